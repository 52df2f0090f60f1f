"""A noun before a colon taken for a second subject: "No service: the rector has gone to London"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import subjects_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_COLONS = frozenset({":", ";"})


def _mend(words: list[Token]) -> None:
    for verb in words:
        if verb.pos_ not in ("VERB", "AUX", "ADJ", "NOUN"):
            continue
        subjects = subjects_of(verb)
        if len(subjects) < 2 or subjects[-1].i > verb.i:
            continue
        between = words[subjects[0].right_edge.i + 1 : subjects[1].left_edge.i]
        if len(between) == 1 and between[0].text in _COLONS:
            subjects[0].dep_ = "parataxis"


MENDING = Mending(
    name="subjects before a colon",
    rank=17,
    mend=_mend,
    examples=(
        (
            "No/DT/2/det mass/NN/6/nsubj :/:/6/punct Ann/NNP/6/nsubj has/VBZ/6/aux gone/VBN/6/ROOT",
            "mass/gone/parataxis",
        ),
    ),
    never=(
        "Ann/NNP/3/nsubj ,/,/3/punct gone/VBN/3/ROOT Bo/NNP/3/nsubj",
        "Both/DT/5/nsubj (/-LRB-/3/punct Ann/NNP/1/appos )/-RRB-/3/punct left/VBD/5/ROOT",
    ),
)
