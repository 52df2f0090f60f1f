"""The normalised time: ``Day``, ``Clock``, ``Precision`` and ``When``.

A ``When`` says which days a time can lie in (``earliest`` to ``latest``), how finely it was said (``precision``), and
whether it is approximate or uncertain. Years are astronomical, as in ISO 8601: year 0 is 1 BC, -43 is 44 BC. The
calendar is the proleptic Gregorian one throughout. Nothing here knows of texts, rules or formats, and only the standard
library is used; ``timeline.record.edtf`` writes and reads the text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.errors import BadDate
from timeline.record import edtf
from timeline.record.time_parts import PARTS_OF_DAY, Clock, Day, Precision, is_leap, iso_year, month_length

__all__ = ["PARTS_OF_DAY", "Clock", "Day", "Precision", "When", "is_leap", "iso_year", "month_length"]

_SEASON_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12}  # first month; winter runs on into the next year's February
_DIGIT_PRECISION = {Precision.DECADE: 10, Precision.CENTURY: 100, Precision.MILLENNIUM: 1000}


@dataclass(frozen=True, slots=True)
class When:
    """A time as the words gave it: bounds, precision, qualifiers.

    ``earliest`` and ``latest`` are the first and last day it can touch, both included; ``None`` is an open end.
    ``clock`` is set for precisions finer than a day, ``bounds`` (start and end, ``None`` for open) for intervals.
    Build it with the class methods, which keep these in step.
    """

    earliest: Day | None
    latest: Day | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    clock: Clock | None = None
    bounds: tuple[When | None, When | None] | None = None

    def __post_init__(self) -> None:
        if self.earliest is not None and self.latest is not None and self.latest < self.earliest:
            raise BadDate(f"{self.latest} ends before {self.earliest} begins")

    # -- building -----------------------------------------------------------------------------------------------

    @classmethod
    def on(cls, day: Day) -> When:
        """One day."""
        return cls(day, day, Precision.DAY)

    @classmethod
    def at(cls, day: Day, seconds: int, *, zone: str = "") -> When:
        """A point of time on ``day``, in seconds since midnight."""
        return cls(day, day, Precision.INSTANT, clock=Clock(seconds, seconds, zone))

    @classmethod
    def hour(cls, day: Day, hour: int, *, zone: str = "") -> When:
        """One whole hour (0 to 23) of ``day``."""
        return cls(day, day, Precision.HOUR, clock=Clock(hour * 3600, hour * 3600 + 3599, zone))

    @classmethod
    def part_of_day(cls, day: Day, code: str) -> When:
        """A part of ``day`` by its TIMEX3 code: MO, MI, AF, EV, NI or DT."""
        return cls(day, day, Precision.PART_OF_DAY, clock=PARTS_OF_DAY[code])

    @classmethod
    def week(cls, day: Day) -> When:
        """The ISO week (Monday to Sunday) that holds ``day``."""
        monday = Day.from_ordinal(day.ordinal - day.weekday)
        return cls(monday, Day.from_ordinal(monday.ordinal + 6), Precision.WEEK)

    @classmethod
    def month(cls, year: int, month: int) -> When:
        """A calendar month."""
        return cls(Day(year, month, 1), Day(year, month, month_length(year, month)), Precision.MONTH)

    @classmethod
    def season(cls, year: int, code: int) -> When:
        """A northern season by its EDTF code, 21 spring to 24 winter; winter of Y runs December Y to February Y+1."""
        first = Day(year, _SEASON_MONTHS[code], 1)
        return cls(first, first.plus(months=3).plus(days=-1), Precision.SEASON)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> When:
        """A calendar quarter, 1 to 4."""
        first = Day(year, 3 * quarter - 2, 1)
        return cls(first, first.plus(months=3).plus(days=-1), Precision.QUARTER)

    @classmethod
    def half(cls, year: int, half: int) -> When:
        """A half-year, 1 or 2."""
        first = Day(year, 6 * half - 5, 1)
        return cls(first, first.plus(months=6).plus(days=-1), Precision.HALF)

    @classmethod
    def year(cls, year: int) -> When:
        """A calendar year, astronomical number."""
        return cls(Day(year, 1, 1), Day(year, 12, 31), Precision.YEAR)

    @classmethod
    def decade(cls, first_year: int) -> When:
        """The ten years whose EDTF is ``196X``: 1960 to 1969. ``first_year`` ends in 0 (BC: -49 is ``-004X``)."""
        return cls._digits(first_year, Precision.DECADE)

    @classmethod
    def century(cls, first_year: int) -> When:
        """The hundred years whose EDTF is ``18XX``: 1800 to 1899 (the usual reading of "19th century" in EDTF)."""
        return cls._digits(first_year, Precision.CENTURY)

    @classmethod
    def millennium(cls, first_year: int) -> When:
        """The thousand years whose EDTF is ``1XXX``: 1000 to 1999."""
        return cls._digits(first_year, Precision.MILLENNIUM)

    @classmethod
    def _digits(cls, first_year: int, precision: Precision) -> When:
        span = _DIGIT_PRECISION[precision]
        # EDTF counts digits, so BC spans end (not begin) at the round number: -004X is -49 to -40.
        starts_round = first_year % span == 0 if first_year >= 0 else (first_year + span - 1) % span == 0
        if not starts_round or abs(first_year) > 9999:
            raise BadDate(f"a {precision} cannot begin in {first_year}; build an interval instead")
        return cls(Day(first_year, 1, 1), Day(first_year + span - 1, 12, 31), precision)

    @classmethod
    def interval(cls, start: When | None, end: When | None) -> When:
        """From the beginning of ``start`` to the end of ``end``; ``None`` is an open end.

        Seven days from a Monday are that week, and two times of one day a part of it, so that equal EDTF means equal
        values. A week or a part of a day at an end is its first or last day or moment: EDTF writes them as intervals,
        and an interval has no intervals in it. Raises ``BadDate`` when both ends are open or the end lies before the
        start.
        """
        if start is None and end is None:
            raise BadDate("an interval needs at least one end")
        if (start and start.bounds) or (end and end.bounds):
            raise BadDate("the ends of an interval cannot be intervals themselves")
        start, end = _edge(start, first=True), _edge(end, first=False)
        if start and end:
            folded = _folded(start, end)
            if folded:
                return folded
        return cls(
            start.earliest if start else None,
            end.latest if end else None,
            Precision.INTERVAL,
            approximate=bool((start and start.approximate) or (end and end.approximate)),
            uncertain=bool((start and start.uncertain) or (end and end.uncertain)),
            bounds=(start, end),
        )

    def qualified(self, *, approximate: bool | None = None, uncertain: bool | None = None) -> When:
        """The same time with qualifiers set; on an interval both of its ends get them."""
        if self.bounds:
            start, end = (side and side.qualified(approximate=approximate, uncertain=uncertain) for side in self.bounds)
            return When.interval(start, end)
        return replace(
            self,
            approximate=self.approximate if approximate is None else approximate,
            uncertain=self.uncertain if uncertain is None else uncertain,
        )

    # -- reasoning and drawing ----------------------------------------------------------------------------------

    @property
    def sort_key(self) -> tuple[float, int, float, int, str]:
        """A total order for drawing: by first day (an open start counts from its end), time of day, then length."""
        start = self.earliest or self.latest
        first = float(start.ordinal) if start else 0.0
        last = float(self.latest.ordinal) if self.latest else float("inf")
        return (first, self.clock.first if self.clock else -1, last, self.clock.last if self.clock else -1, self.edtf())

    def before(self, other: When) -> bool | None:
        """True when this surely ends before ``other`` begins, False when it surely does not, None when unsaid."""
        if _surely_before(self, other):
            return True
        if self.earliest is not None and other.latest is not None and _starts_at(self) >= _ends_at(other):
            return False
        return None

    def covers(self, other: When) -> bool:
        """Whether every day ``other`` can touch lies within this time's days."""
        starts = self.earliest is None or (other.earliest is not None and self.earliest <= other.earliest)
        ends = self.latest is None or (other.latest is not None and other.latest <= self.latest)
        return starts and ends

    def overlaps(self, other: When) -> bool:
        """Whether the two can share a day."""
        left = self.latest is None or other.earliest is None or other.earliest <= self.latest
        right = other.latest is None or self.earliest is None or self.earliest <= other.latest
        return left and right

    # -- EDTF ---------------------------------------------------------------------------------------------------

    def edtf(self) -> str:
        """EDTF text; ``from_edtf`` gives back an equal value."""
        return edtf.write(self)

    @classmethod
    def from_edtf(cls, text: str) -> When:
        """Read EDTF text. Raises ``BadDate`` for a form that ``timeline.record.edtf`` does not list."""
        return edtf.read(text, cls)

    def __str__(self) -> str:
        return self.edtf()


def _starts_at(when: When) -> tuple[int, int]:
    assert when.earliest is not None
    return when.earliest.ordinal, when.clock.first if when.clock else 0


def _ends_at(when: When) -> tuple[int, int]:
    assert when.latest is not None
    return when.latest.ordinal, when.clock.last if when.clock else 86_399


def _surely_before(earlier: When, other: When) -> bool:
    if earlier.latest is None or other.earliest is None:
        return False
    return _ends_at(earlier) < _starts_at(other)


def _edge(end: When | None, *, first: bool) -> When | None:
    """An end of an interval that is written as an interval itself, as its first or last day or moment."""
    if end is None or end.earliest is None or end.latest is None:
        return end
    if end.precision is Precision.WEEK:
        day = end.earliest if first else end.latest
        return When(day, day, Precision.DAY, end.approximate, end.uncertain)
    if end.clock is not None and end.precision is not Precision.INSTANT:
        seconds = end.clock.first if first else end.clock.last
        clock = Clock(seconds, seconds, end.clock.zone)
        return When(end.earliest, end.latest, Precision.INSTANT, end.approximate, end.uncertain, clock)
    return end


def _folded(start: When, end: When) -> When | None:
    """The week or part of a day that two plain ends make, or None."""
    same = start.approximate == end.approximate and start.uncertain == end.uncertain
    if not same or start.earliest is None or end.latest is None:
        return None
    approximate, uncertain = start.approximate, start.uncertain
    if start.precision is end.precision is Precision.DAY:
        if start.earliest.weekday == 0 and end.latest.ordinal - start.earliest.ordinal == 6:
            return When(start.earliest, end.latest, Precision.WEEK, approximate, uncertain)
        return None
    if not start.clock or not end.clock or start.earliest != end.earliest or start.clock.zone != end.clock.zone:
        return None
    if start.precision is not Precision.INSTANT or end.precision is not Precision.INSTANT:
        return None
    if end.clock.first <= start.clock.first:
        return None
    clock = Clock(start.clock.first, end.clock.first, start.clock.zone)
    whole_hour = clock.first % 3600 == 0 and clock.last - clock.first == 3599
    precision = Precision.HOUR if whole_hour else Precision.PART_OF_DAY
    return When(start.earliest, end.latest, precision, approximate, uncertain, clock)
