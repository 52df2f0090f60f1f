"""``/api/v1/documents``: the texts of a project."""

from __future__ import annotations

from collections import Counter
from typing import Any

from dashboard.api import schemas
from dashboard.api.event_form import shown_document
from dashboard.api.filter_names import LIMIT, OFFSET, PROJECT, held_of
from dashboard.api.finding import Wanted, find
from dashboard.api.operation import Given, Operation, Parameter
from dashboard.api.paging import page
from dashboard.api.problems import Refused
from dashboard.desk import Desk
from dashboard.projects.state import Held


def documents(desk: Desk, given: Given) -> dict[str, Any]:
    held = held_of(desk, given)
    told = _told(held)
    return page(
        held, given, "documents", held.timeline.documents, lambda one: shown_document(one, told[one.id], text=False)
    )


def document(desk: Desk, given: Given) -> dict[str, Any]:
    held = held_of(desk, given, Wanted(documents=frozenset({given["document"]})))
    for one in held.timeline.documents:
        if one.id == given["document"]:
            return shown_document(one, _told(held)[one.id], text=True)
    raise Refused(404, f"There is no document “{given['document'][:80]}” in this project.", field="document")


def _told(held: Held) -> Counter[str]:
    return Counter(event.document for event in find(held, Wanted()))


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
