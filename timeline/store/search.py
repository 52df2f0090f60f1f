"""Questions to a project: words, time range, documents, participants, places, certainties, tags, statuses.

Words are matched as FTS5 tokens, every word required, the last one as the beginning of a word; what a person types is
quoted word by word, so no input is read as query syntax. On a million events every question but the broadest stays
under 50 ms (``benchmarks.store``).
"""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from typing import Any

from timeline.store.schema import OPEN_END, OPEN_START
from timeline.when import When

_ORDERS = {
    "time": "first, last, number",
    "salience": "salience DESC, first, number",
    "confidence": "confidence, number",
}
_COUNT_LIMIT = 10_000
"""Beyond this many answers the count is said as "at least": counting a million rows would take the time of them all."""


@dataclass(frozen=True, slots=True)
class Query:
    """All parts must hold; within a part (several documents) any may. Empty parts ask nothing.

    ``within`` is the time that events must touch. ``statuses`` empty means everything but deleted and merged ones.
    """

    text: str = ""
    within: When | None = None
    documents: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    certainties: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    least_confidence: float = 0.0
    order: str = "time"
    limit: int = 500
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """Ids of the answers asked for, and how many there are in all; ``more`` when only "at least" is known."""

    ids: tuple[str, ...]
    total: int
    more: bool = False


def search(connection: sqlite3.Connection, query: Query) -> Found:
    """The events that answer ``query``."""
    where, values = _where(query)
    order = _ORDERS.get(query.order, _ORDERS["time"])
    rows = connection.execute(
        f"SELECT id FROM current WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?", (*values, query.limit, query.offset)
    )
    ids = tuple(row["id"] for row in rows)
    counted = connection.execute(
        f"SELECT count(*) FROM (SELECT 1 FROM current WHERE {where} LIMIT ?)", (*values, _COUNT_LIMIT + 1)
    ).fetchone()[0]
    return Found(ids, min(counted, _COUNT_LIMIT), counted > _COUNT_LIMIT)


def count_years(connection: sqlite3.Connection) -> dict[int, int]:
    """Shown events by year, from a table kept in step, so that a million of them are counted at once."""
    return {row["year"]: row["events"] for row in connection.execute("SELECT * FROM years WHERE events ORDER BY year")}


def _where(query: Query) -> tuple[str, list[Any]]:
    parts: list[str] = []
    values: list[Any] = []

    def among(column: str, wanted: tuple[str, ...]) -> None:
        if wanted:
            parts.append(f"{column} IN ({', '.join('?' * len(wanted))})")
            values.extend(wanted)

    phrase = match_phrase(query.text)
    if query.text.strip() and not phrase:
        parts.append("0")  # only punctuation was typed: nothing can match it
    if phrase:
        parts.append("number IN (SELECT rowid FROM words WHERE words MATCH ?)")
        values.append(phrase)
    if query.within:
        parts.append("number IN (SELECT number FROM spans WHERE first <= ? AND last >= ?)")
        values.append(query.within.latest.ordinal if query.within.latest else OPEN_END)
        values.append(query.within.earliest.ordinal if query.within.earliest else OPEN_START)
    among("document", query.documents)
    among("place", query.places)
    among("certainty", query.certainties)
    among("kind", query.kinds)
    for name in query.participants:
        parts.append("number IN (SELECT number FROM current_names WHERE name = ?)")
        values.append(name.casefold())
    for tag in query.tags:
        parts.append("number IN (SELECT number FROM current_tags WHERE tag = ?)")
        values.append(tag)
    if query.least_confidence > 0:
        parts.append("confidence >= ?")
        values.append(query.least_confidence)
    if query.statuses:
        among("status", query.statuses)
    else:
        parts.append("status NOT IN ('deleted', 'merged')")
    return " AND ".join(parts), values


def match_phrase(text: str) -> str:
    """What a person typed as an FTS5 phrase: every word quoted, the last one open at its end; "" without words."""
    words = re.findall(r"\w+", text)
    return " ".join(f'"{word}"' for word in words[:-1]) + f' "{words[-1]}"*' if words else ""
