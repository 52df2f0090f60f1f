"""What stands in the place of a project that is not there: that it may be gone, and which others there are.

``projects.js`` asks for it where the address names no project; the menu of projects is ``header``'s.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from dash import Dash, Input, Output, dcc, html

from dashboard.page.panel import Panel
from dashboard.page.parts import extra
from dashboard.projects.state import ProjectEntry

if TYPE_CHECKING:
    from dashboard.desk import Desk

ASKED = "missing-asked"
SECTION = "missing-project"
SAID = "missing-said"


def layout(desk: Desk) -> Any:
    return html.Section(
        [dcc.Store(id=ASKED), html.Div(id=SAID)],
        id=SECTION,
        className="tl-card tl-missing",
        hidden=True,
        **extra(aria_labelledby="missing-title"),
    )


def missing(projects: Sequence[ProjectEntry], prefix: str) -> list[Any]:
    """What is said where there is no project, and links to ``projects``; ``prefix`` is the path the page lies under."""
    said = (
        "It may have been deleted. These are here:" if projects else "It may have been deleted, and there is no other."
    )
    return [
        html.H1("There is no project at this address", id="missing-title"),
        html.P(said),
        html.Ul([_line(project, prefix) for project in projects]),
        html.Button("New project", type="button", className="tl-button is-main", **extra(data_do="project.new")),
    ]


def _line(project: ProjectEntry, prefix: str) -> Any:
    link = html.A(
        project.title or "Untitled",
        href=f"{prefix}/p/{quote(project.id, safe='')}",
        className="tl-jump",
    )
    count = f"{project.events} {'event' if project.events == 1 else 'events'}"
    return html.Li([link, html.Span(count, className="tl-count")])


def register(app: Dash, desk: Desk) -> None:
    @app.callback(Output(SAID, "children"), Output(SECTION, "hidden"), Input(ASKED, "data"), prevent_initial_call=True)
    def show(asked: Any) -> tuple[Any, bool]:
        return missing(desk.keeper.projects(), desk.options["prefix"]), False


PANEL = Panel(slot="room", order=90, layout=layout, register=register)
