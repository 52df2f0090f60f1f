"""Participles that only compare with a plan: "was finished in May, as planned"."""

from __future__ import annotations

import re

from timeline.events.refusals import Case, ClauseRefusal
from timeline.languages import en_events as english

_COMPARED = re.compile(english.COMPARED_COMPARED, re.IGNORECASE)
_FORESEEN = english.COMPARED_FORESEEN


def compared(case: Case) -> str:
    """Why "as planned" tells nothing of its own."""
    happening = case.happening
    if happening is None or happening.lemma not in _FORESEEN:
        return ""
    trigger = happening.trigger
    before = case.sentence.text[: max(trigger.start - case.sentence.start, 0)]
    return f"“{trigger.text}” only compares what happened with a plan" if _COMPARED.search(before) else ""


REFUSAL = ClauseRefusal(
    "compared",
    compared,
    refused=("If the dyke had been raised as planned last year, the town would have been spared.",),
    kept=("The raising of the dyke was planned for May 2018.", "As planned, the council met on 3 May 2012."),
)
