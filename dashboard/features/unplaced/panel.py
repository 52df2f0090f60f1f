"""What could not be placed on the calendar, with the reason for each (``lists.js``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.page.panel import Panel
from dashboard.page.parts import extra

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return html.Div(id="unplaced-list", className="tl-list", **extra(aria_label="Not placed"))


PANEL = Panel(slot="dock", order=20, layout=layout, title="Not placed")
