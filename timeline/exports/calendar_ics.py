"""iCalendar (RFC 5545): every event as an all-day entry, or with its time of day where the text gives one.

Calendars know nothing coarser than a day: a month or a decade becomes its whole span, shown as free time, with the
words in the summary and ``X-EDTF``. Years run from 1 to 9999. The ids are stable, so importing again updates.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import Any

from timeline.exports.claims import claims_in_words
from timeline.exports.clean_text import one_line
from timeline.exports.export import Export, Loss
from timeline.exports.instants import Instant, end_instant, first_instant, is_plain_day, known_end, losses_of_spans
from timeline.exports.source_links import sentence_link, timeline_name
from timeline.record.in_words import in_words
from timeline.record.model import Certainty, Document, Event, Timeline
from timeline.record.version import __version__
from timeline.record.when import When


def write(timeline: Timeline, *, stamp: datetime.datetime | None = None) -> str:
    """An .ics file. ``stamp`` is the time of writing that each entry carries, now by default."""
    from icalendar import Calendar

    written = (stamp or datetime.datetime.now(datetime.UTC)).astimezone(datetime.UTC)
    documents = {document.id: document for document in timeline.documents}
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//timeline-from-text//{__version__}//EN")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", _clean(timeline_name(timeline)))
    for event in timeline.sorted().events:
        if _fits(event.when):
            calendar.add_component(_entry(event, documents, written))
    text: str = calendar.to_ical().decode("utf-8")
    return text


def _entry(event: Event, documents: Mapping[str, Document], stamp: datetime.datetime) -> Any:
    from icalendar import Event as Entry

    document = documents.get(event.document)
    link = sentence_link(event, document)
    words = "" if is_plain_day(event.when) else f" ({in_words(event.when)})"
    entry = Entry()
    entry.add("uid", _uid(event))
    entry.add("dtstamp", stamp)
    for name, moment in _times(event.when):
        entry.add(name, moment)
    entry.add("summary", _clean(event.title) + words)
    entry.add("description", "\n".join(_clean(part) for part in _about(event, documents, link) if part))
    entry.add("categories", [_clean(category) for category in (event.kind, event.certainty.value) if category])
    entry.add("transp", "TRANSPARENT")
    entry.add("x-edtf", event.when.edtf())
    if event.certainty in (Certainty.PLANNED, Certainty.UNCERTAIN):
        entry.add("status", "TENTATIVE")
    if event.place:
        entry.add("location", _clean(event.place))
    if link:
        entry.add("url", link)
    return entry


def _about(event: Event, documents: Mapping[str, Document], link: str) -> tuple[str, ...]:
    said = f"“{one_line(event.sentence.text)}”" if event.sentence.text.strip() else ""
    date, certainty = f"Date: {in_words(event.when)}", f"Certainty: {event.certainty.value}"
    return said, date, certainty, claims_in_words(event, documents), link


def _clean(words: str) -> str:
    """One line that UTF-8 can hold."""
    return one_line(words).encode("utf-8", "replace").decode("utf-8")


def _uid(event: Event) -> str:
    return re.sub(r"[^\w.-]", "_", f"{event.document}-{event.id}", flags=re.ASCII) + "@timeline-from-text"


def _times(when: When) -> Iterator[tuple[str, datetime.date]]:
    """DTSTART and DTEND; the end is excluded, and both are of the same kind."""
    drawn = known_end(when)
    start, end = first_instant(drawn), end_instant(drawn)
    assert start is not None and end is not None, "known_end has no open end"
    sides = drawn.bounds or (drawn, drawn)
    if any(side is None or side.clock is None for side in sides):
        yield "dtstart", _day(start)
        yield "dtend", _day(end)
        return
    zones = {side.clock.zone for side in sides if side and side.clock}
    zone = datetime.UTC if zones != {""} else None  # a time without a zone is local time wherever it is read
    for name, moment in (("dtstart", start), ("dtend", end)):
        if name == "dtstart" or end != start:
            time = datetime.time.fromisoformat(moment.clock())
            yield name, datetime.datetime.combine(_day(moment), time, tzinfo=zone)


def _day(instant: Instant) -> datetime.date:
    return datetime.date(instant.day.year, instant.day.month, instant.day.day)


def _fits(when: When) -> bool:
    drawn = known_end(when)
    start, end = first_instant(drawn), end_instant(drawn)
    return all(end is not None and 1 <= end.day.year <= 9999 for end in (start, end))


def losses(timeline: Timeline) -> tuple[Loss, ...]:
    """What a calendar cannot say."""
    return losses_of_spans(
        timeline,
        _fits,
        years="iCalendar has the years 1 to 9999",
        open_end="a calendar entry stands at the end that is known; its summary says since or until",
        precision="a calendar has days alone, so the whole span is shown as free time; "
        "summary and X-EDTF keep the words",
    )


EXPORT = Export(
    name="ics",
    title="Calendar (iCalendar)",
    suffix=".ics",
    media_type="text/calendar",
    write=write,
    losses=losses,
)
