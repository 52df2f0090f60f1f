"""JSON lines: one event a line, in time order, with everything the event says; the texts of the documents stay out.

Each line is an event as ``timeline.record.plain`` describes it. Reading back puts the sentences of the lines at their
places in a text that is blank elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from timeline.errors import BadData
from timeline.exports.event_table import REBUILT, lay_out
from timeline.exports.export import Export, Loss
from timeline.exports.json_document import dumps, loads
from timeline.record.model import Timeline
from timeline.record.plain import event_to_plain, from_plain


def write(timeline: Timeline) -> str:
    """One line of JSON an event."""
    documents = {document.id: document for document in timeline.documents}
    return "".join(
        dumps(event_to_plain(event, documents.get(event.document)), indent=None) for event in timeline.sorted().events
    )


def losses(timeline: Timeline) -> tuple[Loss, ...]:
    """Lines are events alone."""
    unplaced = tuple(entry.expression.text for entry in timeline.unplaced if entry.kind == "unplaced")
    loss = Loss("left out", "a line is an event; JSON lists them with the reason", unplaced, "unplaced expression")
    return (loss,) if unplaced else ()


def read(content: bytes) -> Timeline:
    """The events of the lines, equal to those written; their documents hold the sentences alone.

    Raises ``BadData`` with the number of the line or the path of the field.
    """
    events = []
    for number, line in enumerate(content.decode("utf-8-sig").split("\n"), start=1):
        if line.strip():
            try:
                events.append(loads(line))
            except BadData as error:
                raise BadData(f"line {number}: {error}") from error
    return from_plain({"documents": _documents(events), "events": events})


def _documents(events: list[Any]) -> list[dict[str, Any]]:
    """A document for every id that the events name, with their sentences in place."""
    sentences: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)
    described: dict[str, dict[str, Any]] = defaultdict(dict)
    for event in events:
        if not isinstance(event, Mapping):
            raise BadData(f"a line holds {event!r:.40}; expected an event as an object with named fields")
        named = str(event.get("document") or "")
        described[named] = {name: event.get(name) for name in ("source", "url", "published")}
        mentions = event.get("mentions")
        for mention in (event, *(mentions if isinstance(mentions, list) else ())):
            if isinstance(mention, Mapping):
                _note(sentences[str(mention.get("document") or named)], mention)
    return [
        {"id": named, "text": _text(placed, named), "warnings": [REBUILT], **described[named]}
        for named, placed in sentences.items()
    ]


def _note(placed: dict[tuple[int, int], str], mention: Mapping[str, Any]) -> None:
    start, end, sentence = mention.get("char_start"), mention.get("char_end"), mention.get("sentence")
    if isinstance(start, int) and isinstance(end, int) and isinstance(sentence, str):
        placed[start, end] = sentence


def _text(placed: Mapping[tuple[int, int], str], named: str) -> str:
    text = lay_out(placed)
    if text is None:
        raise BadData(f"the sentences of document {named!r} overlap or do not fit their char_start and char_end")
    return text


def recognises(content: bytes) -> bool:
    """Whether the first line is an event of ours."""
    first = content[:1_000_000].lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")[0]
    if not first.startswith(b"{"):
        return False
    try:
        data = loads(first)
    except (BadData, UnicodeDecodeError):
        return False
    return isinstance(data, dict) and {"title", "edtf", "sentence"} <= set(data)


EXPORT = Export(
    name="jsonl",
    title="JSON lines, one event a line",
    suffix=".jsonl",
    media_type="application/x-ndjson",
    write=write,
    losses=losses,
    read=read,
    recognises=recognises,
)
