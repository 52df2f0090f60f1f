"""What would move, as components: a line for each event with its time before and after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dash import Dash, Input, Output, dcc, html

from dashboard.features.anchor.rereading import correction, moves, reread
from dashboard.page.parts import extra
from timeline.errors import TimelineError

if TYPE_CHECKING:
    from dashboard.desk import Desk


def moves_list(lines: Sequence[Mapping[str, str]]) -> list[Any]:
    """The list below a line that counts them."""
    if not lines:
        return [html.P("Nothing moves: no event leans on it.", className="tl-none")]
    count = f"{len(lines)} {'event changes' if len(lines) == 1 else 'events change'}"
    return [
        html.P(count, className="tl-count"),
        html.Div([_line(line) for line in lines], className="tl-moves", tabIndex="0"),
    ]


def _line(line: Mapping[str, str]) -> Any:
    return html.Div(
        [
            html.Span(line["title"], title=line["words"]),
            html.Span(line["before"] or "not placed", className="tl-count"),
            html.Span("→", **extra(aria_label="becomes")),
            html.Strong(line["after"] or "not placed"),
        ],
        className="tl-move",
    )


def preview(name: str) -> list[Any]:
    """The places that ``show_moves`` fills, in the dialog of that name."""
    return [dcc.Store(id=f"{name}-asked"), html.Div(id=f"{name}-moves")]


def problem(name: str) -> Any:
    """Where the dialog says what cannot be done."""
    return html.Div(id=f"{name}-problem", className="tl-problem", role="alert")


def show_moves(app: Dash, desk: Desk, name: str) -> None:
    """The callback of a dialog: for the body of a change (``rereading.correction``) what would move, or why it cannot.

    The button that asks turns while a long text is read again.
    """

    @app.callback(
        Output(f"{name}-moves", "children"),
        Output(f"{name}-problem", "children"),
        Input(f"{name}-asked", "data"),
        running=[(Output(f"{name}-preview", "loading"), True, False)],
        prevent_initial_call=True,
    )
    def show(asked: Mapping[str, Any]) -> tuple[list[Any], str]:
        try:
            document, change = correction(desk, str(asked.get("project", "")), asked)
            return moves_list(moves(*reread(desk, document, change))), ""
        except TimelineError as error:
            return [], str(error)
