"""A verb that tells one edge of a named time: "the Cold War ended" happened at its end, not all through it."""

from __future__ import annotations

from dataclasses import replace

from timeline.events.facts import Attachment
from timeline.events.owners import ACTING
from timeline.record.in_words import in_words
from timeline.record.model import TimeExpression
from timeline.record.when import Precision, When

BEGINNING = frozenset("begin break commence dawn erupt open start".split())
ENDING = frozenset("cease close conclude end finish stop".split())


def _starts(attachment: Attachment, expression: TimeExpression) -> bool:
    """ "From 1820 Dorn worked as a printer": a year under "from" alone is where a clause begins."""
    happening, when = attachment.happening, expression.when
    if happening is None or when is None or when.bounds or attachment.link != "from" or happening.nominal:
        return False
    plain = expression.basis == "explicit" and when.precision in (Precision.YEAR, Precision.MONTH)
    return plain and happening.clause is not None and happening.lemma not in _STEMMING


# "The church dates from 1820", "survives from 1820": the year is when it was made.
_STEMMING = frozenset("be come date derive descend originate remain stem survive".split())


def phase_told(attachment: Attachment, expression: TimeExpression) -> TimeExpression:
    """The expression with the edge of its time that the verb tells; as it is when the verb tells none."""
    happening, when = attachment.happening, expression.when
    if happening is not None and when is not None and _starts(attachment, expression):
        step = f"“{happening.trigger.text}” goes on from then"
        opened = When.interval(when, None)
        return replace(
            expression, when=opened, value="", steps=(*expression.steps, step),
            explanation=f"{expression.explanation}; {step} → {in_words(opened)}",
        )  # fmt: skip
    if happening is None or when is None or not when.bounds:
        return expression
    if expression.basis != "named" or attachment.link != ACTING or happening.nominal:
        return expression
    side = 0 if happening.lemma in BEGINNING else 1 if happening.lemma in ENDING else None
    edge = when.bounds[side] if side is not None else None
    if edge is None:
        return expression
    step = f"“{happening.trigger.text}” tells of its {('beginning', 'end')[side or 0]}"
    return replace(
        expression,
        when=edge,
        value="",
        steps=(*expression.steps, step),
        explanation=f"{expression.explanation}; {step} → {in_words(edge)}",
    )
