"""EDTF (ISO 8601-2) text of a ``When``, written and read: ``read(write(when)) == when`` for every one.

The forms: ``1969``, ``1969-10``, ``1969-10-05``, ``196X``, ``18XX``, ``1XXX``, ``1941-21`` (seasons 21 to 24),
``2020-35`` (quarters 33 to 36), ``2020-40`` (halves 40, 41), ``2021-03-03T05:11:00+08:00``, ``Y17000`` (up to twelve
digits), each with ``~``, ``?`` or ``%`` behind; and intervals of two of them, where ``..`` is an open end. A week is
the interval of its seven days, a part of a day the interval of two times of that day.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.errors import BadDate
from timeline.record.time_parts import Day, Precision, iso_year

if TYPE_CHECKING:
    from timeline.record.when import When


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


def read(text: str, kind: type[When]) -> When:
    """The time that EDTF text says, built by ``kind``, which is ``When``.

    Raises ``BadDate`` for a form outside the list in this file's opening lines.
    """
    if len(text) > _LONGEST:
        raise BadDate(
            f"{text[:40]!r} and {len(text) - 40:,} more characters are not EDTF; the longest form has {_LONGEST}"
        )
    return _read(text.strip(), kind)  # type: ignore[arg-type]  # mypy takes the hash of its values for that of the class


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
def _read(text: str, kind: type[When]) -> When:
    if "/" in text:
        left, _, right = text.partition("/")
        ends = [None if side == ".." else _read_single(side, text, kind) for side in (left, right)]
        return kind.interval(ends[0], ends[1])
    return _read_single(text, text, kind)


def _read_single(text: str, whole: str, kind: type[When]) -> When:
    approximate, uncertain = _QUALIFIERS.get(text[-1:], (False, False))
    bare = text[:-1] if text[-1:] in _QUALIFIERS else text
    when = _read_digits(bare, kind) or _read_calendar(bare, kind)
    if when is None:
        raise BadDate(f"{whole!r} is not EDTF that we read; expected forms like 1969, 1969-03, 196X, 1960/1969, 1450~")
    return when.qualified(approximate=approximate, uncertain=uncertain) if approximate or uncertain else when


def _read_digits(text: str, kind: type[When]) -> When | None:
    digits = _DIGITS.fullmatch(text)
    if not digits or len(digits["known"]) + len(digits["open"]) != 4:
        return None
    build = (kind.decade, kind.century, kind.millennium)[len(digits["open"]) - 1]
    if digits["sign"]:
        return build(-int(digits["known"] + "9" * len(digits["open"])))
    return build(int(digits["known"] + "0" * len(digits["open"])))


def _read_calendar(text: str, kind: type[When]) -> When | None:
    parts = _SINGLE.fullmatch(text)
    if not parts:
        return None
    year = int(parts["year"].lstrip("Y"))
    if parts["month"] is None:
        return kind.year(year)
    month = int(parts["month"])
    if parts["day"] is None:
        return _read_part_of_year(year, month, kind)
    day = Day(year, month, int(parts["day"]))
    if parts["h"] is None:
        return kind.on(day)
    hours, minutes, seconds = int(parts["h"]), int(parts["m"]), int(parts["s"])
    if hours > 23 or minutes > 59 or seconds > 59:
        raise BadDate(f"{text!r} has no such time of day; hours go to 23, minutes and seconds to 59")
    return kind.at(day, hours * 3600 + minutes * 60 + seconds, zone=parts["zone"] or "")


def _read_part_of_year(year: int, code: int, kind: type[When]) -> When | None:
    if 1 <= code <= 12:
        return kind.month(year, code)
    if 21 <= code <= 24:
        return kind.season(year, code)
    if 33 <= code <= 36:
        return kind.quarter(year, code - 32)
    if code in (40, 41):
        return kind.half(year, code - 39)
    return None
