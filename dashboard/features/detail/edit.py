"""The form that corrects an event or adds one from words of the text (``review.js``).

The date is typed as people write it and read by the rules that read the texts; what was understood stands under the
field while typing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import Dash, Input, Output, State, dcc, html

from dashboard.page.date_hint import hint
from dashboard.page.panel import Panel
from dashboard.page.parts import action, extra, on_client, tool
from timeline.record.model import Certainty
from timeline.record.when import Day

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return html.Section(
        [
            html.Div(
                [
                    html.H2("Edit event", id="edit-head", className="tl-card-title"),
                    html.Span(className="tl-spring"),
                    tool("edit.cancel", "Close without saving", symbol="close", key="Esc"),
                ],
                className="tl-card-head",
            ),
            html.Div(_fields(), className="tl-edit tl-form"),
            dcc.Store(id="edit-day"),
            html.Div(
                [
                    html.Div(id="edit-problem", className="tl-problem", role="alert"),
                    html.Div(
                        [
                            action("edit.save", "Save", symbol="check", variant="filled"),
                            action("edit.cancel", "Cancel"),
                            html.Span(className="tl-spring"),
                            html.Span("Ctrl Enter saves", className="tl-count tl-edit-keys"),
                            html.Span("Saving…", className="tl-count tl-edit-saving", role="status"),
                        ],
                        className="tl-form-foot",
                    ),
                ],
                className="tl-edit-foot",
            ),
        ],
        id="edit-card",
        className="tl-card tl-edit-card",
        **extra(aria_label="Edit event"),
    )


def _fields() -> list[Any]:
    return [
        dmc.Textarea(id="edit-title", label="Title", autosize=True, minRows=1, maxRows=4, size="xs"),
        html.Div(
            [
                dmc.TextInput(
                    id="edit-date",
                    label="Date",
                    placeholder="3 March 2021, the 1960s, 44 BC, 1941 to 1945…",
                    size="xs",
                    debounce=200,
                    autoComplete="off",
                ),
                html.Div(id="edit-understood", className="tl-understood", role="status"),
            ]
        ),
        html.Div(
            [
                dmc.Select(
                    id="edit-certainty",
                    label="Certainty",
                    data=[{"value": certainty.value, "label": certainty.value.capitalize()} for certainty in Certainty],
                    allowDeselect=False,
                    size="xs",
                ),
                dmc.TextInput(id="edit-place", label="Place", size="xs", autoComplete="off"),
            ],
            className="tl-form-row",
        ),
        dmc.TagsInput(id="edit-participants", label="Participants", placeholder="Enter adds one", size="xs"),
        dmc.TagsInput(id="edit-tags", label="Tags", placeholder="Enter adds one", size="xs"),
        dmc.Textarea(id="edit-notes", label="Notes", autosize=True, minRows=2, maxRows=8, size="xs"),
    ]


def register(app: Dash, desk: Desk) -> None:
    @app.callback(
        Output("edit-understood", "children"),
        Input("edit-date", "value"),
        State("edit-day", "data"),
        prevent_initial_call=True,
    )
    def show_understood(typed: str | None, day: str | None) -> list[Any]:
        return hint("edit-date", typed or "", Day.parse(day) if day else None)

    on_client(app, "form", *(Input(f"edit-{name}", "value") for name in ("certainty", "participants", "tags")))


PANEL = Panel(slot="detail", order=20, layout=layout, register=register)
