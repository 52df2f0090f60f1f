"""``/work/<project>/export/<format>``: the project in any export format, and what that format could not say."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from flask import Flask, Response, request

from dashboard.api.filter_names import NOT_REJECTED, STATUSES
from dashboard.desk import Desk
from dashboard.features.export.format_choices import options_for
from dashboard.web.downloads import disposition, file_name
from timeline import exports
from timeline.project import Query

_NOTES_SHOWN = 5


def register(server: Flask, desk: Desk) -> None:
    @server.route("/work/<project>/export/<name>", methods=["GET", "POST"])
    def export(project: str, name: str) -> Response:
        body = _body()
        ids, statuses = _asked(body)
        form = exports.find(name)
        part = desk.keeper.load(project, Query(ids=ids, statuses=statuses), expressions=form.expressions)
        timeline = part.timeline
        content = exports.to_bytes(form.write(timeline, **options_for(form, body, part)))
        answer = Response(content, mimetype=form.media_type)
        answer.headers["Content-Disposition"] = disposition(file_name(part.title, form.suffix))
        notes = [f"It holds {part.extent}."] if part.extent and ids is None else []
        left_out = 0 if "rejected" in statuses else desk.keeper.count(project, Query(ids=ids, statuses=("rejected",)))
        if left_out:
            notes.append(f"{left_out} rejected {'event was' if left_out == 1 else 'events were'} left out.")
        notes += [str(loss) for loss in form.losses(timeline)[:_NOTES_SHOWN]]
        answer.headers["X-Timeline-Notes"] = quote("\n".join(notes))
        answer.headers["X-Timeline-Events"] = str(len(timeline.events))
        return answer


def _body() -> dict[str, Any]:
    body = request.get_json(silent=True) if request.method == "POST" else None
    return body if isinstance(body, dict) else {}


def _asked(body: dict[str, Any]) -> tuple[tuple[str, ...] | None, tuple[str, ...]]:
    """The events asked for (those a filter leaves), None for all; and of which statuses."""
    ids = body.get("ids")
    statuses = STATUSES if body.get("rejected") is True else NOT_REJECTED
    return (tuple(str(name) for name in ids) if isinstance(ids, list) else None), statuses


ROUTE = register
