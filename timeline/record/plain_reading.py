"""Plain dicts and lists back into a timeline, with the path of every bad field in the message.

``read_timeline`` is the other half of ``timeline.record.plain.to_plain``. Fields with a default may be missing; what is
there must be of the right kind, offsets must lie inside the text, and quoted words must be what the text holds there.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from dataclasses import fields as dataclass_fields
from typing import Any, TypeVar

from timeline.errors import BadData, BadDate
from timeline.record.event_fields import FIELDS, Field, Kind
from timeline.record.model import (
    Anchor,
    Certainty,
    Document,
    Event,
    Meaning,
    Mention,
    Participant,
    Publication,
    Section,
    Sentence,
    Span,
    TimeExpression,
    Timeline,
    Unplaced,
)
from timeline.record.pictures import Picture, media_type_of
from timeline.record.when import Day, When

T = TypeVar("T")
_KINDS: dict[type, str] = {str: "text", bool: "true or false", list: "a list", int: "a whole number", float: "a number"}


class Fields:
    """A mapping with the path it stands at, read field by field; every refusal names ``path.field``."""

    __slots__ = ("_place", "data")

    def __init__(self, data: object, *place: Fields | str | int) -> None:
        """``place``: a path, or what it lies in, the name there and, in a list, the number."""
        self._place = place
        if not isinstance(data, Mapping):
            raise BadData(f"{self.path or 'the data'} is {_named(data)}; expected an object with named fields")
        self.data = data

    @property
    def path(self) -> str:
        """Put together only when it is asked for: of a million fields none may be bad."""
        above, *inside = self._place
        if not isinstance(above, Fields):
            return str(above)
        return above.at(str(inside[0])) + "".join(f"[{number}]" for number in inside[1:])

    def at(self, name: str) -> str:
        """The full path of a field."""
        path = self.path
        return f"{path}.{name}" if path else name

    def get(self, name: str, kind: type[T], default: T | None = None) -> T:
        """The field's value, ``default`` if it is missing or null (no default: required). Raises ``BadData``."""
        value = self.data.get(name)
        if type(value) is kind:  # nearly always; True is of no kind but its own
            return value
        if value is None:
            if default is None:
                raise BadData(f"{self.at(name)} is missing; expected {_KINDS[kind]}")
            return default
        if kind is float and isinstance(value, int) and not isinstance(value, bool):
            return float(value)  # type: ignore[return-value]  # T is float here
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise BadData(f"{self.at(name)} is {_named(value)}; expected {_KINDS[kind]}")
        return value

    def share(self, name: str, default: float) -> float:
        """A number from 0 to 1."""
        value = self.get(name, float, default)
        if not 0.0 <= value <= 1.0:
            raise BadData(f"{self.at(name)} is {value}; expected a number from 0 to 1")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts, empty if missing."""
        values = self.get(name, list, [])
        for number, value in enumerate(values):
            if not isinstance(value, str):
                raise BadData(f"{self.at(name)}[{number}] is {_named(value)}; expected text")
        return tuple(values)

    def each(self, name: str, read: Callable[[Fields], T]) -> tuple[T, ...]:
        """A list of objects, empty if missing, each read by ``read``."""
        return tuple(read(Fields(value, self, name, number)) for number, value in enumerate(self.get(name, list, [])))

    def inner(self, name: str) -> Fields | None:
        """An object inside, or None."""
        value = self.data.get(name)
        return None if value is None else Fields(value, self, name)

    def when(self, name: str = "edtf") -> When | None:
        """A time in EDTF, or None."""
        text = self.get(name, str, "")
        return self.checked(name, lambda: When.from_edtf(text)) if text else None

    def day(self, name: str) -> Day | None:
        """A day as ISO 8601, or None."""
        text = self.get(name, str, "")
        return self.checked(name, lambda: Day.parse(text)) if text else None

    def checked(self, name: str, read: Callable[[], T]) -> T:
        """``read()``, with a ``BadDate`` turned into a ``BadData`` that names the field."""
        try:
            return read()
        except BadDate as error:
            raise BadData(f"{self.at(name)}: {error}") from error


def _named(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 40 else f"{shown[:37]}..."


def read_timeline(data: object) -> Timeline:
    """The timeline in ``data``. Raises ``BadData`` with the path of the first bad field."""
    fields = Fields(data, "")
    for name in ("documents", "events"):
        fields.get(name, list)
    return _Reader(fields).timeline()


def check_event(data: object, text_of: Callable[[str], str | None]) -> None:
    """Raise ``BadData`` when a plain event by itself could not be read. ``text_of`` gives a document's text by its id.

    Mentions in documents that are not there are passed over.
    """
    fields = Fields(data, "event")
    reader = _Reader(fields)
    named = {fields.get("document", str)}
    named |= {Fields(mention, "mention").get("document", str) for mention in fields.get("mentions", list, [])}
    reader.texts = {name: text for name in named if (text := text_of(name)) is not None}
    reader.ids = {name: name for name in named}
    reader.event(fields)


class _Reader:
    """Reads one timeline; knows its documents, so that spans are checked against their text."""

    def __init__(self, fields: Fields) -> None:
        self.fields = fields
        self.texts: dict[str, str] = {}
        self.ids: dict[str, str] = {}  # the id in the data -> the id that the document computes for itself

    def timeline(self) -> Timeline:
        fields = self.fields
        documents = fields.each("documents", self.document)
        return Timeline(
            documents=documents,
            events=fields.each("events", self.event),
            unplaced=fields.each("unplaced", self.unplaced),
            expressions=fields.each("expressions", self.expression),
            warnings=fields.texts("warnings"),
        )

    def document(self, fields: Fields) -> Document:
        document = Document(
            text=fields.get("text", str),
            title=fields.get("title", str, ""),
            publication=_publication(fields),
            source=fields.get("source", str, ""),
            url=fields.get("url", str, ""),
            language=fields.get("language", str, "en"),
            author=fields.get("author", str, ""),
            sections=fields.each("sections", _section),
            warnings=fields.texts("warnings"),
            meanings=fields.each("meanings", lambda meaning_fields: _meaning(meaning_fields, fields.get("text", str))),
            pictures=fields.each("pictures", _picture),
        )
        digest = fields.get("digest", str, document.digest)
        if digest != document.digest:
            raise BadData(f"{fields.at('digest')} is not that of the text: the text was changed after it was saved")
        self.ids[fields.get("id", str, document.id)] = document.id
        self.texts[document.id] = document.text
        return document

    def document_id(self, fields: Fields, *, default: str | None = None) -> str:
        named = fields.get("document", str, default)
        if not named:
            return ""
        if named not in self.ids:
            raise BadData(f"{fields.at('document')} is {named!r}; expected one of {', '.join(self.ids) or 'none'}")
        return self.ids[named]

    def span(self, fields: Fields, name: str, document: str) -> Span | None:
        """``name`` with ``name_start`` and ``name_end``, or None."""
        if fields.data.get(f"{name}_start") is None:
            return None
        start, end = fields.get(f"{name}_start", int), fields.get(f"{name}_end", int)
        return Span(start, end, self.slice(fields, name, (start, end), document))

    def slice(self, fields: Fields, name: str, ends: tuple[int, int], document: str) -> str:
        """The words of a span, checked against the text. Raises ``BadData``."""
        text = self.texts.get(document)
        if text is None:
            return fields.get(name, str, "")
        start, end = ends
        if not 0 <= start <= end <= len(text):
            raise BadData(f"{fields.at(name)} runs from {start} to {end}; its text has {len(text)} characters")
        words = text[start:end]
        if fields.get(name, str, words) != words:
            raise BadData(f"{fields.at(name)} is {_named(fields.data[name])}; the text has {_named(words)} there")
        return words

    def sentence(self, fields: Fields, document: str) -> Sentence:
        start, end = fields.get("char_start", int), fields.get("char_end", int)
        words = self.slice(fields, "sentence", (start, end), document)
        return Sentence(start, end, words, fields.get("paragraph", int, 0))

    def event(self, fields: Fields) -> Event:
        document = self.document_id(fields)
        sentence = self.sentence(fields, document)
        simple = {field.name: _value(fields, field) for field in _ATTRIBUTES}
        return Event(
            **simple,
            id=fields.get("id", str),
            title=fields.get("title", str),
            when=_event_when(fields),
            sentence=sentence,
            trigger=self.span(fields, "trigger", document) or Span(sentence.start, sentence.start, ""),
            document=document,
            date=self.span(fields, "date", document),
            participants=fields.each("participants", _participant),
            certainty=_certainty(fields),
            mentions=fields.each("mentions", self.mention),
        )

    def mention(self, fields: Fields) -> Mention:
        document = self.document_id(fields)
        sentence = self.sentence(fields, document)
        trigger = self.span(fields, "trigger", document) or Span(sentence.start, sentence.start, "")
        return Mention(document, sentence, trigger, self.span(fields, "date", document), _event_when(fields))

    def unplaced(self, fields: Fields) -> Unplaced:
        document = self.document_id(fields)
        inner = fields.inner("expression")
        if inner is None:
            raise BadData(f"{fields.at('expression')} is missing; expected a time expression")
        return Unplaced(
            expression=self.expression(inner, within=document),
            sentence=self.sentence(fields, document),
            reason=fields.get("reason", str),
            document=document,
            kind=fields.get("kind", str, "unplaced"),
        )

    def expression(self, fields: Fields, *, within: str = "") -> TimeExpression:
        document = self.document_id(fields, default="")
        start, end = fields.get("start", int), fields.get("end", int)
        anchor = fields.inner("anchor")
        return TimeExpression(
            start=start,
            end=end,
            text=self.slice(fields, "text", (start, end), document or within),
            type=fields.get("type", str, "DATE"),
            value=fields.get("value", str, ""),
            when=fields.when(),
            rule=fields.get("rule", str, ""),
            explanation=fields.get("explanation", str, ""),
            mod=fields.get("mod", str, ""),
            quant=fields.get("quant", str, ""),
            freq=fields.get("freq", str, ""),
            basis=fields.get("basis", str, "explicit"),
            anchor=self.anchor(anchor, document or within) if anchor else None,
            steps=fields.texts("steps"),
            reason=fields.get("reason", str, ""),
            confidence=fields.share("confidence", 1.0),
            findings=fields.texts("findings"),
            document=document,
        )

    def anchor(self, fields: Fields, document: str) -> Anchor:
        when = fields.when()
        if when is None:
            raise BadData(f"{fields.at('edtf')} is missing; expected an EDTF time")
        return Anchor(fields.get("kind", str), when, self.span(fields, "span", document))


_SIMPLE = (Kind.TEXT, Kind.SHARE, Kind.YES, Kind.TEXTS)
_READ_BY_ITSELF = frozenset({"id", "title", "edtf", "certainty", "sentence", "document"})
"""Fields that are required, or that say more than one attribute of an event."""
_DEFAULTS: dict[str, Any] = {field.name: field.default for field in dataclass_fields(Event)}
_CERTAINTIES = frozenset(Certainty)
_ATTRIBUTES = tuple(
    field for field in FIELDS if field.kind in _SIMPLE and not field.derived and field.name not in _READ_BY_ITSELF
)


def _value(fields: Fields, field: Field) -> Any:
    """The value of a field that is an attribute of its own."""
    default = _DEFAULTS[field.name]
    if field.kind is Kind.TEXTS:
        return fields.texts(field.name)
    if field.kind is Kind.SHARE:
        return fields.share(field.name, default)
    if field.kind is Kind.YES:
        return fields.get(field.name, bool, default)
    return fields.get(field.name, str, default if isinstance(default, str) else "")


def _publication(fields: Fields) -> Publication | None:
    """From ``publication``, or from ``published`` alone as a hand-written file has it."""
    inner = fields.inner("publication")
    if inner is None:
        day = fields.day("published")
        return Publication(day) if day else None
    day = inner.day("day")
    if day is None:
        raise BadData(f"{inner.at('day')} is missing; expected a day such as 1969-03-02")
    names = ("source", "grade", "quote", "offset")
    return Publication(day, **{name: inner.get(name, str, getattr(Publication(day), name)) for name in names})


def _picture(fields: Fields) -> Picture:
    try:
        content = base64.b64decode(fields.get("content", str), validate=True)
    except ValueError as error:
        raise BadData(f"{fields.at('content')} is not Base64") from error
    if not media_type_of(content):
        raise BadData(f"{fields.at('content')} is no picture; expected PNG, JPEG, GIF or WebP")
    return Picture(max(0, fields.get("start", int)), content, fields.get("words", str, ""))


def _meaning(fields: Fields, text: str) -> Meaning:
    start, end, when = fields.get("start", int), fields.get("end", int), fields.when()
    if when is None:
        raise BadData(f"{fields.at('edtf')} is missing; expected an EDTF time")
    if not 0 <= start < end <= len(text) or text[start:end] != fields.get("text", str, text[start:end]):
        raise BadData(f"{fields.at('text')} is not what the text holds from {start} to {end}")
    return Meaning(start, end, text[start:end], when)


def _section(fields: Fields) -> Section:
    return Section(
        fields.get("char_start", int),
        fields.get("char_end", int),
        fields.get("kind", str),
        fields.get("label", str, ""),
        fields.get("level", int, 0),
        fields.day("published"),
        fields.get("author", str, ""),
        fields.get("sure", float, 1.0),
        fields.texts("recipients"),
    )


def _participant(fields: Fields) -> Participant:
    said = {
        name: fields.get(name, str, default) for name, default in (("role", "other"), ("type", "other"), ("of", ""))
    }
    return Participant(fields.get("name", str), **said)


def _certainty(fields: Fields) -> Certainty:
    text = fields.get("certainty", str, Certainty.ASSERTED.value)
    if text not in _CERTAINTIES:
        raise BadData(f"{fields.at('certainty')} is {text!r}; expected one of {', '.join(Certainty)}")
    return Certainty(text)


def _event_when(fields: Fields) -> When:
    when = fields.when()
    if when is None:
        when = fields.checked("start", lambda: between(fields.day("start"), fields.day("end")))
    return when


def between(start: Day | None, end: Day | None) -> When:
    """The time from ``start`` to ``end``, for data without EDTF. Raises ``BadDate`` when neither is there."""
    if start is not None and start == end:
        return When.on(start)
    return When.interval(When.on(start) if start else None, When.on(end) if end else None)
