"""Times of day: "5 p.m.", "17:30", "half past three", "noon", with zones."""

from __future__ import annotations

import re

from timeline.languages import en_company as beside
from timeline.languages import en_neighbours as near
from timeline.languages.en_numbers import BOOKS
from timeline.record.in_words import in_words
from timeline.record.model import Anchor, Span
from timeline.record.timex3 import day_value
from timeline.record.when import Day, When
from timeline.times.context import Context, PlacedTime, day_anchor
from timeline.times.four_figures import CLOCK_LEADS, is_bare_clock
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import NO_NARRATIVE, NO_PUBLICATION, Reading, date, unplaced
from timeline.times.rules import EVERY, Example, Rule
from timeline.times.stand_alone import begins_lower, is_whole, lead_word


def seconds_of(match: PhraseMatch) -> tuple[int, bool]:
    """Seconds since midnight and whether only the hour was said; 86400 is midnight at the end of the day."""
    minutes = match.get("fraction_of_hour", match.get("minute", 0))
    if "moment_of_day" in match:
        moment: int = match["moment_of_day"]
        return (moment + match["clock_side"] * minutes * 60 if "clock_side" in match else moment), False
    hour = match["hour_to_come"] - 1 if "hour_to_come" in match else match["hour"]  # "halb acht"
    minutes += 30 if "hour_to_come" in match else match.get("minutes_more", 0)  # "et demie", "menos cuarto"
    meridiem = match.get("meridiem")
    if meridiem is None and match.get("plain_part") in _LATE and (5 <= hour < 12 or match["plain_part"] != "NI"):
        meridiem = 12  # "las dos de la tarde"
    if meridiem is not None and hour <= 12:
        hour = hour % 12 + meridiem
    seconds = hour * 3600 + match.get("clock_side", 1) * minutes * 60 + match.get("second", 0)
    return seconds % 86_400 if seconds != 86_400 else seconds, False


_LATE = frozenset({"AF", "EV", "NI"})
"""Parts of a day whose hours are those behind noon: "2 in the afternoon"; "two at night" is not."""


def clock_value(match: PhraseMatch) -> str:
    """The time of day as TIMEX3 writes it, behind the T."""
    seconds, _ = seconds_of(match)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}"


def at_clock(day: Day, match: PhraseMatch, *, exact: bool = True) -> When:
    """The clock time of ``match`` on ``day``."""
    seconds, _ = seconds_of(match)
    if seconds >= 86_400:
        return When.at(day, 86_399, zone=match.get("zone", ""))
    return When.at(day, seconds, zone=match.get("zone", ""))


def resolve_clock(match: PhraseMatch, context: Context) -> Reading | None:
    """A time of day alone: of the day told last in a history, of the day of publication in news."""
    value = clock_value(match)
    anchor = day_of_clock(context, match)
    if anchor is None:
        return unplaced(f"XXXX-XX-XXT{value}", NO_NARRATIVE if context.narrative else NO_PUBLICATION, type="TIME")
    day = day_anchor(anchor)
    return date(
        at_clock(day, match),
        value=f"{day_value(day)}T{value}",
        basis="inherited",
        anchor=anchor,
        steps=(f"on {in_words(When.on(day))}",),
        confidence=0.75,
    )


def day_of_clock(context: Context, match: PhraseMatch) -> Anchor | None:
    """The day that a time of day alone is of."""
    if context.stated is not None and context.told_in_sentence(match) is None:
        return context.stated.anchor
    return context.last("day") if context.narrative else _news_day(context, match)


def _news_day(context: Context, match: PhraseMatch) -> Anchor | None:
    earlier = context.told_in_sentence(match)
    if earlier and earlier.reading.when and earlier.reading.when.precision.value in ("day", "instant", "part of day"):
        return earlier.anchor
    for other in context.matches[context.at + 1 : context.at + 3]:
        if other.sentence is match.sentence and other.start - match.end < 20 and other.rule.kind in ("day", "weekday"):
            reading = context.resolve(other)
            if reading and reading.when:
                return Anchor("narrative", reading.when, Span(other.start, other.end, other.text))
    return _day_told(context, match) or context.published


_REACH = 1200
"""Characters, about two paragraphs, over which a clock time goes on with the day told last."""


def _day_told(context: Context, match: PhraseMatch) -> Anchor | None:
    """ "On 4 March the server failed. At 09:12 Dana restarted it": the day told last, not that of the report.

    Below a day of its own (a diary's entry) nothing told above it counts, and what somebody tells of their own days
    stays on that day: "A rider came: Dorn was shot on Sunday. At nine we slept".
    """
    written = context.clocks.written
    if written is not None and context.clocks.in_diary:
        return written
    above = written.span.start if written is not None and written.span is not None else 0
    now = context.published
    today, side = now.when.earliest if now is not None else None, context.side_of(match)
    for earlier in reversed(context.placed[-_LOOKED_BACK:]):
        if match.start - earlier.match.end > _REACH or earlier.match.start < above:
            return None
        day = _single_day(earlier)
        if day is None or _SAYS.search(context.document.text[max(0, earlier.match.start - 24) : earlier.match.start]):
            continue
        # "Agreed to meet on 3 June" is a plan; "will meet at nine" comes after the report.
        ahead = side.tense == "past" and today is not None and day > today
        over = side.tense == "future" and side.sure and not context.clocks.in_list and today is not None and day < today
        if not ahead and not over:
            return earlier.anchor
    return None


def _single_day(earlier: PlacedTime) -> Day | None:
    stand = earlier.reading.stand
    if stand is None or earlier.reading.aside or stand.earliest != stand.latest:
        return None
    return stand.earliest


_LOOKED_BACK = 12
_SAYS = re.compile(near.SAID_ON_PATTERN)


def is_military(match: PhraseMatch, text: str) -> bool:
    """ "At 1730 hours" is a time of day; "530 hours" and "some 1730 hours" are lengths of time."""
    if not re.fullmatch(near.MILITARY_PATTERN, match.text):
        return False
    at_about = re.search(beside.AT_PATTERN, text[max(0, match.start - 24) : match.start], re.IGNORECASE) is not None
    return match.text[0] == "0" or at_about or lead_word(match, text) in CLOCK_LEADS


_SHORT_HALF = re.compile(r"\d\s?[ap]$", re.IGNORECASE)


def _is_clock(match: PhraseMatch, text: str) -> bool:
    if "hours_word" in match and not is_military(match, text):
        return False
    if match.text.isdigit():
        return is_bare_clock(match, text)
    if _SHORT_HALF.search(match.text) and ":" not in match.text and lead_word(match, text) not in CLOCK_LEADS:
        return False  # "7p" may be pence or a page
    before = text[max(0, match.start - 1) : match.start]
    if "moment_of_day" in match and text[max(0, match.start - 5) : match.start].casefold() == near.HIGH:
        return False
    if "meridiem" not in match and "zone" not in match and "moment_of_day" not in match:
        return _is_plain_clock(match, text)
    return before not in ("$", ".", ":")


def _is_plain_clock(match: PhraseMatch, text: str) -> bool:
    """ "17:30" is no verse ("John 3:16"), ratio, score or length; "13.05" needs "at" before and no noun behind."""
    before, after = text[max(0, match.start - 1) : match.start], text[match.end : match.end + 2]
    lead = lead_word(match, text)
    if "." in match.text:
        if any(map(str.isalpha, match.text.replace("h", ""))):
            return is_whole(match, text)  # "2.30 Uhr", "las 23.30": a word says that it is a clock
        return (
            lead in near.CLOCK_POINT_LEADS and is_whole(match, text) and not begins_lower(match, text) and after != " %"
        )
    if ":" not in match.text:
        return True
    if before in (":", "/", ".", "$") or (before == "-" and text[match.start - 2 : match.start - 1].isalpha()):
        return False
    if lead in near.TIMELESS or re.match(r"[:/.]\d", after):
        return False
    return not _is_verse(match, text) and not _RATIO.search(text[max(0, match.start - 16) : match.start])


_RATIO = re.compile(near.RATIO_PATTERN, re.IGNORECASE)


def _is_verse(match: PhraseMatch, text: str) -> bool:
    """ "John 3:16", "Psalm 23:4": the name of a book before."""
    lead = text[max(0, match.start - 24) : match.start].rpartition("\n")[2].split()
    return bool(lead) and lead[-1].casefold().strip(".") in BOOKS


_ZONE = "( (UTC|GMT)<zone=short_offset>| <zone>| <bracket><zone><unbracket>)?"
_ALWAYS_ZONE = _ZONE.removesuffix("?")

RULES = (
    Rule(
        "clock",
        "clock",
        resolve_clock,
        {
            EVERY: (
                "<hour>:<minute>(:<second=minute>((.|,)<second_parts>)?)?(( )?<zone=utc>| <zone=offset>)?",
                "<hour>.<minute>",
                "<hour>h<minute>",
                "<hour=hour2><minute>",
            ),
            "en": (
                f"<hour>:<minute>(:<second=minute>)?{_ALWAYS_ZONE}",
                f"<hour>(:<minute>(:<second=minute>)?)?( )?<meridiem>{_ZONE}",
                f"<hour>.<minute>( )?<meridiem>{_ZONE}",
                f"<hour> o'clock{_ZONE}",
                "<hour>(:<minute>)?<meridiem=letter>",
                "<hour> in the <meridiem>",
                f"(12 )?<moment_of_day>{_ZONE}",
                "<hour=hour2><minute>( )?<zone=utc>",
                "<hour=hour2><minute> <zone>",
                f"<hour=hour2><minute>( )?<hours_word>{_ZONE}",
                f"<hour>:<minute>(:<second=minute>)?( )?<hours_word>{_ZONE}",
            ),
        },
        (
            Example("The talks ended at 5 p.m. in Oslo.", "5 p.m.", "2021-03-03T17:00", "2021-03-03T17:00:00"),
            Example("The talks ended at 17:30 in Oslo.", "17:30", "2021-03-03T17:30", "2021-03-03T17:30:00"),
            Example(
                "The train of 14:00 GMT+2 was late.", "14:00 GMT+2", "2021-03-03T14:00", "2021-03-03T14:00:00+02:00"
            ),
            Example("The lift jammed at 13.05.", "13.05", "2021-03-03T13:05", "2021-03-03T13:05:00"),
            Example("They arrived at 2110.", "2110", "2021-03-03T21:10", "2021-03-03T21:10:00"),
            Example("The raid began at 0630.", "0630", "2021-03-03T06:30", "2021-03-03T06:30:00"),
            Example("At 0734 the train entered the yard.", "0734", "2021-03-03T07:34", "2021-03-03T07:34:00"),
            Example(
                "It left at 0630, stopped at 0710 and came in at about 1020.",
                "1020",
                "2021-03-03T10:20",
                "2021-03-03T10:20:00",
            ),
            Example("At about 1510 hrs it sank.", "1510 hrs", "2021-03-03T15:10", "2021-03-03T15:10:00"),
            Example("They landed at 1730 hours.", "1730 hours", "2021-03-03T17:30", "2021-03-03T17:30:00"),
        ),
        (
            "The score was 3:1.",
            "A ratio of 2.5.",
            "High noon comes today.",
            "It took 530 hours.",
            "The text was John 3:16.",
            "The retry took 00:00:45 in all.",
            "It rose at 13.05 per cent.",
            "They sold at 1945 prices.",
            "A price of 12.05 was paid.",
        ),
        check=_is_clock,
    ),
)
