"""The figure for reports: the Plotly chart that goes into documents and notebooks, to look at and to take along.

``figure.js`` asks for it when the tab is first opened, so that nobody waits for plotly.js who does not
want a figure. The same figure comes from ``Timeline.figure()`` and from the exports PNG, SVG, PDF and Plotly JSON.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.page.panel import Panel
from dashboard.page.parts import action, extra

if TYPE_CHECKING:
    from dashboard.desk import Desk

_LANES = (
    ("none", "No lanes"),
    ("certainty", "By certainty"),
    ("document", "By document"),
    ("participant", "By participant"),
    ("place", "By place"),
    ("kind", "By kind"),
)
_SPANS = (("all", "Whole time"), ("main", "Where most events are"))


def layout(desk: Desk) -> Any:
    return html.Div(
        [
            html.Div(
                [
                    _choice("figure-lanes", "Lanes of the figure", _LANES),
                    _choice("figure-span", "Time shown in the figure", _SPANS),
                    html.Span(className="tl-spring"),
                    action("export.plotly-json", "Plotly JSON", symbol="download"),
                    action("export.html-fragment", "HTML fragment", symbol="download"),
                ],
                className="tl-dock-tools",
            ),
            html.Div(
                id="figure-holder", className="tl-figure", **extra(role="region", aria_label="Figure for reports")
            ),
        ],
        className="tl-figure-panel",
    )


def _choice(name: str, label: str, options: tuple[tuple[str, str], ...]) -> Any:
    return html.Label(
        [
            html.Span(label, className="tl-hidden"),
            # Filled by the script: Dash has no plain <select>, and a phone shows the plain one best.
            html.Span(id=name, **extra(data_options="|".join(f"{value}={words}" for value, words in options))),
        ]
    )


PANEL = Panel(slot="dock", order=50, layout=layout, title="Figure")
