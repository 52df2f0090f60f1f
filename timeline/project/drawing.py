"""Keeps what the page shows of every event and document as finished JSON, so that a view is read off, not computed.

For 100,000 events that is the difference between 20 s and well under 1 s before the first chart. Every change writes
the rows it touches; where the form changed with the program ("drawn" in ``meta`` names it), all is drawn anew when it
is next asked for. A row's place is the event's number; see ``timeline.show.view_rows`` and
``timeline.show.view_documents``.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from timeline.project.images import with_standing_mentions
from timeline.project.many_ids import rows_of
from timeline.project.stored_json import loaded
from timeline.record.plain import Plain
from timeline.show.view_documents import document_entry
from timeline.show.view_rows import ROW, Unit, event_row, utf16

FORM = "4"
"""Count it up when rows or entries hold something else than before."""

_SHOWN = "status NOT IN ('deleted', 'merged')"
_DOCUMENT = ROW.index("document")
_ENTRIES = "SELECT position, drawn_documents.data, body FROM documents JOIN drawn_documents USING (id)"
_ENCODER = json.JSONEncoder(separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Drawn:
    """Rows of events, entries of documents and their bodies as JSON texts; rows in no particular order."""

    documents: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)


def encoded(value: Any) -> str:
    """Short JSON of ASCII alone: half surrogate pairs of broken texts stay escaped."""
    return _ENCODER.encode(value)


def entry_json(document: Plain, leftovers: Plain) -> tuple[str, str]:
    """The entry of a document, with the warnings of the reading that it came with, and its body."""
    entry = document_entry(document, leftovers) | {"warnings": leftovers["warnings"]}
    body = entry.pop("body")
    return encoded(entry), encoded(body)


def units_in(connection: sqlite3.Connection) -> Callable[[str], Unit]:
    """The units of a document's text by its id, the last thousand kept."""
    return lru_cache(maxsize=1000)(lambda document: utf16(_text_of(connection, document) or ""))


# -- reading -------------------------------------------------------------------------------------------------------


def read_all(connection: sqlite3.Connection) -> Drawn:
    """Every document in its order, and every event that is not hidden."""
    rows = _texts(connection, f"SELECT drawn.data FROM current JOIN drawn USING (number) WHERE {_SHOWN}")
    return Drawn(*_documents(connection, f"{_ENTRIES} ORDER BY position, id"), rows)


def read_some(connection: sqlite3.Connection, events: Iterable[str], with_documents: bool = False) -> Drawn:
    """Those of ``events`` that are not hidden, without documents or with those they are told in."""
    asked = f"SELECT drawn.data FROM current JOIN drawn USING (number) WHERE {_SHOWN} AND id"
    rows = [row["data"] for row in rows_of(connection, asked, events)]
    if not with_documents:
        return Drawn(rows=rows)
    entries = rows_of(connection, f"{_ENTRIES} WHERE id", _documents_of(rows))
    entries.sort(key=lambda entry: entry["position"])
    return Drawn([entry["data"] for entry in entries], [entry["body"] for entry in entries], rows)


def _documents_of(rows: list[str]) -> set[str]:
    read = [loaded(row) for row in rows]
    mentions = (mention for row in read for mention in (row[-1] or {}).get("mentions", ()))
    return {row[_DOCUMENT] for row in read} | {mention[0] for mention in mentions}


def told_in(events: Iterable[Plain]) -> set[str]:
    """The documents that tell plain events."""
    return {mention["document"] for event in events for mention in (event, *event["mentions"])}


def _documents(connection: sqlite3.Connection, statement: str) -> tuple[list[str], list[str]]:
    rows = list(connection.execute(statement))
    return [entry["data"] for entry in rows], [entry["body"] for entry in rows]


def _texts(connection: sqlite3.Connection, statement: str) -> list[str]:
    cursor = connection.cursor()
    cursor.row_factory = None  # there may be a hundred thousand
    return [text for (text,) in cursor.execute(statement)]


# -- writing, inside a write transaction ---------------------------------------------------------------------------


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether everything is drawn, in the form of this program."""
    row = connection.execute("SELECT value FROM meta WHERE key = 'drawn'").fetchone()
    return row is not None and row["value"] == FORM


def draw_everything(connection: sqlite3.Connection) -> None:
    """Draw all events and documents anew."""
    connection.execute("DELETE FROM drawn")
    connection.execute("DELETE FROM drawn_documents")
    unit_of, text_of = units_in(connection), lru_cache(maxsize=1000)(lambda document: _text_of(connection, document))
    shown = (
        "SELECT number, coalesce(shown.data, extracted.data) AS data FROM current"
        " LEFT JOIN shown USING (number) LEFT JOIN extracted ON extracted.id = current.id ORDER BY number"
    )
    connection.executemany(
        "INSERT INTO drawn VALUES (?, ?)",
        (
            (row["number"], encoded(event_row(with_standing_mentions(loaded(row["data"]), text_of), unit_of)))
            for row in connection.execute(shown)
        ),
    )
    draw_all_documents(connection)


def draw_all_documents(connection: sqlite3.Connection) -> None:
    """Draw every document anew, and note that everything is drawn; the rows must be already."""
    draw_documents(connection, [row["id"] for row in connection.execute("SELECT id FROM documents ORDER BY position")])
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('drawn', ?)", (FORM,))


def draw_documents(connection: sqlite3.Connection, documents: Collection[str]) -> None:
    """Draw these documents anew; those that are not in the project any more go."""
    if not documents:
        return
    for document in documents:
        connection.execute("DELETE FROM drawn_documents WHERE id = ?", (document,))
        row = connection.execute("SELECT data, leftovers FROM documents WHERE id = ?", (document,)).fetchone()
        if row is not None:
            entry, body = entry_json(loaded(row["data"]), loaded(row["leftovers"]))
            connection.execute("INSERT INTO drawn_documents VALUES (?, ?, ?)", (document, entry, body))
    _draw_merged(connection, set(documents))


def _draw_merged(connection: sqlite3.Connection, documents: set[str]) -> None:
    """Draw events into which a person merged others that these documents tell: offsets count in their texts."""
    unit_of = units_in(connection)
    for row in connection.execute("SELECT id, data FROM people WHERE data LIKE '%\"mentions\"%'"):
        mentions = loaded(row["data"])["patch"].get("mentions", ())
        if any(mention["document"] in documents for mention in mentions):
            asked = "SELECT number, data FROM shown JOIN current USING (number) WHERE id = ?"
            for shown in connection.execute(asked, (row["id"],)).fetchall():
                text = encoded(event_row(loaded(shown["data"]), unit_of))
                connection.execute("UPDATE drawn SET data = ? WHERE number = ?", (text, shown["number"]))


def _text_of(connection: sqlite3.Connection, document: str) -> str | None:
    row = connection.execute("SELECT data FROM documents WHERE id = ?", (document,)).fetchone()
    return None if row is None else str(loaded(row["data"])["text"])
