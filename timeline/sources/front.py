"""``read``, ``read_all``, ``read_bytes``, ``read_any``: from what a person names to documents."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.errors import UnreadableSource
from timeline.record.model import Document, Timeline
from timeline.sources.checked_settings import settings
from timeline.sources.choose import choose
from timeline.sources.formats import Settings, Source
from timeline.sources.refusal import Refusal
from timeline.sources.saved_parts import folders_of_pages
from timeline.sources.source_walk import Found, reason_for, walk

MAX_FILES = 100_000
"""A folder may hold so many files."""


@dataclass(frozen=True)
class Upload:
    """Bytes with the name they came under; the name is shown and its ending used, never opened."""

    name: str
    data: bytes


_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*://")

Readable = str | os.PathLike[str] | Upload


def read(source: Readable, **options: Any) -> Document:
    """The one document of a file, web address, ``Upload`` or ``-`` (standard input).

    Raises ``UnreadableSource`` with a plain reason; also when the source is a folder or holds several documents, which
    ``read_all`` gives. ``BadDate`` for a bad ``published``.
    """
    item = read_any(source, **options)
    if isinstance(item, Timeline):
        raise UnreadableSource(f"{_name(source)}: {_READY}")
    return item


def read_any(source: Readable, **options: Any) -> Document | Timeline:
    """Like ``read``, but a saved timeline (one of our exports, TimelineJS) is given as a ``Timeline``."""
    first: Document | Timeline | None = None
    refused: Refusal | None = None
    for item in read_all_any([source], **options):
        if isinstance(item, Refusal):
            refused = refused or item
        elif first is not None:
            raise UnreadableSource(f"{_name(source)}: it holds several documents, not one; read_all reads them all")
        else:
            first = item
    if first is not None:
        return first
    raise (refused or Refusal(_name(source), "it holds no document")).error()


def read_bytes(name: str, data: bytes, **options: Any) -> Document:
    """Like ``read`` for bytes that came under ``name``, such as an upload."""
    return read(Upload(name, data), **options)


def read_all(sources: Iterable[Readable], **options: Any) -> Iterator[Document | Refusal]:
    """Every document of all sources in turn, and a ``Refusal`` for each that cannot be read. Folders are walked."""
    for item in read_all_any(sources, **options):
        yield Refusal(_timeline_name(item), _READY) if isinstance(item, Timeline) else item


_READY = "it is a ready timeline, not a text; read_any opens it"


def read_all_any(sources: Iterable[Readable], **options: Any) -> Iterator[Found]:
    """Like ``read_all``, with ready timelines as ``Timeline``."""
    chosen = settings(**options)
    if isinstance(sources, str | os.PathLike | Upload):
        sources = [sources]
    for source in sources:
        yield from _read_one(source, chosen)


def _read_one(source: Readable, chosen: Settings) -> Iterator[Found]:
    try:
        for opened in _sources(source, chosen):
            if isinstance(opened, Refusal):
                yield opened
                continue
            yield from walk(opened) if _is_safe(opened) else _jailed(opened)
    except (OSError, UnreadableSource) as error:
        yield Refusal(_name(source), reason_for(error))


def _is_safe(source: Source) -> bool:
    """Whether a source is plain text of moderate size; what it looks like is decided on its first bytes alone."""
    if source.head.startswith((b"PK", b"\x1f\x8b")) or source.size > _SAFE_BYTES:
        return False
    try:
        return choose(source).safe
    except UnreadableSource:
        return True  # refused without being opened


_SAFE_BYTES = 50_000_000


def _jailed(source: Source) -> Iterator[Found]:
    from timeline.sources.jail import read_jailed  # starts no process before it is needed

    yield from read_jailed(source)


def _sources(source: Readable, chosen: Settings) -> Iterator[Source | Refusal]:
    if isinstance(source, Upload):
        yield Source(source.name, content=source.data, settings=chosen)
        return
    name = os.fspath(source)
    if not name.strip():
        raise UnreadableSource("no source is named")
    if name == "-":
        yield Source("standard input", content=sys.stdin.buffer.read(), settings=chosen)
    elif _ADDRESS.match(name):
        yield _fetched(name, chosen)
    elif Path(name).is_dir():
        yield from _folder(Path(name), chosen)
    else:
        yield _file(Path(name), chosen)


def _fetched(address: str, chosen: Settings) -> Source:
    from timeline.sources.jail import fetch_jailed

    page = fetch_jailed(address)
    return Source(
        address,
        content=page.data,
        url=page.url,
        media_type=page.media_type,
        charset=page.charset,
        settings=chosen,
    )


def _file(path: Path, chosen: Settings) -> Source:
    if not path.exists():
        raise FileNotFoundError(str(path))
    if not path.is_file():
        raise UnreadableSource("it is not a regular file but a device, pipe or socket")
    return Source(str(path), path=path, settings=chosen)


def _folder(folder: Path, chosen: Settings) -> Iterator[Source | Refusal]:
    """Every file under a folder in name order; hidden ones and what links lead to are passed over, and what a browser
    saved beside a page.
    """
    count = 0
    for root, folders, names in os.walk(folder):
        saved = folders_of_pages(folders, names)
        for name, page in sorted(saved.items()):
            yield Refusal(str(Path(root, name)), f"its files belong to the saved page {page} and were passed over")
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in saved)
        for name in sorted(names):
            path = Path(root, name)
            if name.startswith(".") or path.is_symlink() or not path.is_file():
                continue
            count += 1
            if count > MAX_FILES:
                raise UnreadableSource(f"the folder holds more than {MAX_FILES:,} files; name a smaller one")
            yield Source(str(path), path=path, settings=chosen)
    if not count:
        raise UnreadableSource("the folder holds no file")


def _name(source: Readable) -> str:
    return source.name if isinstance(source, Upload) else os.fspath(source)


def _timeline_name(timeline: Timeline) -> str:
    return timeline.documents[0].source if timeline.documents and timeline.documents[0].source else "a saved timeline"
