"""What was so, or how many there were, over a length of time: "there have been ten fires in the last five years"."""

from __future__ import annotations

import re

from timeline.events.facts import STATE
from timeline.events.refusals import Case, ClauseRefusal

_STRETCH = re.compile(
    r"\b(?:past|last|recent|previous|preceding)\s(?:(?:\w+|\d+)\s){0,3}?(?:years|decades?|months|weeks|days|centur(?:y|ies)|hours|week"
    r"|month)$",
    re.IGNORECASE,
)
_THERE = re.compile(r"\bthere\s+(?:have|has|had)\s+been\b", re.IGNORECASE)
_GROWING_SO = frozenset("become grow remain stay".split())


def tally(case: Case) -> str:
    """Why a length up to now, or up to then, dates no event."""
    happening, text = case.happening, case.expression.text
    when = case.expression.when
    if happening is None or not case.own or when is None or not _STRETCH.search(text):
        return ""
    clause = happening.clause
    lasting = happening.kind == STATE or happening.lemma in _GROWING_SO
    so = clause is not None and clause.perfect and lasting and case.attachment.link in _OVER
    counted = _THERE.search(case.sentence.text) is not None and case.attachment.link in _OVER
    if so or counted:
        return f"“{text}” is the length that something was so, or was counted over"
    return ""


_OVER = frozenset({"in", "over", "for", "during", "throughout", "within"})

REFUSAL = ClauseRefusal(
    "tallies",
    tally,
    refused=(
        "There have been more than ten fires in the last five years.",
        "Threats against him had become routine over the past decade.",
        "Lind has been in Velm for the last week.",
    ),
    kept=(
        "The firm has cut 300 jobs in the past two years.",
        "Lind became mayor last week.",
        "There was a fire in the mill last week.",
    ),
)
