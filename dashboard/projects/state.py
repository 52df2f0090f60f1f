"""What the dashboard asks of whatever keeps the projects, and a keeper in memory for a process that keeps nothing.

Panels and routes talk to a ``Keeper`` alone. A project is named in the address (``/p/<project>``); nothing about a
visitor lives in the server. Everything a person changes is a command with a name and plain JSON arguments, so that a
keeper can write it down, undo it and tell who did it.
"""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol

from dashboard.projects.large import Extent
from timeline.errors import BadData
from timeline.project import Query
from timeline.project.shared import EMPTY
from timeline.project.story import empty_story
from timeline.record.model import Document, Timeline
from timeline.record.plain import to_plain
from timeline.show.view import document_entries, event_rows

Plain = dict[str, Any]


@dataclass(frozen=True)
class ProjectEntry:
    """One line of the project menu."""

    id: str
    title: str
    documents: int = 0
    events: int = 0


@dataclass(frozen=True)
class Curation:
    """What a person did to one event. ``status``: "new", "accepted", "rejected"; ``edited`` names changed fields."""

    status: str = "new"
    edited: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    notes: str = ""
    verified: Mapping[str, str] | None = None
    to_do: str = ""
    remarks: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True)
class Held:
    """A project as it stands: the timeline with every correction in it, and what was done to its events.

    ``version`` grows with every change. ``undo`` and ``redo`` say in words what these would do, "" when nothing.
    ``editable`` is false where changes would not be kept. ``extent`` is there when the project is too large to be
    loaded whole: ``timeline`` then is a part of it.
    """

    id: str
    title: str
    version: int
    timeline: Timeline
    curation: Mapping[str, Curation] = field(default_factory=dict)
    undo: str = ""
    redo: str = ""
    editable: bool = False
    extent: Extent | None = None
    shared: Mapping[str, Any] = field(default_factory=lambda: EMPTY)


@dataclass(frozen=True)
class Sheet:
    """A project as the page needs it: entries of documents, their bodies, and rows of events as finished JSON texts.

    See ``timeline.show.view_documents`` and ``timeline.show.view_rows``. The rest is as in ``Held``. Where only some
    events were asked for, there are their rows and their work alone, and no documents.
    """

    id: str
    title: str
    version: int
    documents: Sequence[str] = ()
    bodies: Sequence[str] = ()
    rows: Sequence[str] = ()
    curation: Mapping[str, Curation] = field(default_factory=dict)
    undo: str = ""
    redo: str = ""
    editable: bool = False
    extent: Extent | None = None
    shared: Mapping[str, Any] = field(default_factory=lambda: EMPTY)


@dataclass(frozen=True)
class Outcome:
    """What a command did: a sentence for the person, the new version, and the events to show now."""

    said: str
    version: int
    select: str | None = None
    data: Any = None


class UnknownProject(BadData):
    """The address names a project that is not (or no longer) kept here."""


class Keeper(Protocol):
    """Where projects are kept. Methods may be called from several threads; an unknown id raises ``UnknownProject``."""

    def projects(self) -> Sequence[ProjectEntry]:
        """Every project, the one opened last first."""
        ...

    def create(self, title: str, *, key: str = "") -> str:
        """A new empty project; its id. The same ``key`` and title give the same project again."""
        ...

    def load(self, project: str, *, query: Query | None = None, only: Collection[str] | None = None) -> Held:
        """The project as it stands; takes seconds for tens of thousands of events.

        Of a large project the weightiest events that answer ``query``, or the events ``only``, with their documents; of
        others all, whatever was asked for.
        """
        ...

    def sheet(
        self, project: str, *, only: Collection[str] | None = None, query: Query | None = None, event: str = ""
    ) -> Sheet:
        """The project as the page needs it, quickly; ``only`` these events, where others are known already.

        Of a large project the weightiest events that answer ``query``, and ``event``.
        """
        ...

    def title(self, project: str) -> str:
        """The project's title alone."""
        ...

    def story(self, project: str) -> Plain:
        """The story told of the project: ``{"title", "items": [{"event", "words"}, ...]}``."""
        ...

    def reading(self, project: str, document: str) -> Timeline:
        """One document with what was read in it, quickly; nothing when it is not in the project."""
        ...

    def digests(self, project: str) -> Mapping[str, str]:
        """The SHA-256 of the text of every document that was read, by document id."""
        ...

    def changed_since(self, project: str, version: int) -> frozenset[str] | None:
        """Ids of the events that differ from ``version``; None when that is not known or documents changed too."""
        ...

    def version(self, project: str) -> int:
        """The version alone, cheaply."""
        ...

    def put_document(self, project: str, document: Document) -> None:
        """Add a document before its events are known, so that it can be read at once."""
        ...

    def drop_document(self, project: str, document: str) -> None:
        """Take back a document that was added before its events were known and is not wanted any more."""
        ...

    def put_timeline(self, project: str, timeline: Timeline, *, said: str = "") -> None:
        """Add what was extracted from the documents of ``timeline``; earlier results of the same documents go.

        ``said`` is what the history tells of it.
        """
        ...

    def run(self, project: str, command: str, arguments: Mapping[str, Any]) -> Outcome:
        """Carry out one command of a person. Raises ``BadData`` or ``BadDate`` with what to do instead."""
        ...

    def history(self, project: str, *, limit: int = 200) -> Sequence[Plain]:
        """The latest changes first: ``at`` (ISO 8601), ``actor``, ``said``, ``state``, ``targets`` (event ids)."""
        ...

    def take_file(self, data: bytes) -> str:
        """A project file that was handed over becomes a project; its id. Raises ``BadData``."""
        ...

    def copy(self, project: str, path: Path) -> None:
        """Write the whole project to a file that is not there yet. Raises ``BadData``."""
        ...

    def delete(self, project: str) -> str:
        """Delete a project for good; the id of the one to show next. Raises ``BadData``."""
        ...

    def close(self) -> None:
        """Let go of every file; used when a server ends."""
        ...


class MemoryKeeper:
    """Keeps projects for as long as the process runs; it takes documents but no corrections."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._held: dict[str, Held] = {}

    def projects(self) -> Sequence[ProjectEntry]:
        with self._lock:
            held = list(self._held.values())
        return [
            ProjectEntry(one.id, one.title, len(one.timeline.documents), len(one.timeline.events))
            for one in reversed(held)
        ]

    def create(self, title: str, *, key: str = "") -> str:
        project = secrets.token_hex(4)
        with self._lock:
            self._held[project] = Held(project, title, 0, Timeline())
        return project

    def load(self, project: str, *, query: Query | None = None, only: Collection[str] | None = None) -> Held:
        with self._lock:
            held = self._held.get(project)
        if held is None:
            raise UnknownProject(f"There is no project {project!r} here; choose one from the menu.")
        return held

    def sheet(
        self, project: str, *, only: Collection[str] | None = None, query: Query | None = None, event: str = ""
    ) -> Sheet:
        held = self.load(project)
        events = held.timeline.events if only is None else [each for each in held.timeline.events if each.id in only]
        plain = to_plain(replace(held.timeline, events=tuple(events)))
        entries, bodies = ([], []) if only is not None else sheet_entries(plain)
        rows = [json.dumps(row) for row in event_rows(plain)]
        return Sheet(held.id, held.title, held.version, entries, bodies, rows)

    def title(self, project: str) -> str:
        return self.load(project).title

    def story(self, project: str) -> Plain:
        self.load(project)
        return empty_story()

    def reading(self, project: str, document: str) -> Timeline:
        timeline = self.load(project).timeline
        others = {each.id for each in timeline.documents} - {document}
        return without_documents(timeline, others)

    def digests(self, project: str) -> Mapping[str, str]:
        return {document.id: document.digest for document in self.load(project).timeline.documents}

    def changed_since(self, project: str, version: int) -> frozenset[str] | None:
        return frozenset() if version == self.version(project) else None

    def version(self, project: str) -> int:
        return self.load(project).version

    def put_document(self, project: str, document: Document) -> None:
        self.put_timeline(project, Timeline((document,)))

    def drop_document(self, project: str, document: str) -> None:
        held = self.load(project)
        with self._lock:
            kept = without_documents(held.timeline, {document})
            self._held[project] = replace(held, version=held.version + 1, timeline=kept)

    def put_timeline(self, project: str, timeline: Timeline, *, said: str = "") -> None:
        held = self.load(project)
        kept = without_documents(held.timeline, {document.id for document in timeline.documents})
        with self._lock:
            self._held[project] = replace(held, version=held.version + 1, timeline=kept + timeline)

    def run(self, project: str, command: str, arguments: Mapping[str, Any]) -> Outcome:
        raise BadData("This dashboard keeps nothing, so it takes no corrections; start it with --project FILE.db.")

    def history(self, project: str, *, limit: int = 200) -> Sequence[Plain]:
        return []

    def take_file(self, data: bytes) -> str:
        raise BadData("This dashboard keeps nothing; start it with --project FILE.db to open that file.")

    def copy(self, project: str, path: Path) -> None:
        raise BadData("This timeline is not kept as a project. Export it as JSON, which can be opened again.")

    def delete(self, project: str) -> str:
        self.load(project)
        with self._lock:
            del self._held[project]
        left = self.projects()
        return left[0].id if left else self.create("Untitled project")

    def close(self) -> None:
        """Nothing is kept."""


def sheet_entries(plain: Plain) -> tuple[list[str], list[str]]:
    """The entries of the documents of a plain timeline and their bodies, as JSON texts; warnings go with the first."""
    entries = document_entries(plain)
    bodies = [json.dumps(entry.pop("body")) for entry in entries]
    for number, entry in enumerate(entries):
        entry["warnings"] = plain["warnings"] if number == 0 else []
    return [json.dumps(entry) for entry in entries], bodies


def without_documents(timeline: Timeline, names: set[str]) -> Timeline:
    """``timeline`` without the documents whose ids are in ``names`` and everything told in them."""
    return Timeline(
        tuple(document for document in timeline.documents if document.id not in names),
        tuple(event for event in timeline.events if event.document not in names),
        tuple(entry for entry in timeline.unplaced if entry.document not in names),
        tuple(expression for expression in timeline.expressions if expression.document not in names),
        timeline.warnings,
    )
