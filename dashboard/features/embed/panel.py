"""The code that shows this view in another page, to copy and paste.

A callback writes it, the same as for oEmbed; ``embed.js`` says which view is on the screen, and copies.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode

import dash_mantine_components as dmc
from dash import Dash, Input, Output, dcc, html, no_update

from dashboard.api.problems import Refused
from dashboard.features.embed.oembed import framed
from dashboard.page.panel import Panel
from dashboard.page.parts import action, extra, tool
from timeline.errors import TimelineError

if TYPE_CHECKING:
    from dashboard.desk import Desk

_THEMES = (("auto", "The reader's"), ("light", "Light"), ("dark", "Dark"))
_SHOWN = (("all", "Chart and full texts"), ("quotes", "Chart and quotes"), ("chart", "Chart only"))
_SIZES = ("900 × 600", "640 × 420", "1200 × 800")
ASKED = "embed-asked"
"""The view on the screen as an embedded page: ``{"address": "https://…/embed/<project>", "query": "q=flood"}``."""


def layout(desk: Desk) -> Any:
    button = tool("embed.open", "Embed this view", symbol="code", size=34, id="embed-open")
    return html.Div([html.Div(button, className="tl-embed-open"), _dialog()])


def _dialog() -> Any:
    return dmc.Modal(
        html.Div(
            [
                dcc.Store(id=ASKED),
                html.Div(
                    [
                        _choice("embed-show", "Shown", _SHOWN),
                        _choice("embed-theme", "Colours", _THEMES),
                        _choice("embed-size", "Size", tuple((size, size) for size in _SIZES)),
                    ],
                    className="tl-embed-row",
                ),
                dmc.Textarea(
                    id="embed-code",
                    readOnly=True,
                    spellCheck=False,
                    classNames={"input": "tl-embed-code"},
                    **extra(aria_label="Code to copy"),
                ),
                html.P(
                    "It shows the view as it is filtered now and stays up to date with this project, without notes and "
                    "what was rejected. Only pages of this server may show it, unless it was started with the "
                    "addresses of other sites. For a report on a disk, Export writes the same as one page that needs "
                    "no server.",
                    className="tl-embed-note",
                ),
                html.Div(
                    [
                        html.A(
                            "Open it alone",
                            id="embed-alone",
                            href="#",
                            target="_blank",
                            rel="noopener",
                            className="tl-embed-alone",
                        ),
                        html.Span(className="tl-spring"),
                        html.Span(id="embed-told", className="tl-count", role="status"),
                        action("embed.close", "Close", size="sm"),
                        action("embed.copy", "Copy the code", size="sm", variant="filled"),
                    ],
                    className="tl-dialog-foot",
                ),
            ]
        ),
        id="embed-dialog",
        title="Embed this view",
        size="lg",
        keepMounted=True,
        closeButtonProps={"aria-label": "Close"},
    )


def _choice(name: str, label: str, options: tuple[tuple[str, str], ...]) -> Any:
    return dmc.RadioGroup(
        dmc.Group([dmc.Radio(label=shown, value=value, size="xs") for value, shown in options], gap="sm"),
        id=name,
        label=label,
        value=options[0][0],
        size="xs",
    )


def code(desk: Desk, asked: Mapping[str, str], show: str, theme: str, size: str) -> tuple[str, str]:
    """The frame to paste, and the address of the page in it. Raises ``Refused`` and ``TimelineError``.

    What is usual is not said in the address.
    """
    chosen = [("theme", theme)] * (theme != "auto") + [("show", show)] * (show != "all")
    query = [pair for pair in parse_qsl(asked["query"]) if pair[0] not in {"theme", "show"}] + chosen
    address = asked["address"] + (f"?{urlencode(query)}" if query else "")
    width, _, height = size.partition(" × ")
    made = framed(desk, address, width=int(width), height=int(height))
    return made.html, made.address


def register(app: Dash, desk: Desk) -> None:
    @app.callback(
        Output("embed-code", "value"),
        Output("embed-alone", "href"),
        Output("embed-told", "children"),
        Input(ASKED, "data"),
        Input("embed-show", "value"),
        Input("embed-theme", "value"),
        Input("embed-size", "value"),
        prevent_initial_call=True,
    )
    def write(asked: Mapping[str, str] | None, show: str, theme: str, size: str) -> Any:
        if asked is None:
            return no_update, no_update, no_update  # nobody has opened the dialog yet
        try:
            return *code(desk, asked, show, theme, size), ""
        except Refused as problem:
            return "", "#", problem.message
        except TimelineError as problem:
            return "", "#", str(problem)


PANEL = Panel(slot="header", order=25, layout=layout, register=register)
