"""Tables of articles (.csv, .tsv): one document a row, columns found by name or told by the ``columns`` option."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from dataclasses import replace

from timeline.errors import UnreadableSource
from timeline.sources.formats import Draft, Reader, Skipped, Source
from timeline.sources.formats.support.article_fields import DayMonthOrder, columns_of, draft_of
from timeline.sources.formats.support.decoding import decode, is_binary


def read(source: Source) -> Iterator[Draft | Skipped]:
    """Rows in order; a row without text is named with its reason."""
    if is_binary(source.data):
        raise UnreadableSource("it is not a table in text form but binary data")
    decoded = decode(source.data, declared=source.charset)
    limit = csv.field_size_limit(sys.maxsize)  # an article is longer than the module's 128 kB default allows for
    try:
        rows = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=_delimiter(decoded.text))
        header = [name.strip() for name in next(rows, [])]
        columns = columns_of(header, source.settings)
        records = [dict(zip(header, row, strict=False)) for row in rows]
        order = DayMonthOrder.of(record.get(columns["date"], "") for record in records) if "date" in columns else None
        for number, record in enumerate(records, 1):
            if any(cell.strip() for cell in record.values()):
                draft = replace(draft_of(record, columns, f"row {number}", order), warnings=decoded.warnings)
                empty = Skipped(f"{source.name}#row {number}", f"its column {columns['text']} is empty")
                yield draft if draft.text.strip() else empty
    except csv.Error as error:
        raise UnreadableSource(f"the table is broken: {error}") from error
    finally:
        csv.field_size_limit(limit)


def _delimiter(text: str) -> str:
    """The sign that divides the header most often; headers are short names, so the count tells."""
    header = text.lstrip().partition("\n")[0]
    return max(",;\t|", key=header.count)


READER = Reader(
    "table of articles",
    read,
    suffixes=(".csv", ".tsv"),
    media_types=("text/csv", "text/tab-separated-values"),
)
