"""The tab of the map (``assets/features/map/map.js``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.page.panel import Panel
from dashboard.page.parts import extra

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return html.Div(id="map", className="tl-map", **extra(aria_label="Places"))


PANEL = Panel(slot="dock", order=14, layout=layout, title="Places")
