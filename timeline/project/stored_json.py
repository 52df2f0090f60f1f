"""JSON as a project file holds it."""

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
