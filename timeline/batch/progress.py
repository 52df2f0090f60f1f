"""What is said while a run goes on, and the summary at its end."""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from timeline.batch.part import Report


@dataclass
class Summary:
    """Totals of a run; ``parts`` are done of ``planned``, ``fresh`` of them in this run. ``seconds`` is wall time."""

    planned: int = 0
    parts: int = 0
    fresh: int = 0
    documents: int = 0
    events: int = 0
    expressions: int = 0
    set_aside: int = 0
    characters: int = 0
    processor_seconds: float = 0.0
    seconds: float = 0.0
    slowest: list[tuple[str, float]] = field(default_factory=list)

    def take(self, report: Report) -> None:
        """Add one part."""
        self.parts += 1
        self.documents += report.documents
        self.events += report.events
        self.expressions += report.expressions
        self.set_aside += report.set_aside
        self.characters += report.characters
        self.processor_seconds += report.seconds
        both = [*self.slowest, *((name, seconds) for name, seconds in report.slowest)]
        self.slowest = sorted(both, key=lambda each: -each[1])[:10]

    def in_words(self) -> str:
        """The totals in two lines, and the slowest documents."""
        lines = [
            f"{self.documents:,} documents, {self.events:,} events, {self.expressions:,} time expressions, "
            f"{self.set_aside:,} inputs set aside; {self.parts:,} of {self.planned:,} parts done, "
            f"{self.fresh:,} in this run ({self.seconds:,.1f} s)"
        ]
        if self.slowest:
            lines.append("slowest: " + ", ".join(f"{name} {seconds:.1f} s" for name, seconds in self.slowest[:5]))
        return "\n".join(lines)


class Progress:
    """Told of every part; keeps the totals and a log of one JSON object a line. Subclass ``show`` to draw it."""

    def __init__(self) -> None:
        self.summary = Summary()
        self._log: Path | None = None
        self._begin = time.monotonic()

    def begin(self, planned: int, out: Path) -> None:
        """The run starts; ``planned`` parts in all."""
        self.summary.planned = planned
        self._log = out / "log.jsonl"
        self._begin = time.monotonic()
        self.tell("begin", parts=planned)

    def found(self, report: Report) -> None:
        """A part was done by an earlier run."""
        self.summary.take(report)
        self.show()

    def done(self, report: Report) -> None:
        """A part was done now."""
        self.summary.take(report)
        self.summary.fresh += 1
        self.tell("part", **asdict(report))
        self.show()

    def tell(self, what: str, **details: Any) -> None:
        """Write a line of the log."""
        if self._log is not None:
            line = {"at": round(time.time(), 3), "what": what, **details}
            with self._log.open("a", encoding="utf-8") as stream:
                stream.write(json.dumps(line, ensure_ascii=False) + "\n")

    def end(self) -> Summary:
        """The run is over."""
        self.summary.seconds = time.monotonic() - self._begin
        totals = asdict(self.summary)
        self.tell("end", **totals)
        return self.summary

    @property
    def rate(self) -> float:
        """Documents per second of this run so far."""
        share = self.summary.fresh / self.summary.parts if self.summary.parts else 0.0
        return self.summary.documents * share / max(1e-9, time.monotonic() - self._begin)

    def show(self) -> None:
        """Draw the state; nothing by default."""
