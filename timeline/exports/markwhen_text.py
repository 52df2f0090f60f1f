"""Markwhen (parser 1.2): a text that people edit by hand, one line an event with properties and a quote under it.

Every fuzzy time is written as a plain range, because the parser drops ``1969~`` or ``1969/..`` without a word; the
property ``edtf`` keeps what was said. Before year 1 the parser knows years alone, and its ranges end where the second
year begins, so such a range names the year after.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from timeline.exports.claims import claims_in_words
from timeline.exports.clean_text import one_line
from timeline.exports.export import Export, Loss
from timeline.exports.grouping import grouper
from timeline.exports.instants import end_instant, first_instant, is_open, known_end
from timeline.exports.source_links import document_name, is_web_address, timeline_name
from timeline.record.in_words import year_in_words
from timeline.record.model import Document, Event, Timeline
from timeline.record.when import Precision, When

_LAST_YEAR = 99_999  # the parser reads five digits
_YEARLY = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM)
_TAG = re.compile(r"\W+")


def write(timeline: Timeline, *, groups: str = "none") -> str:
    """Markwhen text. ``groups``: none, document, place, kind, certainty or participant."""
    group = grouper(timeline, groups)
    documents = {document.id: document for document in timeline.documents}
    events = [event for event in timeline.sorted().events if _fits(event.when)]
    lines = ["---", f"title: {_quoted(timeline_name(timeline))}", "timezone: UTC", "---"]
    for name in dict.fromkeys(group(event) for event in events):
        if name:
            lines += ["", f"# {_plain(name)}"]
        for event in events:
            if group(event) == name:
                lines += ["", *_event(event, documents)]
    return "\n".join(lines) + "\n"


def _event(event: Event, documents: Mapping[str, Document]) -> list[str]:
    document = documents.get(event.document)
    properties = {
        "id": event.id,
        "edtf": event.when.edtf(),
        "date": event.date_text,
        "certainty": event.certainty.value,
        "claims": claims_in_words(event, documents),
        "place": event.place,
        "participants": "; ".join(participant.name for participant in event.participants),
        "source": document_name(document),
        "link": _address(document),
    }
    tag = _TAG.sub("_", event.kind).strip("_")
    lines = [f"{date_range(event.when)}: {_plain(event.title)}{f' #{tag}' if tag else ''}"]
    lines += [f"{name}: {_quoted(value)}" for name, value in properties.items() if one_line(value)]
    if event.sentence.text.strip():
        # The sign keeps a sentence that begins with a date from becoming an event of its own.
        lines += ["", f"> {_plain(event.sentence.text)}"]
    return lines


def date_range(when: When) -> str:
    """The range as Markwhen reads it. An open end is drawn at the end that is known."""
    drawn = known_end(when)
    assert drawn.earliest is not None and drawn.latest is not None, "known_end has no open end"
    if drawn.earliest.year < 1:
        return _before_year_1(drawn)
    if drawn.latest.year > 9999:
        return f"{drawn.earliest.year:04} - {drawn.latest.year}"
    if drawn.precision is Precision.INSTANT or (drawn.clock and drawn.precision is not Precision.DAY):
        return _times_of_day(drawn)
    if drawn.precision is Precision.YEAR:
        return f"{drawn.earliest.year:04}"
    if drawn.precision is Precision.MONTH:
        return f"{drawn.earliest.year:04}-{drawn.earliest.month:02}"
    if drawn.precision is Precision.DAY:
        return drawn.earliest.isoformat()
    if drawn.precision in _YEARLY:
        return f"{drawn.earliest.year:04}/{drawn.latest.year:04}"
    return f"{drawn.earliest.isoformat()}/{drawn.latest.isoformat()}"


def _before_year_1(when: When) -> str:
    assert when.earliest is not None and when.latest is not None
    first, after = when.earliest.year, when.latest.year + 1
    if after == first + 1:
        return year_in_words(first).replace(",", "")
    late = f"{1 - after} BC" if after < 1 else f"{after} AD"
    return f"{1 - first} BC - {late}"


def _times_of_day(when: When) -> str:
    start, end = first_instant(when), end_instant(when)
    assert start is not None and end is not None
    first = f"{start.day.isoformat()}T{start.clock()}Z"
    return first if end == start else f"{first} - {end.day.isoformat()}T{end.clock()}Z"


def _plain(text: str) -> str:
    """On one line, and without the signs that make tags (the parser also mangles "#" inside properties)."""
    return one_line(text).replace("#", "＃")


def _address(document: Document | None) -> str:
    """The document's web address; no link to the sentence, because the parser mangles its "#"."""
    return document.url.partition("#")[0] if document and is_web_address(document.url) else ""


def _quoted(text: str) -> str:
    return json.dumps(_plain(text), ensure_ascii=False)


def _fits(when: When) -> bool:
    years = [day.year for day in (when.earliest, when.latest) if day]
    return all(-_LAST_YEAR < year < _LAST_YEAR for year in years)


def losses(timeline: Timeline) -> tuple[Loss, ...]:
    """What the parser cannot be told."""
    kept = [event for event in timeline.events if _fits(event.when)]
    open_ends = tuple(event.id for event in kept if is_open(event.when))
    bc = tuple(event.id for event in kept if event.when.earliest and event.when.earliest.year < 1)
    yearly = tuple(event.id for event in kept if event.id in set(bc) and event.when.precision not in _YEARLY)
    losses = (
        Loss(
            "left out",
            "Markwhen reads years of five digits",
            tuple(event.id for event in timeline.events if not _fits(event.when)),
        ),
        Loss("lost precision", "Markwhen knows years alone before year 1", yearly),
        Loss("lost an open end", "Markwhen draws the end that is known; the property edtf keeps it", open_ends),
        Loss(
            "lost the doubt about the date",
            "Markwhen has no approximate dates; the property edtf keeps it",
            tuple(event.id for event in kept if event.when.approximate or event.when.uncertain),
        ),
    )
    return tuple(loss for loss in losses if loss.ids)


EXPORT = Export(
    name="markwhen",
    title="Markwhen text",
    suffix=".mw",
    media_type="text/plain",
    write=write,
    losses=losses,
)
