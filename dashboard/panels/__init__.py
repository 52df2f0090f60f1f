"""The panels of the page, one file each, found by themselves.

To add a panel, put one new file here that declares

    PANEL = Panel(slot="dock", order=60, title="Actors", layout=layout, register=register)

- ``layout(desk)`` gives the Dash components, from data alone: no request, no state.
- ``register(app, desk)`` adds its callbacks, each one call of a plain function (leave it out if there are none).
- ``slot`` is where it goes: "header", "notices" (above the chart), "chart", "text", "detail", "room" (in the place of
  chart, text and details; see ``panels.rooms``), "dock" (a tab at the bottom, named ``title``), "foot" (below
  everything, for phones) or "overlay" (dialogs and drawers). ``order`` sorts the panels of one slot.

Scripts belong in ``assets/shell/<panel>.js``. They register with the shell and hear what happens
(the view was loaded, something was selected, a filter changed) from ``TimelineShell``; see ``assets/shell/README.md``.
"""

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
