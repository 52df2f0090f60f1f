"""The files of projects: which there are, made, opened, taken in, copied and deleted."""

from __future__ import annotations

import getpass
import hashlib
import re
import secrets
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Self

from dashboard.projects.handed_files import refuse_foreign
from dashboard.projects.state import ProjectEntry, UnknownProject
from timeline.errors import BadData
from timeline.project import Project
from timeline.record.own_folder import OwnFolder

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


class ProjectFiles:
    """Projects of ``folder`` and, first of all, the ``file`` that was named. Several processes may share them.

    ``alone`` shows of the folder only what was made here. ``actor`` is who the history names.
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
        self._deleted: set[str] = set()
        self._let_go: Callable[[], object] = lambda: None
        self._own: OwnFolder | None = None  # held, since it is gone with the last who knows it
        if file is not None:
            self._project(_file_id(file))

    @classmethod
    def temporary(cls) -> Self:
        """A folder for projects that nobody keeps: it is gone when it is closed, at the latest with the process.

        What a process left that was ended by force is taken away by the next that asks for such a folder.
        """
        folder = OwnFolder()
        made = cls(folder.path)
        made._let_go = folder.remove
        made._own = folder
        return made

    # -- which there are ----------------------------------------------------------------------------------------

    def projects(self) -> Sequence[ProjectEntry]:
        paths = sorted(self._folder.glob("*.db"), key=_changed_at, reverse=True)
        names = [_file_id(self._file)] if self._file else []
        names += [path.stem for path in paths if self._listed(path)]
        return [entry for name in names if (entry := self._entry(name))]

    def _listed(self, path: Path) -> bool:
        if not _NAME.fullmatch(path.stem) or path == self._file or not _holds_something(path):
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
        with self._lock:  # from here on no thread opens it, which would leave it a project without a file
            self._deleted.add(project)
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
                if path != self._file and (name in self._deleted or not _holds_something(path)):
                    raise UnknownProject(f"There is no project {name[:64]!r} here; choose one from the menu.")
                # Another process may delete it between the question and the opening, which must not make it anew.
                self._open[name] = Project(path, make=path == self._file)
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
            self._deleted.discard(name)
            self._open[name] = project
        return project

    def _forget(self, name: str) -> None:
        with self._lock:
            held = self._open.pop(name, None)
        if held is not None:
            held.close()

    def close(self) -> None:
        """Close every file; used when a server ends."""
        for name in list(self._open):
            self._forget(name)
        self._let_go()


def _file_id(file: Path) -> str:
    return f"file-{_digest(str(file.resolve()))[:10]}"


def _holds_something(path: Path) -> bool:
    """Whether there is a file with something in it; others may delete it meanwhile."""
    try:
        return path.is_file() and path.stat().st_size > 0
    except OSError:
        return False


def _changed_at(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # deleted since the folder was listed
        return 0.0


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container without a user list
        return ""
