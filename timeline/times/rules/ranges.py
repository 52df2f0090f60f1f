"""From one time to another, since, until: intervals with one or two ends."""

from __future__ import annotations

import re

from timeline.record.when import Precision, When
from timeline.times.arithmetic import nearest_weekday, spanning, unit_holding
from timeline.times.context import Context, day_anchor
from timeline.times.phrase_match import PhraseMatch, written_year
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule
from timeline.times.rules.nights import is_night
from timeline.times.sides import fits
from timeline.times.tense import PAST


def resolve_range(match: PhraseMatch, context: Context) -> Reading | None:
    """From the beginning of one time to the end of another."""
    year = written_year(match["last"])
    lent = year is not None and written_year(match["first"]) is None
    context.lent = (year, match["last"]) if year is not None and lent else None
    first = context.resolve(match["first"])
    context.lent = None
    if first is None or first.when is None:
        return first
    context.note(first, match["first"])
    last = context.resolve(match["last"])
    context.placed.pop()
    if last is None or last.when is None:
        return first
    first = _before(first, last, lent)
    last = _behind(first, last)
    first, last = _both_over(first, last, context, match)
    assert first.when is not None and last.when is not None, "moved, but still placed"
    when = spanning(first.when, last.when)
    steps = (*first.steps, *last.steps, "from the beginning of the first to the end of the second")
    basis = first.basis if first.basis != "explicit" else last.basis
    findings = (*first.findings, *last.findings)
    if when is first.when and first.when != last.when:
        findings = (*findings, "the second time lies before the first")
    reading = date(
        when,
        basis=basis,
        anchor=first.anchor or last.anchor,
        steps=steps,
        findings=findings,
        confidence=min(first.confidence, last.confidence),
    )
    return reading.but(whole=last.stand)


def _before(first: Reading, last: Reading, lent: bool) -> Reading:
    """The beginning of "Nov-Feb 2017", which lies in the year before the one that is written."""
    start, end = first.when, last.when
    if not lent or start is None or end is None or start.earliest is None or end.latest is None:
        return first
    if start.earliest <= end.latest or start.precision not in (Precision.DAY, Precision.MONTH):
        return first
    day = start.earliest.plus(years=-1)
    moved = When.on(day) if start.precision is Precision.DAY else When.month(day.year, day.month)
    return first.but(when=moved, steps=(*first.steps, "in the year before, as it begins the range"))


def _behind(first: Reading, last: Reading) -> Reading:
    """The end of a range whose year or week was not written: the next such time behind its beginning."""
    start, end = first.when, last.when
    if start is None or end is None or start.earliest is None or end.earliest is None or last.basis == "explicit":
        return last
    if end.earliest >= start.earliest:
        return last
    if last.basis == "relative" and end.precision is Precision.DAY:
        day = nearest_weekday(start.earliest, end.earliest.weekday, direction=1)
        return last.but(when=When.on(day), steps=(*last.steps, "the next one behind the beginning"))
    if end.precision in (Precision.DAY, Precision.MONTH, Precision.SEASON):
        day = end.earliest.plus(years=1)
        moved = When.on(day) if end.precision is Precision.DAY else unit_holding(str(end.precision), day)
        return last.but(when=moved, steps=(*last.steps, "in the year after, as it ends the range"))
    return last


def _both_over(first: Reading, last: Reading, context: Context, match: PhraseMatch) -> tuple[Reading, Reading]:
    """ "Was shut from Monday to Friday", told on a Wednesday, is the week before: the Friday is over as well."""
    published = context.published
    start, end = first.when, last.when
    weekdays = match["first"].rule.kind == match["last"].rule.kind == "weekday"
    if not weekdays or context.narrative or published is None or start is None or end is None:
        return first, last
    now, side = day_anchor(published), context.side_of(match)
    if side.tense != PAST or fits(end, now, side) or start.earliest is None or end.earliest is None:
        return first, last
    step = "a week earlier, as the end is over too"
    moved = (When.on(start.earliest.plus(days=-7)), When.on(end.earliest.plus(days=-7)))
    return first.but(when=moved[0]), last.but(when=moved[1], steps=(*last.steps, step))


_TO = "<range_to>"
_DASH = "( )?(-|–|—)( )?"
_ALIKE = ("a_year", "a_month", "a_weekday", "a_calendar_day", "a_span_of_years", "a_quarter", "a_season")
"""Kinds of which two make a range without "from"."""


_DASHED = re.compile(r"\s?[-–—]\s?")


def _spans_days(match: PhraseMatch, text: str) -> bool:
    """Not two clock times of one day or the two days of one night, which ``clock_spans`` and ``nights`` read.

    Nor the day of a year, "1777 – 14 September: Town shaken": nobody writes a span that ends within its first year so.
    """
    first, last = match["first"], match["last"]
    dashed = _DASHED.fullmatch(text[first.end : last.start]) is not None
    if dashed and first.rule.kind == "year" and last.rule.kind in ("day", "month", "season"):
        return written_year(last) is not None
    if first.rule.kind == last.rule.kind == "clock":
        return False
    return not (last.rule.kind in ("day", "weekday") and first.rule.kind == "part" and is_night(first))


RULES = (
    Rule(
        "between",
        "range",
        resolve_range,
        {
            "en": (
                f"(from |during )<first=a_moment>( |, ){_TO} (the )?<last=a_moment>",
                "between <first=a_moment> (and|through|to) <last=a_moment>",
                f"(from |between )?<first=a_moment>{_DASH}<last=a_moment>",
                *(f"<first={kind}> {_TO} (the )?<last={kind}>" for kind in _ALIKE),
                f"<first=a_calendar_day> {_TO} <last=a_month>",
                f"<first=a_month> {_TO} <last=a_calendar_day>",
                f"<first=a_year> {_TO} (<last=a_month>|<last=a_calendar_day>)",
            )
        },
        (
            Example("He ruled from 1960 to 1969.", "from 1960 to 1969", "1960/1969", "1960/1969"),
            Example("Built between 1968 and 1971, it stands.", "between 1968 and 1971", "1968/1971", "1968/1971"),
            Example("It ran from May to July 1969.", "from May to July 1969", "1969-05/1969-07", "1969-05/1969-07"),
            Example(
                "It will be open from Monday to Friday.",
                "from Monday to Friday",
                "2021-03-08/2021-03-12",
                "2021-03-08/2021-03-12",
            ),
            Example(
                "It was shut from Monday to Friday.",
                "from Monday to Friday",
                "2021-02-22/2021-02-26",
                "2021-02-22/2021-02-26",
            ),
            Example(
                "The siege lasted from October 1808 to March.",
                "from October 1808 to March",
                "1808-10/1809-03",
                "1808-10/1809-03",
                "narrative",
            ),
            Example("He ruled 1960-1969.", "1960-1969", "1960/1969", "1960/1969"),
            Example("Closed 1777 – May 1779.", "1777 – May 1779", "1777/1779-05", "1777/1779-05"),
        ),
        ("1777 – 14 September: Town shaken.", "1959 – May: Reserve opened."),
        options={"binding": "loose"},
        check=_spans_days,
    ),
)
