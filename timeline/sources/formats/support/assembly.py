"""Build a document's text from its parts, with the shape they give it: pages, headings, rows, quoted parts."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from timeline.record.model import Section
from timeline.record.when import Day
from timeline.sources.formats.support.characters import tidy

GAP = "\n\n"
"""What stands between two paragraphs."""
MAX_LABEL = 300


@dataclass
class Assembly:
    """A text that grows by paragraphs.

    ``begin`` opens a page or chapter that lasts until the next of its kind; ``enter`` opens a stretch that lies within
    the one before it (a quoted mail) until ``leave``.
    """

    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _open: dict[str, Section] = field(default_factory=dict)
    _next: dict[str, Section] = field(default_factory=dict)
    _entered: list[Section] = field(default_factory=list)
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
        self._open.update({kind: replace(section, start=start) for kind, section in self._next.items()})
        self._next.clear()
        self._entered = [replace(section, start=start) if section.start < 0 else section for section in self._entered]
        self._put(text)
        return start, self._length

    def piece(self, text: str, kind: str, *, level: int = 0, label: str = "", joint: str | None = None) -> None:
        """Add a paragraph of a kind (one of ``SECTION_KINDS``); with ``joint`` it goes on the one before it."""
        if kind == "heading":
            text = " ".join(text.split())
            label = label or text
        place = self.paragraph(text, gap=GAP if joint is None else joint)
        if place is None or kind == "paragraph":
            return
        last = self._sections[-1] if self._sections else None
        if joint is not None and last is not None and last.kind == kind:
            self._sections[-1] = replace(last, end=place[1])
        else:
            self._sections.append(Section(*place, kind, label[:MAX_LABEL], level))

    def heading(self, text: str, level: int = 0) -> None:
        """Add a heading: a paragraph of its own that is listed as a section."""
        self.piece(text, "heading", level=level)

    def caption(self, text: str) -> None:
        """Add a caption of a picture or table."""
        self.piece(text, "caption", label="caption")

    def row(self, cells: list[str]) -> None:
        """Add a row of a table: one line of text, its cells parted by bars. A lone cell is a paragraph."""
        filled = [text for cell in cells if (text := " ".join(cell.split()))]
        self.piece(" | ".join(filled), "row" if len(filled) > 1 else "paragraph")

    def begin(self, kind: str, label: str, *, sure: float = 1.0) -> None:
        """From here on the text belongs to this page or chapter."""
        self.end(kind)
        self._next[kind] = Section(-1, -1, kind, label, sure=sure)

    def end(self, kind: str) -> None:
        """Close the open page or chapter, if any; one without text is not kept."""
        if kind in self._open:
            self._sections.append(replace(self._open.pop(kind), end=self._length))
        self._next.pop(kind, None)

    def enter(
        self,
        kind: str,
        label: str = "",
        *,
        published: Day | None = None,
        author: str = "",
        recipients: tuple[str, ...] = (),
    ) -> None:
        """From here on, until ``leave``, the text is a stretch of this kind; its level is its depth in others."""
        level = 1 + sum(1 for section in self._entered if section.kind == kind)
        self._entered.append(Section(-1, -1, kind, label[:MAX_LABEL], level, published, author, recipients=recipients))

    def leave(self) -> None:
        """Close what was entered last; one without text is not kept."""
        section = self._entered.pop()
        if 0 <= section.start < self._length:
            self._sections.append(replace(section, end=self._length))

    def _put(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    @property
    def text(self) -> str:
        """All that was added."""
        return "".join(self._pieces)

    def sections(self) -> tuple[Section, ...]:
        """Every section, in order of its start; open ones are closed."""
        while self._entered:
            self.leave()
        for kind in list(self._open):
            self.end(kind)
        return tuple(sorted(self._sections, key=lambda section: (section.start, -section.end)))

    def warnings(self) -> tuple[str, ...]:
        """What a person should know of the characters."""
        if not self.dropped:
            return ()
        return (f"{self.dropped} control character{'s were' if self.dropped > 1 else ' was'} left out",)
