"""The fields of an event as others see them, each declared once.

From ``FIELDS`` follow the JSON of an event and the way back, its JSON Schema and the HTTP description, the columns of
CSV, Excel and Parquet and of the tables of a batch, what the details and the table of the page show beside their own,
which fields a person may set, and what an event has that a person adds without a text. A new field is one entry here,
and the code that fills the attribute it shows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Any

from timeline.record.in_words import in_words
from timeline.record.model import Certainty, Document, Event, Mention, Participant, Sentence, Span
from timeline.record.when import PARTS_OF_DAY, Precision, When

Plain = dict[str, Any]
KINDS = ("event", "statement", "state", "period")
ROLES = ("agent", "patient", "speaker", "other")
BASES = ("explicit", "inherited", "relative", "named", "inferred", "coreference", "publication day", "mail header",
         "given")  # fmt: skip


class Kind(Enum):
    """What values a field holds, as JSON has them."""

    TEXT = "text"
    MAYBE_TEXT = "text or null"
    COUNT = "whole number from 0"
    MAYBE_COUNT = "whole number or null"
    SHARE = "number from 0 to 1"
    YES = "true or false"
    TEXTS = "list of texts"
    PARTICIPANTS = "list of participants"
    MENTIONS = "list of mentions"


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name everywhere, what it means, and what holds it.

    ``value`` takes it from an event and the document it is told in. ``column``: it is a column of tables, in the order
    of the declaration. ``editable``: a person may set it. ``derived``: it follows from other fields and is not read
    back. ``by_hand`` is its value in an event that a person adds, if it is not given there. ``label`` is what the page
    writes before a text that some events have, in the details and over a column of the table.
    """

    name: str
    about: str
    kind: Kind
    value: Callable[[Event, Document | None], Any]
    column: bool = False
    editable: bool = False
    derived: bool = False
    by_hand: Any = None
    choices: tuple[str, ...] = ()
    label: str = ""


def _of(name: str) -> Callable[[Event, Document | None], Any]:
    return lambda event, document: getattr(event, name)


def _time(name: str) -> Callable[[Event, Document | None], Any]:
    return lambda event, document: time_fields(event.when)[name]


def _place(attribute: str) -> Callable[[Event, Document | None], Any]:
    return lambda event, document: getattr(event.sentence, attribute)


def _span(name: str, attribute: str) -> Callable[[Event, Document | None], Any]:
    return lambda event, document: getattr(getattr(event, name), attribute, None)


def _published(event: Event, document: Document | None) -> str | None:
    return document.published.isoformat() if document and document.published else None


def _hand_text(name: str, **more: Any) -> dict[str, Any]:
    return {"kind": Kind.TEXT, "value": _of(name), "editable": True, "by_hand": "", **more}


def _spans(name: str, about: str) -> tuple[Field, ...]:
    return (
        Field(name, about, Kind.MAYBE_TEXT, _span(name, "text")),
        Field(f"{name}_start", "", Kind.MAYBE_COUNT, _span(name, "start")),
        Field(f"{name}_end", "", Kind.MAYBE_COUNT, _span(name, "end")),
    )


FIELDS: tuple[Field, ...] = (
    Field("id", "Stays the same when the text changes elsewhere.", Kind.TEXT, _of("id"), column=True),
    Field("title", "A short headline in words of the text.", **_hand_text("title", column=True)),
    Field(
        "start", "The first day it may mean, ISO 8601 (year 0000 is 1 BC); null for an open start.",
        Kind.MAYBE_TEXT, _time("start"), column=True, derived=True,
    ),
    Field(
        "end", "The last day it may mean; null for an open end.",
        Kind.MAYBE_TEXT, _time("end"), column=True, derived=True,
    ),
    Field(
        "edtf", "The time in Extended Date/Time Format. It alone says when; the rest follows from it.",
        Kind.TEXT, _time("edtf"), column=True, editable=True,
    ),
    Field(
        "precision", "How fine it was said: instant, day, month, decade and so on.",
        Kind.TEXT, _time("precision"), column=True, derived=True,
    ),
    Field("approximate", "“about”", Kind.YES, _time("approximate"), derived=True),
    Field("uncertain", "“perhaps”", Kind.YES, _time("uncertain"), derived=True),
    Field("date_in_words", "The same for a reader: “about 1450”.", Kind.TEXT, _time("date_in_words"), derived=True),
    Field("date_text", "The words of the text that say when.", **_hand_text("date_text", column=True)),
    Field(
        "certainty", "What the text claims.", Kind.TEXT, lambda event, document: event.certainty.value,
        column=True, editable=True, by_hand=Certainty.ASSERTED.value, choices=tuple(Certainty),
    ),
    Field(
        "participants", "Who took part.", Kind.PARTICIPANTS,
        lambda event, document: [participant_fields(participant) for participant in event.participants],
        column=True, editable=True, by_hand=(),
    ),
    Field("place", "Where.", **_hand_text("place", column=True)),
    Field(
        "kind", "event, statement, state or period", Kind.TEXT, _of("kind"),
        column=True, editable=True, by_hand="event", choices=KINDS,
    ),
    Field("sentence", "The sentence, word for word.", Kind.TEXT, _place("text"), column=True),
    Field(
        "source", "Where its document was read from.", Kind.TEXT,
        lambda event, document: document.source if document else "", column=True, derived=True,
    ),
    Field(
        "url", "The address of its document.", Kind.TEXT,
        lambda event, document: document.url if document else "", column=True, derived=True,
    ),
    Field("published", "The day its document was published.", Kind.MAYBE_TEXT, _published, column=True, derived=True),
    Field(
        "char_start", "Its first character in the document's text, in code points.",
        Kind.COUNT, _place("start"), column=True,
    ),
    Field("char_end", "Behind its last character.", Kind.COUNT, _place("end"), column=True),
    Field("paragraph", "The paragraph it stands in, from 0.", Kind.COUNT, _place("paragraph")),
    Field(
        "explanation", "How the words became the date.", Kind.TEXT, _of("explanation"),
        column=True, by_hand="Added by a person.",
    ),
    Field("confidence", "Of the reading.", Kind.SHARE, _of("confidence"), column=True, by_hand=1.0),
    Field("document", "The id of the document it is told in.", Kind.TEXT, _of("document")),
    *_spans("trigger", "The word that names what happened."),
    *_spans("date", "The time expression; null when another sentence or the day of publication dates the event."),
    Field("speaker", "Who says so, when it is reported.", **_hand_text("speaker", label="Said by")),
    Field("basis", f"What the date rests on: {', '.join(BASES)}.", Kind.TEXT, _of("basis"), by_hand="given"),
    Field("salience", "How much it stands out.", Kind.SHARE, _of("salience"), by_hand=0.9),
    Field(
        "mentions", "Every sentence that tells it, the leading one first.", Kind.MENTIONS,
        lambda event, document: [mention_fields(mention) for mention in event.mentions], editable=True, by_hand=(),
    ),
    Field(
        "related", "Ids of linked events.", Kind.TEXTS,
        lambda event, document: list(event.related), by_hand=(),
    ),
    Field(
        "conflict", "Whether its mentions give times that exclude one another.", Kind.YES, _of("conflict"),
        editable=True, by_hand=False,
    ),
    Field(
        "findings", "Contradictions met, in words.", Kind.TEXTS,
        lambda event, document: list(event.findings), by_hand=(),
    ),
    Field(
        "time", "The time of day as said (“09:12”, “18:00/20:00”, “morning”); empty when none was.",
        Kind.TEXT, lambda event, document: time_of_day(event.when), column=True, derived=True,
    ),
    Field(
        "page", "The page of its document that its sentence begins on (“12”); empty where there are none.",
        Kind.TEXT, lambda event, document: document.page_at(event.sentence.start) if document else "",
        column=True, derived=True, label="Page",
    ),
)  # fmt: skip

COLUMNS: tuple[Field, ...] = tuple(field for field in FIELDS if field.column)
"""The columns of tables, in order."""

LABELLED: tuple[Field, ...] = tuple(field for field in FIELDS if field.label)
"""The fields that the page shows under their labels, in order."""

EDITABLE: frozenset[str] = frozenset(field.name for field in FIELDS if field.editable)
"""Names of the fields that a person may set."""

FOLLOWS_FROM_EDTF = ("start", "end", "precision", "approximate", "uncertain", "date_in_words", "time")
"""Fields that a new time makes untrue."""


def by_hand() -> Plain:
    """What an event has that a person adds, before anything is said of it."""
    return {
        field.name: list(field.by_hand) if isinstance(field.by_hand, tuple) else field.by_hand
        for field in FIELDS
        if field.by_hand is not None and not field.derived
    }


@lru_cache(maxsize=20_000)  # the same days come again and again; callers copy what they are given
def time_fields(when: When) -> Plain:
    """The fields that tell a time."""
    return {
        "start": when.earliest.isoformat() if when.earliest else None,
        "end": when.latest.isoformat() if when.latest else None,
        "edtf": when.edtf(),
        "precision": when.precision.value,
        "approximate": when.approximate,
        "uncertain": when.uncertain,
        "date_in_words": in_words(when),
    }


_PARTS = {
    (PARTS_OF_DAY[code].first, PARTS_OF_DAY[code].last): name
    for code, name in (
        ("DT", "daytime"), ("MO", "morning"), ("MI", "midday"), ("AF", "afternoon"), ("EV", "evening"), ("NI", "night"),
    )
}  # fmt: skip


def time_of_day(when: When) -> str:
    """Hours and minutes of a time finer than a day, as a span where it has a length; "" for any other."""
    if when.bounds:
        ends = [time_of_day(end) if end else "" for end in when.bounds]
        return "/".join(ends) if any(ends) else ""
    if when.clock is None:
        return ""
    if when.precision is Precision.PART_OF_DAY:
        return _PARTS.get((when.clock.first, when.clock.last), "")
    first, last = when.clock.first, when.clock.last
    return _hours(first) if first == last else f"{_hours(first)}/{_hours(last + 1)}"


def _hours(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}"


def participant_fields(participant: Participant) -> Plain:
    """The fields of a participant; ``of`` only where it says more than the name."""
    fields = {"name": participant.name, "role": participant.role, "type": participant.type}
    return fields | ({"of": participant.of} if participant.of else {})


def who_of(participant: Mapping[str, Any]) -> str:
    """The fullest name of a participant given as fields."""
    return str(participant.get("of") or participant["name"])


def sentence_fields(sentence: Sentence) -> Plain:
    """The fields that say where a sentence stands."""
    return {
        "sentence": sentence.text,
        "char_start": sentence.start,
        "char_end": sentence.end,
        "paragraph": sentence.paragraph,
    }


def span_fields(name: str, span: Span | None) -> Plain:
    """A span as its words and its ends."""
    return {
        name: span.text if span else None,
        f"{name}_start": span.start if span else None,
        f"{name}_end": span.end if span else None,
    }


def mention_fields(mention: Mention) -> Plain:
    """The fields of one sentence that tells an event."""
    return {
        "document": mention.document,
        **sentence_fields(mention.sentence),
        **span_fields("trigger", mention.trigger),
        **span_fields("date", mention.date),
        **time_fields(mention.when),
    }
