"""The first or last stretch of a longer time: "the first nine months of 1997", "the last week of March".

TimeML annotators tag the length and the longer time apart, so this is a range: taken apart again for TIMEX3.
"""

from __future__ import annotations

import re

from timeline.languages import en_neighbours as near
from timeline.record.when import Day, Precision, When
from timeline.times.arithmetic import moved, part_of
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule

_OPENING = re.compile(near.OPENING_PATTERN, re.IGNORECASE)
_YEARS = {"year", "decade", "century", "millennium"}
_MONTHS = {"month", "quarter"}
_LEAST = {"day": 2, "week": 8, "month": 32, "quarter": 93, "year": 367, "decade": 3700, "century": 37_000}
"""Days that the longer time must have at least, by the unit of the shorter."""


def resolve_end(match: PhraseMatch, context: Context) -> Reading | None:
    """The stretch at the beginning or end of the longer time, or the nth unit of it."""
    reading = context.resolve(match["last"])
    if reading is None or reading.when is None:
        return reading
    when, words = reading.when, _OPENING.match(match.text)
    if when.earliest is None or when.latest is None:
        return reading
    backwards = words is not None and words[1].casefold() in near.FROM_END
    number, unit, count = _asked(match)
    if count is None:
        part = part_of(when, "END" if backwards else "START")
        stretch = part.qualified(approximate=True) if part else None
    else:
        stretch = _stretch(when.earliest, when.latest, unit, number, count, backwards=backwards)
    if stretch is None:
        return reading
    step = f"'{match.text[: match['last'].start - match.start].removesuffix(near.OF_BEHIND).strip()}' of it"
    return reading.but(
        when=stretch, value=date(stretch).value, whole=when, steps=(*reading.steps, step), confidence=0.9
    )


def _asked(match: PhraseMatch) -> tuple[int, str, int | None]:
    """Which one (1 the first), of which unit, and how many of them; None for "the first days"."""
    length = match.get("first")
    if length is None:
        return match["share"], match["calendar_unit"], 1
    unit = length.get("unit", length.get("calendar_unit", "day"))
    if "calendar_unit" in length:
        return 1, unit, 1
    number = length.get("number", length.get("vague_number"))
    return 1, unit, int(number) if number is not None else None


def _stretch(first: Day, last: Day, unit: str, number: int, count: int, *, backwards: bool) -> When | None:
    """``count`` units from the start (or the end) of the days ``first`` to ``last``; None when they do not fit."""
    if unit not in _LEAST or last.ordinal - first.ordinal + 1 < _LEAST[unit]:
        return None
    if backwards:
        end = last
        start = moved(last.plus(days=1), -count, unit)
    else:
        start = moved(first, number - 1, unit)
        end = moved(start, count, unit).plus(days=-1)
    if start < first or end > last:
        return None
    if unit in _YEARS:
        return When.interval(When.year(start.year), When.year(end.year))
    if unit in _MONTHS:
        return When.interval(When.month(start.year, start.month), When.month(end.year, end.month))
    if start == end:
        return When.on(start)
    span = When.interval(When.on(start), When.on(end))
    # A "first week" is not always counted from the first day.
    return span.qualified(approximate=True) if span.precision is not Precision.WEEK else span


def _is_end(match: PhraseMatch, text: str) -> bool:
    return "share" in match or _OPENING.match(match.text) is not None


RULE = Rule(
    "end_of_period",
    "range",
    resolve_end,
    {
        "en": (
            "<first=a_duration> of (the year )?<last=a_period>",
        )
    },
    (
        Example("It grew in the first nine months of 1997.", "the first nine months of 1997", "1997-01/1997-09",
                "1997-01/1997-09"),
        Example("It fell in the last two weeks of May 1940.", "the last two weeks of May 1940", "1940-05-18/1940-05-31",
                "1940-05-18~/1940-05-31~"),
        Example("It began in the first days of March 1917.", "the first days of March 1917", "1917-03-01/1917-03-10",
                "1917-03-01~/1917-03-10~"),
    ),
    ("Three months of 1997 were lost.",),
    check=_is_end,
)  # fmt: skip
