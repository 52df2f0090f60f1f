"""What looks like a time and is none; a longer match here silences the shorter one.

``number`` stands for the stretches that ``timeline/times/masks`` finds: addresses, identifiers, statutes, sums.
"""

from __future__ import annotations

from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading
from timeline.times.rules import Rule


def resolve_nothing(match: PhraseMatch, context: Context) -> Reading | None:
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
                # What a noun of time only describes: nobody was taken to hospital for a night.
                "(a |the |one )?day (care|job|labourer|laborer|boy|girl|nursery|pupil|school|tripper|return|room)",
                "(a |the |one )?night (watchman|watchmen|watch|guard|train|bus|boat|ferry|flight|mail|porter|nurse|"
                "school|shift|sky|club|editor|owl|bird|fighter|bomber|attack|raid|market|clerk|vision|manager)",
                "(a |the |one )?week(-| )day",
                "(a |the |one )?weekend (retreat|cottage|house|edition|supplement)",
                "(a |the |one )?year (book|group)",
            )
        },
        never=("A night watchman was hurt.", "He took a night train.", "A day labourer died."),
    ),
    Rule("number", "not", resolve_nothing, {}),
)
