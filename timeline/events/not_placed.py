"""The list of what became no event, in the order in which a reader wants it: lost dates first, lengths last.

A date that could not be placed is lost; one that was placed and dates nothing may be. Background, what repeats, vague
words and lengths come behind: nobody misses "for two years" on a timeline.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.events.building import UNPLACED
from timeline.events.telling import Telling
from timeline.record.model import Unplaced

_LOST, _NO_EVENT, _BACKGROUND, _VAGUE, _REPEATS, _LENGTH = range(6)
_BY_TYPE = {"DURATION": _LENGTH, "SET": _REPEATS}


def in_order(unplaced: Iterable[Unplaced], tellings: Sequence[Telling]) -> tuple[Unplaced, ...]:
    """The list with what is lost first, in text order within a kind; a length that was counted says so."""
    counted = {
        (telling.taken.counted.start, telling.taken.counted.end): telling.happening.trigger.text
        for telling in tellings
        if telling.taken is not None and telling.taken.counted is not None
    }
    listed = [_with_use(expression_left, counted) for expression_left in unplaced]
    return tuple(sorted(listed, key=lambda unplaced: (_rank(unplaced), unplaced.expression.start)))


def _with_use(unplaced: Unplaced, counted: dict[tuple[int, int], str]) -> Unplaced:
    dated = counted.get((unplaced.expression.start, unplaced.expression.end))
    if dated is None:
        return unplaced
    return replace(
        unplaced, reason=f"it says how long before or after another event “{dated}” was, which is placed by it"
    )


def _rank(unplaced: Unplaced) -> int:
    expression = unplaced.expression
    if expression.type in _BY_TYPE:
        return _BY_TYPE[expression.type]
    if expression.basis == "vague" or expression.value.endswith("_REF"):
        return _VAGUE
    if unplaced.kind == UNPLACED:
        return _LOST
    return _BACKGROUND if expression.basis == "named" else _NO_EVENT
