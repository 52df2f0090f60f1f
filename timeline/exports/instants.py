"""Times as pairs of instants, for formats that know nothing but dates with a time of day.

A day ends where the next begins: the end is excluded. Years outside 1 to 9999 are possible; how they are written is
up to the format.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.exports.export import Loss
from timeline.record.model import Timeline
from timeline.record.when import Day, Precision, When

_DAY = 86_400


@dataclass(frozen=True, slots=True, order=True)
class Instant:
    """Seconds since midnight of ``day`` in UTC, or in local time where no zone was said."""

    day: Day
    seconds: int = 0

    def clock(self) -> str:
        """``05:11:00``."""
        return f"{self.seconds // 3600:02}:{self.seconds // 60 % 60:02}:{self.seconds % 60:02}"

    def moved(self, seconds: int) -> Instant:
        """This instant that many seconds later."""
        days, rest = divmod(self.seconds + seconds, _DAY)
        return Instant(Day.from_ordinal(self.day.ordinal + days), rest)


def first_instant(when: When) -> Instant | None:
    """When it can begin at the earliest; None for an open start. A written offset is taken off, so this is UTC."""
    if when.bounds:
        return first_instant(when.bounds[0]) if when.bounds[0] else None
    assert when.earliest is not None, "only intervals are open"
    instant = Instant(when.earliest, when.clock.first if when.clock else 0)
    return instant.moved(-_offset(when))


def end_instant(when: When) -> Instant | None:
    """The first instant after it; None for an open end. A point of time ends where it begins."""
    if when.bounds:
        return end_instant(when.bounds[1]) if when.bounds[1] else None
    assert when.latest is not None, "only intervals are open"
    if not when.clock:
        return Instant(Day.from_ordinal(when.latest.ordinal + 1))
    length = 0 if when.precision is Precision.INSTANT else 1
    return Instant(when.latest, when.clock.last).moved(length - _offset(when))


def _offset(when: When) -> int:
    zone = when.clock.zone if when.clock else ""
    if zone in ("", "Z"):
        return 0
    seconds = int(zone[1:3]) * 3600 + int(zone[4:6]) * 60
    return -seconds if zone[0] == "-" else seconds


def known_end(when: When) -> When:
    """What to draw where an open end cannot be drawn: the end that is known."""
    if when.bounds and (when.bounds[0] is None or when.bounds[1] is None):
        known = when.bounds[0] or when.bounds[1]
        assert known is not None, "an interval has at least one end"
        return known
    return when


def is_open(when: When) -> bool:
    """Whether one end is open."""
    return when.earliest is None or when.latest is None


def is_plain_day(when: When) -> bool:
    """Whether a calendar day, a time of day or a range of days says it fully: nothing approximate, open or coarser."""
    if when.approximate or when.uncertain or is_open(when):
        return False
    fine = (Precision.INSTANT, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY)
    return all(side is not None and side.precision in fine for side in when.bounds or (when,))


def losses_of_spans(
    timeline: Timeline, fits: Callable[[When], bool], *, years: str, open_end: str, precision: str
) -> tuple[Loss, ...]:
    """What a format of instants loses: times that do not fit into its years, open ends, precision and doubt.

    ``years``, ``open_end`` and ``precision`` say what the format does instead.
    """
    kept = [event for event in timeline.events if fits(event.when)]
    coarser = (event.id for event in kept if not is_open(event.when) and not is_plain_day(event.when))
    losses = (
        Loss("left out", years, tuple(event.id for event in timeline.events if not fits(event.when))),
        Loss("lost an open end", open_end, tuple(event.id for event in kept if is_open(event.when))),
        Loss("lost precision or doubt", precision, tuple(coarser)),
    )
    return tuple(loss for loss in losses if loss.ids)
