"""Phrases hung on "later": "was found eleven days later in a railway locker" tells where it was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has

if TYPE_CHECKING:
    from spacy.tokens import Token

_ADVERBS = frozenset("later earlier afterwards afterward thereafter ago".split())
_OF_TIME = frozenset({"than", "of"})


def _mend(words: list[Token]) -> None:
    for noun in words:
        adverb = noun.head
        if noun.dep_ not in labels.NOUNS_UNDER_PREPOSITION or noun.i < adverb.i or adverb.lower_ not in _ADVERBS:
            continue
        verb = adverb.head
        mark = next((child for child in noun.lefts if child.dep_ in labels.CASE_MARKS), None)
        if mark is None or mark.lower_ in _OF_TIME or adverb.dep_ not in labels.ADVERBS or verb.pos_ != "VERB":
            continue
        if has(noun, labels.SUBJECTS) or mark.i < adverb.i:
            continue
        noun.head, noun.dep_ = verb, "obl"


MENDING = Mending(
    name="phrases on 'later'",
    rank=62,
    mend=_mend,
    examples=(
        (
            "It/PRP/3/nsubj:pass was/VBD/3/aux:pass found/VBN/3/ROOT days/NNS/5/obl:unmarked later/RB/3/advmod "
            "in/IN/8/case "
            "a/DT/8/det barn/NN/5/obl",
            "barn/found/obl",
        ),
    ),
    never=(
        "It/PRP/2/nsubj left/VBD/2/ROOT later/RB/2/advmod than/IN/5/case them/PRP/3/obl",
        "It/PRP/2/nsubj left/VBD/2/ROOT later/RB/2/advmod in/IN/6/case a/DT/6/det boat/NN/2/obl",
    ),
)
