"""Changing what words such as “in October” mean: what moves along, then apply (``meaning.js``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import Dash, Input, Output, State, html

from dashboard.features.anchor.moves_list import preview, problem, show_moves
from dashboard.page.date_hint import hint
from dashboard.page.panel import Panel
from dashboard.page.parts import action
from timeline.record.when import Day

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return dmc.Modal(
        html.Div(
            [
                html.Blockquote(
                    [html.Span(id="meaning-before"), html.Mark(id="meaning-words"), html.Span(id="meaning-behind")],
                    id="meaning-quote",
                    className="tl-meaning-quote",
                ),
                dmc.TextInput(
                    id="meaning-date",
                    label="This means",
                    description="Times that count from it (“two days later”, “that month”) move along.",
                    placeholder="October 2019, the 1960s, 44 BC…",
                    debounce=250,
                    autoComplete="off",
                ),
                html.Div(id="meaning-understood", className="tl-understood", role="status"),
                *preview("meaning"),
                problem("meaning"),
                html.Div(
                    [
                        action(
                            "meaning.reset", "Read it by rule again", size="sm", variant="subtle", id="meaning-reset"
                        ),
                        html.Span(className="tl-spring"),
                        action("meaning.preview", "Show what moves", size="sm", id="meaning-preview"),
                        action("meaning.apply", "Apply", size="sm", variant="filled", id="meaning-apply"),
                    ],
                    className="tl-dialog-foot",
                ),
            ]
        ),
        id="meaning-dialog",
        title="What these words mean",
        size="lg",
        keepMounted=True,
        closeButtonProps={"aria-label": "Close"},
    )


def register(app: Dash, desk: Desk) -> None:
    @app.callback(
        Output("meaning-understood", "children"),
        Input("meaning-date", "value"),
        State("edit-day", "data"),
        prevent_initial_call=True,
    )
    def show_understood(typed: str | None, day: str | None) -> list[Any]:
        return hint("meaning-date", typed or "", Day.parse(day) if day else None)

    show_moves(app, desk, "meaning")


PANEL = Panel(slot="overlay", order=21, layout=layout, register=register)
