"""Opening what was saved: an export, a project file of the dashboard, a TimelineJS file."""

from __future__ import annotations

import sys
from pathlib import Path

from timeline.errors import TimelineError, UnreadableSource
from timeline.exports import read, recognise
from timeline.record.model import Timeline

_SQLITE = b"SQLite format 3\x00"


def open_saved(source: str, *, source_format: str = "") -> Timeline:
    """The timeline saved under that name (``-`` is standard input), in ``source_format`` or the one recognised.

    Raises ``UnreadableSource`` when it cannot be read or is no timeline.
    """
    content = sys.stdin.buffer.read() if source == "-" else _bytes(Path(source))
    try:
        if content.startswith(_SQLITE):
            return _project(Path(source))
        if source_format:
            return read(content, name=source_format)
        if known := recognise(content):
            # In a process of its own with little room, as for every file: a small table can unpack to very much.
            return _foreign(Path(source).stem + known.suffix, content)
    except TimelineError as error:
        raise UnreadableSource(f"{source}: {error}") from error
    return _foreign(source, content)


def _foreign(source: str, content: bytes) -> Timeline:
    """A timeline of another program that one of the readers knows. Raises ``UnreadableSource``."""
    from timeline.sources import Upload, read_any

    item = read_any(Upload(source, content))
    if isinstance(item, Timeline):
        return item
    raise UnreadableSource(f"{source}: this is a text, not a saved timeline; read it with: timeline extract {source}")


def is_project(source: str) -> bool:
    """Whether this is a file in which the dashboard keeps a project."""
    path = Path(source)
    if source == "-" or not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(len(_SQLITE)) == _SQLITE


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableSource(f"{path}: {error.strerror or error}") from error


def _project(path: Path) -> Timeline:
    from timeline.project import Project

    project = Project(path)
    try:
        return project.timeline()
    finally:
        project.close()
