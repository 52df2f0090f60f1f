"""The code that shows this view in another page, to copy and paste (``embed.js`` fills it)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import html

from dashboard.page.panel import Panel
from dashboard.page.parts import action, extra, tool

if TYPE_CHECKING:
    from dashboard.desk import Desk

_THEMES = (("auto", "The reader's"), ("light", "Light"), ("dark", "Dark"))
_SHOWN = (("all", "Chart and full texts"), ("quotes", "Chart and quotes"), ("chart", "Chart only"))
_SIZES = (("medium", "900 × 600"), ("small", "640 × 420"), ("large", "1200 × 800"))


def layout(desk: Desk) -> Any:
    button = tool("embed.open", "Embed this view", symbol="code", size=34, id="embed-open")
    return html.Div([html.Div(button, className="tl-embed-open"), _dialog()])


def _dialog() -> Any:
    return dmc.Modal(
        html.Div(
            [
                html.Div(
                    [
                        _choice("embed-show", "Shown", _SHOWN),
                        _choice("embed-theme", "Colours", _THEMES),
                        _choice("embed-size", "Size", _SIZES),
                    ],
                    className="tl-embed-row",
                ),
                html.Textarea(
                    id="embed-code",
                    readOnly="readonly",
                    className="tl-embed-code",
                    spellCheck="false",
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
    chosen = html.Select([html.Option(shown, value=value) for value, shown in options], id=name)
    return html.Label([label, chosen])


PANEL = Panel(slot="header", order=25, layout=layout)
