"""Calendar units seen from the day of writing or from the time told last: "last year", "the following month"."""

from __future__ import annotations

import re

from timeline.languages import en_neighbours as near
from timeline.languages.en_numbers import COUNTED_FROM
from timeline.record.in_words import in_words
from timeline.record.model import Anchor
from timeline.record.timex3 import Amount, value_of, weekend_value
from timeline.record.when import When
from timeline.times.arithmetic import moved, unit_holding
from timeline.times.context import Context, day_anchor
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import IS_DURATION, NO_NARRATIVE, NO_PUBLICATION, Reading, date, duration, unplaced
from timeline.times.rules import Example, Rule

OPEN_VALUES = {
    "day": "XXXX-XX-XX",
    "night": "XXXX-XX-XXTNI",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "season": "XXXX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
    "fortnight": "XXXX-WXX",
    "millennium": "X",
    "hour": "XXXX-XX-XXTXX",
    "minute": "XXXX-XX-XXTXX",
    "second": "XXXX-XX-XXTXX",
}
"""TIMEX3 values of units whose place is not known."""


def unit_reading(anchor: Anchor, unit: str, count: int, *, confidence: float = 1.0) -> Reading:
    """The calendar ``unit`` that lies ``count`` units from the anchor."""
    day = moved(day_anchor(anchor), count, unit)
    when = unit_holding(unit, day)
    value = weekend_value(day) if unit == "weekend" else ""
    steps = (f"seen from {in_words(anchor.when)}",)
    return date(when, value=value, basis="relative", anchor=anchor, steps=steps, confidence=confidence)


def resolve_last(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Last year", "this week", "next month": from the day of publication, in a history from the time told last."""
    unit, count = match["calendar_unit"], match["last"]
    anchor = context.reference(unit)
    if anchor is None:
        return unplaced(OPEN_VALUES[unit], NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    reading = unit_reading(anchor, unit, count)
    return reading.but(steps=(*reading.steps, FISCAL), confidence=0.7) if "fiscal" in match else reading


FISCAL = "a fiscal year may begin in another month than January"


def resolve_shift(match: PhraseMatch, context: Context) -> Reading | None:
    """A whole phrase that a language has for a unit seen from here: "letztes Jahr", "l'an dernier"."""
    unit, count = match["unit_shift"]
    anchor = context.reference(unit)
    if anchor is None:
        return unplaced(OPEN_VALUES[unit], NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    return unit_reading(anchor, unit, count)


def resolve_told(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The following year", "that month", "the same day": from the time told last."""
    unit, count = match["told_unit"] if "told_unit" in match else (match["unit"], match["told"])
    if unit in ("second", "minute", "hour"):
        return unplaced(OPEN_VALUES[unit], NO_NARRATIVE, type="TIME")
    anchor = context.near(match, unit)
    if anchor is None and not context.narrative and not (count > 0 and context.tense_of(match) == "past"):
        anchor = context.published  # what was done "the next week" was not done in the one after publication
    if anchor is None:
        return unplaced(OPEN_VALUES[unit], NO_NARRATIVE)
    reading = unit_reading(anchor, unit, count, confidence=0.85)
    return reading.but(aside=count < 0 and unit not in ("day", "week"))


def resolve_told_part(match: PhraseMatch, context: Context) -> Reading | None:
    """ "That morning", "the next evening": a part of the day told last, or of the one after it."""
    code = match["plain_part"]
    anchor = context.near(match, "day") or (context.published if not context.narrative else None)
    if anchor is None:
        return unplaced(f"XXXX-XX-XXT{code}", NO_NARRATIVE, type="TIME")
    day = day_anchor(anchor).plus(days=match["told"])
    steps = (f"seen from {in_words(anchor.when)}",)
    return date(When.part_of_day(day, code), basis="relative", anchor=anchor, steps=steps, confidence=0.85)


def resolve_told_season(match: PhraseMatch, context: Context) -> Reading | None:
    """ "That autumn", "the following spring": of the year told last, the first one after for "following"."""
    code, step = match["season"], match["told"]
    anchor = context.near(match, "year")
    if anchor is None:
        return unplaced(f"XXXX-{_LETTERS[code]}", NO_NARRATIVE)
    base = day_anchor(anchor)
    first_month = {21: 3, 22: 6, 23: 9, 24: 12}[code]
    fine = anchor.when.precision.value != "year"
    year = base.year
    if step > 0 and (not fine or first_month <= base.month):
        year += 1
    elif step < 0 and (not fine or first_month >= base.month):
        year -= 1
    steps = (f"seen from {in_words(anchor.when)}",)
    return date(When.season(year, code), basis="relative", anchor=anchor, steps=steps, confidence=0.85)


_LETTERS = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}


def resolve_day_after(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The day before", "the day after", "the year following": one unit from the time told last."""
    unit, count = match["unit"], match.get("later", 1)
    anchor = context.near(match, unit)
    if anchor is None:
        return unplaced(OPEN_VALUES[unit], NO_NARRATIVE)
    return unit_reading(anchor, unit, count, confidence=0.85)


def _ends_clause(match: PhraseMatch, text: str) -> bool:
    """ "The day before" stands alone; with more behind it the event named there is the anchor."""
    after = text[match.end : match.end + 2]
    return not after.strip() or after[0] in ".,;:!?)\"'”"


def resolve_past(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The past year", "the past decade": one unit up to now."""
    unit = match.get("unit", "week")
    anchor = context.reference(unit)
    if unit == "fortnight" and anchor is not None:
        return _fortnight(match, anchor)
    if anchor is None or unit in ("second", "minute", "hour", "night"):
        return Reading("DURATION", Amount(1, unit).value, reason=IS_DURATION)
    base = day_anchor(anchor)
    direction = match["ahead"]
    ends = sorted((moved(base, direction, unit), base))
    when = When.interval(When.on(ends[0]), When.on(ends[1])).qualified(approximate=True)
    steps = (f"counted {'back' if direction < 0 else 'on'} from {in_words(anchor.when)}",)
    whole = moved(base, direction, unit)
    if unit == "decade" and direction < 0 and base.year % 10 >= 5:
        whole = base  # most of the ten years lie in the present decade
    if unit == "week" and direction < 0 and base.weekday >= 3:
        whole = base  # most of the seven days lie in the present week
    value = value_of(unit_holding(unit, whole))
    return date(when, value=value, basis="relative", anchor=anchor, steps=steps, confidence=0.75)


def _fortnight(match: PhraseMatch, anchor: Anchor) -> Reading:
    """ "The past fortnight": fourteen days that end, or begin, with the day of writing; no unit of the calendar."""
    base = day_anchor(anchor)
    side = match["ahead"]
    ends = sorted((base.plus(days=14 * side), base))
    when = When.interval(When.on(ends[0]), When.on(ends[1])).qualified(approximate=True)
    steps = (f"fourteen days {'back' if side < 0 else 'on'} from {in_words(anchor.when)}",)
    return duration(Amount(1, "fortnight"), when=when, anchor=anchor).but(steps=steps, confidence=0.8)


def resolve_week_of(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The week of March 6": the calendar week that holds the day."""
    reading = context.resolve(match["a_calendar_day"])
    if reading is None or reading.when is None or reading.when.earliest is None:
        return reading
    when = When.week(reading.when.earliest)
    return reading.but(when=when, value=value_of(when), steps=(*reading.steps, "the week that holds it"))


def resolve_the_year(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The year", "the full year", "the week": the current one of news, the one told last of a history."""
    unit = match["calendar_unit"]
    anchor = context.reference(unit)
    if not COUNTED_FROM.isdisjoint(context.after(match, 12).casefold().split()[:1]):
        return unplaced(OPEN_VALUES[unit], FROM_EVENT)
    if anchor is None:
        return unplaced(OPEN_VALUES[unit], NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    if unit == "weekend" and not context.narrative:
        return _weekend(match, context, anchor)
    if unit == "year" and re.match(near.UNIT_ENDED_PATTERN, context.after(match, 8)):
        return duration(Amount(1, "year"))
    if unit == "week" and not context.narrative and day_anchor(anchor).weekday == 0:
        return unit_reading(anchor, unit, -1, confidence=0.5)  # on a Monday "the week" is the one that is over
    return unit_reading(anchor, unit, 0, confidence=0.6)


FROM_EVENT = "it is counted from what follows it, which no date is known for"


def _weekend(match: PhraseMatch, context: Context, anchor: Anchor) -> Reading:
    """The weekend that just was, or the coming one in a future clause."""
    day = day_anchor(anchor)
    back = context.tense_of(match) != "future" and day.weekday < 5
    return unit_reading(anchor, "weekend", -1 if back else 0, confidence=0.8)


_QUARTER = re.compile(near.THE_QUARTER_PATTERN, re.IGNORECASE)
"""Quarters that ``rules/quarters.py`` reads: "the quarter" is the one under discussion."""


def _is_last(match: PhraseMatch, text: str) -> bool:
    word = match.text.split()[-1]
    return not _QUARTER.fullmatch(match.text) and (not word[:1].isupper() or match.text.isupper())


def _is_told(match: PhraseMatch, text: str) -> bool:
    """ "That night" is a part of a day."""
    return match["unit"] not in ("night", "fortnight") and not _QUARTER.fullmatch(match.text)


def _leads_unit(match: PhraseMatch, text: str) -> bool:
    if _QUARTER.fullmatch(match.text):
        return False
    after = text[match.end : match.end + 5]
    if match.text.split()[-1][0].isupper():  # "Man of the Year"
        return False
    return not re.match(near.NO_UNIT_PATTERN, after)


RULES = (
    Rule(
        "shift",
        "last unit",
        resolve_shift,
        {},
        (
            Example(
                "Les prix ont baissé la semaine dernière.",
                "la semaine dernière",
                "2021-W08",
                "2021-02-22/2021-02-28",
                language="fr",
            ),
        ),
        options={"news": 1},
    ),
    Rule(
        "past",
        "period",
        resolve_past,
        {
            "en": (
                "(the )?<ahead=past_or_coming> <unit>",
                "the <ahead=just_last> <unit=last_units>",
                "the <ahead=just_last> week",
                "the <ahead=next_or_last> <unit=fortnight_word>",
            )
        },
        (
            Example("Prices doubled over the past year.", "the past year", "2020", "2020-03-03~/2021-03-03~"),
            Example("It rained in the last fortnight.", "the last fortnight", "P2W", "2021-02-17~/2021-03-03~"),
            Example("He was away for the last week.", "the last week", "2021-W08", "2021-02-24~/2021-03-03~"),
        ),
        ("The last week of the month was wet.",),
        check=lambda match, text: text[match.end : match.end + 4] not in near.OF_OR_IN,
    ),
    Rule(
        "week_of",
        "period",
        resolve_week_of,
        {"en": ("the week of <a_calendar_day>",)},
        (
            Example(
                "A hearing is due the week of April 12.", "the week of April 12", "2021-W15", "2021-04-12/2021-04-18"
            ),
        ),
    ),
    Rule(
        "the_year",
        "unit",
        resolve_the_year,
        {"en": ("the (full |fiscal |calendar |entire |whole )?<calendar_unit>",)},
        (
            Example("Sales for the full year rose.", "the full year", "2021", "2021"),
            Example("The year after the flood he left.", "The year", "XXXX"),
            Example("They talked over the weekend.", "the weekend", "2021-W08-WE", "2021-02-27/2021-02-28"),
        ),
        ("He was named man of the month of May.",),
        check=_leads_unit,
    ),
    Rule(
        "last",
        "last unit",
        resolve_last,
        {
            "en": (
                "<last=last_plain>~<calendar_unit>",
                "(the )?<last=present> (fiscal )?<calendar_unit>",
                "<last=last_plain> (calendar|school|academic|financial|tax) <calendar_unit=fiscal_unit>",
                "<last=last_plain> <fiscal> <calendar_unit=fiscal_unit>",
            )
        },
        (
            Example("Sales fell last year.", "last year", "2020", "2020"),
            Example("Sales fell this calendar year.", "this calendar year", "2021", "2021"),
            Example("Last fiscal year profits fell.", "Last fiscal year", "2020", "2020"),
            Example("Sales fell last quarter.", "last quarter", "2020-Q4", "2020-36"),
            Example("Sales fell last quarter.", "last quarter", "1998-Q2", "1998-34", published="1998-08-20"),
            Example("The talks resume next week.", "next week", "2021-W10", "2021-03-08/2021-03-14"),
            Example("Engineers found cracks last week.", "last week", "2021-W08", "2021-02-22/2021-02-28"),
            Example(
                "Born in 1920, Dole joined in 1944, left in 1950, wed in 1952. She fell last week.",
                "last week",
                "2021-W08",
                "2021-02-22/2021-02-28",
            ),
        ),
        ("At last years of work paid off.",),
        check=_is_last,
        options={"news": 1},
    ),
    Rule(
        "told",
        "unit",
        resolve_told,
        {"en": ("<told> <unit>",)},
        (
            Example(
                "He was elected in 1911. The following year he fell.", "The following year", "1912", "1912", "narrative"
            ),
            Example(
                "He ruled in 44 BC. The following year he fell.", "The following year", "BC0043", "-0042", "narrative"
            ),
            Example(
                "It fell on 3 May 1808. The next day they left.",
                "The next day",
                "1808-05-04",
                "1808-05-04",
                "narrative",
            ),
        ),
        check=_is_told,
    ),
    Rule(
        "told_part",
        "part",
        resolve_told_part,
        {"en": ("<told> <plain_part>",)},
        (
            Example(
                "It fell on 3 May 1808. The next morning they left.",
                "The next morning",
                "1808-05-04TMO",
                "1808-05-04T05:00:00/1808-05-04T11:59:59",
                "narrative",
            ),
        ),
    ),
    Rule(
        "told_season",
        "season",
        resolve_told_season,
        {"en": ("<told> <season>",)},
        (
            Example(
                "The war began in November 1854. The following spring it ended.",
                "The following spring",
                "1855-SP",
                "1855-21",
                "narrative",
            ),
        ),
    ),
    Rule(
        "day_after",
        "unit",
        resolve_day_after,
        {"en": ("the <unit> <later>", "the <unit> (next )?following")},
        (
            Example(
                "He died in 1808. They moved in the year following.", "the year following", "1809", "1809", "narrative"
            ),
            Example(
                "It fell on 3 May 1808. They had left the day before.",
                "the day before",
                "1808-05-02",
                "1808-05-02",
                "narrative",
            ),
        ),
        ("The years following were hard.", "In the week following the fire they moved."),
        check=_ends_clause,
    ),
)
