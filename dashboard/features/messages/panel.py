"""Places for what the page says in passing: two for what stays until it is dismissed, one for all the rest.

``messages.js`` writes into them. No callback does: one of the messages is that the server does not answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.page.panel import Panel
from dashboard.page.parts import extra, icon

if TYPE_CHECKING:
    from dashboard.desk import Desk

STAYING = 2


def layout(desk: Desk) -> Any:
    places = [_place("staying") for _ in range(STAYING)]
    return html.Div(
        [*places, _place("passing")], id="toasts", className="tl-toasts", role="status", **extra(aria_live="polite")
    )


def _place(kind: str) -> Any:
    """One message, empty and hidden: its words, what can be done about it, and a button that takes it away."""
    return html.Div(
        [
            html.Span(className="tl-toast-text"),
            html.Button(type="button", className="tl-toast-do", hidden=True, **extra(data_do="message.undo")),
            html.Button(
                icon("close"),
                type="button",
                className="tl-toast-close",
                **extra(data_do="message.dismiss", aria_label="Dismiss"),
            ),
        ],
        hidden=True,
        **extra(data_place=kind),
    )


PANEL = Panel(slot="overlay", order=90, layout=layout)
