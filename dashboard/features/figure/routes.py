"""``/work/<project>/figure``: the Plotly figure of a project, as the component that shows it."""

from __future__ import annotations

import json

from flask import Flask, Response, request

from dashboard.desk import Desk
from dashboard.features.view.address_query import question_of_page

_NARROWEST, _WIDEST = 200, 10_000


def register(server: Flask, desk: Desk) -> None:
    @server.get("/work/<project>/figure")
    def figure(project: str) -> Response:
        from timeline.show.figure import CONFIG

        asked = question_of_page(request.args, rejected=False)
        made = desk.keeper.load(project, asked).timeline.figure(
            lanes=request.args.get("lanes", "none"),
            theme=request.args.get("theme", "light"),
            span=request.args.get("span", "all"),
            width=_width(),
        )
        # Scrolling belongs to the page here, not to the figure's zoom.
        body = {"figure": made.to_plotly_json(), "config": {**CONFIG, "scrollZoom": False, "displayModeBar": False}}
        return Response(json.dumps(body, default=list), mimetype="application/json")


def _width() -> int | None:
    """Pixels that a figure may have; None for the usual."""
    asked = request.args.get("width", type=int)
    return None if asked is None else min(max(asked, _NARROWEST), _WIDEST)


ROUTE = register
