"""Work in the background: reading and extracting documents, with progress and cancel.

A job is one document on its way: waiting, reading, finding events, done, failed or cancelled. Jobs live in the process
that took the upload, since only that process works on them; what they bring is kept in the project. A job
that fails says why and harms no other.
"""

from __future__ import annotations

import logging
import secrets
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass, field
from typing import Any

from dashboard.web.memory import GivingBack
from dashboard.web.observing import LOG, Counters
from timeline.errors import TimelineError

_KEPT_AFTER_END = 600.0
"""Seconds that a finished job stays in the list, so that a page opened later still hears of a failure."""

_LOG = logging.getLogger(__name__)


class JobCancelled(Exception):
    """Raised inside a job when its person does not want it any more."""


@dataclass
class Job:
    """One document on its way. ``step`` is what is being done now, in words; ``error`` why it failed.

    ``holds`` is how many bytes it was handed; they stay in memory until it ends.
    """

    id: str
    project: str
    name: str
    state: str = "waiting"
    step: str = ""
    done: int = 0
    total: int = 0
    events: int = 0
    error: str = ""
    note: str = ""
    holds: int = 0
    started: float = field(default_factory=time.monotonic)
    ended: float | None = None
    cancelled: threading.Event = field(default_factory=threading.Event, repr=False)
    stages: dict[str, float] = field(default_factory=dict, repr=False)
    stage_began: float = field(default_factory=time.monotonic, repr=False)

    def say(self, step: str, *, done: int = 0, total: int = 0) -> None:
        """Tell what is being done now. Raises ``JobCancelled`` when the job is not wanted any more."""
        if self.cancelled.is_set():
            raise JobCancelled
        self.end_stage()
        self.state, self.step, self.done, self.total = "working", step, done, total

    def end_stage(self) -> None:
        """Note how long the present step took; its seconds are told when the job ends."""
        now = time.monotonic()
        stage = self.step or "waiting"
        self.stages[stage] = self.stages.get(stage, 0.0) + now - self.stage_began
        self.stage_began = now

    def as_plain(self) -> dict[str, Any]:
        """What the page shows of it."""
        seconds = (self.ended or time.monotonic()) - self.started
        shown = ("id", "name", "state", "step", "done", "total", "events", "error", "note")
        return {name: getattr(self, name) for name in shown} | {"seconds": round(seconds, 1)}


class Jobs:
    """The jobs of one server. ``workers`` is how many documents are worked on at the same time."""

    def __init__(self, *, workers: int = 2, counters: Counters | None = None) -> None:
        self.counters = counters or Counters()
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="document")
        self._lock = threading.Lock()
        self._jobs: dict[str, Job] = {}
        self._memory = GivingBack()

    def submit(self, project: str, name: str, work: Callable[[Job], None], *, holds: int = 0) -> Job:
        """Put ``work`` in the queue. It is called with its job and reports by ``job.say``."""
        job = Job(secrets.token_hex(6), project, name, holds=holds)
        with self._lock:
            self._forget_old()
            self._jobs[job.id] = job
        # In the context of the request, so that the history names who asked for the work.
        self._pool.submit(copy_context().run, self._run, job, work)
        return job

    def failed(self, project: str, name: str, error: str) -> None:
        """Put a job in the list that failed before it began."""
        job = Job(secrets.token_hex(6), project, name, error=error)
        self._end(job, "failed")
        with self._lock:
            self._jobs[job.id] = job

    def of(self, project: str) -> list[Job]:
        """The jobs of ``project``, oldest first."""
        with self._lock:
            return [job for job in self._jobs.values() if job.project == project]

    def held(self) -> int:
        """Bytes of what was handed over and is not read yet, over all projects."""
        with self._lock:
            return sum(job.holds for job in self._jobs.values() if job.ended is None)

    def cancel(self, project: str, name: str) -> bool:
        """Stop a job (at its next report, or before it begins). False when there is no such job."""
        with self._lock:
            job = self._jobs.get(name)
        if job is None or job.project != project:
            return False
        job.cancelled.set()
        if job.state == "waiting":
            self._end(job, "cancelled")
        return True

    def dismiss(self, project: str) -> None:
        """Forget the finished jobs of ``project``."""
        with self._lock:
            self._jobs = {key: job for key, job in self._jobs.items() if job.project != project or job.ended is None}

    def close(self) -> None:
        """Stop everything; used when a server ends."""
        with self._lock:
            jobs = list(self._jobs.values())
        for job in jobs:
            job.cancelled.set()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _run(self, job: Job, work: Callable[[Job], None]) -> None:
        if job.ended is not None:
            return
        try:
            job.say("starting")
            work(job)
            self._end(job, "failed" if job.error else "done")
        except JobCancelled:
            self._end(job, "cancelled")
        except TimelineError as problem:
            job.error = str(problem)
            self._end(job, "failed")
        except Exception:
            _LOG.exception("unexpected error while working on a document")
            job.error = "Something went wrong inside while reading this; the server's log has the details."
            self._end(job, "failed")
        finally:
            self._memory.after_work()

    def _end(self, job: Job, state: str) -> None:
        job.end_stage()
        job.state, job.ended = state, time.monotonic()
        self.counters.job_ended(state, job.events)
        for stage, seconds in job.stages.items():
            self.counters.stage_ended(stage, seconds)
        fields = {"state": state, "events": job.events, "seconds": round(job.ended - job.started, 2)}
        LOG.info("job", extra={"fields": fields})

    def _forget_old(self) -> None:
        now = time.monotonic()
        self._jobs = {
            key: job for key, job in self._jobs.items() if job.ended is None or now - job.ended < _KEPT_AFTER_END
        }
