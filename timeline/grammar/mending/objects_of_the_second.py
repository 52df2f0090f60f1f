"""What two joined verbs share, hung on the first across the second: "contacted and caused damage to the bridge".

The object stands right behind the second verb, and so it is the second's at the least.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Token


def _mend(words: list[Token]) -> None:
    for thing in words:
        first = thing.head
        if thing.dep_ not in labels.OBJECTS or thing.i < first.i or first.pos_ != "VERB":
            continue
        start = thing.left_edge.i - 1
        second = words[start] if start > first.i else first
        joined = second.dep_ in labels.CONJUNCTS and second.head.i == first.i and second.tag_[:2] == "VB"
        if not joined or any(True for _ in second.rights) or not any(child.dep_ == "cc" for child in second.lefts):
            continue
        for child in [child for child in first.rights if child.i > second.i and not child.is_punct]:
            if child.i == thing.i or child.dep_ in labels.OBLIQUES:
                child.head = second


MENDING = Mending(
    name="objects behind the second of two verbs",
    rank=59,
    mend=_mend,
    examples=(
        (
            "It/PRP/2/nsubj hit/VBD:VERB/2/ROOT and/CC/4/cc broke/VBD/2/conj a/DT/6/det pier/NN/2/obj of/IN/8/case "
            "it/PRP/6/nmod",
            "pier/broke/obj",
        ),
    ),
    never=(
        "It/PRP/2/nsubj hit/VBD:VERB/2/ROOT a/DT/4/det pier/NN/2/obj and/CC/6/cc sank/VBD/2/conj",
        "It/PRP/2/nsubj hit/VBD:VERB/2/ROOT and/CC/4/cc broke/VBD/2/conj up/RP/4/compound:prt a/DT/7/det pier/NN/2/obj",
    ),
)
