"""Work on parts in the standard process pool. Workers watch their parent and end with it, however it ends."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.batch.deaths import Deaths
from timeline.batch.part import PartReport, process_part
from timeline.batch.plan import Part
from timeline.errors import TimelineError

if TYPE_CHECKING:
    from timeline.batch.driver import BatchOptions
    from timeline.batch.progress import Progress

_LOOK_SECONDS = 2.0
_TRIES = 3
"""So many pools may break in a row without a part done or a document to blame, before the run is given up."""


def work_in_pool(parts: Sequence[Part], out: Path, options: BatchOptions, progress: Progress) -> Iterator[PartReport]:
    """The report of every part as it is done. Raises ``TimelineError`` when workers die before they read anything."""
    crew = _Pool(out, options)
    waiting = list(parts)
    alone: list[Part] = []
    in_vain = 0
    while waiting or alone:
        # Alone, so that a second death is laid at the door of the document that brings it, not of its neighbours.
        group = [alone[0]] if alone else waiting
        before = len(group)
        try:
            yield from crew.work(group, workers=1 if alone else crew.workers)
        except BrokenProcessPool as error:
            blamed = [part for part in group if crew.deaths.note(part)]
            progress.died(parts=[part.number for part in blamed], parts_left=len(waiting) + len(alone))
            in_vain = 0 if blamed or len(group) < before else in_vain + 1
            if in_vain >= _TRIES:
                raise TimelineError(
                    f"worker processes ended {in_vain} times before they read anything, perhaps for want of memory; "
                    "try --workers 1"
                ) from error
        if alone and not group:
            alone.pop(0)
        alone += [part for part in waiting if crew.deaths.suspected(part)]
        waiting = [part for part in waiting if part not in alone]


class _Pool:
    """Makes a pool for a group of parts, as often as one breaks."""

    def __init__(self, out: Path, options: BatchOptions) -> None:
        self.out, self.options = out, options
        self.workers = options.workers or os.cpu_count() or 1
        self.deaths = Deaths(out, options.work)

    def work(self, group: list[Part], *, workers: int) -> Iterator[PartReport]:
        """Work on ``group``, taking out of it what is done. Raises ``BrokenProcessPool`` when a worker dies."""
        pool = ProcessPoolExecutor(min(workers, len(group)), mp_context=_context(), initializer=begin_worker)
        running: dict[Future[PartReport], Part] = {}
        try:
            pending = list(reversed(group))
            while pending or running:
                while pending and len(running) < workers * 2:
                    part = pending.pop()
                    running[self._submit(pool, part)] = part
                for future in self._some_done(running):
                    part = running.pop(future)
                    report = future.result()
                    group.remove(part)
                    yield report
            pool.shutdown()
        except BaseException:
            # Interrupted, or one failed: nobody waits for what the others are doing.
            for part in running.values():
                self.deaths.end(part)
            pool.shutdown(wait=False, cancel_futures=True)
            raise

    def _submit(self, pool: ProcessPoolExecutor, part: Part) -> Future[PartReport]:
        skip = self.deaths.skipped(part)
        return pool.submit(process_part, part, self.out, self.options.work, root=os.getcwd(), skip=skip)

    def _some_done(self, running: dict[Future[PartReport], Part]) -> set[Future[PartReport]]:
        done: set[Future[PartReport]] = set()
        while not done:
            done, _ = wait(running, timeout=_LOOK_SECONDS, return_when=FIRST_COMPLETED)
            if not done:
                for part in running.values():
                    self.deaths.end_stuck(part)
        return done


def _context() -> multiprocessing.context.BaseContext:
    """Workers are forked from a process that has loaded everything and nothing of ours; started anew on Windows."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["timeline.batch.warm"])
    return context


def begin_worker() -> None:
    """In a worker: leave the keyboard's interrupt to the parent, use one thread, end as soon as the parent does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # as many processes as cores are running already
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True, name="watch-parent").start()
