"""``/work/<project>/view``: everything the page shows of a project, in one JSON, or what changed since a version."""

from __future__ import annotations

import json
import threading
from collections import OrderedDict

from flask import Flask, Response, request

from dashboard.desk import Desk
from dashboard.view_data import page_data

_MOST_CHANGED = 1000
"""Above this many changed events loading everything is no dearer."""


_BODIES_KEPT = 3


def register(server: Flask, desk: Desk) -> None:
    kept: OrderedDict[str, bytes] = OrderedDict()  # by version, so never stale; making one takes 0.1 s a 1,000 events
    lock = threading.Lock()

    def whole(desk: Desk, project: str, tag: str) -> bytes:
        with lock:  # held while one is made: a second visitor waits for it instead of making it again
            if tag not in kept:
                kept[tag] = _body(desk, project, None)
                while len(kept) > _BODIES_KEPT:
                    kept.popitem(last=False)
            return kept[tag]

    desk.options["warm"] = lambda: whole(desk, desk.first, _tag(desk, desk.first))

    @server.get("/work/<project>/view")
    def view(project: str) -> Response:
        tag = _tag(desk, project, request.args.get("since", ""))
        if request.if_none_match.contains_weak(tag):
            return Response(status=304)
        changed = _changed(desk, project)
        body = _body(desk, project, changed) if changed is not None else whole(desk, project, tag)
        answer = Response(body, mimetype="application/json")
        answer.set_etag(tag, weak=True)
        answer.headers["Cache-Control"] = "private, no-cache"
        return answer


def _tag(desk: Desk, project: str, since: str = "") -> str:
    return f"{project}-{desk.keeper.version(project)}-{since}"


def _body(desk: Desk, project: str, changed: frozenset[str] | None) -> bytes:
    # ASCII alone keeps half surrogate pairs of broken texts out of the UTF-8 body.
    return json.dumps(page_data(desk.keeper.load(project), only=changed), separators=(",", ":")).encode("ascii")


def _changed(desk: Desk, project: str) -> frozenset[str] | None:
    """The events that changed since the version the page has; None when it must load everything."""
    since = request.args.get("since", type=int)
    changed = desk.keeper.changed_since(project, since) if since is not None else None
    return changed if changed is not None and len(changed) <= _MOST_CHANGED else None


ROUTE = register
