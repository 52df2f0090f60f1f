"""``/healthz``: whether the server answers; it says nothing else and asks for no token."""

from __future__ import annotations

from flask import Flask, Response, jsonify

from dashboard.desk import Desk


def register(server: Flask, desk: Desk) -> None:
    @server.get("/healthz")
    def health() -> Response:
        return jsonify({"status": "ok"})


ROUTE = register
