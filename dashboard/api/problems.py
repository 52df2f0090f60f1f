"""What a request is told when it cannot be answered: ``{"type": ..., "message": ...}`` and a fitting status code."""

from __future__ import annotations

from typing import Any

from dashboard.projects.state import UnknownProject
from timeline.errors import TimelineError, UnknownFormat
from timeline.exports.export import MissingPart

TYPES = {
    400: "bad_request",
    401: "unauthorized",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    415: "unsupported_media_type",
    422: "unprocessable",
    500: "internal",
    501: "not_available",
    503: "busy",
    504: "too_slow",
}
"""Status code -> ``type``: a word for programs, the same for every message of that kind."""

MEANINGS = {
    400: "The request is not well formed: a parameter is unknown, missing or of the wrong type, or the JSON is broken.",
    401: "The server asks for its token.",
    403: "The server does not do this for this caller.",
    404: "There is nothing at this address, or nothing with this name.",
    405: "The address does not take this method; `Allow` says which it takes.",
    413: "The text or the request is larger than the server takes.",
    415: "The body is not `application/json`.",
    422: "The request is well formed, but a value in it cannot be worked with (a date that is none, an empty text).",
    500: "Something went wrong inside the server; its log has the details.",
    501: "The server lacks a part that this needs; the message names it.",
    503: "The server is working on as many texts as it takes at once; `Retry-After` says when to ask again.",
    504: "The text took longer than the server gives it.",
}
"""Status code -> what it means, for the description."""


class Refused(Exception):
    """A request that is not answered: ``status``, a ``message`` for a person, and the ``field`` that is meant or ""."""

    def __init__(self, status: int, message: str, *, field: str = "", headers: dict[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.field = field
        self.headers = headers or {}


def refused(problem: TimelineError) -> Refused:
    """An error of this project as a refusal."""
    if isinstance(problem, UnknownProject | UnknownFormat):
        return Refused(404, str(problem))
    if isinstance(problem, MissingPart):
        return Refused(501, str(problem))
    return Refused(422, str(problem))


def refusal_body(status: int, message: str, field: str = "") -> dict[str, Any]:
    """The body of a refusal."""
    body = {"type": TYPES.get(status, "refused"), "message": message}
    return body | ({"field": field} if field else {})
