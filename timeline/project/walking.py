"""Answers to a question in the order of time, read off an index instead of sorted.

Up to the number "settled" (see ``schema``) numbers follow time, in ``current`` as in the full-text index. What touches
a range of days lies in two runs of numbers: long events that began well before it, and all that began shortly before
it or in it. Each run is walked in order until enough is found. Events with later numbers, which were added or edited
since, are few; they are sorted, and merged in.
"""

from __future__ import annotations

import json
import re
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from timeline.project.decade_marks import touching
from timeline.project.schema import LONG_DAYS

if TYPE_CHECKING:
    from timeline.project.search import Query

SORTED = {"salience": "salience DESC, first, number", "confidence": "confidence, number"}
"""Orders other than that of time: every answer is sorted."""

_FEW = 500
"""With so few events of a source, each is looked up in the full-text index instead of the other way round."""

Answer = tuple[int, int, int, str]
"""First day, last day, number, id: in the order of time by itself."""

_ANSWER = "current.first, current.last, current.number, current.id"


@dataclass(frozen=True, slots=True)
class Run:
    """Numbers from ``low`` to ``high``, of events that end on day ``until`` or later; ``long`` ones alone, or any."""

    low: int
    high: int
    until: int | None = None
    long: bool = False


_KEY = """
SELECT number FROM current WHERE status NOT IN ('deleted', 'merged') ORDER BY salience DESC, first, last, id
LIMIT (SELECT max(12, (coalesce(sum(events), 0) + 4) / 5) FROM years)
"""
"""The most telling fifth of all events; ``assets/viewer/columns.js`` ranks them in the same way."""


class Walk:
    """A question with its words as an FTS5 phrase and its range as days."""

    def __init__(self, query: Query, phrase: str, days: tuple[int, int] | None) -> None:
        self.query, self.phrase, self.days = query, phrase, days

    # -- in the order of numbers ----------------------------------------------------------------------------------

    def in_order(self, connection: sqlite3.Connection, settled: int, most: int) -> list[Answer]:
        """The first answers among the settled numbers; at most so many."""
        answers: list[Answer] = []
        for run in self._runs(connection, settled):
            if len(answers) < most:
                statement, values = self._in_run(connection, run)
                cursor = connection.cursor()
                cursor.row_factory = None  # plain tuples; there may be ten thousand
                answers += cursor.execute(f"SELECT {_ANSWER} {statement} LIMIT ?", (*values, most - len(answers)))
        return answers

    def _runs(self, connection: sqlite3.Connection, settled: int) -> list[Run]:
        if not settled:
            return []
        if self.days is None:
            return [Run(1, settled)]
        first, last = self.days
        before = _number_at(connection, first - LONG_DAYS, settled)
        behind = _number_at(connection, last + 1, settled)
        # Where the end lies before the start, only long events can reach both.
        runs = [Run(1, min(before, behind) - 1, first, long=True), Run(before, behind - 1, first)]
        return [run for run in runs if run.low <= run.high]

    def _in_run(self, connection: sqlite3.Connection, run: Run) -> tuple[str, list[Any]]:
        """FROM, WHERE and ORDER BY of the answers in a run, with the values."""
        few = self._few_of_documents(connection)
        match = self._match(run)
        names = self.query.participants
        if len(names) == 1 and not self.phrase and not run.long and not few:
            source, order = "FROM current_names CROSS JOIN current USING (number)", "current_names.number"
            conditions: list[str] = ["current_names.name = ?", f"{order} BETWEEN ? AND ?"]
            values: list[Any] = [names[0].casefold(), run.low, run.high]
        elif match and not few:
            source, order = "FROM words CROSS JOIN current ON current.number = words.rowid", "words.rowid"
            conditions, values = ["words MATCH ?", f"{order} BETWEEN ? AND ?"], [match, run.low, run.high]
        else:
            # Without this index, every event before the range would be looked at.
            hint = "INDEXED BY current_long" if run.long and not self.query.documents + self.query.places else ""
            source, order = f"FROM current {hint}", "current.number"
            conditions, values = [f"{order} BETWEEN ? AND ?"], [run.low, run.high]
            if match:
                conditions.append("EXISTS (SELECT 1 FROM words WHERE words MATCH ? AND words.rowid = current.number)")
                values.append(match)
        if run.long:
            conditions.append(f"last - first > {LONG_DAYS}")
        if run.until is not None:
            conditions.append("last >= ?")
            values.append(run.until)
        more, further = self._conditions(without_first_name=source.startswith("FROM current_names"))
        return f"{source} WHERE {' AND '.join(conditions + more)} ORDER BY {order}", values + further

    def _match(self, run: Run) -> str:
        """What the full-text index can answer: the words, participants by their names, and the marks of long events."""
        parts = [self.phrase] if self.phrase else []
        names = [words_in(name) for name in self.query.participants]
        if names and all(names):  # a name without words can only be looked up
            parts.append("names : (" + " OR ".join(f"({_all_of(words)})" for words in names) + ")")
        if parts and run.long and run.until is not None:
            parts.append(touching(run.until))
        return " AND ".join(f"({part})" for part in parts)

    def _few_of_documents(self, connection: sqlite3.Connection) -> bool:
        documents = self.query.documents
        if not documents:
            return False
        asked = f"SELECT count(*) FROM (SELECT 1 FROM current WHERE document IN ({_places(documents)}) LIMIT ?)"
        return bool(connection.execute(asked, (*documents, _FEW + 1)).fetchone()[0] <= _FEW)

    # -- sorted ---------------------------------------------------------------------------------------------------

    def later(self, connection: sqlite3.Connection, settled: int, most: int) -> list[Answer]:
        """The first answers among the numbers behind the settled ones; at most so many."""
        if not self._any_behind(connection, settled):
            return []
        statement, values = self._behind(settled)
        rows = connection.execute(
            f"SELECT {_ANSWER} {statement} ORDER BY {_off(settled)}current.first, current.last, current.number LIMIT ?",
            (*values, most),
        )
        return [tuple(row) for row in rows]

    def sorted_ids(self, connection: sqlite3.Connection) -> tuple[str, ...]:
        """The answers asked for, in another order than that of time."""
        statement, values = self._behind(0)
        rows = connection.execute(
            f"SELECT id {statement} ORDER BY {SORTED[self.query.order]} LIMIT ? OFFSET ?",
            (*values, -1 if self.query.limit is None else self.query.limit, self.query.offset),
        )
        return tuple(row["id"] for row in rows)

    def _behind(self, settled: int) -> tuple[str, list[Any]]:
        conditions = ["current.number > ?"]
        values: list[Any] = [settled]
        if self.phrase:
            conditions.append("current.number IN (SELECT rowid FROM words WHERE words MATCH ? AND rowid > ?)")
            values += [self.phrase, settled]
        if self.days:
            conditions.append(f"{_off(settled)}first <= ? AND last >= ?")
            values += [self.days[1], self.days[0]]
        more, further = self._conditions()
        return f"FROM current WHERE {' AND '.join(conditions + more)}", values + further

    def count(self, connection: sqlite3.Connection, most: int) -> int:
        """How many answers there are, counted up to ``most``."""
        statement, values = self._behind(0)
        counted = connection.execute(f"SELECT count(*) FROM (SELECT 1 {statement} LIMIT ?)", (*values, most))
        return int(counted.fetchone()[0])

    def by_document(self, connection: sqlite3.Connection) -> dict[str, int]:
        """How many answers each document tells."""
        statement, values = self._behind(0)
        rows = connection.execute(f"SELECT document, count(*) AS events {statement} GROUP BY document", values)
        return {row["document"]: row["events"] for row in rows}

    def _any_behind(self, connection: sqlite3.Connection, settled: int) -> bool:
        return connection.execute("SELECT 1 FROM current WHERE number > ? LIMIT 1", (settled,)).fetchone() is not None

    def _conditions(self, *, without_first_name: bool = False) -> tuple[list[str], list[Any]]:
        query = self.query
        parts: list[str] = []
        values: list[Any] = []
        columns = {"document": query.documents, "place": query.places, "certainty": query.certainties}
        columns |= {"kind": query.kinds, "basis": query.bases, "status": query.statuses}
        for column, wanted in columns.items():
            if wanted:
                parts.append(f"current.{column} IN ({_places(wanted)})")
                values += wanted
        participants = () if without_first_name else tuple(name.casefold() for name in query.participants)
        for table, column, names in (("current_names", "name", participants), ("current_tags", "tag", query.tags)):
            if names:
                places = _places(names)
                parts.append(f"EXISTS (SELECT 1 FROM {table} WHERE {column} IN ({places}) AND number = current.number)")
                values += names
        if query.ids is not None:
            parts.append("current.id IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(query.ids))
        if query.holds:
            held = " AND ".join(["instr(folded.data, ?) > 0"] * len(query.holds))
            parts.append(f"EXISTS (SELECT 1 FROM folded WHERE folded.number = current.number AND {held})")
            values += query.holds
        if query.key_only:
            parts.append(f"current.number IN ({_KEY})")
        if query.least_confidence > 0:
            parts.append("confidence >= ?")
            values.append(query.least_confidence)
        if not query.statuses:
            parts.append("status NOT IN ('deleted', 'merged')")
        return parts, values


def words_in(text: str) -> list[str]:
    """The words of a text as the full-text index cuts them."""
    return re.findall(r"\w+", text)


def _all_of(words: list[str]) -> str:
    return " AND ".join(f'"{word}"' for word in words)


def _off(settled: int) -> str:
    """A sign that keeps SQLite off the index of time: the few rows behind the settled ones are found by number."""
    return "+" if settled else ""


def _places(values: tuple[str, ...]) -> str:
    return ", ".join("?" * len(values))


def _number_at(connection: sqlite3.Connection, day: int, settled: int) -> int:
    """The first settled number that begins on ``day`` or later; the one behind the last if none does."""
    row = connection.execute(
        "SELECT number FROM current WHERE first >= ? AND number <= ? ORDER BY first, last LIMIT 1", (day, settled)
    ).fetchone()
    return int(row["number"]) if row else settled + 1
