"""Projects too large for one page: the weightiest events that answer a question are loaded, and the page says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from timeline.project import Project, Query

LARGE = 150_000
"""Events from which a project is large. A browser draws 100,000 within seconds and half a gigabyte."""

LOADED = 10_000
"""Events of a large project loaded at once."""


@dataclass(frozen=True)
class Extent:
    """How much of a large project is loaded: ``loaded`` of the ``matching`` events of ``total``; events by year."""

    loaded: int
    matching: int
    total: int
    years: Mapping[int, int] = field(default_factory=dict)

    def __str__(self) -> str:
        matching = "" if self.matching == self.total else f" of {self.matching:,} that match"
        return f"the {self.loaded:,} weightiest{matching} of {self.total:,} events"


def is_large(project: Project) -> bool:
    """Whether ``project`` has more events than one page takes."""
    return project.counts()[1] > LARGE


def weightiest(project: Project, query: Query, *, also: str = "") -> tuple[tuple[str, ...], Extent]:
    """Ids of the weightiest events that answer ``query``, with the event ``also``, and how much that is."""
    ids = project.search(replace(query, order="salience", limit=LOADED)).ids
    matching = len(ids) if len(ids) < LOADED else project.count(query)
    years = project.years()
    extent = Extent(len(ids), matching, sum(years.values()), years)
    return (*ids, also) if also and also not in ids else ids, extent
