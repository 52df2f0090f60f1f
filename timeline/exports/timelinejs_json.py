"""TimelineJS (TimelineJS3) as JSON: ``new TL.Timeline("element", data)``.

``scale`` is always said, because without it one bad date throws away the whole timeline. Each slide carries the extra
field ``edtf``, which TimelineJS passes over.
"""

from __future__ import annotations

from typing import Any

from timeline.exports.clean_text import html_text
from timeline.exports.export import Export
from timeline.exports.json_document import dumps
from timeline.exports.timelinejs_slides import Moment, Slide, heading, is_cosmological, losses, slides
from timeline.record.model import Timeline


def write(timeline: Timeline, *, groups: str = "none", title: str = "") -> str:
    """JSON text. ``groups``: none, document, place, kind, certainty or participant."""
    headline, text = heading(timeline)
    return dumps(
        {
            "scale": "cosmological" if is_cosmological(timeline) else "human",
            "title": {"text": {"headline": html_text(title) or headline, "text": text}},
            "events": [_event(slide) for slide in slides(timeline, groups=groups)],
        }
    )


def _event(slide: Slide) -> dict[str, Any]:
    event: dict[str, Any] = {
        "unique_id": slide.event.id,
        "start_date": _date(slide.start),
        "display_date": slide.shown,
        "text": {"headline": slide.headline, "text": slide.text},
        "edtf": slide.event.when.edtf(),
    }
    if slide.end:
        event["end_date"] = _date(slide.end)
    if slide.group:
        event["group"] = slide.group
    return event


def _date(moment: Moment) -> dict[str, int | str]:
    date: dict[str, int | str] = {"year": moment.year, "month": moment.month or "", "day": moment.day or ""}
    if moment.seconds is not None:
        hours, rest = divmod(moment.seconds, 3600)
        date |= {"hour": hours, "minute": rest // 60, "second": rest % 60}
    return date


EXPORT = Export(
    name="timelinejs",
    title="TimelineJS (JSON)",
    suffix=".json",
    media_type="application/json",
    write=write,
    losses=losses,
)
