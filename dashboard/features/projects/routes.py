"""``/work/projects`` and ``/work/<project>/commands``: the list of projects, and every change a person makes."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Flask, Response, jsonify, request

from dashboard.desk import Desk
from dashboard.typed.command_arguments import as_title
from dashboard.web.downloads import disposition, file_name
from dashboard.web.json_body import json_body
from timeline.errors import BadData


def register(server: Flask, desk: Desk) -> None:
    @server.get("/work/projects")
    def projects() -> Response:
        return jsonify(
            [{"id": project.id, "title": project.title, "events": project.events} for project in desk.keeper.projects()]
        )

    @server.post("/work/projects")
    def create() -> Response:
        title = as_title(json_body().get("title") or "") or "Untitled project"
        return jsonify({"id": desk.keeper.create(title)})

    @server.post("/work/<project>/commands")
    def command(project: str) -> Response:
        body = json_body()
        outcome = desk.keeper.run(project, str(body.get("command", "")), body.get("arguments") or {})
        return jsonify(
            {"said": outcome.said, "version": outcome.version, "select": outcome.select, "data": outcome.data}
        )

    @server.get("/work/<project>/history")
    def history(project: str) -> Response:
        return jsonify(list(desk.keeper.history(project)))

    @server.get("/work/<project>/file")
    def file(project: str) -> Response:
        title = desk.keeper.title(project)
        with TemporaryDirectory() as folder:
            path = Path(folder) / "project.db"
            desk.keeper.copy(project, path)
            data = path.read_bytes()
        answer = Response(data, mimetype="application/vnd.sqlite3")
        answer.headers["Content-Disposition"] = disposition(file_name(title, ".db"))
        return answer

    @server.post("/work/projects/open")
    def open_file() -> Response:
        handed = request.files.get("file")
        if handed is None:
            raise BadData("There is no file in this request; choose one.")
        return jsonify({"id": desk.keeper.take_file(handed.read())})

    @server.post("/work/<project>/delete")
    def delete(project: str) -> Response:
        return jsonify({"next": desk.keeper.delete(project)})


ROUTE = register
