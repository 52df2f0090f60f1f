""" "Having" taken for the verb of "Having sold the mill, he left", with what was done below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Token


def _mend(words: list[Token]) -> None:
    for having in words[:-1]:
        done = having.nbor(1)
        if having.lower_ != "having" or done.tag_ not in ("VBN", "VBD") or done.head.i != having.i:
            continue
        if done.dep_ not in labels.OPEN_COMPLEMENTS | labels.CONTENT_CLAUSES or having.head.i == having.i:
            continue
        for child in list(having.children):
            if child.i != done.i:
                child.head = done
        done.head, done.dep_, done.tag_ = having.head, having.dep_, "VBN"
        having.head, having.dep_ = done, "aux"


MENDING = Mending(
    name="having for a verb",
    rank=32,
    mend=_mend,
    examples=(
        (
            "Having/VBG/6/advcl sold/VBN/1/xcomp it/PRP/1/obj ,/,/1/punct he/PRP/6/nsubj left/VBD/6/ROOT",
            "Having/sold/aux sold/left/advcl it/sold/obj",
        ),
    ),
    never=(
        "Having/VBG/6/advcl sold/VBN/3/amod goods/NNS/1/obj ,/,/1/punct he/PRP/6/nsubj left/VBD/6/ROOT",
        "Having/VBG/2/aux sold/VBN/6/advcl it/PRP/2/obj ,/,/2/punct he/PRP/6/nsubj left/VBD/6/ROOT",
    ),
)
