"""Days that no month has, and that are therefore no dates: "July 42nd"."""

from __future__ import annotations

from timeline.times.context import Context
from timeline.times.found import Found
from timeline.times.rule_reading import Reading
from timeline.times.rules import Rule


def resolve_nothing(found: Found, context: Context) -> Reading | None:
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
