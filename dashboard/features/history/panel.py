"""What was changed, by whom and when, latest first; what a change was done to is a click away.

``history.js`` asks for it, when its tab is opened and after each change while it is open.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dash import Dash, Input, Output, dcc, html

from dashboard.page.panel import Panel
from dashboard.page.parts import extra
from timeline.errors import BadData
from timeline.record.in_words import day_in_words
from timeline.record.when import Day

if TYPE_CHECKING:
    from dashboard.desk import Desk

ASKED = "history-asked"
LIST = "history-list"


def layout(desk: Desk) -> Any:
    return [
        dcc.Store(id=ASKED),
        html.Div(id=LIST, className="tl-list", **extra(aria_label="History")),
    ]


def history_lines(changes: Iterable[Mapping[str, Any]], shown: Collection[str], zone: tzinfo | None) -> Any:
    """The changes as a list; one done to an event that is ``shown`` leads there. Times are those of ``zone``."""
    lines = [_line(change, shown, zone) for change in changes]
    return html.Ul(lines, className="tl-rows") if lines else html.P("Nothing was changed yet.", className="tl-none")


def _line(change: Mapping[str, Any], shown: Collection[str], zone: tzinfo | None) -> Any:
    event = next((target for target in change["targets"] if target in shown), None)
    said = (
        html.Button(change["said"], type="button", className="tl-jump", **extra(data_do=f"select.{event}"))
        if event is not None
        else html.Span(change["said"], className="tl-why")
    )
    undone = "" if change["state"] == "done" else "undone"
    state = " · ".join(part for part in (change["actor"], undone) if part)
    when = html.Time(_when(change["at"], zone), dateTime=change["at"], className="tl-count")
    return html.Li([when, said, html.Span(state, className="tl-count")], className="tl-row")


def _when(at: str, zone: tzinfo | None) -> str:
    here = datetime.fromisoformat(at).astimezone(zone)
    return f"{day_in_words(Day(here.year, here.month, here.day))}, {here:%H:%M}"


def _zone(name: object) -> tzinfo | None:
    """The zone a browser names; None, this machine's own, for one that is not known here."""
    try:
        return ZoneInfo(str(name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def register(app: Dash, desk: Desk) -> None:
    @app.callback(Output(LIST, "children"), Input(ASKED, "data"), prevent_initial_call=True)
    def show(asked: dict[str, Any]) -> Any:
        project = str(asked.get("project", ""))
        try:
            changes = desk.keeper.history(project)
            targets = {target for change in changes for target in change["targets"]}
            return history_lines(changes, desk.keeper.shown(project, targets), _zone(asked.get("zone")))
        except BadData as problem:
            return html.P(str(problem), className="tl-none")


PANEL = Panel(slot="dock", order=40, layout=layout, register=register, title="History")
