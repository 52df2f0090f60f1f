"""Stretches that a happening closes: "from 1833 until his retirement in 1846 he taught"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.telling import Telling
from timeline.languages import en_events as english
from timeline.record.when import Precision, When

_BETWEEN = 40  # letters from the first time to the word of what closes the stretch


def closed_spans(tellings: Sequence[Telling]) -> list[Telling]:
    """What is told, with both ends where one stands behind "from" and the other dates what it lasted until."""
    return [_closed(telling, tellings) for telling in tellings]


def _closed(first: Telling, tellings: Sequence[Telling]) -> Telling:
    start = first.when.bounds[0] if first.when.bounds else first.when
    clause = first.happening.clause
    if first.attachment.link != english.SPAN_FROM or clause is None or start is None or start.earliest is None:
        return first
    for end in tellings:
        happening, last = end.happening, end.when
        if end.number != first.number or not happening.nominal or happening.link not in english.SPAN_UNTIL:
            continue
        way = happening.trigger.start - first.expression.end
        later = last.bounds is None and last.earliest is not None and last.earliest > start.earliest
        fits = later and last.precision not in _OPEN and 0 < way < _BETWEEN
        if fits and "," not in end.sentence.text[first.expression.end - end.sentence.start :][:way]:
            return _with_end(first, start, end)
    return first


_OPEN = frozenset({Precision.INTERVAL})


def _with_end(first: Telling, start: When, end: Telling) -> Telling:
    when = When.interval(start, end.when)
    said = f"It lasted until “{end.happening.trigger.text}”, which “{end.expression.text}” dates: {when.edtf()}."
    expression = replace(
        first.expression, when=when, value="", steps=(*first.expression.steps, "up to what closes it"),
        explanation=f"{first.expression.explanation} {said}",
        confidence=min(first.expression.confidence, end.expression.confidence),
    )  # fmt: skip
    return replace(first, expression=expression)
