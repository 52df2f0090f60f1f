"""Times that repeat or are too vague for a day."""

from __future__ import annotations

import re

from timeline.events.refusals import Case, Refusal

_PRESENT_WORDS = frozenset({"today", "now", "nowadays", "currently", "these days", "at present", "to date"})


def repeats(case: Case) -> str:
    """ "Every Monday", "recently", "today" in general."""
    expression, happening = case.expression, case.happening
    if expression.type == "SET":
        return f"“{expression.text}” says how often something happens, not when it happened once"
    if expression.basis == "vague" or expression.value.endswith("_REF"):
        return f"“{expression.text}” is too vague to be placed on a day"
    if case.own and expression.text.lower() in _PRESENT_WORDS and happening is not None and happening.general:
        return f"“{expression.text}” with a verb in the present means nowadays, not one day"
    clause = happening.clause if happening is not None else None
    now = clause is not None and clause.time == "present" and not (clause.perfect or clause.progressive)
    if case.own and now and _EACH.search(case.behind[:24]):
        return f"“{expression.text}” comes round again and again; nothing happened once"
    if case.own and happening is not None and happening.nominal and _EVERY.search(case.sentence.text):
        return "its line says how often something happens, not when it happened once"
    return ""


_EVERY = re.compile(r"\b(?:monthly|weekly|daily|yearly|annually|quarterly|every)\b", re.IGNORECASE)


_EACH = re.compile(r"^\s*(?:each|every|of\s+each|of\s+every|in\s+each)\b", re.IGNORECASE)


REFUSAL = Refusal(
    "repetition",
    repeats,
    refused=(
        "The council meets every Monday.",
        "Dividends are paid in July each year.",
        "Today, few people write letters.",
    ),
    kept=("The council met on Monday.", "The council has resigned today."),
)
