"""The export menu: every format that ``timeline.exports`` knows, by group (``export.js``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import html

from dashboard.page.panel import Panel
from dashboard.page.parts import extra, icon, menu_item
from timeline import exports

if TYPE_CHECKING:
    from dashboard.desk import Desk

_GROUPS = (("data", "Data"), ("report", "Reports"), ("chart", "Chart"))


def layout(desk: Desk) -> Any:
    return dmc.Menu(
        [
            dmc.MenuTarget(
                dmc.Button(
                    "Export",
                    leftSection=icon("download"),
                    rightSection=icon("down"),
                    variant="default",
                    size="sm",
                    className="tl-compact",
                    **extra(aria_label="Export"),
                )
            ),
            dmc.MenuDropdown(
                [
                    *(part for group, label in _GROUPS for part in _group(group, label)),
                    dmc.MenuItem("Image of the view (PNG)", **extra(data_do="image.png")),
                    dmc.MenuItem("Image of the view (SVG)", **extra(data_do="image.svg")),
                    dmc.MenuDivider(),
                    menu_item("export.address", "Copy a link to this view", symbol="link"),
                ],
                className="tl-export-list",
            ),
        ],
        position="bottom-end",
        shadow="md",
        width=300,
    )


def _group(group: str, label: str) -> list[Any]:
    formats = [form for form in exports.known().values() if form.group == group]
    # The pictures of the view below belong to the chart group, so its label stands even when nothing else does.
    return [dmc.MenuLabel(label), *map(_item, formats)] if formats or group == "chart" else []


def _item(form: exports.Export) -> Any:
    return menu_item(
        f"export.{form.name}",
        [html.Span(form.title, className="tl-menu-title"), html.Span(form.suffix, className="tl-menu-count")],
    )


PANEL = Panel(slot="header", order=20, layout=layout)
