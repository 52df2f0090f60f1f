"""Which parts are missing, and who works on them: the standard process pool, or a Dask scheduler.

Both run the same ``process_part``. A worker that dies takes nothing with it: its part is given out again, and a
document that was being read at three deaths is set aside by name.
"""

from __future__ import annotations

import errno
import json
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from timeline.batch.arrow_tables import TABLES
from timeline.batch.part import PartReport, Work, done_file, table_file
from timeline.batch.plan import DOCUMENTS_PER_PART, Part, Plan, make_plan
from timeline.batch.progress import Progress, Summary
from timeline.errors import BadData, TimelineError

_VERSION = 1
_OURS = (*TABLES, "done", "working")


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """``workers``: processes (0: one a core). ``scheduler``: address of a Dask scheduler to use instead.

    ``tls``: files "ca", "cert" and "key" for a ``tls://`` scheduler. ``fresh`` starts over instead of going on.
    """

    workers: int = 0
    scheduler: str = ""
    tls: Mapping[str, str] = field(default_factory=dict)
    documents_per_part: int = DOCUMENTS_PER_PART
    fresh: bool = False
    work: Work = field(default_factory=Work)


Crew = Callable[[Sequence[Part], Path, BatchOptions, Progress], Iterator[PartReport]]


def run(inputs: Sequence[str], out: str | Path, options: BatchOptions, *, progress: Progress | None = None) -> Summary:
    """Read ``inputs`` into the folder ``out``; goes on where an earlier run of the same inputs stopped.

    Raises ``UnreadableSource`` for a missing input, ``BadData`` when ``out`` holds the result of other inputs or
    another run works in it, ``TimelineError`` when the disk is full or no worker can be had.
    """
    progress = progress or Progress()
    folder = Path(out)
    plan = make_plan(inputs, documents_per_part=options.documents_per_part, without=folder)
    with _alone_in(folder), _disk_explained(folder):
        _prepare(folder, plan, options)
        progress.begin(len(plan.parts), folder)
        missing = []
        for part in plan.parts:
            report = finished(folder, part.number)
            if report is None:
                missing.append(part)
            else:
                progress.found(report)
        if missing:
            for report in _crew(options)(missing, folder, options, progress):
                progress.done(report)
            _sweep(folder)
        shutil.rmtree(folder / "working", ignore_errors=True)
        summary = progress.end()
        (folder / "summary.json").write_text(json.dumps(asdict(summary), indent=1))
        return summary


def _crew(options: BatchOptions) -> Crew:
    if options.scheduler:
        from timeline.batch.scheduler import work_on_scheduler

        return work_on_scheduler
    from timeline.batch.pool import work_in_pool

    return work_in_pool


def finished(out: Path, number: int) -> PartReport | None:
    """The report of a part that is done with all its tables there, else None."""
    if not all(table_file(out, table, number).exists() for table in TABLES):
        return None
    try:
        return PartReport(**json.loads(done_file(out, number).read_text()))
    except (OSError, ValueError, TypeError):
        return None


def _prepare(out: Path, plan: Plan, options: BatchOptions) -> None:
    marked = json.dumps({"version": _VERSION, "inputs": plan.digest, "work": asdict(options.work)}, sort_keys=True)
    mark = out / "run.json"
    if mark.exists() and options.fresh:
        for name in _OURS:
            shutil.rmtree(out / name, ignore_errors=True)
        for name in ("log.jsonl", "summary.json", "run.json"):
            (out / name).unlink(missing_ok=True)
    elif mark.exists() and mark.read_text() != marked:
        raise BadData(
            f"{out} holds the result of other inputs or options (or they have changed since); "
            "give another folder, or --fresh to start over"
        )
    shutil.rmtree(out / "working", ignore_errors=True)
    for name in _OURS:
        (out / name).mkdir(exist_ok=True)
    _sweep(out)
    (out / "plan.json").write_text(plan.to_json())
    mark.write_text(marked)


def _sweep(out: Path) -> None:
    """Take away what killed workers had begun to write."""
    for name in _OURS:
        for aside in (out / name).glob(".part-*"):
            aside.unlink(missing_ok=True)


@contextmanager
def _alone_in(out: Path) -> Iterator[None]:
    """Hold the folder for this run; the system lets go of it when the process ends, however it ends."""
    if out.exists() and not out.is_dir():
        raise BadData(f"{out} is a file; give a folder for the result")
    if out.is_dir() and not (out / "run.json").exists() and any(path.name != ".lock" for path in out.iterdir()):
        raise BadData(f"{out} is not empty and holds no earlier run; give a new or empty folder")
    out.mkdir(parents=True, exist_ok=True)
    with (out / ".lock").open("a") as lock:
        try:
            import fcntl
        except ImportError:  # Windows; two runs in one folder only do some parts twice there
            yield
            return
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise BadData(f"another run is working in {out}; wait for its end, or stop it") from error
        yield


@contextmanager
def _disk_explained(out: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise
        done = len(list((out / "done").glob("part-*.json")))
        raise TimelineError(
            f"the disk of {out} is full; its {done:,} finished parts are whole. Free some space and run the same "
            "command again: it goes on from there"
        ) from error
