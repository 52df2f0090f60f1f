"""Adding text: paste it, drop files, or give an address; with the day of publication where it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import Dash, Input, Output, html

from dashboard.page import ids
from dashboard.page.date_hint import hint_of_day
from dashboard.page.panel import Panel
from dashboard.page.parts import action, extra, icon
from dashboard.typed.dates import today

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    megabytes = desk.options.get("max_upload", 0) // 1_048_576
    return dmc.Modal(
        html.Div(
            [
                dmc.Tabs(
                    [
                        dmc.TabsList(
                            [
                                dmc.TabsTab("Paste text", value="paste"),
                                dmc.TabsTab("Files", value="files"),
                                *([dmc.TabsTab("Web address", value="address")] if desk.fetches else []),
                            ]
                        ),
                        dmc.TabsPanel(_paste(), value="paste"),
                        dmc.TabsPanel(_files(megabytes), value="files"),
                        dmc.TabsPanel(_address(), value="address"),
                    ],
                    id="add-tabs",
                    value="paste",
                    keepMounted=True,
                ),
                dmc.TextInput(
                    id="add-published",
                    label="Published on",
                    description="Optional. Words such as “yesterday” or “in October” count from this day. "
                    "Left empty, it is looked for in the text.",
                    placeholder="3 March 2021",
                    debounce=250,
                    autoComplete="off",
                ),
                html.Div(id="add-understood", className="tl-understood", role="status"),
                dmc.Checkbox(
                    id="add-apart",
                    label="In a project of its own",
                    description="Otherwise it is added to this project.",
                    checked=False,
                    size="sm",
                    mt="sm",
                ),
                html.Div(id="add-problem", className="tl-problem", role="alert"),
                html.Div(
                    [
                        action("add.sample", "Try the sample", size="sm", variant="subtle"),
                        html.Span(className="tl-spring"),
                        action("add.close", "Cancel", size="sm"),
                        action("add.go", "Make the timeline", size="sm", variant="filled", id="add-go"),
                    ],
                    className="tl-dialog-foot",
                ),
            ],
            id="add-form",
        ),
        id=ids.ADD,
        title="Add text",
        size="lg",
        keepMounted=True,
        closeButtonProps={"aria-label": "Close"},
    )


def _paste() -> Any:
    return html.Div(
        [
            dmc.Textarea(
                id="add-text",
                label="Text",
                placeholder="Paste an article, a chapter, a report…",
                autosize=True,
                maxRows=16,
                minRows=9,
                autoComplete="off",
            ),
            dmc.TextInput(
                id="add-title", label="Title", placeholder="Optional: the first line is taken", autoComplete="off"
            ),
        ],
        className="tl-add-page",
    )


def _files(megabytes: int) -> Any:
    return html.Div(
        [
            html.Div(
                [
                    icon("upload"),
                    html.Strong("Drop files here"),
                    html.Span(f"or choose them; up to {megabytes} MB together", className="tl-count"),
                    action("add.choose", "Choose files", size="sm"),
                ],
                id="drop-zone",
                className="tl-drop",
            ),
            html.Ul(id="add-files", className="tl-files", **extra(aria_label="Chosen files")),
        ],
        className="tl-add-page",
    )


def _address() -> Any:
    return html.Div(
        dmc.TextInput(
            id="add-address",
            label="Web address of an article",
            placeholder="https://",
            description="The page is fetched by this program from its own site; nothing else is asked.",
            autoComplete="off",
        ),
        className="tl-add-page",
    )


def register(app: Dash, desk: Desk) -> None:
    @app.callback(Output("add-understood", "children"), Input("add-published", "value"), prevent_initial_call=True)
    def show_understood(typed: str | None) -> list[Any]:
        return hint_of_day("add-published", typed or "", today())


PANEL = Panel(slot="overlay", order=10, layout=layout, register=register)
