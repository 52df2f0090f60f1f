"""Questions to a project: words, time range, documents, participants, places, certainties, tags, statuses.

There are two ways to ask for words. ``text`` matches FTS5 tokens, every word required, the last one as the beginning of
a word; what a person types is quoted word by word, so no input is read as query syntax. ``holds`` are words (see
``haystack``) that may stand anywhere, inside other words too, as in the page of the dashboard; every event is looked at
for them. On a million events that were loaded in bulk, answers in the
order of time come in under 50 ms (``benchmarks.store``); ``walking`` says how.
"""

from __future__ import annotations

import heapq
import sqlite3
import sys
from dataclasses import dataclass
from itertools import islice

from timeline.project.schema import OPEN_END, OPEN_START
from timeline.project.walking import SORTED, Walk, words_in
from timeline.record.when import When

_COUNT_LIMIT = 10_000
"""Beyond this many answers the count is said as "at least": counting a million rows would take the time of them all."""


@dataclass(frozen=True, slots=True)
class Query:
    """All parts must hold; within a part (several documents) any may, of ``holds`` all must. Empty parts ask nothing.

    ``within`` is the time that events must touch; ``since`` and ``until`` are times of which they must touch the first
    day or anything later, the last day or anything earlier. ``ids`` None asks for any. ``statuses`` empty means
    everything but deleted and merged ones; "new" ones are those that nobody judged or edited. ``key_only``: the most
    telling fifth of everything that is shown, at least twelve events, whatever else is asked. ``limit`` None gives all.
    """

    text: str = ""
    holds: tuple[str, ...] = ()
    ids: tuple[str, ...] | None = None
    within: When | None = None
    since: When | None = None
    until: When | None = None
    documents: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    certainties: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    least_confidence: float = 0.0
    key_only: bool = False
    order: str = "time"
    limit: int | None = 500
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Answers:
    """Ids of the answers asked for, and how many there are in all; ``more`` when only "at least" is known."""

    ids: tuple[str, ...]
    total: int
    more: bool = False


def search(connection: sqlite3.Connection, query: Query) -> Answers:
    """The events that answer ``query``."""
    phrase = match_phrase(query.text)
    if query.text.strip() and not phrase:
        return Answers((), 0)  # only punctuation was typed: nothing can match it
    walk = Walk(query, phrase, _first_and_last(query))
    settled = _settled(connection)
    if query.order in SORTED:
        ids = walk.sorted_ids(connection)
        counted = walk.count(connection, _COUNT_LIMIT + 1)
    else:
        # One pass finds and counts: for a beginning of a word the full-text index has the most to do at its start.
        most = max(_end(query), _COUNT_LIMIT + 1)
        in_order = walk.in_order(connection, settled, most)
        later = walk.later(connection, settled, most)
        merged = heapq.merge(in_order, later) if later else in_order
        ids = tuple(row[3] for row in islice(merged, query.offset, _end(query)))
        counted = len(in_order) + len(later)
    return Answers(ids, min(counted, _COUNT_LIMIT), counted > _COUNT_LIMIT)


def count(connection: sqlite3.Connection, query: Query) -> int:
    """How many events answer ``query``, all of them counted."""
    phrase = match_phrase(query.text)
    if query.text.strip() and not phrase:
        return 0
    return Walk(query, phrase, _first_and_last(query)).count(connection, -1)


def count_documents(connection: sqlite3.Connection, query: Query) -> dict[str, int]:
    """How many events that answer ``query`` each document tells."""
    phrase = match_phrase(query.text)
    return Walk(query, phrase, _first_and_last(query)).by_document(connection)


def count_years(connection: sqlite3.Connection) -> dict[int, int]:
    """Shown events by year, from a table kept in step, so that a million of them are counted at once."""
    return {row["year"]: row["events"] for row in connection.execute("SELECT * FROM years WHERE events ORDER BY year")}


def _end(query: Query) -> int:
    return sys.maxsize if query.limit is None else query.offset + query.limit


def _settled(connection: sqlite3.Connection) -> int:
    row = connection.execute("SELECT value FROM meta WHERE key = 'settled'").fetchone()
    return int(row["value"]) if row else 0


def _first_and_last(query: Query) -> tuple[int, int] | None:
    """The last day that answers must reach, and the first one by which they must have begun."""
    starts = [when.earliest.ordinal for when in (query.within, query.since) if when and when.earliest]
    ends = [when.latest.ordinal for when in (query.within, query.until) if when and when.latest]
    return (max(starts, default=OPEN_START), min(ends, default=OPEN_END)) if starts or ends else None


def match_phrase(text: str) -> str:
    """What a person typed as an FTS5 phrase: every word quoted, the last one open at its end; "" without words."""
    words = words_in(text)
    return " ".join(f'"{word}"' for word in words[:-1]) + f' "{words[-1]}"*' if words else ""
