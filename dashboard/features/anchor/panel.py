"""Changing a document's day of publication: see which events move where, then apply (``anchor.js``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import Dash, Input, Output, State, html

from dashboard.features.anchor.moves_list import preview, problem, show_moves
from dashboard.page.date_hint import hint_of_day
from dashboard.page.panel import Panel
from dashboard.page.parts import action
from dashboard.typed.dates import today
from timeline.record.when import Day

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return dmc.Modal(
        html.Div(
            [
                html.Div(id="anchor-evidence", className="tl-count"),
                dmc.TextInput(
                    id="anchor-day",
                    label="Published on",
                    description="Relative dates such as “yesterday” or “in October” count from this day.",
                    placeholder="3 March 2021",
                    debounce=250,
                    autoComplete="off",
                ),
                html.Div(id="anchor-understood", className="tl-understood", role="status"),
                *preview("anchor"),
                problem("anchor"),
                html.Div(
                    [
                        action(
                            "document.remove", "Remove this document", size="sm", variant="subtle", c="var(--tl-bad)"
                        ),
                        html.Span(className="tl-spring"),
                        action("anchor.preview", "Show what moves", size="sm", id="anchor-preview"),
                        action("anchor.apply", "Apply", size="sm", variant="filled", id="anchor-apply"),
                    ],
                    className="tl-dialog-foot",
                ),
            ]
        ),
        id="anchor-dialog",
        title="Day of publication",
        size="lg",
        keepMounted=True,
        closeButtonProps={"aria-label": "Close"},
    )


def register(app: Dash, desk: Desk) -> None:
    @app.callback(
        Output("anchor-understood", "children"),
        Input("anchor-day", "value"),
        State("edit-day", "data"),
        prevent_initial_call=True,
    )
    def show_understood(typed: str | None, day: str | None) -> list[Any]:
        return hint_of_day("anchor-day", typed or "", Day.parse(day) if day else today())

    show_moves(app, desk, "anchor")


PANEL = Panel(slot="overlay", order=20, layout=layout, register=register)
