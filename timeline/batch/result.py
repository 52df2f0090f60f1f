"""Read a finished run back: as timelines, document by document, or into a project file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from timeline.batch.arrow_tables import TABLES, plain_timelines
from timeline.batch.part import table_file
from timeline.errors import BadData, UnknownFormat
from timeline.record.model import Document, Timeline
from timeline.record.plain import from_plain

if TYPE_CHECKING:
    from timeline.project import Project


def is_result(path: str | Path) -> bool:
    """Whether ``path`` is the folder of a run."""
    return (Path(path) / "run.json").is_file() and (Path(path) / "done").is_dir()


def timelines(folder: str | Path) -> Iterator[Timeline]:
    """The timeline of each document, in the order of the input. Raises ``BadData`` for a damaged folder."""
    for plain in _plain(Path(folder)):
        yield from_plain(plain)


def whole(folder: str | Path) -> Timeline:
    """All documents of a run in one timeline, events side by side in time order, none joined.

    Holds everything in memory, about 0.13 MB a document of ten events; ``write_lines`` does not. Raises ``BadData``
    for a damaged folder.
    """
    return _together(timelines(folder)).sorted()


def _together(timelines: Iterable[Timeline]) -> Timeline:
    every = list(timelines)
    return Timeline(
        tuple({document.id: document for timeline in every for document in timeline.documents}.values()),
        tuple(event for timeline in every for event in timeline.events),
        tuple(entry for timeline in every for entry in timeline.unplaced),
        tuple(expression for timeline in every for expression in timeline.expressions),
        tuple(dict.fromkeys(warning for timeline in every for warning in timeline.warnings)),
    )


LINES = ("csv", "jsonl")
"""Formats that can be written part by part, whatever the size of the result."""


def write_lines(
    folder: str | Path,
    name: str,
    stream: TextIO,
    *,
    take: Callable[[Timeline], None] = lambda part: None,
    **options: Any,
) -> int:
    """Write every event, in the order of the documents, in one of the formats ``LINES``; how many they were.

    Holds one part in memory at a time; ``take`` is called with it. Raises ``UnknownFormat`` for another format,
    ``BadData`` for a damaged folder.
    """
    from timeline.exports import write

    if name not in LINES:
        raise UnknownFormat(f"{name!r} cannot be written part by part; known: {', '.join(LINES)}")
    events = 0
    for number in _numbers(_checked(Path(folder))):
        part = _together(from_plain(plain) for plain in plain_timelines(_tables(Path(folder), number)))
        take(part)
        text = str(write(part, name, **options))
        head, line_end, rest = text.partition("\n")
        # A table begins with its header, and each part with one of its own; no column's name holds a line end.
        stream.write(rest if name == "csv" and events else head + line_end + rest if part.events else "")
        events += len(part.events)
    return events


def set_aside(folder: str | Path) -> Iterator[tuple[str, str]]:
    """(source, reason) of every input that gave no document. Raises ``BadData`` for a damaged folder."""
    for number in _numbers(_checked(Path(folder))):
        for row in _table(Path(folder), "set_aside", number).to_pylist():
            yield row["source"], row["reason"]


def _checked(folder: Path) -> Path:
    if not is_result(folder):
        raise BadData(f"{folder} is not the folder of a batch run; expected one with run.json and done/ in it")
    return folder


def _plain(folder: Path) -> Iterator[dict[str, Any]]:
    for number in _numbers(_checked(folder)):
        yield from plain_timelines(_tables(folder, number))


def _tables(folder: Path, number: int) -> dict[str, Any]:
    return {table: _table(folder, table, number) for table in TABLES}


def _table(folder: Path, table: str, number: int) -> Any:
    import pyarrow
    from pyarrow import parquet

    try:
        return parquet.read_table(table_file(folder, table, number))
    except (OSError, pyarrow.ArrowException) as error:
        raise BadData(
            f"part {number} of {folder} is damaged ({error}); remove {table_file(folder, table, number)} and run the "
            "same batch again, which makes that part anew"
        ) from error


def _numbers(folder: Path) -> list[int]:
    return sorted(int(path.stem.partition("-")[2]) for path in (folder / "done").glob("part-*.json"))


@dataclass(slots=True)
class Loaded:
    """What loading a run into a project came to: documents put, found there already, and put under another name."""

    put: int = 0
    there: int = 0
    renamed: int = 0


def load_into(project: Project, folder: str | Path, *, at_once: int = 200) -> Loaded:
    """Put every document of a run into a project file, once; an index that was interrupted goes on.

    A document whose name another has already (one address, two texts) is put under its source's name instead of its
    address's, with a number behind if need be. Raises ``BadData`` for a damaged folder or project.
    """
    digests = project.digests()
    loaded = Loaded()
    with project.loading() as load:
        group: list[dict[str, Any]] = []
        for plain in _plain(Path(folder)):
            if _settled(plain, digests, loaded):
                group.append(plain)
            if len(group) >= at_once:
                load(group)
                group = []
        load(group)
    return loaded


def project_file(folder: str | Path, *, say: Callable[[str], None] = lambda line: None) -> Path:
    """The project file of a run, in its folder, with everything that is done put into it; made when first asked for.

    ``say`` is told before long work begins. A person's edits live in this file; a run started anew over other inputs
    gets another. Raises ``BadData`` for a damaged folder, or one that cannot be written.
    """
    from timeline.project import Project

    folder = _checked(Path(folder))
    inputs = json.loads((folder / "run.json").read_text())["inputs"]
    path = folder / f"project-{inputs[:8]}.db"
    mark = path.with_suffix(".json")
    done = len(_numbers(folder))
    if not (path.exists() and mark.exists() and json.loads(mark.read_text()).get("parts") == done):
        say(f"indexing {folder} once, into {path.name}")
        project = Project(path)
        try:
            project.title = project.title if project.counts()[0] else folder.resolve().name
            load_into(project, folder)
        finally:
            project.close()
        mark.write_text(json.dumps({"parts": done}))
    return path


def _settled(plain: dict[str, Any], digests: dict[str, str], loaded: Loaded) -> bool:
    """Whether to put the document, after giving it a name of its own."""
    (document,) = plain["documents"]
    number = 0
    while document["id"] in digests:
        if digests[document["id"]] == document["digest"]:
            loaded.there += 1
            return False
        number += 1
        _rename(plain, number)
    loaded.renamed += number > 0
    loaded.put += 1
    digests[document["id"]] = document["digest"]
    return True


def _rename(plain: dict[str, Any], number: int) -> None:
    """Name the document by its source instead of its address, or with a number behind its source."""
    (document,) = plain["documents"]
    source = document["source"].rpartition("#again ")[0] or document["source"]
    document["source"] = source if document["url"] else f"{source}#again {number}"
    document["url"] = ""
    document["id"] = Document(document["text"], source=document["source"]).id
    for name in ("events", "expressions", "unplaced"):
        for part in plain[name]:
            part["document"] = document["id"]
    for event in plain["events"]:
        event["url"], event["source"] = "", document["source"]
        for mention in event["mentions"]:
            mention["document"] = document["id"]
