"""Times counted from another: "two weeks after" a day or a year, so many units on, or merely after or before it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.events.timing.scene import Scene
from timeline.record.model import TimeExpression
from timeline.record.when import When
from timeline.times.arithmetic import UNIT_OF, shifted, spanning, unit_holding
from timeline.times.lengths import finer

_LENGTH = re.compile(r"P(?P<clock>T?)(?P<count>\d{1,3})(?P<letter>[YMWDHS])")
_LETTERS: Mapping[str, str] = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second",
}  # fmt: skip
_PARTS = 4  # a way that is no longer than such a part of a time mostly ends within it


def length_before(place: int, scene: Scene) -> TimeExpression | None:
    """The length that stands right before a place of the sentence: "two weeks" before "after"."""
    for expression in scene.times:
        end = expression.end - scene.sentence.start
        if expression.type == "DURATION" and 0 < end <= place and not scene.sentence.text[end:place].strip():
            return expression
    return None


def by_length(when: When, side: int, length: TimeExpression) -> When | None:
    match = _LENGTH.fullmatch(length.value)
    if match is None:
        return open_time(when, side)  # "several months after"
    unit, count = _LETTERS[match["clock"] + match["letter"]], int(match["count"])
    far = moved_from(when, side, unit, count)
    if far is None or length.mod in ("LESS_THAN", "EQUAL_OR_LESS"):
        return None
    if length.mod in ("MORE_THAN", "EQUAL_OR_MORE"):
        return open_time(far, side)
    return far.qualified(approximate=True) if length.mod == "APPROX" else far


def moved_from(when: When, side: int, unit: str, count: int = 1) -> When | None:
    """The unit so many units away; as coarse as what is counted from where that is coarser."""
    first, last = (when.bounds or (when, when))[0], (when.bounds or (when, when))[1]
    base = last if side > 0 else first
    if base is None or base.earliest is None:
        return None
    own = UNIT_OF.get(base.precision, "day")
    if not finer(unit, own):
        return shifted(base, side * count, unit)
    edges = [shifted(When.on(day), side * count, unit) for day in (base.earliest, base.latest) if day is not None]
    if _is_short(base, edges[0]):
        return unit_holding(own, base.earliest)  # "the day after" what is only known by its year
    ends = [unit_holding(own, edge.earliest) for edge in edges if edge.earliest is not None]
    return ends[0] if ends[0] == ends[-1] else spanning(ends[0], ends[-1])


def _is_short(base: When, moved: When) -> bool:
    """Whether so short a way was gone from the first day of a time that it mostly ends within it."""
    if base.earliest is None or base.latest is None or moved.earliest is None:
        return False
    ends = [day.ordinal for day in (moved.earliest, moved.latest) if day is not None]
    way = min(abs(end - base.earliest.ordinal) for end in ends)
    return _PARTS * way <= base.latest.ordinal - base.earliest.ordinal


def up_to(when: When, side: int, far: When | None) -> When | None:
    """All the time between what is counted from and where the counting ends."""
    near = (when.bounds or (when, when))[1 if side > 0 else 0]
    end = (far.bounds or (far, far))[1 if side > 0 else 0] if far is not None else None
    if near is None or end is None:
        return None
    return spanning(near, end) if side > 0 else spanning(end, near)


def open_time(when: When, side: int) -> When | None:
    first, last = when.bounds or (when, when)
    return When.interval(last, None) if side > 0 else When.interval(None, first)
