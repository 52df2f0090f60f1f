"""The four tables of a result, as Arrow schemas, and the rows that go into them.

``events``: the columns of the CSV with types, then ``document``, ``first_day`` and ``last_day`` (proleptic Gregorian
ordinals, 1 January of year 1 is 1; null for open ends) and ``data``, the whole event as JSON. ``expressions``: every
time expression. ``documents``: what was read, with its text. ``set_aside``: inputs that could not be read or finished,
with the reason.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

from timeline.record import event_fields
from timeline.record.event_fields import Kind
from timeline.record.model import Document, Event, TimeExpression, Timeline
from timeline.record.plain import document_to_plain, event_to_plain, expression_to_plain, to_plain

TABLES = ("documents", "events", "expressions", "set_aside")

_TYPES = {Kind.COUNT: "whole", Kind.SHARE: "number", Kind.PARTICIPANTS: "texts"}

_COLUMNS: dict[str, dict[str, str]] = {
    "documents": {
        "id": "text", "title": "text", "source": "text", "url": "text", "published": "text", "language": "text",
        "characters": "whole", "events": "whole", "expressions": "whole", "unplaced": "whole",
        "text": "text", "data": "text",
    },
    "events": {
        **{field.name: _TYPES.get(field.kind, "text") for field in event_fields.COLUMNS},
        "salience": "number", "document": "text", "first_day": "whole", "last_day": "whole", "data": "text",
    },
    "expressions": {
        "document": "text", "source": "text", "start": "whole", "end": "whole", "text": "text", "type": "text",
        "value": "text", "earliest": "text", "latest": "text", "edtf": "text", "rule": "text", "reason": "text",
        "data": "text",
    },
    "set_aside": {"source": "text", "reason": "text"},
}  # fmt: skip


@lru_cache(maxsize=8)
def schema(table: str) -> Any:
    """The Arrow schema of one table."""
    import pyarrow

    kinds = {
        "text": pyarrow.string(),
        "texts": pyarrow.list_(pyarrow.string()),
        "whole": pyarrow.int64(),
        "number": pyarrow.float64(),
    }
    return pyarrow.schema([(name, kinds[kind]) for name, kind in _COLUMNS[table].items()])


def to_table(table: str, rows: Iterable[dict[str, Any]]) -> Any:
    """Rows as an Arrow table."""
    import pyarrow

    return pyarrow.Table.from_pylist([_storable(row) for row in rows], schema=schema(table))


def _storable(row: dict[str, Any]) -> dict[str, Any]:
    """Text without halves of surrogate pairs, which UTF-8 cannot hold."""
    return {
        name: value.encode("utf-8", "replace").decode() if isinstance(value, str) and not value.isascii() else value
        for name, value in row.items()
    }


def document_row(document: Document, timeline: Timeline) -> dict[str, Any]:
    """A document, with what was not placed in it inside ``data``."""
    plain = document_to_plain(document)
    whole = to_plain(Timeline(unplaced=timeline.unplaced, warnings=timeline.warnings))
    data = {name: plain[name] for name in plain if name != "text"}
    data |= {"unplaced": whole["unplaced"], "timeline_warnings": whole["warnings"]}
    row = {name: plain[name] for name in ("id", "title", "source", "url", "published", "language", "text")}
    counts = {
        "characters": len(document.text),
        "events": len(timeline.events),
        "expressions": len(timeline.expressions),
        "unplaced": len(timeline.unplaced),
    }
    return {**row, **counts, "data": _json(data)}


def event_row(event: Event, document: Document) -> dict[str, Any]:
    """An event with its typed columns and its whole self as JSON."""
    plain = event_to_plain(event, document)
    row = {name: plain[name] for name in _COLUMNS["events"] if name in plain}
    row["participants"] = [participant.name for participant in event.participants]
    row["first_day"] = event.when.earliest.ordinal if event.when.earliest else None
    row["last_day"] = event.when.latest.ordinal if event.when.latest else None
    return {**row, "data": _json(plain)}


def expression_row(expression: TimeExpression, document: Document) -> dict[str, Any]:
    """A time expression; ``earliest`` and ``latest`` are ISO 8601 days."""
    plain = expression_to_plain(expression)
    when = expression.when
    row = {name: plain[name] for name in ("start", "end", "text", "type", "value", "edtf", "rule", "reason")}
    row["earliest"] = when.earliest.isoformat() if when and when.earliest else None
    row["latest"] = when.latest.isoformat() if when and when.latest else None
    return {**row, "document": document.id, "source": document.source, "data": _json(plain)}


def plain_timelines(tables: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every document of a part as a plain timeline (see ``timeline.record.plain``), from its Arrow tables.

    The rows of a document stand together, in the order of the documents; the counts in its row say how many they are
    (ids cannot tell: a page that was archived twice is there twice).
    """
    events = iter(tables["events"]["data"].to_pylist())
    expressions = iter(tables["expressions"]["data"].to_pylist())
    wanted = ["text", "data", "events", "expressions"]
    for row in tables["documents"].select(wanted).to_pylist():
        data = json.loads(row["data"])
        unplaced, warnings = data.pop("unplaced"), data.pop("timeline_warnings")
        yield {
            "documents": [{**data, "text": row["text"]}],
            "events": [json.loads(event) for event in islice(events, row["events"])],
            "expressions": [json.loads(expression) for expression in islice(expressions, row["expressions"])],
            "unplaced": unplaced,
            "warnings": warnings,
        }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
