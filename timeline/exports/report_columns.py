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
from timeline.show.phrasebook import Wording


@dataclass(frozen=True, slots=True)
class CellPiece:
    """A stretch of a cell. ``look`` is "" (plain), "strong", "quiet", "quote" or "alarm"; ``link`` a web address."""

    text: str
    look: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a cell is made from: the event, its number in the table, the documents, what people did, the language."""

    event: Event
    number: int
    documents: Mapping[str, Document]
    handed: Handed
    words: Wording

    @property
    def document(self) -> Document | None:
        """The document that the event's leading sentence stands in."""
        return self.documents.get(self.event.document)


@dataclass(frozen=True, slots=True)
class ReportColumn:
    """One column: its heading, its share of the width, and the lines that a cell holds for an event."""

    title: str
    share: int
    cell: Callable[[Asked], list[CellPiece]]


def _date(asked: Asked) -> list[CellPiece]:
    disputed = [CellPiece(asked.words.say("disputed"), "alarm")] if asked.event.conflict else []
    return [CellPiece(asked.words.say(in_words(asked.event.when)), "strong"), *disputed]


def _fact(asked: Asked) -> list[CellPiece]:
    event = asked.event
    pieces = [CellPiece(event.title)]
    if event.certainty is not Certainty.ASSERTED:
        pieces.append(CellPiece(asked.words.say(certainty_in_words(event)), "quiet"))
    if claimed := claims_in_words(event, asked.documents, asked.words):
        pieces.append(CellPiece(claimed[:1].upper() + claimed[1:], "alarm"))
    return pieces


def certainty_in_words(event: Event) -> str:
    """How the text tells the event, with whom it names for it: "reported by the union"; "" when it asserts it."""
    if event.certainty is Certainty.ASSERTED:
        return ""
    said_by = event.speaker if event.certainty is Certainty.REPORTED else ""
    return f"{event.certainty.value}{f' by {said_by}' if said_by else ''}"


def _quote(asked: Asked) -> list[CellPiece]:
    quote = one_line(asked.event.sentence.text)
    return [CellPiece(f"“{quote}”", "quote")] if quote else []


def _source(asked: Asked) -> list[CellPiece]:
    name = document_name(asked.document)
    told_in = (
        [CellPiece(name or asked.words.say("source"), link=sentence_link(asked.event, asked.document))]
        if asked.document
        else []
    )
    others = {mention.document for mention in asked.event.mentions} - {asked.event.document}
    named = [document_name(document) for key, document in asked.documents.items() if key in others]
    return told_in + [CellPiece(asked.words.say(f"also: {name}"), "quiet") for name in named]


def _page(asked: Asked) -> list[CellPiece]:
    page = asked.document.page_at(asked.event.start) if asked.document else ""
    return [CellPiece(page)] if page else []


def _exhibit(asked: Asked) -> list[CellPiece]:
    exhibit = asked.handed.source(asked.event.document).exhibit
    return [CellPiece(exhibit)] if exhibit else []


def _people(asked: Asked) -> list[CellPiece]:
    names = ", ".join(dict.fromkeys(participant.name for participant in asked.event.participants))
    return [CellPiece(names)] if names else []


def _tags(asked: Asked) -> list[CellPiece]:
    tags = ", ".join(asked.handed.event(asked.event.id).tags)
    return [CellPiece(tags)] if tags else []


def _notes(asked: Asked) -> list[CellPiece]:
    work = asked.handed.event(asked.event.id)
    note = [CellPiece(one_line(work.note))] if work.note.strip() else []
    to_do = [CellPiece(asked.words.say(f"To do: {one_line(work.to_do)}"), "alarm")] if work.to_do else []
    remarks = [
        CellPiece(f"{_who_and_when(remark, asked.words)}: {one_line(remark.text)}", "quiet") for remark in work.remarks
    ]
    return note + to_do + remarks


def _who_and_when(remark: Remark, words: Wording) -> str:
    day = words.say(day_in_words(Day.parse(remark.day))) if remark.day else ""
    return ", ".join(part for part in (remark.who, day) if part)


def _checked(asked: Asked) -> list[CellPiece]:
    work = asked.handed.event(asked.event.id)
    by = [CellPiece(asked.words.say(f"verified by {work.verified}"))] if work.verified else []
    return by or ([CellPiece(asked.words.say(work.status))] if work.status != "new" else [])


COLUMNS: dict[str, ReportColumn] = {
    "number": ReportColumn("No.", 1, lambda asked: [CellPiece(str(asked.number), "quiet")]),
    "date": ReportColumn("Date", 4, _date),
    "fact": ReportColumn("Fact", 7, _fact),
    "quote": ReportColumn("Quote", 8, _quote),
    "source": ReportColumn("Source", 4, _source),
    "page": ReportColumn("Page", 1, _page),
    "exhibit": ReportColumn("Exhibit", 3, _exhibit),
    "people": ReportColumn("People", 3, _people),
    "place": ReportColumn("Place", 2, lambda asked: [CellPiece(asked.event.place)] if asked.event.place else []),
    "certainty": ReportColumn("Certainty", 2, lambda asked: [CellPiece(asked.words.say(asked.event.certainty.value))]),
    "tags": ReportColumn("Tags", 2, _tags),
    "notes": ReportColumn("Notes", 5, _notes),
    "checked": ReportColumn("Checked", 2, _checked),
}

USUAL = "date,fact,quote,source,page,exhibit,tags,notes"
"""Those that a report has when nobody chooses; of them, columns that would stay empty are left out."""


def columns_named(names: str) -> list[str]:
    """The columns that a list like "date,fact,quote" names, in its order. Raises ``BadData`` that lists the known."""
    chosen = list(dict.fromkeys(name.strip().lower() for name in names.split(",") if name.strip()))
    unknown = [name for name in chosen if name not in COLUMNS]
    if unknown or not chosen:
        problem = f"there is no column {unknown[0]!r}" if unknown else "no column was named"
        raise BadData(f"{problem}; a report can have: {', '.join(COLUMNS)}")
    return chosen
