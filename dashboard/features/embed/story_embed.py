"""``/embed/<project>/story``: the story of a project to be shown in another page, and the code that shows it there.

A callback writes the code into its dialog, which ``embed.js`` opens.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import Dash, Input, Output, dcc, html
from flask import Flask, Response, request

from dashboard.features.embed.snippet import snippet
from dashboard.features.tell.story_page import POLICY, story_page
from dashboard.page.panel import Panel
from dashboard.page.parts import action, extra
from timeline.errors import TimelineError
from timeline.project import Query
from timeline.show.phrasebook import ENGLISH, wording

if TYPE_CHECKING:
    from dashboard.desk import Desk

ASKED = "story-embed-asked"
CODE = "story-embed-code"
TOLD = "story-embed-told"
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


def code(desk: Desk, project: str) -> str:
    """The frame to paste, with the address of the story as this request came here."""
    title = desk.keeper.story(project)["title"] or desk.keeper.title(project)
    address = f"{request.url_root.rstrip('/')}/embed/{project}/story"
    return snippet(address, title, width=_WIDTH, height=_HEIGHT)


def layout(desk: Desk) -> Any:
    return dmc.Modal(
        [
            dcc.Store(id=ASKED),
            html.P(
                "It stays up to date with this project. Pages of other sites may show it when the server was started "
                "with their addresses; “Save page” gives a file that needs no server.",
                className="tl-embed-note",
            ),
            dmc.Textarea(
                id=CODE,
                readOnly=True,
                spellCheck=False,
                classNames={"input": "tl-embed-code"},
                **extra(aria_label="Code to copy"),
            ),
            html.Div(
                [
                    html.Span(id=TOLD, className="tl-count", role="status"),
                    html.Span(className="tl-spring"),
                    action("story.embed.close", "Close", size="sm"),
                    action("story.embed.copy", "Copy the code", size="sm", variant="filled"),
                ],
                className="tl-dialog-foot",
            ),
        ],
        id="story-embed",
        title="Embed this story",
        keepMounted=True,
        closeButtonProps={"aria-label": "Close"},
    )


def add_callbacks(app: Dash, desk: Desk) -> None:
    @app.callback(Output(CODE, "value"), Output(TOLD, "children"), Input(ASKED, "data"), prevent_initial_call=True)
    def write(asked: Mapping[str, Any]) -> tuple[str, str]:
        try:
            return code(desk, str(asked.get("project", ""))), ""
        except TimelineError as problem:
            return "", str(problem)


ROUTE = register
PANEL = Panel(slot="overlay", order=30, layout=layout, register=add_callbacks)
