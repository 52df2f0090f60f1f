"""One page of a list, with the address of the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlencode

from flask import request

from dashboard.api.operation import Given
from dashboard.projects.state import Held


def page(
    held: Held, given: Given, name: str, found: Sequence[Any], show: Callable[[Any], dict[str, Any]]
) -> dict[str, Any]:
    """``found`` from ``offset`` on, at most ``limit`` of them, each as ``show`` gives it."""
    offset, limit = given["offset"], given["limit"]
    behind = offset + limit
    return {
        "project": held.id,
        "version": held.version,
        "extent": extent_of(held),
        "total": len(found),
        "offset": offset,
        "next": _at(behind) if behind < len(found) else None,
        name: [show(each) for each in found[offset:behind]],
    }


def extent_of(held: Held) -> dict[str, int] | None:
    """How much of a large project was looked at; None when it was all."""
    if held.extent is None:
        return None
    return {"loaded": held.extent.loaded, "matching": held.extent.matching, "total": held.extent.total}


def _at(offset: int) -> str:
    asked = [(key, value) for key, value in request.args.items(multi=True) if key not in {"offset", "token"}]
    return f"{request.path}?{urlencode([*asked, ('offset', str(offset))])}"
