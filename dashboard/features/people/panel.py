"""The tab of people (``assets/features/people/people.js``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.page.panel import Panel
from dashboard.page.parts import extra

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return html.Div(id="people", className="tl-people", **extra(aria_label="People"))


PANEL = Panel(slot="dock", order=12, layout=layout, title="People")
