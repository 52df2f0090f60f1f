"""Days that no month has, and that are therefore no dates: "July 42nd"."""

from __future__ import annotations

from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading
from timeline.times.rules import Rule


def resolve_nothing(match: PhraseMatch, context: Context) -> Reading | None:
    """No time."""
    return None


RULE = Rule(
    "ordinals",
    "not",
    resolve_nothing,
    {
        "en": (
            "<month> (the )?<beyond_day>((,)? <year=year4>)?",
            "(the )?<beyond_day>( of)? <month>((,)? <year=year4>)?",
        )
    },
)
