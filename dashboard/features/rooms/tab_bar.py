"""On a phone: chart, text and details as three tabs at the foot of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.page.panel import Panel
from dashboard.page.parts import extra, icon

if TYPE_CHECKING:
    from dashboard.desk import Desk

_TABS = (("chart", "Timeline", "clock"), ("text", "Text", "text"), ("detail", "Details", "info"))


def layout(desk: Desk) -> Any:
    return html.Nav(
        [
            html.Button([icon(symbol), label], **extra(data_do=f"tab.{name}", type="button", aria_pressed="false"))
            for name, label, symbol in _TABS
        ],
        className="tl-tabbar",
        **extra(aria_label="Parts of the page"),
    )


PANEL = Panel(slot="foot", order=10, layout=layout)
