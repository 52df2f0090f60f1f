"""The day of a line in a chronology, whose year stands before a dash: "1777 – 14 September: Torrow is shaken"."""

from __future__ import annotations

import re

from timeline.languages import en_neighbours as near
from timeline.record.when import Day, When, month_length
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule


def resolve_day(match: PhraseMatch, context: Context) -> Reading | None:
    """That day of that year; by then, where the line says "by"."""
    when = When.on(Day(match["year"], match["month"], match["day"]))
    if re.search(near.BY_PATTERN, match.text, re.IGNORECASE):
        when = When.interval(When.year(match["year"]), when)
    return date(when, steps=("the line opens with its year",))


def _opens_line(match: PhraseMatch, text: str) -> bool:
    """The line begins with it, and a colon or a dash parts it from what happened."""
    line = text[text.rfind("\n", 0, match.start) + 1 : match.start]
    real = 1 <= match["day"] <= month_length(match["year"], match["month"])
    return real and not line.strip(" \t*•-–#>|") and re.match(r"\s*(?:[:|–—]|-\s)", text[match.end :]) is not None


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
