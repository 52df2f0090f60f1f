"""``/work/<project>/story``: the story as it is kept, and ``/work/<project>/story/page`` or ``.md`` to hand over,
with ``?language=`` for what the program itself says in it.
"""

from __future__ import annotations

from flask import Flask, Response, jsonify, request

from dashboard.desk import Desk
from dashboard.features.tell.story_page import POLICY, story_markdown, story_page
from dashboard.web.downloads import disposition, file_name
from timeline.project import Query
from timeline.show.phrasebook import wording


def register(server: Flask, desk: Desk) -> None:
    @server.get("/work/<project>/story")
    def story(project: str) -> Response:
        return jsonify(desk.keeper.story(project))

    @server.get("/work/<project>/story/page")
    def page(project: str) -> Response:
        return _handed(desk, project, markdown=False)

    @server.get("/work/<project>/story/markdown")
    def markdown(project: str) -> Response:
        return _handed(desk, project, markdown=True)


def _handed(desk: Desk, project: str, *, markdown: bool) -> Response:
    kept = desk.keeper.story(project)
    part = desk.keeper.page(project, Query(ids=tuple(item["event"] for item in kept["items"]), limit=None))
    said = wording(request.args.get("language", ""))
    body = story_markdown(part, kept, said) if markdown else story_page(part, kept, said)
    answer = Response(body.encode("utf-8", "replace"), mimetype="text/markdown" if markdown else "text/html")
    if markdown or request.args.get("save"):
        name = file_name(kept["title"] or part.title, ".md" if markdown else ".html")
        answer.headers["Content-Disposition"] = disposition(name)
    answer.headers["Content-Security-Policy"] = f"{POLICY}; frame-ancestors 'self'"
    return answer


ROUTE = register
