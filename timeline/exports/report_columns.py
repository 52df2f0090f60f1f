"""The columns that the table of a report can have. To add one, add it to ``COLUMNS``: every report offers it then."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from timeline.errors import BadData
from timeline.exports.claims import claims_in_words
from timeline.exports.clean_text import one_line
from timeline.exports.handed import Handed, Remark
from timeline.exports.source_links import document_name, sentence_link
from timeline.record.in_words import day_in_words, in_words
from timeline.record.model import Certainty, Document, Event
from timeline.record.when import Day


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a cell. ``look`` is "" (plain), "strong", "quiet", "quote" or "alarm"; ``link`` a web address."""

    text: str
    look: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a cell is made from: the event, its number in the table, the documents, and what people did."""

    event: Event
    number: int
    documents: Mapping[str, Document]
    handed: Handed

    @property
    def document(self) -> Document | None:
        """The document that the event's leading sentence stands in."""
        return self.documents.get(self.event.document)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, its share of the width, and the lines that a cell holds for an event."""

    title: str
    share: int
    cell: Callable[[Asked], list[Piece]]


def _date(asked: Asked) -> list[Piece]:
    disputed = [Piece("disputed", "alarm")] if asked.event.conflict else []
    return [Piece(in_words(asked.event.when), "strong"), *disputed]


def _fact(asked: Asked) -> list[Piece]:
    event = asked.event
    pieces = [Piece(event.title)]
    if event.certainty is not Certainty.ASSERTED:
        pieces.append(Piece(certainty_in_words(event), "quiet"))
    if claimed := claims_in_words(event, asked.documents):
        pieces.append(Piece(claimed[:1].upper() + claimed[1:], "alarm"))
    return pieces


def certainty_in_words(event: Event) -> str:
    """How the text tells the event, with whom it names for it: "reported by the union"; "" when it asserts it."""
    if event.certainty is Certainty.ASSERTED:
        return ""
    said_by = event.speaker if event.certainty is Certainty.REPORTED else ""
    return f"{event.certainty.value}{f' by {said_by}' if said_by else ''}"


def _quote(asked: Asked) -> list[Piece]:
    quote = one_line(asked.event.sentence.text)
    return [Piece(f"“{quote}”", "quote")] if quote else []


def _source(asked: Asked) -> list[Piece]:
    name = document_name(asked.document)
    told_in = [Piece(name or "source", link=sentence_link(asked.event, asked.document))] if asked.document else []
    others = {mention.document for mention in asked.event.mentions} - {asked.event.document}
    named = [document_name(document) for key, document in asked.documents.items() if key in others]
    return told_in + [Piece(f"also: {name}", "quiet") for name in named]


def _page(asked: Asked) -> list[Piece]:
    page = asked.document.page_at(asked.event.start) if asked.document else ""
    return [Piece(page)] if page else []


def _exhibit(asked: Asked) -> list[Piece]:
    exhibit = asked.handed.source(asked.event.document).exhibit
    return [Piece(exhibit)] if exhibit else []


def _people(asked: Asked) -> list[Piece]:
    names = ", ".join(dict.fromkeys(participant.name for participant in asked.event.participants))
    return [Piece(names)] if names else []


def _tags(asked: Asked) -> list[Piece]:
    tags = ", ".join(asked.handed.event(asked.event.id).tags)
    return [Piece(tags)] if tags else []


def _notes(asked: Asked) -> list[Piece]:
    work = asked.handed.event(asked.event.id)
    note = [Piece(one_line(work.note))] if work.note.strip() else []
    to_do = [Piece(f"To do: {one_line(work.to_do)}", "alarm")] if work.to_do else []
    return note + to_do + [Piece(f"{_who_and_when(one)}: {one_line(one.text)}", "quiet") for one in work.remarks]


def _who_and_when(remark: Remark) -> str:
    return ", ".join(part for part in (remark.who, day_in_words(Day.parse(remark.day)) if remark.day else "") if part)


def _checked(asked: Asked) -> list[Piece]:
    work = asked.handed.event(asked.event.id)
    by = [Piece(f"verified by {work.verified}")] if work.verified else []
    return by or ([Piece(work.status)] if work.status != "new" else [])


COLUMNS: dict[str, Column] = {
    "number": Column("No.", 1, lambda asked: [Piece(str(asked.number), "quiet")]),
    "date": Column("Date", 4, _date),
    "fact": Column("Fact", 7, _fact),
    "quote": Column("Quote", 8, _quote),
    "source": Column("Source", 4, _source),
    "page": Column("Page", 1, _page),
    "exhibit": Column("Exhibit", 3, _exhibit),
    "people": Column("People", 3, _people),
    "place": Column("Place", 2, lambda asked: [Piece(asked.event.place)] if asked.event.place else []),
    "certainty": Column("Certainty", 2, lambda asked: [Piece(asked.event.certainty.value)]),
    "tags": Column("Tags", 2, _tags),
    "notes": Column("Notes", 5, _notes),
    "checked": Column("Checked", 2, _checked),
}

USUAL = "date,fact,quote,source,page,exhibit,tags,notes"
"""Those that a report has when nobody chooses; of them, columns that would stay empty are left out."""


def columns_named(names: str) -> list[str]:
    """The columns that a list like "date,fact,quote" names, in its order. Raises ``BadData`` that lists the known."""
    chosen = list(dict.fromkeys(name.strip().lower() for name in names.split(",") if name.strip()))
    unknown = [name for name in chosen if name not in COLUMNS]
    if unknown or not chosen:
        told = f"there is no column {unknown[0]!r}" if unknown else "no column was named"
        raise BadData(f"{told}; a report can have: {', '.join(COLUMNS)}")
    return chosen
