"""The three rooms over one filter: Read (chart, text, details), Compare and Tell (``rooms.js``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.page.panel import Panel
from dashboard.page.parts import extra

if TYPE_CHECKING:
    from dashboard.desk import Desk

_ROOMS = (
    ("read", "Read", "Chart, text and details (1)"),
    ("compare", "Compare", "What each source says, disagreements first (2)"),
    ("tell", "Tell", "A story of chosen events in your own words (3)"),
)


def layout(desk: Desk) -> Any:
    return html.Nav(
        [
            html.Button(
                words,
                type="button",
                title=hint,
                **extra(data_do=f"room.{name}", aria_pressed="true" if name == "read" else "false"),
            )
            for name, words, hint in _ROOMS
        ],
        className="tl-rooms",
        **extra(aria_label="Rooms"),
    )


PANEL = Panel(slot="header", order=12, layout=layout)
