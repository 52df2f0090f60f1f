"""The one pure function of a run: a part in, four Parquet files out.

Nothing but the part, its options and the input files decides what is written, so any number of workers, in any order,
on any machine that sees the files, makes the same bytes. The files are written under temporary names; the small
``done`` file is renamed into place last, so a part is there whole or not at all.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from timeline.batch.plan import Part, Slice
from timeline.batch.tables import TABLES, document_row, event_row, expression_row, to_table
from timeline.errors import TimelineError
from timeline.model import Document, Timeline
from timeline.reading import Refusal, Upload, read_all_any

SLOWEST = 5
"""So many documents of a part are named with their seconds."""


@dataclass(frozen=True, slots=True)
class Work:
    """How every document of a run is read. ``seconds`` is the time one document may take."""

    seconds: float = 60.0
    language: str = ""
    pipeline: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Report:
    """What a part came to: counts, processor seconds, and the slowest documents."""

    number: int
    documents: int = 0
    events: int = 0
    expressions: int = 0
    set_aside: int = 0
    characters: int = 0
    seconds: float = 0.0
    slowest: list[tuple[str, float]] = field(default_factory=list)


class TooSlow(TimelineError):
    """One document took longer than it may."""


def done_file(out: Path, number: int) -> Path:
    """The file that says a part is done, with its report."""
    return out / "done" / f"part-{number:06}.json"


def table_file(out: Path, table: str, number: int) -> Path:
    """Where a table of a part lies."""
    return out / table / f"part-{number:06}.parquet"


def working_file(out: Path, number: int) -> Path:
    """Names the document that is being read, for whoever finds the worker dead."""
    return out / "working" / f"part-{number:06}.txt"


def process_part(part: Part, out: Path, work: Work, *, skip: frozenset[int] = frozenset()) -> Report:
    """Read every document of ``part`` and write its tables. ``skip``: positions of documents that ended a worker."""
    begin = time.process_time()
    report = Report(part.number)
    rows: dict[str, list[dict[str, Any]]] = {table: [] for table in TABLES}
    for position, found in enumerate(_documents(part, work)):
        if isinstance(found, Refusal):
            rows["set_aside"].append({"source": found.source, "reason": found.reason})
        elif isinstance(found, Timeline):
            name = found.documents[0].source if found.documents else "a saved timeline"
            rows["set_aside"].append({"source": name, "reason": "it is a ready timeline, not a text"})
        elif position in skip:
            reason = "reading it ended the worker process three times, perhaps for want of memory"
            rows["set_aside"].append({"source": found.source, "reason": reason})
        else:
            working_file(out, part.number).write_text(str(position))
            _read(found, work, rows, report)
    report.set_aside = len(rows["set_aside"])
    report.slowest = sorted(report.slowest, key=lambda each: -each[1])[:SLOWEST]
    report.seconds = time.process_time() - begin
    _write(part.number, out, rows, report)
    return report


def _read(document: Document, work: Work, rows: dict[str, list[dict[str, Any]]], report: Report) -> None:
    begin = time.process_time()
    try:
        timeline = _extract_in_time(document, work)
    except TooSlow:
        reason = f"it took longer than the {work.seconds:g} seconds that one document may take; --seconds allows more"
        rows["set_aside"].append({"source": document.source, "reason": reason})
        return
    except Exception as error:  # one bad document must not end the run; it is named with what happened
        reason = f"it could not be read for events ({type(error).__name__}: {error})"
        rows["set_aside"].append({"source": document.source, "reason": reason})
        return
    finally:
        report.slowest.append((document.source, round(time.process_time() - begin, 3)))
    rows["documents"].append(document_row(document, timeline))
    rows["events"].extend(event_row(event, document) for event in timeline.events)
    rows["expressions"].extend(expression_row(expression, document) for expression in timeline.expressions)
    report.documents += 1
    report.characters += len(document.text)
    report.events += len(timeline.events)
    report.expressions += len(timeline.expressions)


def _extract_in_time(document: Document, work: Work) -> Timeline:
    from timeline.pipeline import extract

    end = time.monotonic() + work.seconds

    def look_at_clock(stage: str, share: float) -> None:
        if time.monotonic() > end:
            raise TooSlow(stage)

    with _alarm(work.seconds):
        return extract(document, pipeline=work.pipeline, progress=look_at_clock)


@contextlib.contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """Raise ``TooSlow`` wherever the work stands; only a main thread on Unix can, others look at the clock by stage."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return

    def ring(signum: int, frame: object) -> None:
        raise TooSlow("alarm")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _documents(part: Part, work: Work) -> Iterator[Document | Timeline | Refusal]:
    options = {"columns": dict(work.columns), "language": work.language}
    for each in part.slices:
        yield from read_all_any(_OPENERS[each.kind](each), **options)


def _whole(each: Slice) -> list[Any]:
    return [each.path]


def _lines(each: Slice) -> list[Any]:
    return [Upload(f"{each.path}@{each.first}.jsonl", _bytes(each.path, each.first, each.last))]


def _table(each: Slice) -> list[Any]:
    content = _bytes(each.path, 0, each.header) + _bytes(each.path, each.first, each.last)
    return [Upload(f"{each.path}@{each.first}{Path(each.path).suffix.lower()}", content)]


def _rows(each: Slice) -> list[Any]:
    from pyarrow import parquet

    table = parquet.ParquetFile(each.path)
    rows: list[dict[str, Any]] = []
    start = 0
    for group in range(table.num_row_groups):
        count = table.metadata.row_group(group).num_rows
        first, last = max(each.first - start, 0), min(each.last - start, count)
        if first < last:
            rows += table.read_row_group(group).slice(first, last - first).to_pylist()
        start += count
    lines = "\n".join(json.dumps(row, ensure_ascii=False, default=str) for row in rows)
    return [Upload(f"{each.path}@{each.first}.jsonl", lines.encode("utf-8", "replace"))]


def _members(each: Slice) -> list[Any]:
    import io
    import zipfile

    # A small archive of just these members, so that the reader's own bounds on archives hold for them.
    packed = io.BytesIO()
    with zipfile.ZipFile(each.path) as whole, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in whole.infolist()[each.first : each.last]:
            if not member.is_dir():
                archive.writestr(zipfile.ZipInfo(member.filename), whole.read(member))
    return [Upload(f"{each.path}@{each.first}.zip", packed.getvalue())]


_OPENERS: dict[str, Callable[[Slice], list[Any]]] = {
    "file": _whole,
    "lines": _lines,
    "table": _table,
    "rows": _rows,
    "members": _members,
}


def _bytes(path: str, first: int, last: int) -> bytes:
    with open(path, "rb") as stream:
        stream.seek(first)
        return stream.read(last - first)


def _write(number: int, out: Path, rows: dict[str, list[dict[str, Any]]], report: Report) -> None:
    from pyarrow import parquet

    for table in TABLES:
        target = table_file(out, table, number)
        _rename_into(target, partial(parquet.write_table, to_table(table, rows[table]), compression="zstd"))
    _rename_into(done_file(out, number), lambda path: Path(path).write_text(json.dumps(asdict(report))))
    working_file(out, number).unlink(missing_ok=True)


def _rename_into(target: Path, write: Callable[[str], object]) -> None:
    """Write beside ``target`` and rename, so that nobody ever sees half a file; nothing is left behind on failure."""
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = target.with_name(f".{target.name}.{os.getpid()}.{threading.get_ident()}")
    try:
        write(str(aside))
        os.replace(aside, target)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
