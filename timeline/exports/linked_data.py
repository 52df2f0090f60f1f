"""schema.org as JSON-LD: each event an ``Event``, each document a ``CreativeWork`` that is about them.

Dates are ISO 8601. schema.org has no "circa": the EDTF text stands as an identifier of the event, the words in its
description. What the text denies or only plans is told in ``disambiguatingDescription``, since an ``Event`` would
otherwise claim that it happened.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.exports.claims import claims_in_words
from timeline.exports.clean_text import one_line
from timeline.exports.export import Export, Loss
from timeline.exports.json_document import dumps
from timeline.exports.source_links import document_name, is_web_address, sentence_link
from timeline.record.in_words import in_words
from timeline.record.model import Certainty, Document, Event, Participant, Timeline
from timeline.record.when import Day, Precision, When

_KINDS = {"person": "Person", "organisation": "Organization", "place": "Place"}
_DOUBTS = {
    Certainty.NEGATED: "The source says that this did not happen.",
    Certainty.PLANNED: "The source tells of a plan.",
    Certainty.REPORTED: "The source reports what somebody else said.",
    Certainty.UNCERTAIN: "The source is not certain of this.",
}


def write(timeline: Timeline) -> str:
    """JSON-LD text; put it into a page inside ``<script type="application/ld+json">``."""
    documents = {document.id: document for document in timeline.documents}
    events = timeline.sorted().events
    graph = [_event(event, documents) for event in events]
    graph += [_work(document, [e for e in events if e.document == document.id]) for document in timeline.documents]
    # "</" would end the script element that this text is made for.
    return dumps({"@context": "https://schema.org", "@graph": graph}).replace("</", "<\\/")


def _event(event: Event, documents: Mapping[str, Document]) -> dict[str, Any]:
    document, claimed = documents.get(event.document), claims_in_words(event, documents)
    doubts = (_DOUBTS.get(event.certainty, ""), f"The date is {claimed}." if event.conflict else claimed)
    words = [f"“{one_line(event.sentence.text)}”" if event.sentence.text.strip() else "", in_words(event.when)]
    data: dict[str, Any] = {
        "@type": "Event",
        "@id": f"#{event.id}",
        "name": one_line(event.title),
        "startDate": _start(event.when),
        "endDate": _end(event.when),
        "description": " – ".join(word for word in words if word),
        "identifier": {"@type": "PropertyValue", "propertyID": "EDTF", "value": event.when.edtf()},
        "disambiguatingDescription": " ".join(doubt for doubt in doubts if doubt),
        "location": {"@type": "Place", "name": one_line(event.place)} if event.place.strip() else None,
        "about": [_participant(participant) for participant in event.participants],
        "subjectOf": {"@id": f"#{document.id}"} if document else None,
        "url": sentence_link(event, document),
    }
    return {name: value for name, value in data.items() if value}


def _participant(participant: Participant) -> dict[str, str]:
    about = {"@type": _KINDS.get(participant.type, "Thing"), "name": one_line(participant.who)}
    return about | ({"alternateName": one_line(participant.name)} if participant.of else {})


def _work(document: Document, events: list[Event]) -> dict[str, Any]:
    data: dict[str, Any] = {
        "@type": "CreativeWork",
        "@id": f"#{document.id}",
        "name": document_name(document),
        "url": document.url if is_web_address(document.url) else "",
        "author": {"@type": "Person", "name": one_line(document.author)} if document.author.strip() else None,
        "datePublished": document.published.isoformat() if document.published else "",
        "inLanguage": document.language,
        "temporalCoverage": _coverage(events),
        "mentions": [{"@id": f"#{event.id}"} for event in events],
    }
    return {name: value for name, value in data.items() if value}


def _coverage(events: list[Event]) -> str:
    if not events:
        return ""
    starts, ends = [event.when.earliest for event in events], [event.when.latest for event in events]
    first = min(start for start in starts if start).isoformat() if all(starts) else ".."
    last = max(end for end in ends if end).isoformat() if all(ends) else ".."
    return "" if first == last == ".." else f"{first}/{last}"


def _start(when: When) -> str:
    return _side(when.bounds[0] if when.bounds else when, first=True)


def _end(when: When) -> str:
    return _side(when.bounds[1] if when.bounds else when, first=False)


def _side(when: When | None, *, first: bool) -> str:
    """ISO 8601 as coarse as the words were, where ISO has a form for it."""
    if when is None:
        return ""
    day = when.earliest if first else when.latest
    assert day is not None, "the sides of an interval are closed"
    if when.clock:
        seconds = when.clock.first if first else when.clock.last
        clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
        return f"{day.isoformat()}T{clock}{when.clock.zone}"
    return _calendar(day, when.precision)


def _calendar(day: Day, precision: Precision) -> str:
    if precision is Precision.MONTH:
        return day.isoformat()[:-3]
    if precision is Precision.YEAR:
        return day.isoformat()[:-6]
    return day.isoformat()


def losses(timeline: Timeline) -> tuple[Loss, ...]:
    """schema.org has dates, not doubts."""
    doubtful = tuple(event.id for event in timeline.events if event.when.approximate or event.when.uncertain)
    claimed = tuple(event.id for event in timeline.events if event.certainty is not Certainty.ASSERTED)
    losses = (
        Loss(
            "lost the doubt about the date",
            "schema.org has no approximate dates; description and identifier keep it",
            doubtful,
        ),
        Loss("kept with their certainty in words alone", "a schema.org Event claims that it happened", claimed),
    )
    return tuple(loss for loss in losses if loss.ids)


EXPORT = Export(
    name="jsonld",
    title="schema.org (JSON-LD)",
    suffix=".jsonld",
    media_type="application/ld+json",
    write=write,
    losses=losses,
)
