"""``Refusal``: a source that gave no document, and why, so that the rest can go on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.errors import UnreadableSource

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


def one_line(text: str) -> str:
    """The text without line ends and other control characters."""
    return _CONTROLS.sub(" ", text)


@dataclass(frozen=True)
class Refusal:
    """``source`` is the name a person knows it by, ``reason`` one plain clause: what is wrong and what to do."""

    source: str
    reason: str

    def __post_init__(self) -> None:
        # A name out of an archive may hold line ends or codes that a terminal would obey.
        object.__setattr__(self, "source", one_line(self.source))
        object.__setattr__(self, "reason", one_line(self.reason))

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"

    def error(self) -> UnreadableSource:
        """The same as an exception."""
        return UnreadableSource(str(self))
