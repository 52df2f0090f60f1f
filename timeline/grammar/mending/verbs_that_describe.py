"""A verb with a subject of its own, taken for a word that describes its object: "Norvik Air suspended flights".

A word that describes a noun has no subject; one in the past tense that has one is the verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import subjects_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEAR = 3  # words from the verb to its object
_OF_VERBS = frozenset("after at before by during from in on since until".split())


def _mend(words: list[Token]) -> None:
    for verb in words:
        noun = verb.head
        if verb.tag_ != "VBD" or verb.dep_ != "amod" or noun.i < verb.i or noun.pos_ not in ("NOUN", "PROPN"):
            continue
        if noun.i - verb.i > _NEAR or any(child.dep_ in labels.CONJUNCTS for child in verb.children):
            continue
        if not subjects_of(verb) or subjects_of(noun) or any(child.dep_ in labels.COPULAS for child in noun.children):
            continue
        above, link = (verb, "ROOT") if noun.head.i == noun.i else (noun.head, noun.dep_)
        if link != "ROOT" and link not in labels.CLAUSES:
            continue
        for child in list(noun.children):
            marks = [mark.lower_ for mark in child.children if mark.dep_ in labels.CASE_MARKS]
            if child.i < verb.i or (child.i > noun.i and marks and marks[0] in _OF_VERBS):
                child.head = verb
                child.dep_ = "obl" if child.dep_ in labels.NOUN_MODIFIERS else child.dep_
            elif child.i > noun.i and child.dep_ in labels.CLAUSES | {"punct"}:
                child.head = verb
        verb.head, verb.dep_, verb.pos_ = above, link, "VERB"
        noun.head, noun.dep_ = verb, "obj"


MENDING = Mending(
    name="verbs that describe",
    rank=51,
    mend=_mend,
    examples=(
        (
            "Norvik/NNP/2/compound Air/NNP/3/nsubj suspended/VBD/4/amod flights/NNS/4/ROOT in/IN/6/case May/NNP/4/nmod",
            "suspended/suspended/ROOT flights/suspended/obj May/suspended/obl",
        ),
    ),
    never=(
        "The/DT/3/det suspended/VBN/3/amod flights/NNS/4/nsubj resumed/VBD/4/ROOT",
        "Air/NNP/2/compound suspended/VBD/3/amod flights/NNS/4/nsubj resumed/VBD/4/ROOT",
    ),
)
