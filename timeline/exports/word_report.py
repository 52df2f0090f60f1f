"""Word report (.docx): every event with its date, quote and source, then what was not placed, and the sources."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from timeline.exports import Export, need
from timeline.exports.claims import claims_in_words
from timeline.exports.clean_text import one_line, xml_safe
from timeline.exports.markdown_list import losses
from timeline.exports.source_links import document_name, sentence_link, timeline_name
from timeline.record.in_words import day_in_words, in_words
from timeline.record.model import Certainty, Document, Event, Timeline

_LINK_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def write(timeline: Timeline, *, title: str = "") -> bytes:
    """A .docx file. Raises ``MissingPart`` without python-docx."""
    report = need("docx", what="a Word report").Document()
    report.core_properties.title = _text(title or timeline_name(timeline))[:255]
    report.core_properties.author = ""
    report.add_heading(_text(title or timeline_name(timeline)), level=0)
    documents = {document.id: document for document in timeline.documents}
    for event in timeline.sorted().events:
        _entry(report, event, documents)
    _unplaced(report, timeline)
    if timeline.documents:
        report.add_heading("Sources", level=1)
    for document in timeline.documents:
        _source(report, document)
    stream = io.BytesIO()
    report.save(stream)
    return stream.getvalue()


def _entry(report: Any, event: Event, documents: Mapping[str, Document]) -> None:
    document = documents.get(event.document)
    head = report.add_paragraph()
    head.paragraph_format.keep_with_next = True
    head.add_run(_text(in_words(event.when))).bold = True
    head.add_run(f"  {_text(event.title)}")
    if event.certainty is not Certainty.ASSERTED:
        head.add_run(f"  ({event.certainty.value})").italic = True
    quote = report.add_paragraph(style="Quote")
    if event.sentence.text.strip():
        quote.add_run(f"“{_text(event.sentence.text)}” ")
    link, name = sentence_link(event, document), _text(document_name(document))
    if link:
        _add_link(quote, name or "source", link)
    elif name:
        quote.add_run(f"– {name}")
    if claimed := claims_in_words(event, documents):
        report.add_paragraph().add_run(_text(claimed[:1].upper() + claimed[1:])).italic = True


def _unplaced(report: Any, timeline: Timeline) -> None:
    entries = [entry for entry in timeline.unplaced if entry.kind == "unplaced"]
    if entries:
        report.add_heading("Not placed", level=1)
    for entry in entries:
        report.add_paragraph(f"“{_text(entry.expression.text)}”: {_text(entry.reason)}", style="List Bullet")


def _source(report: Any, document: Document) -> None:
    parts = [_text(document_name(document)) or "a text without a name", _text(document.author)]
    parts += [day_in_words(document.published) if document.published else "", _text(document.url)]
    report.add_paragraph(", ".join(part for part in parts if part), style="List Bullet")


def _add_link(paragraph: Any, text: str, address: str) -> None:
    """A link that Word can click; python-docx has no call for it."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, _LINK_KIND, is_external=True))
    run = paragraph.add_run(text)
    run.font.underline = True
    link.append(run._r)
    paragraph._p.append(link)


def _text(text: str) -> str:
    return xml_safe(one_line(text))


EXPORT = Export(
    name="docx",
    title="Word report",
    suffix=".docx",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write=write,
    binary=True,
    group="report",
    losses=losses,
)
