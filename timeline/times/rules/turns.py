"""The turn of a century or decade: the year in which the old one gives way, and some years round it."""

from __future__ import annotations

from timeline.record.in_words import in_words
from timeline.record.when import Day, Precision, When
from timeline.times.arithmetic import unit_holding
from timeline.times.context import Context, day_anchor
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import NO_NARRATIVE, NO_PUBLICATION, Reading, date, unplaced
from timeline.times.rules import Example, Rule
from timeline.times.rules.relative_units import OPEN_VALUES

_YEARS = {"decade": 10, "century": 100, "millennium": 1000}


def resolve_turn(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The turn of the century": the one nearest to the day of writing, in a history to the time told last."""
    unit = match["calendar_unit"]
    anchor = context.reference("year")
    if unit == "year":
        return _turn_of_year(context)
    if unit not in _YEARS:
        return None
    if anchor is None:
        return unplaced(OPEN_VALUES[unit], NO_NARRATIVE if context.narrative else NO_PUBLICATION, mod="START")
    length = _YEARS[unit]
    year = (day_anchor(anchor).year + length // 2) // length * length
    whole = unit_holding(unit, Day(year, 1, 1))
    steps = (f"the one nearest to {in_words(anchor.when)}",)
    return date(
        When.year(year).qualified(approximate=True), value=date(whole).value, mod="START", basis="relative",
        anchor=anchor, steps=steps, confidence=0.8,
    ).but(whole=whole)  # fmt: skip


def _turn_of_year(context: Context) -> Reading | None:
    """December and January; the nearest ones to the day of writing or the time told last."""
    anchor = context.reference("month")
    if anchor is None:
        return unplaced("XXXX", NO_NARRATIVE if context.narrative else NO_PUBLICATION, mod="START")
    day = day_anchor(anchor)
    year = day.year + (1 if day.month > 6 else 0)
    when = When.interval(When.month(year - 1, 12), When.month(year, 1))
    steps = (f"the one nearest to {in_words(anchor.when)}",)
    return date(when, value=date(When.year(year)).value, mod="START", basis="relative", anchor=anchor, steps=steps,
                confidence=0.8).but(whole=When.year(year))  # fmt: skip


def resolve_turn_of(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The turn of the 20th century": about the year that it began in."""
    reading = context.resolve(match["a_long_period"])
    if reading is None or reading.when is None or reading.when.earliest is None:
        return reading
    when = When.year(reading.when.earliest.year).qualified(approximate=True)
    return reading.but(mod="START", when=when, whole=reading.when, steps=(*reading.steps, "about its beginning"))


def resolve_eve(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The eve of the 20th century", "the eve of 1914": just before it begins."""
    reading = context.resolve(match["a_long_time"])
    if reading is None or reading.when is None or reading.when.earliest is None:
        return reading
    before = reading.when.earliest.plus(days=-1)
    long = reading.when.precision not in (Precision.DAY, Precision.WEEK, Precision.MONTH)
    when = (When.year(before.year) if long else When.on(before)).qualified(approximate=True)
    return reading.but(value=date(when).value, when=when, whole=reading.when, mod="",
                       steps=(*reading.steps, "just before it begins"))  # fmt: skip


RULES = (
    Rule(
        "eve",
        "period",
        resolve_eve,
        {"en": ("the eve of <a_long_time>",)},
        (
            Example("It stood on the eve of the 20th century.", "the eve of the 20th century", "1899", "1899~"),
            Example("They left on the eve of 3 May 1808.", "the eve of 3 May 1808", "1808-05-02", "1808-05-02~",
                    "narrative"),
        ),
        options={"apart": True},
    ),
    Rule(
        "turn",
        "period",
        resolve_turn,
        {"en": ("the turn of the <calendar_unit>",)},
        (
            Example("It employed many at the turn of the century.", "the turn of the century", "20", "2000~"),
            Example(
                "The firm began in 1887. At the turn of the century it moved.", "the turn of the century", "19",
                "1900~", "narrative",
            ),
            Example("Fares rose at the turn of the year.", "the turn of the year", "2021", "2020-12/2021-01"),
        ),
        ("A turn of the wheel will do.",),
    ),
    Rule(
        "turn_of",
        "period",
        resolve_turn_of,
        {"en": ("the turn of (the year )?<a_long_period>", "the dawn of <a_long_period>")},
        (Example("Trams came at the turn of the 20th century.", "the turn of the 20th century", "19", "1900~"),),
    ),
)  # fmt: skip
