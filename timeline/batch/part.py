"""The one pure function of a run: a part in, four Parquet files out.

Nothing but the part, its options and the input files decides what is written, so any number of workers, in any order,
on any machine that sees the files, makes the same bytes. The files are written under temporary names and renamed; the
small ``done`` file comes last, so a part is there whole or not at all.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from timeline.batch.arrow_tables import TABLES, document_row, event_row, expression_row, to_table
from timeline.batch.opening import Found, documents
from timeline.batch.plan import Part
from timeline.batch.time_limit import TooSlow, within
from timeline.errors import UnknownPipeline
from timeline.record.model import Document, Timeline
from timeline.sources import Refusal

SLOWEST = 5
"""So many documents of a part are named with their seconds, and so many that were set aside with their reasons."""


@dataclass(frozen=True, slots=True)
class Work:
    """How every document of a run is read; the options of reading and of ``timeline.pipeline.extract``.

    ``seconds`` is the time that one document may take to be read for events; ``columns`` maps roles (text, title,
    date, url, author) to columns of tables.
    """

    seconds: float = 60.0
    published: str = ""
    language: str = ""
    pipeline: str | None = None
    mode: str = "auto"
    whole_page: bool = False
    columns: Mapping[str, str] = field(default_factory=dict)

    def reading(self) -> dict[str, Any]:
        """The options of reading."""
        return {
            "published": self.published or None,
            "language": self.language,
            "whole_page": self.whole_page,
            "columns": dict(self.columns),
        }


@dataclass(slots=True)
class PartReport:
    """What a part came to.

    ``seconds`` and ``stages`` (reading, extracting, writing) are processor seconds of the worker, its reading child
    not counted; ``memory`` is the largest its process has been so far, in bytes. ``bytes_out`` is that of all tables.
    """

    number: int
    documents: int = 0
    events: int = 0
    expressions: int = 0
    set_aside: int = 0
    characters: int = 0
    words: int = 0
    bytes_out: int = 0
    memory: int = 0
    seconds: float = 0.0
    stages: dict[str, float] = field(default_factory=dict)
    slowest: list[tuple[str, float]] = field(default_factory=list)
    reasons: list[tuple[str, str]] = field(default_factory=list)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count the processor time of a block under ``name``."""
        begin = time.thread_time()
        try:
            yield
        finally:
            self.stages[name] = self.stages.get(name, 0.0) + time.thread_time() - begin


def done_file(out: Path, number: int) -> Path:
    """The file that says a part is done, with its report."""
    return out / "done" / f"part-{number:06}.json"


def table_file(out: Path, table: str, number: int) -> Path:
    """Where a table of a part lies."""
    return out / table / f"part-{number:06}.parquet"


def working_file(out: Path, number: int) -> Path:
    """Holds "position process" while a document is read for events, "- process" else; for whoever finds it dead."""
    return out / "working" / f"part-{number:06}.txt"


def process_part(
    part: Part, out: Path, work: Work, *, root: str = "", skip: Mapping[int, str] | None = None
) -> PartReport:
    """Read every document of ``part`` and write its tables.

    ``root`` is the folder that relative paths start from. ``skip`` has reasons for documents (by position in the part)
    that are set aside unread, because they ended a worker before. Raises ``UnknownPipeline`` for that of ``work``, and
    ``OSError`` when the result cannot be written.
    """
    _load(work)
    report = PartReport(part.number)
    rows: dict[str, list[dict[str, Any]]] = {table: [] for table in TABLES}
    mark = working_file(out, part.number)
    mark.write_text(f"- {os.getpid()}")
    for position, item in enumerate(_documents(part, root, work, report)):
        reason = _refused(item) or (skip or {}).get(position, "")
        if reason:
            rows["set_aside"].append({"source": _name(item), "reason": reason})
        else:
            assert isinstance(item, Document)
            mark.write_text(f"{position} {os.getpid()}")
            with report.stage("extracting"):
                _read(item, work, rows, report)
            mark.write_text(f"- {os.getpid()}")
    report.set_aside = len(rows["set_aside"])
    report.reasons = [(row["source"], row["reason"]) for row in rows["set_aside"][:SLOWEST]]
    report.slowest = sorted(report.slowest, key=lambda document_and_seconds: -document_and_seconds[1])[:SLOWEST]
    _write(part.number, out, rows, report)
    return report


def _load(work: Work) -> None:
    """Load the pipeline, once a process, so that this is not taken for the time of the first document."""
    from timeline.grammar.loading import load_pipeline

    try:
        load_pipeline(work.pipeline)
    except UnknownPipeline:
        if work.pipeline is not None:
            raise  # every document would fail for it; without the shipped one, documents are read by word lists


def _documents(part: Part, root: str, work: Work, report: PartReport) -> Iterator[Found]:
    for piece in part.slices:
        waiting = documents(piece, root=root, options=work.reading())
        while True:
            with report.stage("reading"):
                item = next(waiting, None)
            if item is None:
                break
            yield item


def _refused(item: Found) -> str:
    if isinstance(item, Refusal):
        return item.reason
    return "it is a ready timeline, not a text" if isinstance(item, Timeline) else ""


def _name(item: Found) -> str:
    if isinstance(item, Timeline):
        return item.documents[0].source if item.documents else "a saved timeline"
    return item.source


def _read(document: Document, work: Work, rows: dict[str, list[dict[str, Any]]], report: PartReport) -> None:
    begin = time.thread_time()
    try:
        timeline = _extracted(document, work)
    except TooSlow:
        rows["set_aside"].append({"source": document.source, "reason": too_slow(work)})
        return
    except Exception as error:  # one bad document must not end the run; it is named with what happened
        reason = f"it could not be read for events ({type(error).__name__}: {error})"
        rows["set_aside"].append({"source": document.source, "reason": reason})
        return
    finally:
        report.slowest.append((document.source, round(time.thread_time() - begin, 3)))
    rows["documents"].append(document_row(document, timeline))
    rows["events"].extend(event_row(event, document) for event in timeline.events)
    rows["expressions"].extend(expression_row(expression, document) for expression in timeline.expressions)
    report.documents += 1
    report.characters += len(document.text)
    report.words += len(document.text.split())
    report.events += len(timeline.events)
    report.expressions += len(timeline.expressions)


def too_slow(work: Work) -> str:
    """The reason given for a document that used up its time."""
    return f"it took longer than the {work.seconds:g} seconds that one document may take; --seconds allows more"


def _extracted(document: Document, work: Work) -> Timeline:
    from timeline.pipeline import extract

    reading = partial(extract, document, language=work.language, pipeline=work.pipeline, mode=work.mode)
    return within(work.seconds, reading)


def _write(number: int, out: Path, rows: dict[str, list[dict[str, Any]]], report: PartReport) -> None:
    from pyarrow import parquet

    with report.stage("writing"):
        for table in TABLES:
            target = table_file(out, table, number)
            _rename_into(target, partial(parquet.write_table, to_table(table, rows[table]), compression="zstd"))
            report.bytes_out += target.stat().st_size
    report.seconds = sum(report.stages.values())
    report.memory = _peak_memory()
    _rename_into(done_file(out, number), lambda path: Path(path).write_text(json.dumps(asdict(report))))
    working_file(out, number).unlink(missing_ok=True)


def _peak_memory() -> int:
    try:
        import resource
    except ImportError:  # Windows has no such count
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _rename_into(target: Path, write: Callable[[str], object]) -> None:
    """Write beside ``target`` and rename, so that nobody ever sees half a file; nothing is left behind on failure."""
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = target.with_name(f".{target.name}.{os.getpid()}.{threading.get_ident()}")
    try:
        write(str(aside))
        with aside.open("rb+") as stream:
            os.fsync(stream.fileno())  # after a power cut a name must not stand for half a file
        os.replace(aside, target)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
