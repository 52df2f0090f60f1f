"""iCalendar, read by the icalendar library."""

from __future__ import annotations

import datetime
from typing import Any

import icalendar
from hypothesis import given, settings

from tests.exports.example import TIMELINE
from tests.strategies import timelines
from timeline.exports import find, write
from timeline.exports.clean_text import one_line
from timeline.exports.instants import end_instant, first_instant, is_plain_day, known_end
from timeline.record.in_words import in_words
from timeline.record.model import Timeline

STAMP = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


def calendar(timeline: Timeline) -> Any:
    return icalendar.Calendar.from_ical(write(timeline, "ics", stamp=STAMP))


def day(instant: Any) -> datetime.date:
    return datetime.date(instant.day.year, instant.day.month, instant.day.day)


def test_entries_are_whole_days_with_the_end_excluded() -> None:
    entries = {str(entry["X-EDTF"]): entry for entry in calendar(TIMELINE).walk("VEVENT")}
    assert set(entries) == {"1450~", "196X", "1969-03-02", "1991/..", "2021-10"}
    decade = entries["196X"]
    assert (decade["DTSTART"].dt, decade["DTEND"].dt) == (datetime.date(1960, 1, 1), datetime.date(1970, 1, 1))
    assert decade["SUMMARY"] == "Split changes the region (the 1960s)"
    assert decade["TRANSP"] == "TRANSPARENT"
    assert entries["1969-03-02"]["SUMMARY"] == "Two armies fight on river island"
    assert entries["1969-03-02"]["LOCATION"] == "river island"
    assert entries["2021-10"]["STATUS"] == "TENTATIVE"


def test_the_same_timeline_gives_the_same_bytes_and_ids() -> None:
    once, again = (write(TIMELINE, "ics", stamp=STAMP) for _ in range(2))
    assert once == again
    assert len({str(entry["UID"]) for entry in calendar(TIMELINE).walk("VEVENT")}) == 5


def test_what_a_calendar_cannot_hold_is_told() -> None:
    assert {loss.effect: loss.ids for loss in find("ics").losses(TIMELINE)} == {
        "left out": ("e2",),
        "lost an open end": ("e3",),
        "lost precision or doubt": ("e4", "e1", "e5"),
    }


@settings(max_examples=60, deadline=None)
@given(timelines())
def test_any_timeline_is_read_as_it_was_written(timeline: Timeline) -> None:
    text = str(write(timeline, "ics", stamp=STAMP))
    assert text.endswith("\r\n") and "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    left_out = {name for loss in find("ics").losses(timeline) if loss.effect == "left out" for name in loss.ids}
    kept = [event for event in timeline.events if event.id not in left_out]
    entries = calendar(timeline).walk("VEVENT")
    assert len(entries) == len(kept)
    for event, entry in zip(kept, entries, strict=True):
        assert not entry.errors
        assert entry["X-EDTF"] == event.when.edtf()
        words = "" if is_plain_day(event.when) else f" ({in_words(event.when)})"
        assert str(entry["SUMMARY"]) == one_line(event.title) + words
        start, end = entry["DTSTART"].dt, entry["DTEND"].dt if "DTEND" in entry else None
        drawn = known_end(event.when)
        first, last = first_instant(drawn), end_instant(drawn)
        if isinstance(start, datetime.datetime):
            assert start.strftime("%H:%M:%S") == first.clock()  # type: ignore[union-attr]  # known ends are closed
            assert start.date() == day(first)
        else:
            assert (start, end) == (day(first), day(last))
