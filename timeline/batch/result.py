"""Read a finished run back: as timelines, document by document, or into a project file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.batch.part import table_file
from timeline.batch.tables import TABLES, plain_timelines
from timeline.errors import BadData
from timeline.model import Timeline
from timeline.plain import from_plain

if TYPE_CHECKING:
    from timeline.store import Project


def is_result(path: str | Path) -> bool:
    """Whether ``path`` is the folder of a run."""
    return (Path(path) / "run.json").is_file() and (Path(path) / "done").is_dir()


def timelines(folder: str | Path) -> Iterator[Timeline]:
    """The timeline of each document, in the order of the input. Raises ``BadData`` for a damaged folder."""
    for plain in _plain(Path(folder)):
        yield from_plain(plain)


def _plain(folder: Path) -> Iterator[dict[str, Any]]:
    import pyarrow
    from pyarrow import parquet

    if not is_result(folder):
        raise BadData(f"{folder} is not the folder of a batch run; expected one with run.json and done/ in it")
    for number in _numbers(folder):
        try:
            tables = {table: parquet.read_table(table_file(folder, table, number)) for table in TABLES}
        except (OSError, pyarrow.ArrowException) as error:
            raise BadData(
                f"part {number} of {folder} is damaged: {error}; remove its done file and run again"
            ) from error
        yield from plain_timelines(tables)


def _numbers(folder: Path) -> list[int]:
    return sorted(int(path.stem.partition("-")[2]) for path in (folder / "done").glob("part-*.json"))


def load_into(project: Project, folder: str | Path, *, at_once: int = 200) -> int:
    """Put every document of a run into a project file, once; the number of documents put now.

    What is there already is passed over, so an index that was interrupted goes on.
    """
    there = project.document_ids()
    put = 0
    group: list[Timeline] = []
    for timeline in timelines(folder):
        if timeline.documents[0].id in there:
            continue
        group.append(timeline)
        if len(group) >= at_once:
            put += _put(project, group)
            group = []
    return put + _put(project, group)


def _put(project: Project, group: list[Timeline]) -> int:
    if not group:
        return 0
    whole = Timeline(
        tuple(document for each in group for document in each.documents),
        tuple(event for each in group for event in each.events),
        tuple(entry for each in group for entry in each.unplaced),
        tuple(expression for each in group for expression in each.expressions),
        tuple(warning for each in group for warning in each.warnings),
    )
    project.put(whole, recorded=False)
    return len(group)
