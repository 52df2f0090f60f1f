"""The help sheet: every key and what marks mean (``help.js`` fills it from the viewer's own list)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import html

from dashboard.page import ids
from dashboard.page.panel import Panel

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return dmc.Modal(
        html.Div(id="help-content", className="tl-help"),
        id=ids.HELP,
        title="Help and keys",
        size="xl",
        keepMounted=True,
        closeButtonProps={"aria-label": "Close help"},
    )


PANEL = Panel(slot="overlay", order=30, layout=layout)
