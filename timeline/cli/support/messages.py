"""What a command tells besides its result: notes, warnings, errors, a summary, progress. All on standard error."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO

_LONG_WORK = 1.5  # seconds before a progress bar is worth drawing


class Messages:
    """Says things on standard error: as lines for people, or with ``as_json`` as one JSON object a line.

    ``quiet`` leaves only errors.
    """

    def __init__(self, *, quiet: bool = False, as_json: bool = False, stream: TextIO | None = None) -> None:
        self.quiet = quiet
        self.as_json = as_json
        self.stream: TextIO = stream or sys.stderr
        self._bar: Any = None

    def note(self, text: str, **fields: Any) -> None:
        """Something good to know."""
        if not self.quiet:
            self._say("note", text, text, fields)

    def warning(self, text: str, **fields: Any) -> None:
        """Something that may make the result differ from what is expected."""
        if not self.quiet:
            self._say("warning", text, text, fields)

    def error(self, text: str, **fields: Any) -> None:
        """Something that could not be done; shown even when quiet."""
        self._say("error", f"timeline: {text}", text, fields)

    def summary(self, text: str, **counts: int) -> None:
        """The closing line."""
        if not self.quiet:
            self._say("summary", text, text, counts)

    def _say(self, level: str, line: str, text: str, fields: dict[str, Any]) -> None:
        if self.as_json:
            line = json.dumps({"level": level, "message": text, **fields}, ensure_ascii=False)
        safe = line.encode(self.stream.encoding or "utf-8", "backslashreplace").decode(self.stream.encoding or "utf-8")
        if self._bar is not None:
            self._bar.console.print(safe, markup=False, highlight=False)
        else:
            print(safe, file=self.stream, flush=True)

    @contextmanager
    def progress(self, total: int | None, *, noun: str = "documents") -> Iterator[ProgressBar]:
        """A bar with rate and time left, drawn only on a terminal and only when the work takes long."""
        shown = not self.quiet and not self.as_json and self.stream.isatty()
        progress = ProgressBar(self, total, noun, shown)
        try:
            yield progress
        finally:
            progress.close()


class ProgressBar:
    """How far the work is; ``step`` and ``part`` are called as it goes."""

    def __init__(self, messages: Messages, total: int | None, noun: str, shown: bool) -> None:
        self.messages, self.total, self.noun, self.shown = messages, total, noun, shown
        self.started = time.monotonic()
        self.done = 0.0
        self._bar: Any = None
        self._task: Any = None

    def step(self, name: str = "") -> None:
        """One document is done."""
        self.done = float(int(self.done) + 1)
        self._draw(name)

    def part(self, name: str, share: float) -> None:
        """A share (0 to 1) of the present document is done."""
        self.done = int(self.done) + min(max(share, 0.0), 0.999)
        self._draw(name)

    def _draw(self, name: str) -> None:
        if not self.shown or (self._bar is None and time.monotonic() - self.started < _LONG_WORK):
            return
        if self._bar is None:
            self._open()
        total = None if self.total is None else max(self.total, self.done)
        seconds = max(time.monotonic() - self.started, 0.001)
        rate = f"{self.done / seconds:.1f} {self.noun}/s"
        self._bar.update(self._task, completed=self.done, total=total, description=name[:40], rate=rate)

    def _open(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
            TextColumn("{task.description}", markup=False),
        )
        self._bar = Progress(*columns, console=Console(file=self.messages.stream), transient=True)
        self._task = self._bar.add_task("", total=self.total, rate="")
        self._bar.start()
        self.messages._bar = self._bar

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()
            self.messages._bar = self._bar = None


def counted(number: int, noun: str, plural: str = "") -> str:
    """ "1 document", "2 documents", "1,234 events"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
