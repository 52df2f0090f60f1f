"""A noun with a preposition of its own, taken for part of the name behind the next one: "by Norvik Air from Delta".

What opens a name stands right before it: where a preposition parts the two, both are phrases of the verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has

if TYPE_CHECKING:
    from spacy.tokens import Token

_PARTS = labels.NAME_PARTS | {"compound"}


def _mend(words: list[Token]) -> None:
    for noun in words:
        behind = noun.head
        if noun.dep_ not in _PARTS or behind.i < noun.i or not has(noun, labels.CASE_MARKS):
            continue
        parts = [child for child in behind.children if noun.i < child.i < behind.i and child.dep_ in labels.CASE_MARKS]
        inner = [word for word in words[noun.i - words[0].i + 1 : behind.i - words[0].i] if word.tag_ == "IN"]
        if not (parts or inner) or behind.head.i == behind.i or behind.dep_ not in labels.OBLIQUES:
            continue
        verb = behind.head
        doer = any(child.lower_ == "by" for child in noun.children) and has(verb, labels.PASSIVE_AUXILIARIES)
        noun.head, noun.dep_ = verb, "obl:agent" if doer else "obl"


MENDING = Mending(
    name="prepositions in a row",
    rank=11,
    mend=_mend,
    examples=(
        (
            "It/PRP/3/nsubj:pass was/VBD/3/aux:pass bought/VBN/3/ROOT by/IN/6/case Norvik/NNP/6/compound "
            "Air/NNP/9/compound from/IN/8/case Delta/NNP/9/compound Charter/NNP/3/obl",
            "Air/bought/obl:agent",
        ),
    ),
    never=(
        "It/PRP/3/nsubj:pass was/VBD/3/aux:pass sold/VBN/3/ROOT by/IN/6/case Norvik/NNP/6/compound Air/NNP/3/obl:agent",
    ),
)
