"""W3C Web Annotations: one annotation an event, pointing at its sentence and at the date inside it.

Positions count Unicode code points of the document's text. A quote carries as much of the text before and after as
makes it the only match. A document without a web address is named by the digest of its text (RFC 6920).
"""

from __future__ import annotations

import base64
from typing import Any

from timeline.exports.claims import claims_in_words
from timeline.exports.export import Export, Loss
from timeline.exports.json_document import dumps
from timeline.exports.source_links import is_web_address
from timeline.record.in_words import in_words
from timeline.record.model import Document, Event, Span, Timeline

_CONTEXT = 32  # characters of prefix and suffix to begin with
_MOST_CONTEXT = 2048


def write(timeline: Timeline) -> str:
    """An annotation page as JSON-LD text."""
    documents = {document.id: document for document in timeline.documents}
    items = [_annotation(event, documents) for event in timeline.sorted().events if _fits(event, documents)]
    return dumps({"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": items})


def _fits(event: Event, documents: dict[str, Document]) -> bool:
    return event.document in documents and bool(event.sentence.text)


def source_name(document: Document) -> str:
    """The document's web address, or a name made of its digest (``ni:///sha-256;...``)."""
    if is_web_address(document.url):
        return document.url
    digest = base64.urlsafe_b64encode(bytes.fromhex(document.digest)).decode("ascii").rstrip("=")
    return f"ni:///sha-256;{digest}"


def _annotation(event: Event, documents: dict[str, Document]) -> dict[str, Any]:
    document = documents[event.document]
    selector = _selectors(event.sentence, document.text)
    body = (claims_in_words(event, documents),)
    if event.date and event.sentence.start <= event.date.start and event.date.end <= event.sentence.end:
        start, end = event.date.start - event.sentence.start, event.date.end - event.sentence.start
        selector[1]["refinedBy"] = {"type": "TextPositionSelector", "start": start, "end": end}
    return {
        "id": f"urn:timeline-from-text:{document.id}:{event.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": [
            {"type": "TextualBody", "value": event.title, "purpose": "identifying", "format": "text/plain"},
            {"type": "TextualBody", "value": in_words(event.when), "purpose": "describing", "format": "text/plain"},
            {"type": "TextualBody", "value": f"edtf:{event.when.edtf()}", "purpose": "tagging"},
            {"type": "TextualBody", "value": f"certainty:{event.certainty.value}", "purpose": "tagging"},
            *({"type": "TextualBody", "value": claimed, "purpose": "commenting"} for claimed in body if claimed),
        ],
        "target": {"source": source_name(document), "selector": selector},
    }


def _selectors(span: Span, text: str) -> list[dict[str, Any]]:
    prefix, suffix = context(span, text)
    quote = {"type": "TextQuoteSelector", "exact": span.text, "prefix": prefix, "suffix": suffix}
    return [quote, {"type": "TextPositionSelector", "start": span.start, "end": span.end}]


def context(span: Span, text: str) -> tuple[str, str]:
    """What stands before and after ``span``, long enough that the quote with it occurs once in ``text``."""
    length = _CONTEXT
    while True:
        prefix, suffix = text[max(0, span.start - length) : span.start], text[span.end : span.end + length]
        whole = prefix + span.text + suffix
        once = text.find(whole) == span.start - len(prefix) and text.find(whole, span.start - len(prefix) + 1) < 0
        if once or length >= _MOST_CONTEXT:
            return prefix, suffix
        length *= 2


def losses(timeline: Timeline) -> tuple[Loss, ...]:
    """An annotation needs words to point at."""
    documents = {document.id: document for document in timeline.documents}
    nowhere = tuple(event.id for event in timeline.events if not _fits(event, documents))
    several = tuple(event.id for event in timeline.events if len(event.mentions) > 1)
    losses = (
        Loss("left out", "an annotation points at words of a text, and these have none", nowhere),
        Loss("kept with one of their sentences", "an annotation points at one place", several),
    )
    return tuple(loss for loss in losses if loss.ids)


EXPORT = Export(
    name="webannotation",
    title="Web Annotations (W3C)",
    suffix=".jsonld",
    media_type='application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    write=write,
    losses=losses,
)
