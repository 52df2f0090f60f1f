"""What people say of a project as a whole, each under a name, as JSON in ``meta``; undone and redone like other work.

- ``story``: events in an order of one's own; see ``timeline.project.chosen_story``.
- ``names``: ``{"joined": {name: the name it stands under}, "hidden": [name, ...]}``.
- ``sources``: document id -> ``{"exhibit", "kind", "trust"}``.
- ``tags``: tag -> colour, one of ``COLOURS``.
- ``views``: ``[{"name", "address"}, ...]``: filters, range and room as the page's address has them.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from timeline.record.model import Event, Participant

if TYPE_CHECKING:
    from timeline.project.search import Query

Shared = dict[str, Any]

TARGET = "shared:"
"""Begins the target of a change that is of the whole project, as ``document:`` begins that of a document."""

CHANGES_NO_EVENT = frozenset({"shared:story", "shared:sources", "shared:tags", "shared:views"})
"""Targets after whose change every event looks as before; joined names may show in any."""

EMPTY: dict[str, Any] = {"names": {"joined": {}, "hidden": []}, "sources": {}, "tags": {}, "views": []}


def key_of(name: str) -> str:
    """The key in ``meta``; the story had its own before there were others."""
    return name if name == "story" else f"{TARGET}{name}"


def read_shared(connection: sqlite3.Connection) -> Shared:
    """All of it but the story, which is asked for by itself."""
    rows = connection.execute("SELECT key, value FROM meta WHERE key LIKE 'shared:%'")
    return EMPTY | {row["key"].removeprefix(TARGET): json.loads(row["value"]) for row in rows}


def is_event(target: str) -> bool:
    """Whether the target of a change is an event."""
    return not target.startswith(("document:", TARGET))


def stands_under(names: Mapping[str, Any], name: str) -> str:
    """The name under which a person decided to find ``name``."""
    return str(names["joined"].get(name, name))


def with_names(events: Iterable[Event], names: Mapping[str, Any]) -> tuple[Event, ...]:
    """The events with joined names under the one that was chosen, and without hidden names."""
    if not names["joined"] and not names["hidden"]:
        return tuple(events)
    hidden = frozenset(names["hidden"])
    return tuple(replace(event, participants=_named(event.participants, names, hidden)) for event in events)


def _named(participants: tuple[Participant, ...], names: Mapping[str, Any], hidden: frozenset[str]) -> tuple[Any, ...]:
    under = [(participant, stands_under(names, participant.who)) for participant in participants]
    return tuple(
        replace(participant, of=name if name != participant.name else "")
        for participant, name in under
        if name not in hidden
    )


def with_all_forms(connection: sqlite3.Connection, query: Query) -> Query:
    """``query`` asking for every name that stands under one of its participants, too."""
    if not query.participants:
        return query
    return replace(query, participants=all_forms(read_shared(connection)["names"], query.participants))


def all_forms(names: Mapping[str, Any], wanted: Iterable[str]) -> tuple[str, ...]:
    """The names to look for when those of ``wanted`` are asked for: they and every name that stands under them."""
    asked = tuple(wanted)
    return asked + tuple(name for name, under in names["joined"].items() if under in asked and name not in asked)


_PAUSE = timedelta(minutes=1)
_WRITTEN_ON = ("Wrote the story",)
"""What goes on and on while somebody types becomes one change, until there is a pause."""


def continued(connection: sqlite3.Connection, actor: str, said: str, at: str, images: list[Any]) -> int:
    """The number of the latest change when this one only goes on with it, which is then done; 0 otherwise."""
    if said not in _WRITTEN_ON:
        return 0
    last = connection.execute("SELECT * FROM batches WHERE state <> 'abandoned' ORDER BY id DESC LIMIT 1").fetchone()
    if last is None or (last["said"], last["actor"], last["state"]) != (said, actor, "done"):
        return 0
    if datetime.fromisoformat(at) - datetime.fromisoformat(last["at"]) > _PAUSE:
        return 0
    for target, _, after in images:
        connection.execute("UPDATE edits SET after = ? WHERE batch = ? AND target = ?", (after, last["id"], target))
    connection.execute("UPDATE batches SET at = ? WHERE id = ?", (at, last["id"]))
    return int(last["id"])
