"""What was so, or how many there were, over a length of time: "there have been ten fires in the last five years"."""

from __future__ import annotations

import re

from timeline.events.facts import STATE
from timeline.events.refusals import Case, ClauseRefusal
from timeline.languages import en_events as english

_STRETCH = re.compile(
    english.TALLIES_STRETCH,
    re.IGNORECASE,
)
_THERE = re.compile(english.TALLIES_THERE, re.IGNORECASE)
_GROWING_SO = english.TALLIES_GROWING_SO


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


_OVER = english.TALLIES_OVER

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
