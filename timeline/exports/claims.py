"""What the sources of one event say of its time where they do not say the same: every export carries all of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.exports.source_links import document_name
from timeline.record.in_words import in_words
from timeline.record.model import Document, Event
from timeline.record.when import When
from timeline.show.phrasebook import Wording, wording

DISPUTED = "disputed"
OTHERWISE = "also dated otherwise"


@dataclass(frozen=True, slots=True)
class Claim:
    """One time that is given for an event, and the documents that give it, by their names."""

    when: When
    sources: tuple[str, ...]


def claims(event: Event, documents: Mapping[str, Document]) -> tuple[Claim, ...]:
    """Every time that is given for ``event``, its own first, then those that most documents give."""
    by_time: dict[When, dict[str, None]] = {event.when: {}}
    for mention in event.mentions:
        name = document_name(documents.get(mention.document))
        by_time.setdefault(mention.when, {}).update({name: None} if name else {})
    ranked = sorted(by_time, key=lambda when: (when != event.when, -len(by_time[when]), when.sort_key))
    return tuple(Claim(when, tuple(by_time[when])) for when in ranked)


def claims_in_words(event: Event, documents: Mapping[str, Document], words: Wording | None = None) -> str:
    """ "disputed: 6 March 2021 (Report; Letter) / 5 March 2021 (Minutes)"; "" when all say the same.

    ``words`` are those of the language that it is said in, English by default.
    """
    words = words or wording("en")
    kept = next((finding for finding in event.findings if finding.startswith((DISPUTED, OTHERWISE))), "")
    if kept:  # read from a table, which has the words alone
        return words.say(kept)
    if not event.conflict and all(mention.when == event.when for mention in event.mentions):
        return ""
    told_times = claims(event, documents)
    if len(told_times) < 2 and not event.conflict:
        return ""
    ways = [
        words.say(finding.rstrip(".")) for finding in event.findings if finding.startswith("Told in different ways")
    ]
    said = " / ".join(_claim(claim, words) for claim in told_times) if len(told_times) > 1 else ""
    parts = "; ".join(part for part in (said, *ways) if part)
    lead = DISPUTED if event.conflict else OTHERWISE
    return words.say(f"{lead}: {parts}" if parts else lead)


def _claim(claim: Claim, words: Wording) -> str:
    return words.say(in_words(claim.when)) + (f" ({'; '.join(claim.sources)})" if claim.sources else "")
