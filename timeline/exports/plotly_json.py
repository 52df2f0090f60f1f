"""The chart as Plotly JSON, for ``plotly.io.from_json``, plotly.js and programs that draw Plotly figures."""

from __future__ import annotations

from timeline.exports.export import Export
from timeline.exports.figure_image import figure
from timeline.record.model import Timeline


def write(
    timeline: Timeline,
    *,
    lanes: str = "none",
    theme: str = "light",
    title: str = "",
    width: int | None = None,
    height: int | None = None,
) -> str:
    """JSON text of the figure. Raises ``BadData`` for a size out of bounds."""
    made = figure(timeline, lanes=lanes, theme=theme, title=title, width=width, height=height)
    text: str = made.to_json()
    return text + "\n"


EXPORT = Export(
    name="plotly-json",
    title="Chart as Plotly figure (JSON)",
    suffix=".plotly.json",
    media_type="application/json",
    write=write,
    group="chart",
)
