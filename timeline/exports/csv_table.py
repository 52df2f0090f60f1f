"""CSV: one row an event, in time order. The columns are the contract in ``event_table``.

A spreadsheet runs a cell that begins with ``=``, ``+``, ``-`` or ``@`` (or their full-width forms, or a tab or line
end before them) as a formula. Such text cells get an apostrophe in front, and reading takes it away again; columns of
dates and numbers are left alone, so that ``-0043-03-15`` stays a date. ``harmless=False`` writes the bare text.
"""

from __future__ import annotations

import csv
import io
import re
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from timeline.errors import BadData
from timeline.exports.event_table import COLUMNS, NUMBERS, losses, rows, timeline_from_rows
from timeline.exports.export import Export
from timeline.record.model import Timeline

_NOT_TEXT = {"start", "end", "edtf", "precision", "certainty", "published", *NUMBERS}
_FORMULA = re.compile(r"'*\s*[=+\-@\t\r＝＋－＠]|'*[\t\r\n]")
_GUARDED = re.compile(r"'(?:'*\s*[=+\-@\t\r＝＋－＠]|'*[\t\r\n])")


def harmless_cell(text: str) -> str:
    """``text``, with an apostrophe in front if a spreadsheet could take it for a formula. ``bare_cell`` undoes it."""
    return f"'{text}" if _FORMULA.match(text) else text


def bare_cell(text: str) -> str:
    """What ``harmless_cell`` was given."""
    return text[1:] if _GUARDED.match(text) else text


def write_table(columns: Iterable[str], table: Iterable[Mapping[str, Any]]) -> str:
    """CSV text with a header row; lines end with a line feed, cells are quoted where RFC 4180 asks for it."""
    names = list(columns)
    # The writer quotes a lone carriage return only if the line end it was told holds one (Python 3.11 and 3.12).
    lines: list[str] = []
    writer = csv.writer(_Lines(lines), lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([row.get(name, "") for name in names] for row in table)
    return "".join(line.removesuffix("\r\n") + "\n" for line in lines)


class _Lines:
    """The stream of a CSV writer that keeps every row apart."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines

    def write(self, line: str) -> int:
        self.lines.append(line)
        return len(line)


def read_table(content: bytes) -> tuple[list[str], list[dict[str, str]]]:
    """Header and rows of UTF-8 CSV, with or without a byte order mark. Raises ``BadData``."""
    text = content.decode("utf-8-sig")
    limit = csv.field_size_limit(sys.maxsize)  # a cell may be a long sentence; the module's default is 128 kB
    try:
        reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        table = [{name: value or "" for name, value in row.items() if name is not None} for row in reader]
    except csv.Error as error:
        raise BadData(f"the CSV is broken in line {reader.line_num}: {error}") from error
    finally:
        csv.field_size_limit(limit)
    return list(reader.fieldnames or ()), table


def header_of(content: bytes) -> set[str]:
    """The column names in the first line, empty if it is no CSV header."""
    line = content[:4096].decode("utf-8-sig", "replace").partition("\n")[0]
    try:
        return set(next(csv.reader([line]), ()))
    except csv.Error:
        return set()


def write(timeline: Timeline, *, harmless: bool = True, byte_order_mark: bool = False) -> str:
    """CSV text. ``byte_order_mark`` makes Excel open it as UTF-8 by a double click."""
    table = rows(timeline)
    if harmless:
        table = ({k: v if k in _NOT_TEXT else harmless_cell(str(v)) for k, v in row.items()} for row in table)
    return ("\ufeff" if byte_order_mark else "") + write_table(COLUMNS, table)


def from_csv(content: str | bytes) -> Timeline:
    """The timeline of a CSV with these columns, ours or typed by a person. Raises ``BadData``.

    Needs ``title`` and ``edtf`` or ``start``; other columns may be missing. Documents come back as their sentences.
    """
    header, table = read_table(content.encode("utf-8") if isinstance(content, str) else content)
    if "title" not in header or not {"edtf", "start"} & set(header):
        raise BadData(f"the CSV has the columns {', '.join(header)}; expected at least title and edtf (or start)")
    return timeline_from_rows({k: v if k in _NOT_TEXT else bare_cell(v) for k, v in row.items()} for row in table)


def recognises(content: bytes) -> bool:
    """Whether the header names a title and a time in our words."""
    header = header_of(content)
    return "title" in header and bool({"edtf", "start"} & header)


EXPORT = Export(
    name="csv",
    title="CSV table",
    suffix=".csv",
    media_type="text/csv",
    write=write,
    losses=losses,
    read=from_csv,
    recognises=recognises,
)
