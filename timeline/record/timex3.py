"""Between a ``When`` and TIMEX3 values: ``1969-03``, ``196``, ``BC0044``, ``1998-W08``, ``P2Y``.

The forms are those of TimeML 1.2.1, with the short forms that annotated news and history use for spans of years: a
decade is its first three digits, a century its first two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.record.when import PARTS_OF_DAY, Day, Precision, When

_SEASONS = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}
_UNIT_LETTERS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "weekend": "D",
    "week": "W",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "season": "M",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "millennium": "L",
}


def year_value(year: int) -> str:
    """A year as TIMEX3 writes it; ``year`` is astronomical, so -43 gives ``BC0044``."""
    return f"{year:04}" if year > 0 else f"BC{1 - year:04}"


def day_value(day: Day) -> str:
    """A day as TIMEX3 writes it."""
    return f"{year_value(day.year)}-{day.month:02}-{day.day:02}"


def iso_week(day: Day) -> tuple[int, int]:
    """ISO year and week number of ``day``."""
    thursday = Day.from_ordinal(day.ordinal - day.weekday + 3)
    return thursday.year, (thursday.ordinal - Day(thursday.year, 1, 1).ordinal) // 7 + 1


def value_of(when: When) -> str:
    """The TIMEX3 value of a time; an interval of two times is written ``start/end`` with ``..`` for an open end."""
    if when.bounds:
        start, end = when.bounds
        return f"{value_of(start) if start else '..'}/{value_of(end) if end else '..'}"
    day = when.earliest
    assert day is not None, "only intervals are open"
    year = year_value(day.year)
    match when.precision:
        case Precision.INSTANT | Precision.HOUR | Precision.PART_OF_DAY:
            return f"{day_value(day)}T{_clock_value(when)}"
        case Precision.DAY:
            return day_value(day)
        case Precision.WEEK:
            week_year, week = iso_week(day)
            return f"{year_value(week_year)}-W{week:02}"
        case Precision.MONTH:
            return f"{year}-{day.month:02}"
        case Precision.SEASON:
            return f"{year}-{_SEASONS[20 + day.month // 3]}"
        case Precision.QUARTER:
            return f"{year}-Q{(day.month + 2) // 3}"
        case Precision.HALF:
            return f"{year}-H{1 if day.month == 1 else 2}"
        case Precision.YEAR:
            return year
    digits = {Precision.DECADE: 1, Precision.CENTURY: 2, Precision.MILLENNIUM: 3}[when.precision]
    if day.year > 0:
        return year[:-digits]
    assert when.latest is not None
    return year_value(when.latest.year)[:-digits]


def _clock_value(when: When) -> str:
    clock = when.clock
    assert clock is not None, "precisions under a day carry a clock"
    if when.precision is Precision.PART_OF_DAY:
        for code, span in PARTS_OF_DAY.items():
            if (span.first, span.last) == (clock.first, clock.last):
                return code
    seconds = clock.first % 60
    shown = f"{clock.first // 3600:02}:{clock.first // 60 % 60:02}"
    return f"{shown}:{seconds:02}" if seconds else shown


_VALUE = re.compile(
    r"(?P<bc>BC)?(?P<year>\d{2,4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<time>[\d:]+|[A-Z]{2}))?)?"
    r"|W(?P<week>\d{1,2})(?P<we>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?",
    re.ASCII,
)


def when_of(value: str) -> When | None:
    """The time that a TIMEX3 value names; None for durations, references and values with parts left open.

    Raises ``BadDate`` for a value that names a day which does not exist.
    """
    match = _VALUE.fullmatch(value)
    if not match:
        return None
    digits, number = len(match["year"]), int(match["year"])
    if digits < 4:
        span = 10 ** (4 - digits)
        first = number * span if not match["bc"] else 1 - (number + 1) * span
        return When.interval(When.year(first), When.year(first + span - 1)) if match["bc"] else _digits(first, span)
    year = 1 - number if match["bc"] else number
    if match["month"]:
        return _within_month(year, match)
    if match["week"]:
        return _week(year, int(match["week"]), weekend=bool(match["we"]))
    if match["quarter"]:
        return When.quarter(year, int(match["quarter"]))
    if match["half"]:
        return When.half(year, int(match["half"]))
    if match["season"]:
        codes = {letters: code for code, letters in _SEASONS.items()}
        return When.season(year, codes[match["season"]])
    return When.year(year)


def _digits(first: int, span: int) -> When:
    return When.decade(first) if span == 10 else When.century(first)


def _within_month(year: int, match: re.Match[str]) -> When | None:
    month = int(match["month"])
    if match["day"] is None:
        return When.month(year, month)
    day = Day(year, month, int(match["day"]))
    time = match["time"]
    if time is None:
        return When.on(day)
    if time in PARTS_OF_DAY:
        return When.part_of_day(day, time)
    parts = [int(part) for part in time.split(":") if part]
    if not parts or parts[0] > 23:
        return None
    seconds = sum(part * scale for part, scale in zip(parts, (3600, 60, 1), strict=False))
    return When.at(day, seconds) if len(parts) > 1 else When.hour(day, parts[0])


def _week(year: int, week: int, *, weekend: bool) -> When:
    fourth = Day(year, 1, 4)
    monday = Day.from_ordinal(fourth.ordinal - fourth.weekday + 7 * (week - 1))
    return weekend_of(monday) if weekend else When.week(monday)


def weekend_of(day: Day) -> When:
    """Saturday and Sunday of the ISO week that holds ``day``."""
    saturday = Day.from_ordinal(day.ordinal - day.weekday + 5)
    return When.interval(When.on(saturday), When.on(Day.from_ordinal(saturday.ordinal + 1)))


def weekend_value(day: Day) -> str:
    """``1998-W08-WE`` for the weekend of the ISO week that holds ``day``."""
    week_year, week = iso_week(day)
    return f"{year_value(week_year)}-W{week:02}-WE"


@dataclass(frozen=True, slots=True)
class Amount:
    """How long: a number (None: not said, "several") of a unit named as in ``unit_letter``."""

    number: float | None
    unit: str

    @property
    def value(self) -> str:
        """The TIMEX3 duration: ``P2Y``, ``PT36H``, ``PXM`` when the number is not said."""
        letter = _UNIT_LETTERS[self.unit]
        number = self.number
        if number is not None and self.unit == "decade" and number > 1:  # annotators count decades in years
            letter, number = "Y", number * 10
        if number is not None:
            number *= {"fortnight": 2, "weekend": 2, "season": 3}.get(self.unit, 1)
        if number is not None and number != int(number):
            return self._fraction(number, letter)
        shown = "X" if number is None else str(int(number))
        return f"PT{shown}{letter[1]}" if letter[0] == "T" else f"P{shown}{letter}"

    def _fraction(self, number: float, letter: str) -> str:
        whole, rest = divmod(number, 1)
        finer = {"TH": ("M", 60), "TM": ("S", 60), "Y": ("M", 12)}.get(letter)
        if finer and (rest * finer[1]).is_integer():
            head = f"{int(whole)}{letter[-1]}" if whole else ""
            return f"{'PT' if letter[0] == 'T' else 'P'}{head}{int(rest * finer[1])}{finer[0]}"
        shown = f"{number:g}"
        return f"PT{shown}{letter[1]}" if letter[0] == "T" else f"P{shown}{letter}"
