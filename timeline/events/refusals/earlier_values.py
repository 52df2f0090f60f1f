"""Figures that another is held against: "rose to 30,000, from 10,000 in 1990", "compared with 40 the year before"."""

from __future__ import annotations

import re

from timeline.events.refusals import Case, ClauseRefusal
from timeline.languages import en_events as english

_NUMBER = (
    r"(?:(?:US|C|A)?[$£€#]\s?)?(?:\d[\d.,]*|(?:fewer|less|more)\sthan\s(?:[$£€]\s?)?\d[\d.,]*|a\s(?:low|high|peak|record)\sof\s[$£€]?\d"
    r"[\d.,]*)\s?%?"
)
_EARLIER = re.compile(
    rf"\b(?:from|compared\s(?:with|to)|against|versus|than\sthe)\s(?:(?:just|only|about|some|around|an?|the|estimated|nearly)\s)*"
    rf"{_NUMBER}(?:\s(?!to\b|and\b)[\w%’'-]+){{0,4}}?\s(?:in|on|at|for|during)?\s*(?:the\s|early\s|late\s|mid-)*$",
    re.IGNORECASE,
)
_CHANGING = re.compile(
    english.EARLIER_VALUES_CHANGING,
    re.IGNORECASE,
)


def earlier_value(case: Case) -> str:
    """Why a time only belongs to the figure before a change."""
    if case.happening is None or not case.own:
        return ""
    match = _EARLIER.search(case.before)
    if match is None or not _CHANGING.search(case.sentence.text):
        return ""
    return f"“{case.expression.text}” is the time of the figure that another is held against"


REFUSAL = ClauseRefusal(
    "earlier values",
    earlier_value,
    refused=(
        "The number of visitors jumped from fewer than 10,000 in 1990 to more than 30,000.",
        "The firm raised its dividend to $4 from $3 in 1988.",
        "Its debts grew to $31 million, compared with $22 million in 1990.",
        "The yield was cut to 6%, from 8% in May 2003.",
    ),
    kept=(
        "The number of visitors jumped to 30,000 in 1990.",
        "The rate was raised from 3% to 4% in May 2003.",
        "He moved from 12 Mill Lane in 1990.",
        "The firm rose from the ashes in 1990.",
    ),
)
