"""Ranges of figures without blanks: "11.05.20-15.05.20", "10/1-11/2/2017", "5/1/2019–5/7/2020"."""

from __future__ import annotations

import re

from timeline.record.when import Day, When
from timeline.times.context import Context
from timeline.times.day_order import in_order
from timeline.times.missing_years import year_for
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import NO_NARRATIVE, NO_PUBLICATION, Reading, date, unplaced
from timeline.times.rules import EVERY, Example, Rule


def resolve_figures(match: PhraseMatch, context: Context) -> Reading | None:
    """From the first day to the second; a year or an order of day and month that one shows counts for both."""
    mark = re.sub(r"[^./]", "", match.text)[-1:]
    first, last = _end(match, "first", "second"), _end(match, "first_of_last", "second_of_last")
    year = match.get("year")
    sure = max((first, last), key=lambda end: max(end["first"], end["second"]))
    order = in_order(sure, context, year, mark)
    day_first = (order.day, order.month) == (sure["first"], sure["second"]) and order.day != order.month
    ends = [(end["second"], end["first"]) if day_first else (end["first"], end["second"]) for end in (first, last)]
    basis, anchor, steps = "explicit", None, (order.step,) if order.step else ()
    if year is None:
        known = year_for(context, match, ends[0][0] + (ends[0][1] - 1) / 31)
        if known is None:
            return unplaced("XXXX-XX-XX", NO_NARRATIVE if context.narrative else NO_PUBLICATION, basis="inherited")
        year, basis, anchor, steps = known.year, "inherited", known.anchor, (*steps, known.step)
    begun = match.get("first_year", year - 1 if ends[0] > ends[1] else year)
    when = When.interval(When.on(Day(begun, *ends[0])), When.on(Day(year, *ends[1])))
    return date(when, basis=basis, anchor=anchor, steps=steps, confidence=order.confidence)


def _end(match: PhraseMatch, first: str, second: str) -> PhraseMatch:
    slots = {"first": match[first], "second": match[second]}
    return PhraseMatch(match.start, match.end, match.text, match.rule, match.phrase, slots, match.sentence)


def _is_range(match: PhraseMatch, text: str) -> bool:
    """Not inside a longer row of figures; halves of a page or scores have no months."""
    pairs = (match["first"], match["second"]), (match["first_of_last"], match["second_of_last"])
    if any(max(pair) > 31 or min(pair) > 12 or not min(pair) for pair in pairs):
        return False
    before, behind = text[max(0, match.start - 1) : match.start], text[match.end : match.end + 2]
    return not re.match(r"[\w/.-]", before) and not re.match(r"[/.-]?\d|[/-]", behind)


def _year(slot: str) -> str:
    return f"(<{slot}=year4>|<{slot}=year2>)"


def _phrases(mark: str) -> tuple[str, ...]:
    end = f"<first_of_last=day_digits>{mark}<second_of_last=day_digits>"
    start = f"<first=day_digits>{mark}<second=day_digits>"
    return (
        f"{start}{mark}{_year('first_year')}( )?(-|–)( )?{end}{mark}{_year('year')}",
        f"{start}( )?(-|–)( )?{end}((,)? |{mark})<year=year4>",
    )


RULE = Rule(
    "figures",
    "period",
    resolve_figures,
    {EVERY: (*_phrases("/"), *_phrases("."))},
    (
        Example("From 11.05.20-15.05.20 the road was closed.", "11.05.20-15.05.20", "2020-05-11/2020-05-15",
                "2020-05-11/2020-05-15"),
        Example("The period is 10/1-11/2/2017 again.", "10/1-11/2/2017", "2017-10-01/2017-11-02",
                "2017-10-01/2017-11-02"),
    ),
    ("The lock is 1/2-3/4/56789.", "It scored 13/14-15/16/2017."),
    check=_is_range,
)  # fmt: skip
