"""A chronology to hand over, before it is a Word file or a page: what stands in it, in order.

Chart on top, the table, what the sources of disputed dates say, what could not be placed, and the list of sources. The
formats of it (``word_report``, ``report_page``, ``report_pdf``) only lay it out; they share ``CHOICES``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from timeline.errors import BadData
from timeline.exports.claims import claims
from timeline.exports.clean_text import one_line
from timeline.exports.export import Choice
from timeline.exports.handed import NOTHING, Handed, SourceWork
from timeline.exports.report_columns import COLUMNS, USUAL, Asked, CellPiece, ReportColumn, columns_named
from timeline.exports.report_picture import picture_of
from timeline.exports.report_words import LANGUAGE, words_of
from timeline.exports.source_links import document_name, is_web_address, timeline_name
from timeline.record.in_words import day_in_words, in_words, year_in_words
from timeline.record.model import Document, Event, Mention, Timeline
from timeline.show.phrasebook import ENGLISH, Wording

_SORTED: dict[str, tuple[str, Callable[[Event], tuple[float, ...]]]] = {
    "time": ("in the order of time", lambda event: ()),
    "latest": ("latest first", lambda event: ()),
    "weight": ("the weightiest first", lambda event: (-event.salience,)),
}

CHOICES = (
    Choice("columns", "Columns", tuple((name, column.title) for name, column in COLUMNS.items()), several=True),
    Choice("order", "Order", tuple((name, words) for name, (words, _) in _SORTED.items())),
    Choice("chart", "Chart on top", (("true", "yes"), ("false", "no"))),
    LANGUAGE,
)


@dataclass(frozen=True, slots=True)
class Disputed:
    """An event whose sources give times that exclude one another: every time, who gives it, in which words."""

    title: str
    claims: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """(time in words, ((source, quote), ...)), the one that the table shows first."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a chronology says, ready to be laid out. ``no_picture`` says why the chart is not there.

    ``words`` are those of the language that everything here is said in, but what documents say.
    """

    words: Wording
    title: str
    subtitle: str
    columns: tuple[ReportColumn, ...]
    rows: tuple[tuple[str, tuple[list[CellPiece], ...]], ...]
    """(id of the event, a cell for every column)."""
    disputed: tuple[Disputed, ...]
    unplaced: tuple[tuple[str, str, str], ...]
    """(words, why, source)."""
    sources: tuple[CellPiece, ...]
    picture: bytes = b""
    no_picture: str = ""


def compose(
    timeline: Timeline,
    *,
    title: str,
    columns: str,
    order: str,
    chart: bool,
    handed: Handed | None,
    language: str = ENGLISH,
) -> Report:
    """The report of a timeline. Raises ``BadData`` for an unknown column, order or language."""
    words = words_of(language)
    if order not in _SORTED:
        raise BadData(f"events cannot be put in the order {order!r}; known: {', '.join(_SORTED)}")
    names = columns_named(columns)
    handed = handed or NOTHING
    events = _in_order(timeline, order)
    documents = {document.id: document for document in timeline.documents}
    asked = [Asked(event, number, documents, handed, words) for number, event in enumerate(events, start=1)]
    cells = {name: [COLUMNS[name].cell(column) for column in asked] for name in names}
    if columns == USUAL:
        names = [name for name in names if any(cells[name])] or ["date", "fact"]
    picture, problem = picture_of(timeline, handed.picture) if chart and events else (b"", "")
    return Report(
        words=words,
        title=one_line(title or words.say(timeline_name(timeline))),
        subtitle=_subtitle(timeline, words),
        columns=tuple(replace(COLUMNS[name], title=words.say(COLUMNS[name].title)) for name in names),
        rows=tuple((event.id, tuple(cells[name][at] for name in names)) for at, event in enumerate(events)),
        disputed=tuple(_disputed(event, timeline, documents, words) for event in events if event.conflict),
        unplaced=tuple(
            (
                one_line(entry.expression.text),
                words.say(one_line(entry.reason)),
                document_name(documents.get(entry.document)),
            )
            for entry in timeline.unplaced
            if entry.kind == "unplaced"
        ),
        sources=tuple(_source(document, handed.source(document.id), words) for document in timeline.documents),
        picture=picture,
        no_picture=problem,
    )


def _in_order(timeline: Timeline, order: str) -> list[Event]:
    events = list(timeline.sorted().events)
    return events[::-1] if order == "latest" else sorted(events, key=_SORTED[order][1])


def _subtitle(timeline: Timeline, words: Wording) -> str:
    events, texts = len(timeline.events), len(timeline.documents)
    parts = [f"{events:,} event{'' if events == 1 else 's'}", f"{texts:,} source{'' if texts == 1 else 's'}"]
    starts = [event.when.earliest for event in timeline.events if event.when.earliest]
    ends = [event.when.latest for event in timeline.events if event.when.latest]
    if starts and ends:
        first, last = year_in_words(min(starts).year), year_in_words(max(ends).year)
        parts.append(first if first == last else f"{first} to {last}")
    return " · ".join(words.say(part) for part in parts)


def _disputed(event: Event, timeline: Timeline, documents: dict[str, Document], words: Wording) -> Disputed:
    mentions = event.mentions or (Mention(event.document, event.sentence, event.trigger, event.date, event.when),)
    disputed = []
    for claim in claims(event, documents):
        said = [mention for mention in mentions if mention.when == claim.when]
        quotes = [(document_name(documents.get(mention.document)), one_line(mention.sentence.text)) for mention in said]
        disputed.append((words.say(in_words(claim.when)), tuple(dict.fromkeys(quotes))))
    return Disputed(event.title, tuple(disputed))


def _source(document: Document, said: SourceWork, words: Wording) -> CellPiece:
    named = words.say(f"Exhibit {said.exhibit}") + ": " if said.exhibit else ""
    name = document_name(document) or words.say("a text without a name")
    parts = [named + name, one_line(document.author), said.kind]
    parts += [words.say(day_in_words(document.published) if document.published else "day unknown")]
    parts += [words.say(f"trust: {said.trust}") if said.trust else ""]
    link = document.url if is_web_address(document.url) else ""
    return CellPiece(", ".join(part for part in parts if part), link=link)
