"""Times of day: "5 p.m.", "17:30", "half past three", "noon", with zones."""

from __future__ import annotations

import re

from timeline.record.in_words import in_words
from timeline.record.model import Anchor, Span
from timeline.record.timex3 import day_value
from timeline.record.when import Day, When
from timeline.times.context import Context, day_anchor
from timeline.times.found import Found
from timeline.times.reading import NO_NARRATIVE, NO_PUBLICATION, Reading, date, unplaced
from timeline.times.rules import Example, Rule


def seconds_of(found: Found) -> tuple[int, bool]:
    """Seconds since midnight and whether only the hour was said; 86400 is midnight at the end of the day."""
    if "moment_of_day" in found:
        return found["moment_of_day"], False
    hour, minute = found["hour"], found.get("minute", 0)
    meridiem = found.get("meridiem")
    if meridiem is not None and hour <= 12:
        hour = hour % 12 + meridiem
    if "past" in found.text.casefold().split():
        minute = 30
    return hour * 3600 + minute * 60 + found.get("second", 0), False


def clock_value(found: Found) -> str:
    """The time of day as TIMEX3 writes it, behind the T."""
    seconds, _ = seconds_of(found)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}"


def at_clock(day: Day, found: Found, *, exact: bool = True) -> When:
    """The clock time of ``found`` on ``day``."""
    seconds, _ = seconds_of(found)
    if seconds >= 86_400:
        return When.at(day, 86_399, zone=found.get("zone", ""))
    return When.at(day, seconds, zone=found.get("zone", ""))


def resolve_clock(found: Found, context: Context) -> Reading | None:
    """A time of day alone: of the day told last in a history, of the day of publication in news."""
    value = clock_value(found)
    anchor = context.last("day") if context.narrative else _news_day(context, found)
    if anchor is None:
        return unplaced(f"XXXX-XX-XXT{value}", NO_NARRATIVE if context.narrative else NO_PUBLICATION, type="TIME")
    day = day_anchor(anchor)
    return date(
        at_clock(day, found),
        value=f"{day_value(day)}T{value}",
        basis="inherited",
        anchor=anchor,
        steps=(f"on {in_words(When.on(day))}",),
        confidence=0.75,
    )


def _news_day(context: Context, found: Found) -> Anchor | None:
    told = context.told_in_sentence(found)
    if told and told.reading.when and told.reading.when.precision.value in ("day", "instant", "part of day"):
        return told.anchor
    for other in context.founds[context.at + 1 : context.at + 3]:
        if other.sentence is found.sentence and other.start - found.end < 20 and other.rule.kind in ("day", "weekday"):
            reading = context.resolve(other)
            if reading and reading.when:
                return Anchor("narrative", reading.when, Span(other.start, other.end, other.text))
    return context.published


def is_military(found: Found, text: str) -> bool:
    """ "At 1730 hours" is a time of day; "530 hours" and "some 1730 hours" are lengths of time."""
    if not re.fullmatch(r"(?:[01]\d|2[0-3])[0-5]\d hours", found.text):
        return False
    lead = text[max(0, found.start - 12) : found.start].casefold().split()[-1:]
    return found.text[0] == "0" or lead in (["at"], ["by"], ["until"], ["from"], ["before"], ["after"], ["around"])


def _is_clock(found: Found, text: str) -> bool:
    if found.text.endswith(" hours") and not is_military(found, text):
        return False
    after = text[found.end : found.end + 2]
    before = text[max(0, found.start - 1) : found.start]
    if "moment_of_day" in found and text[max(0, found.start - 5) : found.start].casefold() == "high ":
        return False
    if "meridiem" not in found and "zone" not in found and "moment_of_day" not in found and ":" in found.text:
        return before not in (":", "/", "-", ".", "$") and not re.match(r"[:/.]\d|-\d", after)
    return before not in ("$", ".", ":")


RULES = (
    Rule(
        "clock",
        "clock",
        resolve_clock,
        {
            "en": (
                "<hour>(:<minute>(:<second=minute>)?)?( )?<meridiem>( <zone>)?",
                "<hour>:<minute>(:<second=minute>)?( <zone>)?",
                "<hour>.<minute>( )?<meridiem>",
                "<hour> o'clock",
                "(<hour=number_words>) o'clock",
                "half past (<hour=number_words>|<hour>)",
                "<moment_of_day>",
                "<hour><minute> (GMT|hours)",
                "<hour=number_words> <meridiem>",
            )
        },
        (
            Example("The talks ended at 5 p.m. in Oslo.", "5 p.m.", "2021-03-03T17:00", "2021-03-03T17:00:00"),
            Example("The talks ended at 17:30 in Oslo.", "17:30", "2021-03-03T17:30", "2021-03-03T17:30:00"),
            Example("They landed at 1730 hours.", "1730 hours", "2021-03-03T17:30", "2021-03-03T17:30:00"),
        ),
        ("The score was 3:1.", "A ratio of 2.5.", "High noon comes today.", "It took 530 hours."),
        check=_is_clock,
    ),
)
