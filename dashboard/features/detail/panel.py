"""The details of the chosen event. The viewer fills them; ``review.js`` adds what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.page import ids
from dashboard.page.panel import Panel
from dashboard.page.parts import extra, tool

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return html.Section(
        [
            html.Div(
                [
                    html.H2("Details", className="tl-card-title"),
                    html.Span(className="tl-spring"),
                    tool("select.previous", "Previous event", symbol="left", key="←"),
                    tool("select.next", "Next event", symbol="right", key="→"),
                    tool("select.none", "Close details", symbol="close", key="Esc"),
                ],
                className="tl-card-head",
            ),
            html.Div(id=ids.DETAIL, className="tl-detail"),
        ],
        id=ids.DETAIL_CARD,
        className="tl-card tl-detail-card",
        **extra(aria_label="Event details"),
    )


PANEL = Panel(slot="detail", order=10, layout=layout)
