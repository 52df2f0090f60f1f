"""A document read again with another day of publication: which events would move, appear or go."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dashboard.desk import Desk
from dashboard.intake import with_day
from dashboard.publication import given
from timeline.errors import BadData
from timeline.in_words import in_words
from timeline.model import Document, Event, Timeline
from timeline.store import Query


def reread(desk: Desk, project: str, document: str, typed: str) -> tuple[Timeline, Timeline]:
    """The document's timeline as extracted now, and as it would be when published on the day ``typed``.

    Raises ``BadDate`` for a day not understood and ``BadData`` for an unknown document.
    """
    found = find_document(desk.keeper.load(project, query=Query(documents=(document,))).timeline.documents, document)
    return desk.extract(found), desk.extract(with_day(found, given(typed)))


def find_document(documents: Iterable[Document], name: str) -> Document:
    """The document with that id. Raises ``BadData``."""
    for document in documents:
        if document.id == name:
            return document
    raise BadData("that document is not in this project any more; reload the page")


def moves(before: Timeline, after: Timeline) -> list[dict[str, Any]]:
    """One line for each event whose time differs: ``title``, ``before`` and ``after`` in words, "" for none."""
    old = {_place(event): event for event in before.events}
    new = {_place(event): event for event in after.events}
    lines = []
    for place in sorted(old.keys() | new.keys()):
        was, now = old.get(place), new.get(place)
        if was is None or now is None or was.when != now.when:
            shown = now or was
            assert shown is not None
            lines.append(
                {
                    "title": shown.title,
                    "words": shown.date_text,
                    "before": in_words(was.when) if was else "",
                    "after": in_words(now.when) if now else "",
                }
            )
    return lines


def _place(event: Event) -> tuple[int, int, int]:
    """Where an event stands in its text, which a new day of publication does not change."""
    return (event.sentence.start, event.date.start if event.date else -1, event.trigger.start)
