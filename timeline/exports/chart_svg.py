"""The chart as SVG picture, sharp at any size, for the web and for drawing programs."""

from __future__ import annotations

from timeline.exports.export import Export
from timeline.exports.figure_image import image
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
    """SVG text. Raises ``MissingPart`` without kaleido or a browser, ``BadData`` for a size out of bounds."""
    return image("svg", timeline, lanes=lanes, theme=theme, title=title, width=width, height=height).decode("utf-8")


EXPORT = Export(
    name="svg",
    title="Chart as SVG picture",
    suffix=".svg",
    media_type="image/svg+xml",
    write=write,
    group="chart",
)
