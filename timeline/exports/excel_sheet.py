"""Excel workbook: the columns of the CSV on the sheet "Events", what was not placed, and the documents.

Every text is stored as text, so nothing runs as a formula and ``-0043`` stays what it is. Excel holds at most 32,767
characters a cell and 1,048,576 rows.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from typing import Any

from timeline.errors import BadData
from timeline.exports import event_table as table
from timeline.exports.clean_text import shortened
from timeline.exports.export import Export, Loss, need
from timeline.record.model import Timeline

LONGEST_CELL = 32_767
MOST_ROWS = 1_048_575  # without the header
_WIDTHS = {"title": 40, "sentence": 60, "explanation": 40, "participants": 30, "date_text": 20, "edtf": 16}
_ESCAPE = re.compile("_x[0-9A-Fa-f]{4}_")
_UNSTORABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def write(timeline: Timeline) -> bytes:
    """An .xlsx file. Raises ``MissingPart`` without openpyxl."""
    book = need("openpyxl", what="Excel").Workbook(write_only=True)
    cells = ([row[name] for name in table.COLUMNS] for row in table.rows(timeline))
    _sheet(book, "Events", table.COLUMNS, (row for row, _ in zip(cells, range(MOST_ROWS), strict=False)))
    unplaced = (
        [entry.expression.text, entry.reason, entry.kind, entry.sentence.text, entry.document]
        for entry in timeline.unplaced[:MOST_ROWS]
    )
    _sheet(book, "Not placed", ("text", "reason", "kind", "sentence", "document"), unplaced)
    documents = (
        [d.id, d.title, d.source, d.url, d.published.isoformat() if d.published else "", d.author, d.digest]
        for d in timeline.documents[:MOST_ROWS]
    )
    _sheet(book, "Documents", ("id", "title", "source", "url", "published", "author", "digest"), documents)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _sheet(book: Any, name: str, columns: tuple[str, ...], lines: Iterable[list[Any]]) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(name)
    sheet.freeze_panes = "A2"
    for number, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(column, 14)

    def cell(value: Any, *, bold: bool = False) -> Any:
        made = WriteOnlyCell(sheet, value=_storable(value))
        if isinstance(value, str):
            made.data_type = "s"  # or a text that begins with "=" would become a formula
        if bold:
            made.font = Font(bold=True)
        return made

    sheet.append([cell(column, bold=True) for column in columns])
    count = 0
    for line in lines:
        sheet.append([cell(value) for value in line])
        count += 1  # counted for the filter below, not for the loop
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{count + 1}"


def _storable(value: Any) -> Any:
    """Text as the file format holds it: control characters as ``_x0001_``, cut to what a cell takes."""
    if not isinstance(value, str):
        return value
    text = _ESCAPE.sub(lambda match: f"_x005F{match[0]}", shortened(value, LONGEST_CELL))
    return _UNSTORABLE.sub(lambda match: f"_x{ord(match[0]):04X}_", text)


def _read_cell(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return _ESCAPE.sub(lambda match: chr(int(match[0][2:6], 16)), value)


def losses(timeline: Timeline) -> tuple[Loss, ...]:
    """As a row of the CSV, and what Excel's limits cut."""
    long = tuple(
        event.id
        for event in timeline.events
        if max(len(event.sentence.text), len(event.title), len(event.explanation)) > LONGEST_CELL
    )
    rest = tuple(event.id for event in timeline.sorted().events[MOST_ROWS:])
    losses = (
        Loss("shortened", f"a cell holds {LONGEST_CELL:,} characters", long),
        Loss("left out", f"a sheet holds {MOST_ROWS + 1:,} rows", rest),
    )
    listed = tuple(loss for loss in table.losses(timeline) if loss.what == "event")  # the unplaced have a sheet
    return listed + tuple(loss for loss in losses if loss.ids)


def read(content: bytes) -> Timeline:
    """The events on the sheet "Events" (or the first one). Raises ``BadData`` and ``MissingPart``."""
    openpyxl = need("openpyxl", what="Excel")
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = book["Events"] if "Events" in book.sheetnames else book.worksheets[0]
        lines = [[_read_cell(value) for value in line] for line in sheet.iter_rows(values_only=True)]
    except Exception as error:  # openpyxl lets errors of zipfile, XML, keys and values through as they come
        raise BadData(f"this Excel file is broken: {error}") from error
    header = [str(name or "") for name in lines[0]] if lines else []
    if "title" not in header:
        raise BadData(f"the sheet has the columns {', '.join(header) or 'none'}; expected at least title and edtf")
    return table.timeline_from_rows(dict(zip(header, line, strict=False)) for line in lines[1:])


def recognises(content: bytes) -> bool:
    """Whether it is a ZIP with a workbook in it."""
    return content[:4] == b"PK\x03\x04" and b"xl/workbook.xml" in content


EXPORT = Export(
    name="xlsx",
    title="Excel workbook",
    suffix=".xlsx",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write=write,
    binary=True,
    losses=losses,
    read=read,
    recognises=recognises,
)
