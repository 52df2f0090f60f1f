"""Years still to come beside a verb that tells what is past: "they estimated by 2050 that prices would double"."""

from __future__ import annotations

from timeline.events.refusals import Case, ClauseRefusal
from timeline.languages import en_events as english
from timeline.record.model import Certainty

_TOLD = (Certainty.ASSERTED, Certainty.REPORTED)


def ahead(case: Case) -> str:
    """Why a year after the text was published dates nothing that its clause tells as past."""
    happening, when, published = case.happening, case.expression.when, case.document.published
    if happening is None or happening.clause is None or when is None or published is None:
        return ""
    if not case.own or case.expression.basis != "explicit" or happening.certainty not in _TOLD:
        return ""
    clause = happening.clause
    past = clause.time == "past" and not (clause.progressive or clause.copula or clause.modal)
    # Only "by" and the like: a day told as past beyond the day of publication may rather say that the latter is wrong.
    limit = when.latest if when.earliest is None else None
    if not past or limit is None or limit.year <= published.year or happening.lemma in _LAYING_DOWN:
        return ""
    return f"“{case.expression.text}” was still to come; it dates something else than “{happening.trigger.text}”"


# "The firm intended to sell it by 2030", "the court set a date": what is planned or laid down may lie ahead.
_LAYING_DOWN = english.AHEAD_LAYING_DOWN


REFUSAL = ClauseRefusal(
    "ahead",
    ahead,
    refused=(
        "They estimated by 2050, rising prices would double the cost.",
        "The team found that the loss of yields by 2050 exceeded a tenth.",
    ),
    kept=(
        "By 2050, rising prices will double the cost.",
        "The town will open a new bridge in 2030.",
        "They opened the bridge in 2023.",
        "They opened the bridge on 3 May 2026.",
        "The firm intended to sell the mill by 2030.",
    ),
)
