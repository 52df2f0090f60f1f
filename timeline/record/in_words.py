"""A time in plain English: ``in_words(When.decade(1960))`` is "the 1960s".

Made for people to read, beside the EDTF text that machines read. Nothing is rounded or guessed: what the value does
not say is not said here, and a span that has no common name is given by its two ends.
"""

from __future__ import annotations

from timeline.record.when import PARTS_OF_DAY, Clock, Day, Precision, When

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_ORDINALS = ("first", "second", "third", "fourth")
_PARTS = {"DT": "daytime", "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night"}


def in_words(when: When) -> str:
    """English words for ``when``: "3 March 2021", "about 1450", "44 BC", "since 1960", "1947 to 1991".

    Years before 1000 carry AD or BC. An open end is "since" or "until"; an approximate time "about", an uncertain one
    "perhaps". A winter names both its years ("winter 1941–42").
    """
    if when.bounds:
        return _interval(*when.bounds)
    return _marks(when) + _plain(when)


def day_in_words(day: Day) -> str:
    """English words for one day: "3 March 2021", "15 March 44 BC"."""
    return f"{day.day} {MONTHS[day.month - 1]} {year_in_words(day.year)}"


def year_in_words(year: int) -> str:
    """A year as spoken, from its astronomical number: "1969", "AD 79", "44 BC", "12,000 BC"."""
    if year < 1:
        return f"{_digits(1 - year)} BC"
    return f"AD {year}" if year < 1000 else f"AD {year:,}" if year > 9999 else str(year)


def _digits(year: int) -> str:
    return f"{year:,}" if year > 9999 else str(year)


def _marks(when: When) -> str:
    return ("perhaps " if when.uncertain else "") + ("about " if when.approximate else "")


def _plain(when: When) -> str:
    """The words for a time that is no interval, without its qualifiers."""
    first, last = when.earliest, when.latest
    assert first is not None and last is not None, "only intervals are open"
    year = year_in_words(first.year)
    match when.precision:
        case Precision.INSTANT | Precision.HOUR | Precision.PART_OF_DAY:
            assert when.clock is not None, "precisions under a day carry a clock"
            return _time_of_day(first, when.clock, when.precision)
        case Precision.DAY:
            return day_in_words(first)
        case Precision.WEEK:
            return f"the week of {_days(first, last)}"
        case Precision.MONTH:
            return f"{MONTHS[first.month - 1]} {year}"
        case Precision.SEASON:
            return _season(first, last)
        case Precision.QUARTER:
            return f"the {_ORDINALS[first.month // 3]} quarter of {year}"
        case Precision.HALF:
            return f"the {_ORDINALS[first.month // 6]} half of {year}"
        case Precision.YEAR:
            return year
        case Precision.DECADE:
            return _decade(first.year)
        case Precision.CENTURY:
            return f"the {_count(first.year, 100, 'century')}"
        case Precision.MILLENNIUM:
            return f"the {_count(first.year, 1000, 'millennium')}"
    return _days(first, last)


def _time_of_day(day: Day, clock: Clock, precision: Precision) -> str:
    date = day_in_words(day)
    for code, hours in PARTS_OF_DAY.items():
        if precision is Precision.PART_OF_DAY and hours == clock:
            return f"the {_PARTS[code]} of {date}"
    zone = {"": "", "Z": " UTC"}.get(clock.zone, f" UTC{clock.zone}")
    if clock.first == clock.last:
        return f"{date}, {_hours(clock.first)}{zone}"
    # The last second counts in: a span that ends at 05:59:59 is said to run to 06:00.
    until = clock.last + 1 if clock.last % 60 == 59 else clock.last
    return f"{date}, {_hours(clock.first)} to {_hours(until)}{zone}"


def _hours(seconds: int) -> str:
    shown = f"{seconds // 3600:02}:{seconds // 60 % 60:02}"
    return f"{shown}:{seconds % 60:02}" if seconds % 60 else shown


def _season(first: Day, last: Day) -> str:
    name = _SEASONS[first.month]
    if first.year == last.year:
        return f"{name} {year_in_words(first.year)}"
    if first.year >= 1000 and first.year % 100 != 99:
        return f"{name} {first.year}–{last.year % 100:02}"
    return f"{name} {_pair(year_in_words(first.year), year_in_words(last.year), joint='–')}"


def _decade(first_year: int) -> str:
    if first_year >= 1000:
        return f"the {first_year}s"
    if first_year > 0:
        return f"the {first_year}s AD"
    # A block of ten EDTF years BC (50 to 41 BC) is not what people call "the 40s BC", so its ends are named.
    return _pair(year_in_words(first_year), year_in_words(first_year + 9))


def _count(first_year: int, span: int, noun: str) -> str:
    if first_year >= 0:
        return f"{ordinal(first_year // span + 1)} {noun}"
    return f"{ordinal(-first_year // span + 1)} {noun} BC"


def ordinal(number: int) -> str:
    """ "1st", "2nd", "3rd", "11th"."""
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _interval(start: When | None, end: When | None) -> str:
    if start is None:
        assert end is not None, "an interval has at least one end"
        return f"until {in_words(end)}"
    if end is None:
        return f"since {in_words(start)}"
    first, last = _plain(start), _plain(end)
    if first == last and _marks(start) == _marks(end):
        return _marks(start) + first
    if start.precision is end.precision is Precision.DAY and _marks(start) == _marks(end):
        assert start.earliest is not None and end.latest is not None, "days are closed"
        return _marks(start) + _days(start.earliest, end.latest)
    if _marks(start) == _marks(end):
        return _marks(start) + _pair(first, last)
    return f"{_marks(start)}{first} to {_marks(end)}{last}"


def _days(first: Day, last: Day) -> str:
    """Two days with what they share said once: "3 to 5 March 2021", "3 March to 5 May 2021"."""
    if first == last:
        return day_in_words(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_in_words(last)}"
    return _pair(day_in_words(first), day_in_words(last))


def _pair(first: str, last: str, *, joint: str = " to ") -> str:
    """Two times joined, without repeating a shared year or era: "March to May 2021", "50 to 41 BC"."""
    head, _, year = first.rpartition(" ")
    if head and year.isdigit() and last.endswith(f" {year}") and not head.endswith("AD"):
        return f"{head}{joint}{last}"
    if first.endswith(" BC") and last.endswith(" BC"):
        return _pair_bc(first, last, joint)
    return f"{first}{joint}{last}"


def _pair_bc(first: str, last: str, joint: str) -> str:
    early, late = first.removesuffix(" BC"), last.removesuffix(" BC")
    head, _, year = early.rpartition(" ")
    if head and late.endswith(f" {year}"):
        return f"{head}{joint}{last}"
    return f"{early}{joint}{last}"
