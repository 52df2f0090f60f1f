"""Keeps event ids apart in a project: two documents with one sentence (a syndicated article) bring the same id.

Whoever was there first keeps the id; the other's event gets it with its document's name behind (``e12ab-d34cd``), and
keeps that name at every later reading, whatever becomes of the first.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from timeline.project.layers import Row
from timeline.project.many_ids import rows_of
from timeline.project.stored_json import loaded

Images = Mapping[str, Any]
"""Document id -> its image; see ``Draft.put_document``."""


def named_apart(connection: sqlite3.Connection, images: Images) -> None:
    """Rename events of ``images`` in place so that no id belongs to another document, and what ``related`` names."""
    owners = _owners(connection, images)
    names: dict[str, dict[str, str]] = {}
    for document, image in images.items():
        own: dict[str, str] = {}
        names[document] = own
        used: set[str] = set()
        named: list[Row] = []
        for event in image["events"]:
            name = _free(event["id"], document, owners, used)
            used.add(name)
            owners.setdefault(name, document)
            own.setdefault(event["id"], name)
            named.append(event if name == event["id"] else {**event, "id": name})
        image["events"] = named
    for document, image in images.items():
        image["events"] = [_pointed(event, names[document], names) for event in image["events"]]


def with_work(connection: sqlite3.Connection, events: Iterable[str]) -> set[str]:
    """Those of ``events`` that a person has worked on."""
    return {row["id"] for row in rows_of(connection, "SELECT id FROM people WHERE id", sorted(set(events)))}


def _owners(connection: sqlite3.Connection, images: Images) -> dict[str, str]:
    """Which document has each id that could be wanted, bare or with a document's name behind it."""
    wanted = {
        id
        for document, image in images.items()
        for event in image["events"]
        for id in (event["id"], _with_document(event["id"], document))
    }
    owners: dict[str, str] = {}
    # A person's work marks an id as taken even while its document is out of the project; undo may bring it back.
    for row in rows_of(connection, "SELECT id, data FROM people WHERE id", sorted(wanted)):
        base = loaded(row["data"])["base"]
        if base is not None:
            owners[row["id"]] = base["document"]
    rows = rows_of(connection, "SELECT id, document FROM extracted WHERE id", sorted(wanted))
    owners.update((row["id"], row["document"]) for row in rows)
    return owners


def _free(id: str, document: str, owners: Mapping[str, str], used: set[str]) -> str:
    behind = _with_document(id, document)
    for name in (id, behind):
        if owners.get(name) == document and name not in used:
            return name  # as at an earlier reading
    name, number = id, 1
    while name in used or owners.get(name, document) != document:
        name = behind if number == 1 else f"{behind}.{number}"
        number += 1
    return name


def _with_document(id: str, document: str) -> str:
    return f"{id}-{document}"


def _pointed(event: Row, own: Mapping[str, str], names: Mapping[str, Mapping[str, str]]) -> Row:
    related = [own.get(id) or _elsewhere(id, names) for id in event["related"]]
    return event if related == event["related"] else {**event, "related": related}


def _elsewhere(id: str, names: Mapping[str, Mapping[str, str]]) -> str:
    """The name of an event of the only other document that has it; as it is when there is none, or are several."""
    taken = [own[id] for own in names.values() if id in own]
    return taken[0] if len(taken) == 1 else id
