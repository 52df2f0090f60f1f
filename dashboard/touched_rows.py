"""The few events of a project that one change touched, read without the rest of it.

``Project.timeline`` reads everything, which takes seconds for tens of thousands of events; after an edit only the
events it names are needed. This reads the store's tables themselves (``timeline.store.schema``).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from timeline.model import Event
from timeline.plain import from_plain
from timeline.store import Project
from timeline.store.project import HIDDEN


def events_of(project: Project, names: Sequence[str]) -> tuple[Event, ...]:
    """The events with these ids as they are shown now; those taken off the timeline are left out."""
    with project.database.reading() as connection:
        rows = _rows(connection, f"SELECT data FROM shown JOIN current USING (number) WHERE {_SHOWN} AND id", names)
        events = [json.loads(row["data"]) for row in rows]
        wanted = {event["document"] for event in events}
        wanted |= {mention["document"] for event in events for mention in event["mentions"]}
        documents = [
            json.loads(row["data"]) for row in _rows(connection, "SELECT data FROM documents WHERE id", wanted)
        ]
    known = {document["id"] for document in documents}
    for event in events:
        event["mentions"] = [each for each in event["mentions"] if each["document"] in known]
    return from_plain({"documents": documents, "events": events}).events


_SHOWN = "status NOT IN ({})".format(", ".join(f"'{status}'" for status in HIDDEN))
_FEW = 500
"""SQLite takes at least 999 values in one statement."""


def _rows(connection: sqlite3.Connection, statement: str, names: Iterable[str]) -> list[Any]:
    listed = list(names)
    found: list[Any] = []
    for start in range(0, len(listed), _FEW):
        part = listed[start : start + _FEW]
        found += connection.execute(f"{statement} IN ({', '.join('?' * len(part))})", part)
    return found
