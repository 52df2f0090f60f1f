"""One SQLite file: a connection a thread, write transactions that wait their turn, and migrations with a backup."""

from __future__ import annotations

import os
import sqlite3
import threading
import weakref
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from timeline.errors import BadData
from timeline.project.file_check import APPLICATION_ID, look_at

Migration = Callable[[sqlite3.Connection], None]

_WAIT_SECONDS = 10.0
"""How long a writer waits for another; four readers and two writers over 10 s met at most 0.3 s in the trial."""


_CACHED = 2 * 1024 * 1024
"""Bytes of a file that one connection keeps in memory. A server fed for an hour grew until each had its full."""

_CACHED_IN_ALL = 32 * 1024 * 1024
"""Bytes from which SQLite gives back pages before it takes new ones, over all connections of the process."""

_CLOSE_SECONDS = 30.0
"""How long closing waits for statements that run."""


class Database:
    """A project file. Safe to use from several threads and several processes; not over a network share.

    Without ``make`` the file has to be there. Raises ``BadData`` when it is not, when the file is not one of ours, is
    newer than this program, or cannot be written.
    """

    def __init__(self, path: str | Path, migrations: Sequence[Migration], *, make: bool = True) -> None:
        self.path = Path(path)
        self.migrations = migrations
        self._local = threading.local()
        self._opened: list[sqlite3.Connection] = []
        weakref.finalize(self, _close_all, self._opened)  # one that nobody closed leaves no open file either
        self._guard = threading.Lock()
        self._free = threading.Condition()
        self._busy = 0
        self._there = look_at(self.path)
        """Which file it is (device and number on it); None until it is made."""
        if self._there is None and not make:
            raise BadData(f"{self.path.name} is not there any more")
        with self._explained(), self._in_use():
            made = self._there is None
            try:
                self._migrate(self.connection)
            except BaseException:
                if made:  # nothing half-made is left behind
                    self._let_go()
                    for suffix in ("", "-wal", "-shm"):
                        Path(f"{self.path}{suffix}").unlink(missing_ok=True)
                raise

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's connection."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = self._connect()
            self._local.connection = connection
            with self._guard:
                self._opened.append(connection)
        return connection

    def _connect(self) -> sqlite3.Connection:
        if not self.path.parent.is_dir():
            raise BadData(f"the folder {self.path.parent} does not exist; make it, or choose another place")
        # Autocommit: transactions are begun by hand below. Threads are kept apart by the thread-local above; the
        # check is off only so that ``close`` may close connections of threads that have ended.
        # A file that was deleted meanwhile is not made anew, empty.
        mode = "rwc" if self._there is None else "rw"
        address = f"{self.path.absolute().as_uri()}?mode={mode}"
        connection = sqlite3.connect(
            address, timeout=_WAIT_SECONDS, isolation_level=None, check_same_thread=False, uri=True
        )
        connection.row_factory = sqlite3.Row
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")  # a person's confirmed edit survives a power cut
            connection.execute("PRAGMA foreign_keys = ON")
            # Pages of indexes stay at hand, a few for each thread and a sum for the process: what a question of a
            # million events takes is the same with sixteen times as many, and a server has a dozen threads. They are
            # not mapped into memory: a file that somebody cuts short or writes over would then end the whole server.
            connection.execute(f"PRAGMA cache_size = -{_CACHED // 1024}")
            connection.execute(f"PRAGMA soft_heap_limit = {_CACHED_IN_ALL}")
            if self._there is None:
                self._there = _identity(self.path)
        except BaseException:
            connection.close()
            raise
        return connection

    def _still_there(self) -> None:
        """Raise ``BadData`` when the file is not at its place any more: what is written would be lost with it."""
        if _identity(self.path) != self._there:
            raise BadData(
                f"{self.path.name} was moved, deleted or replaced while it was open, so nothing can be kept in it; "
                "put it back, or save a copy of the project from its menu"
            )

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A write transaction: all or nothing, alone among writers. Not to be nested."""
        with self._explained(), self._in_use():
            connection = self.connection
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                self._still_there()
            except BaseException:
                if connection.in_transaction:  # a full disk makes SQLite roll back by itself
                    connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A read transaction: everything inside sees one state, further calls of this too."""
        with self._explained(), self._in_use():
            connection = self.connection
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.execute("ROLLBACK")

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.DatabaseError as error:
            raise BadData(f"{self.path.name}: {_reason(error)}") from error
        except UnicodeDecodeError as error:  # SQLite's own message quotes damaged bytes of the file
            raise BadData(f"{self.path.name} is damaged; bring back a copy of it") from error

    def _migrate(self, connection: sqlite3.Connection) -> None:
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        ours = int(connection.execute("PRAGMA application_id").fetchone()[0])
        empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
        if not empty and ours != APPLICATION_ID:
            raise BadData(f"{self.path.name} is a database of another program; choose another file")
        if version > len(self.migrations):
            raise BadData(f"{self.path.name} was written by a newer version of this program; update to open it")
        if version == len(self.migrations):
            return
        if not empty:
            self._back_up(connection, version)
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Another process may have been faster while this one waited.
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            for number, migrate in enumerate(self.migrations[version:], start=version + 1):
                migrate(connection)
                connection.execute(f"PRAGMA user_version = {number}")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")

    def _back_up(self, connection: sqlite3.Connection, version: int) -> None:
        copy = self.path.with_suffix(f".before-version-{version + 1}.db")
        target = sqlite3.connect(copy)
        try:
            connection.backup(target)
        except BaseException:
            target.close()
            copy.unlink(missing_ok=True)
            raise
        target.close()

    def copy_to(self, path: str | Path) -> None:
        """Write the whole file, compacted, to ``path``. Raises ``BadData`` when something is there already."""
        if Path(path).exists():
            raise BadData(f"{path} is there already; choose another name or remove it first")
        with self._explained(), self._in_use():
            self.connection.execute("VACUUM INTO ?", (str(path),))

    @contextmanager
    def _in_use(self) -> Iterator[None]:
        """While this is held nobody closes; SQLite crashes when a connection is closed under a running statement."""
        with self._free:
            self._busy += 1
        try:
            yield
        finally:
            with self._free:
                self._busy -= 1
                self._free.notify_all()

    def close(self) -> None:
        """Close the connections of all threads, once they are done. The next use opens anew."""
        with self._free:  # held to the end: whoever comes meanwhile waits, and opens anew
            self._free.wait_for(lambda: self._busy == 0, timeout=_CLOSE_SECONDS)
            if self._busy:
                return  # the process is ending; what is not closed by us is closed by it
            self._let_go()

    def _let_go(self) -> None:
        with self._guard:
            _close_all(self._opened)
        self._local = threading.local()


def _close_all(connections: list[sqlite3.Connection]) -> None:
    for connection in connections:
        connection.close()
    connections.clear()


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        stat = os.stat(path)
    except OSError:
        return None
    return stat.st_dev, stat.st_ino


def _reason(error: sqlite3.DatabaseError) -> str:
    text = str(error)
    known = {
        "file is not a database": "this is not a project file; choose another file, or a new name to start a project",
        "database or disk is full": "the disk is full; nothing of this change was kept, earlier work is intact",
        "attempt to write a readonly database": "the file cannot be written; check its permissions",
        "database is locked": "another program is writing to it and did not finish; try again",
        "unable to open database file": "the file cannot be opened; check that it may be read and written",
        "database disk image is malformed": "the file is damaged; open the latest backup beside it",
        "disk I/O error": "the disk reported an error; nothing of this change was kept",
    }
    return next((said for start, said in known.items() if start in text), f"the database refused: {text}")
