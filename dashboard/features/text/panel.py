"""The source text: which document, when it was published, and the reading pane, which the viewer fills."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.page import ids
from dashboard.page.panel import Panel
from dashboard.page.parts import extra, icon, tool

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return html.Section(
        [
            html.Div(
                [
                    html.Div(id=ids.DOCUMENT_CHOICE, className="tl-document"),
                    html.Button(
                        [icon("calendar"), html.Span("…", id=ids.PUBLISHED)],
                        className="tl-pill",
                        title="Day of publication: relative dates count from it",
                        **extra(data_do="anchor.open", type="button"),
                    ),
                    html.Span(className="tl-spring"),
                    tool("text.previous", "Previous event in the text", symbol="up", key="p"),
                    tool("text.next", "Next event in the text", symbol="down", key="n"),
                ],
                className="tl-card-head",
            ),
            html.Div(id=ids.QUESTION, className="tl-question", hidden=True),
            html.Div(id=ids.TEXT, className="tl-text"),
        ],
        id=ids.TEXT_CARD,
        className="tl-card tl-text-card",
        **extra(aria_label="Document"),
    )


PANEL = Panel(slot="text", order=10, layout=layout)
