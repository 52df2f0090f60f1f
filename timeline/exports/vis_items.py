"""vis-timeline: ``{"items": [...], "groups": [...]}`` for ``new vis.DataSet(data.items)``.

Times are instants there, the end excluded ("until 1969" is written as the first instant of 1970), as full ISO texts:
digits alone would be read as milliseconds, and years before 0 or after 9999 need a sign and six digits. A day or less
is drawn as a box, anything longer as a range. Each item has further fields that vis passes over: ``edtf``,
``certainty``, ``date``, ``source``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.exports.claims import claims_in_words
from timeline.exports.clean_text import html_text, one_line
from timeline.exports.export import Export, Loss
from timeline.exports.grouping import grouper
from timeline.exports.instants import Instant, end_instant, first_instant, known_end, losses_of_spans
from timeline.exports.json_document import dumps
from timeline.exports.source_links import document_name, sentence_link
from timeline.record.in_words import in_words
from timeline.record.model import Document, Event, Timeline
from timeline.record.when import Day, Precision, When

_FIRST, _LAST = Day(-271_821, 4, 21), Day(275_760, 9, 12)  # the days that a JavaScript date can hold
_SHORT = (Precision.INSTANT, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY)


def write(timeline: Timeline, *, groups: str = "none") -> str:
    """JSON text. ``groups``: none, document, place, kind, certainty or participant."""
    group = grouper(timeline, groups)
    documents = {document.id: document for document in timeline.documents}
    events = [event for event in timeline.sorted().events if _fits(event.when)]
    names = list(dict.fromkeys(group(event) for event in events))
    numbers = {name: f"g{number}" for number, name in enumerate(names)}
    items = []
    for event in events:
        items.append({**_item(event, documents), "group": numbers[group(event)]})
    # Without groups there is one without a name: vis draws nothing at all when it is handed an empty list of groups.
    nameless = "" if names == [""] else "–"
    made = [{"id": numbers[name], "content": html_text(name) or nameless} for name in names]
    return dumps({"items": items, "groups": made})


def _item(event: Event, documents: Mapping[str, Document]) -> dict[str, Any]:
    document, claimed = documents.get(event.document), claims_in_words(event, documents)
    drawn = known_end(event.when)
    start, end = first_instant(drawn), end_instant(drawn)
    assert start is not None and end is not None, "known_end has no open end"
    item: dict[str, Any] = {
        "id": event.id,
        "content": html_text(event.title),
        "start": _iso(start),
        "end": _iso(end),
        "type": "box" if event.when.precision in _SHORT else "range",
        "title": html_text(f"{claimed or in_words(event.when)}: “{one_line(event.sentence.text)}”"),
        "className": _classes(event),
        "edtf": event.when.edtf(),
        "date": in_words(event.when),
        "certainty": event.certainty.value,
        "source": document_name(document),
    }
    link = sentence_link(event, document)
    more = {"claims": claimed, "link": link}
    return {**item, **{name: value for name, value in more.items() if value}}


def _classes(event: Event) -> str:
    """Names for a style sheet: precision, certainty, and what vis cannot draw by itself."""
    when = event.when
    marks = {
        "approximate": when.approximate,
        "uncertain": when.uncertain,
        "open-start": when.earliest is None,
        "open-end": when.latest is None,
        "disputed": event.conflict,
    }
    names = [f"precision-{when.precision.value.replace(' ', '-')}", f"certainty-{event.certainty.value}"]
    return " ".join([*names, *(name for name, true in marks.items() if true)])


def _iso(instant: Instant) -> str:
    year = instant.day.year
    shown = f"{year:04}" if 0 <= year <= 9999 else f"{'-' if year < 0 else '+'}{abs(year):06}"
    return f"{shown}-{instant.day.month:02}-{instant.day.day:02}T{instant.clock()}Z"


def _fits(when: When) -> bool:
    return all(day is None or _FIRST <= day <= _LAST for day in (when.earliest, when.latest))


def losses(timeline: Timeline) -> tuple[Loss, ...]:
    """Everything is a pair of instants there."""
    return losses_of_spans(
        timeline,
        _fits,
        years="JavaScript has no date before 271,821 BC or after AD 275,760",
        open_end="vis-timeline draws the end that is known; the class names say which is open",
        precision="vis-timeline has only instants; the field edtf and the class names keep it",
    )


EXPORT = Export(
    name="vis",
    title="vis-timeline items",
    suffix=".json",
    media_type="application/json",
    write=write,
    losses=losses,
)
