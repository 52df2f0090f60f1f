"""What a time is built of: ``Day``, ``Clock``, ``Precision``; the proleptic Gregorian calendar, any year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from timeline.errors import BadDate

_DAYS_BEFORE_MONTH = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Whether ``year`` (astronomical, any sign) has a 29 February in the proleptic Gregorian calendar."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Number of days of ``month`` (1 to 12) in ``year``."""
    return 29 if month == 2 and is_leap(year) else _MONTH_LENGTHS[month - 1]


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """One day of the proleptic Gregorian calendar; any year, astronomical numbering.

    Raises ``BadDate`` for a day that does not exist (31 February).
    """

    year: int
    month: int
    day: int

    def __post_init__(self) -> None:
        if not 1 <= self.month <= 12 or not 1 <= self.day <= month_length(self.year, self.month):
            raise BadDate(f"{self.year}-{self.month}-{self.day} is not a day of the calendar")

    @property
    def ordinal(self) -> int:
        """Days since 31 December of year 0, so that 1 January of year 1 is 1 (as ``datetime.date.toordinal``)."""
        before = self.year - 1
        days = before * 365 + before // 4 - before // 100 + before // 400 + _DAYS_BEFORE_MONTH[self.month - 1]
        return days + self.day + (1 if self.month > 2 and is_leap(self.year) else 0)

    @classmethod
    def from_ordinal(cls, ordinal: int) -> Day:
        """The day with that ``ordinal``; any integer."""
        cycles, rest = divmod(ordinal - 1, 146_097)
        year = cycles * 400 + rest * 400 // 146_097 + 1
        while Day(year, 1, 1).ordinal > ordinal:
            year -= 1
        while Day(year + 1, 1, 1).ordinal <= ordinal:
            year += 1
        rest = ordinal - Day(year, 1, 1).ordinal
        for month in range(1, 13):
            if rest < month_length(year, month):
                return cls(year, month, rest + 1)
            rest -= month_length(year, month)
        raise AssertionError("unreachable: a year ends within its twelve months")

    def plus(self, *, days: int = 0, months: int = 0, years: int = 0) -> Day:
        """This day moved; a day past the end of its new month becomes that month's last (31 January + 1 month)."""
        total = (self.year + years) * 12 + self.month - 1 + months
        year, month = divmod(total, 12)
        moved = Day(year, month + 1, min(self.day, month_length(year, month + 1)))
        return Day.from_ordinal(moved.ordinal + days) if days else moved

    @property
    def weekday(self) -> int:
        """Monday is 0, Sunday 6."""
        return (self.ordinal - 1) % 7

    def isoformat(self) -> str:
        """``1969-03-02``; ``-0043-03-15`` for 44 BC; years of five digits and more carry a sign (ISO 8601)."""
        return f"{iso_year(self.year)}-{self.month:02}-{self.day:02}"

    __str__ = isoformat

    @classmethod
    def parse(cls, text: str) -> Day:
        """Read what ``isoformat`` writes. Raises ``BadDate``."""
        match = re.fullmatch(r"([+-]?\d{4,12})-(\d\d)-(\d\d)", text.strip(), re.ASCII)
        if not match:
            raise BadDate(f"{text!r} is not a day; expected the form 1969-03-02 (44 BC: -0043-03-15)")
        return cls(int(match[1]), int(match[2]), int(match[3]))


def iso_year(year: int) -> str:
    """A year as ISO 8601 writes it: four digits at least, a sign where there are more."""
    if abs(year) > 9999:
        return f"{year:+}"
    return f"{year:04}" if year >= 0 else f"-{-year:04}"


class Precision(StrEnum):
    """How finely a time was said, from the finest to the coarsest; ``INTERVAL`` is a span of two times."""

    INSTANT = "instant"
    HOUR = "hour"
    PART_OF_DAY = "part of day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half-year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    INTERVAL = "interval"


@dataclass(frozen=True, slots=True, order=True)
class Clock:
    """A span of one day in whole seconds since midnight, both ends included, and its zone as written.

    ``zone`` is ``""`` (local, not said), ``"Z"`` or an offset such as ``"+08:00"``.
    """

    first: int
    last: int
    zone: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.first <= self.last < 86_400:
            raise BadDate(f"{self.first} to {self.last} are not seconds of one day (0 to 86399)")


PARTS_OF_DAY: dict[str, Clock] = {
    "DT": Clock(7 * 3600, 17 * 3600 - 1),  # daytime
    "MO": Clock(5 * 3600, 12 * 3600 - 1),
    "MI": Clock(11 * 3600 + 1800, 13 * 3600 - 1),  # midday
    "AF": Clock(12 * 3600, 18 * 3600 - 1),
    "EV": Clock(17 * 3600, 22 * 3600 - 1),
    "NI": Clock(20 * 3600, 24 * 3600 - 1),
}
"""TIMEX3 part-of-day codes and the hours they stand for here: our convention, since TimeML gives no hours."""
