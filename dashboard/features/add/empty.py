"""What a project shows that holds nothing yet: one sentence, a field, and the sample."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import html

from dashboard.page.panel import Panel
from dashboard.page.parts import action, extra

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return html.Section(
        html.Div(
            [
                html.H2("Paste a text and see what happened when."),
                html.P(
                    "Every date and historical reference becomes an event on a timeline, tied to the sentence that "
                    "says it. Nothing leaves this computer."
                ),
                dmc.Textarea(
                    id="empty-text",
                    placeholder="Paste an article, a chapter, a report…",
                    autosize=True,
                    minRows=10,
                    maxRows=18,
                    **extra(aria_label="Text"),
                ),
                html.P("Or drop files anywhere on this page.", className="tl-count"),
                *(_address() if desk.fetches else ()),
                html.Div(
                    [
                        html.Label("Published on", htmlFor="empty-published"),
                        dmc.TextInput(id="empty-published", placeholder="3 March 2021 (optional)", autoComplete="off"),
                        html.Span(className="tl-spring"),
                        action("add.sample", "Try the sample", size="sm", variant="subtle"),
                        action("empty.files", "Open files", size="sm", symbol="upload"),
                        action("empty.go", "Make the timeline", size="sm", variant="filled"),
                    ],
                    className="tl-dialog-foot",
                ),
                html.Div(id="empty-problem", className="tl-problem", role="alert"),
            ],
            className="tl-empty-box",
        ),
        className="tl-empty",
        **extra(aria_label="Start"),
    )


def _address() -> list[Any]:
    field = dmc.TextInput(
        id="empty-address",
        placeholder="Or the web address of an article: https://…",
        autoComplete="off",
        **extra(aria_label="Web address"),
    )
    return [field]


PANEL = Panel(slot="notices", order=20, layout=layout)
