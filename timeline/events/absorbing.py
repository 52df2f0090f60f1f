"""One entry that tells another too: the finer time, the better title, all mentions."""

from __future__ import annotations

from dataclasses import replace

from timeline.events.entries import Entry
from timeline.record.model import Certainty


def same_side(entry: Entry, other: Entry) -> bool:
    asserted_or_said = (Certainty.ASSERTED, Certainty.REPORTED)
    left, right = entry.event.certainty, other.event.certainty
    return left is right or (left in asserted_or_said and right in asserted_or_said)


def absorb(kept: Entry, other: Entry) -> None:
    """Let ``kept`` tell ``other`` too: the finer time, the better title, all mentions."""
    finer = days(other) < days(kept)
    if finer:
        event = replace(
            kept.event, when=other.event.when, date=other.event.date, date_text=other.event.date_text,
            sentence=other.event.sentence, trigger=other.event.trigger, basis=other.event.basis,
            explanation=other.event.explanation, document=other.event.document,
        )  # fmt: skip
        kept.mentions[:0] = other.mentions
    else:
        event = kept.event
        kept.mentions.extend(other.mentions)
    if _better_title(other, kept):
        event = replace(event, title=other.event.title)
    known = {participant.who for participant in event.participants}
    more = tuple(participant for participant in other.event.participants if participant.who not in known)
    findings = tuple(dict.fromkeys((*event.findings, *other.event.findings)))
    kept.event = replace(
        event, participants=event.participants + more, place=event.place or other.event.place, findings=findings,
        confidence=max(kept.event.confidence, other.event.confidence),
    )  # fmt: skip
    kept.numbers |= other.numbers
    kept.related |= other.related
    kept.notes.extend(other.notes)


def days(entry: Entry) -> float:
    when = entry.event.when
    if when.earliest is None or when.latest is None:
        return float("inf")
    return when.latest.ordinal - when.earliest.ordinal


def _better_title(shorter: Entry, other: Entry) -> bool:
    """A title with a named subject beats one without."""
    named = shorter.happening.subject is not None and shorter.happening.subject.kind == "name"
    return named and (other.happening.subject is None or other.happening.subject.kind == "pronoun")
