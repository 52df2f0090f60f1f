"""What a request of the page carries."""

from __future__ import annotations

from typing import Any

from flask import request

from timeline.errors import BadData


def json_body() -> dict[str, Any]:
    """The JSON object. A form or plain text is refused: another site's page can send those without asking.

    Raises ``BadData`` when it is not an object.
    """
    try:
        body = request.get_json()
    except RecursionError as problem:
        raise BadData("the request body is nested too deeply") from problem
    if not isinstance(body, dict):
        raise BadData("the request body is not a JSON object")
    return body
