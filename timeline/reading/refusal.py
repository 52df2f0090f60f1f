"""``Refusal``: a source that gave no document, and why, so that the rest can go on."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.errors import UnreadableSource


@dataclass(frozen=True)
class Refusal:
    """``source`` is the name a person knows it by, ``reason`` one plain clause: what is wrong and what to do."""

    source: str
    reason: str

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"

    def error(self) -> UnreadableSource:
        """The same as an exception."""
        return UnreadableSource(str(self))
