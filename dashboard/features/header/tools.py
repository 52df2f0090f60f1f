"""The right end of the header: light or dark, help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import html

from dashboard.page import ids
from dashboard.page.panel import Panel
from dashboard.page.parts import extra, icon, tool

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return html.Div(
        [
            dmc.ColorSchemeToggle(
                lightIcon=icon("sun"),
                darkIcon=icon("moon"),
                variant="subtle",
                color="gray",
                size=34,
                id=ids.SCHEME_TOGGLE,
                className="tl-tool",
                **extra(aria_label="Light or dark"),
            ),
            tool("help.open", "Help and keys", symbol="help", key="?", size=34, id=ids.HELP_OPEN),
        ],
        className="tl-header-tools",
    )


PANEL = Panel(slot="header", order=30, layout=layout)
