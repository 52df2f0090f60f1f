"""A project as the JSON that the page loads: the viewer's view, and what the shell shows around it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from dashboard.state import Curation, Held
from timeline.model import Publication, Timeline
from timeline.view import to_view


def page_data(held: Held, *, only: Collection[str] | None = None) -> dict[str, Any]:
    """``{"project": {...}, "view": {...}, "findings": [...]}`` of a project as it stands.

    With ``only``, the ids of events that changed, ``part`` stands for ``view``: a view of those events alone, whose
    documents are bare ids, and ``gone`` lists the ids among them that are not on the timeline any more.
    """
    return _around(held) | (
        {"view": to_view(held.timeline, extras=_extras(held))} if only is None else _part(held, only)
    )


def _part(held: Held, only: Collection[str]) -> dict[str, Any]:
    events = tuple(event for event in held.timeline.events if event.id in only)
    told = {event.document for event in events} | {each.document for event in events for each in event.mentions}
    documents = tuple(document for document in held.timeline.documents if document.id in told)
    view = to_view(Timeline(documents, events), extras=_extras(held))
    view["documents"] = [{"id": document["id"]} for document in view["documents"]]
    return {"part": view, "gone": sorted(set(only) - {event.id for event in events})}


def _around(held: Held) -> dict[str, Any]:
    return {
        "project": {
            "id": held.id,
            "title": held.title,
            "version": held.version,
            "undo": held.undo,
            "redo": held.redo,
            "editable": held.editable,
        },
        "edited": {name: list(done.edited) for name, done in held.curation.items() if done.edited},
        "evidence": {
            document.id: evidence(document.publication) for document in held.timeline.documents if document.publication
        },
        "findings": findings(held),
    }


_GRADES = {
    "given": "Set by a person.",
    "agreed": "Two independent readings agree.",
    "single": "One reading says so.",
    "differs": "Readings differ; please check it.",
}


def evidence(publication: Publication) -> dict[str, Any]:
    """How the day of publication is known, in words, and whether it is doubtful."""
    quote = f": “{publication.quote}”" if publication.quote else ""
    source = "" if publication.grade == "given" else f"Found in the {publication.source}{quote}. "
    return {"words": source + _GRADES.get(publication.grade, ""), "weak": publication.weak}


def _extras(held: Held) -> dict[str, dict[str, Any]]:
    return {name: extra for name, done in held.curation.items() if (extra := _extra(done))}


def _extra(done: Curation) -> dict[str, Any]:
    extra: dict[str, Any] = {}
    status = done.status if done.status != "new" else ("edited" if done.edited else "")
    if status:
        extra["status"] = status
    if done.tags:
        extra["tags"] = list(done.tags)
    if done.notes:
        extra["note"] = done.notes
    return extra


def findings(held: Held) -> list[dict[str, Any]]:
    """What contradicts itself: dates that cannot be right, and events that sources date differently."""
    found: list[dict[str, Any]] = []
    for event in held.timeline.events:
        found += [{"kind": "date", "event": event.id, "text": text} for text in event.findings]
        if event.conflict:
            told = "The sources give dates that exclude one another."
            found.append({"kind": "conflict", "event": event.id, "text": told})
    shown = {(event.document, event.date.start) for event in held.timeline.events if event.date and event.findings}
    for expression in held.timeline.expressions:
        if (expression.document, expression.start) not in shown:
            found += [_of_expression(expression, text) for text in expression.findings]
    return found


def _of_expression(expression: Any, text: str) -> dict[str, Any]:
    return {
        "kind": "date",
        "document": expression.document,
        "start": expression.start,
        "words": expression.text,
        "text": text,
    }
