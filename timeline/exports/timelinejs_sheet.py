"""TimelineJS as a spreadsheet: the columns of its template, for a Google Sheet or a CSV address.

Header texts are matched exactly by TimelineJS. The further columns ``EDTF`` and ``Event ID`` are passed over by it.
"""

from __future__ import annotations

from timeline.exports.csv_table import harmless_cell, write_table
from timeline.exports.export import Export
from timeline.exports.timelinejs_slides import Moment, Slide, heading, losses, slides
from timeline.record.model import Timeline

COLUMNS = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text",
    "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Alt Text", "Type", "Group", "Background",
    "EDTF", "Event ID",
)  # fmt: skip


def write(timeline: Timeline, *, groups: str = "none", title: str = "") -> str:
    """CSV text. ``groups``: none, document, place, kind, certainty or participant."""
    headline, text = heading(timeline)
    first = {"Headline": harmless_cell(title or headline), "Text": text, "Type": "title"}
    return write_table(COLUMNS, [first, *(_row(slide) for slide in slides(timeline, groups=groups))])


def _row(slide: Slide) -> dict[str, str | int]:
    return {
        **_cells(slide.start, ""),
        **(_cells(slide.end, "End ") if slide.end else {}),
        "Display Date": slide.shown,
        "Headline": harmless_cell(slide.headline),
        "Text": slide.text,
        "Group": harmless_cell(slide.group),
        "EDTF": slide.event.when.edtf(),
        "Event ID": harmless_cell(slide.event.id),
    }


def _cells(moment: Moment, prefix: str) -> dict[str, str | int]:
    return {
        f"{prefix}Year": moment.year,
        f"{prefix}Month": moment.month or "",
        f"{prefix}Day": moment.day or "",
        f"{prefix}Time": moment.clock(),
    }


EXPORT = Export(
    name="timelinejs-csv",
    title="TimelineJS (spreadsheet)",
    suffix=".csv",
    media_type="text/csv",
    write=write,
    losses=losses,
)
