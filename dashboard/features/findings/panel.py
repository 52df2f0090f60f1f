"""What to look at: events that several documents tell, and dates that contradict themselves or one another.

A callback draws the first, which ``retellings.js`` asks for; ``lists.js`` fills the second from what the page knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from dash import Dash, Input, Output, dcc, html
from werkzeug.datastructures import MultiDict

from dashboard.features.findings.retellings import retellings
from dashboard.features.findings.told_again import alike, told_again
from dashboard.features.view.address_query import question_of_page
from dashboard.page.panel import Panel
from dashboard.page.parts import on_client
from timeline.errors import TimelineError

if TYPE_CHECKING:
    from dashboard.desk import Desk

ASKED = "retellings-asked"
TOLD = "retellings-told"
LIST = "retellings"


def layout(desk: Desk) -> Any:
    return html.Div(
        [
            dcc.Store(id=ASKED),
            dcc.Store(id=TOLD),
            html.Div(id=LIST, hidden=True),
            html.Div(id="findings-list", className="tl-list"),
        ]
    )


def register(app: Dash, desk: Desk) -> None:
    @app.callback(
        Output(LIST, "children"),
        Output(LIST, "hidden"),
        Output(TOLD, "data"),
        Input(ASKED, "data"),
        prevent_initial_call=True,
    )
    def show(asked: dict[str, Any]) -> tuple[Any, bool, dict[str, Any]]:
        """The list, and for the page how many there are and which agree."""
        try:
            question = question_of_page(MultiDict(parse_qsl(str(asked.get("question", "")))))
            groups = retellings(desk.keeper.whole(str(asked.get("project", "")), question).timeline)
        except TimelineError:
            groups = []  # what is wrong with the project or the question the page says already
        shown = told_again(groups, most=int(asked.get("most", 0)), editable=asked.get("editable") is True)
        return shown, not groups, {"count": len(groups), "alike": alike(groups)}

    on_client(app, "retellings", Input(TOLD, "data"))


PANEL = Panel(slot="dock", order=30, layout=layout, register=register, title="Findings")
