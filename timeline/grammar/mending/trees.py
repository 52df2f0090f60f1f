"""What the repairs ask of a tree, and the moves that they share."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from timeline.grammar import labels

if TYPE_CHECKING:
    from spacy.tokens import Token


def has(word: Token, wanted: Container[str]) -> bool:
    """Whether a word hangs on ``word`` under one of the labels ``wanted``."""
    return any(child.dep_ in wanted for child in word.children)


def subjects_of(verb: Token) -> list[Token]:
    """The words that hang on a verb as its subjects."""
    return [child for child in verb.children if child.dep_ in labels.SUBJECTS]


def opens_behind_comma(verb: Token) -> bool:
    """Whether a comma stands before the verb and its words."""
    first = verb.left_edge
    return "," in (first.text, first.nbor(-1).text if first.i else "")


def is_done_by_somebody(participle: Token) -> bool:
    """Whether "by" stands behind a participle: "built by monks"."""
    behind = participle.i + 1 < len(participle.doc) and participle.nbor(1).lower_ == "by"
    return behind or has(participle, labels.AGENTS)


def make_root(verb: Token, below: Token, link: str) -> None:
    """Make ``verb`` the root and hang ``below`` on it."""
    verb.head, verb.dep_ = verb, "ROOT"
    below.head, below.dep_ = verb, link


def take_over(verb: Token, root: Token, subject: Token) -> None:
    """Make ``verb`` the root and ``subject`` its subject; what stood behind the verb, or before its subject, is its."""
    for child in list(root.children):
        if child.i > verb.i or (child.i < subject.left_edge.i and child.i not in (verb.i, subject.i)):
            child.head = verb
    verb.head, verb.dep_ = verb, "ROOT"
    subject.head, subject.dep_ = verb, subject.dep_ if subject.dep_ in labels.SUBJECTS else "nsubj"
