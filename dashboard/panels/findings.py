"""Dates that contradict themselves or one another (``assets/shell/findings.js``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.panels import Panel
from dashboard.parts import extra

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return html.Div(id="findings-list", className="tl-list", **extra(aria_label="Findings"))


PANEL = Panel(slot="dock", order=30, layout=layout, title="Findings")
