"""Who asks: known from the token or the link that a request shows, and told to whatever the request sets going."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Visitor:
    """``name`` is who the history names, empty for whoever holds the token; ``may_edit`` whether changes are taken."""

    name: str = ""
    may_edit: bool = True


OWNER = Visitor()
"""Whoever holds the token, and everybody where none is asked for."""

_visitor: ContextVar[Visitor] = ContextVar("visitor", default=OWNER)


def welcome(visitor: Visitor) -> None:
    """Set who asks, for this request and the work that it begins."""
    _visitor.set(visitor)


def visitor() -> Visitor:
    """Who asks."""
    return _visitor.get()
