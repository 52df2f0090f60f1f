"""Timelines that this program wrote (CSV, JSON, one-file HTML, ...): opened as they were, not read again."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

from timeline.sources.formats import Reader, Saved, Source

_SUFFIXES = (".csv", ".json", ".jsonl", ".html", ".htm", ".xlsx", ".parquet")


def _exports() -> Any:
    """The exports know their own files. They stand on a higher floor, so they are reached by name when needed."""
    return import_module("timeline.exports")


def read(source: Source) -> Iterator[Saved]:
    """The timeline. A broken file of ours is refused with the field that is wrong."""
    yield Saved(_exports().read(source.data))


def _recognises(source: Source) -> bool:
    return source.suffix in _SUFFIXES and _exports().recognise(source.data) is not None


READER = Reader("saved timeline", read, recognises=_recognises)
