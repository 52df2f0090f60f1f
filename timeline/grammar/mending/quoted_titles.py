"""The verb inside a quoted title taken for the main one: "Harlow, a firm, posted a note titled “We Are Back”"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has, subjects_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_CALLED = frozenset("titled entitled called headlined headed named".split())
_QUOTES = frozenset({'"', "“", "'", "‘", "``", "«"})


def _mend(words: list[Token]) -> None:
    root = next((word for word in words if word.head.i == word.i), None)
    opening = next(
        (word for word in words[1:] if word.text in _QUOTES and words[word.i - words[0].i - 1].lower_ in _CALLED), None
    )
    if root is None or opening is None or root.i < opening.i:
        return
    subject = next((word for word in subjects_of(root) if word.i < opening.i), None)
    if subject is None:
        return
    verb = next(
        (
            child
            for child in subject.rights
            if child.tag_ == "VBD" and child.dep_ in labels.NOUN_CLAUSES and child.i < opening.i
        ),
        None,
    )
    if verb is None or has(verb, labels.SUBJECTS | {"mark"}):
        return
    called = opening.nbor(-1)
    for child in list(root.children):
        if child.i < opening.i or child.is_punct:
            child.head = verb
    verb.head, verb.dep_ = verb, "ROOT"
    subject.head, subject.dep_ = verb, "nsubj"
    root.head, root.dep_ = called, "xcomp"
    title_subject = next((child for child in called.rights if opening.i < child.i < root.i), None)
    if title_subject is not None:
        title_subject.head, title_subject.dep_ = root, "nsubj"


MENDING = Mending(
    name="verbs inside a quoted title",
    rank=23,
    mend=_mend,
    examples=(
        (
            'Harlow/NNP/8/nsubj ,/,/3/punct posted/VBD/1/acl notes/NNS/3/obj titled/VBN/4/acl "/``/7/punct '
            "We/PRP/5/xcomp Return/VBP/8/ROOT",
            "posted/posted/ROOT Harlow/posted/nsubj Return/titled/xcomp We/Return/nsubj",
        ),
    ),
    never=(
        'Harlow/NNP/2/nsubj posted/VBD/2/ROOT notes/NNS/2/obj titled/VBN/3/acl "/``/6/punct Back/RB/4/xcomp',
        "A/DT/2/det book/NN/7/nsubj titled/VBN/2/acl \"/``/5/punct Home/NN/3/xcomp \"/''/5/punct sold/VBD/7/ROOT",
    ),
)
