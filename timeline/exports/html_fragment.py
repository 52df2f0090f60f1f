"""The chart as a piece of HTML to paste into a page; it carries Plotly with it, or takes it from the page."""

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
    library: bool = True,
) -> str:
    """A ``div`` with its scripts. ``library=False`` leaves Plotly (some MB) out, for a page that has it already."""
    made = figure(timeline, lanes=lanes, theme=theme, title=title, width=width, height=height)
    text: str = made.to_html(full_html=False, include_plotlyjs=library)
    return text + "\n"


EXPORT = Export(
    name="html-fragment",
    title="Chart as HTML fragment",
    suffix=".fragment.html",
    media_type="text/html",
    write=write,
    group="chart",
)
