"""A panel of the page: where it goes, what it shows, what it does. ``dashboard.features`` says how to add one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dash import Dash

    from dashboard.desk import Desk

SLOTS = ("header", "notices", "chart", "text", "detail", "room", "dock", "foot", "overlay")


@dataclass(frozen=True)
class Panel:
    """One panel: where it goes, what it shows, what it does."""

    slot: str
    order: int
    layout: Callable[[Desk], Any]
    register: Callable[[Dash, Desk], None] | None = None
    title: str = ""

    def __post_init__(self) -> None:
        if self.slot not in SLOTS:
            raise ValueError(f"no slot {self.slot!r}; known: {', '.join(SLOTS)}")
        if self.slot == "dock" and not self.title:
            raise ValueError("a panel of the dock needs a title for its tab")
