"""``/embed/<project>/story``: the story of a project to be shown in another page, and the code that shows it there."""

from __future__ import annotations

from flask import Flask, Response, request

from dashboard.desk import Desk
from dashboard.features.embed.snippet import snippet
from dashboard.features.tell.story_page import POLICY, story_page
from timeline.project import Query
from timeline.show.phrasebook import ENGLISH, wording

STORY_POLICY = POLICY
"""What the page may do, beside who may frame it: it runs nothing and asks for nothing."""

_WIDTH, _HEIGHT = 760, 640


def register(server: Flask, desk: Desk) -> None:
    @server.get("/embed/<project>/story")
    def embedded_story(project: str) -> Response:
        kept = desk.keeper.story(project)
        part = desk.keeper.page(project, Query(ids=tuple(item["event"] for item in kept["items"]), limit=None))
        answer = Response(story_page(part, kept, wording(ENGLISH)).encode("utf-8", "replace"), mimetype="text/html")
        answer.headers["Cache-Control"] = "private, no-cache"
        return answer

    @server.get("/work/<project>/story/code")
    def story_code(project: str) -> dict[str, str]:
        title = desk.keeper.story(project)["title"] or desk.keeper.title(project)
        address = f"{request.url_root.rstrip('/')}/embed/{project}/story"
        return {"html": snippet(address, title, width=_WIDTH, height=_HEIGHT), "address": address}


ROUTE = register
