"""Events as rows of plain cells: the columns that CSV, JSONL, Parquet and Excel share, and the way back.

The columns are a contract: others read these files. ``start`` and ``end`` are the first and last day as ISO 8601 (44 BC
is ``-0043``, an open end is empty), lists are joined by "; ", ``claims`` holds every time that the sources of an event
give where they differ, ``char_start`` and ``char_end`` slice the sentence out of
the document's text.

Rows do not hold the documents. Reading them back puts each document's known sentences at their places in a text that
is blank elsewhere, so that every offset still slices to its sentence, and says so in the document's warnings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from timeline.errors import BadData, BadDate
from timeline.exports.claims import DISPUTED, claims_in_words
from timeline.exports.export import Loss, need
from timeline.record import event_fields
from timeline.record.event_fields import Kind
from timeline.record.model import (
    Certainty,
    Document,
    Event,
    Participant,
    Publication,
    Section,
    Sentence,
    Span,
    Timeline,
)
from timeline.record.plain_reading import between
from timeline.record.when import Day, When

COLUMNS = (*(field.name for field in event_fields.COLUMNS), "claims")
_NUMERIC = {Kind.COUNT: int, Kind.SHARE: float}
NUMBERS = {field.name: _NUMERIC[field.kind] for field in event_fields.COLUMNS if field.kind in _NUMERIC}
JOINT = "; "
REBUILT = "rebuilt from a table of events: only the sentences of its events are known"

_LONGEST_TEXT = 50_000_000  # characters; offsets beyond it are taken for damage, not for a text to lay out

Cell = str | int | float


def rows(timeline: Timeline) -> Iterator[dict[str, Cell]]:
    """One row an event, in time order, with a value for every column."""
    documents = {document.id: document for document in timeline.documents}
    for event in timeline.sorted().events:
        yield _row(event, documents)


def _row(event: Event, documents: Mapping[str, Document]) -> dict[str, Cell]:
    document = documents.get(event.document)
    time = event_fields.time_fields(event.when)  # once for all columns that tell it
    row = {
        field.name: _cell(time[field.name] if field.name in time else field.value(event, document))
        for field in event_fields.COLUMNS
    }
    return row | {"claims": claims_in_words(event, documents)}


def _cell(value: Any) -> Cell:
    """A value as a cell: nothing is empty, the names of a list are joined."""
    if isinstance(value, list):
        return JOINT.join(item["name"] if isinstance(item, Mapping) else str(item) for item in value)
    return "" if value is None else value


def losses(timeline: Timeline) -> tuple[Loss, ...]:
    """What a row cannot say: further sentences of an event, a name with the joint in it, what was not placed."""
    several = tuple(event.id for event in timeline.events if len(event.mentions) > 1)
    joined = tuple(e.id for e in timeline.events if any(JOINT in participant.name for participant in e.participants))
    unplaced = tuple(entry.expression.text for entry in timeline.unplaced if entry.kind == "unplaced")
    losses = (
        Loss("kept with one of their sentences", "a row holds one sentence; JSON keeps all of them", several),
        Loss("with names that hold the joint", 'a participant\'s name contains "; ", which also joins names', joined),
        Loss("left out", "a row needs a time; JSON lists them with the reason", unplaced, "unplaced expression"),
    )
    return tuple(loss for loss in losses if loss.ids)


def dataframe(timeline: Timeline) -> Any:
    """See ``timeline.exports.to_dataframe``."""
    pandas = need("pandas", what="a DataFrame")
    frame = pandas.DataFrame(list(rows(timeline)), columns=list(COLUMNS))
    return frame.astype({name: "int64" if kind is int else "float64" for name, kind in NUMBERS.items()})


def timeline_from_rows(table: Iterable[Mapping[str, Any]], *, what: str = "row") -> Timeline:
    """The timeline that ``rows`` told. Needs ``title`` and a time (``edtf`` or ``start``/``end``); the rest may miss.

    Raises ``BadData`` that names the row (the header not counted) and the column.
    """
    readers = [_RowReader(row, f"{what} {number}") for number, row in enumerate(table, start=1)]
    groups: dict[tuple[str, str, str], list[_RowReader]] = defaultdict(list)
    for reader in readers:
        groups[reader.text("source"), reader.text("url"), reader.text("published")].append(reader)
    reach = [max(reader.ends()[1] for reader in members) for members in groups.values()]
    if sum(end for end in reach if end <= _LONGEST_TEXT) > _LONGEST_TEXT:  # what lies beyond is laid line by line
        raise BadData(f"the offsets of all sentences together reach beyond {_LONGEST_TEXT:,} characters")
    documents, events = [], {}
    for members in groups.values():
        document, sentences = _rebuild(members)
        documents.append(document)
        for reader, sentence in zip(members, sentences, strict=True):
            events[reader.where] = reader.event(document.id, sentence)
    merged = {document.id: document for document in documents}
    return Timeline(tuple(merged.values()), tuple(events[reader.where] for reader in readers))


class _RowReader:
    """One row, cell by cell; refusals say the row and the column."""

    def __init__(self, row: Mapping[str, Any], where: str) -> None:
        self.row = row
        self.where = where

    def text(self, name: str) -> str:
        value = self.row.get(name)
        return "" if value is None else str(value)

    def number(self, name: str, kind: type, default: float) -> Any:
        text = self.text(name).strip()
        try:
            return kind(float(text)) if text else default
        except (ValueError, OverflowError) as error:
            raise BadData(f"{self.where}, column {name}: {text!r} is no number") from error

    def ends(self) -> tuple[int, int]:
        start = self.number("char_start", int, 0)
        return start, self.number("char_end", int, start + len(self.text("sentence")))

    def when(self) -> When:
        edtf, start, end = (self.text(name).strip() for name in ("edtf", "start", "end"))
        try:
            if edtf:
                return When.from_edtf(edtf)
            return between(Day.parse(start) if start else None, Day.parse(end) if end else None)
        except BadDate as error:
            raise BadData(f"{self.where}, column {'edtf' if edtf else 'start'}: {error}") from error

    def published(self) -> Publication | None:
        text = self.text("published").strip()
        try:
            return Publication(Day.parse(text), source="table") if text else None
        except BadDate as error:
            raise BadData(f"{self.where}, column published: {error}") from error

    def certainty(self) -> Certainty:
        text = self.text("certainty").strip() or Certainty.ASSERTED.value
        if text not in set(Certainty):
            expected = ", ".join(Certainty)
            raise BadData(f"{self.where}, column certainty: {text!r} is none of {expected}")
        return Certainty(text)

    def participants(self) -> tuple[Participant, ...]:
        cell = self.row.get("participants")
        names = self.text("participants").split(JOINT) if cell is None or isinstance(cell, str) else cell
        return tuple(Participant(str(name)) for name in names if name)

    def event(self, document: str, sentence: Sentence) -> Event:
        if not self.text("title"):
            raise BadData(f"{self.where}, column title: empty; every event needs a title")
        confidence = self.number("confidence", float, 1.0)
        if not 0.0 <= confidence <= 1.0:
            raise BadData(f"{self.where}, column confidence: {confidence} is not from 0 to 1")
        claimed = self.text("claims")
        return Event(
            id=self.text("id") or self.where.replace(" ", "-"),
            title=self.text("title"),
            when=self.when(),
            date_text=self.text("date_text"),
            sentence=sentence,
            trigger=Span(sentence.start, sentence.start, ""),
            document=document,
            participants=self.participants(),
            place=self.text("place"),
            certainty=self.certainty(),
            kind=self.text("kind") or "event",
            explanation=self.text("explanation"),
            confidence=confidence,
            conflict=claimed.startswith(DISPUTED),
            findings=(claimed,) if claimed else (),
        )


def _rebuild(members: list[_RowReader]) -> tuple[Document, list[Sentence]]:
    """A document with the sentences of its rows in their places, and the sentence of every row."""
    placed = {reader.ends(): reader.text("sentence") for reader in members}
    laid = lay_out(placed)
    sentences = []
    if laid is None:  # offsets that contradict one another: one sentence a line instead
        laid, starts = "", {}
        for reader in members:
            sentence = reader.text("sentence")
            if sentence not in starts:
                starts[sentence] = len(laid)
                laid += sentence + "\n"
            start = starts[sentence]
            sentences.append(Sentence(start, start + len(sentence), sentence))
    else:
        sentences = [Sentence(*reader.ends(), reader.text("sentence")) for reader in members]
    first = members[0]
    document = Document(
        text=laid,
        publication=first.published(),
        source=first.text("source"),
        url=first.text("url"),
        sections=_pages(members, sentences),
        warnings=(REBUILT,),
    )
    return document, sentences


def _pages(members: list[_RowReader], sentences: list[Sentence]) -> tuple[Section, ...]:
    """The pages that the rows name, as far as their sentences tell where they are."""
    known = {
        (sentence.start, max(sentence.end, sentence.start + 1)): reader.text("page")
        for reader, sentence in zip(members, sentences, strict=True)
    }
    return tuple(Section(*place, "page", f"page {page}") for place, page in sorted(known.items()) if page)


def lay_out(placed: Mapping[tuple[int, int], str]) -> str | None:
    """The text with each sentence at its offsets, blanks and line ends between; None when they cannot be true."""
    pieces: list[str] = []
    position = 0
    for (start, end), sentence in sorted(placed.items()):
        if start < position or end - start != len(sentence) or end > _LONGEST_TEXT:
            return None
        pieces += [" " * (start - position - 1) + "\n" if start > position else "", sentence]
        position = end
    return "".join(pieces)
