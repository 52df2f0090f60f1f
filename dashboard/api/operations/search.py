"""``/api/v1/search``: words in the events and in the sentences of the texts."""

from __future__ import annotations

from typing import Any

from dashboard.api import schemas
from dashboard.api.event_form import shown_events
from dashboard.api.filter_names import LIMIT, PROJECT, project_name, question
from dashboard.api.finding import sentences_with
from dashboard.api.operation import Given, Operation, Parameter
from dashboard.api.problems import Refused
from dashboard.desk import Desk
from timeline.record.model import Document, Sentence


def search(desk: Desk, given: Given) -> dict[str, Any]:
    words = given["q"] or ""
    if not words.strip():
        raise Refused(422, "Give the words to look for: q=bridge.", field="q")
    project, within, limit = project_name(desk, given["project"]), tuple(given["document"] or ()), given["limit"]
    part = desk.keeper.page(project, question(text=words, documents=within, limit=limit))
    texts = desk.keeper.every_document(project)
    sentences = sentences_with((text for text in texts if not within or text.id in within), words)
    return {
        "project": part.id,
        "version": part.version,
        "extent": None,
        "events_total": part.total,
        "sentences_total": len(sentences),
        "events": shown_events(part),
        "sentences": [_shown(document, sentence) for document, sentence in sentences[:limit]],
    }


def _shown(document: Document, sentence: Sentence) -> dict[str, Any]:
    return {
        "document": document.id,
        "title": document.title,
        "sentence": sentence.text,
        "char_start": sentence.start,
        "char_end": sentence.end,
        "paragraph": sentence.paragraph,
    }


_WORDS = Parameter(
    "q",
    "The words to look for; all have to occur, “in quotation marks” together. Case and accents do not matter.",
    {"type": "string", "maxLength": 500},
)
_DOCUMENT = Parameter(
    "document",
    "Only in these documents.",
    {"type": "array", "items": {"type": "string", "minLength": 1}, "maxItems": 100},
)

OPERATIONS = (
    Operation(
        name="search",
        path="/search",
        title="Words in events and texts",
        about="Events that hold the words, in time order, and every sentence of the texts that does, in reading order.",
        run=search,
        parameters=(_WORDS, PROJECT, _DOCUMENT, LIMIT),
        answer=schemas.answer(
            project=schemas.text(),
            version=schemas.count(),
            extent=schemas.EXTENT,
            events_total=schemas.count("How many there are; `limit` of them are given."),
            sentences_total=schemas.count(),
            events=schemas.many(schemas.ref("KeptEvent")),
            sentences=schemas.many(
                schemas.answer(document=schemas.text(), title=schemas.text(), **schemas.sentence_fields)
            ),
        ),
        failures=(422,),
        of_project=True,
    ),
)
