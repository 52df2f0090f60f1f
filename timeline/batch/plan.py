"""Cut inputs into parts of about the same size, the same way every time.

Folders and ZIP archives are cut by member, JSONL and CSV tables by byte range, Parquet tables by row, web archives by
record; other files (feeds, mailboxes, single documents) are read whole. A part is plain data, so that any scheduler
can send it anywhere that sees the same files. How each kind of file is cut stands in ``cutting``.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from timeline.batch.cutting import Sized, Slice, slices
from timeline.errors import UnreadableSource

DOCUMENTS_PER_PART = 100
"""About ten seconds of work a part on one core: short enough to lose little, long enough to cost nothing to start."""

BYTES_PER_PART = 1_500_000
"""Parts end at this size too, so that long documents do not make long parts."""

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


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


def make_plan(
    inputs: Sequence[str], *, documents_per_part: int = DOCUMENTS_PER_PART, without: str | Path | None = None
) -> Plan:
    """The parts of ``inputs``: files, folders and web addresses, in this order.

    ``without`` names a folder that is passed over wherever it lies (the folder of the result). Raises
    ``UnreadableSource`` for an input that is not there, or when there is nothing to read.
    """
    left_out = None if without is None else Path(without).resolve()
    sized = (
        sized
        for name in inputs
        for path in _files(name, left_out)
        for sized in slices(path, documents=documents_per_part, size=BYTES_PER_PART)
    )
    parts = tuple(Part(number, tuple(group)) for number, group in enumerate(_grouped(sized, documents_per_part)))
    if not parts:
        raise UnreadableSource(f"{', '.join(inputs)}: there is no file to read; check the names of the folders")
    return Plan(parts, _digest(parts))


def is_address(name: str) -> bool:
    """Whether an input is a web address."""
    return bool(_ADDRESS.match(name))


def _files(name: str, left_out: Path | None) -> Iterator[str]:
    if is_address(name) or os.path.isfile(name):
        yield name
    elif os.path.isdir(name):
        yield from _folder(name, left_out)
    else:
        raise UnreadableSource(f"{name}: there is no such file or folder; check the name")


def _folder(name: str, left_out: Path | None) -> Iterator[str]:
    for root, folders, names in os.walk(name):
        folders[:] = sorted(
            folder for folder in folders if not folder.startswith(".") and Path(root, folder).resolve() != left_out
        )
        for file_name in sorted(names):
            path = os.path.join(root, file_name)
            if not file_name.startswith(".") and not os.path.islink(path) and os.path.isfile(path):
                yield path


def _grouped(sized: Iterable[Sized], documents: int) -> Iterator[list[Slice]]:
    group: list[Slice] = []
    count = size = 0
    for piece, held, length in sized:
        if group and (count + held > documents or size + length > BYTES_PER_PART):
            yield group
            group, count, size = [], 0, 0
        group.append(piece)
        count, size = count + held, size + length
    if group:
        yield group


def _digest(parts: Sequence[Part]) -> str:
    digest = hashlib.sha256()
    stamped: dict[str, str] = {}
    for part in parts:
        for piece in part.slices:
            if piece.path not in stamped:
                stamped[piece.path] = _stamp(piece.path)
            digest.update(f"{part.number} {piece} {stamped[piece.path]}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _stamp(path: str) -> str:
    if is_address(path):
        return ""
    status = os.stat(path)
    return f"{status.st_size} {status.st_mtime_ns}"
