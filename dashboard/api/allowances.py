"""How much one caller of the API may ask for: characters, seconds, and how many at once.

A text of 100,000 characters (a long chapter) takes about six seconds of one core, so that the defaults let a whole book
of 500,000 characters through on a quiet machine and stop what would hold a thread of the server for minutes.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from dashboard.api.problems import Refused
from dashboard.desk import Desk

RETRY_SECONDS = 5
WAIT_SECONDS = 2.0
"""How long a request waits for its turn before it is told to come back."""


@dataclass(frozen=True)
class RequestLimits:
    """``characters`` of one text, ``seconds`` for one extraction, ``at_once`` extractions and exports in one process.

    A server sets its own by ``desk.options["api_limits"]``.
    """

    characters: int = 500_000
    seconds: float = 60.0
    at_once: int = 2
    turns: threading.BoundedSemaphore = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "turns", threading.BoundedSemaphore(self.at_once))

    @property
    def body_bytes(self) -> int:
        """The largest body: JSON may write a character in six bytes, or twelve for the rarest."""
        return 6 * self.characters + 65_536

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Held while something heavy is done. Raises ``Refused`` (503) when too many do so already."""
        if not self.turns.acquire(timeout=WAIT_SECONDS):
            raise Refused(
                503,
                f"This server works on {self.at_once} texts or exports at once and is busy; ask again in a moment.",
                headers={"Retry-After": str(RETRY_SECONDS)},
            )
        try:
            yield
        finally:
            self.turns.release()


def limits_of(desk: Desk) -> RequestLimits:
    """The limits of this server."""
    held = desk.options.setdefault("api_limits", RequestLimits())
    assert isinstance(held, RequestLimits), "the option api_limits is a RequestLimits"
    return held


class Deadline:
    """Given to an extraction as its ``progress``: stops it when the time is over."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds

    def __call__(self, stage: str = "", share: float = 0.0) -> None:
        """Raise ``Refused`` (504) when the time is over."""
        if time.monotonic() > self._end:
            raise Refused(
                504, f"This took longer than the {self._seconds:g} seconds that one request has here. Send less text."
            )
