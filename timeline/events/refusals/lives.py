"""Times in the brackets behind a name: "The Velm Works (1902 in Harn – 1999 in Sarn) was a firm".

They tell of its beginning and end, not of what it was; where they are read as a life they make rows of their own.
"""

from __future__ import annotations

from timeline.events.facts import PERIOD, STATE
from timeline.events.refusals import Case, ClauseRefusal


def lives(case: Case) -> str:
    """A time in brackets between a subject and what it is said to have been."""
    happening, expression, sentence = case.happening, case.expression, case.sentence
    if happening is None or not case.own or happening.clause is None or happening.kind == PERIOD:
        return ""
    if happening.kind != STATE or not happening.clause.copula or expression.start > happening.trigger.start:
        return ""
    before = sentence.text[: expression.start - sentence.start]
    behind = sentence.text[expression.end - sentence.start : happening.trigger.start - sentence.start]
    if before.count("(") <= before.count(")") or ")" not in behind:
        return ""
    return f"“{expression.text}” stands in the brackets behind a name; nobody was “{happening.trigger.text}” then alone"


REFUSAL = ClauseRefusal(
    "lives",
    lives,
    refused=("The Velm Works (1902 in Harn – 1999 in Sarn) was a firm.",),
    kept=("On 3 May 1635 Karl Dorn (then in Velm) was killed.",),
)
