"""The filters of a project's events as parameters, shared by every operation that takes them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from dashboard.api.operation import Given, Parameter
from dashboard.api.problems import Refused
from dashboard.desk import Desk
from dashboard.projects.state import UnknownProject
from dashboard.typed.dates import read_when
from timeline.errors import BadDate
from timeline.project import Query
from timeline.project.haystack import words_of
from timeline.record.event_fields import BASES, KINDS
from timeline.record.model import Certainty
from timeline.record.when import When

STATUSES = ("new", "edited", "accepted", "rejected")
NOT_REJECTED = STATUSES[:3]
_YEAR = re.compile(r"(-?)([0-9]{1,4})")
_LONGEST = 500
_MOST = 100

_NAME = {"type": "string", "minLength": 1, "maxLength": _LONGEST}


def _several(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items, "maxItems": _MOST}


def _one_of(names: Any) -> dict[str, Any]:
    return _several({"type": "string", "enum": list(names)})


def _whole(least: int, most: int, usual: int) -> dict[str, Any]:
    return {"type": "integer", "minimum": least, "maximum": most, "default": usual}


_SHARE = {"type": "number", "minimum": 0, "maximum": 1}
_LONGEST_DATE = 100
_DATE = {"type": "string", "maxLength": _LONGEST_DATE, "examples": ["1903", "12 June 1903", "the 1960s", "44 BC"]}

PROJECT = Parameter("project", "The project; without it the one that the dashboard opens on.", _NAME)

FILTERS = (
    Parameter(
        "text",
        "Words that all have to occur in the event's title, date, sentence, people, place or tags; “in quotes” "
        "together. Case and accents do not matter.",
        {"type": "string", "maxLength": _LONGEST},
    ),
    Parameter(
        "from",
        "Only events that may lie at or after the start of this time: a date as people write it, or EDTF.",
        _DATE,
    ),
    Parameter("to", "Only events that may lie at or before the end of this time.", _DATE),
    Parameter("document", "Only events told in this document (its id).", _several(_NAME)),
    Parameter("participant", "Only events in which this person or group takes part (its name).", _several(_NAME)),
    Parameter("place", "Only events at this place.", _several(_NAME)),
    Parameter("certainty", "Only events of this certainty.", _one_of(certainty.value for certainty in Certainty)),
    Parameter("kind", "Only events of this kind.", _one_of(KINDS)),
    Parameter("tag", "Only events with this tag.", _several(_NAME)),
    Parameter("basis", "Only events whose date rests on this.", _one_of(BASES)),
    Parameter(
        "key",
        "1: only key events, the most telling fifth of the project.",
        {"type": "string", "enum": ["0", "1"]},
    ),
    Parameter("status", "Only events of this status; without it all that nobody rejected.", _one_of(STATUSES)),
    Parameter("min_confidence", "Only events read with at least this confidence.", _SHARE),
    Parameter("id", "Only these events.", _several(_NAME)),
)

LIMIT = Parameter("limit", "How many entries of the list to give.", _whole(1, 1000, 100))
OFFSET = Parameter("offset", "How many entries to pass over.", _whole(0, 10_000_000, 0))


def project_name(desk: Desk, named: str | None) -> str:
    """The id in use when a request names the project ``named``, or none."""
    if named:
        return named
    try:
        desk.keeper.version(desk.first)
    except UnknownProject:  # deleted since the server started
        projects = desk.keeper.projects()
        if not projects:
            raise
        return projects[0].id
    return desk.first


def question_of(given: Given, *, limit: int | None = None, offset: int = 0) -> Query:
    """The filters of a request. Raises ``Refused`` (422) for a date that is none."""

    def several(name: str) -> tuple[str, ...]:
        return tuple(given[name] or ())

    return question(
        text=given["text"] or "",
        since=read_time(given["from"], "from"),
        until=read_time(given["to"], "to"),
        ids=several("id") or None,
        documents=several("document"),
        participants=several("participant"),
        places=several("place"),
        tags=several("tag"),
        certainties=several("certainty"),
        kinds=several("kind"),
        bases=several("basis"),
        key_only=given["key"] == "1",
        statuses=several("status"),
        least_confidence=given["min_confidence"] or 0.0,
        limit=limit,
        offset=offset,
    )


def question(*, text: str = "", statuses: Iterable[str] = (), **parts: Any) -> Query:
    """The question that filters ask: ``parts`` of a ``Query``, and words and statuses as everybody types them.

    Without statuses, what a person rejected stays out. Punctuation alone is looked for like a word.
    """
    return Query(holds=words_of(text), statuses=tuple(statuses) or NOT_REJECTED, **parts)


def read_time(typed: str | None, name: str) -> When | None:
    """A date as typed; None for none. A bare number is a year, as in the page. Raises ``Refused`` (422)."""
    if not typed or not typed.strip():
        return None
    if len(typed) > _LONGEST_DATE:
        raise Refused(422, f"“{name}” has to be a date of at most {_LONGEST_DATE} characters.", field=name)
    year = _YEAR.fullmatch(typed.strip())
    try:
        return read_when(f"{year[1]}{year[2]:0>4}" if year else typed)
    except BadDate as problem:
        raise Refused(422, str(problem), field=name) from problem
