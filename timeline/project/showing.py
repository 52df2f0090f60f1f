"""Keeps ``current``, the events as they are to be shown, and its indexes in step with both layers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from timeline.project.decade_marks import marks_of
from timeline.project.drawing import encoded
from timeline.project.haystack import all_names_of, haystack_of
from timeline.project.images import with_standing_mentions
from timeline.project.layers import Row, effective
from timeline.project.schema import OPEN_END, OPEN_START
from timeline.project.shared import read_shared
from timeline.project.status import status_of
from timeline.project.stored_json import dumped, loaded, whole
from timeline.record.when import When
from timeline.show.view_rows import event_row

if TYPE_CHECKING:
    from timeline.project.draft import ProjectDraft


class Shown:
    """Writes rows of ``current`` for a draft."""

    def __init__(self, draft: ProjectDraft) -> None:
        self.draft = draft
        self.connection: sqlite3.Connection = draft.connection

    def refresh(self, events: Iterable[str]) -> None:
        """Compute these events anew from the machine's reading and the person's row."""
        for event in events:
            before, now = self.draft.standing(event), self._now(event)
            if before is not None and now is not None and _stays(before, columns_of(*now)):
                self._write_over(before, *now)
                continue
            if before is not None:
                self._take_away(before["number"])
            if now is not None:
                self._add_all([now])

    def _now(self, event: str) -> tuple[Row, Row] | None:
        """The event as it is to be shown, with the person's row, {} for none; None when it is not shown."""
        row, machine = self.draft.person(event), self.draft.machine(event)
        base = machine or (row or {}).get("base")
        if base is None:
            return None
        text = self.draft.text(base["document"])
        if text is None:
            return None  # the document was removed; a person's row stays and comes back with it
        shown = effective(machine, row, text)
        return None if shown is None else (with_standing_mentions(shown, self.draft.text), row or {})

    def _take_away(self, number: int) -> None:
        """Take an event off what is shown."""
        for statement in (
            "DELETE FROM words WHERE rowid = ?",
            "DELETE FROM current_names WHERE number = ?",
            "DELETE FROM current_tags WHERE number = ?",
            "DELETE FROM shown WHERE number = ?",
            "DELETE FROM drawn WHERE number = ?",
            "DELETE FROM folded WHERE number = ?",
            "DELETE FROM current WHERE number = ?",
        ):
            self.connection.execute(statement, (number,))

    def _write_over(self, before: sqlite3.Row, event: Row, row: Row) -> None:
        """Write an event that keeps its place in the order of time."""
        number, write = before["number"], self.connection.execute
        write(f"UPDATE current SET {_SET} WHERE number = ?", (*columns_of(event, row), number))
        if row:
            write("INSERT OR REPLACE INTO shown VALUES (?, ?)", (number, dumped(event)))
        else:  # what nobody touched is shown as it was extracted
            write("DELETE FROM shown WHERE number = ?", (number,))
        drawn = encoded(event_row(event, self.draft.unit_of))
        write("INSERT OR REPLACE INTO drawn VALUES (?, ?)", (number, drawn))
        write("INSERT OR REPLACE INTO folded VALUES (?, ?)", (number, haystack_of(event, row, self.draft.names())))
        write(f"INSERT OR REPLACE INTO words {_WORDS}", (number, *words_of(event, row)))
        for table, was, values in (
            ("current_names", before["names"], names_of(event)),
            ("current_tags", before["tags"], row.get("tags", [])),
        ):
            if sorted(loaded(was)) != sorted(values):
                write(f"DELETE FROM {table} WHERE number = ?", (number,))
                pairs = ((value, number) for value in values)
                self.connection.executemany(f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", pairs)

    def add_new(self, events: Iterable[Row]) -> None:
        """Add events that nobody has touched and that are not shown yet, many at once."""
        self._add_all([(event, {}) for event in events])

    def _add_all(self, events: Sequence[tuple[Row, Row]]) -> None:
        first = self.connection.execute("SELECT coalesce(max(number), 0) + 1 FROM current").fetchone()[0]
        numbered, names = list(enumerate(events, start=first)), self.draft.names()
        columns = [(number, *columns_of(event, row)) for number, (event, row) in numbered]
        write = self.connection.executemany
        write(f"INSERT INTO current (number, {', '.join(COLUMNS)}) VALUES ({_places(1 + len(COLUMNS))})", columns)
        # What nobody touched is shown as it was extracted.
        write("INSERT INTO shown VALUES (?, ?)", ((number, dumped(event)) for number, (event, row) in numbered if row))
        write(
            "INSERT INTO drawn VALUES (?, ?)",
            ((number, encoded(event_row(event, self.draft.unit_of))) for number, (event, _) in numbered),
        )
        write(
            "INSERT INTO folded VALUES (?, ?)",
            ((number, haystack_of(event, row, names)) for number, (event, row) in numbered),
        )
        write(
            "INSERT INTO current_names VALUES (?, ?)",
            ((name, number) for number, (event, _) in numbered for name in names_of(event)),
        )
        write(
            "INSERT OR IGNORE INTO current_tags VALUES (?, ?)",
            ((tag, number) for number, (_, row) in numbered for tag in row.get("tags", [])),
        )
        write(f"INSERT INTO words {_WORDS}", ((number, *words_of(event, row)) for number, (event, row) in numbered))

    def rename(self) -> None:
        """Look for words in other names, where people joined or hid some."""
        renamed = [name.casefold() for name in self.draft.renamed()]
        if renamed:
            asked = "SELECT number FROM current_names WHERE name IN (SELECT value FROM json_each(?))"
            rows = self.connection.execute(f"{_WITH_WORK} WHERE number IN ({asked})", (dumped(renamed),)).fetchall()
            for stored in rows:
                event, row = loaded(stored["data"]), loaded(stored["person"]) if stored["person"] else {}
                haystack = haystack_of(event, row, self.draft.names())
                self.connection.execute("UPDATE folded SET data = ? WHERE number = ?", (haystack, stored["number"]))


_AT_ONCE = 5_000

_WITH_WORK = (
    "SELECT number, coalesce(shown.data, extracted.data) AS data, people.data AS person FROM current"
    " LEFT JOIN shown USING (number) LEFT JOIN extracted ON extracted.id = current.id"
    " LEFT JOIN people ON people.id = current.id"
)


def fill_for_filters(connection: sqlite3.Connection) -> None:
    """Fill what version 4 added, for the events that a file shows already, some thousands at a time."""
    names, last = read_shared(connection)["names"], 0
    some = f"{_WITH_WORK} WHERE number > ? ORDER BY number LIMIT {_AT_ONCE}"
    while group := connection.execute(some, (last,)).fetchall():
        for stored in group:
            event, row = loaded(stored["data"]), loaded(stored["person"]) if stored["person"] else {}
            last = stored["number"]
            connection.execute(f"UPDATE current SET {_SET} WHERE number = ?", (*columns_of(event, row), last))
            haystack = haystack_of(event, row, names)
            connection.execute("INSERT OR REPLACE INTO folded VALUES (?, ?)", (last, haystack))


def _stays(before: sqlite3.Row, columns: Sequence[Any]) -> bool:
    """Whether an event keeps its place in the order of time and in the counts by year."""
    now = dict(zip(COLUMNS, columns, strict=True))
    hidden = [status in ("deleted", "merged") for status in (before["status"], now["status"])]
    return hidden[0] == hidden[1] and all(before[name] == now[name] for name in ("first", "last", "year"))


def _places(count: int) -> str:
    return ", ".join("?" * count)


COLUMNS = (
    "id", "document", "first", "last", "certainty", "kind", "place", "status", "confidence", "salience", "year",
    "basis",
)  # fmt: skip
"""Those of ``current`` behind its number."""

_SET = ", ".join(f"{name} = ?" for name in COLUMNS)
_WORDS = f"(rowid, title, sentence, names, place, tags, notes, marks) VALUES ({_places(8)})"

_FARTHEST_YEAR = 10**12
"""Years beyond it are counted with it; the column holds 64 bits, and no text has use for more."""


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
        whole(event["place"]),
        status_of(row).word if row else "new",
        round(event["confidence"], 4),  # as in the row of the page
        round(event["salience"], 4),
        max(-_FARTHEST_YEAR, min(edge.year, _FARTHEST_YEAR)),
        event["basis"],
    )


def days_of(when: When) -> tuple[int, int]:
    """First and last day as numbers."""
    first = max(OPEN_START, when.earliest.ordinal) if when.earliest else OPEN_START
    return min(first, OPEN_END), max(OPEN_START, min(when.latest.ordinal, OPEN_END)) if when.latest else OPEN_END


def names_of(event: Row) -> list[str]:
    """Participants' names, as written and in full, folded for look-up."""
    return sorted({whole(name).casefold() for name in all_names_of(event)})


def words_of(event: Row, row: Row) -> tuple[str, ...]:
    """What full-text search looks into: title, sentences, names, place, tags, notes, marks of long events."""
    sentences = " ".join({event["sentence"]: None} | {mention["sentence"]: None for mention in event["mentions"]})
    names = " ".join(all_names_of(event))
    tags, notes = " ".join(row.get("tags", [])), row.get("notes", "")
    marks = marks_of(*days_of(When.from_edtf(event["edtf"])))
    return (*map(whole, (event["title"], sentences, names, event["place"])), tags, notes, marks)
