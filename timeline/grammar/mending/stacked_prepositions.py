"""A preposition that stands alone, taken for a second one of the date behind it: "voted against on 12 March".

Of two prepositions before one noun the first belongs to the verb, unless they go together ("from under", "up to").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Token

_ALONE = frozenset({"against", "through", "along", "across", "past"})


def _mend(words: list[Token]) -> None:
    for word in words[:-1]:
        noun = word.head
        if word.lower_ in _ALONE and word.tag_ == "IN" and word.dep_ in labels.OBLIQUES and not list(word.children):
            word.dep_, word.pos_, word.tag_ = "advmod", "ADV", "RB"  # "voted against."
            continue
        if word.lower_ not in _ALONE or word.dep_ not in labels.CASE_MARKS or noun.dep_ not in labels.OBLIQUES:
            continue
        behind = word.nbor(1)
        if behind.dep_ in labels.CASE_MARKS and behind.head.i == noun.i and word.i and word.nbor(-1).i == noun.head.i:
            word.head, word.dep_, word.pos_, word.tag_ = noun.head, "advmod", "ADV", "RB"


MENDING = Mending(
    name="prepositions that stand alone",
    rank=57,
    mend=_mend,
    examples=(
        ("Ann/NNP/2/nsubj voted/VBD/2/ROOT against/IN/5/case on/IN/5/case Monday/NNP/2/obl", "against/voted/advmod"),
        ("Ann/NNP/2/nsubj voted/VBD/2/ROOT against/IN/2/obl ././2/punct", "against/voted/advmod"),
    ),
    never=(
        "Ann/NNP/2/nsubj voted/VBD/2/ROOT against/IN/5/case the/DT/5/det plan/NN/2/obl",
        "It/PRP/2/nsubj came/VBD/2/ROOT from/IN/5/case under/IN/5/case it/PRP/2/obl",
    ),
)
