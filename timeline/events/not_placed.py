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

_USED = "its own words tell no event"
_LOST, _NO_EVENT, _BACKGROUND, _VAGUE, _REPEATS, _LENGTH = range(6)
_BY_TYPE = {"DURATION": _LENGTH, "SET": _REPEATS}


def in_order(unplaced: Iterable[Unplaced], tellings: Sequence[Telling]) -> tuple[Unplaced, ...]:
    """The list with what is lost first, in text order within a kind; a length that was counted says so."""
    counted = {
        (telling.taken.counted.start, telling.taken.counted.end): telling.happening.trigger.text
        for telling in tellings
        if telling.taken is not None and telling.taken.counted is not None
    }
    dating: dict[tuple[int, int], str] = {}
    for telling in tellings:
        if telling.taken is not None:
            taken = telling.taken.expression
            dating.setdefault((taken.start, taken.end), telling.happening.trigger.text)
    listed = [_with_use(expression_left, counted, dating) for expression_left in unplaced]
    return tuple(sorted(listed, key=lambda unplaced: (_rank(unplaced), unplaced.expression.start)))


def _with_use(unplaced: Unplaced, counted: dict[tuple[int, int], str], dating: dict[tuple[int, int], str]) -> Unplaced:
    """The entry with what the time is used for: such a one is not lost, whatever its own sentence lacks."""
    place = (unplaced.expression.start, unplaced.expression.end)
    if place in counted:
        reason = f"it says how long before or after another event “{counted[place]}” was, which is placed by it"
        return replace(unplaced, reason=reason)
    if place in dating and unplaced.kind != UNPLACED:
        reason = f"its own words tell no event, but “{dating[place]}” is dated by it"
        return replace(unplaced, reason=reason)
    return unplaced


def _rank(unplaced: Unplaced) -> int:
    expression = unplaced.expression
    if expression.type in _BY_TYPE:
        return _BY_TYPE[expression.type]
    if expression.basis == "vague" or expression.value.endswith("_REF"):
        return _VAGUE
    if unplaced.kind == UNPLACED:
        return _LOST
    if unplaced.reason.startswith(_USED):
        return _BACKGROUND
    return _BACKGROUND if expression.basis == "named" else _NO_EVENT
