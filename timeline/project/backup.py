"""Copies of a project file: made while it is open, brought back, and looked at for damage."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import BadData
from timeline.project.file_check import look_at
from timeline.project.project import Project


@dataclass(frozen=True, slots=True)
class Health:
    """What a look at a project file found: how much is in it, and what is damaged (nothing, in a healthy one)."""

    documents: int
    events: int
    damage: tuple[str, ...] = ()


def back_up(project: Path, copy: Path) -> Health:
    """Write all of ``project`` as it is now to ``copy``, compacted; others may go on working in it.

    The copy is looked at before it counts as made. Raises ``BadData`` when there is no such project, when something is
    at ``copy`` already, or when either cannot be read or written.
    """
    _there(project)
    if copy.exists():
        raise BadData(f"{copy} is there already; choose another name or remove it first")
    opened = Project(project)
    try:
        opened.database.copy_to(copy)
    finally:
        opened.close()
    return look(copy)


def restore(copy: Path, project: Path, *, replace: bool = False) -> Health:
    """Make ``project`` what ``copy`` holds. The file appears whole or not at all.

    Raises ``BadData`` when ``copy`` is damaged or no project, or when ``project`` is there and ``replace`` is not set.
    """
    _there(copy)
    health = look(copy)
    if health.damage:
        raise BadData(f"{copy} is damaged ({health.damage[0]}); nothing was restored")
    if project.exists() and not replace:
        raise BadData(f"{project} is there already; add --replace to put the copy in its place")
    with tempfile.TemporaryDirectory(dir=project.parent, prefix=f".{project.name}.") as folder:
        made = Path(folder) / "whole.db"
        with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as source:
            source.execute("VACUUM INTO ?", (str(made),))
        for suffix in ("-wal", "-shm"):  # they belong to the file that goes
            Path(f"{project}{suffix}").unlink(missing_ok=True)
        os.replace(made, project)
    return health


def look(project: Path) -> Health:
    """Count what is in a project file and have SQLite look at every page of it. Changes nothing.

    Raises ``BadData`` when it is no project file, or too damaged to be counted.
    """
    _there(project)
    try:
        with closing(sqlite3.connect(f"{project.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            said = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)")]
            damage = () if said == ["ok"] else tuple(said)
            documents = int(connection.execute("SELECT count(*) FROM documents").fetchone()[0])
            events = int(connection.execute("SELECT count(*) FROM current").fetchone()[0])
    except sqlite3.DatabaseError as problem:
        raise BadData(f"{project.name} is damaged: {problem}; bring back a copy of it") from problem
    return Health(documents, events, damage)


def _there(project: Path) -> None:
    if look_at(project) is None:
        raise BadData(f"there is no file {project}; expected a project file, such as --project makes")
