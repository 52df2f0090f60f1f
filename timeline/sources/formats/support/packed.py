"""Open ZIP files and what is built on them (DOCX, ODT, EPUB) without being filled to bursting.

Bounds: members, size of one member and of all, ratio of unpacked to packed, members that share their packed bytes,
names that climb out of the archive, links.
Nothing is ever written to disk. What a member declares as its size is not believed while unpacking.
"""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterable
from itertools import pairwise
from typing import IO

from timeline.errors import UnreadableSource
from timeline.sources.formats import Source

MAX_MEMBERS = 50_000
MAX_MEMBER_BYTES = 100_000_000
MAX_TOTAL_BYTES = 1_000_000_000
MAX_RATIO = 250
"""Text packs to about a tenth, repeated tables to a fiftieth; a bomb to a thousandth."""
_RATIO_FREE_BYTES = 5_000_000  # below this unpacked size a high ratio does no harm


class Packed:
    """An opened archive with a budget of bytes."""

    def __init__(self, stream: IO[bytes]) -> None:
        try:
            self._archive = zipfile.ZipFile(stream)
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
            raise UnreadableSource("the archive in it is damaged or cut off") from error
        self.members = self._archive.infolist()
        self._left = MAX_TOTAL_BYTES
        if len(self.members) > MAX_MEMBERS:
            raise UnreadableSource(f"it holds more than {MAX_MEMBERS:,} files; unpack it and read a folder of it")
        if share_bytes(self.members):
            raise UnreadableSource("its files lie over one another, as only in archives made to do harm")

    def names(self) -> frozenset[str]:
        """The names of all members."""
        return frozenset(member.filename for member in self.members)

    def fault(self, member: zipfile.ZipInfo) -> str:
        """Why a member is not unpacked, or empty."""
        name = member.filename.replace("\\", "/")
        if name.startswith("/") or ":" in name.partition("/")[0] or ".." in name.split("/") or "\0" in name:
            return "its name leads out of the archive; such archives are made to do harm"
        if stat.S_ISLNK(member.external_attr >> 16):
            return "it is a link to another file, which is not followed"
        if member.flag_bits & 0x1:
            return "it is encrypted; unpack it with its password first"
        if member.file_size > MAX_MEMBER_BYTES:
            return f"it unpacks to more than {MAX_MEMBER_BYTES // 1_000_000} MB"
        if member.file_size > _RATIO_FREE_BYTES and member.file_size > MAX_RATIO * max(1, member.compress_size):
            return f"it unpacks to more than {MAX_RATIO} times its size, as only files made to do harm do"
        return ""

    def read(self, name: str | zipfile.ZipInfo) -> bytes:
        """The bytes of one member. Raises ``UnreadableSource`` for a missing, refused or damaged one."""
        try:
            member = name if isinstance(name, zipfile.ZipInfo) else self._archive.getinfo(name)
        except KeyError as error:
            raise UnreadableSource(f"it is damaged: its part {name} is missing") from error
        fault = self.fault(member)
        if fault:
            raise UnreadableSource(f"its part {member.filename[:80]} is refused: {fault}")
        limit = min(self._left, member.file_size, MAX_MEMBER_BYTES)
        try:
            with self._archive.open(member) as stream:
                content = stream.read(limit + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
            raise UnreadableSource(f"it is damaged: its part {member.filename[:80]} cannot be unpacked") from error
        self._left -= len(content)
        if len(content) > limit:
            raise UnreadableSource(f"its parts unpack to more than {MAX_TOTAL_BYTES // 1_000_000} MB in all")
        return content


def share_bytes(members: Iterable[zipfile.ZipInfo]) -> bool:
    """Whether packed bytes belong to several members, so that a small archive unpacks without end."""
    spans = sorted((member.header_offset, member.header_offset + member.compress_size) for member in members)
    return any(end > start for (_, end), (start, _) in pairwise(spans))


def open_packed(source: Source) -> Packed:
    """Open ``source`` as an archive. Raises ``UnreadableSource``."""
    return Packed(source.open())


def holds(source: Source, *names: str) -> bool:
    """Whether ``source`` is a ZIP that has all these members: how formats built on ZIP are recognised."""
    return source.head.startswith(b"PK\x03\x04") and frozenset(names) <= _names(source)


def _names(source: Source) -> frozenset[str]:
    try:
        with source.open() as stream:
            return Packed(stream).names()
    except UnreadableSource:
        return frozenset()
