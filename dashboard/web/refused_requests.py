"""How a request is refused: with a status and a reason in words, as JSON."""

from __future__ import annotations

from flask import Response, jsonify


def refusal(status: int, message: str) -> tuple[Response, int]:
    """A refusal as JSON: ``{"error": message}``."""
    return jsonify({"error": message}), status
