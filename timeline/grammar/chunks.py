"""Noun phrases, for both label sets (spaCy's own ``noun_chunks`` is written for one of them)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.clauses import children, preposition_of

if TYPE_CHECKING:
    from timeline.grammar.parsed import Doc, Token, WordSpan

NOMINALS = frozenset({"NOUN", "PROPN", "PRON"})


def noun_chunks(words: Doc | WordSpan) -> Iterator[WordSpan]:
    """Yield the noun phrases of a Doc or span in text order, without overlaps and without what follows by
    preposition.
    """
    behind = -1
    for token in words:
        if token.i < behind or token.pos_ not in NOMINALS or _is_part(token):
            continue
        chunk = noun_chunk(token)
        if chunk.start >= behind:
            yield chunk
            behind = chunk.end


def _is_part(token: Token) -> bool:
    """Tell whether a noun only modifies another one that follows or names it."""
    return token.dep_ in labels.BEFORE_NOUN and token.head.pos_ in NOMINALS and token.head.i != token.i


def noun_chunk(head: Token) -> WordSpan:
    """Return the noun phrase of a head noun: from its determiner to the last part of its name."""
    start, end = head.i, head.i + 1
    for child in head.children:
        if child.i < head.i and child.dep_ in labels.BEFORE_NOUN:
            start = min(start, child.left_edge.i)
        elif child.i > head.i and child.dep_ in labels.AFTER_NOUN and _reaches(head, end, child):
            end = max(end, child.i + 1, *(part.i + 1 for part in children(child, labels.AFTER_NOUN)))
    return head.doc[_after_marks(head, start) : end]


def _reaches(head: Token, end: int, child: Token) -> bool:
    """Tell whether nothing but hyphens, particles of names and words of the name itself stands between."""
    between = head.doc[end : child.i]
    return all(token.is_punct or token.head.i in (child.i, head.i) for token in between) and len(between) <= 3


def _after_marks(head: Token, start: int) -> int:
    """Skip prepositions and punctuation that a wrong attachment put before the phrase."""
    while start < head.i and (head.doc[start].pos_ in ("ADP", "CCONJ", "PUNCT", "SPACE") or head.doc[start].is_space):
        start += 1
    return start


def full_phrase(head: Token, *, prepositions: frozenset[str] = frozenset({"of"})) -> WordSpan:
    """Return the noun phrase with those prepositional phrases that belong to its name: "the end of the war"."""
    chunk = noun_chunk(head)
    end = chunk.end
    for child in head.children:
        mark = preposition_of(child) if child.dep_ in labels.NOUN_MODIFIERS else None
        if mark is not None and mark.lower_ in prepositions and mark.i == end:
            end = full_phrase(child, prepositions=prepositions).end
        elif child.dep_ in labels.PREPOSITIONS and child.lower_ in prepositions and child.i == end:
            for noun in children(child, labels.PREPOSITION_OBJECTS):
                end = full_phrase(noun, prepositions=prepositions).end
    return head.doc[chunk.start : end]
