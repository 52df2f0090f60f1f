"""The chart as a picture: ``timeline.show.figure`` drawn by kaleido, which runs a Chromium without a window."""

from __future__ import annotations

import os
import shutil
from typing import Any

from timeline.errors import BadData
from timeline.exports.export import MissingPart, need
from timeline.record.model import Timeline

WIDTH = 1200
"""Pixels; wide enough for labels, and a figure across a page at 150 dots an inch."""

_MOST_PIXELS = 20_000
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")


def figure(timeline: Timeline, *, lanes: str, theme: str, title: str, width: int | None, height: int | None) -> Any:
    """The Plotly figure with a title if one is given. Raises ``BadData`` for a size that cannot be drawn."""
    for name, size in (("width", width), ("height", height)):
        if size is not None and not 100 <= size <= _MOST_PIXELS:
            raise BadData(f"{name} {size} is out of bounds; expected 100 to {_MOST_PIXELS:,} pixels")
    from timeline.show.figure import to_figure  # here, since plotly takes its time to load

    made: Any = to_figure(timeline, lanes=lanes, theme=theme, width=width, height=height)
    if title:
        made.update_layout(title_text=title.replace("<", "&lt;"))
    return made


def image(
    kind: str,
    timeline: Timeline,
    *,
    lanes: str,
    theme: str,
    title: str,
    width: int | None,
    height: int | None,
    scale: float = 1.0,
) -> bytes:
    """PNG, SVG or PDF bytes. Raises ``MissingPart`` without kaleido or without a browser."""
    need("kaleido", what=f"a chart as {kind.upper()}")
    drawn = figure(timeline, lanes=lanes, theme=theme, title=title, width=width or WIDTH, height=height)
    _point_to_browser()
    try:
        content: bytes = drawn.to_image(format=kind, width=width or WIDTH, height=height, scale=scale)
    except Exception as error:  # kaleido and the browser's driver raise many kinds, some of them private
        if _is_without_browser(error):
            raise MissingPart(
                f"a chart as {kind.upper()} needs Chromium or Chrome, and none was found; install one, or set "
                "BROWSER_PATH to it, or write the chart as HTML, which needs none"
            ) from error
        raise MissingPart(f"the browser could not draw the chart as {kind.upper()}: {_first_line(error)}") from error
    return content


def browser_path() -> str:
    """The browser that is to draw: the one that BROWSER_PATH names, or one on the search path; "" without any."""
    return os.environ.get("BROWSER_PATH") or next((path for path in map(shutil.which, _BROWSERS) if path), "")


def _point_to_browser() -> None:
    """Tell kaleido of a browser on the search path that it would not look for by itself."""
    if browser := browser_path():
        os.environ["BROWSER_PATH"] = browser


def _is_without_browser(error: Exception) -> bool:
    seen: BaseException | None = error
    while seen is not None:
        if "ChromeNotFound" in type(seen).__name__ or "requires Google Chrome" in str(seen):
            return True
        seen = seen.__cause__ or seen.__context__
    return False


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
