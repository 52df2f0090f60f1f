"""The hits of a search with what stands around them (``found.js``); the tab is there while something is looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.page.panel import Panel
from dashboard.page.parts import extra

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return html.Div(id="found-list", className="tl-list", **extra(aria_label="Found"))


PANEL = Panel(slot="dock", order=5, layout=layout, title="Found")
