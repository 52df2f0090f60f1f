"""``/work/<project>/time?said=...``: what a time typed into a filter means, the same for the page as for everybody."""

from __future__ import annotations

from typing import Any

from flask import Flask, Response, jsonify, request

from dashboard.api.filter_names import read_time
from dashboard.api.problems import Refused
from dashboard.desk import Desk
from dashboard.web.refused_requests import refusal
from timeline.record.in_words import in_words
from timeline.show.view_rows import DAY_MS, to_ms


def register(server: Flask, desk: Desk) -> None:
    @server.get("/work/<project>/time")
    def time(project: str) -> Response | tuple[Response, int]:
        desk.keeper.version(project)  # an unknown project is told
        try:
            return jsonify(_time(request.args.get("said", "")))
        except Refused as problem:
            return refusal(problem.status, problem.message)


def _time(said: str) -> dict[str, Any]:
    """First millisecond and the one behind the last, null for an open end; and the time in words."""
    when = read_time(said, "said")
    if when is None:
        return {"from": None, "to": None, "words": ""}
    first, last = when.earliest, when.latest
    return {
        "from": to_ms(first) if first else None,
        "to": to_ms(last) + DAY_MS if last else None,
        "words": in_words(when),
    }


ROUTE = register
