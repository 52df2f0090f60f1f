"""``/api/v1/health``, ``/version``, ``/projects``, ``/formats``: what the server is and has."""

from __future__ import annotations

from typing import Any

from dashboard.api import schemas
from dashboard.api.allowances import limits_of
from dashboard.api.operation import Given, Operation
from dashboard.desk import Desk
from timeline import exports
from timeline.record.version import __version__


def health(desk: Desk, given: Given) -> dict[str, Any]:
    return {"status": "ok"}


def version(desk: Desk, given: Given) -> dict[str, Any]:
    limits = limits_of(desk)
    return {
        "name": "timeline-from-text",
        "version": __version__,
        "api": 1,
        "fetches": desk.fetches,
        "limits": {"characters": limits.characters, "seconds": limits.seconds, "at_once": limits.at_once},
    }


def projects(desk: Desk, given: Given) -> dict[str, Any]:
    entries = desk.keeper.projects()
    return {
        "projects": [
            {"id": entry.id, "title": entry.title, "documents": entry.documents, "events": entry.events}
            for entry in entries
        ]
    }


def formats(desk: Desk, given: Given) -> dict[str, Any]:
    known = exports.known().values()
    return {
        "formats": [
            {
                "name": form.name,
                "title": form.title,
                "suffix": form.suffix,
                "media_type": form.media_type,
                "group": form.group,
                "can_be_opened": form.read is not None,
            }
            for form in known
        ]
    }


_TEXT = schemas.text()
_COUNT = schemas.count()
_YES = {"type": "boolean"}

OPERATIONS = (
    Operation(
        name="health",
        path="/health",
        title="Whether the server answers",
        about="Like `/healthz`, which asks for no token.",
        run=health,
        answer=schemas.answer(status=schemas.text(enum=["ok"])),
    ),
    Operation(
        name="version",
        path="/version",
        title="What this server is",
        about="Its version, whether it fetches web addresses, and how much one request may ask for.",
        run=version,
        answer=schemas.answer(
            name=_TEXT,
            version=_TEXT,
            api=_COUNT,
            fetches=_YES,
            limits=schemas.answer(characters=_COUNT, seconds={"type": "number"}, at_once=_COUNT),
        ),
    ),
    Operation(
        name="projects",
        path="/projects",
        title="The projects kept here",
        about="The one opened last first.",
        run=projects,
        answer=schemas.answer(
            projects=schemas.many(schemas.answer(id=_TEXT, title=_TEXT, documents=_COUNT, events=_COUNT))
        ),
    ),
    Operation(
        name="formats",
        path="/formats",
        title="What a timeline can be exported as",
        about="The names are those that `/export/{format}` takes.",
        run=formats,
        answer=schemas.answer(
            formats=schemas.many(
                schemas.answer(name=_TEXT, title=_TEXT, suffix=_TEXT, media_type=_TEXT, group=_TEXT, can_be_opened=_YES)
            )
        ),
    ),
)
