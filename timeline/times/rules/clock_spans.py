"""From one clock time to another: "6-8 AM", "from 9 to 5", "between noon and midnight", on a day named beside."""

from __future__ import annotations

import re

from timeline.record.in_words import in_words
from timeline.record.when import Day, When
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import NO_NARRATIVE, NO_PUBLICATION, Reading, date, unplaced
from timeline.times.rules import Example, Rule
from timeline.times.rules.clock_times import at_clock, day_of_clock, seconds_of
from timeline.times.stand_alone import is_whole

_DAY = 86_400


def resolve_span(match: PhraseMatch, context: Context) -> Reading | None:
    """Two clock times of one day, or of one night where the second is the earlier one."""
    anchor = day_of_clock(context, match)
    if anchor is None:
        return unplaced("XXXX-XX-XX", NO_NARRATIVE if context.narrative else NO_PUBLICATION, type="TIME")
    day = anchor.when.earliest or anchor.when.latest
    assert day is not None, "a time has at least one end"
    when = span_on(match, day)
    steps = (f"on {in_words(When.on(day))}", "from the first time to the second")
    return date(when, value=_value(when), basis="inherited", anchor=anchor, steps=steps, confidence=0.75)


def resolve_span_on_day(match: PhraseMatch, context: Context) -> Reading | None:
    """The two clock times on the day that is named beside them."""
    reading = context.resolve(match["a_day"])
    if reading is None or reading.when is None or reading.when.earliest is None:
        return reading
    when = span_on(match["a_clock_span"], reading.when.earliest)
    steps = (*reading.steps, "from the first time to the second")
    return reading.but(type="TIME", value=_value(when), when=when, steps=steps)


def _value(when: When) -> str:
    return when.edtf()


def span_on(match: PhraseMatch, day: Day) -> When:
    """From the first to the second time of ``match``, both on ``day``, or the second on the next."""
    first, last = _ends(match)
    start, end = seconds_of(first)[0] % _DAY, seconds_of(last)[0]
    if end <= start and _is_unmarked(first) and _is_unmarked(last) and end + _DAY // 2 > start:
        last.slots["meridiem"] = 12  # "11:30-1:30" ends in the afternoon
        end += _DAY // 2
    zone = last.get("zone", "")
    if "zone" not in first and zone:
        first.slots["zone"] = zone
    if end == _DAY:
        until = When.at(day.plus(days=1), 0, zone=zone)
    else:
        until = at_clock(day if end > start else day.plus(days=1), last)
    return When.interval(When.at(day, start, zone=first.get("zone", "")), until)


def _is_unmarked(clock: PhraseMatch) -> bool:
    """Whether a time leaves open which half of the day it is of."""
    return clock.get("meridiem") is None and "plain_part" not in clock and 1 <= clock.get("hour", 0) < 12


def _ends(match: PhraseMatch) -> tuple[PhraseMatch, PhraseMatch]:
    """The two times; the first takes "a.m." or "p.m." from the second where that leaves it before it."""
    if "first" in match:
        return match["first"], match["last"]
    shared = {name: value for name, value in match.slots.items() if name in ("zone",)}
    last = {"hour": match["hour"], "minute": match.get("minute", 0), **shared}
    first = {"hour": match["first_hour"], "minute": match.get("first_minute", 0), **shared}
    if "meridiem" in match:
        last["meridiem"] = match["meridiem"]
        same = (first["hour"] % 12, first["minute"]) < (last["hour"] % 12, last["minute"])
        if first["hour"] <= 12:
            first["meridiem"] = match["meridiem"] if same else 12 - match["meridiem"]
    elif last["hour"] <= first["hour"] <= 12:
        last["meridiem"], first["meridiem"] = 12, 0
    begin = PhraseMatch(match.start, match.end, match.text, match.rule, match.phrase, first, match.sentence)
    return begin, PhraseMatch(match.start, match.end, match.text, match.rule, match.phrase, last, match.sentence)


def _is_hours(match: PhraseMatch, text: str) -> bool:
    """With "a.m." or minutes; "9-5" alone may be a score, and the hours of a shop are no time of one day."""
    if re.search(r"\d{4}\D+\d{4}$", match.text):
        return re.search(r"\d", match.text)[0] == "0" and is_whole(match, text)  # type: ignore[index]
    if ":" in match.text and not match.text[0].isdigit():
        return True
    if "meridiem" in match:
        return text[max(0, match.start - 1) : match.start] not in ("$", ".", "/", "-")
    return is_whole(match, text)


_LAST = "<hour>(:<minute>)?( )?<meridiem>( <zone>)?"
_JOIN = "( )?(-|–|—|to|until|till)( )?"

RULES = (
    Rule(
        "hours",
        "clock span",
        resolve_span,
        {
            "en": (
                f"(from |between )?<first_hour=hour>(:<first_minute=minute>)?{_JOIN}{_LAST}",
                f"(from |between )?<first_hour=hour>(:<first_minute=minute>)? and {_LAST}",
                "(from|between) <first_hour=hour_word> (to|until|till|and) <hour=hour_word> <meridiem>( <zone>)?",
                "(from|between) <first_hour=hour> (to|and|until|till) <hour>:<minute>( <zone>)?",
                "(from |between )?<first_hour=hour2><first_minute=minute>( )?(-|–|to)( )?<hour=hour2><minute>",
            )
        },
        (
            Example(
                "The desk is staffed 6-8 AM only.",
                "6-8 AM",
                "2021-03-03T06:00:00/2021-03-03T08:00:00",
                "2021-03-03T06:00:00/2021-03-03T08:00:00",
            ),
        ),
        (
            "The vote was 9-5.",
            "The shop is open 9-5 each day.",
            "The war of 1914-1918 was long.",
            "He went from 9 to 5 stones.",
        ),
        check=_is_hours,
    ),
    Rule(
        "times",
        "clock span",
        resolve_span,
        {
            "en": (
                "(from )?<first=a_clock>(,)? (to|until|till|through) <last=a_clock>",
                "between <first=a_clock> and <last=a_clock>",
                "<first=a_clock>( )?(-|–|—)( )?<last=a_clock>",
            )
        },
        (
            Example(
                "The wells were dry from midnight to noon.",
                "from midnight to noon",
                "2021-03-03T00:00:00/2021-03-03T12:00:00",
                "2021-03-03T00:00:00/2021-03-03T12:00:00",
            ),
            Example(
                "Traffic stopped between 10:00 pm and 12:00 am.",
                "between 10:00 pm and 12:00 am",
                "2021-03-03T22:00:00/2021-03-04T00:00:00",
                "2021-03-03T22:00:00/2021-03-04T00:00:00",
            ),
        ),
        options={"apart": True},
    ),
    Rule(
        "on_day",
        "part",
        resolve_span_on_day,
        {"en": ("<a_day>(,| at|, at| from)? <a_clock_span>", "<a_clock_span>(,| on|, on| of)? <a_day>")},
        (
            Example(
                "Please call tomorrow between 6-8 AM.",
                "tomorrow between 6-8 AM",
                "2021-03-04T06:00:00/2021-03-04T08:00:00",
                "2021-03-04T06:00:00/2021-03-04T08:00:00",
            ),
        ),
        options={"apart": True},
    ),
)
