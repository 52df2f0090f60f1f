"""JSON and texts as a project file holds them: in UTF-8, which has no half surrogate pairs; broken texts do."""

from __future__ import annotations

import json
from typing import Any

from timeline.errors import BadData


def loaded(text: str) -> Any:
    """The value that a row holds. Raises ``BadData`` where the file was damaged."""
    try:
        return json.loads(text)
    except (ValueError, TypeError, RecursionError) as error:
        raise BadData("this project file is damaged: a row of it cannot be read; bring back a copy of it") from error


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_ESCAPING = json.JSONEncoder(sort_keys=True, separators=(",", ":"))


def dumped(value: Any) -> str:
    """JSON with a fixed order of keys, so that equal values give equal text; half characters are escaped."""
    text = _ENCODER.encode(value)
    return text if whole(text) is text else _ESCAPING.encode(value)


def whole(text: str) -> str:
    """``text`` itself, or with "?" for each half character; for columns that are only looked into."""
    if text.isascii():
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode("utf-8")
    return text
