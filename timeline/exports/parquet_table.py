"""Parquet: the columns of the CSV with types; participants as a list. For big collections, pandas, DuckDB and Arrow."""

from __future__ import annotations

import io
from typing import Any

from timeline.errors import BadData
from timeline.exports import event_table as table
from timeline.exports.export import Export, Loss, need
from timeline.record.model import Timeline

_MAGIC = b"PAR1"


def _schema(arrow: Any) -> Any:
    kinds = {"participants": arrow.list_(arrow.string())}
    kinds |= {name: arrow.int64() if kind is int else arrow.float64() for name, kind in table.NUMBERS.items()}
    return arrow.schema([(name, kinds.get(name, arrow.string())) for name in table.COLUMNS])


def write(timeline: Timeline) -> bytes:
    """A Parquet file (zstd). Raises ``MissingPart`` without pyarrow."""
    arrow = need("pyarrow", what="Parquet")
    parquet = need("pyarrow.parquet", what="Parquet")
    ordered = timeline.sorted()
    columns: dict[str, list[Any]] = {name: [] for name in table.COLUMNS}
    for event, row in zip(ordered.events, table.rows(ordered), strict=True):
        for name, value in row.items():
            columns[name].append(_storable(value))
        columns["participants"][-1] = [_storable(participant.name) for participant in event.participants]
    stream = io.BytesIO()
    parquet.write_table(arrow.table(columns, schema=_schema(arrow)), stream, compression="zstd")
    return stream.getvalue()


def _storable(value: Any) -> Any:
    """Text without halves of surrogate pairs, which UTF-8 cannot hold."""
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value


def losses(timeline: Timeline) -> tuple[Loss, ...]:
    """As a row of the CSV, but names of participants stay apart."""
    return tuple(loss for loss in table.losses(timeline) if "joint" not in loss.effect)


def read(content: bytes) -> Timeline:
    """The events of a Parquet file with these columns. Raises ``BadData`` and ``MissingPart``."""
    arrow = need("pyarrow", what="Parquet")
    parquet = need("pyarrow.parquet", what="Parquet")
    try:
        rows = parquet.read_table(io.BytesIO(content)).to_pylist()
    except (arrow.ArrowException, OSError) as error:  # a damaged page is an OSError
        raise BadData(f"this Parquet file is broken: {error}") from error
    return table.timeline_from_rows(rows)


def recognises(content: bytes) -> bool:
    """Whether it begins and ends as Parquet does."""
    return len(content) > 8 and content[:4] == _MAGIC == content[-4:]


EXPORT = Export(
    name="parquet",
    title="Parquet table",
    suffix=".parquet",
    media_type="application/vnd.apache.parquet",
    write=write,
    binary=True,
    losses=losses,
    read=read,
    recognises=recognises,
)
