"""The chart as PDF picture, sharp at any size, for print and LaTeX."""

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
) -> bytes:
    """PDF bytes. Raises ``MissingPart`` without kaleido or a browser, ``BadData`` for a size out of bounds."""
    return image("pdf", timeline, lanes=lanes, theme=theme, title=title, width=width, height=height)


EXPORT = Export(
    name="pdf",
    title="Chart as PDF picture",
    suffix=".pdf",
    media_type="application/pdf",
    write=write,
    binary=True,
    group="chart",
)
