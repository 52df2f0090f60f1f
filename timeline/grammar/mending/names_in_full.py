"""Names that a parser takes apart, as texts write them out: 'Donal "Mike" Orme', "HALE, Edmund, painter,"."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.person_names import people_in_full

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.grammar.parsed import Doc


def _mend(words: list[Token]) -> None:
    for start, end in list(people_in_full(cast("Doc", words[0].doc))) if words else ():
        inside = words[start:end]
        if not any(word.dep_ == "cc" for word in inside):  # "Mr. and Mrs. Hale" hangs on the surname already
            _join(inside)


def _join(inside: list[Token]) -> None:
    """Make the first word the head of the others."""
    first = inside[0]
    places = {word.i for word in inside}
    tops = [word for word in inside if word.head.i not in places or word.head.i == word.i]
    top = next((word for word in tops if word.dep_ in labels.SUBJECTS | {"ROOT"}), tops[0] if tops else first)
    above, link = (first, "ROOT") if top.head.i == top.i else (top.head, top.dep_)
    for word in inside[1:]:
        for child in list(word.children):
            if child.i not in places:
                child.head = first
    for word in inside[1:]:
        word.head, word.dep_ = first, "flat" if word.text[:1].isalpha() else "punct"
    first.head, first.dep_ = above, link
    for child in list(first.children):
        edge = child.left_edge
        set_off = child.i > inside[-1].i and "," in (edge.text, edge.nbor(-1).text if edge.i else "")
        if set_off and child.dep_ in labels.CONJUNCTS and child.pos_ == "NOUN":
            child.dep_ = "appos"  # "HALE, Edmund, painter,"


MENDING = Mending(
    name="names in full",
    rank=8,
    mend=_mend,
    examples=(
        (
            "HALE/NNP/7/nsubj ,/,/3/punct Edmund/NNP/1/conj ,/,/5/punct painter/NN/1/conj ,/,/1/punct died/VBD/7/ROOT",
            "Edmund/HALE/flat painter/HALE/appos",
        ),
    ),
    never=(
        "Hale/NNP/4/nsubj ,/,/3/punct Edmund/NNP/1/conj died/VBD/4/ROOT",
        "LAND/NNP/6/nsubj ,/,/3/punct Gold/NNP/1/conj and/CC/5/cc Oil/NNP/1/conj rose/VBD/6/ROOT",
    ),
)
