"""Projects kept in SQLite files, one each (``timeline.project``): in the user's data folder, or a named file."""

from __future__ import annotations

import getpass
import hashlib
import re
import secrets
import sqlite3
import threading
from bisect import insort
from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from dashboard.large import Extent, is_large, weightiest
from dashboard.publication import read_when
from dashboard.state import Curation, Held, Outcome, Plain, ProjectEntry, Sheet, UnknownProject, sheet_entries
from timeline.errors import BadData, BadDate
from timeline.project import Change, Project, Query, Status
from timeline.record.model import Document, Event, Timeline
from timeline.record.plain import to_plain

_STEPS_KEPT = 100
"""Changes remembered for pages that are a little behind; one further behind loads everything."""

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
        self._loaded: dict[str, tuple[int, Held]] = {}
        self._pending: dict[str, dict[str, Document]] = {}
        self._ticks: dict[str, int] = {}
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
        if not _NAME.fullmatch(path.stem) or path == self._file:
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
        name = f"{stem}-{hashlib.sha256(key.encode()).hexdigest()[:8] if key else secrets.token_hex(3)}"
        if key and self._path(name).is_file():
            return name
        self._adopt(name, Project(self._path(name))).title = title
        return name

    def take_file(self, data: bytes) -> str:
        """A project file that somebody handed over becomes a project of the folder. Raises ``BadData``."""
        name = f"opened-{secrets.token_hex(4)}"
        path = self._path(name)
        path.write_bytes(data)
        try:
            _refuse_foreign(path)
            self._adopt(name, Project(path)).counts()
        except BaseException:
            self._forget(name)
            for leftover in self._folder.glob(f"{name}.db*"):
                leftover.unlink(missing_ok=True)
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
                if not path.is_file() and path != self._file:
                    raise UnknownProject(f"There is no project {name[:64]!r} here; choose one from the menu.")
                self._open[name] = Project(path)
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
        return self._project(project).version + self._ticks.get(project, 0)

    def load(self, project: str, *, query: Query | None = None, only: Collection[str] | None = None) -> Held:
        if is_large(self._project(project)):
            return self._part(project, query or Query(), only)
        with self._lock:
            version = self.version(project)
            held = self._loaded.get(project)
            if held is None or held[0] != version:
                held = (version, self._load(project, version))
                self._loaded[project] = held
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
        if only is None and self._pending.get(project):
            known = kept.digests()
            waiting = tuple(one for one in self._pending[project].values() if one.id not in known)
            more, their_bodies = sheet_entries(to_plain(Timeline(waiting)))
            entries, bodies = entries + more, bodies + their_bodies
        undo, redo = kept.next_undo(), kept.next_redo()
        return Sheet(project, kept.title, version, entries, bodies, drawn.rows, curation, undo, redo, True, extent)

    def title(self, project: str) -> str:
        return self._project(project).title

    def reading(self, project: str, document: str) -> Timeline:
        waiting = self._pending.get(project, {}).get(document)
        kept = self._project(project).timeline((), documents=(document,))
        return kept if kept.documents or waiting is None else Timeline((waiting,))

    def digests(self, project: str) -> Mapping[str, str]:
        return self._project(project).digests() | {
            name: document.digest for name, document in self._pending.get(project, {}).items()
        }

    def _load(self, name: str, version: int) -> Held:
        project = self._project(name)
        timeline = project.timeline()
        known = {document.id for document in timeline.documents}
        waiting = tuple(one for one in self._pending.get(name, {}).values() if one.id not in known)
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
        if after != before + 1 or any(target.startswith("document:") for target in targets):
            return
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
            self._project(project)
            self._pending.setdefault(project, {})[document.id] = document
            self._tick(project)

    def drop_document(self, project: str, document: str) -> None:
        with self._lock:
            if self._pending.get(project, {}).pop(document, None):
                self._tick(project)

    def put_timeline(self, project: str, timeline: Timeline, *, said: str = "") -> None:
        self._project(project).put(timeline, actor=self._actor, said=said)
        for document in timeline.documents:
            self.drop_document(project, document.id)

    def _tick(self, project: str) -> None:
        self._ticks[project] = self._ticks.get(project, 0) + 1

    def run(self, project: str, command: str, arguments: Mapping[str, Any]) -> Outcome:
        kept = self._project(project)
        own = {"rename": self._rename, "remove": self._remove}
        if command in own:
            said, select = own[command](kept, arguments)
            return Outcome(said, self.version(project), select)
        with self._lock:
            before = self.version(project)
            change, said, select = self._changed(kept, command, arguments)
            if change is not None:
                self._step(project, before, change.targets)
            return Outcome(said, self.version(project), select)

    def _changed(
        self, kept: Project, command: str, arguments: Mapping[str, Any]
    ) -> tuple[Change | None, str, str | None]:
        if command == "undo":
            change = kept.undo(actor=self._actor)
            return change, f"Undone: {change.said}" if change else "There is nothing to undo.", None
        if command == "redo":
            change = kept.redo(actor=self._actor)
            return change, f"Done again: {change.said}" if change else "There is nothing to redo.", None
        change, select = kept.run(command, _understood(command, arguments), actor=self._actor)
        return change, change.said, select

    def _rename(self, project: Project, arguments: Mapping[str, Any]) -> tuple[str, str | None]:
        title = " ".join(str(arguments.get("title", "")).split())[:200]
        if not title:
            raise BadData("The title is empty; write at least a word.")
        project.title = title
        return f"Renamed to “{title}”", None

    def _remove(self, project: Project, arguments: Mapping[str, Any]) -> tuple[str, str | None]:
        return project.remove_documents([str(arguments.get("document", ""))], actor=self._actor).said, None


def _curation(done: Status) -> Curation:
    return Curation(done.status, done.edited, done.tags, done.notes)


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


def _understood(command: str, arguments: Mapping[str, Any]) -> Mapping[str, Any]:
    """Arguments as the store takes them: a date typed by a person becomes EDTF. Raises ``BadDate``."""
    if command == "edit" and isinstance(arguments.get("fields"), Mapping):
        return {**arguments, "fields": _dated(arguments["fields"])}
    return _dated(arguments) if command == "add" else arguments


def _dated(fields: Mapping[str, Any]) -> dict[str, Any]:
    rest = {name: value for name, value in fields.items() if name != "date"}
    if "date" in fields:
        typed = str(fields["date"])
        if not typed.strip():
            raise BadDate("The date is empty; write when it was, such as 3 March 2021, the 1960s or about 44 BC.")
        rest["edtf"] = read_when(typed).edtf()
    return rest


def _file_id(file: Path) -> str:
    return f"file-{hashlib.sha256(str(file.resolve()).encode()).hexdigest()[:10]}"


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container without a user list
        return ""


def _refuse_foreign(path: Path) -> None:
    """Raise ``BadData`` unless the file has the tables of a project and nothing that would run by itself.

    SQLite runs triggers and views of a file when it is used; a handed-over file may hold only those of our schema.
    """
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            found = set(connection.execute("SELECT type, name, sql FROM sqlite_master"))
            broken = connection.execute("PRAGMA quick_check").fetchone()[0] != "ok"
    except sqlite3.DatabaseError as problem:
        raise BadData("This is not a project file of this program.") from problem
    if broken:
        raise BadData("This project file is damaged.")
    unknown = {entry for entry in found if entry[0] in {"trigger", "view"}} - _own_schema()
    if unknown or not any(entry[1] == "meta" for entry in found):
        raise BadData("This is not a project file of this program.")


def _own_schema() -> set[tuple[str, str, str]]:
    from timeline.project.schema import MIGRATIONS

    with closing(sqlite3.connect(":memory:")) as connection:
        for migrate in MIGRATIONS:
            migrate(connection)
        return set(connection.execute("SELECT type, name, sql FROM sqlite_master"))
