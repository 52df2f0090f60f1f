"""Plain text in any usual encoding; also what is taken for a text file with an ending nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.errors import UnreadableSource
from timeline.sources.formats import Draft, Reader, Source
from timeline.sources.formats.support.decoding import decode, is_binary


def read(source: Source) -> Iterator[Draft]:
    """The text as it stands; only line ends are made the same and control characters left out."""
    if is_binary(source.data):
        raise UnreadableSource("it is not a text but binary data of a kind that is not read here")
    decoded = decode(source.data, declared=source.charset)
    yield Draft(decoded.text, warnings=decoded.warnings)


READER = Reader(
    "plain text",
    read,
    suffixes=(".txt", ".text", ".log", ".asc"),
    media_types=("text/plain",),
    safe=True,
)
