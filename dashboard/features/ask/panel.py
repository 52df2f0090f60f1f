"""One small question with a field, or just yes and no; every feature asks by it (``shell.ask`` in ``ask.js``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import html

from dashboard.page.panel import Panel
from dashboard.page.parts import extra

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return html.Dialog(
        html.Form(
            [
                html.H2(id="ask-title"),
                html.P(id="ask-detail"),
                html.Div(dmc.TextInput(id="ask-field", label="", autoComplete="off"), id="ask-given"),
                html.Div(
                    [
                        html.Span(className="tl-spring"),
                        html.Button(id="ask-no", type="button", className="tl-button", **extra(data_do="ask.no")),
                        html.Button(id="ask-yes", type="submit", value="yes", className="tl-button is-main"),
                    ],
                    className="tl-dialog-foot",
                ),
            ],
            method="dialog",
        ),
        id="ask",
        className="tl-ask",
        **extra(aria_labelledby="ask-title"),
    )


PANEL = Panel(slot="overlay", order=80, layout=layout)
