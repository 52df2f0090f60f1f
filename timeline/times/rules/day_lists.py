"""Days that share a month: "May 3, 5 and 7", "the 2nd, 9th and 16th of October 1901", "Monday 20, Tuesday 21 April"."""

from __future__ import annotations

import re

from timeline.languages import en_neighbours as near
from timeline.languages.neutral import DAY_MONTH_LINK
from timeline.record.in_words import in_words
from timeline.record.when import Day, When
from timeline.times.context import Context
from timeline.times.day_shapes import MOST, after_list, before_list, day_in, month_words, months_of
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import NO_NARRATIVE, Reading, date, unplaced
from timeline.times.rules import Example, Rule
from timeline.times.rules.calendar_dates import resolve_day


def _is_tail_day(match: PhraseMatch, text: str) -> bool:
    """ "7" in "May 5-7" and in "May 3, 5 and 7"."""
    start = before_list().search(text, max(0, match.start - 70), match.start)
    if start is None or (start[1].islower() and start[1] in near.SMALL_VERBS):
        return False
    first, behind = day_in(start[2]), text[match.end : match.end + 12]
    fits = first is not None and first < match["day"]
    return fits and not re.match(near.RATE_OF_DAYS_PATTERN, behind) and not _counts(behind)


def _counts(behind: str) -> bool:
    """ "May 3 and 5 ships" counts ships."""
    noun = re.match(r"\s(\w+)", behind)
    return noun is not None and noun[1].islower() and noun[1] not in near.GOES_ON and not noun[1].isdigit()


def _is_lead_day(match: PhraseMatch, text: str) -> bool:
    """ "5" in "5-7 May" and in "5, 7 and 9 May"."""
    behind = after_list().match(text, match.end)
    if behind is None or (behind[2].islower() and behind[2] in near.SMALL_VERBS):
        return False
    last = day_in(behind[1])
    return last is not None and last > match["day"]


def resolve_tail_day(match: PhraseMatch, context: Context) -> Reading | None:
    """A further day of a month named before; its year is that of the first."""
    earlier = context.last_told("day")
    if earlier is None or earlier.reading.when is None or earlier.reading.when.earliest is None:
        return unplaced(f"XXXX-XX-{match['day']:02}", NO_NARRATIVE, basis="inherited")
    base = earlier.reading.when.earliest
    year = match.get("year") or (context.shared_year(match) or (base.year,))[0]
    when = When.on(Day(year, base.month, match["day"]))
    steps = (f"of the month of {in_words(earlier.reading.when)}",)
    return date(when, basis="inherited", anchor=earlier.anchor, steps=steps, confidence=0.9)


def resolve_lead_day(match: PhraseMatch, context: Context) -> Reading | None:
    """An earlier day of a month that is named behind it, with its year if that is written."""
    behind = after_list().match(context.document.text, match.end)
    if behind is None:
        return _with_next_month(match, context)
    match.slots["month"] = month_words()[behind[2].casefold()]
    for other in context.matches[context.at + 1 : context.at + 2 + MOST]:
        if other.start >= behind.end():
            break
        for leaf in other.leaves():
            if leaf.get("month") == match["month"]:
                match.slots.update({slot: leaf[slot] for slot in ("year", "year_old", "era") if slot in leaf})
    if behind[3] and "year" not in match:
        match.slots["year"] = int(behind[3])
    return resolve_day(match, context)


def _with_next_month(match: PhraseMatch, context: Context) -> Reading | None:
    """The same in any language: the limits of its words have seen that days and a month follow."""
    months = months_of(context.document.language)
    behind = _NAMED_BEHIND.finditer(context.document.text, match.end, match.end + _REACH)
    named = next((word for word in behind if word[1].casefold().rstrip(".") in months or word[1] in months), None)
    if named is None:
        return None
    word = named[1].casefold()
    match.slots["month"] = months.get(word) or months[word.rstrip(".")]
    if named[2]:
        match.slots["year"] = int(named[2])
    return resolve_day(match, context)


_REACH = 60
_NAMED_BEHIND = re.compile(rf"(?<!\w)([^\W\d_]{{3,12}}\.?)(?:,?\s{DAY_MONTH_LINK}(\d{{4}})(?!\d))?")
"""A word that may name the month of the days before it, and its year."""

_YEAR = "((,| ,| of)? <year=year4>)?"
_DAY = "(<day=day_digits>|<day=ordinal_day>)"
_DAYS = ("<day=day_digits>", "(the )?<day=ordinal_day>", f"<weekday>(,)? (the )?{_DAY}")

RULES = (
    Rule(
        "tail_day",
        "day",
        resolve_tail_day,
        {"en": tuple(f"{day}{_YEAR}" for day in _DAYS)},
        (
            Example("It ran on May 5-7, 1808, again.", "7, 1808", "1808-05-07", "1808-05-07", "narrative",
                    style="timex3"),
            Example("They met on May 3, 5 and 7, 1808, here.", "5", "1808-05-05", "1808-05-05", "narrative"),
        ),
        ("On May 3 and 5 ships sank.", "It rose in May 3 to 5 percent."),
        check=_is_tail_day,
    ),
    Rule(
        "lead_day",
        "day",
        resolve_lead_day,
        {"en": ("(the )?<day=day_digits>", "(the )?<day=ordinal_day>", f"<weekday>(,)? (the )?{_DAY}")},
        (
            Example("The fair of 5-7 May 1808 was wet.", "5", "1808-05-05", "1808-05-05", style="timex3"),
            Example("The court sat on the 2nd, 9th and 16th of May 1901.", "the 2nd", "1901-05-02", "1901-05-02"),
            Example("They meet on Monday 20, Tuesday 21 and Friday 24 April 2015.", "Monday 20", "2015-04-20",
                    "2015-04-20"),
        ),
        ("Rooms 9 and 7 May not be used.",),
        check=_is_lead_day,
    ),
)  # fmt: skip
