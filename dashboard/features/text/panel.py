"""The source text: which document, when it was published, and the reading pane, which the viewer fills.

``documents.js`` puts what the page knows of the open document into these components.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import Dash, Input, html

from dashboard.page import ids
from dashboard.page.panel import Panel
from dashboard.page.parts import action, extra, icon, on_client, tool

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return html.Section(
        [
            html.Div(
                [
                    _heading(),
                    html.Button(
                        [icon("calendar"), html.Span("…", id=ids.PUBLISHED)],
                        id=ids.PUBLISHED_PILL,
                        className="tl-pill",
                        title="Day of publication: relative dates count from it",
                        **extra(data_do="anchor.open", type="button"),
                    ),
                    html.Span(className="tl-spring"),
                    tool("text.previous", "Previous event in the text", symbol="up", key="p"),
                    tool("text.next", "Next event in the text", symbol="down", key="n"),
                ],
                className="tl-card-head",
            ),
            _question(),
            html.Div(id=ids.TEXT, className="tl-text"),
        ],
        id=ids.TEXT_CARD,
        className="tl-card tl-text-card",
        **extra(aria_label="Document"),
    )


def _heading() -> Any:
    """The title of the one document, or the choice among several; the list of a choice is there while it is open."""
    choice = dmc.Select(
        id=ids.DOCUMENT_CHOICE,
        data=[],
        value=None,
        allowDeselect=False,
        limit=100,
        nothingFoundMessage="Nothing of that name",
        variant="unstyled",
        size="xs",
        maxDropdownHeight=420,
        comboboxProps={"width": "max-content", "position": "bottom-start", "shadow": "md", "keepMounted": False},
        classNames={"dropdown": "tl-document-names", "input": "tl-document-chosen"},
        **extra(aria_label="Document"),
    )
    return html.Div(
        [
            html.Span(id=ids.DOCUMENT_TITLE, className="tl-document-title"),
            html.Div(choice, id=ids.DOCUMENTS, hidden=True),
        ],
        className="tl-document",
    )


def _question() -> Any:
    """Asked above a text whose relative dates wait for its day of publication."""
    return html.Div(
        [
            html.Span("When was this published? Relative dates wait for it."),
            html.Div(
                [
                    dmc.TextInput(
                        id=ids.QUESTION_DAY,
                        placeholder="3 March 2021",
                        autoComplete="off",
                        size="xs",
                        **extra(aria_label="Day of publication"),
                    ),
                    action("question.set", "Set", variant="filled"),
                ],
                className="tl-tools",
            ),
        ],
        id=ids.QUESTION,
        className="tl-question",
        hidden=True,
    )


def register(app: Dash, desk: Desk) -> None:
    on_client(app, "document", Input(ids.DOCUMENT_CHOICE, "value"))
    on_client(app, "published", Input(ids.QUESTION_DAY, "n_submit"))


PANEL = Panel(slot="text", order=10, layout=layout, register=register)
