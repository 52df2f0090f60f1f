"""A season or month in front of a line, below the year it belongs to: "1924" and below it "Autumn: A fire ..."."""

from __future__ import annotations

import re

from timeline.record.when import When
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule

_FAR = 3000  # letters of a year's entries
# A line that begins with a year: "1924", "1924:", "# 1924", "1924 – The mill opens".
_YEAR_LINE = re.compile(r"^[ \t*•#>|-]*(1\d{3}|20\d{2})(?=[ \t]*(?:$|[:.–—-](?!\d)|\*\*))", re.MULTILINE)


def _year_above(text: str, place: int) -> int | None:
    """The year of the nearest line above that begins with one."""
    lines = [*_YEAR_LINE.finditer(text, max(0, place - _FAR), place)]
    return int(lines[-1][1]) if lines else None


def _opens_line(match: PhraseMatch, text: str) -> bool:
    """The line begins with it, a colon or a dash follows, and a year stands above."""
    line = text[text.rfind("\n", 0, match.start) + 1 : match.start]
    parted = re.match(r"\s*(?::(?!\d)|[–—]\s|-\s)", text[match.end :]) is not None
    return parted and not line.strip(" \t*•-–#>|") and _year_above(text, match.start) is not None


def resolve_season(match: PhraseMatch, context: Context) -> Reading | None:
    """That season of the year above."""
    year = _year_above(context.document.text, match.start)
    return date(When.season(year, match["season"]), steps=_STEPS, basis="inherited") if year is not None else None


def resolve_month(match: PhraseMatch, context: Context) -> Reading | None:
    """That month of the year above."""
    year = _year_above(context.document.text, match.start)
    return date(When.month(year, match["month"]), steps=_STEPS, basis="inherited") if year is not None else None


_STEPS = ("the line stands below that year",)

RULES = (
    Rule(
        "season_below_a_year",
        "season",
        resolve_season,
        {"en": ("<season>",)},
        (Example("1924\nSpring: The mill opens.", "Spring", "1924-SP", "1924-21"),),
        ("Spring: a source of water.", "In 1924 it closed.\nSpring water: none."),
        check=_opens_line,
    ),
    Rule(
        "month_below_a_year",
        "month",
        resolve_month,
        {"en": ("<month>",)},
        (Example("1924\nMarch: The mill opens.", "March", "1924-03", "1924-03"),),
        ("March: the sound of boots.",),
        check=_opens_line,
    ),
)
