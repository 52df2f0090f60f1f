"""Timeline -> view: the JSON-ready columns that the viewer in ``assets/viewer`` draws.

The form is described in ``assets/viewer/README.md``. Two things differ from the values of ``timeline.model``. Times are
milliseconds since 1970-01-01 of the calendar as it stands in the text: a clock time keeps the hour that was written,
whatever its zone, because the axis is read beside the text. Offsets count UTF-16 units, as JavaScript does.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from timeline.in_words import day_in_words, in_words
from timeline.model import Certainty, Document, Event, Mention, Span, TimeExpression, Timeline, Unplaced
from timeline.sentences import split_sentences
from timeline.when import Day, Precision, When

VERSION = 1
DAY_MS = 86_400_000
_EPOCH = Day(1970, 1, 1).ordinal

CERTAINTIES = tuple(certainty.value for certainty in Certainty)
PRECISIONS = tuple(precision.value for precision in Precision)
KINDS = ("event", "statement", "state", "period")

Json = dict[str, Any]
Extras = Mapping[str, Mapping[str, Any]]


def to_ms(day: Day, seconds: int = 0) -> int:
    """Milliseconds from 1970-01-01T00:00 to ``seconds`` after midnight of ``day``; negative before."""
    return (day.ordinal - _EPOCH) * DAY_MS + seconds * 1000


def bounds_ms(when: When) -> tuple[int | None, int | None]:
    """First millisecond of ``when`` and the first one behind it; None is an open end. An instant ends as it begins."""
    if when.bounds:
        start, end = when.bounds
        return (bounds_ms(start)[0] if start else None), (bounds_ms(end)[1] if end else None)
    assert when.earliest is not None and when.latest is not None, "only intervals are open"
    if when.clock is None:
        return to_ms(when.earliest), to_ms(when.latest) + DAY_MS
    length = 0 if when.precision is Precision.INSTANT else 1
    return to_ms(when.earliest, when.clock.first), to_ms(when.latest, when.clock.last + length)


def core_ms(when: When) -> tuple[int, int, int, int] | None:
    """The sure inner part of an interval whose ends are coarser than a day.

    From, to, and whether the start and the end are approximate or uncertain (1) or just not said finer (0).
    None when the ends are sharp, open, or leave nothing sure between them.
    """
    start, end = when.bounds or (None, None)
    if start is None or end is None:
        return None
    inner_from, inner_to = bounds_ms(start)[1], bounds_ms(end)[0]
    outer_from, outer_to = bounds_ms(when)
    assert inner_from is not None and inner_to is not None and outer_from is not None and outer_to is not None
    if inner_from > inner_to or max(inner_from - outer_from, outer_to - inner_to) <= DAY_MS:
        return None
    return inner_from, inner_to, int(start.approximate or start.uncertain), int(end.approximate or end.uncertain)


def to_view(timeline: Timeline, *, extras: Extras | None = None) -> Json:
    """The whole timeline for the viewer, as dicts and lists of plain values.

    ``extras`` holds what people added, by event id: ``status`` ("accepted", "edited", "rejected"), ``tags``, ``note``.
    """
    return _View(timeline.sorted(), extras or {}).build()


class _Table:
    """Values numbered in the order they are met, so that each is sent once."""

    def __init__(self, values: Iterable[str] = ()) -> None:
        self.numbers: dict[str, int] = {value: number for number, value in enumerate(values)}

    def number(self, value: str) -> int:
        return self.numbers.setdefault(value, len(self.numbers))


class _View:
    def __init__(self, timeline: Timeline, extras: Extras) -> None:
        self.timeline = timeline
        self.extras = extras
        self.document_numbers = {document.id: number for number, document in enumerate(timeline.documents)}
        self.event_numbers = {event.id: number for number, event in enumerate(timeline.events)}
        self.units = {document.id: _utf16(document.text) for document in timeline.documents}
        self.steps = {
            (expression.document, expression.start, expression.end): expression.steps
            for expression in timeline.expressions
            if expression.steps
        }
        self.names, self.places, self.tags, self.roles = _Table(), _Table(), _Table(), _Table()
        self.kinds, self.bases, self.types = _Table(KINDS), _Table(), _Table()

    def build(self) -> Json:
        documents = self._documents()
        events, rare = self._events()
        return {
            "version": VERSION,
            "documents": documents,
            "names": list(self.names.numbers),
            "places": list(self.places.numbers),
            "tags": list(self.tags.numbers),
            "certainties": list(CERTAINTIES),
            "kinds": list(self.kinds.numbers),
            "precisions": list(PRECISIONS),
            "bases": list(self.bases.numbers),
            "roles": list(self.roles.numbers),
            "expression_types": list(self.types.numbers),
            "events": events,
            "rare": rare,
            "periods": list(self._periods()),
            "unplaced": [self._unplaced(entry) for entry in self.timeline.unplaced],
            "warnings": list(self.timeline.warnings),
        }

    # -- documents ----------------------------------------------------------------------------------------------

    def _documents(self) -> list[Json]:
        spans: dict[str, set[tuple[int, int]]] = {name: set() for name in self.document_numbers}
        for name, sentence in self._told():
            if name in spans:
                spans[name].add((sentence.start, sentence.end))
        expressions: dict[str, list[TimeExpression]] = {name: [] for name in self.document_numbers}
        for expression in self.timeline.expressions:
            if expression.document in expressions:
                expressions[expression.document].append(expression)
        return [
            self._document(document, spans[document.id], expressions[document.id])
            for document in self.timeline.documents
        ]

    def _told(self) -> Iterator[tuple[str, Span]]:
        for event in self.timeline.events:
            yield event.document, event.sentence
            for mention in event.mentions:
                yield mention.document, mention.sentence
        for entry in self.timeline.unplaced:
            yield entry.document, entry.sentence

    def _document(self, document: Document, told: set[tuple[int, int]], found: list[TimeExpression]) -> Json:
        unit = self.units[document.id]
        sentences = [(unit(start), unit(end), number) for start, end, number in _sentences(document.text, told)]
        expressions = [
            (unit(each.start), unit(each.end), self.types.number(each.type), int(each.when is not None))
            for each in sorted(found, key=lambda each: (each.start, each.end))
        ]
        publication = document.publication
        return {
            "id": document.id,
            "title": document.title or re.split(r"[/\\]", document.source)[-1],
            "text": _whole(document.text),
            "source": document.source,
            "url": document.url,
            "author": document.author,
            "language": document.language,
            "published": publication.day.isoformat() if publication else "",
            "published_words": day_in_words(publication.day) if publication else "",
            "published_how": publication.source if publication else "",
            "warnings": list(document.warnings),
            "sentences": [number for sentence in sentences for number in sentence],
            "expressions": [number for expression in expressions for number in expression],
            "sections": [[unit(each.start), unit(each.end), each.kind, each.label] for each in document.sections],
            **({"astral": True} if unit is not _same else {}),
        }

    # -- events -------------------------------------------------------------------------------------------------

    def _events(self) -> tuple[dict[str, list[Any]], dict[str, Json]]:
        columns: dict[str, list[Any]] = {name: [] for name in _COLUMNS}
        rare: dict[str, Json] = {}
        for number, event in enumerate(self.timeline.events):
            for name, value in self._common(event).items():
                columns[name].append(value)
            for name, value in self._rare(event):
                rare.setdefault(name, {})[str(number)] = value
        return columns, rare

    def _common(self, event: Event) -> Json:
        unit = self.units.get(event.document, _same)
        when = event.when
        first, behind = bounds_ms(when)
        return {
            "id": event.id,
            "title": event.title,
            "words": in_words(when),
            "edtf": when.edtf(),
            "date_text": event.date_text,
            "explanation": event.explanation,
            "from": first,
            "to": behind,
            "precision": PRECISIONS.index(when.precision.value),
            "certainty": CERTAINTIES.index(event.certainty.value),
            "kind": self.kinds.number(event.kind),
            "basis": self.bases.number(event.basis),
            "document": self.document_numbers.get(event.document, -1),
            "place": self.places.number(event.place) if event.place else -1,
            "qualifier": int(when.approximate) + 2 * int(when.uncertain),
            "salience": round(event.salience, 4),
            "confidence": round(event.confidence, 4),
            "sentence": _ends(event.sentence, unit),
            "date": _ends(event.date, unit) if event.date else None,
            "trigger": _ends(event.trigger, unit),
            "participants": [
                [self.names.number(each.name), self.roles.number(each.role)] for each in event.participants
            ],
        }

    def _rare(self, event: Event) -> Iterator[tuple[str, Any]]:
        extra = self.extras.get(event.id, {})
        date = event.date
        related = [self.event_numbers[name] for name in event.related if name in self.event_numbers]
        found = {
            "core": core_ms(event.when),
            "speaker": event.speaker,
            "steps": list(self.steps.get((event.document, date.start, date.end), ())) if date else [],
            "findings": list(event.findings),
            "related": related,
            "conflict": event.conflict,
            "mentions": [self._mention(each) for each in event.mentions if not _leads(event, each)],
            "status": extra.get("status", ""),
            "tags": [self.tags.number(str(tag)) for tag in extra.get("tags", ())],
            "note": extra.get("note", ""),
        }
        return ((name, value) for name, value in found.items() if value)

    def _mention(self, mention: Mention) -> list[Any]:
        unit = self.units.get(mention.document, _same)
        return [
            self.document_numbers.get(mention.document, -1),
            *_ends(mention.sentence, unit),
            *bounds_ms(mention.when),
            in_words(mention.when),
        ]

    # -- around the events --------------------------------------------------------------------------------------

    def _periods(self) -> Iterator[Json]:
        """Named periods, each once: those that are events, then those only mentioned as a background."""
        seen: set[str] = set()
        for event in self.timeline.events:
            if event.kind == "period" and event.when.edtf() not in seen:
                seen.add(event.when.edtf())
                yield _period(event.title, event.when, self.event_numbers[event.id])
        for entry in self.timeline.unplaced:
            when = entry.expression.when
            # "After the war" has no end, and "the war" no name of its own: neither would say anything as a band.
            named = entry.kind == "no event" and entry.expression.basis == "named"
            named = named and entry.expression.rule != "named.the_war"
            if named and when and when.earliest and when.latest and when.edtf() not in seen:
                seen.add(when.edtf())
                name = entry.expression.text.removeprefix("the ").removeprefix("The ")
                yield _period(name[:1].upper() + name[1:], when, -1)

    def _unplaced(self, entry: Unplaced) -> Json:
        unit = self.units.get(entry.document, _same)
        expression = entry.expression
        return {
            "document": self.document_numbers.get(entry.document, -1),
            "start": unit(expression.start),
            "end": unit(expression.end),
            "sentence": _ends(entry.sentence, unit),
            "text": expression.text,
            "reason": entry.reason,
            "kind": entry.kind,
        }


_COLUMNS = (
    "id", "title", "words", "edtf", "date_text", "explanation", "from", "to", "precision", "certainty", "kind", "basis",
    "document", "place", "qualifier", "salience", "confidence", "sentence", "date", "trigger", "participants",
)  # fmt: skip


def _period(name: str, when: When, event: int) -> Json:
    first, behind = bounds_ms(when)
    return {"name": name, "words": in_words(when), "from": first, "to": behind, "event": event}


def _leads(event: Event, mention: Mention) -> bool:
    same = mention.document == event.document and mention.sentence.start == event.sentence.start
    return same and mention.when == event.when


def _ends(span: Span, unit: Callable[[int], int]) -> list[int]:
    return [unit(span.start), unit(span.end)]


def _sentences(text: str, told: set[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Start, end and paragraph of each sentence of ``text``; where a told span cuts differently, the span wins."""
    split = split_sentences(text)
    own = {(sentence.start, sentence.end) for sentence in split}
    foreign = _apart(sorted(span for span in told - own if 0 <= span[0] < span[1] <= len(text)))
    starts = [start for start, _ in foreign]
    found = [(*span, _paragraph_at(split, span[0])) for span in foreign]
    for sentence in split:
        at = bisect_left(starts, sentence.end)
        if at == 0 or foreign[at - 1][1] <= sentence.start:
            found.append((sentence.start, sentence.end, sentence.paragraph))
    return iter(sorted(found))


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _paragraph_at(split: tuple[Any, ...], position: int) -> int:
    at = bisect_left([sentence.end for sentence in split], position + 1)
    return split[min(at, len(split) - 1)].paragraph if split else 0


def _same(offset: int) -> int:
    return offset


def _utf16(text: str) -> Callable[[int], int]:
    """The function from code points of ``text`` to UTF-16 units; ``_same`` itself when they do not differ."""
    if text.isascii() or max(text) <= "\uffff":
        return _same
    wide = [number for number, letter in enumerate(text) if letter > "\uffff"]
    return lambda offset: offset + bisect_left(wide, offset)


def _whole(text: str) -> str:
    """``text`` without halves of surrogate pairs, which no UTF-8 file holds; the length stays."""
    return text if text.isascii() else "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
