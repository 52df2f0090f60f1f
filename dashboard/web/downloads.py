"""Names of files that leave by download."""

from __future__ import annotations

import re
from urllib.parse import quote


def file_name(title: str, suffix: str) -> str:
    """A file name that every system takes, from a project's title."""
    plain = re.sub(r"[^\w.-]+", "-", title, flags=re.UNICODE).strip("-. ")[:80]
    return (plain or "timeline") + suffix


def disposition(name: str) -> str:
    """The header that makes a browser save the answer under ``name``."""
    plain = name.encode("ascii", "ignore").decode() or "timeline"
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name)}"
