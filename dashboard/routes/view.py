"""``/work/<project>/view``: everything the page shows of a project, in one JSON, or what changed since a version."""

from __future__ import annotations

from flask import Flask, Response, request

from dashboard.desk import Desk
from dashboard.view_data import page_json

_MOST_CHANGED = 1000
"""Above this many changed events loading everything is no dearer."""


def register(server: Flask, desk: Desk) -> None:
    @server.get("/work/<project>/view")
    def view(project: str) -> Response:
        since = request.args.get("since", type=int)
        tag = f"{project}-{desk.keeper.version(project)}-{since}"
        if request.if_none_match.contains_weak(tag):
            return Response(status=304)
        changed = _changed(desk, project, since)
        body = page_json(desk.keeper.sheet(project, only=changed), changed=changed)
        answer = Response(body, mimetype="application/json")
        answer.set_etag(tag, weak=True)
        answer.headers["Cache-Control"] = "private, no-cache"
        return answer


def _changed(desk: Desk, project: str, since: int | None) -> frozenset[str] | None:
    """The events that changed since the version the page has; None when it must load everything."""
    changed = desk.keeper.changed_since(project, since) if since is not None else None
    return changed if changed is not None and len(changed) <= _MOST_CHANGED else None


ROUTE = register
