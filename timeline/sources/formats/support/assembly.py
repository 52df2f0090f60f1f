"""Build a document's text from its parts, with offsets of pages, chapters and headings."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.record.model import Section
from timeline.sources.formats.support.characters import tidy

GAP = "\n\n"
"""What stands between two paragraphs."""


@dataclass
class Assembly:
    """A text that grows by paragraphs. ``begin`` opens a page or chapter that lasts until the next of its kind."""

    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _open: dict[str, tuple[int, str]] = field(default_factory=dict)
    _next: dict[str, str] = field(default_factory=dict)
    _sections: list[Section] = field(default_factory=list)
    dropped: int = 0

    @property
    def length(self) -> int:
        """Characters so far; where the next piece would begin, without its gap."""
        return self._length

    def paragraph(self, text: str, *, gap: str = GAP) -> tuple[int, int] | None:
        """Add a paragraph; where it stands, or None when it is empty."""
        text, dropped = tidy(text)
        self.dropped += dropped
        text = text.strip()
        if not text:
            return None
        if self._length:
            self._put(gap)
        start = self._length
        self._open.update({kind: (start, label) for kind, label in self._next.items()})
        self._next.clear()
        self._put(text)
        return start, self._length

    def heading(self, text: str) -> None:
        """Add a heading: a paragraph of its own that is listed as a section."""
        place = self.paragraph(" ".join(text.split()))
        if place:
            self._sections.append(Section(*place, "heading", " ".join(text.split())[:300]))

    def caption(self, text: str) -> None:
        """Add a caption of a picture or table."""
        place = self.paragraph(text)
        if place:
            self._sections.append(Section(*place, "caption", "caption"))

    def begin(self, kind: str, label: str) -> None:
        """From here on the text belongs to this page or chapter."""
        self.end(kind)
        self._next[kind] = label

    def end(self, kind: str) -> None:
        """Close the open page or chapter, if any; one without text is not kept."""
        if kind in self._open:
            start, label = self._open.pop(kind)
            self._sections.append(Section(start, self._length, kind, label))
        self._next.pop(kind, None)

    def _put(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    @property
    def text(self) -> str:
        """All that was added."""
        return "".join(self._pieces)

    def sections(self) -> tuple[Section, ...]:
        """Every section, in order of its start; open ones are closed."""
        for kind in list(self._open):
            self.end(kind)
        return tuple(sorted(self._sections, key=lambda section: (section.start, -section.end)))

    def warnings(self) -> tuple[str, ...]:
        """What a person should know of the characters."""
        if not self.dropped:
            return ()
        return (f"{self.dropped} control character{'s were' if self.dropped > 1 else ' was'} left out",)
