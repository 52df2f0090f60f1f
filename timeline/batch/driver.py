"""Which parts are missing, and who works on them: the standard process pool, or a Dask scheduler.

Both run the same ``process_part``. A worker that dies takes nothing with it: its part is given out again, and a
document that was being read at three deaths is set aside by name. Workers watch their parent and end with it.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from timeline.batch.part import Report, Work, done_file, process_part, working_file
from timeline.batch.plan import DOCUMENTS_PER_PART, Part, Plan, make_plan
from timeline.batch.progress import Progress, Summary
from timeline.batch.tables import TABLES
from timeline.errors import BadData, TimelineError

_DEATHS = 3
"""A document at which so many workers died is set aside: fewer may be chance, as when a machine is shut down."""

_VERSION = 1


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """``workers``: processes (default: one a core). ``scheduler``: address of a Dask scheduler to use instead.

    ``tls``: files "ca", "cert" and "key" for a ``tls://`` scheduler. ``fresh`` starts over instead of going on.
    """

    workers: int = 0
    scheduler: str = ""
    tls: Mapping[str, str] = field(default_factory=dict)
    documents_per_part: int = DOCUMENTS_PER_PART
    fresh: bool = False
    work: Work = field(default_factory=Work)


def run(inputs: Sequence[str], out: str | Path, options: BatchOptions, *, progress: Progress | None = None) -> Summary:
    """Read ``inputs`` into ``out``; goes on where an earlier run of the same inputs stopped.

    Raises ``UnreadableSource`` for a missing input and ``BadData`` when ``out`` holds the result of other inputs.
    """
    progress = progress or Progress()
    folder = Path(out)
    plan = make_plan(inputs, documents_per_part=options.documents_per_part)
    _prepare(folder, plan, options)
    progress.begin(len(plan.parts), folder)
    missing = []
    for part in plan.parts:
        report = _finished(folder, part.number)
        if report is None:
            missing.append(part)
        else:
            progress.found(report)
    if missing:
        crew = _dask if options.scheduler else _pool
        for report in crew(missing, folder, options, progress):
            progress.done(report)
        shutil.rmtree(folder / "working", ignore_errors=True)
    return progress.end()


def _finished(out: Path, number: int) -> Report | None:
    try:
        return Report(**json.loads(done_file(out, number).read_text()))
    except (OSError, ValueError, TypeError):
        return None


def _prepare(out: Path, plan: Plan, options: BatchOptions) -> None:
    marked = json.dumps({"version": _VERSION, "inputs": plan.digest, "work": asdict(options.work)}, sort_keys=True)
    mark = out / "run.json"
    if mark.exists() and options.fresh:
        for name in (*TABLES, "done", "working"):
            shutil.rmtree(out / name, ignore_errors=True)
    elif mark.exists() and mark.read_text() != marked:
        raise BadData(
            f"{out} holds the result of other inputs or options; give another folder, or --fresh to start over"
        )
    elif not mark.exists() and out.exists() and any(out.iterdir()):
        raise BadData(f"{out} is not empty and holds no earlier run; give a new or empty folder")
    for name in (*TABLES, "done", "working"):
        (out / name).mkdir(parents=True, exist_ok=True)
    mark.write_text(marked)
    (out / "plan.json").write_text(plan.to_json())


# -- the process pool --------------------------------------------------------------------------------------------------


def _pool(parts: Iterable[Part], out: Path, options: BatchOptions, progress: Progress) -> Iterator[Report]:
    waiting = list(parts)
    workers = options.workers or os.cpu_count() or 1
    deaths: dict[int, dict[int, int]] = {}
    while waiting:
        try:
            yield from _one_pool(waiting, workers, out, options, deaths)
        except BrokenProcessPool:
            suspects = [part for part in waiting if _note_death(part, out, deaths)]
            progress.tell("worker died", parts=[part.number for part in suspects], parts_left=len(waiting))
            # Alone, so that a death is laid at the door of the document that brings it, not of its neighbours.
            waiting = [part for part in waiting if part not in suspects]
            for part in suspects:
                yield from _alone(part, out, options, deaths)


def _alone(part: Part, out: Path, options: BatchOptions, deaths: dict[int, dict[int, int]]) -> Iterator[Report]:
    while True:
        try:
            yield from _one_pool([part], 1, out, options, deaths)
            return
        except BrokenProcessPool:
            _note_death(part, out, deaths)


def _one_pool(
    waiting: list[Part], workers: int, out: Path, options: BatchOptions, deaths: dict[int, dict[int, int]]
) -> Iterator[Report]:
    """Work on ``waiting``, taking out of it what is done. Raises ``BrokenProcessPool`` when a worker dies."""
    context = multiprocessing.get_context("spawn")  # no state of ours, nor threads, come along
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_end_with_parent) as pool:
        running: dict[Future[Report], Part] = {}
        pending = list(reversed(waiting))
        while pending or running:
            while pending and len(running) < workers * 2:
                part = pending.pop()
                running[pool.submit(process_part, part, out, options.work, skip=_skipped(part, deaths))] = part
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                part = running.pop(future)
                report = future.result()
                waiting.remove(part)
                yield report


def _note_death(part: Part, out: Path, deaths: dict[int, dict[int, int]]) -> bool:
    """Count the document that was being read when a worker died; False when none of this part was."""
    try:
        position = int(working_file(out, part.number).read_text())
    except (OSError, ValueError):
        return False
    working_file(out, part.number).unlink(missing_ok=True)
    counts = deaths.setdefault(part.number, {})
    counts[position] = counts.get(position, 0) + 1
    return True


def _skipped(part: Part, deaths: dict[int, dict[int, int]]) -> frozenset[int]:
    return frozenset(position for position, count in deaths.get(part.number, {}).items() if count >= _DEATHS)


def _end_with_parent() -> None:
    """In a worker: end as soon as the parent does, however it ends (a killed parent leaves its pool running else)."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True, name="watch-parent").start()


# -- Dask -----------------------------------------------------------------------------------------------------------


def _dask(parts: Iterable[Part], out: Path, options: BatchOptions, progress: Progress) -> Iterator[Report]:
    try:
        from distributed import Client, as_completed
        from distributed.security import Security
    except ImportError as error:
        raise TimelineError(
            "a scheduler needs Dask, which is not installed; pip install 'timeline-from-text[cluster]'"
        ) from error
    security: Any = None
    if options.scheduler.startswith("tls://"):
        names = {"tls_ca_file": "ca", "tls_client_cert": "cert", "tls_client_key": "key"}
        given = {ours: options.tls.get(theirs) for ours, theirs in names.items()}
        security = Security(require_encryption=True, **given)
    elif not _on_this_machine(options.scheduler):
        raise TimelineError(
            f"{options.scheduler} is not encrypted: whoever reaches it can run code on the workers; use tls:// with "
            "--tls-ca, --tls-cert and --tls-key"
        )
    with Client(options.scheduler, security=security) as client:
        futures = [
            client.submit(process_part, part, out.resolve(), options.work, key=f"part-{part.number}-{os.getpid()}",
                          retries=_DEATHS, pure=False)
            for part in parts
        ]  # fmt: skip
        for future in as_completed(futures):
            yield future.result()
            future.release()


def _on_this_machine(address: str) -> bool:
    host = address.partition("://")[2].rpartition(":")[0].strip("[]")
    return host in ("127.0.0.1", "localhost", "::1") or address.startswith("inproc://")
