"""The export menu: every format that ``timeline.exports`` knows, by group (``export.js``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import html

from dashboard.page.panel import Panel
from dashboard.page.parts import extra, icon, menu_item
from timeline import exports
from timeline.exports.export import Export

if TYPE_CHECKING:
    from dashboard.desk import Desk

_GROUPS = (("report", "Reports"), ("chart", "Chart"), ("data", "Data"))


_IMAGES = (("", "Image of the view"), ("slide.", "Image for a slide, 16:9"), ("column.", "Image for a column"))
"""Pictures that the page draws itself, in the visual language of the screen."""


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
                    menu_item("export.address", "Copy a link to this view", symbol="link"),
                    *(part for group, label in _GROUPS for part in _group(group, label)),
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
    options = [menu_item("report.choose", "Columns and order of reports…", symbol="filter")]
    listed = [*map(_item, formats), *(options if any(form.choices for form in formats) else [])]
    if group == "chart":
        listed += [
            menu_item(f"image.{shape}{kind}", f"{title} ({kind.upper()})")
            for shape, title in _IMAGES
            for kind in ("png", "svg")
        ]
    return [dmc.MenuLabel(label), *listed] if listed else []


def _item(form: Export) -> Any:
    return menu_item(
        f"export.{form.name}",
        [html.Span(form.title, className="tl-menu-title"), html.Span(form.suffix, className="tl-menu-count")],
    )


PANEL = Panel(slot="header", order=20, layout=layout)
