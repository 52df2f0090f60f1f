"""Parts of a day joined with a day, and clock times with a day: "Friday evening", "5 p.m. EST, Nov. 9"."""

from __future__ import annotations

from timeline.languages import en_neighbours as near
from timeline.record.timex3 import day_value
from timeline.record.when import When
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import IS_VAGUE, Reading, date
from timeline.times.rules import Example, Rule
from timeline.times.rules.clock_times import at_clock, clock_value, day_of_clock


def resolve_part(match: PhraseMatch, context: Context) -> Reading | None:
    """A part of a day that is named beside it."""
    reading = context.resolve(match["a_day"])
    if reading is None:
        return None
    code = match["part_of_day"] if "part_of_day" in match else match["part"]["plain_part"]
    mod = ""
    if reading.when is None or reading.when.earliest is None:
        return reading.but(type="TIME", value=f"{reading.value}T{code}", mod=mod)
    when = When.part_of_day(reading.when.earliest, code)
    return reading.but(type="TIME", value=f"{day_value(reading.when.earliest)}T{code}", when=when, mod=mod)


def resolve_clock_on_day(match: PhraseMatch, context: Context) -> Reading | None:
    """A clock time on a day that is named beside it."""
    reading = context.resolve(match["a_day"])
    if reading is None:
        return None
    clock = match["a_clock"]
    if reading.when is None or reading.when.earliest is None:
        return reading.but(type="TIME", value=f"{reading.value}T{clock_value(clock)}")
    day = reading.when.earliest
    return reading.but(type="TIME", value=f"{day_value(day)}T{clock_value(clock)}", when=at_clock(day, clock))


def resolve_clock_in_part(match: PhraseMatch, context: Context) -> Reading | None:
    """ "4 in the morning", "10 at night"."""
    from timeline.times.rules.clock_times import resolve_clock

    return resolve_clock(match, context)


def resolve_the_part(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The morning", "midday": of the day told last or the day of publication."""
    code = match["plain_part"]
    anchor = day_of_clock(context, match)
    if anchor is None or anchor.when.earliest is None:
        return Reading("TIME", f"XXXX-XX-XXT{code}", basis="relative", reason="the day is not said", confidence=0.5)
    return date(When.part_of_day(anchor.when.earliest, code), basis="inherited", anchor=anchor, confidence=0.6)


def resolve_some_night(match: PhraseMatch, context: Context) -> Reading | None:
    """ "At night": no particular one."""
    return Reading("TIME", f"XXXX-XX-XXT{match['short_part']}", basis="vague", reason=IS_VAGUE, confidence=0.4)


_HOURS = "(early |late )?<part_of_day>( hours)?"

RULES = (
    Rule(
        "part",
        "part",
        resolve_part,
        {
            "en": (
                "<a_day>(,| in the| at)? (early |late )?<part_of_day>",
                f"(the )?{_HOURS} (of |on |hours of )<a_day>",
                f"(early |late )(in|on) the {_HOURS} of (the )?<a_day>",
                "(early|late)( in the)? <part_of_day> (of |on )?<a_day>",
                "<part_of_day> <a_day>",
                "(early|late) <a_day> <part_of_day>",
                "<part=an_open_part>(,| of| on)? <a_day>",
                "<a_day>(,| in)? <part=an_open_part>",
                "(early|late) in <part=an_open_part> of (the )?<a_day>",
            )
        },
        (
            Example(
                "She told reporters on Tuesday evening.",
                "Tuesday evening",
                "2021-03-02TEV",
                "2021-03-02T17:00:00/2021-03-02T21:59:59",
            ),
            Example(
                "It sank in the early morning hours of 30 April 1975.",
                "the early morning hours of 30 April 1975",
                "1975-04-30TMO",
                "1975-04-30T05:00:00/1975-04-30T11:59:59",
            ),
        ),
    ),
    Rule(
        "clock_on_day",
        "part",
        resolve_clock_on_day,
        {
            "en": (
                "<a_clock>( <place_time>)?(,| on|, on| of)? <a_day>( <zone>)?",
                "<a_day>(,| at|, at| around| by)? <a_clock>",
                "<a_clock> (in the|that|this) <plain_part>(,| on|, on| of)? <a_day>",
            )
        },
        (
            Example(
                "Bids close at 5 p.m. EST, Nov. 9, 1990.",
                "5 p.m. EST, Nov. 9, 1990",
                "1990-11-09T17:00",
                "1990-11-09T17:00:00-05:00",
            ),
        ),
    ),
    Rule(
        "clock_beside",
        "part",
        resolve_clock_on_day,
        {},
        (
            Example(
                "Die Sitzung begann am 3. Mai 2020 um 15:30 Uhr.",
                "3. Mai 2020 um 15:30 Uhr",
                "2020-05-03T15:30",
                "2020-05-03T15:30:00",
                language="de",
            ),
        ),
        options={"apart": True},
    ),
    Rule(
        "clock_in_part",
        "clock",
        resolve_clock_in_part,
        {
            "en": (
                "<hour>(:<minute>)?( o'clock)? (in the|at) <plain_part>",
                "<hour=hour_word> (o'clock )?(in the|at) <plain_part>",
            )
        },
        (
            Example("They left at 4 in the morning.", "4 in the morning", "2021-03-03T04:00", "2021-03-03T04:00:00"),
            Example(
                "They left at 2 in the afternoon.", "2 in the afternoon", "2021-03-03T14:00", "2021-03-03T14:00:00"
            ),
        ),
        ("Her fever was 37.1 in the morning.",),
        check=lambda match, text: text[max(0, match.start - 1) : match.start] not in (".", ",", ":", "$"),
    ),
    Rule(
        "some_night",
        "open part",
        resolve_some_night,
        {"en": ("<short_part>",)},
        (Example("They marched at night.", "night", "XXXX-XX-XXTNI"),),
        ("The Night Watch hangs there.",),
        check=lambda match, text: text[max(0, match.start - 4) : match.start].casefold().strip() in near.NIGHT_LEADS,
    ),
    Rule(
        "the_part",
        "open part",
        resolve_the_part,
        {"en": ("the (early |late )?<plain_part>( hours)?", "(mid|early|late)~<plain_part>")},
        (
            Example(
                "They left in the morning.", "the morning", "2021-03-03TMO", "2021-03-03T05:00:00/2021-03-03T11:59:59"
            ),
        ),
        ("He read the Evening Post.",),
        check=lambda match, text: (
            match.text.split()[-1][:1].islower() and text[max(0, match.start - 3) : match.start].casefold() != near.OF
        ),
    ),
)
