"""The values that flow through the house: document, sentences, time expressions, events, timeline.

All are frozen and compare by content. All offsets count code points of ``document.text``; ``start`` is the first
character, ``end`` the one behind the last, so ``document.text[span.start:span.end] == span.text`` always holds.
"""

from __future__ import annotations

import hashlib
import sys
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from timeline.record import outputs
from timeline.record.pictures import Picture
from timeline.record.when import Day, When

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """One sentence (or headline, list item, caption) and the paragraph it stands in, counted from 0."""

    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a document that has a shape of its own; the sections of a document, in text order, are its shape.

    ``kind`` is one of ``SECTION_KINDS``. Sections may lie within one another (a row of a table within a forwarded mail
    on a page of a PDF). ``label`` is what a reader would call it ("page 12", the words of a heading, "From: Ann Lee").
    ``level`` counts from 1: of a heading, or how deep a list entry or a quotation is nested; 0 where that says nothing.
    ``published`` is the day the stretch was written, where that is not the document's (a quoted mail, a diary entry, an
    entry of a feed), ``author`` who wrote it and ``recipients`` to whom. ``sure`` is below 1 where the words were
    recognised from a picture: the share of them that is right by the recogniser's own account.
    """

    start: int
    end: int
    kind: str
    label: str = ""
    level: int = 0
    published: Day | None = None
    author: str = ""
    sure: float = 1.0
    recipients: tuple[str, ...] = ()


SECTION_KINDS = (
    "page",
    "chapter",
    "heading",
    "caption",
    "paragraph",
    "entry",  # an item of a list, a line of a chronology, a day of a diary
    "row",  # of a table; its cells are parted by tabs or " | "
    "mail",  # the whole of a mail; its label holds the headers
    "quoted",  # a mail that is answered or forwarded, a block quotation
    "repeated",  # words quoted from a mail that was read before: they stand here, but are not read for times again
    "note",  # a footnote or endnote
    "log line",
)


@dataclass(frozen=True, slots=True)
class Publication:
    """The day a document was published and how we know.

    ``source`` names the evidence ("given", "JSON-LD datePublished", "byline"), ``quote`` the words it was read from.
    ``grade`` says how far to trust it: "given" by a person, "agreed" (two independent readings agree), "single" (one
    reading), "differs" (readings disagree; the best is kept), "guessed" (a date that can be read two ways, a file's
    time of creation). The last two never silently place "yesterday".
    """

    day: Day
    source: str = "given"
    grade: str = "given"
    quote: str = ""
    offset: str = ""

    @property
    def weak(self) -> bool:
        """Whether a relative date that leans on this day must say that the day itself is doubtful."""
        return self.grade in ("differs", "guessed")


@dataclass(frozen=True, slots=True)
class Meaning(Span):
    """What a person said that a stretch of text means: "in October" is October 2019, whatever it would be read as."""

    when: When


@dataclass(frozen=True)
class Document:
    """A text and what is known of it. ``text`` is kept exactly as read; every offset counts its code points.

    ``meanings`` are times that a person gave to words of this text; other times may lean on them.
    """

    text: str
    title: str = ""
    publication: Publication | None = None
    source: str = ""
    url: str = ""
    language: str = "en"
    author: str = ""
    sections: tuple[Section, ...] = ()
    warnings: tuple[str, ...] = ()
    meanings: tuple[Meaning, ...] = ()
    pictures: tuple[Picture, ...] = ()

    @property
    def published(self) -> Day | None:
        """The day of publication, or None when nobody said it."""
        return self.publication.day if self.publication else None

    @cached_property
    def _page_starts(self) -> list[tuple[int, int, str]]:
        return [(section.start, section.end, section.label) for section in self.sections if section.kind == "page"]

    def page_at(self, offset: int) -> str:
        """The number of the page that a place of the text stands on ("12"); empty where the text has no pages."""
        place = bisect_right(self._page_starts, (offset, sys.maxsize, "")) - 1
        if place < 0 or offset >= self._page_starts[place][1]:
            return ""
        return self._page_starts[place][2].removeprefix("page ").partition(",")[0]

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the text (UTF-8), in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def id(self) -> str:
        """Short stable name of this document within a timeline: from its source (or text, if it has none)."""
        named = self.url or self.source
        key = hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest() if named else self.digest
        return f"d{key[:10]}"


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a relative time leaned on.

    ``kind``: "publication" (the document's day), "narrative" (the last time named), "event" (a named or described
    event), "given" (set by a person). ``span`` is where it stands in the text, None for a day that is not in it.
    """

    kind: str
    when: When
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class TimeExpression(Span):
    """A stretch of text that says when, how long or how often, as TIMEX3.

    ``type`` is DATE, TIME, DURATION or SET and ``value``, ``mod``, ``quant``, ``freq`` are the TIMEX3 attributes.
    ``when`` is the time on the calendar, or None with the ``reason`` why it cannot be placed (a duration, a vague
    reference, no publication date). ``rule`` is the file and rule that read it ("decades.decade"), ``steps`` the
    reasoning from words to bounds, one short clause each, and ``explanation`` the same as a sentence for a reader.
    ``basis``: "explicit", "inherited" (parts taken from the text before), "relative", "named", "vague", "given" (by a
    person). ``confidence``
    is 0 to 1. ``findings`` are contradictions met ("2 March 1969 was a Sunday, not a Monday").
    """

    type: str = "DATE"
    value: str = ""
    when: When | None = None
    rule: str = ""
    explanation: str = ""
    mod: str = ""
    quant: str = ""
    freq: str = ""
    basis: str = "explicit"
    anchor: Anchor | None = None
    steps: tuple[str, ...] = ()
    reason: str = ""
    confidence: float = 1.0
    findings: tuple[str, ...] = ()
    document: str = ""


class Certainty(StrEnum):
    """What the text claims of an event. ``REPORTED`` is said by somebody other than the author."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    PLANNED = "planned"
    NEGATED = "negated"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class Participant:
    """Who took part. ``role``: agent, patient, speaker or other; ``type``: person, organisation, place or other.

    ``name`` is how the event's own sentence calls them, so that it can be checked there; ``of`` is who that is by their
    fullest name ("Kral" of "Tomas Kral"), empty where the name says it itself.
    """

    name: str
    role: str = "other"
    type: str = "other"
    of: str = ""

    @property
    def who(self) -> str:
        """The fullest name, by which events of the same person are found together."""
        return self.of or self.name


@dataclass(frozen=True, slots=True)
class Mention:
    """One sentence that tells an event: in which document, with which words and which reading of its time."""

    document: str
    sentence: Sentence
    trigger: Span
    date: Span | None
    when: When


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened (or was said, planned, denied) and when.

    ``sentence``, ``trigger`` (the word that names the happening) and ``date`` (the time expression; None when the
    day of publication or another mention dates it) are spans of the text of the document whose id is ``document``.
    ``kind``: "event", "statement", "state" or "period". ``basis``: "explicit", "inherited", "relative", "named",
    "inferred" (from the clause beside or the story so far), "coreference", "publication day" or "mail header".
    ``mentions`` holds every sentence that tells it, the leading one first; ``conflict`` is set when their times exclude
    one another.
    ``related`` are ids of linked events. ``salience`` and ``confidence`` are 0 to 1.
    """

    id: str
    title: str
    when: When
    date_text: str
    sentence: Sentence
    trigger: Span
    document: str
    date: Span | None = None
    participants: tuple[Participant, ...] = ()
    place: str = ""
    certainty: Certainty = Certainty.ASSERTED
    speaker: str = ""
    kind: str = "event"
    basis: str = "explicit"
    explanation: str = ""
    confidence: float = 1.0
    salience: float = 0.5
    mentions: tuple[Mention, ...] = ()
    related: tuple[str, ...] = ()
    conflict: bool = False
    findings: tuple[str, ...] = ()

    @property
    def start(self) -> int:
        """Offset of the sentence's first character in its document."""
        return self.sentence.start

    @property
    def end(self) -> int:
        """Offset behind the sentence's last character."""
        return self.sentence.end


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A time expression that became no event, and why.

    ``kind`` is "unplaced" (no calendar time could be found) or "no event" (placed, but nothing happens at it: an age,
    a model number, a background period).
    """

    expression: TimeExpression
    sentence: Sentence
    reason: str
    document: str
    kind: str = "unplaced"


@dataclass(frozen=True)
class Timeline:
    """The result: documents, their events in time order, what could not be placed, and every time expression."""

    documents: tuple[Document, ...] = ()
    events: tuple[Event, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    expressions: tuple[TimeExpression, ...] = ()
    warnings: tuple[str, ...] = ()

    @cached_property
    def _documents_by_id(self) -> dict[str, Document]:
        return {document.id: document for document in self.documents}

    def document(self, name: str) -> Document:
        """The document with that id. Raises ``KeyError``."""
        return self._documents_by_id[name]

    def sorted(self) -> Timeline:
        """The same timeline with its events in time order (ties: document, place in it, id)."""
        order = {document.id: number for number, document in enumerate(self.documents)}
        times = {name: when.sort_key for name, when in {id(e.when): e.when for e in self.events}.items()}

        def key(event: Event) -> tuple[Any, ...]:
            return (times[id(event.when)], order.get(event.document, len(order)), event.sentence.start, event.id)

        return Timeline(
            self.documents, tuple(sorted(self.events, key=key)), self.unplaced, self.expressions, self.warnings
        )

    def to_csv(self, path: str | Path | None = None, **options: Any) -> str:
        """The events as CSV text (see README for the columns), also written to ``path`` if given."""
        return self._write("csv", path, options)

    def to_json(self, path: str | Path | None = None, **options: Any) -> str:
        """Documents, events and unplaced expressions as JSON text, also written to ``path`` if given."""
        return self._write("json", path, options)

    def _write(self, name: str, path: str | Path | None, options: dict[str, Any]) -> str:
        written = outputs.in_use().write(self, name, path=path, **options)
        return written if isinstance(written, str) else written.decode("utf-8")

    def to_dataframe(self) -> Any:
        """The events as a pandas DataFrame with the columns of the CSV. Needs pandas."""
        return outputs.in_use().to_dataframe(self)

    def figure(self, **options: Any) -> Any:
        """The timeline as a ``plotly.graph_objects.Figure``. Options: see ``timeline.show.figure.to_figure``."""
        return outputs.in_use().figure(self, **options)

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, str]:
        return outputs.in_use().mimebundle(self)

    def __add__(self, other: Timeline) -> Timeline:
        """Both timelines side by side, without joining events that tell the same."""
        return Timeline(
            _joined(self.documents, other.documents),
            self.events + other.events,
            self.unplaced + other.unplaced,
            self.expressions + other.expressions,
            self.warnings + other.warnings,
        ).sorted()


def _joined(left: Iterable[Document], right: Iterable[Document]) -> tuple[Document, ...]:
    return tuple({document.id: document for document in (*left, *right)}.values())
