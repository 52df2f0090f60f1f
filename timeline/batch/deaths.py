"""Keeps count of the documents at which workers died, and says which are to be passed over."""

from __future__ import annotations

import os
import signal
import time
from contextlib import suppress
from pathlib import Path

from timeline.batch.part import Work, too_slow, working_file
from timeline.batch.plan import Part

DEATHS = 3
"""A document at which so many workers died is set aside: fewer may be chance, as when a machine is shut down."""

GRACE_SECONDS = 30.0
"""So long after its time is up a document may take to notice; then its worker is killed."""


class Deaths:
    """The documents that were being read when workers died, by part and position."""

    def __init__(self, out: Path, work: Work) -> None:
        self.out, self.work = out, work
        self._counts: dict[tuple[int, int], int] = {}
        self._slow: set[tuple[int, int]] = set()
        self._seen: dict[int, tuple[tuple[object, ...], float]] = {}

    def note(self, part: Part, *, times: int = 1) -> bool:
        """Count the document that was being read when a worker died; False when none of this part was."""
        position = self._reading(part)
        if position is None:
            return False
        key = (part.number, position)
        self._counts[key] = self._counts.get(key, 0) + times
        working_file(self.out, part.number).unlink(missing_ok=True)
        return True

    def suspected(self, part: Part) -> bool:
        """Whether a document of this part was being read at more than one death, and may be the cause."""
        return any(number == part.number and count > 1 for (number, _), count in self._counts.items())

    def skipped(self, part: Part) -> dict[int, str]:
        """Positions of the part's documents to be set aside, with the reason."""
        reasons = {
            position: f"reading it ended the worker process {count} times, perhaps for want of memory"
            for (number, position), count in self._counts.items()
            if number == part.number and count >= DEATHS
        }
        return reasons | {position: too_slow(self.work) for number, position in self._slow if number == part.number}

    def end_stuck(self, part: Part) -> bool:
        """Kill the worker of a part whose document is long past its time, and set that document aside."""
        position = self._reading(part)
        if position is None or self._age(part) < self.work.seconds + GRACE_SECONDS:
            return False
        self._slow.add((part.number, position))
        self.end(part)
        return True

    def _age(self, part: Part) -> float:
        """Seconds since the mark of a part was first seen as it is now; a clock that is set, or a sleep, adds none."""
        try:
            written = working_file(self.out, part.number).stat().st_mtime_ns
        except OSError:
            return 0.0
        now = time.monotonic()
        mark = (written, *self._mark(part))
        if self._seen.get(part.number, ((), 0.0))[0] != mark:
            self._seen[part.number] = (mark, now)
        return now - self._seen[part.number][1]

    def end(self, part: Part) -> None:
        """Kill the worker that has this part, if any."""
        for process in self._mark(part)[1:]:
            with suppress(ProcessLookupError, PermissionError, ValueError):
                os.kill(int(process), getattr(signal, "SIGKILL", signal.SIGTERM))

    def _reading(self, part: Part) -> int | None:
        """The position of the document that is being read for events; None between two, and while reading a file."""
        position, *_ = (*self._mark(part), "")
        return int(position) if position.isdigit() else None

    def _mark(self, part: Part) -> list[str]:
        try:
            return working_file(self.out, part.number).read_text().split()
        except OSError:
            return []
