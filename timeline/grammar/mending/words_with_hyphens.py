"""A preposition that a hyphen joins to the next word: "the on-call engineer" has no "on" to open a phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Token


def _mend(words: list[Token]) -> None:
    for preposition, hyphen, noun in zip(words, words[1:], words[2:], strict=False):
        if preposition.dep_ not in labels.CASE_MARKS or hyphen.tag_ != "HYPH" or noun.dep_ != "compound":
            continue
        inner = preposition.i > 0 and preposition.nbor(-1).tag_ == "HYPH"  # "a nine-to-five job"
        if not inner and preposition.head.i in (noun.i, noun.head.i) and noun.head.i > noun.i:
            preposition.head, preposition.dep_ = noun, "compound"
            preposition.tag_, preposition.pos_ = noun.tag_, noun.pos_


MENDING = Mending(
    name="words with hyphens",
    rank=5,
    mend=_mend,
    examples=(
        (
            "The/DT/5/det on/IN/4/case -/HYPH/2/punct call/NN/5/compound engineer/NN/6/nsubj left/VBD/6/ROOT",
            "on/call/compound",
        ),
    ),
    never=(
        "It/PRP/2/nsubj ran/VBD/2/ROOT on/IN/5/case call/NN/5/compound nights/NNS/2/obl",
        "A/DT/7/det nine/CD/5/nummod -/HYPH/2/punct to/IN/6/case -/HYPH/4/punct five/CD/7/compound job/NN/7/ROOT",
    ),
)
