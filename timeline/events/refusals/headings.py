"""Headings that name a report, a review or a year: "Annual report 2021", "Review of the year", "Since the year end"."""

from __future__ import annotations

import re

from timeline.events.refusals import Case, ClauseRefusal
from timeline.languages import en_events as english

_OF_A_TEXT = re.compile(
    english.HEADINGS_OF_A_TEXT,
    re.IGNORECASE,
)
_LONGEST = 80
_STOPS = tuple(".!?:;”\"'")


def heading(case: Case) -> str:
    """Why a short line without a verb or a stop tells nothing."""
    happening, text = case.happening, case.sentence.text.strip()
    if happening is None or not case.own or not happening.nominal or happening.clause is not None:
        return ""
    if len(text) > _LONGEST or text.endswith(_STOPS):
        return ""
    vague = case.expression.basis == "relative" and case.attachment.link != ""
    if vague or _OF_A_TEXT.match(text):
        return "its line is a heading: it names what stands below and tells nothing itself"
    return ""


REFUSAL = ClauseRefusal(
    "headings",
    heading,
    refused=("Annual report 2021 of Hollander Mills", "Review of the year", "Chronicle of the siege of 1643"),
    kept=("The review of 2021 was published on 3 May 2022.", "Meeting of 28 March 2018"),
)
