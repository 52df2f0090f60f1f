"""Weekdays, alone and with last, next, this."""

from __future__ import annotations

import re

from timeline.languages import en_company as beside
from timeline.record.in_words import in_words
from timeline.record.when import When
from timeline.times.arithmetic import nearest_weekday
from timeline.times.context import Context, day_anchor
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import NO_NARRATIVE, NO_PUBLICATION, Reading, date, unplaced
from timeline.times.rules import Example, Rule
from timeline.times.sides import UNDECIDED, either, said_of


def resolve_weekday(match: PhraseMatch, context: Context) -> Reading | None:
    """The weekday nearest before the publication, or after it where the clause speaks of the future."""
    weekday = match["weekday"]
    anchor = context.reference("week") if context.narrative else context.published
    if anchor is None or (context.narrative and context.last("week") is None):
        reason = NO_NARRATIVE if context.narrative else NO_PUBLICATION
        return unplaced(f"XXXX-WXX-{weekday + 1}", reason)
    if context.narrative:
        day = nearest_weekday(day_anchor(anchor), weekday, direction=1)
        step = f"the first one from {in_words(anchor.when)} on"
    else:
        side = context.side_of(match)
        direction = 1 if side.tense in ("future", "present") else -1
        day = nearest_weekday(day_anchor(anchor), weekday, direction=direction)
        other = nearest_weekday(day_anchor(anchor), weekday, direction=-direction, strict=True)
        step = f"{said_of(side)}{_NEAREST[direction]} {in_words(anchor.when)}"
        if not side.sure:
            steps = (either(step, When.on(other)),)
            return date(When.on(day), basis="relative", anchor=anchor, steps=steps, confidence=UNDECIDED)
    return date(When.on(day), basis="relative", anchor=anchor, steps=(step,), confidence=0.9)


_NEAREST = {1: "the next one from", -1: "the last one up to"}


def resolve_last_weekday(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Last Friday" is the latest one before, "next Friday" the first one after, "this Friday" lies in this week."""
    weekday, step = match["weekday"], match["last"]
    anchor = context.reference("week")
    if anchor is None:
        return unplaced(f"XXXX-WXX-{weekday + 1}", NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    base = day_anchor(anchor)
    if step:
        day = nearest_weekday(base, weekday, direction=1 if step > 0 else -1, strict=True)
        day = day.plus(days=7 * (step - (1 if step > 0 else -1)))  # the one before the last, the next but one
    else:
        day = nearest_weekday(base, weekday, direction=-1 if context.tense_of(match) == "past" else 1)
    steps = (f"seen from {in_words(anchor.when)}",)
    return date(When.on(day), basis="relative", anchor=anchor, steps=steps, confidence=0.95)


def resolve_told_weekday(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The following Friday", "the previous Friday", "that Friday": as seen from the day told last."""
    weekday, step = match["weekday"], match["told"]
    anchor = context.near(match, "week") or context.published
    if anchor is None:
        return unplaced(f"XXXX-WXX-{weekday + 1}", NO_NARRATIVE)
    day = nearest_weekday(day_anchor(anchor), weekday, direction=step or 1, strict=bool(step))
    return date(When.on(day), basis="relative", anchor=anchor, steps=(f"seen from {in_words(anchor.when)}",))


def resolve_weekday_of_last_week(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Friday last week", "Monday of this week"."""
    anchor = context.reference("week")
    if anchor is None:
        return unplaced(f"XXXX-WXX-{match['weekday'] + 1}", NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    base = day_anchor(anchor)
    monday = base.plus(days=-base.weekday + 7 * match["last"])
    day = monday.plus(days=match["weekday"])
    return date(When.on(day), basis="relative", anchor=anchor, steps=(f"seen from {in_words(anchor.when)}",))


def _is_weekday(match: PhraseMatch, text: str) -> bool:
    """Not in a name ("Black Friday", "Friday Harbor" stay open to longer matches), not "Sat." for a verb."""
    after = text[match.end : match.end + 1]
    if match.text == beside.PAPER and not _is_day_of_list(text[max(0, match.start - 16) : match.start]):
        return False  # "an editor at the Las Vegas Sun."
    return after != "-" and not (match.text.isupper() and len(match.text) < 5)


def _is_day_of_list(before: str) -> bool:
    """Whether neither a name nor "the" stands right before, with no comma: "Fri., Sat. and Sun."."""
    word = (before[-16:].split() or [""])[-1]
    return before[-1:] != " " or not (word == beside.THE or (word[:1].isupper() and word[-1:].isalpha()))


def _is_short_weekday(match: PhraseMatch, text: str) -> bool:
    """ "On Thu at five", "by Fri, he said"; "Sun" and "Sat" are words and names otherwise."""
    lead = text[max(0, match.start - 7) : match.start].split()[-1:]
    leads = not beside.WEEKDAY_LEADS.isdisjoint(lead)
    behind = re.match(beside.AFTER_WEEKDAY_PATTERN, text[match.end : match.end + 12])
    return leads and behind is not None


RULES = (
    Rule(
        "weekday",
        "weekday",
        resolve_weekday,
        {"en": ("<weekday>",)},
        (
            Example("The ministry said on Monday that it had no plans.", "Monday", "2021-03-01", "2021-03-01"),
            Example("The council met on Sun. and left.", "Sun.", "2021-02-28", "2021-02-28"),
            Example("The council will meet on Friday.", "Friday", "2021-03-05", "2021-03-05"),
            Example("The family will appeal Monday's ruling.", "Monday", "2021-03-01", "2021-03-01"),
            Example("They will sign it at Friday's ceremony.", "Friday", "2021-03-05", "2021-03-05"),
        ),
        ("He sat down on the sun deck.", "She wrote for the Velm Sun.", "She wrote for the Sun."),
        check=_is_weekday,
        options={"news": 1},
    ),
    Rule(
        "short_weekday",
        "weekday",
        resolve_weekday,
        {"en": ("<weekday=weekday_short>",)},
        (Example("They will meet on Thu at five.", "Thu", "2021-03-04", "2021-03-04"),),
        ("They rely on Sun servers.", "He sat on Mon Repos.", "On Sat he sat."),
        check=_is_short_weekday,
    ),
    Rule(
        "last_weekday",
        "last weekday",
        resolve_last_weekday,
        {"en": ("<last=last_plain> <weekday>",)},
        (
            Example("She left last Friday.", "last Friday", "2021-02-26", "2021-02-26"),
            Example("The vote is next Sunday.", "next Sunday", "2021-03-07", "2021-03-07"),
        ),
        options={"news": 1},
    ),
    Rule(
        "told_weekday",
        "day",
        resolve_told_weekday,
        {"en": ("<told> <weekday>",)},
        (
            Example(
                "They met on 5 May 1808. The following Friday they left.",
                "The following Friday",
                "1808-05-06",
                "1808-05-06",
                "narrative",
            ),
        ),
    ),
    Rule(
        "weekday_of_last_week",
        "day",
        resolve_weekday_of_last_week,
        {"en": ("<weekday>( of)? <last=last_plain> week", "<last=last_plain> week's <weekday>")},
        (Example("She left on Friday last week.", "Friday last week", "2021-02-26", "2021-02-26"),),
        options={"news": 1},
    ),
)
