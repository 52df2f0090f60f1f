"""``/work/<project>/export/<format>``: the project in any export format, and what that format could not say."""

from __future__ import annotations

from urllib.parse import quote

from flask import Flask, Response, request

from dashboard.desk import Desk
from dashboard.downloads import disposition, file_name
from dashboard.state import Held
from timeline import exports
from timeline.record.model import Timeline

_NOTES_SHOWN = 5


def register(server: Flask, desk: Desk) -> None:
    @server.route("/work/<project>/export/<name>", methods=["GET", "POST"])
    def export(project: str, name: str) -> Response:
        ids = _ids()
        held = desk.keeper.load(project, only=ids)
        timeline = chosen(held, ids)
        form = exports.find(name)
        content = exports.to_bytes(form.write(timeline))
        answer = Response(content, mimetype=form.media_type)
        answer.headers["Content-Disposition"] = disposition(file_name(held.title, form.suffix))
        notes = [f"It holds {held.extent}."] if held.extent and ids is None else []
        notes += [str(loss) for loss in form.losses(timeline)[:_NOTES_SHOWN]]
        answer.headers["X-Timeline-Notes"] = quote("\n".join(notes))
        answer.headers["X-Timeline-Events"] = str(len(timeline.events))
        return answer


def _ids() -> set[str] | None:
    """The events asked for (those a filter leaves), None for all."""
    body = request.get_json(silent=True) if request.method == "POST" else None
    ids = body.get("ids") if isinstance(body, dict) else None
    return {str(name) for name in ids} if isinstance(ids, list) else None


def chosen(held: Held, ids: set[str] | None) -> Timeline:
    """The timeline to export: what a person rejected stays out; with ``ids`` only those events."""
    rejected = {name for name, done in held.curation.items() if done.status == "rejected"}
    timeline = held.timeline
    kept = tuple(event for event in timeline.events if event.id not in rejected and (ids is None or event.id in ids))
    if len(kept) == len(timeline.events):
        return timeline
    return Timeline(timeline.documents, kept, timeline.unplaced, timeline.expressions, timeline.warnings)


ROUTE = register
