"""Events, documents and unplaced expressions as the API shows them: as the JSON export, and what people did to them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dashboard.projects.state import Excerpt
from timeline.record.file_names import file_name
from timeline.record.model import Document, Event, Timeline, Unplaced
from timeline.record.plain import document_to_plain, event_to_plain, to_plain


def shown_events(part: Excerpt) -> list[dict[str, Any]]:
    """The events of a part, each with its ``status``, ``edited`` fields, ``tags`` and ``notes``."""
    documents = {document.id: document for document in part.timeline.documents}
    return [_shown_event(part, event, documents.get(event.document)) for event in part.timeline.events]


def _shown_event(part: Excerpt, event: Event, document: Document | None) -> dict[str, Any]:
    work = part.work_on(event)
    plain = event_to_plain(event, document)
    return plain | {
        "source": file_name(plain["source"]),
        "status": work.word,
        "edited": list(work.edited),
        "tags": list(work.tags),
        "notes": work.notes,
    }


def shown_document(document: Document, events: int, *, text: bool) -> dict[str, Any]:
    """One document, in full or without its text; ``events`` is how many are told in it."""
    plain = document_to_plain(document) | {"source": file_name(document.source)}
    if not text:
        del plain["text"]
        plain.pop("pictures", None)
    return plain | {"characters": len(document.text), "events": events}


def shown_unplaced(unplaced: Iterable[Unplaced]) -> list[dict[str, Any]]:
    """Time expressions that became no event, each with the reason."""
    plain: list[dict[str, Any]] = to_plain(Timeline((), (), tuple(unplaced)))["unplaced"]
    return plain
