"""The story of a project: events that a person chose, in the order and with the words of that person.

It is kept in ``meta`` as JSON: ``{"title": "...", "items": [{"event": ID, "words": "..."}, ...]}``. The events keep
their sentences and dates where they are; the story only names them.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from timeline.errors import BadData
from timeline.project.fields import text_of

MOST_ITEMS = 200
_LONGEST_WORDS = 5_000

Story = dict[str, Any]


def empty_story() -> Story:
    """A story in which nothing is told yet."""
    return {"title": "", "items": []}


def read_story(connection: sqlite3.Connection) -> Story:
    """The story as it was saved last."""
    row = connection.execute("SELECT value FROM meta WHERE key = 'story'").fetchone()
    return dict(json.loads(row["value"])) if row else empty_story()


def checked_story(arguments: Mapping[str, Any]) -> Story:
    """The story in the arguments of a command, its texts bounded. Raises ``BadData``."""
    items = arguments.get("items")
    if not isinstance(items, list) or not all(isinstance(item, Mapping) for item in items):
        raise BadData("a story needs its items: a list of {event, words}")
    if len(items) > MOST_ITEMS:
        raise BadData(f"a story has at most {MOST_ITEMS} events; this has {len(items)}")
    return {
        "title": " ".join(text_of("title", arguments.get("title") or "").split()),
        "items": [{"event": text_of("event", item.get("event") or ""), "words": _words(item)} for item in items],
    }


def _words(item: Mapping[str, Any]) -> str:
    words = str(item.get("words") or "")
    if len(words) > _LONGEST_WORDS:
        raise BadData(f"the words over an event have {len(words):,} characters; at most {_LONGEST_WORDS:,} are kept")
    return words.encode("utf-8", "replace").decode("utf-8")
