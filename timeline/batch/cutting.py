"""How each kind of file is cut into slices that can be read on their own.

To cut another kind, write a function here that yields ``Sized`` slices, name it in ``_CUTTERS``, and give ``opening``
the way to read such a slice.
"""

from __future__ import annotations

import csv
import os
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise
from typing import IO

from timeline.sources.formats.support.packed import share_bytes

_SNIFFED_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Slice:
    """Some documents of one file.

    ``kind``: "file" (whole), "lines" (bytes ``first`` to ``last`` of a JSONL), "table" (bytes of a CSV whose header is
    the bytes 0 to ``header``), "rows" (of a Parquet file), "members" (of a ZIP, by place in the order of their names),
    "records" (bytes of a web archive). ``number``: how many records of the file come before, ``count``: how many
    it holds.
    """

    kind: str
    path: str
    first: int = 0
    last: int = 0
    header: int = 0
    number: int = 0
    count: int = 0


Sized = tuple[Slice, int, int]
"""A slice, about how many documents it holds, and how many bytes."""

Cutter = Callable[[str, int, int], Iterator[Sized]]


def slices(path: str, *, documents: int, size: int) -> Iterator[Sized]:
    """``path`` in slices of at most so many documents and about so many bytes. Raises ``OSError``."""
    name = path.lower()
    cutter = next((cutter for ending, cutter in _CUTTERS if name.endswith(ending)), None)
    if cutter is None or "://" in path:
        yield _whole(path)
    else:
        yield from cutter(path, documents, size)


def _whole(path: str) -> Sized:
    return Slice("file", path), 1, 0 if "://" in path else os.path.getsize(path)


def cut_lines(path: str, documents: int, size: int) -> Iterator[Sized]:
    """JSON lines, by line."""
    if _has_wide_characters(path):
        yield _whole(path)
        return
    with open(path, "rb") as stream:
        yield from _ranges("lines", path, (len(line) for line in stream), documents, size)


def _ranges(
    kind: str, path: str, lengths: Iterable[int], documents: int, size: int, *, header: int = 0
) -> Iterator[Sized]:
    first = last = header
    count = number = 0
    for length in lengths:
        last += length
        count += 1
        if count >= documents or last - first >= size:
            yield Slice(kind, path, first, last, header, number, count), count, last - first
            first, number, count = last, number + count, 0
    if count:
        yield Slice(kind, path, first, last, header, number, count), count, last - first


def cut_table(path: str, documents: int, size: int) -> Iterator[Sized]:
    """A CSV table by record; a quoted cell may hold line ends."""
    if _has_wide_characters(path):
        yield _whole(path)
        return
    with open(path, "rb") as stream:
        lengths = _record_lengths(stream)
        header = next(lengths, 0)
        if header:
            yield from _ranges("table", path, lengths, documents, size, header=header)
        else:
            yield _whole(path)


def _record_lengths(stream: IO[bytes]) -> Iterator[int]:
    consumed = 0

    def lines() -> Iterator[str]:
        nonlocal consumed
        for line in stream:
            consumed += len(line)
            yield line.decode("latin-1")  # one character a byte; quotes and breaks are the same in every encoding read

    # As the reader of tables tells the sign between cells: by the header.
    header = stream.read(_SNIFFED_BYTES).lstrip().partition(b"\n")[0].decode("latin-1")
    stream.seek(0)
    limit = csv.field_size_limit(10**9)
    before = 0
    try:
        for _ in csv.reader(lines(), delimiter=max(",;\t|", key=header.count)):
            yield consumed - before
            before = consumed
    except csv.Error:  # its reader says what is wrong with the rest
        rest = sum(len(line) for line in stream)
        yield consumed - before + rest
    finally:
        csv.field_size_limit(limit)


def _has_wide_characters(path: str) -> bool:
    """Whether line ends are not single bytes, as in UTF-16; such a file is read whole."""
    with open(path, "rb") as stream:
        return b"\0" in stream.read(_SNIFFED_BYTES)


def cut_rows(path: str, documents: int, size: int) -> Iterator[Sized]:
    """A Parquet table by row, never across its row groups, so that each slice is read from one of them."""
    import pyarrow
    from pyarrow import parquet

    try:
        metadata = parquet.ParquetFile(path).metadata
    except (pyarrow.ArrowException, OSError):
        yield _whole(path)
        return
    bytes_per_row = max(1, os.path.getsize(path) // max(1, metadata.num_rows))
    step = max(1, min(documents, size // bytes_per_row))
    start = 0
    for group in range(metadata.num_row_groups):
        end = start + metadata.row_group(group).num_rows
        for first in range(start, end, step):
            last = min(end, first + step)
            yield (
                Slice("rows", path, first, last, group, first, last - first),
                last - first,
                (last - first) * bytes_per_row,
            )
        start = end


def cut_members(path: str, documents: int, size: int) -> Iterator[Sized]:
    """A ZIP archive by member, in the order of names."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = in_order(archive)
            sizes = [] if share_bytes(members) else [member.file_size for member in members]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        sizes = []
    if not sizes:
        yield _whole(path)  # its reader says what is wrong with it
        return
    first = count = held = 0
    for place, member_size in enumerate(sizes):
        if count and (count >= documents or held + member_size > size):
            yield Slice("members", path, first, place), count, held
            first, count, held = place, 0, 0
        count, held = count + 1, held + member_size
    yield Slice("members", path, first, len(sizes)), count, held


def in_order(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The members that are files, in the order of their names."""
    return sorted((member for member in archive.infolist() if not member.is_dir()), key=lambda member: member.filename)


def cut_records(path: str, documents: int, size: int) -> Iterator[Sized]:
    """A web archive by record; one that is packed as a whole, not record by record, stays whole."""
    starts = _record_starts(path)
    end = os.path.getsize(path)
    lengths = [after - before for before, after in pairwise([*starts, end])]
    if starts[:1] != [0] or min(lengths) <= 0:
        yield _whole(path)
        return
    yield from _ranges("records", path, lengths, documents, size)


def _record_starts(path: str) -> list[int]:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    starts = []
    with suppress(ArchiveLoadFailed, OSError, ValueError, EOFError), open(path, "rb") as stream:
        archive = ArchiveIterator(stream)
        for _ in archive:
            starts.append(archive.get_record_offset())
    return starts


_CUTTERS: tuple[tuple[str, Cutter], ...] = (
    (".jsonl", cut_lines),
    (".ndjson", cut_lines),
    (".csv", cut_table),
    (".tsv", cut_table),
    (".parquet", cut_rows),
    (".zip", cut_members),
    (".warc", cut_records),
    (".warc.gz", cut_records),
)
