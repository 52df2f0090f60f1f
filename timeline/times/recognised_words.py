"""Times in words that were recognised from a picture: no surer than the recogniser was of the words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from timeline.record.model import Document, TimeExpression


def as_sure_as_words(document: Document, expressions: Sequence[TimeExpression]) -> tuple[TimeExpression, ...]:
    """The expressions, those in recognised stretches with less confidence and a step that says why."""
    pages = sorted((section for section in document.sections if section.sure < 1), key=lambda section: section.start)
    if not pages:
        return tuple(expressions)
    starts = [page.start for page in pages]
    kept = []
    for expression in expressions:
        place = bisect_right(starts, expression.start) - 1
        if place >= 0 and expression.start < pages[place].end and expression.basis != "given":
            sure = pages[place].sure
            step = f"the words were recognised from a picture ({sure:.0%} sure)"
            expression = replace(
                expression, confidence=round(expression.confidence * sure, 3), steps=(*expression.steps, step)
            )
        kept.append(expression)
    return tuple(kept)
