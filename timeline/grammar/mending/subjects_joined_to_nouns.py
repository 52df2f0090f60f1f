"""The subject of a second clause, joined to a noun of the first: "It happened at Mackay and the train departed".

A finite verb that is joined to another has "and" before it or a subject of its own. One with neither, right behind a
noun that "and" joins to a noun of the first clause, has that noun for its subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "DT", "CD", "PRP"})
_AHEAD_OF_VERB = labels.AUXILIARIES | labels.ADVERBS | labels.COPULAS
_FARTHEST = 3


def _mend(words: list[Token]) -> None:
    for verb in words:
        first = verb.head
        if verb.dep_ not in labels.CONJUNCTS or first.pos_ not in ("VERB", "AUX") or has(verb, labels.SUBJECTS):
            continue
        helpers = [child for child in verb.lefts if child.dep_ in _AHEAD_OF_VERB]
        past = verb.tag_ == first.tag_ == "VBN" and has(first, {"nsubj"}) and not has(first, labels.HELPERS)
        if not past and verb.tag_ not in _FINITE and not any(word.tag_ in _FINITE for word in helpers):
            continue
        start = min([verb.i, *(word.left_edge.i for word in helpers)])
        noun = _joined_noun(words, start, first, verb)
        if noun is not None:
            _give(noun, verb)


def _joined_noun(words: list[Token], start: int, first: Token, verb: Token) -> Token | None:
    """The noun that ends right before the verb (behind a name between commas too), joined to one of its first verb."""
    before = words[start - 1]
    closed = before.text == ","
    noun = words[start - 2] if closed and start > 1 else before
    for _ in range(_FARTHEST):
        joined = noun.dep_ in labels.CONJUNCTS or (noun.dep_ == "dep" and noun.head.dep_ == "cc")
        if joined or noun.dep_ not in labels.APPOSITIONS | labels.NOUN_MODIFIERS | labels.NAME_PARTS:
            break
        noun = noun.head
    linked = noun.head if noun.dep_ == "dep" else next((child for child in noun.lefts if child.dep_ == "cc"), None)
    if linked is None or linked.dep_ != "cc" or noun.tag_ not in _NOUN_TAGS or not first.i < linked.i < noun.i < start:
        return None
    if noun.dep_ in labels.CONJUNCTS and (noun.head.i <= first.i or noun.head.tag_[:2] not in ("NN", "CD", "PR")):
        return None
    if noun.dep_ == "dep" and linked.head.i != verb.i:
        return None
    if any(child.dep_ == "cc" and child.i != linked.i and child.i > noun.i for child in verb.lefts):
        return None
    if closed and not any(child.dep_ in labels.APPOSITIONS for child in noun.subtree):
        return None  # "sold mills and farms, retired": a row of verbs
    return noun if has(noun, labels.CASE_MARKS) is False else None


def _give(noun: Token, verb: Token) -> None:
    for link in [child for child in noun.lefts if child.dep_ == "cc"]:
        link.head = verb
    passive = any(child.dep_ in labels.PASSIVE_AUXILIARIES for child in verb.lefts)
    noun.head, noun.dep_ = verb, "nsubj:pass" if passive else "nsubj"


MENDING = Mending(
    name="subjects joined to a noun of the clause before",
    rank=34,
    mend=_mend,
    examples=(
        (
            "It/PRP/2/nsubj happened/VBD/2/ROOT at/IN/4/case Velm/NNP/2/obl and/CC/7/cc the/DT/7/det train/NN/4/conj "
            "left/VBD/2/conj Velm/NNP/8/obj",
            "train/left/nsubj and/left/cc",
        ),
        (
            "It/PRP/3/nsubj:pass was/VBD/3/aux:pass moved/VBN/3/ROOT from/IN/5/case store/NN/3/obl and/CC/9/cc "
            "QR/NNP/6/dep was/VBD/9/aux:pass notified/VBN/3/conj",
            "QR/notified/nsubj:pass",
        ),
        (
            "He/PRP/2/nsubj left/VBD/2/ROOT the/DT/4/det firm/NN/2/obj and/CC/6/cc another/DT/4/conj of/IN/8/case "
            "them/PRP/6/nmod ,/,/10/punct Watt/NNP/8/appos ,/,/12/punct became/VBD/2/conj owner/NN/12/xcomp",
            "another/became/nsubj and/became/cc",
        ),
    ),
    never=(
        "She/PRP/2/nsubj sold/VBD/2/ROOT mills/NNS/2/obj and/CC/5/cc farms/NNS/3/conj and/CC/7/cc left/VBD/2/conj",
        "She/PRP/2/nsubj sold/VBD/2/ROOT mills/NNS/2/obj and/CC/5/cc farms/NNS/3/conj ,/,/7/punct left/VBD/2/conj",
        "She/PRP/2/nsubj sold/VBD/2/ROOT farms/NNS/2/obj built/VBN/3/acl and/CC/6/cc mended/VBN/4/conj",
        "She/PRP/2/nsubj met/VBD/2/ROOT Ann/NNP/2/obj and/CC/5/cc Bo/NNP/3/conj and/CC/8/cc was/VBD/8/aux:pass "
        "seen/VBN/2/conj",
    ),
)
