"""Plain text in any usual encoding; also what is taken for a text file with an ending nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.errors import UnreadableSource
from timeline.sources.formats import Draft, Reader, Source
from timeline.sources.formats.support.decoding import decode, is_binary
from timeline.sources.formats.support.library_frame import frame_warning, without_frame


def read(source: Source) -> Iterator[Draft]:
    """The text as it stands, without what nobody sees and without the frame of a library; line ends made the same."""
    if is_binary(source.data):
        raise UnreadableSource("it is not a text but binary data of a kind that is not read here")
    decoded = decode(source.data, declared=source.charset)
    book = without_frame(decoded.text)
    warnings = decoded.warnings + frame_warning(book.words)
    yield Draft(book.text, title=book.title, author=book.author, warnings=warnings)


READER = Reader(
    "plain text",
    read,
    suffixes=(".txt", ".text", ".log", ".asc"),
    media_types=("text/plain",),
    safe=True,
)
