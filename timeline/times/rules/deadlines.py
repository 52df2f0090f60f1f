"""Ends of business and of the current units: "end of play Friday", "by EOM", "the rest of the week"."""

from __future__ import annotations

import re

from timeline.languages import en_neighbours as near
from timeline.record.in_words import in_words
from timeline.record.when import When
from timeline.times.arithmetic import part_of
from timeline.times.context import Context, day_anchor
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import NO_NARRATIVE, NO_PUBLICATION, Reading, date, unplaced
from timeline.times.rules import Example, Rule
from timeline.times.rules.relative_units import OPEN_VALUES, unit_reading


def resolve_close(match: PhraseMatch, context: Context) -> Reading | None:
    """ "End of play Friday": that day, looking ahead; alone the day of writing."""
    inner = match.get("a_day")
    if inner is None:
        anchor = context.reference("day")
        if anchor is None:
            return unplaced("XXXX-XX-XX", NO_NARRATIVE if context.narrative else NO_PUBLICATION)
        steps = (f"seen from {in_words(anchor.when)}", "its close")
        return date(When.on(day_anchor(anchor)), basis="relative", anchor=anchor, steps=steps, confidence=0.7)
    reading = context.resolve(inner)
    if reading is None:
        return None
    published = context.published
    if inner.rule.kind == "weekday" and published and reading.when and context.tense_of(match) != "past":
        ahead = (inner["weekday"] - day_anchor(published).weekday) % 7
        when = When.on(day_anchor(published).plus(days=ahead))
        reading = date(when, basis="relative", anchor=published, steps=("what is due lies ahead",), confidence=0.85)
    return reading.but(steps=(*reading.steps, "its close"))


def resolve_close_of(match: PhraseMatch, context: Context) -> Reading | None:
    """ "EOM", "end of year": the last part of the current month or year."""
    unit, part = match["close_of"]
    anchor = context.reference(unit)
    if anchor is None:
        return unplaced(OPEN_VALUES[unit], NO_NARRATIVE if context.narrative else NO_PUBLICATION, mod=part)
    reading = unit_reading(anchor, unit, 0, confidence=0.75)
    narrowed = part_of(reading.when, part) if reading.when else None
    return reading.but(mod=part, when=narrowed or reading.when, whole=reading.when)


def resolve_rest(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The rest of the week": from the day of writing, or the time told last, to its end."""
    reading = context.resolve(match["a_period"])
    if reading is None or reading.when is None or reading.when.earliest is None or reading.when.latest is None:
        return reading
    anchor = context.published if not context.narrative else context.last("day")
    if anchor is None or anchor.when.earliest is None:
        return reading
    day = anchor.when.earliest
    if not reading.when.earliest <= day <= reading.when.latest:
        return reading
    when = When.interval(When.on(day), When.on(reading.when.latest))
    return reading.but(when=when, mod="END", whole=reading.when,
                       steps=(*reading.steps, f"what was left of it on {in_words(When.on(day))}"))  # fmt: skip


def _is_due(match: PhraseMatch, text: str) -> bool:
    """ "At the end of the day" is a manner of speaking; "by the end of the day" or "EOD Friday" is a time."""
    lead = text[max(0, match.start - 6) : match.start].casefold().split()[-1:]
    return (
        match.text.split()[-1].isupper()
        or not near.DEADLINE_LEADS.isdisjoint(lead)
        or (re.match(near.BEFORE_DUE_DAY_PATTERN, text[match.end : match.end + 14]) is not None)
    )


RULES = (
    Rule(
        "close",
        "day",
        resolve_close,
        {"en": ("<a_close>(,| on| of|, on)? <a_day>",)},
        (
            Example("Bids must be in by end of play Friday.", "end of play Friday", "2021-03-05", "../2021-03-05"),
            Example("Send it by end of day tomorrow.", "end of day tomorrow", "2021-03-04", "../2021-03-04"),
        ),
        options={"apart": True},
    ),
    Rule(
        "close_today",
        "close",
        resolve_close,
        {"en": ("(the )?<close>",)},
        (Example("Send it by EOD.", "EOD", "2021-03-03", "../2021-03-03"),),
        ("At the end of the day, nothing had changed.", "It is a question of style, at the end of the day."),
        check=_is_due,
        options={"named": True},  # which annotators of news leave alone, as they do names
    ),
    Rule(
        "close_of",
        "period",
        resolve_close_of,
        {"en": ("(the )?<close_of>",)},
        (Example("It must be done by EOM.", "EOM", "2021-03", "../2021-03-31"),),
        ("The end of year three was near.",),
        check=lambda match, text: text[match.end : match.end + 2].strip() == "" or text[match.end] in ".,;:)!?",
    ),
    Rule(
        "rest",
        "period",
        resolve_rest,
        {"en": ("<rest> <a_period>",)},
        (Example("It will rain for the rest of the week.", "the rest of the week", "2021-W09",
                 "2021-03-03/2021-03-07"),),
    ),
)  # fmt: skip
