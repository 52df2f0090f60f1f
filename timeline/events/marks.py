"""The marks round a phrase: what stands before it, whether it is set off, what a pair of commas encloses."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.grammar.parsed import Token

_PARTING = frozenset({",", ";", ":", "–", "—", "--", "-", "..."})
_LONGEST_ASIDE = 8


def first_word(child: Token) -> int:
    """Where a phrase begins, its own marks left out."""
    edge = child.left_edge.i
    while edge < child.i and child.doc[edge].is_punct:
        edge += 1
    return edge


def mark_before(child: Token) -> str:
    edge = first_word(child)
    return str(child.doc[edge - 1].text) if edge else ""


def is_parted(child: Token) -> bool:
    mark = mark_before(child)
    if mark in ("-", "–"):
        return bool(child.doc[first_word(child) - 1].whitespace_)
    return mark in _PARTING


def in_brackets(child: Token, head: Token) -> bool:
    """Whether a bracket opens right before the child, behind its head."""
    return mark_before(child) in ("(", "[") and head.i < first_word(child)


def closes_aside(child: Token, head: Token) -> bool:
    """ "Would lead, just two years later, into a war": commas round what stands between a verb and what it needs."""
    doc, close = child.doc, first_word(child) - 1
    if doc[close].text != "," or head.i + 1 >= close or doc[head.i + 1].text != ",":
        return False
    return close - head.i <= _LONGEST_ASIDE and not any(word.text == "," for word in doc[head.i + 2 : close])
