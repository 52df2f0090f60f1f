"""A weekday with the day of the month and no month: "Thursday the 15th", "Mon 13th"."""

from __future__ import annotations

from timeline.languages import en_neighbours as near
from timeline.record.in_words import in_words
from timeline.record.when import Day, When, month_length
from timeline.times.context import Context, day_anchor
from timeline.times.day_shapes import after_list, before_list
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import NO_NARRATIVE, NO_PUBLICATION, Reading, date, unplaced
from timeline.times.rules import Example, Rule

_DASHES = ("-", "–", "—")
_MONTHS = 40
"""How far a month is looked for; within it every day of a month falls on every weekday."""


def resolve_weekday_date(match: PhraseMatch, context: Context) -> Reading | None:
    """The nearest month in which that day is that weekday, on the side of now that the clause speaks of."""
    weekday, number = match["weekday"], match["day"]
    anchor = context.last("month") if context.narrative else context.published
    if anchor is None:
        return unplaced(f"XXXX-XX-{number:02}", NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    base = day_anchor(anchor)
    backward = not context.narrative and context.tense_of(match) == "past"
    day = _matching(base, weekday, number, -1 if backward else 1)
    if day is None:
        return None
    step = f"the nearest one {'up to' if backward else 'from'} {in_words(anchor.when)}{'' if backward else ' on'}"
    return date(When.on(day), basis="relative", anchor=anchor, steps=(step,), confidence=0.85)


def _matching(base: Day, weekday: int, number: int, side: int) -> Day | None:
    first = Day(base.year, base.month, 1)
    for count in range(_MONTHS):
        month = first.plus(months=side * count)
        if number > month_length(month.year, month.month):
            continue
        day = Day(month.year, month.month, number)
        if day.weekday == weekday and (day <= base if side < 0 else day >= first):
            return day
    return None


_INDENT = 24  # characters that may stand before the head of an entry on its line


def _is_date(match: PhraseMatch, text: str) -> bool:
    """ "Friday 14th" is a day; "Monday the first ship" and "Sunday, 3rd division" count other things."""
    behind = text[match.end : match.end + 3]
    if after_list().match(text, match.end) or before_list().search(text, max(0, match.start - 70), match.start):
        return False  # a day of a list whose month stands there
    if (
        behind.strip()[:1] in _DASHES
        and not text[max(0, match.start - _INDENT) : match.start].rpartition("\n")[2].strip()
    ):
        return True  # "Thursday 7th - Mr Pell called", the head of an entry
    return not behind.strip() or behind[0] in ".,;:)!?" or behind in near.AFTER_WEEKDAY_AND_DAY


RULE = Rule(
    "weekday_date",
    "day",
    resolve_weekday_date,
    {"en": ("(<weekday>|<weekday=weekday_short>)(,)? (the )?<day=ordinal_day>",)},
    (
        Example("They will meet on Thursday the 15th.", "Thursday the 15th", "2021-04-15", "2021-04-15"),
        Example("They met on Mon 15th.", "Mon 15th", "2021-02-15", "2021-02-15"),
        Example("Mon 15th - They met.", "Mon 15th", "2021-02-15", "2021-02-15"),
    ),
    ("On Monday the first ship sailed.", "On Sunday 3rd division troops came.", "Run on Sunday 3rd - 5th grade boys."),
    check=_is_date,
)
