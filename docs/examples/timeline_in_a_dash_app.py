"""A Dash app of one's own that shows a timeline. Run this file, then open the address it says."""

from dash import Dash, Input, Output, html

import timeline
from dashboard.component import TimelineAIO, timeline_component

TEXT = "The bridge was closed on 4 March 2019. It opened again in June 2020, and a toll was introduced a year later."
result = timeline.extract(TEXT, published="2021-01-10")
titles = {event.id: event.title for event in result.events}

app = Dash(__name__)
app.layout = html.Main([html.H1("The bridge"), timeline_component(result, id="case"), html.P(id="chosen")])


@app.callback(Output("chosen", "children"), Input(TimelineAIO.selected("case"), "data"))
def show(event_id: str | None) -> str:
    return f"Selected: {titles.get(event_id or '', 'nothing')}"


if __name__ == "__main__":
    app.run()
