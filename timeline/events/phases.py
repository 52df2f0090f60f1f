"""A verb that tells one edge of a named time: "the Cold War ended" happened at its end, not all through it."""

from __future__ import annotations

from dataclasses import replace

from timeline.events.attachment import ACTING
from timeline.events.facts import Attachment
from timeline.record.in_words import in_words
from timeline.record.model import TimeExpression

BEGINNING = frozenset("begin break commence dawn erupt open start".split())
ENDING = frozenset("cease close conclude end finish stop".split())


def phase_told(attachment: Attachment, expression: TimeExpression) -> TimeExpression:
    """The expression with the edge of its time that the verb tells; as it is when the verb tells none."""
    happening, when = attachment.happening, expression.when
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
