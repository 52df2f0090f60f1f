"""``/api/v1/documents``: the texts of a project."""

from __future__ import annotations

from typing import Any

from dashboard.api import schemas
from dashboard.api.event_form import shown_document
from dashboard.api.filter_names import LIMIT, OFFSET, PROJECT, project_name, question
from dashboard.api.operation import Given, Operation, Parameter
from dashboard.api.paging import page
from dashboard.api.problems import Refused
from dashboard.desk import Desk


def documents(desk: Desk, given: Given) -> dict[str, Any]:
    project = project_name(desk, given["project"])
    part = desk.keeper.documents(project, limit=given["limit"], offset=given["offset"])
    held = part.timeline.documents
    counts = desk.keeper.told(project, question(documents=tuple(document.id for document in held)))
    shown = [shown_document(document, counts.get(document.id, 0), text=False) for document in held]
    return page(part, given, "documents", shown)


def document(desk: Desk, given: Given) -> dict[str, Any]:
    project, name = project_name(desk, given["project"]), given["document"]
    for document in desk.keeper.reading(project, name).documents:
        counts = desk.keeper.told(project, question(documents=(name,)))
        return shown_document(document, counts.get(name, 0), text=True)
    raise Refused(404, f"There is no document “{name[:80]}” in this project.", field="document")


_DOCUMENT = Parameter("document", "The document's id.", {"type": "string", "minLength": 1}, place="path")

OPERATIONS = (
    Operation(
        name="documents",
        path="/documents",
        title="The documents of a project",
        about="Without their texts.",
        run=documents,
        parameters=(PROJECT, LIMIT, OFFSET),
        answer=schemas.page_of("documents", "DocumentEntry"),
        of_project=True,
    ),
    Operation(
        name="document",
        path="/documents/{document}",
        title="One document",
        about="With its text, into which every offset counts.",
        run=document,
        parameters=(_DOCUMENT, PROJECT),
        answer=schemas.ref("DocumentInFull"),
        of_project=True,
    ),
)
