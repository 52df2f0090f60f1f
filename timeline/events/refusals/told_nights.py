"""Times that point into what somebody tells: "testified on Monday that he was at home that night".

The night is that of the story told, not the night of Monday, and the sentence does not say when it was.
"""

from __future__ import annotations

import re

from timeline.events.refusals import Case, ClauseRefusal
from timeline.grammar.clause import CONTENT
from timeline.languages import en_events as english

_POINTS = re.compile(english.TOLD_NIGHTS_POINTS, re.I)
_DAY_OF_SAYING = re.compile(english.TOLD_NIGHTS_DAY_OF_SAYING, re.I)


def told_nights(case: Case) -> str:
    """A pointing time in what is told, behind the day on which it is told."""
    happening = case.happening
    if happening is None or not case.own or happening.clause is None or happening.clause.relation != CONTENT:
        return ""
    if _POINTS.fullmatch(case.expression.text) is None:
        return ""
    said = case.sentence.text[: max(happening.clause.start, 0)]
    if _DAY_OF_SAYING.search(said) is None:
        return ""
    return f"“{case.expression.text}” points to the time of what is told, not to the day on which it is told"


REFUSAL = ClauseRefusal(
    "told_nights",
    told_nights,
    refused=("Dorn says every Friday that he left the house that night.",),
    kept=(
        "Dorn testified that he left the house on Monday.",
        "On Monday the dam broke; that night Dorn left the house.",
    ),
)
