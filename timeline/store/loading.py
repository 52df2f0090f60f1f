"""Put very many documents into a project, fast: the machine's reading first, what is shown and searched at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.store.draft import Draft
from timeline.store.naming import named_apart

if TYPE_CHECKING:
    from timeline.store.project import Project


def put_new(project: Project, images: dict[str, dict[str, Any]]) -> None:
    """Add documents that are not there yet, in one transaction, without a record for undo."""
    with project.database.writing() as connection:
        draft = Draft(connection)
        named_apart(connection, images)
        for document, image in images.items():
            image["position"] = None
            draft.put_document(document, image, recorded=False)


def finish_loading(project: Project) -> None:
    """Compute what is shown for everything loaded."""
