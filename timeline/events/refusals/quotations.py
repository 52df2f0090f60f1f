"""Prices and rates of a day: "the shares closed at $41.50 on Tuesday". A crash, a record, a tenth of the value stay."""

from __future__ import annotations

import re

from timeline.events.refusals import Case, ClauseRefusal
from timeline.record.when import Precision

_MOVING = frozenset(
    """
    add advance be change close compare decline dip drop ease edge end fall finish firm gain hover inch jump lose open
    quote rally rise rocket sell settle slide slip stand tick trade trading tumble weaken
    """.split()
)
_MARKET = re.compile(
    r"\b(?:shares?|stocks?|index(?:es)?|(?:industrial|stock)\saverages?|dollar|yen|pound|sterling|euro|mark|franc|bonds?|futures|crude|oil"
    r"|gold|wheat|copper|contracts?|yields?|stock\sexchange|trading|points?)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"\b(?:at|to|from|by)\s(?:about\s)?(?:[$£€]\s?\d|\d[\d.,/]*(?:\s\d+/\d+)?\s(?:cents|points|marks|yen|francs|pounds|dollars|pence))"
    r"|\b(?:\d[\d.,/]*|an?)\s(?:cents|points?|pence)\b|[$£€]\s?\d[\d.,]*\s(?:a|an|per)\s(?:share|barrel|ounce|pound|ton|tonne)\b"
    r"|\b[0-4](?:\.\d+)?\s?%|\bto\s\d+(?:\s\d/\d)?\b(?!\s[a-z])|\bNew\sYork\sStock\sExchange\b|\bcomposite\strading\b",
    re.IGNORECASE,
)
_LARGE = re.compile(
    r"\b(?:crash\w*|collaps\w+|plung\w+|plummet\w*|soar\w*|record|all-time|worst|biggest|largest|steepest|sharpest|panic|halv\w+"
    r"|doubl\w+|tripl\w+|(?:highest|lowest)\s+\w*\s*since)\b|\b[1-9]\d(?:\.\d+)?\s?(?:%|per\s?cent\b)",
    re.IGNORECASE,
)
_END = re.compile(r"[a-z)\]\"”][.!?][\"”’)]*\s")


def quotation(case: Case) -> str:
    """Why a clause only tells the price of a day; what the first sentence tells of it is the news."""
    happening, when, text = case.happening, case.expression.when, case.sentence.text
    if happening is None or when is None or happening.lemma not in _MOVING:
        return ""
    of_day = not case.own or when.precision in (Precision.DAY, Precision.PART_OF_DAY, Precision.HOUR, Precision.INSTANT)
    if not of_day or not _MARKET.search(text) or not _QUOTED.search(text) or _LARGE.search(text):
        return ""
    if _END.search(case.document.text[: case.sentence.start]) is None:
        return ""
    return f"its sentence gives the price of “{case.expression.text}” and tells nothing else that happened"


REFUSAL = ClauseRefusal(
    "quotations",
    quotation,
    refused=(
        "The mill was sold. Its shares closed at $41.50, down 75 cents, on Tuesday.",
        "The mill was sold. On Tuesday the dollar rose to 1.86 marks.",
        "The mill was sold. In New York Stock Exchange trading on Tuesday, Brandt shares fell 75 cents to $41.50.",
    ),
    kept=(
        "Its shares closed at $41.50, down 75 cents, on Tuesday.",
        "The mill was sold. Brandt shares plunged to $41.50 on Tuesday.",
        "The mill was sold. On 19 October 1987 the index fell 508 points, or 22.6 %.",
        "The mill was sold. The index fell 6 points to a record low on Tuesday.",
        "The mill was sold. The council closed two shops on Tuesday.",
    ),
)
