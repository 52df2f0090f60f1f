"""The table of events: sortable, filterable, edited in place, linked to chart and text (``table.js``)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import dash_ag_grid as dag
from dash import html

from dashboard.page import ids
from dashboard.page.panel import Panel
from dashboard.page.parts import action, extra
from timeline.record.event_fields import LABELLED
from timeline.record.model import Certainty

if TYPE_CHECKING:
    from dashboard.desk import Desk

COLUMNS: tuple[dict[str, Any], ...] = (
    {"field": "words", "headerName": "When", "width": 190, "comparator": {"function": "byStart"}, "editable": True},
    {"field": "title", "headerName": "Event", "flex": 3, "minWidth": 220, "editable": True},
    {
        "field": "certainty",
        "headerName": "Certainty",
        "width": 110,
        "editable": True,
        "cellEditor": "agSelectCellEditor",
        "cellEditorParams": {"values": [certainty.value for certainty in Certainty]},
    },
    {"field": "participants", "headerName": "Participants", "flex": 2, "minWidth": 130, "editable": True},
    {"field": "place", "headerName": "Place", "width": 130, "editable": True},
    {"field": "tags", "headerName": "Tags", "width": 120, "editable": True},
    {"field": "dateText", "headerName": "As written", "width": 150},
    {"field": "document", "headerName": "Document", "width": 150},
    {
        "field": "confidence",
        "headerName": "Sure",
        "width": 84,
        "headerTooltip": "Confidence in percent",
        "filter": "agNumberColumnFilter",
    },
    {"field": "status", "headerName": "Status", "width": 104},
)
"""The columns of the table; the fields are those of the rows that ``table.js`` builds from the view."""

FACTS = tuple(
    {"field": field.name, "headerName": field.label, "width": 120, "editable": field.editable, "hide": True}
    for field in LABELLED
)
"""Columns of fields that few events have, from their declaration; shown where some event has one."""


_THEME = (
    "themeQuartz.withParams({backgroundColor: 'var(--tl-card)', foregroundColor: 'var(--tl-ink)', "
    "headerBackgroundColor: 'var(--tl-sunken)', headerTextColor: 'var(--tl-soft)', borderColor: 'var(--tl-line)', "
    "rowHoverColor: 'var(--tl-hover)', selectedRowBackgroundColor: 'var(--tl-accent-pale)', "
    "accentColor: 'var(--tl-accent-text)', chromeBackgroundColor: 'var(--tl-sunken)', "
    "fontFamily: 'inherit', fontSize: 13, wrapperBorder: false, wrapperBorderRadius: 0, browserColorScheme: 'inherit'})"
)
"""The grid's own theme, made of the page's tokens; its older class themes would fetch a style sheet from a CDN."""


def layout(desk: Desk) -> Any:
    return html.Div(
        [
            html.Div(
                [
                    html.Span("Select rows to work on several events at once.", id="table-said", className="tl-count"),
                    html.Span(className="tl-spring"),
                    action("bulk.accept", "Accept", symbol="check", disabled=True, id="bulk-accept"),
                    action("bulk.reject", "Reject", symbol="close", disabled=True, id="bulk-reject"),
                    action("bulk.tag", "Tag…", symbol="tag", disabled=True, id="bulk-tag"),
                    action("bulk.story", "Into the story", symbol="text", disabled=True, id="bulk-story"),
                    action("bulk.merge", "Merge", symbol="merge", disabled=True, id="bulk-merge"),
                    action("bulk.delete", "Delete", symbol="trash", disabled=True, id="bulk-delete"),
                ],
                className="tl-dock-tools",
            ),
            html.Div(id="table-holder", **extra(data_grid=json.dumps(_grid().to_plotly_json()))),
        ],
        className="tl-table-panel",
    )


def _grid() -> Any:
    """The grid as the page makes it when the table is first opened; until then nobody waits for it."""
    return dag.AgGrid(
        id=ids.TABLE,
        columnDefs=[*COLUMNS, *FACTS],
        rowData=[],
        getRowId="params.data.id",
        defaultColDef={"resizable": True, "filter": "agTextColumnFilter", "tooltipField": "sentence"},
        dashGridOptions={
            "theme": {"function": _THEME},
            "rowSelection": {"mode": "multiRow", "enableClickSelection": False, "headerCheckbox": True},
            "rowHeight": 32,
            "headerHeight": 34,
            "animateRows": False,
            "tooltipShowDelay": 600,
            "stopEditingWhenCellsLoseFocus": True,
            "suppressDragLeaveHidesColumns": True,
            "localeText": {"noRowsToShow": "No events here."},
        },
        className="tl-grid",
        style={"height": "100%", "width": "100%"},
    )


PANEL = Panel(slot="dock", order=10, layout=layout, title="Table")
