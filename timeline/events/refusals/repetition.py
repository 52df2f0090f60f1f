"""Times that repeat or are too vague for a day."""

from __future__ import annotations

import re

from timeline.events.facts import STATE
from timeline.events.nouns import LASTING
from timeline.events.refusals import Case, ClauseRefusal
from timeline.languages import en_events as english

_PRESENT_WORDS = english.REPETITION_PRESENT_WORDS


def repeats(case: Case) -> str:
    """ "Every Monday", "recently", "today" in general."""
    expression, happening = case.expression, case.happening
    if expression.type == "SET":
        return f"“{expression.text}” says how often something happens, not when it happened once"
    if expression.basis == "vague" or expression.value.endswith("_REF"):
        return f"“{expression.text}” is too vague to be placed on a day"
    if case.own and _DAY_TO_DAY.search(case.before[-6:] + expression.text):
        return f"“{expression.text}” is part of “day-to-day” and means every day"
    if case.own and expression.text.lower() in _PRESENT_WORDS and happening is not None and happening.general:
        return f"“{expression.text}” with a verb in the present means nowadays, not one day"
    clause = happening.clause if happening is not None else None
    now = clause is not None and clause.time == "present" and not (clause.perfect or clause.progressive)
    if case.own and now and _EACH.search(case.behind[:24]):
        return f"“{expression.text}” comes round again and again; nothing happened once"
    if case.own and now and (_EVERY_BEFORE.search(case.before[-50:]) or _is_habit(case)):
        return f"“{expression.text}” comes round every year; nothing happened once"
    if case.own and expression.text.lower() in _PRESENT_WORDS and clause is not None and clause.time == "present":
        lasting = happening is not None and happening.lemma in LASTING and not (clause.perfect or clause.progressive)
        if lasting:
            return f"“{expression.text}” with a verb in the present means nowadays, not one day"
    if case.own and happening is not None and happening.nominal and _EVERY.search(case.sentence.text):
        return "its line says how often something happens, not when it happened once"
    return ""


_DAY_TO_DAY = re.compile(english.REPETITION_DAY_TO_DAY, re.IGNORECASE)
_EVERY = re.compile(english.REPETITION_EVERY)


_EVERY_BEFORE = re.compile(english.REPETITION_EVERY_BEFORE, re.IGNORECASE)
_SEASON = re.compile(
    english.REPETITION_SEASON,
    re.IGNORECASE,
)


def _is_habit(case: Case) -> bool:
    """ "From May to September there are trade winds": a season without a year, of what is so or goes on."""
    happening, expression = case.happening, case.expression
    if expression.basis == "inherited" and _A_DAY_IS.search(case.before):
        return True
    if happening is None or not _SEASON.fullmatch(expression.text.strip()):
        return False
    return happening.kind == STATE or happening.lemma in LASTING


_A_DAY_IS = re.compile(
    english.REPETITION_A_DAY_IS,
    re.IGNORECASE,
)


_EACH = re.compile(english.REPETITION_EACH, re.IGNORECASE)


REFUSAL = ClauseRefusal(
    "repetition",
    repeats,
    refused=(
        "The council meets every Monday.",
        "Dividends are paid in July each year.",
        "Today, few people write letters.",
        "From May to September there are trade winds.",
        "During the summer the theatre is used for concerts.",
        "The bay attracts 500 yachts every sailing season between June and October.",
        "Tonn had long managed the day-to-day operations of the studio.",
        "His feast day is 30 September.",
        "Weekly market in May.",
        "The gospel is known today as the Gospel of Mark.",
    ),
    kept=(
        "The arrest of two reporters of the daily Kurant in April cost the minister every friend.",
        "The council met on Monday.",
        "The council has resigned today.",
        "The rules change in May.",
    ),
)
