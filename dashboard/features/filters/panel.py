"""The drawer of filters (``declared``); ``filters.js`` does what they ask.

They work on what the page already holds, and stand in the address, so that a view can be kept and sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import Dash, Input, html

from dashboard.features.filters.declared import FILTERS, PageFilter
from dashboard.page.panel import Panel
from dashboard.page.parts import action, on_client

if TYPE_CHECKING:
    from dashboard.desk import Desk

_BY_NAME = {declared.name: declared for declared in FILTERS}


def layout(desk: Desk) -> Any:
    return dmc.Drawer(
        html.Div(
            [
                html.Div(
                    [
                        _typed("from", placeholder="1947, the 1960s, 44 BC"),
                        _typed("to", placeholder="1991"),
                    ],
                    className="tl-form-row",
                ),
                action("filters.shown", "Use the range shown in the chart", symbol="fit"),
                *(_picked(declared) for declared in FILTERS if declared.is_list and not declared.choices),
                *(_ticked(declared) for declared in FILTERS if declared.choices),
                html.Div(
                    [
                        html.Label(
                            _BY_NAME["confidence"].label, id="filter-confidence-label", className="tl-field-label"
                        ),
                        dmc.Slider(
                            id="filter-confidence",
                            min=0,
                            max=100,
                            step=5,
                            value=0,
                            size="sm",
                            thumbLabel="Least confidence in percent",
                        ),
                    ]
                ),
                html.Div(
                    [action("filters.clear", "Clear all", size="sm"), action("filters.close", "Done", size="sm")],
                    className="tl-form-foot",
                ),
            ],
            className="tl-form",
            id="filter-form",
        ),
        id="filter-drawer",
        title="Filter",
        position="right",
        size=340,
        keepMounted=True,
        withOverlay=False,
        lockScroll=False,
        trapFocus=False,
        closeOnClickOutside=False,
        closeButtonProps={"aria-label": "Close filters"},
    )


def _typed(name: str, *, placeholder: str) -> Any:
    return dmc.TextInput(id=f"filter-{name}", label=_BY_NAME[name].label, placeholder=placeholder, size="xs")


def _picked(declared: PageFilter) -> Any:
    """A field for names that the project holds; the script fills in which."""
    return dmc.MultiSelect(
        id=f"filter-{declared.name}",
        label=declared.label,
        data=[],
        value=[],
        searchable=True,
        clearable=True,
        limit=100,
        hidePickedOptions=True,
        nothingFoundMessage="Nothing of that name",
        size="xs",
    )


def _ticked(declared: PageFilter) -> Any:
    return dmc.CheckboxGroup(
        dmc.Group([dmc.Checkbox(label=value, value=value, size="xs") for value in declared.choices], gap="sm", mt=4),
        id=f"filter-{declared.name}",
        label=declared.label,
        value=[],
        size="xs",
    )


def register(app: Dash, desk: Desk) -> None:
    on_client(app, "filters", *(Input(f"filter-{declared.name}", "value") for declared in FILTERS))


PANEL = Panel(slot="overlay", order=15, layout=layout, register=register)
