"""Compare: an event a row, a source a column, disagreements first (``compare.js``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.page.panel import Panel
from dashboard.page.parts import extra

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return html.Section(
        id="compare", className="tl-card tl-room", tabIndex=0, **extra(aria_label="What each source says")
    )


PANEL = Panel(slot="room", order=20, layout=layout)
