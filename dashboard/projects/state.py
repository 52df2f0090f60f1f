"""What the rest of the dashboard sees of a project: values alone, each from one state of its file.

A project is named in the address (``/p/<project>``); nothing about a visitor lives in the server.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.projects.large import Extent
from timeline.errors import BadData
from timeline.project import Status
from timeline.project.shared import EMPTY
from timeline.record.model import Event, Timeline

Plain = dict[str, Any]


@dataclass(frozen=True)
class ProjectEntry:
    """One line of the project menu."""

    id: str
    title: str
    documents: int = 0
    events: int = 0


@dataclass(frozen=True)
class Excerpt:
    """What was asked for of a project, with every correction in it, and what people did to its events.

    ``version`` grows with every change. ``total`` counts what answers the question, of which ``timeline`` may be a
    page. ``extent`` is there when the project is too large to be loaded whole: ``timeline`` then has the weightiest.
    """

    id: str
    title: str
    version: int
    timeline: Timeline
    work: Mapping[str, Status] = field(default_factory=dict)
    total: int = 0
    extent: Extent | None = None
    shared: Mapping[str, Any] = field(default_factory=lambda: EMPTY)

    def work_on(self, event: Event) -> Status:
        """What people did to ``event``."""
        return self.work.get(event.id, _UNTOUCHED)


_UNTOUCHED = Status()


@dataclass(frozen=True)
class Sheet:
    """A project as the page needs it: entries of documents, their bodies, and rows of events as finished JSON texts.

    See ``timeline.show.view_documents`` and ``timeline.show.view_rows``. ``undo`` and ``redo`` say in words what these
    would do, "" when nothing; ``editable`` whether who asks may change anything. The rest is as in ``Excerpt``. Where
    only some events were asked for, there are their rows and the work on them alone, and no documents.
    """

    id: str
    title: str
    version: int
    documents: Sequence[str] = ()
    bodies: Sequence[str] = ()
    rows: Sequence[str] = ()
    work: Mapping[str, Status] = field(default_factory=dict)
    undo: str = ""
    redo: str = ""
    extent: Extent | None = None
    shared: Mapping[str, Any] = field(default_factory=lambda: EMPTY)
    editable: bool = True


@dataclass(frozen=True)
class Outcome:
    """What a command did: a sentence for the person, the new version, and the events to show now."""

    said: str
    version: int
    select: str | None = None
    data: Any = None


class UnknownProject(BadData):
    """The address names a project that is not (or no longer) kept here."""
