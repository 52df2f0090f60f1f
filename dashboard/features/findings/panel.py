"""What to look at: events that several documents tell, and dates that contradict themselves or one another.

``retellings.js`` and ``lists.js`` fill it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.page.panel import Panel

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return html.Div(
        [
            html.Div(id="retellings", hidden=True),
            html.Div(id="findings-list", className="tl-list"),
        ]
    )


PANEL = Panel(slot="dock", order=30, layout=layout, title="Findings")
