"""One file per kind of source. To read a new kind, add one file here; nothing else changes.

Recipe. The file declares ``READER = Reader(...)`` with

- ``title``: what a person calls it ("PDF file"); ``suffixes`` (".pdf"); ``media_types`` as a web server names it;
- ``read(source)``: a generator over what the source holds. It yields a ``Draft`` for each text, a ``Source`` for
  something packed inside that another reader must take (a member of an archive, an attachment), a ``Saved`` for a
  ready timeline, a ``Skipped`` for a part that cannot be read. For anything it cannot read it raises
  ``UnreadableSource`` with a plain reason and what to do;
- ``recognises(source)``: whether the first bytes show this kind whatever the name says (a signature such as
  ``%PDF-``). Leave it out for kinds without one;
- ``binary=True`` when a file without that signature cannot be of this kind; ``base=True`` when other kinds are
  built on this one (ZIP, HTML), so that theirs come first; ``safe=True`` when ``read`` is plain Python whose cost
  grows with the size alone, so that it may run in the caller's process.

Import heavy libraries inside ``read``: every file here is imported to learn its suffixes. Build the text with
``support.assembly.Assembly`` (paragraphs, sections, clean characters) or ``support.decoding.decode``, and leave title,
publication date and language that the format names in the draft; ``support.finish`` adds what the text itself tells.
Any other exception that escapes ``read`` becomes a refusal, so a broken file needs no special care.
``timeline.sources`` finds the file by ``timeline.record.discover.collect`` and runs it in a child process with limits.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from timeline.errors import UnreadableSource
from timeline.record.model import Section
from timeline.record.pictures import Picture
from timeline.record.when import Day

if TYPE_CHECKING:
    from timeline.record.model import Timeline

MAX_DOCUMENT_BYTES = 100_000_000
"""A single document may not be larger; archives, mailboxes and web archives are streamed and may be."""

HEAD_BYTES = 4096
"""So many first bytes are shown to ``recognises``."""


@dataclass(frozen=True)
class Settings:
    """What a person says about the sources, overriding what is found in them.

    ``columns`` names the columns of a table of articles: ``{"text": "body", "date": "day"}``. ``whole_page`` keeps all
    of a web page instead of its main text.
    """

    published: Day | None = None
    title: str = ""
    author: str = ""
    language: str = ""
    url: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    whole_page: bool = False


@dataclass(frozen=True)
class Clue:
    """One hint at the day of publication: the ``text`` as written, the ``source`` that says it.

    ``weak`` marks evidence that often means something else (a file's time of creation, a date of last change).
    ``quote`` is what a person is shown when it differs from ``text``.
    """

    text: str
    source: str
    weak: bool = False
    quote: str = ""


@dataclass(frozen=True)
class Source:
    """Bytes to read and what is known of them: ``name`` as a person would know it, and where they came from.

    Either ``path`` or ``content`` holds the bytes. ``charset`` and ``media_type`` are what the sender declared.
    ``clues``, ``title`` and ``author`` come from the container (a feed's entry, a table's row).
    """

    name: str
    path: Path | None = None
    content: bytes | None = None
    url: str = ""
    media_type: str = ""
    charset: str = ""
    title: str = ""
    author: str = ""
    clues: tuple[Clue, ...] = ()
    settings: Settings = field(default_factory=Settings)
    depth: int = 0

    @cached_property
    def data(self) -> bytes:
        """All bytes. Raises ``UnreadableSource`` when there are more than ``MAX_DOCUMENT_BYTES``."""
        if self.content is None:
            with self.open() as stream:
                content = stream.read(MAX_DOCUMENT_BYTES + 1)
        else:
            content = self.content
        if len(content) > MAX_DOCUMENT_BYTES:
            raise UnreadableSource(
                f"it is larger than the {MAX_DOCUMENT_BYTES // 1_000_000} MB that one document may have; split it"
            )
        return content

    def open(self) -> IO[bytes]:
        """The bytes as a stream, for kinds that may be larger than memory."""
        if self.content is not None:
            return io.BytesIO(self.content)
        assert self.path is not None, "a source has bytes or a path"
        return self.path.open("rb")

    @cached_property
    def head(self) -> bytes:
        """The first ``HEAD_BYTES`` bytes."""
        if self.content is not None:
            return self.content[:HEAD_BYTES]
        with self.open() as stream:
            return stream.read(HEAD_BYTES)

    @property
    def size(self) -> int:
        """Number of bytes."""
        if self.content is not None:
            return len(self.content)
        assert self.path is not None, "a source has bytes or a path"
        return self.path.stat().st_size

    @property
    def suffix(self) -> str:
        """The ending of the name in lower case, with its dot; empty when there is none."""
        last = self.name.replace("\\", "/").rpartition("/")[2]
        dot = last.rfind(".")
        return last[dot:].lower() if dot > 0 else ""

    def part(self, name: str, content: bytes, **known: Any) -> Source:
        """A source packed inside this one, one level deeper."""
        return Source(name=name, content=content, settings=self.settings, depth=self.depth + 1, **known)


@dataclass(frozen=True)
class Draft:
    """A text as its reader found it, before the text itself has been asked for its title and date.

    ``locale`` may be a full tag ("en-GB"); it says in which order day and month stand. ``name`` tells documents of
    one source apart ("message 3"). ``rival`` is a second, independent reading of the day of publication.
    """

    text: str
    title: str = ""
    author: str = ""
    locale: str = ""
    url: str = ""
    name: str = ""
    clues: tuple[Clue, ...] = ()
    rival: Clue | None = None
    sections: tuple[Section, ...] = ()
    warnings: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True)
class Saved:
    """A ready timeline found in a source: one of our own exports or another tool's events."""

    timeline: Timeline


@dataclass(frozen=True)
class Skipped:
    """Something inside a source that is not read, and why; the rest goes on."""

    name: str
    reason: str


Item = Draft | Source | Saved | Skipped
"""What a reader yields."""


def _nothing(source: Source) -> bool:
    return False


@dataclass(frozen=True)
class Reader:
    """One kind of source; see the recipe above."""

    title: str
    read: Callable[[Source], Iterator[Item]]
    suffixes: tuple[str, ...] = ()
    media_types: tuple[str, ...] = ()
    recognises: Callable[[Source], bool] = _nothing
    binary: bool = False
    base: bool = False
    safe: bool = False
