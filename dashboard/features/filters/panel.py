"""Filters: time, document, people, places, tags, certainty, kind, status, confidence (``filters.js``).

They work on what the page already holds, and stand in the address, so that a view can be kept and sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import Dash, Input, html

from dashboard.page.panel import Panel
from dashboard.page.parts import action, on_client
from timeline.record.event_fields import BASES
from timeline.record.model import Certainty

if TYPE_CHECKING:
    from dashboard.desk import Desk

_CHOICES = (
    ("document", "Document"),
    ("participant", "Participant"),
    ("place", "Place"),
    ("tag", "Tag"),
)
_STATUSES = ("new", "accepted", "edited", "rejected")
_KINDS = ("event", "statement", "state", "period")


def layout(desk: Desk) -> Any:
    return dmc.Drawer(
        html.Div(
            [
                html.Div(
                    [
                        dmc.TextInput(id="filter-from", label="From", placeholder="1947, the 1960s, 44 BC", size="xs"),
                        dmc.TextInput(id="filter-to", label="To", placeholder="1991", size="xs"),
                    ],
                    className="tl-form-row",
                ),
                action("filters.shown", "Use the range shown in the chart", symbol="fit"),
                *(
                    dmc.MultiSelect(
                        id=f"filter-{name}",
                        label=label,
                        data=[],
                        value=[],
                        searchable=True,
                        clearable=True,
                        limit=100,
                        hidePickedOptions=True,
                        nothingFoundMessage="Nothing of that name",
                        size="xs",
                    )
                    for name, label in _CHOICES
                ),
                _checks("certainty", "Certainty", [one.value for one in Certainty]),
                _checks("kind", "Kind", _KINDS),
                _checks("basis", "Date rests on", BASES),
                _checks("status", "Checked", _STATUSES),
                html.Div(
                    [
                        html.Label("Least confidence", id="filter-confidence-label", className="tl-field-label"),
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


def _checks(name: str, label: str, values: Any) -> Any:
    return dmc.CheckboxGroup(
        dmc.Group([dmc.Checkbox(label=value, value=value, size="xs") for value in values], gap="sm", mt=4),
        id=f"filter-{name}",
        label=label,
        value=[],
        size="xs",
    )


FIELDS = ("from", "to", *(name for name, _ in _CHOICES), "certainty", "kind", "basis", "status", "confidence")


def register(app: Dash, desk: Desk) -> None:
    on_client(app, "filters", *(Input(f"filter-{name}", "value") for name in FIELDS))


PANEL = Panel(slot="overlay", order=15, layout=layout, register=register)
