"""What crosses between the reading child and its parent, as JSON: nothing that comes back is ever executed.

Frames are a length (eight bytes, big endian) and that many bytes.
"""

from __future__ import annotations

import base64
import json
import socket
import struct
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from timeline.record.model import Document, Publication, Section, Timeline
from timeline.record.pictures import Picture
from timeline.record.plain import from_plain, to_plain
from timeline.record.when import Day
from timeline.sources.formats import Clue, Settings, Source
from timeline.sources.refusal import Refusal
from timeline.sources.source_walk import Begin, Found

_LENGTH = struct.Struct(">Q")
MAX_FRAME = 2_000_000_000

Plain = dict[str, Any]


class Closed(Exception):
    """The other side is gone."""


def send(sock: socket.socket, message: Plain, content: bytes | None = None) -> None:
    """Send a message, and raw bytes behind it when ``content`` is given. Raises ``Closed``."""
    body = json.dumps({**message, "content": content is not None}).encode("ascii")
    try:
        sock.sendall(_LENGTH.pack(len(body)) + body)
        if content is not None:
            sock.sendall(_LENGTH.pack(len(content)))
            sock.sendall(content)
    except OSError as error:
        raise Closed from error


def receive(sock: socket.socket) -> tuple[Plain, bytes | None]:
    """The next message and the bytes behind it. Raises ``Closed`` at the end, ``TimeoutError`` as the socket is set."""
    message: Plain = json.loads(_frame(sock))
    return message, bytes(_frame(sock)) if message.get("content") else None


def _frame(sock: socket.socket) -> bytearray:
    (length,) = _LENGTH.unpack(_exactly(sock, _LENGTH.size))
    if length > MAX_FRAME:
        raise Closed
    return _exactly(sock, length)


def _exactly(sock: socket.socket, size: int) -> bytearray:
    received = bytearray()
    while len(received) < size:
        try:
            piece = sock.recv(min(1 << 20, size - len(received)))
        except TimeoutError:
            raise
        except OSError as error:
            raise Closed from error
        if not piece:
            raise Closed
        received += piece
    return received


def source_to_plain(source: Source) -> Plain:
    """A source without its bytes."""
    plain = {
        "name": source.name,
        "path": str(source.path.absolute()) if source.path else None,  # the child keeps the folder it was started in
        "clues": [asdict(clue) for clue in source.clues],
        "settings": _settings_to_plain(source.settings),
    }
    return plain | {name: getattr(source, name) for name in _SIMPLE}


_SIMPLE = ("url", "media_type", "charset", "title", "author", "depth")


def source_from_plain(plain: Plain, content: bytes | None) -> Source:
    """The source again."""
    return Source(
        plain["name"],
        path=Path(plain["path"]) if plain["path"] else None,
        content=content,
        clues=tuple(Clue(**clue) for clue in plain["clues"]),
        settings=_settings_from_plain(plain["settings"]),
        **{name: plain[name] for name in _SIMPLE},
    )


def _settings_to_plain(settings: Settings) -> Plain:
    published = settings.published.isoformat() if settings.published else None
    return asdict(settings) | {"published": published, "columns": dict(settings.columns)}


def _settings_from_plain(plain: Plain) -> Settings:
    return Settings(**plain | {"published": Day.parse(plain["published"]) if plain["published"] else None})


def found_to_plain(item: Found | Begin) -> Plain:
    """A document, timeline, refusal or beginning as a message."""
    if isinstance(item, Document):
        return {"document": _document_to_plain(item)}
    if isinstance(item, Timeline):
        return {"timeline": to_plain(item)}
    if isinstance(item, Begin):
        return {"begin": [item.index, item.inside]}
    return {"refusal": [item.source, item.reason]}


def found_from_plain(plain: Plain) -> Found | Begin:
    """The same back."""
    if "document" in plain:
        return _document_from_plain(plain["document"])
    if "timeline" in plain:
        return from_plain(plain["timeline"])
    if "begin" in plain:
        return Begin(int(plain["begin"][0]), str(plain["begin"][1]))
    return Refusal(str(plain["refusal"][0]), str(plain["refusal"][1]))


def _document_to_plain(document: Document) -> Plain:
    publication = document.publication
    return {
        "text": document.text,
        "title": document.title,
        "source": document.source,
        "url": document.url,
        "language": document.language,
        "author": document.author,
        "warnings": document.warnings,
        "sections": [
            [
                section.start,
                section.end,
                section.kind,
                section.label,
                section.level,
                section.published and section.published.isoformat(),
                section.author,
                section.sure,
                list(section.recipients),
            ]
            for section in document.sections
        ],
        "pictures": [
            [picture.start, base64.b64encode(picture.content).decode("ascii"), picture.words]
            for picture in document.pictures
        ],
        "publication": publication
        and [publication.day.isoformat(), publication.source, publication.grade, publication.quote, publication.offset],
    }


def _document_from_plain(plain: Plain) -> Document:
    said = plain["publication"]
    return Document(
        text=str(plain["text"]),
        title=str(plain["title"]),
        source=str(plain["source"]),
        url=str(plain["url"]),
        language=str(plain["language"]),
        author=str(plain["author"]),
        warnings=tuple(map(str, plain["warnings"])),
        sections=tuple(map(_section, plain["sections"])),
        pictures=tuple(
            Picture(int(start), base64.b64decode(content), str(words)) for start, content, words in plain["pictures"]
        ),
        publication=Publication(Day.parse(said[0]), *map(str, said[1:])) if said else None,
    )


def _section(row: Sequence[Any]) -> Section:
    start, end, kind, label, level, published, author, sure, recipients = row
    return Section(
        int(start),
        int(end),
        str(kind),
        str(label),
        int(level),
        published and Day.parse(published),
        str(author),
        float(sure),
        tuple(map(str, recipients)),
    )
