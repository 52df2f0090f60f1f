"""Read the day out of a date as files and pages write it: a small parser of our own, then dateparser, strictly.

Nothing is invented: a string without day, month and year gives no day. ``03/04/2021`` can be two days; it is read by
the locale where there is one and marked ``unsure`` otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from timeline.errors import BadDate
from timeline.record.when import Day

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_YEAR = r"(?P<year>1\d{3}|2[01]\d{2})"
_CLOCK = r"\d{1,2}[:.h]\d\d(?:[:.]\d\d(?:[.,]\d+)?)?\s*(?:[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?"
_ZONE = (
    r"(?P<zone>Z\b|(?:UTC|GMT)?\s*[+-]\d\d:?\d\d\b|UTC\b|GMT\b|[ECMP][SD]?T\b|BST\b|CEST\b|CET\b|EES?T\b|MSK\b|IST\b|JST\b"
    r"|A[EWC][SD]T\b|NZ[SD]T\b|(?:Eastern|Central|Mountain|Pacific)(?:\s(?:Standard|Daylight))?(?:\sTime)?\b)"
)
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\d-]){_YEAR}(?P<mark>[-/.])(?P<m>\d\d?)(?P=mark)(?P<day>\d\d?)(?!\d)",
        rf"(?<!\d)(?P<day>\d\d?)(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}(?!\d)",
        rf"\b{_MONTH}\s*(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s+{_YEAR}(?!\d)",
        rf"(?<![\d-])(?P<first>\d\d?)(?P<mark>[-/.])(?P<second>\d\d?)(?P=mark){_YEAR}(?!\d)",
    )
)
_TIME = re.compile(rf"(?:T|\s*(?:,|at|@|-|–|\||·)?\s*)(?:{_CLOCK})\s*{_ZONE}?", re.IGNORECASE)
_CLOCK_BEFORE = re.compile(rf"(?:{_CLOCK})\s*{_ZONE}?\s*(?:,|on|-|–|\||·)?\s*$", re.IGNORECASE)
_ZONE_HOURS = {
    "z": 0, "utc": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8,
    "pdt": -7, "bst": 1, "cet": 1, "cest": 2,
}  # fmt: skip
_MONTH_FIRST_LOCALES = ("en-us", "en-ph", "es-us")


@dataclass(frozen=True)
class FoundDate:
    """A day found in a string, at ``start`` to ``end`` (its time of day included), with its zone offset as written.

    ``unsure`` says that day and month could stand in the other order. ``minute`` counts from midnight; -1 is none.
    """

    day: Day
    start: int
    end: int
    offset: str = ""
    unsure: bool = False
    minute: int = -1


def find_date(text: str, *, locale: str = "", start: int = 0) -> FoundDate | None:
    """The first full date from ``start`` on, with the time of day that follows it; None when there is none."""
    matches = [date_match for date_match in (pattern.search(text, start) for pattern in _DATES) if date_match]
    for match in sorted(matches, key=lambda date_match: (date_match.start(), -date_match.end())):
        read = _day_of(match, locale)
        if read:
            day, unsure = read
            return _with_time(text, FoundDate(day, match.start(), match.end(), unsure=unsure))
    return None


def _day_of(match: re.Match[str], locale: str) -> tuple[Day, bool] | None:
    parts = match.groupdict()
    year = int(parts["year"])
    try:
        if parts.get("month"):
            return Day(year, _MONTHS[parts["month"].lower()], int(parts["day"])), False
        if parts.get("m"):
            return Day(year, int(parts["m"]), int(parts["day"])), False
        return _by_order(year, int(parts["first"]), int(parts["second"]), parts["mark"], locale.lower())
    except BadDate:
        return None


def _by_order(year: int, first: int, second: int, mark: str, locale: str) -> tuple[Day, bool]:
    if first > 12 or second > 12 or first == second:
        return (Day(year, first, second) if second > 12 else Day(year, second, first)), False
    if locale in _MONTH_FIRST_LOCALES:
        return Day(year, first, second), False
    # Dots are written day first; so are slashes everywhere but in the United States and the Philippines.
    known = mark == "." or (locale not in ("", "en"))
    return Day(year, second, first), not known


def _with_time(text: str, stated: FoundDate) -> FoundDate:
    behind = _TIME.match(text, stated.end)
    if behind:
        offset = _offset(behind["zone"] or "")
        return FoundDate(stated.day, stated.start, behind.end(), offset, stated.unsure, _minute(behind.group()))
    before = _CLOCK_BEFORE.search(text, max(0, stated.start - 40), stated.start)
    if before:
        offset = _offset(before["zone"] or "")
        return FoundDate(stated.day, before.start(), stated.end, offset, stated.unsure, _minute(before.group()))
    return stated


def _minute(clock: str) -> int:
    """Minutes from midnight; -1 where the clock shows none."""
    match = re.search(r"(\d{1,2})(?:[:.h](\d\d))?[^ap]*([ap])?", clock.lower())
    if not match or int(match[1]) > 24:
        return -1
    hour = int(match[1]) % 12 + 12 * (match[3] == "p") if match[3] else int(match[1])
    return 60 * hour + int(match[2] or 0)


def _offset(zone: str) -> str:
    """``+08:00`` for any way of writing a zone that we know; empty for none."""
    name = zone.strip().lower()
    signed = re.search(r"([+-]\d\d):?(\d\d)$", name)
    if signed:
        return f"{signed[1]}:{signed[2]}"
    hours = _ZONE_HOURS.get(name)
    return "" if hours is None else f"{hours:+03}:00"


def is_month(word: str) -> bool:
    """Whether a word is the English name of a month, or short for one."""
    return word.strip(" .,").lower() in _MONTHS


@lru_cache(maxsize=1024)
def read_date(text: str, *, locale: str = "") -> FoundDate | None:
    """The day that a whole string states ("2021-03-03T05:11:00+08:00", "Wed, 3 Mar 2021", an epoch number); or None.

    Other languages than English go to dateparser, told the language and forbidden to fill in what is missing.
    """
    text = text.strip()
    if not 8 <= len(text) <= 120:
        return None
    if text.isascii() and text.isdigit():
        return _from_digits(text)
    stated = find_date(text, locale=locale)
    return stated or _by_dateparser(text, locale)


def _from_digits(text: str) -> FoundDate | None:
    try:
        if len(text) == 8:
            return FoundDate(Day(int(text[:4]), int(text[4:6]), int(text[6:])), 0, 8)
        if len(text) in (10, 13):
            moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(text[:10]))
            minute = 60 * moment.hour + moment.minute
            return FoundDate(Day(moment.year, moment.month, moment.day), 0, len(text), "+00:00", minute=minute)
    except BadDate:
        return None
    return None


def _by_dateparser(text: str, locale: str) -> FoundDate | None:
    """dateparser for whole strings in other languages; only a string that itself shows a day and a year is asked."""
    language = locale.lower().partition("-")[0] or "en"
    if language == "en" or not re.search(r"(?<!\d)\d{4}(?!\d)", text) or not re.search(r"(?<!\d)\d{1,2}(?!\d)", text):
        return None
    import warnings

    from dateparser.date import DateDataParser

    settings = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its use of strptime warns of something that does not concern a full date
            moment = DateDataParser(languages=[language], settings=settings).get_date_data(text).date_obj
    except ValueError:  # a language it does not know
        return None
    if moment is None or str(moment.year) not in text or not re.search(rf"(?<!\d)0?{moment.day}(?!\d)", text):
        return None
    return FoundDate(Day(moment.year, moment.month, moment.day), 0, len(text))


_LONGEST_GIVEN = 200
"""Characters: nobody types more for one day, and reading takes its time."""


def day_given(text: str) -> Day:
    """The day that a person typed. Raises ``BadDate`` when it is none, or could be two."""
    if len(text) > _LONGEST_GIVEN:
        raise BadDate(f"a date has at most {_LONGEST_GIVEN} characters; this has {len(text):,}")
    try:
        return Day.parse(text)
    except BadDate:
        stated = read_date(text)
    if stated is None:
        raise BadDate(f"{text!r} is not a full date; write it like 2021-03-03 or 3 March 2021")
    if stated.unsure:
        other = Day(stated.day.year, stated.day.day, stated.day.month)
        raise BadDate(f"{text!r} can be {stated.day} or {other}; write the one you mean in that form")
    return stated.day
