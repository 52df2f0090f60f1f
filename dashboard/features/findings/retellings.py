"""Events that several documents tell, as groups that a person can merge: quotes side by side, and where they differ."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from timeline.events.contradicting import denials, near_days
from timeline.events.joining import joined
from timeline.record.file_names import file_name
from timeline.record.in_words import in_words
from timeline.record.model import Event, Mention, Timeline

Place = tuple[str, int, int]


def retellings(timeline: Timeline) -> list[dict[str, Any]]:
    """Groups of events that tell the same in different documents, in time order.

    Each is ``{"ids": [...], "conflict": bool, "denied": bool, "told": [{"id", "title", "words", "certainty",
    "document", "sentence"}, ...]}``, the reading that most documents give first. What disagrees comes first: other
    dates, then what one sentence denies and another says (``denied``), whoever tells it.
    """
    places = {_place(event): event for event in timeline.events}
    entries = []
    for event in joined((replace(timeline, events=tuple(map(_telling, timeline.events))),)).events:
        group = _group(event, places)
        if len({event.document for event in group}) > 1:
            conflict = event.conflict or len({event.certainty for event in group}) > 1
            entries.append(_entry(group, timeline, conflict=conflict))
    together = [set(entry["ids"]) for entry in entries]
    for pair in near_days(timeline.events):
        if not any({event.id for event in pair} <= ids for ids in together):
            entries.append(_entry(list(pair), timeline, conflict=True))
    entries += [_entry(list(pair), timeline, conflict=True, denied=True) for pair in denials(timeline.events)]
    return sorted(entries, key=lambda entry: not entry["conflict"])


def _entry(group: list[Event], timeline: Timeline, *, conflict: bool, denied: bool = False) -> dict[str, Any]:
    tellings = _told(group, timeline)
    return {"ids": [event.id for event in group], "conflict": conflict, "denied": denied, "told": tellings}


def _telling(event: Event) -> Event:
    """``event`` with nothing but itself among its mentions: those after joining are then the members of its group."""
    itself = Mention(event.document, event.sentence, event.trigger, event.date, event.when)
    return replace(event, mentions=(itself,), conflict=False)


def _group(event: Event, places: dict[Place, Event]) -> list[Event]:
    """The events that were joined into ``event``, without repeats, its own first."""
    met = [places.get(_place(event)), *(places.get(_place_of(mention)) for mention in event.mentions)]
    return list({event.id: event for event in met if event is not None}.values())


def _told(group: list[Event], timeline: Timeline) -> list[dict[str, Any]]:
    return [
        {
            "id": event.id,
            "document_id": event.document,
            "title": event.title,
            "words": in_words(event.when),
            "certainty": event.certainty.value,
            "document": timeline.document(event.document).title or file_name(timeline.document(event.document).source),
            "sentence": event.sentence.text,
        }
        for event in group
    ]


def _place(event: Event) -> Place:
    return (event.document, event.trigger.start, event.date.start if event.date else -1)


def _place_of(mention: Mention) -> Place:
    return (mention.document, mention.trigger.start, mention.date.start if mention.date else -1)
