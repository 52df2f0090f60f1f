"""The tab of sources (``assets/features/sources/sources.js``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.page.panel import Panel
from dashboard.page.parts import extra

if TYPE_CHECKING:
    from dashboard.desk import Desk

_KINDS = ("report", "letter", "e-mail", "article", "minutes", "testimony", "court file", "contract", "book", "web page")


def layout(desk: Desk) -> Any:
    return html.Div(
        [
            html.Datalist([html.Option(value=kind) for kind in _KINDS], id="source-kinds"),
            html.Div(id="sources", **extra(aria_label="Sources")),
        ]
    )


PANEL = Panel(slot="dock", order=14, layout=layout, title="Sources")
