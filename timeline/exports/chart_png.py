"""The chart as PNG picture, for reports and slides."""

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
    scale: float = 2.0,
) -> bytes:
    """PNG bytes, ``scale`` dots for each pixel of width.

    Raises ``MissingPart`` without kaleido or a browser, ``BadData`` for a size out of bounds.
    """
    return image("png", timeline, lanes=lanes, theme=theme, title=title, width=width, height=height, scale=scale)


EXPORT = Export(
    name="png",
    title="Chart as PNG picture",
    suffix=".png",
    media_type="image/png",
    write=write,
    binary=True,
    group="chart",
)
