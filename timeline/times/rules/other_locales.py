"""Full dates in other languages and forms, read by dateparser behind ``timeline/times/calendar_strings.py``."""

from __future__ import annotations

from timeline.times.calendar_strings import read_calendar_string
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule


def resolve_calendar_string(match: PhraseMatch, context: Context) -> Reading | None:
    """A day written out in another language."""
    when = read_calendar_string(match.text)
    return date(when, steps=("a date written out in another language",), confidence=0.85) if when else None


RULE = Rule(
    "calendar_string",
    "day",
    resolve_calendar_string,
    {},
    (
        Example(
            "La carta lleva la fecha 14 de julio de 1789 y nada más.", "14 de julio de 1789", "1789-07-14", "1789-07-14"
        ),
    ),
    ("It weighs 14 of about 1789 parts.",),
)
