"""From a slice to its documents, named as if the whole file had been read at once."""

from __future__ import annotations

import io
import json
import os
import re
import struct
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from timeline.batch.cutting import Slice, in_order
from timeline.errors import TimelineError
from timeline.record.model import Document, Timeline
from timeline.sources import Refusal, Upload, read_all_any
from timeline.sources.formats.support.packed import MAX_MEMBER_BYTES

Found = Document | Timeline | Refusal

_COUNTED = re.compile(r"#(record|row) (\d+)")


def documents(piece: Slice, *, root: str = "", options: Mapping[str, Any] | None = None) -> Iterator[Found]:
    """What a slice holds. ``root`` is the folder that relative paths start from; ``options`` are those of reading."""
    path = piece.path if "://" in piece.path else os.path.join(root, piece.path)
    name = f"{path}.jsonl" if piece.kind == "rows" else path
    try:
        sources, refused = ([path], []) if piece.kind == "file" else _opened(piece, path, name)
    except (OSError, TimelineError, zipfile.BadZipFile, ValueError) as error:
        yield Refusal(piece.path, f"it could not be opened: {error}")
        return
    yield from refused
    for item in read_all_any(sources, **(options or {})):
        yield _named(item, name, piece)


def _named(item: Found, name: str, piece: Slice) -> Found:
    if isinstance(item, Timeline):
        return item
    behind = item.source[len(name) :] if item.source.startswith(name) else None
    if behind is None:
        return item
    if not behind and piece.kind in ("lines", "table", "rows"):
        behind = f"#records {piece.number + 1} to {piece.number + piece.count}"
    elif piece.number:
        behind = _COUNTED.sub(lambda match: f"#{match[1]} {int(match[2]) + piece.number}", behind, count=1)
    return replace(item, source=piece.path + behind)


def _opened(piece: Slice, path: str, name: str) -> tuple[list[Any], list[Refusal]]:
    if piece.kind == "rows":
        return [Upload(name, _rows(piece, path))], []
    if piece.kind == "members":
        return _members(piece, path)
    with open(path, "rb") as stream:
        header = stream.read(piece.header)
        stream.seek(piece.first)
        return [Upload(name, header + stream.read(piece.last - piece.first))], []


def _rows(piece: Slice, path: str) -> bytes:
    """Rows of one row group (``header`` holds its number) as JSON lines."""
    from pyarrow import parquet

    table = parquet.ParquetFile(path)
    start = sum(table.metadata.row_group(group).num_rows for group in range(piece.header))
    lines: list[str] = []
    for batch in table.iter_batches(batch_size=256, row_groups=[piece.header]):
        first, last = max(piece.first - start, 0), min(piece.last - start, batch.num_rows)
        if first < last:
            rows = batch.slice(first, last - first).to_pylist()
            lines += (json.dumps(row, ensure_ascii=False, default=str) for row in rows)
        start += batch.num_rows
        if start >= piece.last:
            break
    return "\n".join(lines).encode("utf-8", "replace")


def _members(piece: Slice, path: str) -> tuple[list[Any], list[Refusal]]:
    """A small archive of these members alone, packed as they are: unpacking is for the reader and its limits."""
    small = io.BytesIO()
    listed: list[bytes] = []
    refused: list[Refusal] = []
    with zipfile.ZipFile(path) as archive, open(path, "rb") as raw:
        for member in in_order(archive)[piece.first : piece.last]:
            try:
                listed.append(_copied(member, raw, small))
            except ValueError as error:
                refused.append(Refusal(f"{piece.path}/{member.filename}", str(error)))
    start = small.tell()
    small.writelines(listed)
    length = small.tell() - start
    small.write(struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, len(listed), len(listed), length, start, 0))
    return [Upload(path, small.getvalue())] if listed else [], refused


def _copied(member: zipfile.ZipInfo, raw: Any, small: io.BytesIO) -> bytes:
    """Copy a member's own bytes; its entry for the table of contents (APPNOTE.TXT of the ZIP format, 4.3.12).

    Raises ``ValueError`` with the reason for a member that cannot be copied.
    """
    if max(member.compress_size, member.file_size) > MAX_MEMBER_BYTES:
        raise ValueError(f"it unpacks to more than {MAX_MEMBER_BYTES // 1_000_000} MB")
    raw.seek(member.header_offset)
    head = raw.read(30)
    if len(head) < 30 or head[:4] != b"PK\3\4":
        raise ValueError("it is damaged: the archive does not hold it where it says")
    name_length, extra_length = struct.unpack("<2H", head[26:30])
    name = raw.read(name_length)
    offset = small.tell()
    small.write(head + name + raw.read(extra_length) + raw.read(member.compress_size))
    sizes = struct.pack("<3L", member.CRC, member.compress_size, member.file_size)
    entry: bytes = (
        struct.pack("<4s2B", b"PK\1\2", member.create_version, member.create_system)
        + head[4:6]
        + struct.pack("<2H", member.flag_bits, member.compress_type)
        + head[10:14]
        + sizes
        + struct.pack("<5H2L", name_length, 0, 0, 0, member.internal_attr, member.external_attr, offset)
        + name
    )
    return entry
