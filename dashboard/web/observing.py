"""What a server tells whoever runs it: counters in the form of Prometheus, and a log of one JSON object a line.

Neither names a text, a title, a project or an address with its question: the log may be sent to somebody who helps.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from flask import Flask, Response, g, request
from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, generate_latest

from dashboard.web.visitor import visitor
from timeline.errors import BadData

LOG = logging.getLogger("timeline.dashboard")
"""Answers and documents, as ``LOG.info(event, extra={"fields": {...}})``."""


class Counters:
    """The counters of one server, from its start on."""

    def __init__(self) -> None:
        self._all = CollectorRegistry()
        self._answers = Counter("timeline_answers", "Requests answered.", ("method", "status"), registry=self._all)
        self._seconds = Histogram("timeline_answer_seconds", "Seconds until an answer was ready.", registry=self._all)
        self._jobs = Counter(
            "timeline_jobs",
            "Sources and documents read, by how it ended.",
            ("state",),
            registry=self._all,
        )
        self._events = Counter("timeline_events", "Events found in documents.", registry=self._all)
        self._stages = Counter(
            "timeline_stage_seconds",
            "Seconds spent on documents, by what was being done.",
            ("stage",),
            registry=self._all,
        )
        self._errors = Counter("timeline_unexpected_errors", "Faults of the program itself.", registry=self._all)
        ProcessCollector(registry=self._all)

    def answered(self, method: str, status: int, seconds: float) -> None:
        """One more request was answered."""
        self._answers.labels(method, str(status)).inc()
        self._seconds.observe(seconds)
        if status >= 500:
            self._errors.inc()

    def job_ended(self, state: str, events: int) -> None:
        """Reading a source or a document came to its end: "done", "failed" or "cancelled"."""
        self._jobs.labels(state).inc()
        self._events.inc(events)

    def stage_ended(self, stage: str, seconds: float) -> None:
        """So long was spent on one stage of one document."""
        self._stages.labels(stage).inc(seconds)

    def as_text(self) -> str:
        """All of them, in Prometheus' text form."""
        return generate_latest(self._all).decode()


def observe(server: Flask, counters: Counters) -> None:
    """Count and log every answer of ``server``, by the rule of its address and not by the address."""

    @server.before_request
    def begin() -> None:
        g.began = time.perf_counter()

    @server.after_request
    def end(answer: Response) -> Response:
        seconds = time.perf_counter() - g.pop("began", time.perf_counter())
        counters.answered(request.method, answer.status_code, seconds)
        rule = request.url_rule.rule if request.url_rule else ""
        fields = {"method": request.method, "rule": rule, "status": answer.status_code, "ms": round(1000 * seconds, 1)}
        LOG.info("answer", extra={"fields": fields | ({"visitor": visitor().name} if visitor().name else {})})
        return answer


class JsonLines(logging.Formatter):
    """One JSON object a line: ``at`` (UTC), ``level``, ``event``, its fields, and the trace of a fault."""

    def format(self, record: logging.LogRecord) -> str:
        said: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
            **getattr(record, "fields", {}),
        }
        if record.exc_info:
            said["trace"] = self.formatException(record.exc_info)
        return json.dumps(said, ensure_ascii=False)


def log_to(target: str, server: Flask) -> Callable[[], None]:
    """Write the log to the file ``target`` ("-": standard error); the answer ends it.

    Raises ``BadData`` when the file cannot be written.
    """
    handler: logging.Handler
    try:
        if target == "-":
            handler = logging.StreamHandler()
        else:
            handler = logging.FileHandler(target, encoding="utf-8", errors="backslashreplace")
    except OSError as problem:
        raise BadData(f"the log {target} cannot be written: {problem.strerror}; choose another place") from problem
    handler.setFormatter(JsonLines())
    loggers = (LOG, server.logger, logging.getLogger("dashboard"))
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)

    def end() -> None:
        for logger, level in zip(loggers, levels, strict=True):
            logger.removeHandler(handler)
            logger.setLevel(level)
        handler.close()

    return end
