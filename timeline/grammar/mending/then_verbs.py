"""A verb behind "then" that nothing joins: "He served as a clerk then joined the Navy" tells two deeds of one man."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ"})


def _mend(words: list[Token]) -> None:
    for then in words:
        verb = then.head
        if then.lower_ != "then" or then.dep_ not in labels.ADVERBS or verb.i != then.i + 1:
            continue
        above = verb.head
        told_next = verb.dep_ == "parataxis" and above.i < then.i and verb.tag_ == above.tag_ and verb.tag_ in _FINITE
        if told_next and not has(verb, labels.SUBJECTS | {"mark"}) and has(above, labels.SUBJECTS):
            verb.dep_ = "conj"


MENDING = Mending(
    name="verbs behind then",
    rank=64,
    mend=_mend,
    examples=(
        (
            "He/PRP/2/nsubj served/VBD/2/ROOT as/IN/4/case clerk/NN/2/obl then/RB/6/advmod joined/VBD/2/parataxis "
            "the/DT/8/det Navy/NNP/6/obj",
            "joined/served/conj",
        ),
    ),
    never=(
        "He/PRP/2/nsubj served/VBD/2/ROOT ,/,/6/punct then/RB/6/advmod she/PRP/6/nsubj joined/VBD/2/parataxis",
        "He/PRP/2/nsubj served/VBD/2/ROOT ,/,/6/punct they/PRP/6/nsubj then/RB/6/advmod said/VBD/2/parataxis",
        "They/PRP/2/nsubj go/VBP/2/ROOT then/RB/4/advmod joined/VBD/2/parataxis",
    ),
)
