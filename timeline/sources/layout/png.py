"""Pixels as a PNG file."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable


def png(width: int, height: int, channels: int, rows: Iterable[bytes]) -> bytes:
    """Pixels as a PNG file; ``channels`` is 1 for grey, 3 for red, green, blue, 4 with transparency."""
    colour = {1: 0, 3: 2, 4: 6}[channels]

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    lines = b"".join(b"\0" + row for row in rows)
    head = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(lines, 6)) + chunk(b"IEND", b"")
