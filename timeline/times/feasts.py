"""The days of feasts: computed where a rule gives the day, else asked of the ``holidays`` package.

Computed: days of a fixed date, an nth weekday of a month, a distance from Western or Orthodox Easter, which dateutil
works out. The package is asked for feasts of moving calendars (Ramadan, Diwali, Passover); what its tables do not reach
is said to be unknown.
"""

from __future__ import annotations

import datetime
import warnings
from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module
from typing import Any

from dateutil.easter import EASTER_JULIAN, EASTER_ORTHODOX, EASTER_WESTERN
from dateutil.easter import easter as dateutil_easter

from timeline.record.when import Day, When
from timeline.times.arithmetic import nearest_weekday

_FIRST_EASTER, _REFORM, _LAST_EASTER = 326, 1583, 4099
_CALENDARS = {
    "hebrew": "_HebrewLunisolar",
    "islamic": "_IslamicLunar",
    "hindu": "_HinduLunisolar",
    "chinese": "_ChineseLunisolar",
    "buddhist": "_BuddhistLunisolar",
    "persian": "_Persian",
}
"""The package's calendars; they reach further than its lists of the holidays of a country."""


def easter(year: int, method: int = EASTER_WESTERN) -> Day | None:
    """Easter Sunday as Christians of the West kept it: by the Julian calendar until 1582, then by the Gregorian one."""
    if not _FIRST_EASTER <= year <= _LAST_EASTER or (method == EASTER_ORTHODOX and year < _REFORM):
        return None
    if method == EASTER_WESTERN and year < _REFORM:
        method = EASTER_JULIAN
    day = dateutil_easter(year, method)
    return Day(day.year, day.month, day.day)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> Day:
    """The ``nth`` ``weekday`` (Monday 0) of a month; -1 is the last one."""
    if nth > 0:
        first = nearest_weekday(Day(year, month, 1), weekday, direction=1)
        return first.plus(days=7 * (nth - 1))
    return nearest_weekday(Day(year, month, 1).plus(months=1, days=-1), weekday, direction=-1)


def time_of(feast: tuple[object, ...], year: int) -> When | None:
    """The day, or the days, of a feast in ``year``; None when it is not known."""
    match feast:
        case ("stretch", tuple() as start, tuple() as end):
            first, last = day_of(start, year), day_of(end, year)
            return When.interval(When.on(first), When.on(last)) if first and last else None
    day = day_of(feast, year)
    return When.on(day) if day else None


def day_of(feast: tuple[object, ...], year: int) -> Day | None:
    """The day of a feast in ``year``; feasts are written as in the word table ``holiday``."""
    match feast:
        case ("fixed", int(month), int(day)):
            return Day(year, month, day)
        case ("nth", int(month), int(weekday), int(nth)):
            return nth_weekday(year, month, weekday, nth)
        case ("easter", int(distance)):
            sunday = easter(year)
            return sunday and sunday.plus(days=distance)
        case ("orthodox", int(distance)):
            sunday = easter(year, EASTER_ORTHODOX)
            return sunday and sunday.plus(days=distance)
        case ("beside", tuple() as other, int(distance)):
            start_day = day_of(other, year)
            return start_day.plus(days=distance) if start_day else None
        case ("since", int(first), tuple() as other):
            return day_of(other, year) if year >= first else None
        case ("stretch", tuple() as start, tuple()):
            return day_of(start, year)
        case ("advent", int(number)):
            return nearest_weekday(Day(year, 12, 24), 6, direction=-1).plus(days=7 * (number - 4))
        case ("workday", int(month), int(day_number)):
            return _workday(Day(year, month, day_number))
        case ("kings", int(month), int(day_number)):
            king = Day(year, month, day_number)
            return king.plus(days=-1) if king.weekday == 6 else king
        case ("election",):
            return nth_weekday(year, 11, 0, 1).plus(days=1)
    return _looked_up(feast, year)


def _looked_up(feast: tuple[object, ...], year: int) -> Day | None:
    """The day of a feast that the package has, in its calendars or among the holidays of a country."""
    match feast:
        case ("table", str(calendar), str(name)):
            return _from_table(calendar, name, year)
        case ("package", str(country), str(name)):
            return _from_package(country, name, "", year)
        case ("package", str(country), str(name), str(region)):
            return _from_package(country, name, region, year)
    return None


def _workday(day: Day) -> Day:
    """The working day nearest to ``day``: Friday for a Saturday, Monday for a Sunday."""
    return day.plus(days={5: -1, 6: 1}.get(day.weekday, 0))


@lru_cache(maxsize=1024)
def _from_table(calendar: str, name: str, year: int) -> Day | None:
    """What a calendar of the package says of a year: one day, a day and whether it is an estimate, or several."""
    calendars = import_module(f"holidays.calendars.{calendar}")
    asked = getattr(calendars, _CALENDARS[calendar])()
    method = getattr(asked, f"{name}_date", None) or getattr(asked, f"{name}_dates", None)
    return next((day for day in _days(method(year)) if day.year == year), None) if method else None


def _days(answer: Any) -> Iterable[Day]:
    if isinstance(answer, datetime.date):
        yield Day(answer.year, answer.month, answer.day)
    elif isinstance(answer, Iterable):
        for part in answer:
            yield from _days(part)


@lru_cache(maxsize=512)
def _from_package(country: str, name: str, region: str, year: int) -> Day | None:
    """The first day that the package has under ``name``, with or without its note that the day is estimated."""
    if not 1950 <= year <= 2100:  # the package's tables of moving feasts reach no further
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that its tables of some feasts end earlier; then there is no such day in it
        calendar = _calendar(country, region, year)
        days = calendar.get_named(name, lookup="iexact") or calendar.get_named(f"{name} (", lookup="istartswith")
    return Day(days[0].year, days[0].month, days[0].day) if days else None


@lru_cache(maxsize=64)
def _calendar(country: str, region: str, year: int):  # type: ignore[no-untyped-def]
    """The package's days of a country and year, those of all faiths and, if given, of a region."""
    import holidays

    kinds = holidays.country_holidays(country).supported_categories
    return holidays.country_holidays(country, subdiv=region or None, years=year, language="en_US", categories=kinds)
