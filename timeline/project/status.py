"""What a person did to one event, read off the person's row of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Status:
    """What a person did to one event. ``status``: "new", "accepted", "rejected"; ``edited`` names changed fields.

    ``verified`` and ``remarks`` are as ``timeline.project.remarks`` writes them.
    """

    status: str = "new"
    edited: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    notes: str = ""
    verified: Mapping[str, str] | None = None
    to_do: str = ""
    remarks: tuple[Mapping[str, str], ...] = ()

    @property
    def word(self) -> str:
        """What was done in one word: "edited" means that nobody judged it, "new" that nobody touched it."""
        return "edited" if self.status == "new" and self.edited else self.status


def status_of(row: Mapping[str, Any]) -> Status:
    """The status that a row of ``people`` holds."""
    status = "merged" if row["into"] else row["status"]
    edited = tuple(sorted(row["patch"])) if row["origin"] == "edit" else ("added",)
    said = (row.get("verified"), row.get("to_do", ""), tuple(row.get("remarks", ())))
    return Status(status, edited, tuple(row["tags"]), row["notes"], *said)
