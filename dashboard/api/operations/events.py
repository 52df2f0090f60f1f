"""``/api/v1/events``, ``/unplaced``: what happened when, and what could not be placed."""

from __future__ import annotations

from typing import Any

from dashboard.api import schemas
from dashboard.api.event_form import shown_events, shown_unplaced
from dashboard.api.filter_names import FILTERS, LIMIT, OFFSET, PROJECT, project_name, question_of
from dashboard.api.operation import Given, Operation, Parameter
from dashboard.api.paging import page
from dashboard.api.problems import Refused
from dashboard.desk import Desk
from timeline.project import Query


def events(desk: Desk, given: Given) -> dict[str, Any]:
    asked = question_of(given, limit=given["limit"], offset=given["offset"])
    part = desk.keeper.page(project_name(desk, given["project"]), asked)
    return page(part, given, "events", shown_events(part))


def event(desk: Desk, given: Given) -> dict[str, Any]:
    part = desk.keeper.page(project_name(desk, given["project"]), Query(ids=(given["event"],)))
    for shown in shown_events(part):
        return shown
    raise Refused(404, f"There is no event “{given['event'][:80]}” in this project.", field="event")


def unplaced(desk: Desk, given: Given) -> dict[str, Any]:
    project = project_name(desk, given["project"])
    part, not_placed = desk.keeper.unplaced(project, limit=given["limit"], offset=given["offset"])
    return page(part, given, "unplaced", shown_unplaced(not_placed))


_EVENT = Parameter("event", "The event's id.", {"type": "string", "minLength": 1}, place="path")

OPERATIONS = (
    Operation(
        name="events",
        path="/events",
        title="The events of a project",
        about=(
            "In time order, with every correction that people made. What a person rejected is left out unless "
            "`status=rejected` asks for it."
        ),
        run=events,
        parameters=(PROJECT, *FILTERS, LIMIT, OFFSET),
        answer=schemas.page_of("events", "KeptEvent"),
        failures=(422,),
        of_project=True,
    ),
    Operation(
        name="event",
        path="/events/{event}",
        title="One event",
        about="Also one that was rejected; `status` says so.",
        run=event,
        parameters=(_EVENT, PROJECT),
        answer=schemas.ref("KeptEvent"),
        of_project=True,
    ),
    Operation(
        name="unplaced",
        path="/unplaced",
        title="What became no event",
        about="Every time expression without a place on the calendar or without an event, each with the reason.",
        run=unplaced,
        parameters=(PROJECT, LIMIT, OFFSET),
        answer=schemas.page_of("unplaced", "Unplaced"),
        of_project=True,
    ),
)
