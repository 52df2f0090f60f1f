"""A clause joined to an infinitive's object: "Surf caused the base to give way and the tower toppled into the sea".

A past tense describes no noun: the noun before it opens a clause of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has, is_done_by_somebody

if TYPE_CHECKING:
    from spacy.tokens import Token

_INFINITIVES = labels.OPEN_COMPLEMENTS | labels.ADVERBIAL_CLAUSES


def _mend(words: list[Token]) -> None:
    for verb in words:
        noun = verb.head
        if verb.tag_ != "VBD" or verb.dep_ not in labels.NOUN_CLAUSES or noun.i != verb.i - 1:
            continue
        link = next((child for child in noun.lefts if child.dep_ == "cc"), None)
        infinitive = noun.head.head
        if noun.dep_ not in labels.CONJUNCTS or link is None or noun.head.dep_ not in labels.OBJECTS:
            continue
        above = infinitive.head
        below = infinitive.tag_ == "VB" and infinitive.dep_ in _INFINITIVES and above.i < infinitive.i
        if not below or above.tag_ != "VBD" or has(verb, labels.SUBJECTS) or is_done_by_somebody(verb):
            continue
        verb.head, verb.dep_ = above, "conj"
        noun.head, noun.dep_ = verb, "nsubj"
        link.head = verb


MENDING = Mending(
    name="nouns beside infinitives",
    rank=68,
    mend=_mend,
    examples=(
        (
            "Surf/NN/2/nsubj made/VBD/2/ROOT it/PRP/2/obj to/TO/5/mark give/VB/2/advcl way/NN/5/obj and/CC/9/cc "
            "the/DT/9/det tower/NN/6/conj fell/VBD/9/acl ././2/punct",
            "fell/made/conj tower/fell/nsubj and/fell/cc",
        ),
    ),
    never=(
        "Bo/NNP/2/nsubj had/VBD/2/ROOT to/TO/4/mark sell/VB/2/xcomp mills/NNS/4/obj and/CC/8/cc a/DT/8/det "
        "tower/NN/5/conj owned/VBD/8/acl by/IN/11/case Ann/NNP/9/obl",
        "Bo/NNP/2/nsubj sold/VBD/2/ROOT mills/NNS/2/obj and/CC/6/cc a/DT/6/det tower/NN/3/conj built/VBD/6/acl",
        "Bo/NNP/2/nsubj had/VBD/2/ROOT to/TO/4/mark sell/VB/2/xcomp mills/NNS/4/obj and/CC/8/cc a/DT/8/det "
        "tower/NN/5/conj built/VBN/8/acl",
    ),
)
