"""``/api/v1/extract``: a text or a web address in, its timeline out. Nothing of it is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from dashboard.api import schemas
from dashboard.api.allowances import Deadline, RequestLimits, limits_of
from dashboard.api.operation import Given, Operation
from dashboard.api.problems import Refused
from dashboard.desk import Desk
from dashboard.typed.dates import read_day
from timeline.errors import BadDate
from timeline.record.model import Document, Publication, Timeline
from timeline.record.plain import to_plain


def extract(desk: Desk, given: Given) -> dict[str, Any]:
    limits = limits_of(desk)
    body = given.body
    publication = _publication(body.get("published", ""))
    _check_address(body.get("url", ""))
    if "text" in body:
        _check_text(body["text"], limits)
    elif not desk.fetches:
        raise Refused(403, "This server does not fetch web addresses; send the text itself.", field="url")
    with limits.turn():
        deadline = Deadline(limits.seconds)
        if "text" in body:
            return to_plain(desk.extract(_document(body, publication), progress=deadline))
        return to_plain(_fetched(desk, body, publication, limits, deadline))


def _document(body: Any, publication: Publication | None) -> Document:
    from timeline.pipeline import as_document

    document = as_document(body["text"], title=body.get("title") or None)
    return replace(document, url=body.get("url", ""), publication=publication or document.publication)


def _fetched(
    desk: Desk, body: Any, publication: Publication | None, limits: RequestLimits, deadline: Deadline
) -> Timeline:
    """Everything an address gave, as one timeline; what in it could not be read stands in the warnings."""
    options: dict[str, Any] = {"published": publication.day} if publication else {}
    if title := body.get("title"):
        options["title"] = title
    timeline = Timeline()
    refusals: list[str] = []
    for item in desk.read([body["url"]], **options):
        deadline()
        if isinstance(item, Document):
            _check_text(item.text, limits, field="url")
            timeline += desk.extract(item, progress=deadline)
        elif isinstance(item, Timeline):
            timeline += item
        else:
            refusals.append(str(item))
    if not timeline.documents and not timeline.events:
        raise Refused(422, "; ".join(refusals[:3]) or "There is no text to read at this address.", field="url")
    return replace(timeline, warnings=(*timeline.warnings, *refusals))


def _publication(typed: str) -> Publication | None:
    if not typed.strip():
        return None
    try:
        return Publication(read_day(typed))
    except BadDate as problem:
        raise Refused(422, str(problem), field="published") from problem


def _check_address(address: str) -> None:
    if not address:
        return
    try:
        parts = urlsplit(address)
        fits = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        fits = False
    if not fits:
        raise Refused(422, "The address should begin with https:// or http:// and name a host.", field="url")


def _check_text(text: str, limits: RequestLimits, *, field: str = "text") -> None:
    if len(text) > limits.characters:
        raise Refused(
            413, f"The text has {len(text):,} characters; this server takes {limits.characters:,} at once.", field=field
        )
    if not text.strip():
        raise Refused(422, "There is no text to read.", field=field)
    half = next((at for at, letter in enumerate(text) if "\ud800" <= letter <= "\udfff"), None)
    if half is not None:
        raise Refused(422, f"The text holds half a surrogate pair at offset {half}; send valid Unicode.", field=field)


_BODY = {
    "type": "object",
    "properties": {
        "text": {
            "type": "string",
            "description": "The text to read. It is read as it stands; offsets count its code points.",
        },
        "title": {
            "type": "string",
            "maxLength": 500,
            "description": "Its title; without it the first line, if that is one.",
        },
        "published": {
            "type": "string",
            "maxLength": 100,
            "examples": ["2031-03-05", "3 March 2021"],
            "description": (
                "The day it was published, as people write it or ISO 8601: relative dates (“yesterday”) lean on it. "
                "Without it the day is looked for in the text."
            ),
        },
        "url": {
            "type": "string",
            "maxLength": 2000,
            "description": (
                "With `text`: where the text is from; nothing is fetched. Alone: the page to fetch and read, if the "
                "server does that."
            ),
        },
    },
    "additionalProperties": False,
    "anyOf": [{"required": ["text"]}, {"required": ["url"]}],
}

OPERATIONS = (
    Operation(
        name="extract",
        path="/extract",
        method="POST",
        title="A text as a timeline",
        about=(
            "Finds every date and historical reference in the text, works out when it was, and gives the events with "
            "the sentences that tell them, and what could not be placed with its reason. Nothing is kept."
        ),
        run=extract,
        body=_BODY,
        body_example={
            "text": "The old mill bridge at Lowick was built in the 1880s. A flood damaged it on 12 June 1903.",
            "title": "Mill bridge to reopen",
            "published": "2031-03-05",
        },
        answer=schemas.ref("Timeline"),
        failures=(422, 501, 503, 504),
    ),
)
