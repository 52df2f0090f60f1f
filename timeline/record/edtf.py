"""EDTF (ISO 8601-2) text of a ``When``, written and read: ``read(write(when)) == when`` for every one.

The forms: ``1969``, ``1969-10``, ``1969-10-05``, ``196X``, ``18XX``, ``1XXX``, ``1941-21`` (seasons 21 to 24),
``2020-35`` (quarters 33 to 36), ``2020-40`` (halves 40, 41), ``2021-03-03T05:11:00+08:00``, ``Y17000`` (up to twelve
digits), each with ``~``, ``?`` or ``%`` behind; and intervals of two of them, where ``..`` is an open end. A week is
the interval of its seven days, a part of a day the interval of two times of that day.
"""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.errors import BadDate
from timeline.record.when import Day, Precision, When, iso_year


def write(when: When) -> str:
    """EDTF text of a time."""
    if when.bounds:
        start, end = when.bounds
        return f"{write(start) if start else '..'}/{write(end) if end else '..'}"
    mark = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}
    parts = (part + mark[when.approximate, when.uncertain] for part in _parts(when))
    return "/".join(parts)


def _parts(when: When) -> tuple[str, ...]:
    day = when.earliest
    assert day is not None, "only intervals are open"
    year = _year(day.year)
    match when.precision:
        case Precision.INSTANT | Precision.HOUR | Precision.PART_OF_DAY:
            assert when.clock is not None, "precisions under a day carry a clock"
            ends = sorted({when.clock.first, when.clock.last})
            return tuple(f"{_day(day)}T{_hms(end)}{when.clock.zone}" for end in ends)
        case Precision.DAY:
            return (_day(day),)
        case Precision.WEEK:
            assert when.latest is not None, "a week has two ends"
            return (_day(day), _day(when.latest))
        case Precision.MONTH:
            return (f"{year}-{day.month:02}",)
        case Precision.SEASON:
            return (f"{year}-{20 + day.month // 3}",)
        case Precision.QUARTER:
            return (f"{year}-{33 + day.month // 3}",)
        case Precision.HALF:
            return (f"{year}-{40 + day.month // 6}",)
        case Precision.YEAR:
            return (year,)
    digits = {Precision.DECADE: 1, Precision.CENTURY: 2, Precision.MILLENNIUM: 3}[when.precision]
    return (year[: len(year) - digits] + "X" * digits,) if day.year >= 0 else (_bc_digits(day.year, digits),)


def _year(year: int) -> str:
    return f"Y{year}" if abs(year) > 9999 else iso_year(year)


def _day(day: Day) -> str:
    return f"{_year(day.year)}-{day.month:02}-{day.day:02}"


def _bc_digits(first_year: int, digits: int) -> str:
    shown = f"{-first_year:04}"  # -49 is the far end of -004X, which shares the digits before the X
    return "-" + shown[: 4 - digits] + "X" * digits


def _hms(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def read(text: str) -> When:
    """The time that EDTF text says. Raises ``BadDate`` for a form outside the list in this file's opening lines."""
    if len(text) > _LONGEST:
        raise BadDate(
            f"{text[:40]!r} and {len(text) - 40:,} more characters are not EDTF; the longest form has {_LONGEST}"
        )
    return _read(text.strip())


_LONGEST = 100
"""Characters; two times with seconds, zones and qualifiers, and a slash, have 60."""


_SINGLE = re.compile(
    r"(?P<year>-?\d{4}|Y-?\d{5,12})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T(?P<h>\d\d):(?P<m>\d\d):(?P<s>\d\d)(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?",
    re.ASCII,
)
_DIGITS = re.compile(r"(?P<sign>-?)(?P<known>\d{1,3})(?P<open>X{1,3})", re.ASCII)
_QUALIFIERS = {"~": (True, False), "?": (False, True), "%": (True, True)}


@lru_cache(maxsize=4096)
def _read(text: str) -> When:
    if "/" in text:
        left, _, right = text.partition("/")
        ends = [None if side == ".." else _read_single(side, text) for side in (left, right)]
        return When.interval(ends[0], ends[1])
    return _read_single(text, text)


def _read_single(text: str, whole: str) -> When:
    approximate, uncertain = _QUALIFIERS.get(text[-1:], (False, False))
    bare = text[:-1] if text[-1:] in _QUALIFIERS else text
    when = _read_digits(bare) or _read_calendar(bare)
    if when is None:
        raise BadDate(f"{whole!r} is not EDTF that we read; expected forms like 1969, 1969-03, 196X, 1960/1969, 1450~")
    return when.qualified(approximate=approximate, uncertain=uncertain) if approximate or uncertain else when


def _read_digits(text: str) -> When | None:
    found = _DIGITS.fullmatch(text)
    if not found or len(found["known"]) + len(found["open"]) != 4:
        return None
    build = (When.decade, When.century, When.millennium)[len(found["open"]) - 1]
    if found["sign"]:
        return build(-int(found["known"] + "9" * len(found["open"])))
    return build(int(found["known"] + "0" * len(found["open"])))


def _read_calendar(text: str) -> When | None:
    found = _SINGLE.fullmatch(text)
    if not found:
        return None
    year = int(found["year"].lstrip("Y"))
    if found["month"] is None:
        return When.year(year)
    month = int(found["month"])
    if found["day"] is None:
        return _read_part_of_year(year, month)
    day = Day(year, month, int(found["day"]))
    if found["h"] is None:
        return When.on(day)
    hours, minutes, seconds = int(found["h"]), int(found["m"]), int(found["s"])
    if hours > 23 or minutes > 59 or seconds > 59:
        raise BadDate(f"{text!r} has no such time of day; hours go to 23, minutes and seconds to 59")
    return When.at(day, hours * 3600 + minutes * 60 + seconds, zone=found["zone"] or "")


def _read_part_of_year(year: int, code: int) -> When | None:
    if 1 <= code <= 12:
        return When.month(year, code)
    if 21 <= code <= 24:
        return When.season(year, code)
    if 33 <= code <= 36:
        return When.quarter(year, code - 32)
    if code in (40, 41):
        return When.half(year, code - 39)
    return None
