"""Keeps ``current``, the events as they are to be shown, and its indexes in step with both layers."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from timeline.project.drawing import encoded
from timeline.project.layers import Row, effective
from timeline.project.marks import marks_of
from timeline.project.schema import OPEN_END, OPEN_START
from timeline.project.stored_json import loaded
from timeline.record.event_fields import who_of
from timeline.record.when import When
from timeline.show.view_rows import event_row

if TYPE_CHECKING:
    from timeline.project.draft import Draft


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
            row: Row | None = loaded(found["data"]) if found else None
            machine = self.draft.machine(event)
            base = machine or (row or {}).get("base")
            if base is None:
                continue
            text = self.draft.text(base["document"])
            if text is None:
                continue  # the document was removed; a person's row stays and comes back with it
            shown = effective(machine, row, text)
            if shown is not None:
                self._add_all([(shown, row or {})])

    def _take_away(self, event: str) -> None:
        """Take an event off what is shown, where it is."""
        found = self.connection.execute("SELECT number FROM current WHERE id = ?", (event,)).fetchone()
        if found is None:
            return
        for statement in (
            "DELETE FROM words WHERE rowid = ?",
            "DELETE FROM current_names WHERE number = ?",
            "DELETE FROM current_tags WHERE number = ?",
            "DELETE FROM shown WHERE number = ?",
            "DELETE FROM drawn WHERE number = ?",
            "DELETE FROM current WHERE number = ?",
        ):
            self.connection.execute(statement, (found["number"],))

    def add_new(self, events: Iterable[Row]) -> None:
        """Add events that nobody has touched and that are not shown yet, many at once."""
        self._add_all([(event, {}) for event in events])

    def _add_all(self, events: Sequence[tuple[Row, Row]]) -> None:
        first = self.connection.execute("SELECT coalesce(max(number), 0) + 1 FROM current").fetchone()[0]
        numbered = list(enumerate(events, start=first))
        columns = [(number, *columns_of(event, row)) for number, (event, row) in numbered]
        write = self.connection.executemany
        write(f"INSERT INTO current VALUES ({', '.join('?' * 12)})", columns)
        # What nobody touched is shown as it was extracted.
        write("INSERT INTO shown VALUES (?, ?)", ((number, dumped(event)) for number, (event, row) in numbered if row))
        write(
            "INSERT INTO drawn VALUES (?, ?)",
            ((number, encoded(event_row(event, self.draft.unit_of))) for number, (event, _) in numbered),
        )
        write(
            "INSERT INTO current_names VALUES (?, ?)",
            ((name, number) for number, (event, _) in numbered for name in names_of(event)),
        )
        write(
            "INSERT OR IGNORE INTO current_tags VALUES (?, ?)",
            ((tag, number) for number, (_, row) in numbered for tag in row.get("tags", [])),
        )
        write(
            "INSERT INTO words (rowid, title, sentence, names, place, tags, notes, marks)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            ((number, *words_of(event, row)) for number, (event, row) in numbered),
        )


_FARTHEST_YEAR = 10**12
"""Years beyond it are counted with it; the column holds 64 bits, and no text has use for more."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def dumped(value: Any) -> str:
    """JSON with a fixed order of keys, so that equal values give equal text."""
    return _ENCODER.encode(value)


def columns_of(event: Row, row: Row) -> tuple[Any, ...]:
    """The row of ``current`` (without its number) for an event as it is to be shown."""
    when = When.from_edtf(event["edtf"])
    edge = when.earliest or when.latest
    assert edge is not None, "a time has at least one end"
    return (
        event["id"],
        event["document"],
        *days_of(when),
        event["certainty"],
        event["kind"],
        event["place"],
        "merged" if row.get("into") else row.get("status", "new"),
        event["confidence"],
        event["salience"],
        max(-_FARTHEST_YEAR, min(edge.year, _FARTHEST_YEAR)),
    )


def days_of(when: When) -> tuple[int, int]:
    """First and last day as numbers."""
    first = max(OPEN_START, when.earliest.ordinal) if when.earliest else OPEN_START
    return min(first, OPEN_END), max(OPEN_START, min(when.latest.ordinal, OPEN_END)) if when.latest else OPEN_END


def names_of(event: Row) -> list[str]:
    """Participants' names, as written and in full, folded for look-up."""
    return sorted({name.casefold() for name in _all_names(event)})


def _all_names(event: Row) -> list[str]:
    return list(dict.fromkeys(name for each in event["participants"] for name in (each["name"], who_of(each))))


def words_of(event: Row, row: Row) -> tuple[str, ...]:
    """What full-text search looks into: title, sentences, names, place, tags, notes, marks of long events."""
    sentences = " ".join({event["sentence"]: None} | {each["sentence"]: None for each in event["mentions"]})
    names = " ".join(_all_names(event))
    tags, notes = " ".join(row.get("tags", [])), row.get("notes", "")
    marks = marks_of(*days_of(When.from_edtf(event["edtf"])))
    return (event["title"], sentences, names, event["place"], tags, notes, marks)
