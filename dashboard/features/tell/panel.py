"""Tell: chosen events in an order of one's own, with own words (``tell.js``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.page.panel import Panel
from dashboard.page.parts import extra

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return html.Section(id="tell", className="tl-card tl-room", tabIndex=0, **extra(aria_label="Story"))


PANEL = Panel(slot="room", order=30, layout=layout)
