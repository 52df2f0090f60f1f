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


def documents(each: Slice, *, root: str = "", options: Mapping[str, Any] | None = None) -> Iterator[Found]:
    """What a slice holds. ``root`` is the folder that relative paths start from; ``options`` are those of reading."""
    path = each.path if "://" in each.path else os.path.join(root, each.path)
    name = f"{path}.jsonl" if each.kind == "rows" else path
    try:
        sources, refused = ([path], []) if each.kind == "file" else _opened(each, path, name)
    except (OSError, TimelineError, zipfile.BadZipFile, ValueError) as error:
        yield Refusal(each.path, f"it could not be opened: {error}")
        return
    yield from refused
    for found in read_all_any(sources, **(options or {})):
        yield _named(found, name, each)


def _named(found: Found, name: str, each: Slice) -> Found:
    if isinstance(found, Timeline):
        return found
    behind = found.source[len(name) :] if found.source.startswith(name) else None
    if behind is None:
        return found
    if not behind and each.kind in ("lines", "table", "rows"):
        behind = f"#records {each.number + 1} to {each.number + each.count}"
    elif each.number:
        behind = _COUNTED.sub(lambda match: f"#{match[1]} {int(match[2]) + each.number}", behind, count=1)
    return replace(found, source=each.path + behind)


def _opened(each: Slice, path: str, name: str) -> tuple[list[Any], list[Refusal]]:
    if each.kind == "rows":
        return [Upload(name, _rows(each, path))], []
    if each.kind == "members":
        return _members(each, path)
    with open(path, "rb") as stream:
        header = stream.read(each.header)
        stream.seek(each.first)
        return [Upload(name, header + stream.read(each.last - each.first))], []


def _rows(each: Slice, path: str) -> bytes:
    """Rows of one row group (``header`` holds its number) as JSON lines."""
    from pyarrow import parquet

    table = parquet.ParquetFile(path)
    start = sum(table.metadata.row_group(group).num_rows for group in range(each.header))
    lines: list[str] = []
    for batch in table.iter_batches(batch_size=256, row_groups=[each.header]):
        first, last = max(each.first - start, 0), min(each.last - start, batch.num_rows)
        if first < last:
            rows = batch.slice(first, last - first).to_pylist()
            lines += (json.dumps(row, ensure_ascii=False, default=str) for row in rows)
        start += batch.num_rows
        if start >= each.last:
            break
    return "\n".join(lines).encode("utf-8", "replace")


def _members(each: Slice, path: str) -> tuple[list[Any], list[Refusal]]:
    """A small archive of these members alone, packed as they are: unpacking is for the reader and its limits."""
    small = io.BytesIO()
    listed: list[bytes] = []
    refused: list[Refusal] = []
    with zipfile.ZipFile(path) as archive, open(path, "rb") as raw:
        for member in in_order(archive)[each.first : each.last]:
            try:
                listed.append(_copied(member, raw, small))
            except ValueError as error:
                refused.append(Refusal(f"{each.path}/{member.filename}", str(error)))
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
