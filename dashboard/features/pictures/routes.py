"""``/work/<project>/pictures/<document>/<number>``: one picture of a source, for who wants to see it on a card."""

from __future__ import annotations

from flask import Flask, Response, abort

from dashboard.desk import Desk

_KEPT = "private, max-age=3600"


def register(server: Flask, desk: Desk) -> None:
    @server.get("/work/<project>/pictures/<document>/<int:number>")
    def picture(project: str, document: str, number: int) -> Response:
        pictures = [
            picture for document in desk.keeper.reading(project, document).documents for picture in document.pictures
        ]
        if number >= len(pictures):
            abort(404)
        answer = Response(pictures[number].content, mimetype=pictures[number].media_type)
        answer.headers["Cache-Control"] = _KEPT
        return answer


ROUTE = register
