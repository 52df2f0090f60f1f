"""Put very many documents into a project, fast: the machine's reading first, what is shown and searched at the end.

``settle`` computes ``current`` and its indexes anew, numbered in the order of time, which is what makes broad questions
quick (see ``search``). Until then the key "loading" in ``meta`` says that what is shown lags behind.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from timeline.project.distinct_ids import named_apart
from timeline.project.draft import ProjectDraft
from timeline.project.drawing import draw_all_documents, encoded, units_in
from timeline.project.haystack import haystack_of
from timeline.project.schema import INDEXES, TRIGGERS, WORDS
from timeline.project.shared import read_shared
from timeline.project.showing import COLUMNS, Shown, columns_of, names_of, words_of
from timeline.project.stored_json import loaded
from timeline.show.view_rows import event_row

if TYPE_CHECKING:
    from timeline.project.project import Project

_COLUMNS = ", ".join(COLUMNS)
_WORDS = "title, sentence, names, place, tags, notes, marks"


def put_new(project: Project, images: dict[str, dict[str, Any]]) -> None:
    """Add documents that are not there yet, in one transaction, without a record for undo; not shown yet."""
    with project.database.writing() as connection:
        draft = ProjectDraft(connection)
        named_apart(connection, images)
        for document, image in images.items():
            image["position"] = None
            draft.insert_document(document, image)
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('loading', '1')")


def finish_loading(project: Project) -> None:
    """Show everything that was loaded, in one transaction; nothing to do when nothing was."""
    with project.database.writing() as connection:
        if connection.execute("SELECT 1 FROM meta WHERE key = 'loading'").fetchone():
            settle(connection)
            connection.execute("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'version'")


def settle(connection: sqlite3.Connection) -> None:
    """Compute everything that is shown anew, numbered in the order of time; inside a write transaction."""
    _empty(connection)
    _stage(connection)
    connection.execute(
        "CREATE TEMP TABLE ordered AS SELECT rowid AS staged FROM staged ORDER BY first, last, id"
    )  # its own rowid is the number
    connection.execute(
        f"INSERT INTO current (number, {_COLUMNS}) SELECT ordered.rowid, {_COLUMNS}"
        " FROM ordered JOIN staged ON staged.rowid = ordered.staged ORDER BY ordered.rowid"
    )
    connection.execute(
        f"INSERT INTO words (rowid, {_WORDS}) SELECT ordered.rowid, title, sentence, names, place, '', '', marks"
        " FROM ordered JOIN staged ON staged.rowid = ordered.staged ORDER BY ordered.rowid"
    )
    connection.execute("INSERT INTO words (words) VALUES ('optimize')")
    for table, column in (("drawn", "drawn"), ("folded", "haystack")):
        connection.execute(
            f"INSERT INTO {table} SELECT ordered.rowid, {column} FROM ordered"
            " JOIN staged ON staged.rowid = ordered.staged ORDER BY ordered.rowid"
        )
    connection.execute(
        "INSERT INTO current_names SELECT name, ordered.rowid FROM staged_names"
        " JOIN ordered USING (staged) ORDER BY name, ordered.rowid"
    )
    connection.execute("INSERT INTO years SELECT year, count(*) FROM current GROUP BY year")
    for statement in (*INDEXES.values(), *TRIGGERS.values()):
        connection.execute(statement)
    numbered = connection.execute("SELECT count(*) FROM current").fetchone()[0]
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('settled', ?)", (str(numbered),))
    connection.execute("DELETE FROM meta WHERE key = 'loading'")
    for table in ("staged", "staged_names", "ordered"):
        connection.execute(f"DROP TABLE temp.{table}")
    # What people worked on lies over the machine's reading; these few come behind, in their own order.
    Shown(ProjectDraft(connection)).refresh(
        [row["id"] for row in connection.execute("SELECT id FROM people ORDER BY id")]
    )
    draw_all_documents(connection)


def _empty(connection: sqlite3.Connection) -> None:
    for name in TRIGGERS:
        connection.execute(f"DROP TRIGGER {name}")
    for name in INDEXES:
        connection.execute(f"DROP INDEX {name}")
    for table in ("shown", "drawn", "folded", "current_names", "current_tags", "years", "current"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute("DROP TABLE words")
    connection.execute(WORDS)
    connection.execute("INSERT INTO words (words, rank) VALUES ('hashsize', 33554432)")  # fewer, larger pieces to merge


def _stage(connection: sqlite3.Connection) -> None:
    connection.execute(f"CREATE TEMP TABLE staged ({_COLUMNS}, title, sentence, names, marks, haystack, drawn)")
    connection.execute("CREATE TEMP TABLE staged_names (name, staged)")
    rows = _staged(connection)
    while group := [row for _, row in zip(range(5_000), rows, strict=False)]:
        places = ", ".join("?" * 18)
        connection.executemany(
            f"INSERT INTO staged (rowid, {_COLUMNS}, title, sentence, names, marks, haystack, drawn)"
            f" VALUES (?, {places})",
            (row for row, _ in group),
        )
        connection.executemany(
            "INSERT INTO staged_names VALUES (?, ?)", ((name, row[0]) for row, names in group for name in names)
        )


def _staged(connection: sqlite3.Connection) -> Iterator[tuple[tuple[Any, ...], list[str]]]:
    untouched = "SELECT data FROM extracted WHERE id NOT IN (SELECT id FROM people)"
    unit_of, names = units_in(connection), read_shared(connection)["names"]
    for number, row in enumerate(connection.execute(untouched), 1):
        event = loaded(row["data"])
        title, sentence, people, _, _, _, marks = words_of(event, {})
        more = marks, haystack_of(event, {}, names), encoded(event_row(event, unit_of))
        yield (number, *columns_of(event, {}), title, sentence, people, *more), names_of(event)
