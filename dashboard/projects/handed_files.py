"""A project file that somebody handed over: taken only when it is one of ours and holds nothing that runs by itself."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from timeline.errors import BadData


def refuse_foreign(path: Path) -> None:
    """Raise ``BadData`` unless the file has the tables of a project and nothing that would run by itself.

    SQLite runs triggers and views of a file when it is used; a handed-over file may hold only those of our schema.
    """
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            schema = set(connection.execute("SELECT type, name, sql FROM sqlite_master"))
            broken = connection.execute("PRAGMA quick_check").fetchone()[0] != "ok"
    except sqlite3.DatabaseError as problem:
        raise BadData("This is not a project file of this program.") from problem
    if broken:
        raise BadData("This project file is damaged.")
    unknown = {entry for entry in schema if entry[0] in {"trigger", "view"}} - _own_schema()
    if unknown or not any(entry[1] == "meta" for entry in schema):
        raise BadData("This is not a project file of this program.")


def _own_schema() -> set[tuple[str, str, str]]:
    from timeline.project.migrations import MIGRATIONS

    with closing(sqlite3.connect(":memory:")) as connection:
        for migrate in MIGRATIONS:
            migrate(connection)
        return set(connection.execute("SELECT type, name, sql FROM sqlite_master"))
