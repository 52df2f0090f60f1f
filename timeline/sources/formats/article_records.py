"""Articles as JSON: one object a line (.jsonl, .ndjson), or an array or a single object (.json)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from timeline.errors import UnreadableSource
from timeline.sources.formats import Draft, Reader, Settings, Skipped, Source
from timeline.sources.formats.support.article_fields import DayMonthOrder, columns_of, draft_of
from timeline.sources.formats.support.decoding import decode, is_binary

_LISTS = ("articles", "items", "documents", "data", "results", "entries")


def read(source: Source) -> Iterator[Draft | Skipped]:
    """Every record with a text; a line that is no JSON object is named with its reason."""
    if is_binary(source.data):
        raise UnreadableSource("it is not JSON but binary data")
    decoded = decode(source.data, declared=source.charset)
    good = False
    records = list(_records(decoded.text))
    order = DayMonthOrder.of(_dates(records, source.settings))
    for number, record in records:
        name = f"record {number}"
        if not isinstance(record, dict):
            yield Skipped(f"{source.name}#{name}", "it is not a JSON object with a text in it")
            continue
        columns = columns_of([str(key) for key in record], source.settings)
        draft = replace(draft_of(record, columns, name, order), warnings=decoded.warnings)
        good = good or bool(draft.text.strip())
        yield draft if draft.text.strip() else Skipped(f"{source.name}#{name}", f"its field {columns['text']} is empty")
    if not good:
        raise UnreadableSource("no record in it has a text")


def _dates(records: list[tuple[int, Any]], settings: Settings) -> Iterator[str]:
    """The dates of all records, by which the order of day and month in them is told."""
    for _, record in records:
        try:
            column = (
                columns_of([str(key) for key in record], settings).get("date") if isinstance(record, dict) else None
            )
        except UnreadableSource:
            continue
        if column and isinstance(record[column], str):
            yield record[column]


def _records(text: str) -> Iterator[tuple[int, Any]]:
    whole = _loaded(text)
    if isinstance(whole, dict):
        whole = next((whole[name] for name in _LISTS if isinstance(whole.get(name), list)), [whole])
    if isinstance(whole, list):
        yield from enumerate(whole, 1)
        return
    lines = [(number, _loaded(line)) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if all(record is None for _, record in lines):
        raise UnreadableSource("it is not well-formed JSON")
    yield from lines


def _loaded(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except ValueError:
        return None


READER = Reader(
    "JSON of articles",
    read,
    suffixes=(".jsonl", ".ndjson", ".json"),
    media_types=("application/json", "application/x-ndjson", "application/jsonl"),
)
