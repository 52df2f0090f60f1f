"""The subject of a second clause, joined to the first verb as if it were one: "but the last of them, a fund, withdrew".

A noun is joined to a noun; one that is joined to a verb, with a finite verb of no subject behind it, is that verb's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "CD", "DT", "PRP"})


def _mend(words: list[Token]) -> None:
    for noun in words:
        if noun.dep_ not in labels.CONJUNCTS or noun.tag_ not in _NOUN_TAGS or noun.head.tag_[:2] != "VB":
            continue
        if has(noun, labels.COPULAS | labels.SUBJECTS | labels.CASE_MARKS):
            continue
        links = [child for child in noun.lefts if child.dep_ == "cc"]
        verb = next((child for child in noun.rights if child.dep_ in labels.CONJUNCTS and child.tag_ in _FINITE), None)
        if not links or verb is None or has(verb, labels.SUBJECTS | {"cc", "mark"}):
            continue
        verb.head, verb.dep_ = noun.head, "conj"
        noun.head, noun.dep_ = verb, "nsubj"
        for link in links:
            link.head = verb


MENDING = Mending(
    name="subjects joined to a verb",
    rank=31,
    mend=_mend,
    examples=(
        (
            "It/PRP/2/nsubj held/VBD/2/ROOT talks/NNS/2/obj ,/,/6/punct but/CC/7/cc the/DT/7/det last/JJ/2/conj "
            "of/IN/9/case them/PRP/7/nmod withdrew/VBD/7/conj ././2/punct",
            "withdrew/held/conj last/withdrew/nsubj but/withdrew/cc",
        ),
    ),
    never=(
        "It/PRP/2/nsubj held/VBD/2/ROOT talks/NNS/2/obj but/CC/5/cc withdrew/VBD/2/conj",
        "Ann/NNP/4/nsubj and/CC/3/cc Bo/NNP/1/conj left/VBD/4/ROOT",
        "She/PRP/2/nsubj sold/VBD/2/ROOT mills/NNS/2/obj and/CC/5/cc farms/NNS/3/conj",
    ),
)
