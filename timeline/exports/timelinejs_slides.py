"""Slides of TimelineJS, shared by its JSON and its spreadsheet form.

A date there is a year with an optional month and day; blank parts are how "October 2020" is said. Years are as spoken:
44 BC is -44, and there is no year 0. Nothing but the free display date can say "about", "since" or "the 1960s". An end
date is dropped by TimelineJS when every part that the start has is the same in it, so both always have all parts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from timeline.exports.claims import claims_in_words
from timeline.exports.clean_text import html_text, one_line
from timeline.exports.export import Loss
from timeline.exports.grouping import grouper
from timeline.exports.instants import is_open, known_end
from timeline.exports.source_links import document_name, sentence_link, timeline_name
from timeline.record.in_words import in_words
from timeline.record.model import Certainty, Document, Event, Timeline
from timeline.record.when import Day, Precision, When

FIRST_YEAR, LAST_YEAR = -271_820, 275_759  # what a JavaScript date holds; beyond it only years can be drawn

_YEARS = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM)
_MONTHS = (Precision.MONTH, Precision.SEASON, Precision.QUARTER, Precision.HALF)
_SPANS = (Precision.HOUR, Precision.PART_OF_DAY, Precision.WEEK, *_MONTHS[1:], *_YEARS[1:])


@dataclass(frozen=True, slots=True)
class Moment:
    """One end of a slide's time; parts that were not said are None. ``year`` is as spoken (-44 is 44 BC)."""

    year: int
    month: int | None = None
    day: int | None = None
    seconds: int | None = None

    def clock(self) -> str:
        """``05:11:00``, or "" without a time of day."""
        if self.seconds is None:
            return ""
        return f"{self.seconds // 3600:02}:{self.seconds // 60 % 60:02}:{self.seconds % 60:02}"


@dataclass(frozen=True, slots=True)
class Slide:
    """What both forms write of an event."""

    event: Event
    start: Moment
    end: Moment | None
    shown: str
    headline: str
    text: str
    group: str


def slides(timeline: Timeline, *, groups: str = "none") -> Iterator[Slide]:
    """One slide an event, in time order. Raises ``UnknownFormat`` for an unknown grouping."""
    group = grouper(timeline, groups)
    documents = {document.id: document for document in timeline.documents}
    coarse = is_cosmological(timeline)
    for event in timeline.sorted().events:
        start, end = moments(event.when)
        if coarse:
            start, end = Moment(start.year), Moment(end.year) if end and end.year != start.year else None
        text = _text(event, documents)
        yield Slide(event, start, end, in_words(event.when), html_text(event.title), text, one_line(group(event)))


def moments(when: When) -> tuple[Moment, Moment | None]:
    """Start and end; the end is None when one moment says it all. An open end is left away."""
    drawn = known_end(when)
    if drawn.bounds:
        first, last = drawn.bounds
        assert first is not None and last is not None, "known_end has no open end"
        return _moment(first, first.earliest, at_end=False), _moment(last, last.latest, at_end=True)
    start = _moment(drawn, drawn.earliest, at_end=False)
    return start, _moment(drawn, drawn.latest, at_end=True) if drawn.precision in _SPANS else None


def _moment(when: When, day: Day | None, *, at_end: bool) -> Moment:
    assert day is not None, "known ends are closed"
    year = day.year if day.year > 0 else day.year - 1
    if when.precision in _YEARS:
        return Moment(year)
    if when.precision in _MONTHS:
        return Moment(year, day.month)
    if when.clock:
        return Moment(year, day.month, day.day, when.clock.last if at_end else when.clock.first)
    return Moment(year, day.month, day.day)


def _text(event: Event, documents: Mapping[str, Document]) -> str:
    document = documents.get(event.document)
    quoted = f"“{html_text(event.sentence.text)}”" if event.sentence.text.strip() else ""
    link = sentence_link(event, document)
    name = html_text(document_name(document))
    source = f'<a href="{html_text(link)}">{name or "source"}</a>' if link else name
    parts = [f"<p>{' '.join(part for part in (quoted, source) if part)}</p>"]
    if event.certainty is not Certainty.ASSERTED:
        parts.append(f"<p>Certainty: {event.certainty.value}</p>")
    if claimed := claims_in_words(event, documents):
        parts.append(f"<p>{html_text(claimed[:1].upper() + claimed[1:])}</p>")
    return "".join(parts)


def heading(timeline: Timeline) -> tuple[str, str]:
    """Headline and text of the title slide."""
    count = len(timeline.documents)
    return html_text(timeline_name(timeline)), f"Made from {count} document{'' if count == 1 else 's'}"


def is_cosmological(timeline: Timeline) -> bool:
    """Whether some year lies outside what TimelineJS calls the human scale."""
    days = (day for event in timeline.events for day in (event.when.earliest, event.when.latest) if day)
    return any(not FIRST_YEAR <= day.year <= LAST_YEAR for day in days)


def losses(timeline: Timeline) -> tuple[Loss, ...]:
    """Open ends, doubts and zones live in words only; on the cosmological scale there are only years."""

    def ids(test: Callable[[When], object]) -> tuple[str, ...]:
        return tuple(event.id for event in timeline.events if test(event.when))

    losses = [
        Loss("lost an open end", "TimelineJS has none; the displayed date says since or until", ids(is_open)),
        Loss(
            "lost the doubt about the date",
            "TimelineJS has no approximate dates; the displayed date says about or perhaps",
            ids(lambda when: when.approximate or when.uncertain),
        ),
        Loss("lost the time zone", "TimelineJS has none", ids(lambda when: when.clock and when.clock.zone)),
    ]
    if is_cosmological(timeline):
        reason = "a year lies so far off that TimelineJS needs its cosmological scale, which has only years"
        losses.append(Loss("lost precision", reason, ids(lambda when: when.precision not in _YEARS)))
    return tuple(loss for loss in losses if loss.ids)
