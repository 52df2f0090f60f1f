"""JSON Schemas of what the API answers. They are shown in the description, and the tests hold every answer to them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dashboard.api.filter_names import STATUSES
from dashboard.api.problems import TYPES
from timeline.record.event_fields import FIELDS, FOLLOWS_FROM_EDTF, ROLES, Field, Kind

Schema = dict[str, Any]


def _of(kind: Any, about: str = "", **more: Any) -> Schema:
    return {"type": kind, **({"description": about} if about else {}), **more}


def _text(about: str = "", **more: Any) -> Schema:
    return _of("string", about, **more)


def _maybe_text(about: str = "") -> Schema:
    return _of(["string", "null"], about)


def _count(about: str = "") -> Schema:
    return _of("integer", about, minimum=0)


def _share(about: str = "") -> Schema:
    return _of("number", about, minimum=0, maximum=1)


def _maybe_count(about: str = "") -> Schema:
    return _of(["integer", "null"], about)


def _yes(about: str = "") -> Schema:
    return _of("boolean", about)


def _list(items: Schema, about: str = "") -> Schema:
    return _of("array", about, items=items)


def _object(about: str = "", /, **properties: Schema) -> Schema:
    return _of("object", about, properties=properties, required=list(properties), additionalProperties=False)


def ref(name: str) -> Schema:
    """A schema of ``COMPONENTS`` by its name."""
    return {"$ref": f"#/components/schemas/{name}"}


def _span(name: str, about: str) -> dict[str, Schema]:
    return {
        name: _maybe_text(about),
        f"{name}_start": _maybe_count(),
        f"{name}_end": _maybe_count(),
    }


_PARTICIPANT = _object(
    name=_text("As the sentence calls them."),
    role=_text(", ".join(ROLES)),
    type=_text(),
    of=_text("Who that is by their fullest name, where the name does not say it itself."),
) | {"required": ["name", "role", "type"]}
_OF_KIND: dict[Kind, Callable[[str], Schema]] = {
    Kind.TEXT: _text,
    Kind.MAYBE_TEXT: _maybe_text,
    Kind.COUNT: _count,
    Kind.MAYBE_COUNT: _maybe_count,
    Kind.SHARE: _share,
    Kind.YES: _yes,
    Kind.TEXTS: lambda about: _list(_text(), about),
    Kind.PARTICIPANTS: lambda about: _list(_PARTICIPANT, about),
    Kind.MENTIONS: lambda about: _list(ref("Mention"), about),
}


def _declared(field: Field) -> Schema:
    """The schema of a declared field of an event."""
    return _OF_KIND[field.kind](field.about) | ({"enum": list(map(str, field.choices))} if field.choices else {})


_BY_NAME = {field.name: field for field in FIELDS}
_SENTENCE = {name: _declared(_BY_NAME[name]) for name in ("sentence", "char_start", "char_end", "paragraph")}
_MENTION = _object(
    "One sentence that tells the event.",
    document=_text(),
    **_SENTENCE,
    **_span("trigger", _BY_NAME["trigger"].about),
    **_span("date", "The words that say when."),
    **{name: _declared(_BY_NAME[name]) for name in ("edtf", *FOLLOWS_FROM_EDTF) if name != "time"},
)
_EVENT = _object(
    "What happened, when, and the sentence that says so.",
    **{field.name: _declared(field) for field in FIELDS},
)


def _with(schema: Schema, **more: Schema) -> Schema:
    properties = schema["properties"] | more
    return {**schema, "properties": properties, "required": [*schema["required"], *more]}


_KEPT_EVENT = _with(
    _EVENT,
    status=_text("What a person did to it.", enum=list(STATUSES)),
    edited=_list(_text(), "The fields a person changed."),
    tags=_list(_text()),
    notes=_text(),
)

_ANCHOR = _object(
    "What a relative time leaned on.",
    kind=_text("publication, narrative, event or given"),
    edtf=_text(),
    **_span("span", "Where it stands in the text."),
)
_EXPRESSION = _object(
    "A stretch of text that says when, how long or how often, as TIMEX3.",
    text=_text(),
    start=_count(),
    end=_count(),
    type=_text("DATE, TIME, DURATION or SET"),
    value=_text(),
    mod=_text(),
    quant=_text(),
    freq=_text(),
    edtf=_maybe_text("Null when it has no place on the calendar; `reason` says why."),
    rule=_text("The file and rule that read it."),
    basis=_text(),
    anchor={"anyOf": [ref("Anchor"), {"type": "null"}]},
    steps=_list(_text(), "From words to bounds, one short clause each."),
    explanation=_text(),
    reason=_text(),
    confidence=_share(),
    findings=_list(_text()),
    document=_text(),
)
_UNPLACED = _object(
    "A time expression that became no event, and why.",
    text=_text(),
    reason=_text(),
    kind=_text("“unplaced” (no calendar time) or “no event” (nothing happens at it)"),
    document=_text(),
    **_SENTENCE,
    expression=ref("Expression"),
)

_PUBLICATION = _object(
    "How the day of publication is known.",
    day=_text(),
    source=_text("The evidence: given, byline, JSON-LD and so on."),
    grade=_text("given, agreed, single or differs"),
    quote=_text(),
    offset=_text(),
)
_SECTION = _object(
    char_start=_count(),
    char_end=_count(),
    kind=_text(),
    label=_text(),
    level=_count(),
    published=_maybe_text("ISO 8601"),
    author=_text(),
    sure=_share("1 where the words were not recognised from a picture."),
    recipients=_list(_text(), "To whom a mail was sent."),
)
_DOCUMENT = _object(
    "A text and what is known of it.",
    id=_text(),
    title=_text(),
    source=_text(),
    url=_text(),
    published=_maybe_text("ISO 8601"),
    publication={"anyOf": [ref("Publication"), {"type": "null"}]},
    language=_text(),
    author=_text(),
    digest=_text("SHA-256 of the text."),
    sections=_list(_SECTION, "Pages, chapters, headings."),
    warnings=_list(_text()),
    meanings=_list(
        _object(start=_count(), end=_count(), text=_text(), edtf=_text()),
        "Times that a person gave to words of the text.",
    ),
    text=_text("Exactly as it was read; every offset counts its code points."),
)
_DOCUMENT["properties"]["pictures"] = _list(
    _object(start=_count(), media_type=_text(), words=_text("What the source says of it."), content=_text("Base64.")),
    "Pictures of the source, each with the place of the text it stands behind; missing where there is none.",
)
_ENTRY = _with(_DOCUMENT, characters=_count("Length of its text."), events=_count("Told in it."))
_LISTED = {
    **_ENTRY,
    "properties": {name: schema for name, schema in _ENTRY["properties"].items() if name not in ("text", "pictures")},
    "required": [name for name in _ENTRY["required"] if name != "text"],
}

COMPONENTS: dict[str, Schema] = {
    "Problem": _object(
        "Why a request was not answered.",
        type=_text("A word for programs.", enum=sorted({*TYPES.values(), "refused"})),
        message=_text("What happened and what to do, for a person."),
        field=_text("The parameter or field that is meant; left out when there is none."),
    )
    | {"required": ["type", "message"]},
    "Participant": _PARTICIPANT,
    "Mention": _MENTION,
    "Event": _EVENT,
    "KeptEvent": _KEPT_EVENT,
    "Anchor": _ANCHOR,
    "Expression": _EXPRESSION,
    "Unplaced": _UNPLACED,
    "Publication": _PUBLICATION,
    "Document": _DOCUMENT,
    "DocumentInFull": _ENTRY,
    "DocumentEntry": _LISTED,
    "Timeline": _object(
        "A whole timeline; the same form as the JSON export, which every part of this program opens again.",
        format=_text(enum=["timeline-from-text"]),
        version=_count(),
        documents=_list(ref("Document")),
        events=_list(ref("Event")),
        unplaced=_list(ref("Unplaced")),
        expressions=_list(ref("Expression")),
        warnings=_list(_text()),
    ),
}


EXTENT: Schema = {
    "oneOf": [
        _object(
            "Where only the weightiest events that match were looked at, `loaded` of `matching` of `total`. Null says "
            "that all of the project was, which is so in this version.",
            loaded=_count(),
            matching=_count(),
            total=_count(),
        ),
        {"type": "null"},
    ]
}


def page_of(name: str, component: str) -> Schema:
    """One page of a list: where it stands in the whole, and its entries under ``name``."""
    return _object(
        project=_text(),
        version=_count("Grows with every change of the project; pages of different versions do not fit together."),
        extent=EXTENT,
        total=_count("How many there are on all pages."),
        offset=_count("How many stand before this page."),
        next=_maybe_text("The address of the next page; null on the last."),
        **{name: _list(ref(component))},
    )


def answer(about: str = "", /, **properties: Schema) -> Schema:
    """An object with exactly these properties."""
    return _object(about, **properties)


text, count, many = _text, _count, _list
sentence_fields = _SENTENCE
