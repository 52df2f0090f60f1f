"""``/work/<project>/view``: everything the page shows of a project, in one JSON; it is loaded once for each version."""

from __future__ import annotations

import json

from flask import Flask, Response, request

from dashboard.desk import Desk
from dashboard.view_data import page_data


def register(server: Flask, desk: Desk) -> None:
    @server.get("/work/<project>/view")
    def view(project: str) -> Response:
        tag = f"{project}-{desk.keeper.version(project)}"
        if request.if_none_match.contains_weak(tag):
            return Response(status=304)
        # ensure_ascii keeps half surrogate pairs of broken texts out of the UTF-8 body.
        body = json.dumps(page_data(desk.keeper.load(project)), separators=(",", ":"))
        answer = Response(body, mimetype="application/json")
        answer.set_etag(tag, weak=True)
        answer.headers["Cache-Control"] = "private, no-cache"
        return answer


ROUTE = register
