"""What is being worked on: every document on its way, its progress, cancel and errors (``work.js``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.page import ids
from dashboard.page.panel import Panel
from dashboard.page.parts import extra

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return html.Section(
        id=ids.WORK, className="tl-work", hidden=True, **extra(aria_label="Documents being read", aria_live="polite")
    )


PANEL = Panel(slot="notices", order=10, layout=layout)
