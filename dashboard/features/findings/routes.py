"""``/work/<project>/retellings``: events that several documents tell, side by side."""

from __future__ import annotations

from flask import Flask, Response, jsonify, request

from dashboard.desk import Desk
from dashboard.features.findings.retellings import retellings
from dashboard.features.view.address_query import question_of_page


def register(server: Flask, desk: Desk) -> None:
    @server.get("/work/<project>/retellings")
    def told_again(project: str) -> Response:
        return jsonify(retellings(desk.keeper.whole(project, question_of_page(request.args)).timeline))


ROUTE = register
