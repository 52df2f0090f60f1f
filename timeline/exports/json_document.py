"""JSON: the whole timeline with its documents, nothing lost. The form is described in ``timeline.record.plain``."""

from __future__ import annotations

import json
import re
from typing import Any

from timeline.errors import BadData
from timeline.exports.export import Export
from timeline.record.model import Timeline
from timeline.record.plain import from_plain, is_plain_timeline, to_plain

_HALF_PAIR = re.compile("[\ud800-\udfff]")


def dumps(data: Any, *, indent: int | None = 2) -> str:
    """JSON text with a line end; letters as they are, but half a surrogate pair (no UTF-8 holds it) as an escape."""
    text = json.dumps(data, ensure_ascii=False, indent=indent, allow_nan=False)
    return _HALF_PAIR.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def loads(content: str | bytes) -> Any:
    """The data in JSON text (UTF-8, byte order mark allowed). Raises ``BadData`` that says where it breaks."""
    text = content.decode("utf-8-sig") if isinstance(content, bytes) else content
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise BadData(f"this is not JSON: {error.msg} in line {error.lineno}, column {error.colno}") from error
    except RecursionError as error:
        raise BadData("this JSON is nested too deeply to be a timeline") from error
    except ValueError as error:  # a number of more digits than Python reads
        raise BadData(f"this JSON holds a number that cannot be read: {error}") from error


def write(timeline: Timeline, *, indent: int | None = 2) -> str:
    """JSON text; ``indent=None`` puts it in one line."""
    return dumps(to_plain(timeline), indent=indent)


def read(content: bytes) -> Timeline:
    """The timeline that ``write`` was given. Raises ``BadData`` with the path of the bad field."""
    return from_plain(loads(content))


def recognises(content: bytes) -> bool:
    """Whether this is a JSON object with events and documents."""
    if not content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return False
    try:
        return is_plain_timeline(loads(content))
    except (BadData, UnicodeDecodeError):
        return False


EXPORT = Export(
    name="json",
    title="JSON, everything",
    suffix=".json",
    media_type="application/json",
    write=write,
    expressions=True,
    read=read,
    recognises=recognises,
)
