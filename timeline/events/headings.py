"""Dates that stand above what they date: "January 1997." or "2 March 1969" as a line of its own, as in chronologies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.events.building import Telling
from timeline.events.facts import Attachment, Happening, SentenceFacts
from timeline.record.model import Document, Sentence, TimeExpression

_REACH = 3  # sentences below a heading that it dates, unless another time comes first
SURE = 0.6


def under_headings(
    document: Document,
    sentences: Sequence[Sentence],
    facts: Mapping[int, SentenceFacts],
    expressions: Sequence[TimeExpression],
    told: Sequence[Telling],
) -> list[Telling]:
    """What the sentences below a heading of time tell, dated by it."""
    taken = {one.number for one in told}
    found: list[Telling] = []
    for number, expression in _headings(sentences, facts, expressions):
        for below in range(number + 1, min(number + 1 + _REACH, len(sentences))):
            known = facts.get(below)
            if known is None or below in taken or known.heading:
                break
            happening = _main(known)
            if happening is not None:
                reading = Attachment(happening, sure=SURE)
                found.append(Telling(below, sentences[below], happening, reading, expression, above=True))
    return found


def _headings(
    sentences: Sequence[Sentence], facts: Mapping[int, SentenceFacts], expressions: Sequence[TimeExpression]
) -> Iterator[tuple[int, TimeExpression]]:
    number = 0
    for expression in expressions:
        while number + 1 < len(sentences) and sentences[number + 1].start <= expression.start:
            number += 1
        known = facts.get(number)
        placed = expression.when is not None and expression.type in ("DATE", "TIME") and expression.basis != "vague"
        if known is not None and known.heading and placed:
            yield number, expression


def _main(known: SentenceFacts) -> Happening | None:
    """What the main clause of a sentence tells, headline and all; in a fragment its first event."""
    full = [one for one in known.happenings if one.predicate]
    return next((one for one in full if one.main), full[0] if full else None)
