"""``/work/<project>/view``: everything the page shows of a project, in one JSON, or what changed since a version.

``/work/<project>/texts``: the bodies of its documents, where they are too much to come along.

The filters of the page's address come along; where a project is too large to be loaded whole they choose the part.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from flask import Flask, Response, request

from dashboard.desk import Desk
from dashboard.features.view.address_query import question_of_page
from dashboard.features.view.view_data import bodies_json, page_json
from dashboard.web.visitor import visitor

_MOST_CHANGED = 1000
"""Above this many changed events loading everything is no dearer."""


def register(server: Flask, desk: Desk) -> None:
    @server.get("/work/<project>/view")
    def view(project: str) -> Response:
        since = request.args.get("since", type=int)
        asked = hashlib.sha256(request.query_string).hexdigest()[:12]
        # Who may read alone gets another page than who may edit, under the same address.
        tag = f"{project}-{desk.keeper.version(project)}-{asked}-{'edit' if visitor().may_edit else 'read'}"
        if request.if_none_match.contains_weak(tag):
            return Response(status=304)
        changed = _changed(desk, project, since)
        event = request.args.get("event", "")
        sheet = desk.keeper.sheet(project, only=changed, query=question_of_page(request.args), event=event)
        sheet = replace(sheet, editable=visitor().may_edit)
        return _told(page_json(sheet, changed=changed), tag, size=sum(map(len, sheet.rows)))

    @server.get("/work/<project>/texts")
    def texts(project: str) -> Response:
        asked = hashlib.sha256(request.query_string).hexdigest()[:12]
        tag = f"texts-{project}-{desk.keeper.version(project)}-{asked}"
        if request.if_none_match.contains_weak(tag):
            return Response(status=304)
        event = request.args.get("event", "")
        sheet = desk.keeper.sheet(project, query=question_of_page(request.args), event=event)
        return _told(bodies_json(sheet), tag, size=sum(map(len, sheet.bodies)))


_TO_KEEP = 16_000_000
"""Characters up to which a browser may keep an answer; its cache refuses larger ones with an error."""


def _told(body: Iterator[bytes], tag: str, *, size: int) -> Response:
    answer = Response(body, mimetype="application/json")
    if size > _TO_KEEP:
        answer.headers["Cache-Control"] = "no-store"
        return answer
    answer.set_etag(tag, weak=True)
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer


def _changed(desk: Desk, project: str, since: int | None) -> frozenset[str] | None:
    """The events that changed since the version the page has; None when it must load everything."""
    changed = desk.keeper.changed_since(project, since) if since is not None else None
    return changed if changed is not None and len(changed) <= _MOST_CHANGED else None


ROUTE = register
