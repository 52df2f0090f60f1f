"""``/metrics``: what the server has done since its start, for programs that watch it; it asks for the token."""

from __future__ import annotations

from flask import Flask, Response

from dashboard.desk import Desk


def register(server: Flask, desk: Desk) -> None:
    @server.get("/metrics")
    def metrics() -> Response:
        return Response(desk.jobs.counters.as_text(), content_type="text/plain; version=0.0.4; charset=utf-8")


ROUTE = register
