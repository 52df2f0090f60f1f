"""A house called by its founder, taken for the owner of the town behind it: "sold by Hale's, London".

What owns something stands right before it: behind a comma "'s" closes the name of a house.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Token

_MARKS = frozenset({"'s", "’s"})


def _mend(words: list[Token]) -> None:
    for mark in words[:-2]:
        house, town = mark.head, mark.head.head
        owner = mark.lower_ in _MARKS and house.dep_ in labels.POSSESSORS and house.i == mark.i - 1
        if not owner or mark.nbor(1).text != "," or town.i != mark.i + 2 or town.pos_ != "PROPN":
            continue
        above, link = (house, "ROOT") if town.head.i == town.i else (town.head, town.dep_)
        for child in list(town.children):
            if child.i < house.i:
                child.head = house
        house.head, house.dep_ = above, link
        town.head, town.dep_ = house, "appos"


MENDING = Mending(
    name="houses called by their founders",
    rank=6,
    mend=_mend,
    examples=(
        (
            "sold/VBN/1/ROOT by/IN/6/case Hale/NNP/6/nmod:poss 's/POS/3/case ,/,/6/punct London/NNP/1/obl:agent",
            "Hale/sold/obl:agent London/Hale/appos by/Hale/case",
        ),
    ),
    never=(
        "sold/VBN/1/ROOT by/IN/5/case Hale/NNP/5/nmod:poss 's/POS/3/case firm/NN/1/obl:agent",
        "Hale/NNP/5/nmod:poss 's/POS/1/case ,/,/5/punct old/JJ/5/amod firm/NN/5/ROOT",
    ),
)
