"""Look at a file before it is opened as a project: databases of other programs are told from ours without a change."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from timeline.errors import BadData

APPLICATION_ID = 0x546C4E31  # "TlN1": tells our files from any other SQLite file

_MAGIC = b"SQLite format 3\0"
_ID_AT = 68
"""Where the header of a SQLite file holds the number of the program that made it."""


def look_at(path: Path) -> tuple[int, int] | None:
    """Which file ``path`` is (device and number on it), None when there is none. Raises ``BadData`` for a foreign one.

    Opening a database writes to it (its journal's mode stands in the file), so that another program may not be able
    to use it any more; hence its first bytes are read instead.
    """
    try:
        stat = path.stat()
        with path.open("rb") as stream:
            header = stream.read(100)
    except FileNotFoundError:
        return None
    except OSError as problem:
        raise BadData(f"{path.name} cannot be opened: {problem.strerror}") from problem
    if header and not header.startswith(_MAGIC):
        raise BadData(f"{path.name}: this is not a project file; choose another file, or a new name to start a project")
    if header and int.from_bytes(header[_ID_AT : _ID_AT + 4], "big") != APPLICATION_ID and not _begun(path):
        raise BadData(f"{path.name} is a database of another program; choose another file")
    return stat.st_dev, stat.st_ino


def _begun(path: Path) -> bool:
    """Whether the file is one of ours that was never finished, or has its number still in the journal beside it."""
    beside = Path(f"{path}-wal")
    waiting = beside.is_file() and beside.stat().st_size > 0
    address = f"{path.absolute().as_uri()}?mode=ro" + ("" if waiting else "&immutable=1")
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            ours = int(connection.execute("PRAGMA application_id").fetchone()[0])
            tables = int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
            return ours == APPLICATION_ID or tables == 0
    except sqlite3.DatabaseError:
        return False
