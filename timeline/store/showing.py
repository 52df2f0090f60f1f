"""Keeps ``current``, the events as they are to be shown, and its indexes in step with both layers."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from timeline.store.layers import Row, effective
from timeline.store.schema import OPEN_END, OPEN_START
from timeline.when import When

if TYPE_CHECKING:
    from timeline.store.draft import Draft


class Shown:
    """Writes rows of ``current`` for a draft."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.connection: sqlite3.Connection = draft.connection

    def refresh(self, events: Iterable[str]) -> None:
        """Compute these events anew from the machine's reading and the person's row."""
        for event in events:
            self._take_away(event)
            found = self.connection.execute("SELECT data FROM people WHERE id = ?", (event,)).fetchone()
            row: Row | None = json.loads(found["data"]) if found else None
            machine = self.draft.machine(event)
            base = machine or (row or {}).get("base")
            if base is None:
                continue
            text = self.draft.text(base["document"])
            if text is None:
                continue  # the document was removed; a person's row stays and comes back with it
            shown = effective(machine, row, text)
            if shown is not None:
                self._add(shown, row or {})

    def _take_away(self, event: str) -> None:
        found = self.connection.execute("SELECT number FROM current WHERE id = ?", (event,)).fetchone()
        if found is None:
            return
        for statement in (
            "DELETE FROM words WHERE rowid = ?",
            "DELETE FROM current_names WHERE number = ?",
            "DELETE FROM current_tags WHERE number = ?",
            "DELETE FROM current WHERE number = ?",
        ):
            self.connection.execute(statement, (found["number"],))

    def _add(self, event: Row, row: Row) -> None:
        columns = columns_of(event, row)
        marks = ", ".join("?" * len(columns))
        number = self.connection.execute(
            f"INSERT INTO current ({', '.join(columns)}) VALUES ({marks})", tuple(columns.values())
        ).lastrowid
        names, tags = names_of(event), row.get("tags", [])
        self.connection.executemany(
            "INSERT OR IGNORE INTO current_names VALUES (?, ?)", ((name, number) for name in names)
        )
        self.connection.executemany("INSERT OR IGNORE INTO current_tags VALUES (?, ?)", ((tag, number) for tag in tags))
        self.connection.execute(
            "INSERT INTO words (rowid, title, sentence, names, place, tags, notes) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (number, *words_of(event, row)),
        )


def columns_of(event: Row, row: Row) -> dict[str, Any]:
    """The row of ``current`` for an event as it is to be shown."""
    when = When.from_edtf(event["edtf"])
    first = when.earliest.ordinal if when.earliest else OPEN_START
    last = when.latest.ordinal if when.latest else OPEN_END
    edge = when.earliest or when.latest
    assert edge is not None, "a time has at least one end"
    return {
        "id": event["id"],
        "document": event["document"],
        "first": first,
        "last": last,
        "certainty": event["certainty"],
        "kind": event["kind"],
        "place": event["place"],
        "status": "merged" if row.get("into") else row.get("status", "new"),
        "confidence": event["confidence"],
        "salience": event["salience"],
        "year": edge.year,
        "data": json.dumps(event, ensure_ascii=False, sort_keys=True, separators=(",", ":")),
        "tags": json.dumps(row.get("tags", []), ensure_ascii=False),
        "notes": row.get("notes", ""),
    }


def names_of(event: Row) -> list[str]:
    """Participants' names, folded for look-up."""
    return sorted({participant["name"].casefold() for participant in event["participants"]})


def words_of(event: Row, row: Row) -> tuple[str, ...]:
    """What full-text search looks into: title, sentences, names, place, tags, notes."""
    sentences = " ".join({event["sentence"]: None} | {each["sentence"]: None for each in event["mentions"]})
    names = " ".join(participant["name"] for participant in event["participants"])
    return (event["title"], sentences, names, event["place"], " ".join(row.get("tags", [])), row.get("notes", ""))
