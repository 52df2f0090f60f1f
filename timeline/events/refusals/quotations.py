"""Prices and rates of a day: "the shares closed at $41.50 on Tuesday". A crash, a record, a tenth of the value stay."""

from __future__ import annotations

import re

from timeline.events.refusals import Case, ClauseRefusal
from timeline.languages import en_events as english
from timeline.record.when import Precision

_MOVING = english.QUOTATIONS_MOVING
_MARKET = re.compile(
    english.QUOTATIONS_MARKET,
    re.IGNORECASE,
)
_QUOTED = re.compile(
    english.QUOTATIONS_QUOTED,
    re.IGNORECASE,
)
_LARGE = re.compile(
    english.QUOTATIONS_LARGE,
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
