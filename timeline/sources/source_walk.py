"""Read one source to its end: every document, ready timeline and refusal in it, whatever is packed inside.

Nothing but ``UnreadableSource`` is expected from a reader; anything else that escapes one becomes a refusal too.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from timeline.errors import TimelineError, UnreadableSource
from timeline.record.model import Document, Timeline
from timeline.sources.choose import choose, disguise
from timeline.sources.formats import Draft, Reader, Saved, Skipped, Source
from timeline.sources.formats.support.finish import finish
from timeline.sources.refusal import Refusal, one_line

MAX_DEPTH = 3
"""An archive in an archive in an archive is opened; what is packed deeper is refused."""

MAX_ITEMS = 100_000
"""So many documents of one source are read; the rest is refused in one line."""

MAX_CHARACTERS = 200_000_000
"""So much text of one source is read, and ``MAX_TEXT_A_BYTE`` for each of its bytes: text packs to a tenth. Archives
within archives, each within its own bounds, could otherwise fill memory."""
MAX_TEXT_A_BYTE = 40

Found = Document | Timeline | Refusal


@dataclass(frozen=True)
class Begin:
    """Said before work starts, so that whoever watches knows what it was when the work never ends.

    ``inside`` is empty while the source itself is read, else the name of the part, which can be passed over by
    starting again at ``index + 1``.
    """

    index: int
    inside: str = ""


def walk(source: Source, *, start: int = 0, announce: Callable[[Begin], None] = lambda begin: None) -> Iterator[Found]:
    """What ``source`` holds, from its part number ``start`` on."""
    seen: set[str] = set()
    left = MAX_CHARACTERS + MAX_TEXT_A_BYTE * _size(source)
    for item in _walk(source, start, announce):
        if not isinstance(item, Document):
            yield item
            continue
        left -= len(item.text)
        if left < 0:
            yield Refusal(source.name, "it unpacks to more text than a file of its size may; the rest was left out")
            return
        yield _distinct(item, seen)


def _size(source: Source) -> int:
    """Bytes of the source, 0 when that cannot be known."""
    try:
        return source.size
    except OSError:
        return 0


def _walk(source: Source, start: int, announce: Callable[[Begin], None]) -> Iterator[Found]:
    announce(Begin(start))
    title = "file"
    index = -1
    try:
        reader = choose(source)
        title = reader.title
        note = disguise(source, reader)
        for index, item in enumerate(reader.read(source)):
            if index < start:
                continue
            if index >= MAX_ITEMS:
                yield Refusal(source.name, f"only its first {MAX_ITEMS:,} parts were read; split it to read the rest")
                return
            announce(Begin(index, item.name if isinstance(item, Source) else ""))
            yield from _items(item, source, note)
        if index < 0:
            yield Refusal(source.name, f"the {title} holds no text")
    except Exception as error:  # the one boundary where any failure of any reader becomes a line for a person
        yield Refusal(source.name, reason_for(error, title))


def _items(item: object, source: Source, note: str) -> Iterator[Found]:
    if isinstance(item, Draft):
        yield _document(item, source, note)
    elif isinstance(item, Source):
        if item.depth > MAX_DEPTH:
            yield Refusal(item.name, f"it is packed more than {MAX_DEPTH} levels deep; unpack it first")
        else:
            yield from _walk(item, 0, lambda begin: None)
    elif isinstance(item, Saved):
        yield item.timeline
    elif isinstance(item, Skipped):
        yield Refusal(item.name, item.reason)


def _document(draft: Draft, source: Source, note: str) -> Document | Refusal:
    try:
        document = finish(draft, source)
    except UnreadableSource as error:
        return Refusal(f"{source.name}#{draft.name}" if draft.name else source.name, str(error))
    return replace(document, warnings=(note, *document.warnings)) if note else document


def _distinct(document: Document, seen: set[str]) -> Document:
    """The same document under a name of one line and an id that no other document of this source has."""
    if one_line(document.source) != document.source:
        document = replace(document, source=one_line(document.source))
    if document.id in seen and document.url:
        document = replace(document, url="")
    plain, number = document.source, 2
    while document.id in seen:
        document = replace(document, source=f"{plain}#{number}")
        number += 1
    seen.add(document.id)
    return document


def reason_for(error: BaseException, title: str = "file") -> str:
    """One plain clause for anything that can go wrong while reading."""
    if isinstance(error, UnreadableSource | TimelineError):
        return str(error)
    if isinstance(error, FileNotFoundError):
        return "there is no such file; check the name and the folder"
    if isinstance(error, IsADirectoryError):
        return "it is a folder, not a file"
    if isinstance(error, PermissionError):
        return "it may not be read; ask for permission to read it"
    if isinstance(error, MemoryError):
        return "reading it takes more memory than is allowed; split it, or save it in a simpler form"
    if isinstance(error, RecursionError):
        return f"the {title} is nested too deeply to be read"
    if isinstance(error, ImportError):
        return f"a library that reads the {title} is missing ({error}); install this package again"
    if isinstance(error, EOFError | zlib.error):
        return f"the {title} is damaged or cut off"
    if isinstance(error, OSError) and error.strerror:
        return f"it could not be read: {error.strerror}"
    return f"the {title} is damaged and could not be read"


def describe(reader: Reader) -> str:
    """The reader's kind and endings in one line, for help texts."""
    return f"{reader.title} ({', '.join(reader.suffixes)})" if reader.suffixes else reader.title
