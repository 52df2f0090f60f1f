"""The tables of a project file, step by step; ``migrations`` puts the steps in order. Never edit a step that was
released; add the next.

Days are integers (proleptic Gregorian ordinals; open ends are far sentinels), so that BC and open spans sort and
compare by index alone. ``current`` is kept narrow: questions that touch many rows read it whole, and a fat row costs
them fifty times as much. An event's JSON lies in ``shown`` where a person touched it, else in ``extracted``.

After a bulk load the numbers of ``current`` follow the order of time (up to the number that ``meta`` keeps as
"settled"; see ``bulk_loading``), and so do those of ``words`` and ``current_names``: the first five hundred answers
to the broadest question are then read off in order, without sorting all of them.

``drawn`` and ``drawn_documents`` hold what the page shows, ready to be sent (see ``drawing``); ``folded`` what the
words of a search are looked for in (see ``haystack``).
"""

from __future__ import annotations

import sqlite3

LONG_DAYS = 400
"""Longer events are marked (an index, ``words.marks``), since those that began long before a time and still touch it
must be found among all that began earlier."""

OPEN_START = -(10**9)
OPEN_END = 10**9
"""Stand for an open start or end; year +-9999 lies within 4 million days of zero."""


def first_tables(connection: sqlite3.Connection) -> None:
    """Everything of version 1."""
    for statement in _FIRST.split(";\n"):
        if statement.strip():
            connection.execute(statement)


def tables_in_order_of_time(connection: sqlite3.Connection) -> None:
    """Of version 2: narrow tables, words and counts by year; the events are still to be settled."""
    for statement in (*_SECOND.split(";\n"), WORDS, *INDEXES.values()):
        if statement.strip():
            connection.execute(statement)


def drawn_tables(connection: sqlite3.Connection) -> None:
    """Of version 3: what the page shows, kept ready."""
    for statement in _THIRD:
        connection.execute(statement)


def filter_tables(connection: sqlite3.Connection) -> None:
    """Of version 4: what the filters of the page ask that the file did not hold in a column."""
    connection.execute("CREATE TABLE IF NOT EXISTS folded (number INTEGER PRIMARY KEY, data TEXT NOT NULL)")
    if not any(column[1] == "basis" for column in connection.execute("PRAGMA table_info(current)")):
        connection.execute("ALTER TABLE current ADD COLUMN basis TEXT NOT NULL DEFAULT ''")


_FIRST = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO meta VALUES ('version', '0'), ('title', '');
CREATE TABLE documents (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, digest TEXT NOT NULL,
    data TEXT NOT NULL,
    leftovers TEXT NOT NULL
);
CREATE TABLE extracted (id TEXT PRIMARY KEY, document TEXT NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX extracted_document ON extracted (document);
CREATE TABLE people (id TEXT PRIMARY KEY, data TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE batches (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, actor TEXT NOT NULL, said TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'abandoned'))
);
CREATE TABLE edits (
    batch INTEGER NOT NULL REFERENCES batches (id), target TEXT NOT NULL, before TEXT, after TEXT
);
CREATE INDEX edits_batch ON edits (batch);
CREATE INDEX edits_target ON edits (target);
CREATE TABLE current (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document TEXT NOT NULL,
    first INTEGER NOT NULL, last INTEGER NOT NULL, certainty TEXT NOT NULL, kind TEXT NOT NULL,
    place TEXT NOT NULL, status TEXT NOT NULL, confidence REAL NOT NULL, salience REAL NOT NULL,
    year INTEGER NOT NULL
);
CREATE TABLE shown (number INTEGER PRIMARY KEY REFERENCES current (number), data TEXT NOT NULL);
CREATE VIRTUAL TABLE spans USING rtree_i32 (number, first, last);
CREATE INDEX current_time ON current (first, last, number);
CREATE INDEX current_document ON current (document, first);
CREATE TABLE current_names (name TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (name, number)) WITHOUT ROWID;
CREATE INDEX current_names_number ON current_names (number);
CREATE TABLE current_tags (tag TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (tag, number)) WITHOUT ROWID;
CREATE INDEX current_tags_number ON current_tags (number);
CREATE TABLE years (year INTEGER PRIMARY KEY, events INTEGER NOT NULL);
CREATE VIRTUAL TABLE words USING fts5 (
    title, sentence, names, place, tags, notes, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER year_added AFTER INSERT ON current WHEN new.status NOT IN ('deleted', 'merged') BEGIN
    INSERT INTO years VALUES (new.year, 1) ON CONFLICT (year) DO UPDATE SET events = events + 1; END;
CREATE TRIGGER year_removed AFTER DELETE ON current WHEN old.status NOT IN ('deleted', 'merged') BEGIN
    UPDATE years SET events = events - 1 WHERE year = old.year; END;
"""

_SECOND = """
DROP TABLE spans;
DROP TABLE words;
DROP INDEX current_time;
DROP INDEX current_document;
ALTER TABLE extracted RENAME TO extracted_before;
CREATE TABLE extracted (id TEXT PRIMARY KEY, document TEXT NOT NULL, data TEXT NOT NULL);
INSERT INTO extracted SELECT id, document, data FROM extracted_before ORDER BY document, id;
DROP TABLE extracted_before;
CREATE INDEX extracted_document ON extracted (document);
ALTER TABLE people RENAME TO people_before;
CREATE TABLE people (id TEXT PRIMARY KEY, data TEXT NOT NULL);
INSERT INTO people SELECT id, data FROM people_before;
DROP TABLE people_before;
CREATE INDEX documents_position ON documents (position);
"""

_THIRD = (
    "CREATE TABLE IF NOT EXISTS drawn (number INTEGER PRIMARY KEY, data TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS drawn_documents (id TEXT PRIMARY KEY, data TEXT NOT NULL, body TEXT NOT NULL)",
)

INDEXES = {
    "current_time": "CREATE INDEX current_time ON current (first, last)",
    "current_document": "CREATE INDEX current_document ON current (document)",
    "current_place": "CREATE INDEX current_place ON current (place)",
    "current_long": f"CREATE INDEX current_long ON current (number, last) WHERE last - first > {LONG_DAYS}",
}
"""Indexes of ``current`` that a bulk load drops and makes again; SQLite puts the number behind each."""

TRIGGERS = {
    "year_added": """CREATE TRIGGER year_added AFTER INSERT ON current
        WHEN new.status NOT IN ('deleted', 'merged') BEGIN
        INSERT INTO years VALUES (new.year, 1) ON CONFLICT (year) DO UPDATE SET events = events + 1; END""",
    "year_removed": """CREATE TRIGGER year_removed AFTER DELETE ON current
        WHEN old.status NOT IN ('deleted', 'merged') BEGIN
        UPDATE years SET events = events - 1 WHERE year = old.year; END""",
}
"""Keep ``years`` in step; a bulk load counts anew instead."""

WORDS = """CREATE VIRTUAL TABLE words USING fts5 (
    title, sentence, names, place, tags, notes, marks, prefix = '2 3 4', tokenize = 'unicode61 remove_diacritics 2'
)"""
