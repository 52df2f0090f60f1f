"""A timeline as plain dicts and lists, ready for JSON, and back without loss.

    {"format": "timeline-from-text", "version": 1,
     "documents": [...], "events": [...], "unplaced": [...], "expressions": [...], "warnings": [...]}

An event carries the fields that ``timeline.record.event_fields`` declares. Offsets count code points of the text that
``documents`` holds. What follows from other fields (``start``, ``end``, ``precision``,
``date_in_words``, ``source``, ``url``, ``published`` of an event; ``digest`` of a document) is written for readers and
not needed when reading back; ``edtf`` alone says when.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

from timeline.record.event_fields import FIELDS, sentence_fields, span_fields, time_fields
from timeline.record.model import (
    Anchor,
    Document,
    Event,
    Meaning,
    Publication,
    Section,
    TimeExpression,
    Timeline,
    Unplaced,
)
from timeline.record.pictures import Picture

FORMAT = "timeline-from-text"
VERSION = 1

Plain = dict[str, Any]


def to_plain(timeline: Timeline) -> Plain:
    """``timeline`` as dicts and lists of strings, numbers, booleans and None; ``from_plain`` gives it back equal."""
    documents = {document.id: document for document in timeline.documents}
    return {
        "format": FORMAT,
        "version": VERSION,
        "documents": [document_to_plain(document) for document in timeline.documents],
        "events": [event_to_plain(event, documents.get(event.document)) for event in timeline.events],
        "unplaced": [_unplaced(entry) for entry in timeline.unplaced],
        "expressions": [expression_to_plain(expression) for expression in timeline.expressions],
        "warnings": list(timeline.warnings),
    }


def from_plain(data: object) -> Timeline:
    """The timeline that ``to_plain`` wrote, or one written by hand in the same form.

    Only ``events`` and ``documents`` must be there; fields that have a default may be left out. Raises ``BadData``
    with the path of the field that is missing or wrong ("events[3].edtf").
    """
    from timeline.record.plain_reading import read_timeline

    return read_timeline(data)


def document_to_plain(document: Document) -> Plain:
    """One document with its text, its digest and how its day of publication is known."""
    publication = document.publication
    return {
        "id": document.id,
        "title": document.title,
        "source": document.source,
        "url": document.url,
        "published": publication.day.isoformat() if publication else None,
        "publication": _publication(publication) if publication else None,
        "language": document.language,
        "author": document.author,
        "digest": document.digest,
        "sections": [_section(section) for section in document.sections],
        "warnings": list(document.warnings),
        "meanings": [_meaning(meaning) for meaning in document.meanings],
        **({"pictures": [_picture(picture) for picture in document.pictures]} if document.pictures else {}),
        "text": document.text,
    }


def _picture(picture: Picture) -> Plain:
    return {
        "start": picture.start,
        "media_type": picture.media_type,
        "words": picture.words,
        "content": base64.b64encode(picture.content).decode("ascii"),
    }


def _publication(publication: Publication) -> Plain:
    return {
        "day": publication.day.isoformat(),
        "source": publication.source,
        "grade": publication.grade,
        "quote": publication.quote,
        "offset": publication.offset,
    }


def _meaning(meaning: Meaning) -> Plain:
    return {"start": meaning.start, "end": meaning.end, "text": meaning.text, "edtf": meaning.when.edtf()}


def _section(section: Section) -> Plain:
    return {
        "char_start": section.start,
        "char_end": section.end,
        "kind": section.kind,
        "label": section.label,
        "level": section.level,
        "published": section.published.isoformat() if section.published else None,
        "author": section.author,
        "sure": section.sure,
        "recipients": list(section.recipients),
    }


def event_to_plain(event: Event, document: Document | None) -> Plain:
    """One event; ``document`` is the one it was told in, for its source, address and day of publication."""
    return {field.name: field.value(event, document) for field in FIELDS}


def _unplaced(entry: Unplaced) -> Plain:
    return {
        "text": entry.expression.text,
        "reason": entry.reason,
        "kind": entry.kind,
        "document": entry.document,
        **sentence_fields(entry.sentence),
        "expression": expression_to_plain(entry.expression),
    }


def expression_to_plain(expression: TimeExpression) -> Plain:
    """One time expression with its TIMEX3 attributes, its time if it has one, and how it was read."""
    return {
        "text": expression.text,
        "start": expression.start,
        "end": expression.end,
        "type": expression.type,
        "value": expression.value,
        "mod": expression.mod,
        "quant": expression.quant,
        "freq": expression.freq,
        "edtf": time_fields(expression.when)["edtf"] if expression.when else None,
        "rule": expression.rule,
        "basis": expression.basis,
        "anchor": _anchor(expression.anchor) if expression.anchor else None,
        "steps": list(expression.steps),
        "explanation": expression.explanation,
        "reason": expression.reason,
        "confidence": expression.confidence,
        "findings": list(expression.findings),
        "document": expression.document,
    }


def _anchor(anchor: Anchor) -> Plain:
    return {"kind": anchor.kind, "edtf": anchor.when.edtf(), **span_fields("span", anchor.span)}


def is_plain_timeline(data: object) -> bool:
    """Whether ``data`` looks like what ``to_plain`` writes (or a hand-written one of that form)."""
    return isinstance(data, Mapping) and isinstance(data.get("events"), list) and "documents" in data
