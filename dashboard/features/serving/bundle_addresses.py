"""``/bundle/<name>``: the page's scripts and styles in one file each; a name stands for one content for ever."""

from __future__ import annotations

from flask import Flask, Response, abort

from dashboard.desk import Desk
from dashboard.page.bundles import bundle

_MEDIA_TYPES = {"js": "text/javascript", "css": "text/css"}
_FOR_EVER = "private, max-age=31536000, immutable"


def register(server: Flask, desk: Desk) -> None:
    @server.get("/bundle/<name>")
    def bundled(name: str) -> Response:
        for suffix, media_type in _MEDIA_TYPES.items():
            made = bundle(suffix)
            if made.name == name:
                answer = Response(made.content, mimetype=media_type)
                answer.headers["Cache-Control"] = _FOR_EVER
                return answer
        abort(404)


ROUTE = register
