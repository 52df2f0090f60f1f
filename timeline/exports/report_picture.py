"""The chart on top of a report: as it stands on a screen where that was handed over, else drawn here."""

from __future__ import annotations

from dataclasses import replace

from timeline.errors import BadData
from timeline.exports.export import MissingPart
from timeline.exports.figure_image import image
from timeline.record.model import Timeline

_MOST_EVENTS = 40
"""A page holds no more rows that can be read; the table below has all."""

_WIDTH = 1200
_PNG = b"\x89PNG\r\n\x1a\n"


def picture_of(timeline: Timeline, given: bytes) -> tuple[bytes, str]:
    """A PNG and "", or nothing and why there is none. Raises ``BadData`` for a given picture that is no PNG."""
    if given:
        if not given.startswith(_PNG):
            raise BadData("the picture of the chart is no PNG")
        return given, ""
    weightiest = sorted(timeline.events, key=lambda event: -event.salience)[:_MOST_EVENTS]
    drawn = replace(timeline, events=tuple(weightiest)).sorted()
    try:
        return image("png", drawn, lanes="none", theme="light", title="", width=_WIDTH, height=None, scale=2.0), ""
    except MissingPart as problem:
        return b"", str(problem)
