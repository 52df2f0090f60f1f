"""Cut inputs into parts of about the same size, the same way every time.

Folders and ZIP archives are cut by member, JSONL and CSV tables by byte range, Parquet tables by row; other files
(web archives, feeds, mailboxes, single documents) are read whole. A part is plain JSON, so that any scheduler can send
it anywhere that sees the same files.
"""

from __future__ import annotations

import csv
import hashlib
import json
import os
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from timeline.errors import UnreadableSource

DOCUMENTS_PER_PART = 200
"""About half a minute of work a part on one core: short enough to lose little, long enough to cost nothing to start."""

BYTES_PER_PART = 1_500_000
"""Parts end at this size too, so that long documents do not make long parts."""


@dataclass(frozen=True, slots=True)
class Slice:
    """Some documents of one file.

    ``kind``: "file" (whole), "lines" (bytes ``first`` to ``last`` of a JSONL), "table" (bytes of a CSV whose header is
    the bytes 0 to ``header``), "rows" (of a Parquet file), "members" (positions ``first`` to ``last`` in a ZIP).
    """

    kind: str
    path: str
    first: int = 0
    last: int = 0
    header: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """The slices that one task reads, and its number from 0."""

    number: int
    slices: tuple[Slice, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """All parts of a run; ``digest`` names the inputs (names, sizes, times of change) and the cut."""

    parts: tuple[Part, ...]
    digest: str

    def to_json(self) -> str:
        """As JSON text, for the folder of the result."""
        return json.dumps({"digest": self.digest, "parts": [asdict(part) for part in self.parts]}, indent=1)


def make_plan(inputs: Sequence[str], *, documents_per_part: int = DOCUMENTS_PER_PART) -> Plan:
    """The parts of ``inputs``, files and folders in this order. Raises ``UnreadableSource`` for a missing one."""
    sized = [sized for name in inputs for path in _files(Path(name)) for sized in _slices(path, documents_per_part)]
    parts = tuple(Part(number, tuple(slices)) for number, slices in enumerate(_grouped(sized, documents_per_part)))
    return Plan(parts, _digest(parts))


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        for root, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                found = Path(root, name)
                if not name.startswith(".") and not found.is_symlink() and found.is_file():
                    yield found
    elif path.is_file():
        yield path
    else:
        raise UnreadableSource(f"{path}: there is no such file or folder; check the name")


Sized = tuple[Slice, int, int]
"""A slice, about how many documents it holds, and how many bytes."""


def _slices(path: Path, documents: int) -> Iterator[Sized]:
    ending = path.suffix.lower()
    cut = {".jsonl": _lines, ".ndjson": _lines, ".csv": _table, ".tsv": _table, ".parquet": _rows, ".zip": _members}
    if ending in cut:
        yield from cut[ending](path, documents)
    else:
        yield Slice("file", str(path)), 1, path.stat().st_size


def _lines(path: Path, documents: int) -> Iterator[Sized]:
    with path.open("rb") as stream:
        yield from _ranges("lines", path, (len(line) for line in stream), documents)


def _ranges(kind: str, path: Path, lengths: Iterable[int], documents: int, *, header: int = 0) -> Iterator[Sized]:
    first = last = header
    count = 0
    for length in lengths:
        last += length
        count += 1
        if count >= documents or last - first >= BYTES_PER_PART:
            yield Slice(kind, str(path), first, last, header), count, last - first
            first, count = last, 0
    if count:
        yield Slice(kind, str(path), first, last, header), count, last - first


def _table(path: Path, documents: int) -> Iterator[Sized]:
    with path.open("rb") as stream:
        lengths = list(_record_lengths(stream))
    if len(lengths) < 2:
        yield Slice("file", str(path)), 1, path.stat().st_size
        return
    yield from _ranges("table", path, lengths[1:], documents, header=lengths[0])


def _record_lengths(stream: IO[bytes]) -> Iterator[int]:
    """Bytes of each record of a table; a quoted field may hold line breaks."""
    consumed = 0

    def lines() -> Iterator[str]:
        nonlocal consumed
        for line in stream:
            consumed += len(line)
            yield line.decode("latin-1")  # one character a byte; quotes and breaks are the same in every encoding read

    limit = csv.field_size_limit(10**9)
    try:
        before = 0
        for _ in csv.reader(lines()):
            yield consumed - before
            before = consumed
    finally:
        csv.field_size_limit(limit)


def _rows(path: Path, documents: int) -> Iterator[Sized]:
    from pyarrow import parquet

    found = parquet.ParquetFile(path).metadata
    rows = found.num_rows
    each = max(1, path.stat().st_size // max(1, rows))
    for first in range(0, rows, documents):
        last = min(rows, first + documents)
        yield Slice("rows", str(path), first, last), last - first, (last - first) * each


def _members(path: Path, documents: int) -> Iterator[Sized]:
    try:
        with zipfile.ZipFile(path) as archive:
            sizes = [member.file_size for member in archive.infolist()]
    except (zipfile.BadZipFile, OSError):
        yield Slice("file", str(path)), 1, path.stat().st_size  # its reader says what is wrong with it
        return
    first = count = size = 0
    for number, each in enumerate(sizes):
        count, size = count + 1, size + each
        if count >= documents or size >= BYTES_PER_PART:
            yield Slice("members", str(path), first, number + 1), count, size
            first, count, size = number + 1, 0, 0
    if count:
        yield Slice("members", str(path), first, len(sizes)), count, size


def _grouped(sized: Iterable[Sized], documents: int) -> Iterator[list[Slice]]:
    group: list[Slice] = []
    count = size = 0
    for each, held, length in sized:
        if group and (count + held > documents or size + length > BYTES_PER_PART):
            yield group
            group, count, size = [], 0, 0
        group.append(each)
        count, size = count + held, size + length
    if group:
        yield group


def _digest(parts: Sequence[Part]) -> str:
    digest = hashlib.sha256()
    stamped: dict[str, str] = {}
    for part in parts:
        for each in part.slices:
            if each.path not in stamped:
                status = os.stat(each.path)
                stamped[each.path] = f"{status.st_size} {status.st_mtime_ns}"
            digest.update(f"{part.number} {each} {stamped[each.path]}\n".encode())
    return digest.hexdigest()
