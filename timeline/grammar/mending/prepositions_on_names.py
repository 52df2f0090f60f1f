"""A preposition hung on the first word of a name: "to Haddon plc" has "to" before the whole of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has

if TYPE_CHECKING:
    from spacy.tokens import Token

_PREPOSITIONS = frozenset("by to of from for in on at with against into under between before behind over".split())


def _mend(words: list[Token]) -> None:
    for mark in words:
        part = mark.head
        noun = part.head
        if mark.dep_ not in labels.CASE_MARKS or mark.lower_ not in _PREPOSITIONS or mark.tag_ != "IN":
            continue
        if part.dep_ != "compound" or part.tag_ not in ("NNP", "NNPS") or noun.i != part.i + 1 or mark.i > part.i:
            continue
        if not has(noun, labels.CASE_MARKS) and noun.dep_ in labels.NOUNS_UNDER_PREPOSITION:
            mark.head = noun


MENDING = Mending(
    name="prepositions on the first word of a name",
    rank=12,
    mend=_mend,
    examples=(
        (
            "It/PRP/3/nsubj:pass was/VBD/3/aux:pass sold/VBN/3/ROOT by/IN/5/case Haddon/NNP/6/compound plc/NN/3/obl",
            "by/plc/case",
        ),
    ),
    never=("The/DT/5/det in/IN/4/case Velm/NNP/4/compound built/JJ/5/amod ship/NN/6/nsubj sank/VBD/6/ROOT",),
)
