"""Events, documents and unplaced expressions as the API shows them: as the JSON export, and what people did to them."""

from __future__ import annotations

from typing import Any

from dashboard.api.finding import curation_of, status_of
from dashboard.projects.state import Held
from timeline.record.file_names import file_name
from timeline.record.model import Document, Event, Timeline
from timeline.record.plain import document_to_plain, event_to_plain, to_plain


def shown_event(held: Held, event: Event, documents: dict[str, Document]) -> dict[str, Any]:
    """One event with its ``status``, ``edited`` fields, ``tags`` and ``notes``."""
    done = curation_of(held, event)
    plain = event_to_plain(event, documents.get(event.document))
    return plain | {
        "source": file_name(plain["source"]),
        "status": status_of(done),
        "edited": list(done.edited),
        "tags": list(done.tags),
        "notes": done.notes,
    }


def documents_by_id(timeline: Timeline) -> dict[str, Document]:
    """The documents under the ids that events name."""
    return {document.id: document for document in timeline.documents}


def shown_document(document: Document, events: int, *, text: bool) -> dict[str, Any]:
    """One document, in full or without its text; ``events`` is how many are told in it."""
    plain = document_to_plain(document) | {"source": file_name(document.source)}
    if not text:
        del plain["text"]
    return plain | {"characters": len(document.text), "events": events}


def shown_unplaced(timeline: Timeline) -> list[dict[str, Any]]:
    """Every time expression that became no event, with the reason."""
    plain: list[dict[str, Any]] = to_plain(Timeline((), (), timeline.unplaced))["unplaced"]
    return plain
