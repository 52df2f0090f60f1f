"""The day of a line in a chronology, whose year stands before a dash: "1777 – 14 September: Torrow is shaken"."""

from __future__ import annotations

import re

from timeline.languages import en_neighbours as near
from timeline.record.when import Day, When, month_length
from timeline.times.context import Context
from timeline.times.found import Found
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule


def resolve_day(found: Found, context: Context) -> Reading | None:
    """That day of that year; by then, where the line says "by"."""
    when = When.on(Day(found["year"], found["month"], found["day"]))
    if re.search(near.BY_PATTERN, found.text, re.IGNORECASE):
        when = When.interval(When.year(found["year"]), when)
    return date(when, steps=("the line opens with its year",))


def _opens_line(found: Found, text: str) -> bool:
    """The line begins with it, and a colon or a dash parts it from what happened."""
    line = text[text.rfind("\n", 0, found.start) + 1 : found.start]
    real = 1 <= found["day"] <= month_length(found["year"], found["month"])
    return real and not line.strip(" \t*•-–#>|") and re.match(r"\s*(?:[:|–—]|-\s)", text[found.end :]) is not None


_DASH = "( )?(-|–|—)( )?"

RULES = (
    Rule(
        "day_of_a_chronicle",
        "day",
        resolve_day,
        {
            "en": (
                f"<year=year4>{_DASH}(by )?<day=day_digits> <month>",
                f"<year=year4>{_DASH}(by )?<month> <day=day_digits>",
            )
        },
        (
            Example("1777 – 14 September: Torrow is shaken.", "1777 – 14 September", "1777-09-14", "1777-09-14"),
            Example("1765 – By 1 August: The canal opens.", "1765 – By 1 August", "1765/1765-08-01", "1765/1765-08-01"),
        ),
        ("He lived there from 1777 – 14 September was the last day.", "Rooms 1777 – 14 May: none."),
        check=_opens_line,
    ),
)
