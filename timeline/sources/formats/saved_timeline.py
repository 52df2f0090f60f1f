"""Timelines that this program wrote (CSV, JSON, one-file HTML, ...): opened as they were, not read again."""

from __future__ import annotations

from collections.abc import Iterator

from timeline import exports
from timeline.sources.formats import Reader, Saved, Source

_SUFFIXES = (".csv", ".json", ".jsonl", ".html", ".htm", ".xlsx", ".parquet")


def read(source: Source) -> Iterator[Saved]:
    """The timeline. A broken file of ours is refused with the field that is wrong."""
    yield Saved(exports.read(source.data))


def _recognises(source: Source) -> bool:
    return source.suffix in _SUFFIXES and exports.recognise(source.data) is not None


READER = Reader("saved timeline", read, recognises=_recognises)
