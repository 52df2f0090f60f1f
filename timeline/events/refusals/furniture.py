"""What belongs to the page: front matter, file names, addresses, letterheads, lines that date the text itself."""

from __future__ import annotations

import re

from timeline.events.boilerplate import is_boilerplate
from timeline.events.refusals import Case, ClauseRefusal
from timeline.languages import en_events as english

_FRONT_MATTER = re.compile(
    english.FURNITURE_FRONT_MATTER,
    re.VERBOSE,
)
_FILES = re.compile(english.FURNITURE_FILES, re.IGNORECASE)
_OF_THE_TEXT = re.compile(
    english.FURNITURE_OF_THE_TEXT,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST = 200
_TERMS = re.compile(english.FURNITURE_TERMS, re.IGNORECASE)
_ADVERT = re.compile(
    english.FURNITURE_ADVERT,
    re.IGNORECASE,
)


def furniture(case: Case) -> str:
    """Why a line belongs to the page and not to the story."""
    text = case.sentence.text
    if is_boilerplate(text) or _FRONT_MATTER.match(text):
        return "its line belongs to the page, not to the story"
    if len(text) <= _LONGEST and _OF_THE_TEXT.match(text):
        return "its line says something of the text itself, not of the story"
    happening = case.happening
    if happening is not None and happening.clause is not None:
        if _TERMS.search(text) and happening.clause.modal:
            return "its sentence lays down terms; nothing happened"
        if happening.trigger.start == case.sentence.start and _ADVERT.match(text):
            return "its sentence asks the reader to do something; nothing happened"
    if case.own and _FILES.search(case.before[-40:] + case.expression.text + case.behind[:12]):
        return f"“{case.expression.text}” stands in the name of a file or an address"
    return ""


REFUSAL = ClauseRefusal(
    "furniture",
    furniture,
    refused=(
        "Posted at Mar 03 2021 05:11 AM",
        'title = "Report of the outage of 2020-02-20"',
        "Unless otherwise noted all events happened on 2019-10-21.",
        "File:Vesta Runabout 1906.jpg",
        "If you have questions, call 0800 555 0100 between 9 am and 5 pm from Monday to Friday.",
        "Posted by admin on 3 May 2021 at 10:41",
        "Buy two tickets before 30 June 2021 and get a third one free!",
        "This agreement shall be governed by the laws of Norland as in force on 1 January 2019.",
        "For more information, write to the museum by 3 May.",
    ),
    kept=(
        "The rules were updated in May 1998.",
        "All the events of 12 May 1921 shook the town.",
        "The mill was bought by two men on 3 May 1921.",
    ),
)
