"""What a format declares: an ``Export`` with its choices and losses; and how it asks for a library it needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from inspect import signature
from typing import Any

from timeline.errors import TimelineError
from timeline.record.model import Timeline

EXTRA = "timeline-from-text[export]"


@dataclass(frozen=True, slots=True)
class Loss:
    """What a format could not say: for which events (their ids), what became of them, and why.

    ``effect`` completes "3 events ...": "left out", "lost precision", "shortened", "kept without certainty".
    ``what`` names the things counted when they are not events.
    """

    effect: str
    reason: str
    ids: tuple[str, ...]
    what: str = "event"

    @property
    def count(self) -> int:
        """How many were touched."""
        return len(self.ids)

    def __str__(self) -> str:
        plural = "" if self.count == 1 else "s"
        return f"{self.count} {self.what}{plural} {self.effect}: {self.reason}"


def no_losses(timeline: Timeline) -> tuple[Loss, ...]:
    """For formats that hold everything."""
    return ()


def recognises_nothing(content: bytes) -> bool:
    """For formats that cannot be opened again."""
    return False


@dataclass(frozen=True, slots=True)
class Choice:
    """An option of ``write`` that a dialog offers: its name, its label, and its values with words for them.

    With ``several``, any of the values in any order, joined by commas.
    """

    name: str
    label: str
    values: tuple[tuple[str, str], ...]
    several: bool = False


HANDED = "handed"
"""The option that takes what people did; programs fill it, not a command line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One format. ``group``: "data" (for programs), "report" (for people) or "chart" (a picture or page of it).

    ``expressions``: it writes every time expression, whether an event came of it or not; others need not be given them.
    """

    name: str
    title: str
    suffix: str
    media_type: str
    write: Callable[..., str | bytes]
    binary: bool = False
    group: str = "data"
    losses: Callable[[Timeline], tuple[Loss, ...]] = no_losses
    read: Callable[[bytes], Timeline] | None = None
    recognises: Callable[[bytes], bool] = recognises_nothing
    choices: tuple[Choice, ...] = ()
    expressions: bool = False

    def options(self) -> dict[str, Any]:
        """Name -> default of the options of ``write`` that a person can set."""
        parameters = signature(self.write).parameters.values()
        return {p.name: p.default for p in parameters if p.kind is p.KEYWORD_ONLY and p.name != HANDED}

    def takes(self, option: str) -> bool:
        """Whether ``write`` has an option of that name."""
        return option in signature(self.write).parameters


class MissingPart(TimelineError):
    """A library or program that one format needs is not installed."""


def need(module: str, *, what: str) -> Any:
    """Import an optional library. Raises ``MissingPart`` that names the extra to install; ``what`` needs it."""
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingPart(
            f'{what} needs {module.partition(".")[0]}, which is not installed; install it with: pip install "{EXTRA}"'
        ) from error
