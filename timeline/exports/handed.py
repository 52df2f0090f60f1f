"""What people did to events and sources, as a report prints it: the timeline itself holds only what was read.

Whoever keeps that work (a project, the dashboard) hands it to the formats whose ``write`` has the option ``handed``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Remark:
    """One comment: who said it, on which day (ISO 8601), and what."""

    who: str
    day: str
    text: str


@dataclass(frozen=True, slots=True)
class EventWork:
    """What people did to one event. ``status`` is "new", "accepted" or "rejected"; ``verified`` says who checked it."""

    status: str = "new"
    tags: tuple[str, ...] = ()
    note: str = ""
    verified: str = ""
    to_do: str = ""
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceWork:
    """What people said of one document: its exhibit number, what kind of source it is, and how far to trust it."""

    exhibit: str = ""
    kind: str = ""
    trust: str = ""


@dataclass(frozen=True, slots=True)
class Handed:
    """The work on events and on documents, by their ids; ``picture`` is a PNG of the chart as it is on a screen."""

    events: Mapping[str, EventWork] = field(default_factory=dict)
    sources: Mapping[str, SourceWork] = field(default_factory=dict)
    picture: bytes = b""

    def event(self, name: str) -> EventWork:
        """The work on an event; nothing when nobody touched it."""
        return self.events.get(name, _UNTOUCHED)

    def source(self, name: str) -> SourceWork:
        """What was said of a document."""
        return self.sources.get(name, _UNSAID)

    def renamed(self, names: Mapping[str, str]) -> Handed:
        """The same with documents under other ids, from old to new."""
        return replace(self, sources={names.get(name, name): said for name, said in self.sources.items()})


_UNTOUCHED = EventWork()
_UNSAID = SourceWork()
NOTHING = Handed()
"""For a timeline that nobody has worked on."""
