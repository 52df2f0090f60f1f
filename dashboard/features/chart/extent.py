"""How much of a large project is loaded, and its events by year (``extent.js``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.page.panel import Panel
from dashboard.page.parts import extra

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return html.Section(
        id="extent", className="tl-card tl-extent", hidden=True, **extra(aria_label="How much of the project is shown")
    )


PANEL = Panel(slot="notices", order=20, layout=layout)
