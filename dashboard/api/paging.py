"""One page of a list, with the address of the next."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from flask import request

from dashboard.api.operation import Given
from dashboard.projects.state import Excerpt


def page(part: Excerpt, given: Given, name: str, shown: list[dict[str, Any]]) -> dict[str, Any]:
    """``shown``, which is the page of the list that was asked for."""
    offset = given["offset"]
    behind = offset + given["limit"]
    return {
        "project": part.id,
        "version": part.version,
        "extent": None,
        "total": part.total,
        "offset": offset,
        "next": _at(behind) if behind < part.total else None,
        name: shown,
    }


def _at(offset: int) -> str:
    asked = [(key, value) for key, value in request.args.items(multi=True) if key not in {"offset", "token"}]
    return f"{request.path}?{urlencode([*asked, ('offset', str(offset))])}"
