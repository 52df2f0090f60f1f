"""Clock times in words: "quarter to nine", "one thirty p.m.", "half past six on Tuesday evening", "at five to ten"."""

from __future__ import annotations

import re

from timeline.languages import en_neighbours as near
from timeline.record.timex3 import day_value
from timeline.times.context import Context
from timeline.times.day_shapes import after_list, month_words
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading
from timeline.times.rules import Example, Rule
from timeline.times.rules.clock_times import at_clock, clock_value, resolve_clock
from timeline.times.stand_alone import begins_lower, lead_word

_NOON = 12 * 3600


def resolve_told(match: PhraseMatch, context: Context) -> Reading | None:
    """A clock time in words, or about one: "11ish"."""
    reading = resolve_clock(match, context)
    return reading and (reading.but(mod="APPROX") if "ish" in match else reading)


def resolve_clock_of_day_part(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Half past six on Tuesday evening": the part stands behind the day."""
    day = context.resolve(match["a_day"])
    if day is None or day.when is None or day.when.earliest is None:
        return day
    clock = next(leaf for leaf in match["a_clock"].leaves())
    late = match["plain_part"] in ("AF", "EV", "NI")
    if late and "hour" in clock and "meridiem" not in clock and clock["hour"] < 12:
        clock.slots["meridiem"] = 12
    at = day.when.earliest
    value = f"{day_value(at)}T{clock_value(clock)}"
    return day.but(type="TIME", value=value, when=at_clock(at, clock))


def resolve_clock_of_part(match: PhraseMatch, context: Context) -> Reading | None:
    """A clock time with a part of a day: the part tells morning from evening, and its day is the day."""
    part = context.resolve(match["a_part"])
    if part is None or part.when is None or part.when.earliest is None or part.when.clock is None:
        return None
    clock = next(leaf for leaf in match["a_clock"].leaves())
    day = part.when.earliest
    if "hour" in clock and "meridiem" not in clock and clock["hour"] <= 12:
        late = part.when.clock.first >= _NOON - 1800
        night = part.when.clock.first >= 20 * 3600
        if late and not (night and clock["hour"] < 5):
            clock.slots["meridiem"] = 12
        elif night:
            day = day.plus(days=1)
    value = f"{day_value(day)}T{clock_value(clock)}"
    return part.but(type="TIME", value=value, when=at_clock(day, clock), steps=(*part.steps, "at that time of the day"))


def _has_part_of_one_day(match: PhraseMatch, text: str) -> bool:
    part = match["a_part"]
    return not any(leaf.rule.kind == "clock" for leaf in part.leaves())


def _month_behind(match: PhraseMatch, text: str) -> bool:
    word = re.match(near.OF_MONTH_PATTERN, text[match.end : match.end + 16])
    return word is not None and word[1].casefold() in month_words()


def _is_told(match: PhraseMatch, text: str) -> bool:
    """ "Ten to one", "eleven forty-five": counts and odds too, so a word of time has to lead or a mark to follow."""
    if (
        "meridiem" in match
        or "fraction_of_hour" in match
        or "plain_part" in match
        or "moment_of_day" in match
        or "minutes_word" in match
    ):
        return not re.match(near.NO_CLOCK_PATTERN, text[match.end : match.end + 7])
    if after_list().match(text, match.end) or _month_behind(match, text):
        return False  # "from 13 to 15 July"
    return (
        lead_word(match, text) in near.CLOCK_WORD_LEADS
        and not begins_lower(match, text)
        and text[match.end : match.end + 1] != "-"
    )


_HOUR = "(<hour=hour_word>|<hour>)"
_MINUTES = "(<minute=minute_word>|<minute>)"
_MERIDIEM = "(( )?<meridiem>)?"
_ZONE = "( <zone>)?"
_PART_SAID = " (in the|at) <plain_part>"
_PART = f"({_PART_SAID})?"

RULES = (
    Rule(
        "told",
        "clock",
        resolve_told,
        {
            "en": (
                f"<fraction_of_hour> <clock_side> ({_HOUR}(( )?<meridiem>| o'clock)?|<moment_of_day>){_ZONE}{_PART}",
                f"{_MINUTES} <minutes_word> <clock_side> ({_HOUR}{_MERIDIEM}|<moment_of_day>){_PART}",
                f"{_MINUTES} <clock_side> ({_HOUR}(( )?<meridiem>| o'clock)?|<moment_of_day>){_PART}",
                "(<hour>|<moment_of_day>)<ish>(( )?<meridiem>)?",
                f"<hour=hour_word>~<minute=minute_word>{_PART_SAID}",
                "<hour=hour_word>~<minute=minute_word>(( )?<meridiem>)?",
                "<hour=hour_word> (oh|o)~<minute=minute_word>(( )?<meridiem>)?",
                f"<hour=hour_word>( )?<meridiem>{_ZONE}",
                "<hour=hour_word> o'clock",
                "half <hour=hour_word>",
            )
        },
        (
            Example("They met at quarter to nine.", "quarter to nine", "2021-03-03T08:45", "2021-03-03T08:45:00"),
            Example("They will be back at 11ish.", "11ish", "2021-03-03T11:00", "2021-03-03T11:00:00"),
            Example("They met at ten past six.", "ten past six", "2021-03-03T06:10", "2021-03-03T06:10:00"),
            Example("She rang at one thirty p.m. again.", "one thirty p.m.", "2021-03-03T13:30", "2021-03-03T13:30:00"),
            Example("At half past three the bell rang.", "half past three", "2021-03-03T03:30", "2021-03-03T03:30:00"),
            Example(
                "He left at twenty minutes to noon.",
                "twenty minutes to noon",
                "2021-03-03T11:40",
                "2021-03-03T11:40:00",
            ),
            Example("He left at eleven forty-five.", "eleven forty-five", "2021-03-03T11:45", "2021-03-03T11:45:00"),
        ),
        (
            "Five to ten people came.",
            "The odds were ten to one.",
            "He is one forty-second of it.",
            "Half seven men agreed.",
            "It fell by eleven forty-fifths.",
        ),
        check=_is_told,
    ),
    Rule(
        "on_part_of_day",
        "part",
        resolve_clock_of_day_part,
        {"en": ("<a_clock>(,| on|, on| of)? <a_day>(,)?( in the)? <plain_part>",)},
        (
            Example(
                "He rang at half past six on Tuesday evening.",
                "half past six on Tuesday evening",
                "2021-03-02T18:30",
                "2021-03-02T18:30:00",
            ),
        ),
    ),
    Rule(
        "in_part",
        "part",
        resolve_clock_of_part,
        {
            "en": (
                "<a_clock>(,| on|, on| of)? <a_part>",
                "<a_part>(,| at|, at| around| about| by)? <a_clock>",
            )
        },
        (
            Example(
                "It began on Tuesday evening at eight o'clock.",
                "Tuesday evening at eight o'clock",
                "2021-03-02T20:00",
                "2021-03-02T20:00:00",
            ),
        ),
        check=_has_part_of_one_day,
    ),
)
