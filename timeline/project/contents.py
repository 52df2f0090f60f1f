"""What a project file holds, as values: documents, events with every correction in them, what people did."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from timeline.project.drawing import told_in
from timeline.project.images import with_standing_mentions
from timeline.project.many_ids import rows_of
from timeline.project.shared import read_shared, with_names
from timeline.project.status import Status, status_of
from timeline.project.stored_json import loaded
from timeline.record.model import Document, Timeline, Unplaced
from timeline.record.plain import from_plain
from timeline.record.uncollected import uncollected

_SHOWN = (
    "SELECT coalesce(shown.data, extracted.data) AS data FROM current"
    " LEFT JOIN shown USING (number) LEFT JOIN extracted ON extracted.id = current.id"
    " WHERE status NOT IN ('deleted', 'merged')"
)
"""The JSON of events as they are to be shown."""

_IN_ORDER = "FROM documents ORDER BY position, id"


@uncollected()
def timeline_in(
    connection: sqlite3.Connection,
    only: Iterable[str] | None,
    documents: Iterable[str] | None,
    *,
    expressions: bool = True,
) -> Timeline:
    """Everything, or the events of ``only`` with the documents they are told in and ``documents``, None for all.

    Without ``expressions`` those that no event was made of are left out: there are more of them than of events.
    """
    asked = f"{_SHOWN} AND current.id"
    events = list(connection.execute(_SHOWN)) if only is None else rows_of(connection, asked, only)
    if only is None or documents is None:
        texts = list(connection.execute(f"SELECT data, leftovers {_IN_ORDER}"))
    else:
        named = told_in(loaded(row["data"]) for row in events) | set(documents)
        texts = rows_of(connection, "SELECT data, leftovers, position FROM documents WHERE id", named)
        texts.sort(key=lambda row: row["position"])
    kept = [name for name in _LEFT if expressions or name != "expressions"]
    leftovers = [loaded(row["leftovers"]) for row in texts]
    plain = {
        "documents": [loaded(row["data"]) for row in texts],
        "events": [loaded(row["data"]) for row in events],
        **{name: [value for part in leftovers for value in part[name]] for name in kept},
    }
    made = from_plain(_with_standing_mentions(plain))
    return replace(made, events=with_names(made.events, read_shared(connection)["names"])).sorted()


def _with_standing_mentions(plain: dict[str, Any]) -> dict[str, Any]:
    texts = {document["id"]: document["text"] for document in plain["documents"]}
    return {**plain, "events": [with_standing_mentions(event, texts.get) for event in plain["events"]]}


_LEFT = ("unplaced", "expressions", "warnings")


@uncollected()
def events_in(connection: sqlite3.Connection, only: Iterable[str] | None) -> Timeline:
    """All events, or those of ``only``, with the documents they are told in, without what else was read in these."""
    asked = f"{_SHOWN} AND current.id"
    rows = list(connection.execute(_SHOWN)) if only is None else rows_of(connection, asked, only)
    events = [loaded(row["data"]) for row in rows]
    texts = rows_of(connection, "SELECT data, position FROM documents WHERE id", told_in(events))
    texts.sort(key=lambda row: row["position"])
    plain = {"documents": [loaded(row["data"]) for row in texts], "events": events}
    made = from_plain(_with_standing_mentions(plain))
    return replace(made, events=with_names(made.events, read_shared(connection)["names"])).sorted()


def documents_in(connection: sqlite3.Connection, limit: int, offset: int) -> tuple[Document, ...]:
    """Documents alone, in their order."""
    rows = connection.execute(f"SELECT data {_IN_ORDER} LIMIT ? OFFSET ?", (limit, offset))
    return from_plain({"documents": [loaded(row["data"]) for row in rows], "events": []}).documents


def unplaced_in(connection: sqlite3.Connection, limit: int, offset: int) -> tuple[tuple[Unplaced, ...], int]:
    """Time expressions that became no event, document by document; and how many there are in all."""
    counted = connection.execute(f"SELECT id, json_array_length(leftovers, '$.unplaced') AS many {_IN_ORDER}")
    total, before = 0, 0
    named: list[str] = []
    for row in counted:
        if total < offset + limit and total + row["many"] > offset:
            before = before if named else total
            named.append(row["id"])
        total += row["many"]
    texts = rows_of(connection, "SELECT data, leftovers, position FROM documents WHERE id", named)
    texts.sort(key=lambda row: row["position"])
    plain = {
        "documents": [loaded(row["data"]) for row in texts],
        "events": [],
        "unplaced": [entry for row in texts for entry in loaded(row["leftovers"])["unplaced"]],
    }
    return from_plain(plain).unplaced[offset - before :][:limit], total


def statuses_in(connection: sqlite3.Connection, only: Iterable[str] | None) -> dict[str, Status]:
    """What people did, by event id, to every event or those of ``only``; untouched ones are left out."""
    if only is None:
        rows = list(connection.execute("SELECT id, data FROM people"))
    else:
        rows = rows_of(connection, "SELECT id, data FROM people WHERE id", only)
    return {row["id"]: status_of(loaded(row["data"])) for row in rows}
