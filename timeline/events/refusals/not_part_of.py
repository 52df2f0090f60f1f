"""What something was not part of: "the panels were not in the 1941 sale" tells of no sale, only which one is meant."""

from __future__ import annotations

import re

from timeline.events.refusals import Case, ClauseRefusal
from timeline.languages import en_events as english
from timeline.record.model import Certainty

_NOT_IN = re.compile(english.NOT_PART_OF_NOT_IN, re.IGNORECASE)


def not_part_of(case: Case) -> str:
    """Why a noun that something is said not to have been in tells no event of its own."""
    happening = case.happening
    if happening is None or not case.own or happening.certainty is not Certainty.NEGATED:
        return ""
    between = case.document.text[case.expression.end : happening.trigger.start]
    if not _NOT_IN.search(case.before) or case.expression.end > happening.trigger.start or len(between.split()) > 1:
        return ""
    return f"it only tells when “{happening.trigger.text}” was, not what happened then"


REFUSAL = ClauseRefusal(
    "not part of",
    not_part_of,
    refused=(
        "The Vasen panels were not in the 1941 sale.",
        "The lamp was not among the May 1902 purchases.",
    ),
    kept=(
        "The panels were not sold in the 1941 sale.",
        "The mill was not opened in May 1902.",
        "The Vasen panels were in the Harn mill in 1941.",
    ),
)
