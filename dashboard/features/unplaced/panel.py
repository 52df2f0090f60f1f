"""What could not be placed on the calendar, with the reason for each.

``unplaced.js`` asks for it when its tab is opened and after each change while it is open; a line leads to its words.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dash import Dash, Input, Output, dcc, html

from dashboard.page.panel import Panel
from dashboard.page.parts import extra
from timeline.errors import TimelineError
from timeline.record.model import Unplaced

if TYPE_CHECKING:
    from dashboard.desk import Desk

ASKED = "unplaced-asked"
LIST = "unplaced-list"


def layout(desk: Desk) -> Any:
    return [dcc.Store(id=ASKED), html.Div(id=LIST, className="tl-list", **extra(aria_label="Not placed"))]


def unplaced_lines(shown: Sequence[Unplaced], total: int, *, editable: bool) -> list[Any]:
    """The first of ``total`` expressions that became no event; one without a time can be given it if ``editable``."""
    if not shown:
        return [html.P("Every date found has its place.", className="tl-none")]
    left = total - len(shown)
    more = html.Button(
        f"Show more ({left} left)", type="button", className="tl-button is-quiet", **extra(data_do="unplaced.more")
    )
    return [html.Ul([_line(entry, editable) for entry in shown], className="tl-rows"), *([more] if left else [])]


def _line(unplaced: Unplaced, editable: bool) -> Any:
    expression, sentence = unplaced.expression, unplaced.sentence.text
    place = {"document": expression.document, "start": expression.start, "end": expression.end}
    waits = unplaced.kind == "unplaced"
    jump = html.Button(
        expression.text,
        type="button",
        className="tl-jump",
        **extra(data_own="yes", data_do="unplaced.show", data_place=json.dumps(place)),
    )
    place_json = json.dumps(place | {"words": expression.text, "sentence": sentence})
    state = (
        html.Button(
            "Set its time…",
            type="button",
            className="tl-button is-quiet",
            **extra(data_do="unplaced.mean", data_place=place_json),
        )
        if waits and editable
        else html.Span("not placed" if waits else "no event", className="tl-count")
    )
    quote = html.Span(sentence, title=sentence, className="tl-quote", **extra(data_own="yes"))
    return html.Li([jump, html.Span(unplaced.reason, className="tl-why"), state, quote], className="tl-row")


def register(app: Dash, desk: Desk) -> None:
    @app.callback(Output(LIST, "children"), Input(ASKED, "data"), prevent_initial_call=True)
    def show(asked: Mapping[str, Any]) -> list[Any]:
        try:
            part, shown = desk.keeper.unplaced(str(asked.get("project", "")), limit=int(asked.get("most", 0)))
            return unplaced_lines(shown, part.total, editable=asked.get("editable") is True)
        except TimelineError as problem:
            return [html.P(str(problem), className="tl-none")]


PANEL = Panel(slot="dock", order=20, layout=layout, register=register, title="Not placed")
