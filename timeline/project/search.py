"""Questions to a project: words, time range, documents, participants, places, certainties, tags, statuses.

Words are matched as FTS5 tokens, every word required, the last one as the beginning of a word; what a person types is
quoted word by word, so no input is read as query syntax. On a million events that were loaded in bulk, answers in the
order of time come in under 50 ms (``benchmarks.store``); ``walking`` says how.
"""

from __future__ import annotations

import heapq
import sqlite3
from dataclasses import dataclass
from itertools import islice

from timeline.project.schema import OPEN_END, OPEN_START
from timeline.project.walking import SORTED, Asked, words_in
from timeline.record.when import When

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
    phrase = match_phrase(query.text)
    if query.text.strip() and not phrase:
        return Found((), 0)  # only punctuation was typed: nothing can match it
    asked = Asked(query, phrase, _first_and_last(query))
    settled = _settled(connection)
    if query.order in SORTED:
        ids = asked.sorted_ids(connection)
        counted = asked.count(connection, _COUNT_LIMIT + 1)
    else:
        # One pass finds and counts: for a beginning of a word the full-text index has the most to do at its start.
        most = max(query.limit + query.offset, _COUNT_LIMIT + 1)
        in_order = asked.in_order(connection, settled, most)
        later = asked.later(connection, settled, most)
        merged = heapq.merge(in_order, later) if later else in_order
        ids = tuple(row[3] for row in islice(merged, query.offset, query.offset + query.limit))
        counted = len(in_order) + len(later)
    return Found(ids, min(counted, _COUNT_LIMIT), counted > _COUNT_LIMIT)


def count(connection: sqlite3.Connection, query: Query) -> int:
    """How many events answer ``query``, all of them counted."""
    phrase = match_phrase(query.text)
    if query.text.strip() and not phrase:
        return 0
    return Asked(query, phrase, _first_and_last(query)).count(connection, -1)


def count_years(connection: sqlite3.Connection) -> dict[int, int]:
    """Shown events by year, from a table kept in step, so that a million of them are counted at once."""
    return {row["year"]: row["events"] for row in connection.execute("SELECT * FROM years WHERE events ORDER BY year")}


def _settled(connection: sqlite3.Connection) -> int:
    found = connection.execute("SELECT value FROM meta WHERE key = 'settled'").fetchone()
    return int(found["value"]) if found else 0


def _first_and_last(query: Query) -> tuple[int, int] | None:
    if query.within is None:
        return None
    first, last = query.within.earliest, query.within.latest
    return (first.ordinal if first else OPEN_START), (last.ordinal if last else OPEN_END)


def match_phrase(text: str) -> str:
    """What a person typed as an FTS5 phrase: every word quoted, the last one open at its end; "" without words."""
    words = words_in(text)
    return " ".join(f'"{word}"' for word in words[:-1]) + f' "{words[-1]}"*' if words else ""
