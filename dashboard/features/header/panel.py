"""The left and middle of the header: product name, project menu, search, adding text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import html

from dashboard.page import ids
from dashboard.page.panel import Panel
from dashboard.page.parts import action, extra, icon, menu_item
from dashboard.projects.state import ProjectEntry

if TYPE_CHECKING:
    from dashboard.desk import Desk

_MENU_LIMIT = 30
"""Projects shown in the menu; a longer list would not fit a screen."""


def layout(desk: Desk) -> Any:
    return html.Div(
        [
            html.A(
                [
                    html.Span(className="tl-logo", **extra(aria_hidden="true")),
                    html.Span("Timeline", className="tl-name"),
                ],
                href="/",
                className="tl-brand",
                **extra(aria_label="Timeline, start page"),
            ),
            _project_menu(desk.keeper.projects(), desk.options["prefix"]),
            _search(),
            action(
                "add.open",
                "Add text",
                symbol="plus",
                variant="filled",
                size="sm",
                id=ids.ADD_OPEN,
                className="tl-compact",
                **extra(aria_label="Add text"),
            ),
        ],
        className="tl-header-main",
    )


def _project_menu(projects: Any, prefix: str) -> Any:
    return dmc.Menu(
        [
            dmc.MenuTarget(
                dmc.Button(
                    html.Span("…", id=ids.PROJECT_TITLE, className="tl-project-title"),
                    rightSection=icon("down"),
                    variant="subtle",
                    color="gray",
                    size="sm",
                    className="tl-project",
                    **extra(aria_label="Project menu"),
                )
            ),
            dmc.MenuDropdown(
                [
                    dmc.MenuLabel("Projects"),
                    *(_project_item(entry, prefix) for entry in list(projects)[:_MENU_LIMIT]),
                    dmc.MenuDivider(),
                    menu_item("project.new", "New project", symbol="plus"),
                    menu_item("project.rename", "Rename this project…", symbol="pencil"),
                    menu_item("project.save", "Save a copy as a file", symbol="download"),
                    menu_item("project.open", "Open a project file…", symbol="folder"),
                    menu_item("project.delete", "Delete this project…", symbol="trash", c="var(--tl-bad)"),
                ]
            ),
        ],
        id=ids.PROJECT_MENU,
        position="bottom-start",
        shadow="md",
        width=300,
    )


def _project_item(entry: ProjectEntry, prefix: str) -> Any:
    return dmc.MenuItem(
        entry.title or "Untitled",
        href=f"{prefix}/p/{entry.id}",
        refresh=True,
        className="tl-menu-project",
    )


def _search() -> Any:
    return html.Div(
        dmc.TextInput(
            id=ids.SEARCH,
            placeholder="Search events and text",
            leftSection=icon("search"),
            rightSection=dmc.Kbd("/", size="xs", className="tl-key"),
            size="sm",
            **extra(aria_label="Search events and text"),
        ),
        className="tl-search",
        role="search",
    )


PANEL = Panel(slot="header", order=10, layout=layout)
