"""By what the events of a chart are put into lanes: one name for each event."""

from __future__ import annotations

from collections.abc import Callable

from timeline.errors import UnknownFormat
from timeline.exports.source_links import document_name
from timeline.record.model import Document, Event, Timeline

GROUPINGS: dict[str, Callable[[Event, Document | None], str]] = {
    "none": lambda event, document: "",
    "document": lambda event, document: document_name(document),
    "place": lambda event, document: event.place,
    "kind": lambda event, document: event.kind,
    "certainty": lambda event, document: event.certainty.value,
    "participant": lambda event, document: event.participants[0].who if event.participants else "",
}


def grouper(timeline: Timeline, groups: str) -> Callable[[Event], str]:
    """A function from event to the name of its group, "" for none. Raises ``UnknownFormat`` for an unknown choice."""
    if groups not in GROUPINGS:
        raise UnknownFormat(f"events cannot be grouped by {groups!r}; known: {', '.join(GROUPINGS)}")
    documents = {document.id: document for document in timeline.documents}
    return lambda event: GROUPINGS[groups](event, documents.get(event.document))
