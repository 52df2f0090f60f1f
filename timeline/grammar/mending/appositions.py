"""Who or what a name is, told between commas, that the parser took for another of a row, or for the subject itself.

A row of three has no comma behind its last name: "Ada Holm, the boy's aunt and guardian, signed" is about one person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = ("NOUN", "PROPN")
_OPENING = frozenset({"det", "nmod:poss"})
_SHARES = frozenset("most some all many several both half none".split())
_CALLED = frozenset({"vocative", "dislocated", "parataxis"})


def _mend(words: list[Token]) -> None:
    for token in words:
        if token.tag_ in ("WP", "WP$", "WDT") and token.i > 1 and token.nbor(-1).tag_ == "IN":
            _under_whom(token)
        if token.dep_ in _LOOSE and token.pos_ == "PROPN":
            _named_last(token)
        if token.dep_ in labels.SUBJECTS and token.pos_ in _NOUNS and token.i < token.head.i:
            _called_out(token)
            _described(token)


def _named_last(name: Token) -> None:
    """Make "Jan Worth" who the chief is in "Kestrel sacked its chief, Jan Worth.", where the name hung loose."""
    parts = [name, *(child for child in name.children if child.pos_ == "PROPN")]
    start, end = min(part.i for part in parts), max(part.i for part in parts)
    if (
        start < 3
        or name.doc[start - 1].text != ","
        or any(child.pos_ not in ("PROPN", "PUNCT") for child in name.children)
    ):
        return
    noun, last = name.doc[start - 2], name.doc[end + 1 :]
    closes = name.head.i == noun.head.i and all(word.is_punct for word in last)
    if closes and noun.pos_ == "NOUN" and noun.dep_ in labels.OBJECTS and has(noun, _OPENING):
        name.head, name.dep_ = noun, "appos"


_LOOSE = frozenset({"dep", "parataxis"})


def _under_whom(relative: Token) -> None:
    """Tell "under whom it grew" of Dorn in "bought by Dorn, under whom it grew", where it was a clause apart."""
    mark = relative.nbor(-1)
    comma, clause = mark.nbor(-1), relative.head if relative.tag_ != "WP$" else relative.head.head
    if comma.text != "," or clause.dep_ not in _APART or clause.i < relative.i or clause.left_edge.i < comma.i:
        return
    noun = comma.nbor(-1) if comma.i else comma
    while noun.dep_ in labels.NAME_PARTS and noun.head.i < noun.i:
        noun = noun.head
    if noun.pos_ in _NOUNS and has(clause, labels.SUBJECTS) and not has(clause, {"cc"}):
        clause.head, clause.dep_ = noun, "acl:relcl"


_APART = labels.ADVERBIAL_CLAUSES | labels.CONJUNCTS | labels.CONTENT_CLAUSES


def _called_out(role: Token) -> None:
    """Make "Torvan" the subject of "Torvan, a mining group, announced a loss", where "group" was."""
    verb = role.head
    opening = role.left_edge
    if opening.i < 2 or opening.dep_ not in _OPENING or opening.nbor(-1).text != "," or not _closes(role, verb):
        return
    name = next((child for child in verb.lefts if child.dep_ in _CALLED and child.pos_ == "PROPN"), None)
    if name is not None and name.right_edge.i in (opening.i - 1, opening.i - 2) and name.left_edge.i == name.sent.start:
        name.dep_ = role.dep_
        role.head, role.dep_ = name, "appos"


def _described(name: Token) -> None:
    """Make "aunt" and "guardian" who Ada Holm is in "Ada Holm, the boy's aunt and guardian, signed"."""
    joined = [child for child in name.rights if child.dep_ in labels.CONJUNCTS]
    if not joined or joined[-1].i > name.head.i or not _closes(joined[-1], name.head):
        return
    first = joined[0]
    if first.lower_ in _SHARES and first.nbor(-1).text == "," and not any(has(other, {"cc"}) for other in joined):
        first.dep_ = "appos"
        for other in joined[1:]:
            other.head = first  # "Eleven sailors, most of them Danes, drowned"
        return
    if name.pos_ != "PROPN":
        return
    opening = next((word for word in first.lefts if word.dep_ in _OPENING), None)
    start = opening.left_edge.i if opening is not None else 0
    if first.pos_ != "NOUN" or start < 1 or first.doc[start - 1].text != "," or has(first, {"cc"}):
        return
    if any(has(other, _OPENING) or other.pos_ != "NOUN" for other in joined[1:]):
        return  # "Ada Holm, the vicar and the clerk, all of Velm, signed"
    first.dep_ = "appos"
    for other in joined[1:]:
        other.head = first


def _closes(last: Token, verb: Token) -> bool:
    """Whether a comma stands behind a noun and what belongs to it, right before the verb."""
    before = min([verb.i, *(child.i for child in verb.lefts if child.dep_ in labels.HELPERS | labels.ADVERBS)])
    before = before if before > last.i else verb.i
    end = last.right_edge.i if last.right_edge.text != "," else last.right_edge.i - 1
    return end + 2 == before and verb.doc[end + 1].text == ","


MENDING = Mending(
    name="who it is, between commas",
    rank=36,
    mend=_mend,
    examples=(
        (
            "Kestrel/NNP/2/nsubj sacked/VBD/2/ROOT its/PRP$/4/nmod:poss chief/NN/2/obj ,/,/7/punct Jan/NNP/7/compound "
            "Worth/NNP/2/dep ././2/punct",
            "Worth/chief/appos",
        ),
        (
            "Velm/NNP/6/vocative ,/,/1/punct a/DT/4/det firm/NN/6/nsubj ,/,/4/punct left/VBD/6/ROOT",
            "Velm/left/nsubj firm/Velm/appos",
        ),
        (
            "Bo/NNP/9/nsubj ,/,/5/punct the/DT/5/det town/NN/5/compound judge/NN/1/conj and/CC/7/cc clerk/NN/1/conj "
            ",/,/1/punct left/VBD/9/ROOT",
            "judge/Bo/appos clerk/judge/conj",
        ),
        (
            "Bo/NNP/6/nsubj ,/,/4/punct a/DT/4/det smith/NN/1/conj ,/,/6/punct left/VBD/6/ROOT",
            "smith/Bo/appos",
        ),
        (
            "Men/NNS/8/nsubj ,/,/1/punct most/JJS/1/conj of/IN/5/case them/PRP/3/nmod Danes/NNPS/1/conj ,/,/1/punct "
            "drowned/VBD/8/ROOT",
            "most/Men/appos Danes/most/conj",
        ),
        (
            "Bo/NNP/9/nsubj ,/,/1/punct under/IN/4/case whom/WP/6/obl it/PRP/6/nsubj grew/VBD/9/advcl ,/,/6/punct "
            "Ann/NNP/9/nsubj died/VBD/9/ROOT",
            "grew/Bo/acl:relcl",
        ),
    ),
    never=(
        "Bo/NNP/2/nsubj met/VBD/2/ROOT the/DT/4/det mayor/NN/2/obj ,/,/7/punct Ana/NNP/7/nsubj said/VBD/2/parataxis",
        "Bo/NNP/2/nsubj left/VBD/2/ROOT home/NN/2/obj ,/,/5/punct Ana/NNP/2/dep",
        "Bo/NNP/7/nsubj ,/,/4/punct a/DT/4/det smith/NN/1/conj and/CC/6/cc Ann/NNP/1/conj left/VBD/7/ROOT",
        "Bo/NNP/9/nsubj ,/,/4/punct a/DT/4/det smith/NN/1/conj and/CC/7/cc a/DT/7/det clerk/NN/1/conj ,/,/1/punct "
        "left/VBD/9/ROOT",
        "Bo/NNP/6/vocative ,/,/1/punct a/DT/4/det firm/NN/6/nsubj has/VBZ/6/aux left/VBN/6/ROOT",
        "Bo/NNP/5/nsubj and/CC/4/cc a/DT/4/det smith/NN/1/conj left/VBD/5/ROOT",
    ),
)
