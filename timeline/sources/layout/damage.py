"""Signs that a PDF is damaged: an engine that mends what it can says nothing of what it could not."""

from __future__ import annotations

import re
import zlib

_STREAM = re.compile(
    rb"<<((?:[^>]|>(?!>)){0,600}?/Filter\s*(?:\[\s*)?/FlateDecode\b(?:[^>]|>(?!>)){0,600})>>\s*stream\r?\n"
)
_PICTURE = re.compile(rb"/Subtype\s*/Image|/Length[123]\s|/FontFile|/Type\s*/XObject(?!\s*/Subtype\s*/Form)")
_COUNT = re.compile(
    rb"/Type\s*/Pages\b(?:[^>]|>(?!>)){0,2000}?/Count\s+(\d{1,6})|/Count\s+(\d{1,6})(?:[^>]|>(?!>)){0,2000}?/Type\s*/Pages\b"
)
MAX_UNPACKED = 4_000_000
_MOST_STREAMS = 3000


def damage(data: bytes, pages: int) -> str:
    """What is wrong with the file, in a clause; empty when nothing shows."""
    said = [int(match[1] or match[2]) for match in _COUNT.finditer(data)]
    if said and pages < max(said) <= 100_000:
        return f"it says that it has {max(said)} pages, but {pages} can be found"
    if b"%%EOF" not in data[-2048:]:
        return "it is cut off at its end"
    broken = 0 if b"/Encrypt" in data else _broken_streams(data)
    return f"{broken} of its parts cannot be unpacked" if broken else ""


def _broken_streams(data: bytes) -> int:
    count = 0
    for number, stream in enumerate(_STREAM.finditer(data)):
        if number >= _MOST_STREAMS:
            break
        if not _PICTURE.search(stream[1]):
            count += _is_broken(data, stream.end())
    return count


def _is_broken(data: bytes, start: int) -> bool:
    unpacker = zlib.decompressobj()
    place, unpacked = start, 0
    try:
        while not unpacker.eof and place < len(data) and unpacked < MAX_UNPACKED:
            unpacked += len(unpacker.decompress(data[place : place + 65_536], MAX_UNPACKED))
            if unpacker.unconsumed_tail:
                return False
            place += 65_536
    except zlib.error:
        return True
    return False
