"""iCalendar (RFC 5545): every event as an all-day entry, or with its time of day where the text gives one.

Calendars know nothing coarser than a day: a month or a decade becomes its whole span, shown as free time, with the
words in the summary and ``X-EDTF``. Years run from 1 to 9999. The ids are stable, so importing again updates.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

from timeline.exports import Export, Loss
from timeline.exports.claims import claims_in_words
from timeline.exports.clean_text import one_line
from timeline.exports.instants import Instant, end_instant, first_instant, is_open, is_plain_day, known_end
from timeline.exports.source_links import sentence_link, timeline_name
from timeline.record.in_words import in_words
from timeline.record.model import Certainty, Document, Event, Timeline
from timeline.record.version import __version__
from timeline.record.when import When

_OCTETS = 75  # a line may have so many before it must be folded
_ESCAPED = re.compile(r"([\\;,])")


def write(timeline: Timeline, *, stamp: datetime.datetime | None = None) -> str:
    """An .ics file. ``stamp`` is the time of writing that each entry carries, now by default."""
    written = (stamp or datetime.datetime.now(datetime.UTC)).astimezone(datetime.UTC).strftime("%Y%m%dT%H%M%SZ")
    documents = {document.id: document for document in timeline.documents}
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//timeline-from-text//{__version__}//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(timeline_name(timeline))}",
    ]
    for event in timeline.sorted().events:
        if _fits(event.when):
            lines += _entry(event, documents, written)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _entry(event: Event, documents: Mapping[str, Document], stamp: str) -> list[str]:
    document = documents.get(event.document)
    link = sentence_link(event, document)
    said = f"“{one_line(event.sentence.text)}”" if event.sentence.text.strip() else ""
    about = [
        said,
        f"Date: {in_words(event.when)}",
        f"Certainty: {event.certainty.value}",
        claims_in_words(event, documents),
        link,
    ]
    words = "" if is_plain_day(event.when) else f" ({in_words(event.when)})"
    categories = [event.kind, event.certainty.value]
    lines = [
        "BEGIN:VEVENT",
        f"UID:{_uid(event)}",
        f"DTSTAMP:{stamp}",
        *_times(event.when),
        f"SUMMARY:{_text(one_line(event.title) + words)}",
        "DESCRIPTION:" + "\\n".join(_text(part) for part in about if part),
        f"CATEGORIES:{','.join(_text(category) for category in categories if category)}",
        "TRANSP:TRANSPARENT",
        f"X-EDTF:{_text(event.when.edtf())}",
    ]
    if event.certainty in (Certainty.PLANNED, Certainty.UNCERTAIN):
        lines.append("STATUS:TENTATIVE")
    if event.place:
        lines.append(f"LOCATION:{_text(event.place)}")
    if link:
        lines.append(f"URL:{link}")
    return [*lines, "END:VEVENT"]


def _uid(event: Event) -> str:
    return re.sub(r"[^\w.-]", "_", f"{event.document}-{event.id}", flags=re.ASCII) + "@timeline-from-text"


def _times(when: When) -> list[str]:
    """DTSTART and DTEND; the end is excluded, and both are of the same kind."""
    drawn = known_end(when)
    start, end = first_instant(drawn), end_instant(drawn)
    assert start is not None and end is not None, "known_end has no open end"
    sides = drawn.bounds or (drawn, drawn)
    if any(side is None or side.clock is None for side in sides):
        return [f"DTSTART;VALUE=DATE:{_day(start)}", f"DTEND;VALUE=DATE:{_day(end)}"]
    zones = {side.clock.zone for side in sides if side and side.clock}
    mark = "Z" if zones != {""} else ""  # a time without a zone is local time wherever it is read
    lines = [f"DTSTART:{_day(start)}T{start.clock().replace(':', '')}{mark}"]
    if end != start:
        lines.append(f"DTEND:{_day(end)}T{end.clock().replace(':', '')}{mark}")
    return lines


def _day(instant: Instant) -> str:
    return f"{instant.day.year:04}{instant.day.month:02}{instant.day.day:02}"


def _fits(when: When) -> bool:
    drawn = known_end(when)
    start, end = first_instant(drawn), end_instant(drawn)
    return all(one is not None and 1 <= one.day.year <= 9999 for one in (start, end))


def _text(text: str) -> str:
    return _ESCAPED.sub(r"\\\1", one_line(text))


def _folded(line: str) -> str:
    """Lines of at most 75 octets, each further one begun with a blank; no character is cut in two."""
    pieces, length = [""], 0
    for letter in line:
        size = len(letter.encode("utf-8"))
        if length + size > _OCTETS:
            pieces.append(" ")
            length = 1
        pieces[-1] += letter
        length += size
    return "\r\n".join(pieces)


def losses(timeline: Timeline) -> tuple[Loss, ...]:
    """What a calendar cannot say."""
    kept = [event for event in timeline.events if _fits(event.when)]
    found = (
        Loss(
            "left out",
            "iCalendar has the years 1 to 9999",
            tuple(event.id for event in timeline.events if not _fits(event.when)),
        ),
        Loss(
            "lost an open end",
            "a calendar entry stands at the end that is known; its summary says since or until",
            tuple(event.id for event in kept if is_open(event.when)),
        ),
        Loss(
            "lost precision or doubt",
            "a calendar has days alone, so the whole span is shown as free time; summary and X-EDTF keep the words",
            tuple(event.id for event in kept if not is_open(event.when) and not is_plain_day(event.when)),
        ),
    )
    return tuple(loss for loss in found if loss.ids)


EXPORT = Export(
    name="ics",
    title="Calendar (iCalendar)",
    suffix=".ics",
    media_type="text/calendar",
    write=write,
    losses=losses,
)
