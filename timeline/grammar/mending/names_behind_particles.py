"""The last part of a name taken for a second subject: "the heirs of Carlo Renti di Velm sued"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import subjects_of
from timeline.grammar.name_words import LINKS

if TYPE_CHECKING:
    from spacy.tokens import Token

_PARTICLES = LINKS - {"of", "for", "&", "y"}


def _mend(words: list[Token]) -> None:
    for last in words:
        if (
            last.pos_ != "PROPN"
            or last.dep_ not in labels.SUBJECTS
            or last.i < 3
            or last.nbor(-1).text not in _PARTICLES
        ):
            continue
        start = last.i - 1
        while start > 0 and words[start - 1].pos_ == "PROPN":
            start -= 1
        noun = next((other for other in subjects_of(last.head) if other.i < start), None)
        preposition = words[start - 1] if start else last
        if noun is None or start == last.i - 1 or preposition.lower_ != "of" or preposition.i != noun.i + 1:
            continue
        first = words[start]
        for part in words[start + 1 : last.i + 1]:
            part.head, part.dep_ = first, "flat"
        first.head, first.dep_ = noun, "nmod"
        preposition.head = first


MENDING = Mending(
    name="names behind particles",
    rank=69,
    mend=_mend,
    examples=(
        (
            "heirs/NNS/7/nsubj of/IN/4/case Carlo/NNP/4/compound Renti/NNP/5/compound di/NNP/1/appos "
            "Velm/NNP/7/nsubj sued/VBD/7/ROOT",
            "Carlo/heirs/nmod Renti/Carlo/flat di/Carlo/flat Velm/Carlo/flat of/Carlo/case",
        ),
    ),
    never=(
        "Carlo/NNP/4/nsubj di/NNP/1/flat Velm/NNP/1/flat sued/VBD/4/ROOT",
        "In/IN/2/case May/NNP/5/obl Carlo/NNP/5/nsubj Velm/NNP/3/flat sued/VBD/5/ROOT",
    ),
)
