"""Projects kept in SQLite files, one each (``timeline.project``): in the user's data folder, or a named file, or for as
long as the process runs.

Everything a person changes is a command with a name and plain JSON arguments, which the file writes down, can undo, and
tells of in its history.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import Any

from dashboard.projects.files import ProjectFiles
from dashboard.projects.large import Extent, is_large, weightiest
from dashboard.projects.state import Excerpt, Outcome, Plain, Sheet
from dashboard.typed.command_arguments import as_title, understood
from dashboard.web.visitor import visitor
from timeline.errors import BadData
from timeline.project import Change, Project, Query
from timeline.project.shared import CHANGES_NO_EVENT, is_event
from timeline.record.model import Document, Timeline, Unplaced
from timeline.record.plain import to_plain
from timeline.show.view import document_entries

_STEPS_KEPT = 100
"""Changes remembered for pages that are a little behind; one further behind loads everything."""

_TEXTS_AT_ONCE = 200
"""Documents whose texts are in memory while words are looked for in all of them."""


class ProjectFolder(ProjectFiles):
    """What the projects of a folder hold, and every change to them.

    A document whose events are still being looked for is shown but not yet written: it and its events become one
    change, undone as one.
    """

    def __init__(
        self, folder: Path, *, file: Path | None = None, alone: bool = False, actor: str | None = None
    ) -> None:
        self._pending: dict[str, dict[str, Document]] = {}
        self._changes: dict[str, deque[tuple[int, frozenset[str]]]] = {}
        super().__init__(folder, file=file, alone=alone, actor=actor)

    def _forget(self, name: str) -> None:
        super()._forget(name)
        with self._lock:
            self._pending.pop(name, None)

    # -- what they hold -----------------------------------------------------------------------------------------

    def version(self, project: str) -> int:
        """The version alone, cheaply."""
        return self._project(project).version

    @contextmanager
    def _at_once(self, name: str) -> Iterator[Project]:
        """The project; whatever is asked inside is answered from one state of its file."""
        project = self._project(name)
        with project.at_once():
            yield project

    def load(self, project: str, query: Query | None = None, *, expressions: bool = True) -> Excerpt:
        """What answers ``query``, with all documents and what became no event in them; everything without a question.

        ``expressions``: with every time expression that was read in them. Of a large project the weightiest events,
        with the documents they are told in and those asked for.
        """
        with self._at_once(project) as kept:
            ids: Sequence[str] | None = None
            documents: Sequence[str] | None = None
            extent: Extent | None = None
            if is_large(kept):
                ids, extent = weightiest(kept, query or Query())
                documents = query.documents if query else ()
            elif query is not None:
                ids = kept.search(replace(query, limit=None)).ids
            timeline = kept.timeline(ids, documents=documents, expressions=expressions)
            if extent is None:
                timeline = _with(timeline, self._waiting(project, {document.id for document in timeline.documents}))
            total = extent.matching if extent else len(timeline.events)
            work = kept.statuses(ids)
            return Excerpt(project, kept.title, kept.version, timeline, work, total, extent, kept.shared())

    def whole(self, project: str, query: Query) -> Excerpt:
        """Every event with its document; of a large project the weightiest that answer ``query``."""
        with self._at_once(project) as kept:
            ids, extent = weightiest(kept, query) if is_large(kept) else (None, None)
            timeline, work = kept.events(ids), kept.statuses(ids)
            return Excerpt(project, kept.title, kept.version, timeline, work, len(timeline.events), extent)

    def page(self, project: str, query: Query) -> Excerpt:
        """The events of one page of answers to ``query``, with the documents they are told in."""
        with self._at_once(project) as kept:
            ids = kept.search(query).ids
            timeline, work = kept.events(ids), kept.statuses(ids)
            return Excerpt(project, kept.title, kept.version, timeline, work, kept.count(query))

    def documents(self, project: str, *, limit: int, offset: int = 0) -> Excerpt:
        """Documents alone, those on their way last; ``total`` counts them all."""
        with self._at_once(project) as kept:
            waiting = self._waiting(project, kept.digests())
            held = kept.counts()[0]
            shown = kept.documents(limit=limit, offset=offset)
            shown += waiting[max(0, offset - held) : max(0, offset + limit - held)]
            return Excerpt(project, kept.title, kept.version, Timeline(shown), total=held + len(waiting))

    def every_document(self, project: str) -> Iterator[Document]:
        """All documents, some at a time."""
        offset = 0
        while documents := self.documents(project, limit=_TEXTS_AT_ONCE, offset=offset).timeline.documents:
            yield from documents
            offset += len(documents)

    def told(self, project: str, query: Query) -> Mapping[str, int]:
        """How many of the events that answer ``query`` each document tells."""
        return self._project(project).told(query)

    def count(self, project: str, query: Query) -> int:
        """How many events answer ``query``."""
        return self._project(project).count(query)

    def shown(self, project: str, events: Collection[str]) -> frozenset[str]:
        """Those of ``events`` that are on the timeline."""
        return frozenset(self._project(project).search(Query(ids=tuple(events), limit=None)).ids)

    def unplaced(self, project: str, *, limit: int, offset: int = 0) -> tuple[Excerpt, tuple[Unplaced, ...]]:
        """Time expressions that became no event; ``total`` of the part, which holds nothing else, counts them."""
        with self._at_once(project) as kept:
            shown, total = kept.unplaced(limit=limit, offset=offset)
            return Excerpt(project, kept.title, kept.version, Timeline(), total=total), shown

    def sheet(
        self, project: str, *, only: Collection[str] | None = None, query: Query | None = None, event: str = ""
    ) -> Sheet:
        """The project as the page needs it, quickly; ``only`` these events, where others are known already.

        Of a large project the weightiest events that answer ``query``, and ``event``.
        """
        kept = self._project(project)
        kept.draw()
        with kept.at_once():
            extent: Extent | None = None
            ids = only
            if only is None and is_large(kept):
                ids, extent = weightiest(kept, query or Query(), also=event)
            drawn = kept.drawn(ids, with_documents=only is None)
            entries, bodies = drawn.documents, drawn.bodies
            if only is None and (waiting := self._waiting(project, kept.digests())):
                more, their_bodies = _entries_of(waiting)
                entries, bodies = entries + more, bodies + their_bodies
            work, redo = kept.statuses(ids), kept.next_redo()
            # A project begins with its text: nobody has done anything yet that a button could take back.
            undo = "" if kept.begins_with() else kept.next_undo()
            return Sheet(
                project, kept.title, kept.version, entries, bodies, drawn.rows, work, undo, redo, extent, kept.shared()
            )

    def story(self, project: str) -> Plain:
        return self._project(project).story()

    def title(self, project: str) -> str:
        return self._project(project).title

    def reading(self, project: str, document: str) -> Timeline:
        waiting = self._pending.get(project, {}).get(document)
        kept = self._project(project).timeline((), documents=(document,))
        return kept if kept.documents or waiting is None else Timeline((waiting,))

    def digests(self, project: str) -> Mapping[str, str]:
        known = self._project(project).digests()
        return {**known, **{document.id: document.digest for document in self._waiting(project, ())}}

    def _waiting(self, project: str, known: Collection[str]) -> tuple[Document, ...]:
        """Documents on their way that are not in the file yet; others may come and go while they are looked at."""
        with self._lock:
            return tuple(document for document in self._pending.get(project, {}).values() if document.id not in known)

    def changed_since(self, project: str, version: int) -> frozenset[str] | None:
        with self._lock:
            now = self.version(project)
            if version == now:
                return frozenset()
            recent = dict(self._changes.get(project, ()))
            steps = [recent.get(step) for step in range(version + 1, now + 1)] if version < now else [None]
        documents: set[str] = set()
        for targets in steps:
            if targets is None:
                return None
            documents |= targets
        return frozenset(documents)

    def _note(self, name: str, change: Change) -> None:
        """Remember which events a change touched; one that touched documents stays unknown, so all is loaded anew."""
        if all(is_event(target) or target in CHANGES_NO_EVENT for target in change.targets):
            with self._lock:
                steps = self._changes.setdefault(name, deque(maxlen=_STEPS_KEPT))
                steps.append((change.version, frozenset(filter(is_event, change.targets))))

    def history(self, project: str, *, limit: int = 200) -> Sequence[Plain]:
        """The latest changes first: ``at`` (ISO 8601), ``actor``, ``said``, ``state``, ``targets`` (event ids)."""
        changes = (asdict(change) for change in self._project(project).history(limit=limit))
        return [{name: value for name, value in change.items() if name != "version"} for change in changes]

    # -- what changes them --------------------------------------------------------------------------------------

    def put_document(self, project: str, document: Document) -> None:
        with self._lock:
            kept = self._project(project)
            self._pending.setdefault(project, {})[document.id] = document
        kept.waits(True)

    def drop_document(self, project: str, document: str) -> None:
        with self._lock:
            pending = self._pending.get(project, {})
            dropped, kept, left = pending.pop(document, None), self._open.get(project), bool(pending)
        if dropped is not None and kept is not None:
            kept.waits(left)

    def _who(self) -> str:
        return visitor().name or self._actor

    def put_timeline(self, project: str, timeline: Timeline, *, said: str = "") -> None:
        self._project(project).put(timeline, actor=self._who(), said=said)
        for document in timeline.documents:
            self.drop_document(project, document.id)

    def run(self, project: str, command: str, arguments: Mapping[str, Any]) -> Outcome:
        kept = self._project(project)
        if not isinstance(arguments, Mapping):
            raise BadData("The arguments of a command have to be an object with named fields.")
        own = {"rename": self._rename, "remove": self._remove}
        if command in own:
            change, said = own[command](kept, arguments)
            return Outcome(said, self.version(project), data=_number_of(change))
        # Reading a date may take its time; others need not wait for it.
        arguments = understood(command, arguments, partial(kept.published, arguments))
        change, said, select = self._changed(kept, command, arguments)
        if change is not None:
            self._note(project, change)
        return Outcome(said, change.version if change else kept.version, select, _number_of(change))

    def _changed(
        self, kept: Project, command: str, arguments: Mapping[str, Any]
    ) -> tuple[Change | None, str, str | None]:
        if command == "undo":
            number = arguments.get("change")
            change = kept.undo(actor=self._who(), number=number if isinstance(number, int) else None)
            return change, f"Undone: {change.said}" if change else "There is nothing to undo.", None
        if command == "redo":
            change = kept.redo(actor=self._who())
            return change, f"Done again: {change.said}" if change else "There is nothing to redo.", None
        change, select = kept.run(command, arguments, actor=self._who())
        return change, change.said, select

    def _rename(self, project: Project, arguments: Mapping[str, Any]) -> tuple[Change | None, str]:
        title = as_title(arguments.get("title", ""))
        if not title:
            raise BadData("The title is empty; write at least a word.")
        project.title = title
        return None, f"Renamed to “{title}”"

    def _remove(self, project: Project, arguments: Mapping[str, Any]) -> tuple[Change | None, str]:
        change = project.remove_documents([str(arguments.get("document", ""))], actor=self._who())
        return change, change.said


def _number_of(change: Change | None) -> dict[str, int] | None:
    """What a button that undoes this very change has to say."""
    return {"change": change.number} if change is not None and change.number else None


def _with(timeline: Timeline, waiting: tuple[Document, ...]) -> Timeline:
    return timeline + Timeline(waiting) if waiting else timeline


def _entries_of(documents: tuple[Document, ...]) -> tuple[list[str], list[str]]:
    """What the page shows of documents in which nothing is read yet, and their bodies, as JSON texts."""
    entries = [entry | {"warnings": []} for entry in document_entries(to_plain(Timeline(documents)))]
    bodies = [json.dumps(entry.pop("body")) for entry in entries]
    return [json.dumps(entry) for entry in entries], bodies
