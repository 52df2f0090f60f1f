"""The chart: its tools, the overview strip and the timeline itself. The viewer draws into the elements here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.page import ids
from dashboard.page.panel import Panel
from dashboard.page.parts import action, extra, tool

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return html.Section(
        [
            html.Div(
                [
                    html.Div(id=ids.TOOLBAR, className="tl-viewer-tools"),
                    html.Div(
                        [
                            action("filters.open", "Filter", symbol="filter", id=ids.FILTERS_OPEN),
                            tool("event.add", "Add an event that no text tells", symbol="plus", key="i"),
                            tool("views.open", "Saved views", symbol="bookmark", id="views-open"),
                            tool("list.toggle", "A list to read, and back", symbol="rows", key="l", id="list-toggle"),
                            tool("chart.full", "The chart alone, and back", symbol="full", key="c", id="chart-full"),
                            tool("undo", "Undo", symbol="undo", key="z", id=ids.UNDO, disabled=True),
                            tool("redo", "Redo", symbol="redo", key="Z", id=ids.REDO, disabled=True),
                        ],
                        className="tl-tools",
                    ),
                ],
                className="tl-toolbar",
            ),
            html.Div(id=ids.CHIPS, className="tl-chips", hidden=True),
            html.Div(id=ids.OVERVIEW, className="tl-overview"),
            html.Div(id=ids.CHART, className="tl-chart"),
            html.Div(id="list", className="tl-list-view", tabIndex=0, role="region", **extra(aria_label="Events")),
            html.Div(
                [html.Div(id=ids.STATUS, className="tl-status"), html.Div(id="colours", className="tl-colours")],
                className="tl-chart-foot",
            ),
        ],
        id=ids.CHART_CARD,
        className="tl-card tl-chart-card",
        **extra(aria_label="Timeline chart"),
    )


PANEL = Panel(slot="chart", order=10, layout=layout)
