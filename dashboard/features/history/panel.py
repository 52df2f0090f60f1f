"""What was changed, by whom and when (``history.js``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.page.panel import Panel
from dashboard.page.parts import extra

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return html.Div(id="history-list", className="tl-list", **extra(aria_label="History"))


PANEL = Panel(slot="dock", order=40, layout=layout, title="History")
