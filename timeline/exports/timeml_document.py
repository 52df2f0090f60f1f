"""TimeML 1.2.1: the text with TIMEX3 and EVENT marks in it, and links between them.

The content of ``TEXT`` is the document's text, character by character; characters that XML cannot hold become U+FFFD.
Several documents stand side by side in a ``TimeMLDocuments`` element, since TimeML knows one at a time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from timeline.exports.claims import claims_in_words
from timeline.exports.clean_text import is_xml_safe, xml_safe
from timeline.exports.export import Export, Loss
from timeline.exports.instants import known_end
from timeline.record.in_words import day_in_words
from timeline.record.model import Certainty, Document, Timeline
from timeline.record.timex3 import day_value, value_of

_CLASSES = {"event": "OCCURRENCE", "statement": "REPORTING", "state": "STATE", "period": "OCCURRENCE"}


@dataclass(frozen=True)
class _Mark:
    """An element of the text: its place, name and attributes (those without a value are left out)."""

    start: int
    end: int
    name: str
    attributes: tuple[tuple[str, str], ...]

    def opening(self) -> str:
        inside = "".join(f" {name}={quoteattr(value)}" for name, value in self.attributes if value)
        return f"<{self.name}{inside}>"


@dataclass
class _Marks:
    """The marks of one document, and which time each event has."""

    times: list[_Mark] = field(default_factory=list)
    events: list[_Mark] = field(default_factory=list)
    negated: list[bool] = field(default_factory=list)
    links: list[tuple[int, str]] = field(default_factory=list)


def write(timeline: Timeline) -> str:
    """An XML document."""
    written = [_document(timeline, document) for document in timeline.documents]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    if len(written) == 1:
        return head + written[0]
    return f"{head}<TimeMLDocuments>\n{''.join(written)}</TimeMLDocuments>\n"


def _document(timeline: Timeline, document: Document) -> str:
    marks = _marks(timeline, document)
    lines = ["<TimeML>", f"<DOCID>{_text(document.source or document.url or document.id)}</DOCID>"]
    if document.published:
        created = (
            ("tid", "t0"),
            ("type", "DATE"),
            ("value", day_value(document.published)),
            ("temporalFunction", "false"),
            ("functionInDocument", "CREATION_TIME"),
        )
        mark = _Mark(0, 0, "TIMEX3", created)
        lines.append(f"<DCT>{mark.opening()}{_text(day_in_words(document.published))}</TIMEX3></DCT>")
    if document.title:
        lines.append(f"<TITLE>{_text(document.title)}</TITLE>")
    lines.append(f"<TEXT>{_marked(document.text, [*marks.times, *marks.events])}</TEXT>")
    for number, negated in enumerate(marks.negated, start=1):
        polarity = "NEG" if negated else "POS"
        lines.append(
            f'<MAKEINSTANCE eventID="e{number}" eiid="ei{number}" tense="NONE" aspect="NONE" polarity="{polarity}"'
            ' pos="OTHER"/>'
        )
    for number, (event, time) in enumerate(marks.links, start=1):
        lines.append(
            f'<TLINK lid="l{number}" relType="IS_INCLUDED" eventInstanceID="ei{event}" relatedToTime="{time}"/>'
        )
    return "\n".join([*lines, *_disputed(timeline, document), "</TimeML>\n"])


def _disputed(timeline: Timeline, document: Document) -> Iterable[str]:
    """Comments on events whose sources give other times: TimeML knows one document and one time."""
    documents = {document.id: document for document in timeline.documents}
    for event in timeline.events:
        if event.document == document.id and (claimed := claims_in_words(event, documents)):
            said = _text(f"{event.title}: {claimed}").replace("--", "- -").rstrip("-")
            yield f"<!-- {said} -->"


def _marks(timeline: Timeline, document: Document) -> _Marks:
    marks = _Marks()
    places = _times(timeline, document, marks)
    triggers: set[tuple[int, int]] = set()
    for event in timeline.events:
        place = (event.trigger.start, event.trigger.end)
        taken = place in triggers or any(place[0] < end and start < place[1] for start, end in places)
        if event.document != document.id or place[0] >= place[1] or taken or _crosses(place, triggers):
            continue
        triggers.add(place)
        number = len(marks.events) + 1
        kind = _CLASSES.get(event.kind, "OCCURRENCE")
        marks.events.append(_Mark(*place, "EVENT", (("eid", f"e{number}"), ("class", kind))))
        marks.negated.append(event.certainty is Certainty.NEGATED)
        time = places.get((event.date.start, event.date.end)) if event.date else None
        if time:
            marks.links.append((number, time))
    return marks


def _crosses(place: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(place[0] < end and start < place[1] for start, end in others)


def _times(timeline: Timeline, document: Document, marks: _Marks) -> dict[tuple[int, int], str]:
    """Add the TIMEX3 marks; place in the text -> tid. Of two that overlap the first stays."""
    places: dict[tuple[int, int], str] = {}
    times = dict(sorted(_found_times(timeline, document).items()))
    last = 0
    for place in times:
        if place[0] >= last and place[0] < place[1]:
            places[place] = f"t{len(places) + 1}"
            last = place[1]
    for place, tid in places.items():
        marks.times.append(_Mark(*place, "TIMEX3", (("tid", tid), *_attributes(times[place], places))))
    return places


def _found_times(timeline: Timeline, document: Document) -> dict[tuple[int, int], dict[str, object]]:
    """All times of the document: its expressions, else those that its events and unplaced entries hold."""
    single = len(timeline.documents) == 1
    expressions = [
        expression
        for expression in timeline.expressions
        if expression.document == document.id or (single and not expression.document)
    ] or [entry.expression for entry in timeline.unplaced if entry.document == document.id]
    times: dict[tuple[int, int], dict[str, object]] = {
        (event.date.start, event.date.end): {"type": "DATE", "value": value_of(known_end(event.when))}
        for event in timeline.events
        if event.document == document.id and event.date
    }
    for time in expressions:
        anchor = time.anchor
        times[time.start, time.end] = {
            "type": time.type,
            "value": time.value,
            "mod": time.mod,
            "quant": time.quant,
            "freq": time.freq,
            "temporalFunction": "true" if time.basis in ("relative", "inherited") else "false",
            "publication": bool(anchor and anchor.kind == "publication" and document.published),
            "anchor": (anchor.span.start, anchor.span.end) if anchor and anchor.span else None,
        }
    return times


def _attributes(time: dict[str, object], places: dict[tuple[int, int], str]) -> tuple[tuple[str, str], ...]:
    anchor = time.get("anchor")
    anchored = places.get(anchor, "") if isinstance(anchor, tuple) else ""
    return (
        ("type", str(time["type"])),
        ("value", str(time["value"])),
        ("mod", str(time.get("mod", ""))),
        ("quant", str(time.get("quant", ""))),
        ("freq", str(time.get("freq", ""))),
        ("temporalFunction", str(time.get("temporalFunction", "false"))),
        ("functionInDocument", "NONE"),
        ("anchorTimeID", "t0" if time.get("publication") else anchored),
    )


def _marked(text: str, marks: list[_Mark]) -> str:
    pieces, position = [], 0
    for mark in sorted(marks, key=lambda mark: mark.start):
        pieces.append(_text(text[position : mark.start]))
        pieces.append(f"{mark.opening()}{_text(text[mark.start : mark.end])}</{mark.name}>")
        position = mark.end
    return "".join([*pieces, _text(text[position:])])


def _text(text: str) -> str:
    # A bare carriage return would be read back as a line feed.
    return escape(xml_safe(text), {"\r": "&#13;"})


def losses(timeline: Timeline) -> tuple[Loss, ...]:
    """What TimeML cannot hold of the texts and events."""
    broken = tuple(document.id for document in timeline.documents if not is_xml_safe(document.text))
    marked = sum(len(_marks(timeline, document).events) for document in timeline.documents)
    return tuple(
        loss
        for loss in (
            Loss("changed", "characters that XML cannot hold became U+FFFD", broken, "document"),
            Loss(
                "left without a mark of their own",
                "TimeML marks a word once, and other events or times have these",
                _unmarked(timeline, marked),
            ),
        )
        if loss.ids
    )


def _unmarked(timeline: Timeline, marked: int) -> tuple[str, ...]:
    """Ids of events whose trigger is empty, overlaps a time or was marked before."""
    if marked == len(timeline.events):
        return ()
    ids: list[str] = []
    for document in timeline.documents:
        places = {(mark.start, mark.end) for mark in _marks(timeline, document).events}
        for event in timeline.events:
            if event.document == document.id:
                place = (event.trigger.start, event.trigger.end)
                if place in places:
                    places.discard(place)
                else:
                    ids.append(event.id)
    return tuple(ids)


EXPORT = Export(
    name="timeml",
    title="TimeML (TIMEX3 in the text)",
    suffix=".tml",
    media_type="application/xml",
    write=write,
    expressions=True,
    losses=losses,
)
