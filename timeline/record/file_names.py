"""What of a document's source may leave this machine: the name of its file, never the folders it lies in."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.record.model import Document, Event, TimeExpression, Timeline
from timeline.record.uncollected import uncollected

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_FOLDERS = re.compile(r"[^#]*[/\\]")
"""Up to the last separator of a path. What follows "#" names a part of the file (a member, a message)."""


def file_name(source: str) -> str:
    """``source`` without folders: "/home/ann/case/a.zip#letters/3.txt" is "a.zip#3.txt". Web addresses stay whole."""
    if _ADDRESS.match(source):
        return source
    return "#".join(_FOLDERS.sub("", part) for part in source.split("#"))


@uncollected()
def without_folders(timeline: Timeline) -> Timeline:
    """``timeline`` with sources as file names; two files of one name stay two: "notes.txt", "notes.txt (2)".

    A document's id follows its source, so everything told in it names it by its new id.
    """
    renamed: dict[str, Document] = {}
    taken: set[tuple[str, str]] = set()
    for document in timeline.documents:
        name = _apart(file_name(document.source), document.url, taken)
        renamed[document.id] = document if name == document.source else replace(document, source=name)
    ids = {old: document.id for old, document in renamed.items()}
    if all(old == new for old, new in ids.items()):
        documents = tuple(renamed.values())
        return timeline if documents == timeline.documents else replace(timeline, documents=documents)

    def now(document: str) -> str:
        return ids.get(document, document)

    def of(expression: TimeExpression) -> TimeExpression:
        return replace(expression, document=now(expression.document))

    return Timeline(
        tuple(renamed.values()),
        tuple(_event_in(ids, event) for event in timeline.events),
        tuple(
            replace(unplaced, document=now(unplaced.document), expression=of(unplaced.expression))
            for unplaced in timeline.unplaced
        ),
        tuple(of(expression) for expression in timeline.expressions),
        timeline.warnings,
    )


def _apart(name: str, url: str, taken: set[tuple[str, str]]) -> str:
    number, free = 1, name
    while name and (free, url) in taken:
        number += 1
        free = f"{name} ({number})"
    taken.add((free, url))
    return free


def _event_in(ids: dict[str, str], event: Event) -> Event:
    mentions = tuple(
        replace(mention, document=ids.get(mention.document, mention.document)) for mention in event.mentions
    )
    return replace(event, document=ids.get(event.document, event.document), mentions=mentions)
