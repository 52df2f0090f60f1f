"""``/work/projects`` and ``/work/<project>/commands``: the list of projects, and every change a person makes."""

from __future__ import annotations

from typing import Any

from flask import Flask, Response, jsonify, request

from dashboard.desk import Desk
from timeline.errors import BadData


def register(server: Flask, desk: Desk) -> None:
    @server.get("/work/projects")
    def projects() -> Response:
        return jsonify([{"id": one.id, "title": one.title, "events": one.events} for one in desk.keeper.projects()])

    @server.post("/work/projects")
    def create() -> Response:
        title = str(_body().get("title") or "Untitled project")
        return jsonify({"id": desk.keeper.create(title[:200])})

    @server.post("/work/<project>/commands")
    def command(project: str) -> Response:
        body = _body()
        outcome = desk.keeper.run(project, str(body.get("command", "")), body.get("arguments") or {})
        return jsonify(
            {"said": outcome.said, "version": outcome.version, "select": outcome.select, "data": outcome.data}
        )

    @server.get("/work/<project>/history")
    def history(project: str) -> Response:
        return jsonify(list(desk.keeper.history(project)))


def _body() -> dict[str, Any]:
    """The JSON body. A form or plain text is refused: another site's page can send those without asking."""
    body = request.get_json()
    if not isinstance(body, dict):
        raise BadData("the request body is not a JSON object")
    return body


ROUTE = register
