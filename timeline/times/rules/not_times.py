"""What looks like a time and is none; a longer match here silences the shorter one.

``number`` stands for the stretches that ``timeline/times/masks`` finds: addresses, identifiers, statutes, sums.
"""

from __future__ import annotations

from timeline.times.context import Context
from timeline.times.found import Found
from timeline.times.reading import Reading
from timeline.times.rules import Rule


def resolve_nothing(found: Found, context: Context) -> Reading | None:
    """No time."""
    return None


RULES = (
    Rule(
        "words",
        "not",
        resolve_nothing,
        {
            "en": (
                "the second hand",
                "second-hand",
                "second thoughts",
                "the minute (book|hand)",
                "once upon a time",
                "in no time",
                "Black (Monday|Tuesday|Wednesday|Thursday)",
                "Bloody Sunday",
                "(USA|VOA|Russia|India|Nigeria|Psychology) Today",
                "the man of the year",
                "day care",
                "day job",
            )
        },
        never=(),
    ),
    Rule("number", "not", resolve_nothing, {}),
)
