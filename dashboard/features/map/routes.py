"""``/map/land`` and ``/map/places``: the outline of the land and the names that can mean one place only."""

from __future__ import annotations

from flask import Flask, Response, abort

from dashboard.desk import Desk
from timeline.show.asset_files import asset_text

_FILES = {"land": "map/land.txt", "places": "map/places.tsv"}
_A_DAY = "private, max-age=86400"


def register(server: Flask, desk: Desk) -> None:
    @server.get("/map/<name>")
    def map_data(name: str) -> Response:
        if name not in _FILES:
            abort(404)
        answer = Response(asset_text(_FILES[name]), mimetype="text/plain")
        answer.headers["Cache-Control"] = _A_DAY
        return answer


ROUTE = register
