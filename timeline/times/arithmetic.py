"""Calendar arithmetic on ``When``: the unit that holds a day, units before and after, halves and ends of a unit."""

from __future__ import annotations

from timeline.record.timex3 import weekend_of
from timeline.record.when import Day, Precision, When

_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 7}
UNIT_OF = {
    Precision.INSTANT: "day",
    Precision.HOUR: "day",
    Precision.PART_OF_DAY: "day",
    Precision.DAY: "day",
    Precision.WEEK: "week",
    Precision.MONTH: "month",
    Precision.SEASON: "season",
    Precision.QUARTER: "quarter",
    Precision.HALF: "half",
    Precision.YEAR: "year",
    Precision.DECADE: "decade",
    Precision.CENTURY: "century",
    Precision.MILLENNIUM: "millennium",
}
"""The unit that each precision counts in."""


def season_code(day: Day) -> tuple[int, int]:
    """Year and EDTF code of the northern season that holds ``day``; January and February are last year's winter."""
    if day.month < 3:
        return day.year - 1, 24
    return day.year, 20 + day.month // 3


def unit_holding(unit: str, day: Day) -> When:
    """The calendar day, week, weekend, month, quarter, half, season, year, decade, century that holds ``day``."""
    match unit:
        case "week":
            return When.week(day)
        case "weekend":
            return weekend_of(day)
        case "month":
            return When.month(day.year, day.month)
        case "quarter":
            return When.quarter(day.year, (day.month + 2) // 3)
        case "half":
            return When.half(day.year, 1 if day.month < 7 else 2)
        case "season":
            return When.season(*season_code(day))
        case "year":
            return When.year(day.year)
        case "decade":
            return When.decade(_span_start(day.year, 10))
        case "century":
            return When.century(_span_start(day.year, 100))
        case "millennium":
            return When.millennium(_span_start(day.year, 1000))
    return When.on(day)


def _span_start(year: int, span: int) -> int:
    """First year of the digit span (decade, century) that holds ``year``; BC spans end at the round number."""
    return year // span * span if year >= 0 else -((-year) // span * span) - span + 1


def moved(day: Day, count: int, unit: str) -> Day:
    """``day`` moved by ``count`` units, negative for the past. Years before 1 are counted through year 0."""
    if unit in _DAYS:
        return Day.from_ordinal(day.ordinal + count * _DAYS[unit])
    if unit == "season":
        return day.plus(months=3 * count)
    return day.plus(months=count * _MONTHS.get(unit, 0))


def shifted(when: When, count: int, unit: str) -> When:
    """The ``unit`` that lies ``count`` units after the one which holds ``when`` begins in."""
    start = when.earliest or when.latest
    assert start is not None
    if unit in ("second", "minute", "hour"):
        return clock_shifted(when, count, unit)
    return unit_holding(unit if unit not in ("night", "fortnight") else "day", moved(start, count, unit))


def clock_shifted(when: When, count: int, unit: str) -> When:
    """``when`` moved by seconds, minutes or hours: a point of time if it had one, else its day."""
    start = when.earliest or when.latest
    assert start is not None
    if when.clock is None:
        return When.on(start)
    scale = {"second": 1, "minute": 60, "hour": 3600}[unit]
    days, seconds = divmod(when.clock.first + count * scale, 86_400)
    return When.at(Day.from_ordinal(start.ordinal + days), seconds, zone=when.clock.zone)


def nearest_weekday(day: Day, weekday: int, *, direction: int, strict: bool = False) -> Day:
    """The ``weekday`` (Monday 0) before (-1) or after (1) ``day``; the day itself unless ``strict``."""
    if direction < 0:
        back = (day.weekday - weekday) % 7
        return Day.from_ordinal(day.ordinal - (back or 7 if strict else back))
    ahead = (weekday - day.weekday) % 7
    return Day.from_ordinal(day.ordinal + (ahead or 7 if strict else ahead))


def part_of(when: When, part: str) -> When | None:
    """The START, MID or END third of a week or of a span of months or years, as an interval; None for other spans.

    A third is our convention for "early", "mid" and "late", which say no exact months: a year's early part is January
    to April, its middle May to August, its late part September to December; a decade's are its years 0 to 3, 4 to 6
    and 6 to 9, as the words are mostly used ("the late 1960s").
    """
    first, last = when.earliest, when.latest
    if first is None or last is None or when.approximate or when.uncertain:
        return None
    match when.precision:
        case Precision.YEAR:
            months = {"START": (1, 4), "MID": (5, 8), "END": (9, 12)}[part]
            return When.interval(When.month(first.year, months[0]), When.month(first.year, months[1]))
        case Precision.DECADE:
            years = {"START": (0, 3), "MID": (4, 6), "END": (6, 9)}[part]
        case Precision.CENTURY:
            years = {"START": (0, 33), "MID": (34, 66), "END": (67, 99)}[part]
        case Precision.MONTH:
            days = {"START": (1, 10), "MID": (11, 20), "END": (21, last.day)}[part]
            ends = (Day(first.year, first.month, days[0]), Day(first.year, first.month, days[1]))
            return When.interval(When.on(ends[0]), When.on(ends[1]))
        case Precision.WEEK:
            offsets = {"START": (0, 2), "MID": (1, 3), "END": (4, 6)}[part]
            return When.interval(When.on(first.plus(days=offsets[0])), When.on(first.plus(days=offsets[1])))
        case Precision.SEASON | Precision.QUARTER | Precision.HALF:
            third = (last.ordinal - first.ordinal + 1) // 3
            index = ("START", "MID", "END").index(part)
            start = Day.from_ordinal(first.ordinal + third * index)
            end = last if part == "END" else Day.from_ordinal(first.ordinal + third * (index + 1) - 1)
            return When.interval(When.on(start), When.on(end))
        case _:
            return None
    return When.interval(When.year(first.year + years[0]), When.year(first.year + years[1]))


def spanning(start: When, end: When) -> When:
    """From the beginning of ``start`` to the end of ``end``; simple bounds of intervals are taken over."""
    first = start.bounds[0] if start.bounds else start
    last = end.bounds[1] if end.bounds else end
    if first and last and first.earliest and last.latest and last.latest < first.earliest:
        return start
    return When.interval(first, last)
