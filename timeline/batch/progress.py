"""What is said while a run goes on, and the summary at its end."""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from timeline.batch.part import PartReport

_NAMED = 10


@dataclass
class Summary:
    """Totals of a run.

    ``parts`` are done of ``planned``, ``fresh`` of them in this run, with ``fresh_documents``. ``seconds`` is wall time
    of this run, ``processor_seconds`` and ``stages`` those of the workers over all runs, ``memory`` the largest worker
    in bytes. ``slowest`` and ``reasons`` (source and why it was set aside) name a few.
    """

    planned: int = 0
    parts: int = 0
    fresh: int = 0
    documents: int = 0
    fresh_documents: int = 0
    events: int = 0
    expressions: int = 0
    set_aside: int = 0
    characters: int = 0
    words: int = 0
    bytes_out: int = 0
    memory: int = 0
    processor_seconds: float = 0.0
    stages: dict[str, float] = field(default_factory=dict)
    seconds: float = 0.0
    deaths: int = 0
    slowest: list[tuple[str, float]] = field(default_factory=list)
    reasons: list[tuple[str, str]] = field(default_factory=list)

    def take(self, report: PartReport) -> None:
        """Add one part."""
        self.parts += 1
        for name in ("documents", "events", "expressions", "set_aside", "characters", "words", "bytes_out"):
            setattr(self, name, getattr(self, name) + getattr(report, name))
        self.memory = max(self.memory, report.memory)
        self.processor_seconds += report.seconds
        for stage, seconds in report.stages.items():
            self.stages[stage] = self.stages.get(stage, 0.0) + seconds
        both = [*self.slowest, *((name, seconds) for name, seconds in report.slowest)]
        self.slowest = sorted(both, key=lambda document_and_seconds: -document_and_seconds[1])[:_NAMED]
        self.reasons = [*self.reasons, *((name, reason) for name, reason in report.reasons)][:_NAMED]


class Progress:
    """Told of every part; keeps the totals and a log of one JSON object a line. Override ``show`` to draw it."""

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

    def found(self, report: PartReport) -> None:
        """A part was done by an earlier run."""
        self.summary.take(report)

    def done(self, report: PartReport) -> None:
        """A part was done now."""
        self.summary.take(report)
        self.summary.fresh += 1
        self.summary.fresh_documents += report.documents
        self.tell("part", **asdict(report))
        self.show()

    def died(self, **details: Any) -> None:
        """A worker died; its part is given out again."""
        self.summary.deaths += 1
        self.tell("worker died", **details)

    def tell(self, what: str, **details: Any) -> None:
        """Write a line of the log."""
        if self._log is not None:
            line = {"at": round(time.time(), 3), "what": what, **details}
            with self._log.open("a", encoding="utf-8") as stream:
                stream.write(json.dumps(line, ensure_ascii=True) + "\n")

    def end(self) -> Summary:
        """The run is over."""
        self.summary.seconds = self.seconds
        self.tell("end", **asdict(self.summary))
        return self.summary

    @property
    def seconds(self) -> float:
        """Wall time of this run so far."""
        return time.monotonic() - self._begin

    @property
    def rate(self) -> float:
        """Documents per second of this run so far."""
        return self.summary.fresh_documents / max(1e-9, self.seconds)

    @property
    def seconds_left(self) -> float | None:
        """About how long it takes still, by parts; None before the first is done."""
        summary = self.summary
        left = summary.planned - summary.parts
        return left * self.seconds / summary.fresh if summary.fresh else None

    def show(self) -> None:
        """Draw the state; nothing by default."""
