"""What reports hold: the dialog for columns, their order and whatever else the formats let a person choose.

What was chosen is kept in the browser, under the name of its store, and goes with each request for a report. Callbacks
fill the dialog, move its columns and keep what was chosen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import ALL, Dash, Input, Output, State, ctx, dcc, html, no_update

from dashboard.page.panel import Panel
from dashboard.page.parts import extra, icon, on_client
from timeline import exports
from timeline.exports.export import Choice

if TYPE_CHECKING:
    from dashboard.desk import Desk

KEPT = "timeline-report"
"""Choices by their names, several values of one joined by commas; none for what is as usual."""
OFFERED = "report-offered"
ASKED = "export-asked"
"""The format that somebody chose in the menu; ``export.js`` fetches it with what is kept for it."""
OPEN = "report-open"
DIALOG = "report-dialog"
COLUMNS = "report-columns"
TICKED = "report-ticked"
ORDER = "report-order"
MOVED = "report-moved"
KEEP, USUAL, CANCEL = "report-keep", "report-usual", "report-cancel"

LEFT, RIGHT = "left", "right"

Kept = Mapping[str, str]


def choices() -> list[Choice]:
    """Every choice that some format offers, once."""
    return list({choice.name: choice for form in exports.known().values() for choice in form.choices}.values())


def _columns() -> Choice | None:
    return next((choice for choice in choices() if choice.several), None)


def _single() -> list[Choice]:
    return [choice for choice in choices() if not choice.several]


def _field(choice: Choice) -> str:
    return f"report-choice-{choice.name}"


def layout(desk: Desk) -> Any:
    offered = {form.name: [choice.name for choice in form.choices] for form in exports.known().values() if form.choices}
    columns = _columns()
    return html.Div(
        [
            dcc.Store(id=KEPT, storage_type="local"),
            dcc.Store(id=OFFERED, data=offered),
            dcc.Store(id=ASKED),
            dcc.Store(id=OPEN),
            dcc.Store(id=ORDER, data=[]),
            dcc.Store(id=MOVED),
            dmc.Modal(
                html.Div(
                    [
                        html.P("For Word, HTML and PDF; kept in this browser.", className="tl-count"),
                        *([_several(columns)] if columns else []),
                        *map(_one, _single()),
                        html.Div(
                            [
                                dmc.Button("As usual", id=USUAL, variant="subtle", size="sm"),
                                html.Span(className="tl-spring"),
                                dmc.Button("Cancel", id=CANCEL, variant="default", size="sm"),
                                dmc.Button("Keep", id=KEEP, size="sm"),
                            ],
                            className="tl-dialog-foot",
                        ),
                    ],
                    className="tl-report",
                ),
                id=DIALOG,
                title="Columns and order of reports",
                size=460,
                keepMounted=True,
                closeButtonProps={"aria-label": "Close"},
            ),
        ]
    )


def _several(choice: Choice) -> Any:
    none = html.Span(" none ticked: the usual ones that are not empty", className="tl-count")
    ticked = dmc.CheckboxGroup(html.Ul(id=COLUMNS, className="tl-report-columns"), id=TICKED, value=[])
    return html.Fieldset([html.Legend([choice.label, none]), ticked], className="tl-choices")


def _one(choice: Choice) -> Any:
    radios = [dmc.Radio(label=words, value=value, size="xs") for value, words in choice.values]
    return dmc.RadioGroup(
        dmc.Group(radios, gap="sm"),
        id=_field(choice),
        label=choice.label,
        value=choice.values[0][0],
        size="xs",
        className="tl-report-choice",
    )


# -- what the callbacks give


def order_of(kept: Kept) -> tuple[list[str], list[str]]:
    """All columns, those that were chosen first, and which were chosen."""
    columns = _columns()
    known = [value for value, _ in columns.values] if columns else []
    named = kept.get(columns.name, "").split(",") if columns else []
    chosen = [name for name in named if name in known]
    return [*chosen, *(name for name in known if name not in chosen)], chosen


def moved(order: Sequence[str], column: str, way: str) -> list[str]:
    """``order`` with ``column`` one place further; unchanged at the ends."""
    before = list(order)
    at = before.index(column)
    to = min(max(at + (1 if way == RIGHT else -1), 0), len(before) - 1)
    before.insert(to, before.pop(at))
    return before


def column_lines(order: Sequence[str]) -> list[Any]:
    """A line for each column: its tick and the buttons that move it."""
    columns = _columns()
    words = dict(columns.values) if columns else {}
    return [
        html.Li(
            [
                dmc.Checkbox(label=words[name], value=name, size="xs"),
                html.Span(className="tl-spring"),
                _move(name, words[name], LEFT, "up", "Further left"),
                _move(name, words[name], RIGHT, "down", "Further right"),
            ],
            id={"type": "report-column", "column": name},
        )
        for name in order
        if name in words
    ]


def _move(name: str, words: str, way: str, symbol: str, said: str) -> Any:
    return html.Button(
        icon(symbol),
        id={"type": "report-move", "column": name, "way": way},
        type="button",
        title=said,
        className="tl-button is-quiet",
        **extra(aria_label=f"{said}: {words}"),
    )


def chosen(order: Sequence[str], ticked: Sequence[str], single: Sequence[str]) -> dict[str, str]:
    """What is kept of what stands in the dialog."""
    columns = _columns()
    several = {columns.name: ",".join(name for name in order if name in ticked)} if columns else {}
    return several | {choice.name: value for choice, value in zip(_single(), single, strict=True)}


def register(app: Dash, desk: Desk) -> None:
    fields = [_field(choice) for choice in _single()]

    @app.callback(
        Output(DIALOG, "opened"),
        Output(COLUMNS, "children"),
        Output(ORDER, "data"),
        Output(TICKED, "value"),
        *(Output(field, "value") for field in fields),
        Input(OPEN, "data"),
        State(KEPT, "data"),
        prevent_initial_call=True,
    )
    def show(asked: Mapping[str, Any], kept: Kept | None) -> tuple[Any, ...]:
        kept = {**asked["usual"], **(kept or {})}
        order, ticked = order_of(kept)
        single = [kept.get(choice.name) or choice.values[0][0] for choice in _single()]
        return True, column_lines(order), order, ticked, *single

    @app.callback(
        Output(COLUMNS, "children", allow_duplicate=True),
        Output(ORDER, "data", allow_duplicate=True),
        Output(MOVED, "data"),
        Input({"type": "report-move", "column": ALL, "way": ALL}, "n_clicks"),
        State(ORDER, "data"),
        prevent_initial_call=True,
    )
    def move(clicks: list[int | None], order: list[str]) -> tuple[Any, ...]:
        button = ctx.triggered_id
        if not button or not ctx.triggered[0]["value"]:  # lines that were drawn anew were not clicked
            return no_update, no_update, no_update
        order = moved(order, button["column"], button["way"])
        return column_lines(order), order, button

    @app.callback(
        Output(DIALOG, "opened", allow_duplicate=True),
        Output(KEPT, "data"),
        Input(KEEP, "n_clicks"),
        Input(USUAL, "n_clicks"),
        Input(CANCEL, "n_clicks"),
        State(ORDER, "data"),
        State(TICKED, "value"),
        *(State(field, "value") for field in fields),
        prevent_initial_call=True,
    )
    def close(_keep: Any, _usual: Any, _cancel: Any, order: list[str], ticked: list[str], *single: str) -> Any:
        kept = {KEEP: chosen(order, ticked or [], single), USUAL: {}}
        return False, kept.get(str(ctx.triggered_id), no_update)

    on_client(app, "export", Input(ASKED, "data"), State(KEPT, "data"), State(OFFERED, "data"))
    on_client(app, "reportMoved", Input(MOVED, "data"))


PANEL = Panel(slot="overlay", order=30, layout=layout, register=register)
