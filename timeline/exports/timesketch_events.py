"""Timesketch: JSON lines with ``message``, ``datetime`` and ``timestamp_desc``.

JSON lines rather than CSV, because Timesketch's CSV import drops years before 1700 without a word. Spans do not exist
there: a span longer than a day is two lines, "Event start" and "Event end", with the same ``event_id``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.exports.claims import claims_in_words
from timeline.exports.clean_text import one_line
from timeline.exports.export import Export, Loss
from timeline.exports.instants import Instant, end_instant, first_instant, is_plain_day
from timeline.exports.json_document import dumps
from timeline.exports.source_links import document_name, sentence_link
from timeline.record.model import Document, Event, Timeline
from timeline.record.when import Precision, When

_POINTS = (Precision.INSTANT, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY)


def write(timeline: Timeline) -> str:
    """JSON lines in time order."""
    documents = {document.id: document for document in timeline.documents}
    lines = [
        (
            instant,
            {
                "message": one_line(event.title),
                "datetime": _iso(instant),
                "timestamp_desc": what,
                **_rest(event, documents),
            },
        )
        for event in timeline.events
        for what, instant in _ends(event.when)
    ]
    return "".join(dumps(line, indent=None) for _, line in sorted(lines, key=lambda pair: pair[0]))


def _ends(when: When) -> list[tuple[str, Instant]]:
    """What is told of each end that lies in the years 1 to 9999."""
    start, end = first_instant(when), end_instant(when)
    if when.precision in _POINTS and start is not None:
        ends = [("Event date", start)]
    else:
        last = end.moved(-1) if end else None
        ends = [
            (name, instant) for name, instant in (("Event start", start), ("Event end", last)) if instant is not None
        ]
    return [(name, instant) for name, instant in ends if 1 <= instant.day.year <= 9999]


def _rest(event: Event, documents: Mapping[str, Document]) -> dict[str, Any]:
    document, claimed = documents.get(event.document), claims_in_words(event, documents)
    tags = [event.kind, event.certainty.value, *(one_line(participant.name) for participant in event.participants)]
    return {
        "tag": [tag for tag in dict.fromkeys(tags) if tag],
        "event_id": event.id,
        "date_text": event.date_text,
        "edtf": event.when.edtf(),
        "precision": event.when.precision.value,
        "place": event.place,
        "source_doc": document_name(document),
        "source_quote": event.sentence.text,
        "source_link": sentence_link(event, document),
        **({"claims": claimed} if claimed else {}),
    }


def _iso(instant: Instant) -> str:
    return f"{instant.day.isoformat()}T{instant.clock()}+00:00"


def losses(timeline: Timeline) -> tuple[Loss, ...]:
    """What becomes of times that are not one instant of the years 1 to 9999."""
    gone = tuple(event.id for event in timeline.events if not _ends(event.when))
    cut = tuple(
        event.id
        for event in timeline.events
        if event.id not in gone and len(_ends(event.when)) < 2 and event.when.precision not in _POINTS
    )
    rest = {*gone, *cut}
    losses = (
        Loss("left out", "Timesketch reads the years 1 to 9999", gone),
        Loss("kept with one end", "the other end is open or outside the years 1 to 9999", cut),
        Loss(
            "lost precision or doubt",
            "Timesketch has only instants; the field edtf keeps it",
            tuple(event.id for event in timeline.events if event.id not in rest and not is_plain_day(event.when)),
        ),
    )
    return tuple(loss for loss in losses if loss.ids)


EXPORT = Export(
    name="timesketch",
    title="Timesketch (JSON lines)",
    suffix=".jsonl",
    media_type="application/x-ndjson",
    write=write,
    losses=losses,
)
