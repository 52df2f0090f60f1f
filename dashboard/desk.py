"""What panels and routes work with: the keeper of the projects, the background jobs, reading and extraction."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from dashboard.jobs import Jobs
from dashboard.projects.folder import ProjectFolder
from timeline.record.model import Timeline

Extract = Callable[..., Timeline]
"""Called with a ``Document`` and ``progress(stage, share)``, which may raise to stop; as ``timeline.extract``."""

Read = Callable[..., Iterator[Any]]
"""Called with a list of sources (``Upload`` or address) and options, as ``timeline.sources.read_all_any``."""


@dataclass(frozen=True)
class Desk:
    """``first`` is the project that opens when an address names none.

    ``fetches`` says whether web addresses may be read. ``options`` holds what panels show of the server's settings
    (``max_upload`` in bytes), and ``longest_text``, the characters of one text that are read for events (0: all).
    """

    keeper: ProjectFolder
    extract: Extract
    read: Read
    first: str = ""
    fetches: bool = True
    jobs: Jobs = field(default_factory=Jobs)
    options: dict[str, Any] = field(default_factory=dict)
