"""``/work/<project>/view``: everything the page shows of a project, in one JSON, or what changed since a version."""

from __future__ import annotations

import json

from flask import Flask, Response, request

from dashboard.desk import Desk
from dashboard.view_data import page_data

_MOST_CHANGED = 1000
"""Above this many changed events loading everything is no dearer."""


def register(server: Flask, desk: Desk) -> None:
    @server.get("/work/<project>/view")
    def view(project: str) -> Response:
        tag = f"{project}-{desk.keeper.version(project)}-{request.args.get('since', '')}"
        if request.if_none_match.contains_weak(tag):
            return Response(status=304)
        # ensure_ascii keeps half surrogate pairs of broken texts out of the UTF-8 body.
        body = json.dumps(page_data(desk.keeper.load(project), only=_changed(desk, project)), separators=(",", ":"))
        answer = Response(body, mimetype="application/json")
        answer.set_etag(tag, weak=True)
        answer.headers["Cache-Control"] = "private, no-cache"
        return answer


def _changed(desk: Desk, project: str) -> frozenset[str] | None:
    """The events that changed since the version the page has; None when it must load everything."""
    since = request.args.get("since", type=int)
    changed = desk.keeper.changed_since(project, since) if since is not None else None
    return changed if changed is not None and len(changed) <= _MOST_CHANGED else None


ROUTE = register
