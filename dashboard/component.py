"""The timeline as a part of somebody else's Dash app.

    from dashboard.component import TimelineAIO, timeline_component

    app.layout = html.Div([timeline_component(result, id="case"), html.Pre(id="chosen")])

    @app.callback(Output("chosen", "children"), Input(TimelineAIO.selected("case"), "data"))
    def show(event_id): ...

Chart, text and details stand in a sealed frame with their own scripts, so nothing of the app's page and of the
timeline's can get in each other's way; nothing is asked of any server.
"""

from __future__ import annotations

from typing import Any

from dash import Input, Output, State, clientside_callback, dcc, html

from timeline.exports.html_page import write
from timeline.record.model import Timeline

HEIGHT_PX = 640


class TimelineAIO:
    """The ids of the parts of one ``timeline_component``: an all-in-one component in the way of Dash."""

    @staticmethod
    def frame(aio_id: str) -> dict[str, str]:
        """The frame that holds the page."""
        return {"component": "TimelineAIO", "subcomponent": "frame", "aio_id": aio_id}

    @staticmethod
    def selected(aio_id: str) -> dict[str, str]:
        """The selected event: ``data`` is its id, or None. Input of your callbacks, and Output to select one."""
        return {"component": "TimelineAIO", "subcomponent": "selected", "aio_id": aio_id}


def timeline_component(
    timeline: Timeline,
    *,
    id: str,
    height: int = HEIGHT_PX,
    title: str = "",
    lanes: str = "none",
    theme: str = "auto",
) -> Any:
    """The timeline as a Dash component; ``id`` names it, options are those of the one-file page.

    Raises ``BadData`` for an unknown ``lanes`` or ``theme``.
    """
    frame, selected = TimelineAIO.frame(id), TimelineAIO.selected(id)
    page = write(timeline, title=title, lanes=lanes, theme=theme)
    ids = (State(frame, "id"), State(selected, "id"))
    clientside_callback(_LISTEN, Output(selected, "data"), Input(frame, "srcDoc"), *ids)
    clientside_callback(_SELECT, Output(frame, "title"), Input(selected, "data"), State(frame, "id"))
    style = {"width": "100%", "height": f"{height}px", "border": "0"}
    sealed = html.Iframe(id=frame, srcDoc=page, sandbox="allow-scripts allow-downloads", style=style, title="Timeline")
    return html.Div([sealed, dcc.Store(id=selected)])


# An element's id in the page is the id's JSON with its names in order, as Dash writes it.
_ELEMENT = "document.getElementById(JSON.stringify(Object.fromEntries(Object.entries(frame).sort())))"
_LISTEN = f"""
function (page, frame, selected) {{
  window.addEventListener("message", (event) => {{
    const element = {_ELEMENT};
    if (!element || event.source !== element.contentWindow || !event.data || event.data.timeline !== "selected") return;
    window.dash_clientside.set_props(selected, {{ data: event.data.id }});
  }});
  return window.dash_clientside.no_update;
}}
"""
_SELECT = f"""
function (id, frame) {{
  const element = {_ELEMENT};
  if (element && element.contentWindow) element.contentWindow.postMessage({{ timeline: "select", id }}, "*");
  return window.dash_clientside.no_update;
}}
"""
