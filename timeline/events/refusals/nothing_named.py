"""Nouns that stand alone and do not say what happened: "before Wednesday's purchases", "after the sale in May"."""

from __future__ import annotations

import re
from collections.abc import Container

from timeline.events.refusals import Case, ClauseRefusal
from timeline.events.surface import base_form
from timeline.languages import en_events as english
from timeline.times.lexicon import language_of

# A flood or a mutiny says by itself what it was; these need to be told of what.
_OF_WHAT = english.NOTHING_NAMED_OF_WHAT
_NAME_BEFORE = re.compile(r"(?<=\s)[A-Z][\w.-]*\s$")  # "the Harn Bay purchase"
_STOP = re.compile(r"[.!?][\"”’)\]]*$")


def nothing_named(case: Case) -> str:
    """Why a noun of one word says too little."""
    happening = case.happening
    if happening is not None and happening.title.isalpha() and happening.title.lower() in _numbers(case):
        return "its sentence says how many there were, and not of what"
    if happening is None or not case.own or not happening.nominal or happening.clause is not None:
        return ""
    if (
        " " in happening.title
        or base_form(happening.lemma) not in _OF_WHAT
        or not _STOP.search(case.sentence.text.strip())
    ):
        return ""
    if _NAME_BEFORE.search(case.sentence.text[: max(happening.trigger.start - case.sentence.start, 0)]):
        return ""
    return f"its sentence does not say what “{happening.trigger.text}” was of, only when it was"


def _numbers(case: Case) -> Container[str]:
    return language_of(case.document.language).numbers


REFUSAL = ClauseRefusal(
    "nothing named",
    nothing_named,
    refused=(
        "The share of 7% before Friday’s purchases is far below that of its rivals.",
        "It is the last smelter. In 1985 there were six.",
    ),
    kept=(
        "The purchase of two mills in May 2003 angered the town.",
        "The flood in May 2003 was the worst.",
        "The mutiny in 1693 failed.",
    ),
)
