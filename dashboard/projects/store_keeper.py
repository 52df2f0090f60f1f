"""Projects kept in SQLite files, one each (``timeline.project``): in the user's data folder, or a named file."""

from __future__ import annotations

import getpass
import hashlib
import re
import secrets
import threading
from bisect import insort
from collections import OrderedDict, deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import Any

from dashboard.projects.handed_files import refuse_foreign
from dashboard.projects.large import Extent, is_large, weightiest
from dashboard.projects.state import Curation, Held, Outcome, Plain, ProjectEntry, Sheet, UnknownProject, sheet_entries
from dashboard.typed.arguments import as_title, understood
from dashboard.web.visitor import visitor
from timeline.errors import BadData
from timeline.project import Change, Project, Query, Status
from timeline.project.shared import CHANGES_NO_EVENT, is_event
from timeline.record.model import Document, Event, Timeline
from timeline.record.plain import to_plain

_STEPS_KEPT = 100
"""Changes remembered for pages that are a little behind; one further behind loads everything."""

_LOADED_KEPT = 3
"""Whole projects kept in memory, those asked for last; one of 100,000 events takes half a gigabyte."""

_NAME = re.compile(r"[a-z0-9-]{1,64}")


def data_folder() -> Path:
    """Where projects are kept when nobody names a file; made if it is not there. Raises ``BadData``."""
    from platformdirs import user_data_path

    folder = user_data_path("timeline-from-text", appauthor=False) / "projects"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise BadData(f"the folder {folder} for projects cannot be made: {problem.strerror}; name a file") from problem
    return folder


class StoreKeeper:
    """Projects of ``folder`` and, first of all, the ``file`` that was named. Several processes may share them.

    ``alone`` shows of the folder only what was made here. ``actor`` is who the history names. A document whose events
    are still being looked for is shown but not yet written: it and its events become one change, undone as one.
    """

    def __init__(
        self, folder: Path, *, file: Path | None = None, alone: bool = False, actor: str | None = None
    ) -> None:
        self._folder = folder
        self._file = file
        self._alone = alone
        self._actor = actor if actor is not None else _user()
        self._lock = threading.RLock()
        self._open: dict[str, Project] = {}
        self._loaded: OrderedDict[str, tuple[int, Held]] = OrderedDict()
        self._pending: dict[str, dict[str, Document]] = {}
        self._changes: dict[str, deque[tuple[int, frozenset[str]]]] = {}
        if file is not None:
            self._project(_file_id(file))

    # -- which there are ----------------------------------------------------------------------------------------

    def projects(self) -> Sequence[ProjectEntry]:
        paths = sorted(self._folder.glob("*.db"), key=lambda path: path.stat().st_mtime, reverse=True)
        found = [_file_id(self._file)] if self._file else []
        found += [path.stem for path in paths if self._listed(path)]
        return [entry for name in found if (entry := self._entry(name))]

    def _listed(self, path: Path) -> bool:
        if not _NAME.fullmatch(path.stem) or path == self._file or not path.stat().st_size:
            return False
        return not self._alone or path.stem in self._open

    def _entry(self, name: str) -> ProjectEntry | None:
        try:
            project = self._project(name)
            documents, events = project.counts()
            return ProjectEntry(name, project.title, documents, events)
        except BadData:  # a broken or foreign file must not take the menu down; opening it by name tells why
            return None

    def create(self, title: str, *, key: str = "") -> str:
        stem = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:40] or "project"
        name = f"{stem}-{_digest(key)[:8] if key else secrets.token_hex(3)}"
        if key and self._path(name).is_file():
            return name
        self._adopt(name, Project(self._path(name))).title = title
        return name

    def take_file(self, data: bytes) -> str:
        """A project file that somebody handed over becomes a project of the folder. Raises ``BadData``."""
        name = f"opened-{secrets.token_hex(4)}"
        path = self._path(name)
        try:
            path.write_bytes(data)
            refuse_foreign(path)
            self._adopt(name, Project(path)).counts()
        except BaseException as problem:
            self._forget(name)
            for leftover in self._folder.glob(f"{name}.db*"):
                leftover.unlink(missing_ok=True)
            if isinstance(problem, OSError):
                raise BadData(f"The file could not be kept: {problem.strerror or problem}.") from problem
            raise
        return name

    def copy(self, project: str, path: Path) -> None:
        """Write the whole project, history included, to ``path``, which must not be there yet."""
        self._project(project).export_to(path)

    def delete(self, project: str) -> str:
        """Delete a project's file for good; the id of the one to show next. Raises ``BadData`` for the named file."""
        if self._file is not None and project == _file_id(self._file):
            raise BadData(f"This project is the file {self._file.name} that was opened; delete the file itself.")
        path = self._project(project).path
        self._forget(project)
        for part in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
            part.unlink(missing_ok=True)
        left = self.projects()
        return left[0].id if left else self.create("Untitled project")

    def _project(self, name: str) -> Project:
        with self._lock:
            if name not in self._open:
                path = self._path(name)
                # An empty file is nobody's project, and what is another program's is refused before it is touched.
                if path != self._file and not (path.is_file() and path.stat().st_size):
                    raise UnknownProject(f"There is no project {name[:64]!r} here; choose one from the menu.")
                self._open[name] = Project(path)
                self._open[name].forget_waiting()
            return self._open[name]

    def _path(self, name: str) -> Path:
        if self._file is not None and name == _file_id(self._file):
            return self._file
        if not _NAME.fullmatch(name):
            raise UnknownProject(f"There is no project {name[:64]!r} here; choose one from the menu.")
        return self._folder / f"{name}.db"

    def _adopt(self, name: str, project: Project) -> Project:
        with self._lock:
            self._open[name] = project
        return project

    def _forget(self, name: str) -> None:
        with self._lock:
            held = self._open.pop(name, None)
            self._loaded.pop(name, None)
            self._pending.pop(name, None)
        if held is not None:
            held.close()

    def close(self) -> None:
        """Close every file; used when a server ends."""
        for name in list(self._open):
            self._forget(name)

    # -- what they hold -----------------------------------------------------------------------------------------

    def version(self, project: str) -> int:
        return self._project(project).version

    def load(self, project: str, *, query: Query | None = None, only: Collection[str] | None = None) -> Held:
        if is_large(self._project(project)):
            return self._part(project, query or Query(), only)
        with self._lock:
            version = self.version(project)
            held = self._loaded.get(project)
            if held is None or held[0] != version:
                held = (version, self._load(project, version))
                self._loaded[project] = held
            self._loaded.move_to_end(project)
            while len(self._loaded) > _LOADED_KEPT:
                self._loaded.popitem(last=False)
            return held[1]

    def _part(self, name: str, query: Query, only: Collection[str] | None) -> Held:
        """Some events of a large project with their documents; not kept, since the next question is another."""
        version, project = self.version(name), self._project(name)
        ids, extent = weightiest(project, query)
        if only is not None:
            ids = tuple(only)
            extent = replace(extent, loaded=len(ids))
        curation = {event: _curation(done) for event, done in project.statuses(ids).items()}
        timeline = project.timeline(ids, documents=query.documents)
        return replace(self._held(name, version, timeline, curation), extent=extent)

    def sheet(
        self, project: str, *, only: Collection[str] | None = None, query: Query | None = None, event: str = ""
    ) -> Sheet:
        version = self.version(project)  # first: what is read next may be newer, and is then loaded again
        kept = self._project(project)
        extent: Extent | None = None
        ids = only
        if only is None and is_large(kept):
            ids, extent = weightiest(kept, query or Query(), also=event)
        drawn = kept.drawn(ids, with_documents=only is None)
        curation = {name: _curation(done) for name, done in kept.statuses(ids).items()}
        entries, bodies = drawn.documents, drawn.bodies
        if only is None and (waiting := self._waiting(project, kept.digests())):
            more, their_bodies = sheet_entries(to_plain(Timeline(waiting)))
            entries, bodies = entries + more, bodies + their_bodies
        undo, redo = kept.next_undo(), kept.next_redo()
        sheet = Sheet(project, kept.title, version, entries, bodies, drawn.rows, curation, undo, redo, True, extent)
        return replace(sheet, shared=kept.shared())

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
            return tuple(one for one in self._pending.get(project, {}).values() if one.id not in known)

    def _load(self, name: str, version: int) -> Held:
        project = self._project(name)
        timeline = project.timeline()
        waiting = self._waiting(name, {document.id for document in timeline.documents})
        curation = {event: _curation(done) for event, done in project.statuses().items()}
        return self._held(name, version, timeline + Timeline(waiting) if waiting else timeline, curation)

    def _held(self, name: str, version: int, timeline: Timeline, curation: Mapping[str, Curation]) -> Held:
        project = self._project(name)
        return Held(
            name,
            project.title,
            version,
            timeline,
            curation,
            undo=project.next_undo(),
            redo=project.next_redo(),
            editable=True,
            shared=project.shared(),
        )

    def changed_since(self, project: str, version: int) -> frozenset[str] | None:
        with self._lock:
            now = self.version(project)
            if version == now:
                return frozenset()
            recent = dict(self._changes.get(project, ()))
            steps = [recent.get(step) for step in range(version + 1, now + 1)] if version < now else [None]
        found: set[str] = set()
        for targets in steps:
            if targets is None:
                return None
            found |= targets
        return frozenset(found)

    def _step(self, name: str, before: int, targets: Sequence[str]) -> None:
        """Bring the loaded project one change further without reading it all again, and remember what changed.

        Nothing is done when the project was not loaded, another process changed it too, or a document changed.
        """
        after = self.version(name)
        held = self._loaded.get(name)
        if after != before + 1 or any(not is_event(name) and name not in CHANGES_NO_EVENT for name in targets):
            return
        targets = [target for target in targets if is_event(target)]
        self._changes.setdefault(name, deque(maxlen=_STEPS_KEPT)).append((after, frozenset(targets)))
        if held is None or held[0] != before:
            return
        project = self._project(name)
        done = project.statuses(targets)
        curation = {key: value for key, value in held[1].curation.items() if key not in targets}
        curation |= {key: _curation(one) for key, one in done.items()}
        events = project.timeline(targets).events
        if len(events) != len(targets):  # some were taken off the timeline or came back: read it whole
            del self._loaded[name]
            return
        timeline = with_events(held[1].timeline, targets, events)
        self._loaded[name] = (after, self._held(name, after, timeline, curation))

    def history(self, project: str, *, limit: int = 200) -> Sequence[Plain]:
        return [asdict(change) for change in self._project(project).history(limit=limit)]

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
        with self._lock:
            before = self.version(project)
            change, said, select = self._changed(kept, command, arguments)
            if change is not None:
                self._step(project, before, change.targets)
            return Outcome(said, self.version(project), select, _number_of(change))

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


def _curation(done: Status) -> Curation:
    return Curation(**asdict(done))


def with_events(timeline: Timeline, names: Iterable[str], events: Iterable[Event]) -> Timeline:
    """``timeline`` with the events called ``names`` taken out and ``events`` put in, in time order."""
    gone = set(names)
    order = {document.id: number for number, document in enumerate(timeline.documents)}

    def key(event: Event) -> Any:
        return (event.when.sort_key, order.get(event.document, len(order)), event.sentence.start, event.id)

    kept = [event for event in timeline.events if event.id not in gone]
    for event in events:
        insort(kept, event, key=key)
    return replace(timeline, events=tuple(kept))


def _file_id(file: Path) -> str:
    return f"file-{_digest(str(file.resolve()))[:10]}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container without a user list
        return ""
