"""``/work/<project>/export/<format>``: the project in any export format, and what that format could not say."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from flask import Flask, Response, request

from dashboard.desk import Desk
from dashboard.features.export.options import options_for
from dashboard.projects.state import Held
from dashboard.web.downloads import disposition, file_name
from timeline import exports
from timeline.record.model import Timeline

_NOTES_SHOWN = 5


def register(server: Flask, desk: Desk) -> None:
    @server.route("/work/<project>/export/<name>", methods=["GET", "POST"])
    def export(project: str, name: str) -> Response:
        body = _body()
        ids, with_rejected = _asked(body)
        held = desk.keeper.load(project, only=ids)
        timeline = chosen(held, ids, with_rejected=with_rejected)
        form = exports.find(name)
        content = exports.to_bytes(form.write(timeline, **options_for(form, body, held)))
        answer = Response(content, mimetype=form.media_type)
        answer.headers["Content-Disposition"] = disposition(file_name(held.title, form.suffix))
        notes = [f"It holds {held.extent}."] if held.extent and ids is None else []
        left_out = 0 if with_rejected else len(chosen(held, ids, with_rejected=True).events) - len(timeline.events)
        if left_out:
            notes.append(f"{left_out} rejected {'event was' if left_out == 1 else 'events were'} left out.")
        notes += [str(loss) for loss in form.losses(timeline)[:_NOTES_SHOWN]]
        answer.headers["X-Timeline-Notes"] = quote("\n".join(notes))
        answer.headers["X-Timeline-Events"] = str(len(timeline.events))
        return answer


def _body() -> dict[str, Any]:
    body = request.get_json(silent=True) if request.method == "POST" else None
    return body if isinstance(body, dict) else {}


def _asked(body: dict[str, Any]) -> tuple[set[str] | None, bool]:
    """The events asked for (those a filter leaves), None for all; and whether rejected ones were asked for."""
    ids = body.get("ids")
    return ({str(name) for name in ids} if isinstance(ids, list) else None), body.get("rejected") is True


def chosen(held: Held, ids: set[str] | None, *, with_rejected: bool = False) -> Timeline:
    """The timeline to export: what a person rejected stays out; with ``ids`` only those events."""
    rejected = set() if with_rejected else {name for name, done in held.curation.items() if done.status == "rejected"}
    timeline = held.timeline
    kept = tuple(event for event in timeline.events if event.id not in rejected and (ids is None or event.id in ids))
    if len(kept) == len(timeline.events):
        return timeline
    return Timeline(timeline.documents, kept, timeline.unplaced, timeline.expressions, timeline.warnings)


ROUTE = register
