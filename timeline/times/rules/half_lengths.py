"""Lengths of one unit and a half, and whole units: "one and a half hour", "all week"."""

from __future__ import annotations

import re

from timeline.languages import en_company as beside
from timeline.record.in_words import in_words
from timeline.record.timex3 import Amount
from timeline.times.arithmetic import unit_holding
from timeline.times.context import Context, day_anchor
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, duration
from timeline.times.rules import Example, Rule


def resolve_half(match: PhraseMatch, context: Context) -> Reading | None:
    """ "One and a half hour": the number and a half more."""
    return duration(Amount(match["number"] + 0.5, match["unit"]))


def resolve_all(match: PhraseMatch, context: Context) -> Reading | None:
    """ "All week": the length of the unit, which is the one that the day of writing lies in."""
    unit = match["all_unit"]
    reading = duration(Amount(1, unit))
    anchor = context.published
    if context.narrative or anchor is None or unit == "day":
        return reading
    when = unit_holding(unit, day_anchor(anchor))
    steps = (f"seen from {in_words(anchor.when)}",)
    return reading.but(when=when, basis="relative", anchor=anchor, steps=steps, reason="", confidence=0.6)


def _ends(match: PhraseMatch, text: str) -> bool:
    """ "All week." and "all week in the rain", but not "all day care"."""
    word = re.match(r"\s([a-z]+)", text[match.end : match.end + 12])
    return word is None or word[1] in beside.AFTER_ALL_UNIT


RULES = (
    Rule(
        "half_more",
        "duration",
        resolve_half,
        {"en": ("(<number=number_words>|<number=digits>) and a half <unit>",)},
        (Example("It took one and a half hour.", "one and a half hour", "PT1H30M"),),
    ),
    Rule(
        "all_unit",
        "duration",
        resolve_all,
        {"en": ("all <all_unit>( long)?",)},
        (Example("It rained all week.", "all week", "P1W", "2021-03-01/2021-03-07"),),
        ("All day care is closed.",),
        check=lambda match, text: not text[match.end : match.end + 1].strip(" .,;:!?)\n") and _ends(match, text),
        options={"named": True},  # which annotators of news leave alone
    ),
)  # fmt: skip
