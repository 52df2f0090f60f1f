"""Clocks by stretch: the day a part of a text was written, and whose memory a time may lean on.

A document has one day of publication; its parts may have their own: a quoted mail its Date, a diary entry its heading,
a line of a log its stamp, a day's heading what stands below it. ``Clocks`` walks along the shape of the text
(``timeline.text.shape``) with the resolver and knows, at each place, which of these hold.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.record.model import Anchor, Section, Span
from timeline.record.when import Day, When
from timeline.times.phrase_match import PhraseMatch, written_year
from timeline.times.rule_reading import Reading

_VOICES = ("quoted",)
"""Kinds of sections in which somebody else speaks: times outside are not told there, nor theirs outside."""
_DATED = ("heading", "entry", "row", "log line", "quoted")
_SAME_TIME = 60
"""Days between an entry and the publication within which it is told like news: "on Friday" is the last one."""
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_WORDS = re.compile(r"[^\W\d_]+")
_ENTRY_READ = 1500  # characters of an entry in which whoever writes shows
_LEAD = 12  # characters that may stand before the date of an entry: its mark, "[", "On "
_HEAD = 400  # characters in which the date of a quoted mail stands


@dataclass(slots=True)
class Stretch:
    """A part of the text that may have a clock of its own.

    ``start`` to ``end`` is what the clock holds for: a heading's reaches over what stands below it. ``line_end`` is
    where the section itself ends. ``written`` is the day it was written, once that is known.
    """

    kind: str
    start: int
    end: int
    line_end: int
    level: int = 0
    written: Anchor | None = None
    mode: str = ""
    diary: bool = False  # somebody tells of their own days
    years: tuple[int, ...] = ()  # that a heading writes out


@dataclass(slots=True)
class Clocks:
    """The stretches of a text, and those that the place being read lies in, outer ones first."""

    stretches: Sequence[Stretch] = ()
    own_words: frozenset[str] = frozenset()  # "I", "we": whoever writes tells of themselves
    inside: list[Stretch] = field(default_factory=list)
    next: int = 0
    last_written: Anchor | None = None  # of the stretch that was dated last

    @classmethod
    def of(cls, sections: Sequence[Section], own_words: frozenset[str] = frozenset()) -> Clocks:
        """The clocks of a document's shape."""
        return cls(_stretches(sections), own_words)

    def move_to(self, place: int) -> None:
        """Go on to a place of the text; places come in text order."""
        while self.next < len(self.stretches) and self.stretches[self.next].start <= place:
            self.inside.append(self.stretches[self.next])
            self.next += 1
        self.inside = [stretch for stretch in self.inside if stretch.end > place]

    @property
    def written(self) -> Anchor | None:
        """The day that the innermost dated stretch was written, None where the document's own day holds."""
        for stretch in reversed(self.inside):
            if stretch.written is not None:
                return stretch.written
            if stretch.kind in _VOICES:
                return None
        return None

    @property
    def in_diary(self) -> bool:
        """Whether somebody tells here of their own days."""
        return any(stretch.diary for stretch in self.inside)

    @property
    def in_list(self) -> bool:
        """Whether this is one line of several: an entry, a row, a line of a log."""
        return bool(self.inside) and self.inside[-1].kind in ("entry", "row", "log line")

    @property
    def mode(self) -> str:
        """ "news" or "narrative" where a stretch is clearly one of them, "" where the document's own mode holds."""
        return next((stretch.mode for stretch in reversed(self.inside) if stretch.mode), "")

    @property
    def year(self) -> int | None:
        """The one year that the innermost heading with years writes out; None where it spans several."""
        years = next((stretch.years for stretch in reversed(self.inside) if stretch.years), ())
        return years[0] if len(set(years)) == 1 else None

    @property
    def section_start(self) -> int:
        """Where the innermost section with a heading begins, -1 without any."""
        return next((stretch.start for stretch in reversed(self.inside) if stretch.kind == "heading"), -1)

    def in_another_time(self, published: Day | None) -> bool:
        """Whether this is an entry of a time well before the publication.

        The entry's own day says it, or the last one's where its own is being read. A quoted mail is written from its
        own day like any other.
        """
        if self.voice >= 0 or not any(stretch.kind in _DATED for stretch in self.inside):
            return False
        if self.in_diary:
            return False  # "on Friday we crossed the river" looks back from the day of the entry
        day = self.written or self.last_written
        far = published is None or (day is not None and abs(published.ordinal - day.when.sort_key[0]) > _SAME_TIME)
        return day is not None and far

    @property
    def logged(self) -> bool:
        """Whether this is a line of a log: what it says has happened."""
        return bool(self.inside) and self.inside[-1].kind == "log line"

    @property
    def voice(self) -> int:
        """Who speaks: the start of the innermost quoted stretch, -1 for the document itself."""
        return next((stretch.start for stretch in reversed(self.inside) if stretch.kind in _VOICES), -1)

    def opens(self, match: PhraseMatch) -> bool:
        """Whether a time stands in a heading: the story goes on from there, however far it leaps."""
        return any(stretch.kind == "heading" and match.end <= stretch.line_end for stretch in self.inside)

    def note(self, match: PhraseMatch, reading: Reading, text: str) -> None:
        """A day that opens an entry, or is all that a heading says, dates what belongs to it."""
        when = reading.when
        if not self.inside or when is None:
            return
        stretch = self.inside[-1]
        if stretch.kind == "heading" and match.end <= stretch.line_end:
            stretch.years += tuple(year for leaf in match.leaves() if (year := written_year(leaf)) is not None)
        if when.earliest is None or when.earliest != when.latest:
            return
        if stretch.written is not None or stretch.kind not in _DATED or match.start >= stretch.line_end:
            return
        if match.start - stretch.start > _HEAD:
            return
        before, after = text[stretch.start : match.start], text[match.end : min(stretch.line_end, match.end + _HEAD)]
        if stretch.kind == "heading":
            closes = before.rstrip()[-1:] == "|" and not after[: stretch.line_end - match.end].strip(" .*#")
            dates = closes or not (_LETTERS.search(before) or _LETTERS.search(after))
        elif stretch.kind == "quoted":
            dates = ":" in before + after
        else:
            dates = len(before) <= _LEAD and not _LETTERS.search(before)
        if dates:
            words = Span(match.start, match.end, match.text)
            stretch.written = Anchor("publication", When.on(when.earliest), words)
            self.last_written = stretch.written
            after = text[match.end : min(stretch.end, match.end + _ENTRY_READ)].casefold()
            stretch.diary = not self.own_words.isdisjoint(_WORDS.findall(after))
            if stretch.diary and stretch.kind == "entry":
                stretch.mode = "news"  # told of the day itself: "taken on 30 November" is the last one


def _stretches(sections: Sequence[Section]) -> tuple[Stretch, ...]:
    """What each section's clock holds for: a heading's up to the next one of its level, others' their own extent."""
    stretches: list[Stretch] = []
    open_headings: list[Stretch] = []
    last = max((section.end for section in sections), default=0) + 10**12
    for section in sorted(sections, key=lambda section_before: (section_before.start, -section_before.end)):
        if section.kind not in _DATED and section.published is None:
            continue
        written = Anchor("publication", When.on(section.published)) if section.published else None
        stretch = Stretch(section.kind, section.start, section.end, section.end, section.level, written)
        if section.kind == "heading":
            while open_headings and open_headings[-1].level >= section.level:
                open_headings.pop().end = section.start
            stretch.end = last
            open_headings.append(stretch)
        stretches.append(stretch)
    return tuple(stretches)
