"""Today, yesterday, tomorrow, tonight, last night, this morning."""

from __future__ import annotations

import re

from timeline.languages.en_company import FROM_DAY_TO, OUR_TIME_PATTERN
from timeline.record.in_words import in_words
from timeline.record.timex3 import value_of
from timeline.record.when import When
from timeline.times.context import Context, day_anchor
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import NO_NARRATIVE, NO_PUBLICATION, Reading, date, unplaced, vague
from timeline.times.rules import Example, Rule
from timeline.times.tense import PAST

_OUR_TIME = re.compile(OUR_TIME_PATTERN)


def resolve_day(match: PhraseMatch, context: Context) -> Reading | None:
    """A day counted from the publication; "today" in a general statement only means "nowadays"."""
    if match["day_shift"]:
        return _shifted(context, match["day_shift"])
    if _OUR_TIME.match(context.after(match, 16)):
        return None  # "today's youth": our time, no day
    if is_general(match, context):
        day = context.document.published
        reading = vague("PRESENT_REF")
        return reading.but(value=day.isoformat()) if day and not context.narrative else reading
    return _shifted(context, 0, told_now=True)


def _shifted(context: Context, days: int, *, told_now: bool = False) -> Reading:
    of_print = told_now and context.clocks.last_written is None  # in a diary it is the day of the entry
    now = context.published if not context.narrative or of_print else context.last("day")
    anchor = context.clocks.written or now
    if anchor is None:
        return unplaced("XXXX-XX-XX", NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    when = When.on(day_anchor(anchor).plus(days=days))
    steps = (f"seen from {in_words(anchor.when)}",)
    return date(when, basis="relative", anchor=anchor, steps=steps)


def is_general(match: PhraseMatch, context: Context) -> bool:
    """Whether "today" opens a clause in the present and so means "in our time", not the day of publication."""
    if context.clocks.written is None and (context.narrative or context.published is None):
        return context.narrative and not _tells_of_now(match, context)
    before = context.before(match, 20).strip(" \n\"'“”‘’`(")
    after = context.after(match, 1)
    return before == "" and after in (",", " ") and context.tense_of(match) in ("present", "")


def _tells_of_now(match: PhraseMatch, context: Context) -> bool:
    """ "Was arraigned today" is told from the day of publication, whatever history stands round it."""
    before = context.before(match, 400)
    quoted = before.count('"') % 2 or before.count("“") > before.count("”")  # somebody else's today
    dated = context.published is not None and context.clocks.last_written is None
    return not quoted and dated and context.tense_of(match) == PAST


def resolve_day_before(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The day before yesterday", "the day after tomorrow"."""
    return _shifted(context, match["day_but_one"])


def resolve_beside_day(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The day before last Tuesday", "the day after 3 May"."""
    reading = context.resolve(match["a_day"])
    if reading is None or reading.when is None or reading.when.earliest is None or reading.when.clock:
        return reading
    when = When.on(reading.when.earliest.plus(days=match["beside"]))
    words = "after" if match["beside"] > 0 else "before"
    return reading.but(
        when=when, value=value_of(when), steps=(*reading.steps, f"the day {words} {in_words(reading.when)}")
    )


def resolve_part_of_today(match: PhraseMatch, context: Context) -> Reading | None:
    """ "This morning", "tonight", "last night"."""
    days, code = match.get("part_and_day") or (match.get("day_shift", 0), match["plain_part"])
    anchor = context.clocks.written or (context.published if not context.narrative else context.last("day"))
    if anchor is None:
        return unplaced(f"XXXX-XX-XXT{code}", NO_NARRATIVE if context.narrative else NO_PUBLICATION, type="TIME")
    when = When.part_of_day(day_anchor(anchor).plus(days=days), code)
    return date(when, basis="relative", anchor=anchor, steps=(f"seen from {in_words(anchor.when)}",))


def _is_day(match: PhraseMatch, text: str) -> bool:
    """Not the end of "from day to day"."""
    return " " not in match.text or not text[max(0, match.start - 4) : match.start].casefold().endswith(FROM_DAY_TO)


RULES = (
    Rule(
        "day",
        "day",
        resolve_day,
        {"en": ("<day_shift>",)},
        (
            Example("The post came in to day.", "to day", "2021-03-03", "2021-03-03"),
            Example("Our guns go up to-morrow.", "to-morrow", "2021-03-04", "2021-03-04"),
            Example(
                "He was tried today. In 1950 he fled; he left in 1960, 1970 and 1980.",
                "today",
                "2021-03-03",
                "2021-03-03",
                "narrative",
            ),
            Example("The court ruled today that it may go on.", "today", "2021-03-03", "2021-03-03"),
            Example("The bank collapsed yesterday.", "yesterday", "2021-03-02", "2021-03-02"),
            Example("Today, only states that are rich build them.", "Today", "2021-03-03", ""),
        ),
        ("The todays of his life.", "It shaped today's world.", "They lived from day to day."),
        check=_is_day,
        options={"news": 1},
    ),
    Rule(
        "day_before",
        "day",
        resolve_day_before,
        {"en": ("(the )?<day_but_one>",)},
        (Example("He left the day before yesterday.", "the day before yesterday", "2021-03-01", "2021-03-01"),),
        options={"news": 1},
    ),
    Rule(
        "beside_day",
        "day",
        resolve_beside_day,
        {"en": ("(the )?day <beside> <a_day>",)},
        (
            Example("The day before last Friday they met.", "The day before last Friday", "2021-02-25", "2021-02-25"),
            Example(
                "The day after 3 May 1808 they left.",
                "The day after 3 May 1808",
                "1808-05-04",
                "1808-05-04",
                "narrative",
            ),
        ),
    ),
    Rule(
        "part_of_today",
        "part",
        resolve_part_of_today,
        {
            "en": (
                "this <plain_part>",
                "<part_and_day>",
                "<day_shift=day_named> <plain_part>",
            )
        },
        (
            Example(
                "They met this morning.", "this morning", "2021-03-03TMO", "2021-03-03T05:00:00/2021-03-03T11:59:59"
            ),
            Example("They met last night.", "last night", "2021-03-02TNI", "2021-03-02T20:00:00/2021-03-02T23:59:59"),
        ),
        options={"news": 1},
    ),
)
