"""The last name of a list taken for the subject: "The Battles of Arden, Belmont I, and Corve were fought".

The number of a battle or king counts too: "Belmont I were fought" is no "I".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import subjects_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLURALS = frozenset({"NNS", "NNPS"})
_LONGEST_LIST = 24


def _mend(words: list[Token]) -> None:
    for word in words:
        if word.text == "I" and word.tag_ == "PRP" and word.dep_ in labels.SUBJECTS and word.i:
            _number(word)
    for word in words:
        if word.tag_ == "VBN" and any(child.lower_ in ("were", "are") for child in word.lefts):
            _list_before(word)


def _number(numeral: Token) -> None:
    """Make "I" a part of the name before it where "were" stands behind it, or its verb has another subject."""
    name, verb = numeral.nbor(-1), numeral.head
    behind = numeral.nbor(1) if numeral.i + 1 < len(numeral.doc) else numeral
    others = [other for other in subjects_of(verb) if other.i < numeral.i]
    if name.head.i == numeral.i:
        return
    if name.pos_ == "PROPN" and (behind.lower_ == "were" or (behind.lower_ == "was" and others)):
        numeral.head, numeral.dep_, numeral.tag_, numeral.pos_ = name, "flat", "NNP", "PROPN"


def _list_before(verb: Token) -> None:
    """Hang the names of a list on its plural noun, and that on the verb."""
    helper = next(child for child in verb.lefts if child.lower_ in ("were", "are"))
    place = helper.i - 1
    names: list[Token] = []
    while place > max(verb.sent.start, helper.i - _LONGEST_LIST) and _is_of_list(verb.doc[place]):
        if verb.doc[place].pos_ == "PROPN":
            names.append(verb.doc[place])
        place -= 1
    of, noun = verb.doc[place], verb.doc[place - 1] if place > verb.sent.start else verb.doc[place]
    if of.lower_ != "of" or noun.tag_ not in _PLURALS or not names:
        return
    last = next((name for name in names if name.dep_ in labels.SUBJECTS and name.head.i == verb.i), None)
    loose = last is None and verb.dep_ in labels.CLAUSES_OF_NOUNS and verb.head.i == noun.i and not subjects_of(verb)
    if (last is None and not loose) or of.head.i not in {name.i for name in names}:
        return
    first = of.head
    if (last is not None and (first.i == last.i or last.is_ancestor(first))) or (
        noun.is_ancestor(verb) and verb.head.i != noun.i
    ):
        return  # to hang one on the other would close a circle
    if last is not None:
        last.head, last.dep_ = first, "conj"
        for child in list(verb.lefts):
            if child.i < last.i and child.i > noun.i and (child.dep_ == "cc" or child.is_punct):
                child.head = last
    for name in names:
        if name.head.i == noun.i and name.i != first.i:
            name.head, name.dep_ = first, "conj"
    if verb.head.i == noun.i:
        verb.dep_ = noun.dep_
        verb.head = verb if noun.head.i == noun.i else noun.head
        for child in list(noun.rights):
            if child.i > verb.i:
                child.head = verb
    noun.head, noun.dep_ = verb, "nsubj:pass"


def _is_of_list(word: Token) -> bool:
    return word.pos_ == "PROPN" or word.text == "," or word.lower_ == "and"


MENDING = Mending(
    name="subjects in lists",
    rank=66,
    mend=_mend,
    examples=(
        (
            "Battles/NNPS/9/nsubj:pass of/IN/3/case Arden/NNP/1/nmod ,/,/5/punct Corve/NNP/3/conj and/CC/7/cc "
            "Velm/NNP/9/nsubj:pass were/VBD/9/aux:pass fought/VBN/9/ROOT",
            "Velm/Arden/conj",
        ),
        (
            "Battles/NNS/1/ROOT of/IN/3/case Arden/NNP/1/nmod ,/,/5/punct Corve/NNP/1/appos and/CC/9/cc "
            "Velm/NNP/9/nsubj:pass were/VBD/9/aux:pass fought/VBN/1/conj ././1/punct",
            "fought/fought/ROOT Battles/fought/nsubj:pass Velm/Arden/conj Corve/Arden/conj and/Velm/cc ./fought/punct",
        ),
        (
            "Battles/NNS/1/ROOT of/IN/3/case Arden/NNP/1/nmod I/PRP/6/nsubj:pass were/VBD/6/aux:pass "
            "fought/VBN/1/acl:relcl",
            "I/Arden/flat I:NNP fought/fought/ROOT Battles/fought/nsubj:pass",
        ),
    ),
    never=(
        "Mayors/NNS/6/nsubj and/CC/3/cc Holt/NNP/1/conj were/VBD/6/cop not/RB/6/advmod ready/JJ/6/ROOT",
        "King/NN/8/nsubj:pass of/IN/3/case Velm/NNP/1/nmod ,/,/6/punct and/CC/6/cc Bo/NNP/8/nsubj:pass "
        "were/VBD/8/aux:pass seen/VBN/8/ROOT",
        "Of/IN/2/case Belmont/NNP/3/compound I/PRP/5/nsubj:pass were/VBD/5/aux:pass fought/VBN/5/ROOT",
        "Battles/NNS/7/nsubj:pass of/IN/5/case Arden/NNP/5/compound and/CC/5/cc Velm/NNP/7/nsubj:pass "
        "were/VBD/7/aux:pass fought/VBN/7/ROOT",
        "Battles/NNS/1/ROOT of/IN/3/case Arden/NNP/1/nmod and/CC/5/cc Velm/NNP/7/nsubj:pass were/VBD/7/aux:pass "
        "fought/VBN/3/acl",
        "At/IN/2/case Arden/NNP/5/obl I/PRP/5/nsubj:pass was/VBD/5/aux:pass seen/VBN/5/ROOT",
    ),
)
