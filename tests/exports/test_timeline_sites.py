"""TimelineJS, vis-timeline and Markwhen: the traps that their own code was seen to have."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings

from tests.exports.example import TIMELINE
from tests.strategies import timelines, whens
from timeline.errors import UnknownFormat
from timeline.exports import find, write
from timeline.exports.csv_table import read_table
from timeline.exports.export import Loss
from timeline.exports.markwhen_text import date_range
from timeline.exports.timelinejs_sheet import COLUMNS
from timeline.exports.timelinejs_slides import moments
from timeline.record.model import Timeline
from timeline.record.when import When


def data(name: str, timeline: Timeline = TIMELINE, **options: Any) -> Any:
    return json.loads(write(timeline, name, **options))


def losses_of(name: str, timeline: Timeline = TIMELINE) -> dict[str, tuple[str, ...]]:
    return {loss.effect: loss.ids for loss in find(name).losses(timeline)}


def with_times(*edtf: str) -> Timeline:
    """The example's events with other times."""
    from dataclasses import replace

    events = tuple(
        replace(event, when=When.from_edtf(text)) for event, text in zip(TIMELINE.events, edtf, strict=False)
    )
    return Timeline(TIMELINE.documents, events).sorted()


# -- TimelineJS -----------------------------------------------------------------------------------------------------


def test_slides_have_the_parts_that_were_said_and_years_as_spoken() -> None:
    slides = {slide["unique_id"]: slide for slide in data("timelinejs")["events"]}
    assert slides["e0"]["start_date"] == {"year": 1969, "month": 3, "day": 2}
    assert "end_date" not in slides["e0"]
    assert slides["e1"]["start_date"] == {"year": 1960, "month": "", "day": ""}
    assert slides["e1"]["end_date"] == {"year": 1969, "month": "", "day": ""}
    assert slides["e2"]["start_date"] == {"year": -44, "month": 3, "day": 15}
    assert slides["e5"]["start_date"] == {"year": 2021, "month": 10, "day": ""}
    assert [slide["display_date"] for slide in slides.values()] == [
        "15 March 44 BC", "about 1450", "the 1960s", "2 March 1969", "since 1991", "October 2021",
    ]  # fmt: skip


def test_a_title_and_a_scale_are_always_there() -> None:
    made = data("timelinejs")
    assert made["scale"] == "human"
    assert made["title"]["text"] == {"headline": "A border, told briefly", "text": "Made from 1 document"}
    assert data("timelinejs", title="Mine")["title"]["text"]["headline"] == "Mine"


def test_texts_are_harmless_html_with_a_link_to_the_sentence() -> None:
    text = {slide["unique_id"]: slide["text"]["text"] for slide in data("timelinejs")["events"]}
    assert "&lt;b&gt;changed&lt;/b&gt;" in text["e1"] and "<b>" not in text["e1"]
    assert 'href="https://example.org/border?a=1&amp;b=2#:~:text=On%202%20March%201969%20the,fought' in text["e0"]
    assert "Certainty: planned" in text["e5"]


def test_far_years_need_the_cosmological_scale_which_is_said() -> None:
    timeline = with_times("Y-300000", "1969-03-02")
    made = data("timelinejs", timeline)
    assert made["scale"] == "cosmological"
    assert [slide["start_date"] for slide in made["events"]] == [
        {"year": -300001, "month": "", "day": ""},
        {"year": 1969, "month": "", "day": ""},
    ]
    assert losses_of("timelinejs", timeline)["lost precision"] == (timeline.events[1].id,)


def test_what_timelinejs_cannot_say_is_told() -> None:
    assert losses_of("timelinejs") == {"lost an open end": ("e3",), "lost the doubt about the date": ("e4",)}


@settings(max_examples=200)
@given(whens())
def test_no_slide_has_a_year_0_or_an_end_that_would_be_dropped(when: When) -> None:
    start, end = moments(when)
    for moment in (start, end):
        assert moment is None or moment.year != 0
    if end is not None and (start.year, start.month, start.day) == (end.year, end.month, end.day):
        assert start.seconds is not None or end.seconds is not None or when.bounds


def test_the_sheet_has_the_headers_of_the_template_and_only_numbers_in_dates() -> None:
    header, table = read_table(str(write(TIMELINE, "timelinejs-csv")).encode())
    assert tuple(header) == COLUMNS
    assert "Start Date" not in header and "End Date" not in header
    assert table[0]["Type"] == "title" and table[0]["Year"] == ""
    for row in table[1:]:
        assert re.fullmatch(r"-?\d+", row["Year"])
        for name in ("Month", "Day", "End Year", "End Month", "End Day"):
            assert re.fullmatch(r"(-?\d+)?", row[name])
    assert table[1]["Headline"] == "'=Caesar(1) killed"
    assert table[1]["EDTF"] == "-0043-03-15"


def test_groups_are_a_choice_and_unknown_ones_are_refused() -> None:
    groups = {slide.get("group") for slide in data("timelinejs", groups="kind")["events"]}
    assert groups == {"event", "state"}
    assert [group["content"] for group in data("vis", groups="certainty")["groups"]] == ["asserted", "planned"]
    plain = data("vis")
    assert [group["content"] for group in plain["groups"]] == [""]
    assert {item["group"] for item in plain["items"]} == {plain["groups"][0]["id"]}
    assert str(write(TIMELINE, "markwhen", groups="kind")).count("\n# ") == 2
    with pytest.raises(UnknownFormat, match="cannot be grouped by 'colour'; known: none, document"):
        write(TIMELINE, "vis", groups="colour")


# -- vis-timeline ---------------------------------------------------------------------------------------------------


def test_items_are_full_iso_instants_with_the_end_excluded() -> None:
    items = {item["id"]: item for item in data("vis")["items"]}
    assert (items["e0"]["start"], items["e0"]["end"]) == ("1969-03-02T00:00:00Z", "1969-03-03T00:00:00Z")
    assert (items["e1"]["start"], items["e1"]["end"]) == ("1960-01-01T00:00:00Z", "1970-01-01T00:00:00Z")
    assert items["e2"]["start"] == "-000043-03-15T00:00:00Z"
    assert items["e0"]["type"] == "box" and items["e1"]["type"] == "range"
    assert "open-end" in items["e3"]["className"] and "approximate" in items["e4"]["className"]
    assert "&lt;b&gt;" in items["e1"]["title"]


def test_vis_leaves_out_what_javascript_cannot_hold_and_says_so() -> None:
    timeline = with_times("Y-300000", "1969-03-02", "Y12000")
    assert [item["start"] for item in data("vis", timeline)["items"]] == [
        "1969-03-02T00:00:00Z",
        "+012000-01-01T00:00:00Z",
    ]
    assert losses_of("vis", timeline)["left out"] == (timeline.events[0].id,)


def test_a_zone_is_taken_off() -> None:
    timeline = with_times("2021-03-03T05:11:00+08:00")
    assert data("vis", timeline)["items"][0]["start"] == "2021-03-02T21:11:00Z"


# -- Markwhen -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edtf", "written"),
    [
        ("1969", "1969"),
        ("1969~", "1969"),
        ("1969-10", "1969-10"),
        ("1969-03-02", "1969-03-02"),
        ("196X", "1960/1969"),
        ("0094", "0094"),
        ("1969-21", "1969-03-01/1969-05-31"),
        ("1960/1964", "1960-01-01/1964-12-31"),
        ("1991/..", "1991"),
        ("../1991", "1991"),
        ("-0043", "44 BC"),
        ("-0043-03-15", "44 BC"),
        ("-0049/-0040", "50 BC - 40 BC"),
        ("-00XX", "100 BC - 1 AD"),
        ("-0009/0000", "10 BC - 1 AD"),
        ("-0043/0014", "44 BC - 15 AD"),
        ("Y-12000", "12001 BC"),
        ("Y12000", "12000 - 12000"),
        ("2021-03-03T05:11:00+08:00", "2021-03-02T21:11:00Z"),
        ("2021-03-03T05:00:00/2021-03-03T05:59:59", "2021-03-03T05:00:00Z - 2021-03-03T06:00:00Z"),
    ],
)
def test_ranges_are_written_as_the_parser_reads_them(edtf: str, written: str) -> None:
    assert date_range(When.from_edtf(edtf)) == written


def test_markwhen_never_holds_what_its_parser_drops_in_silence() -> None:
    text = str(write(TIMELINE, "markwhen"))
    for line in text.splitlines():
        if re.match(r"^(\d|-\d)", line):
            assert not re.match(r"^\S*[~?%X]", line) and ".." not in line.partition(":")[0]
    assert 'edtf: "1450~"' in text
    assert "> =Caesar(1) was killed" in text


@settings(max_examples=60, deadline=None)
@given(timelines())
def test_no_text_becomes_an_event_a_group_or_a_tag_of_its_own(timeline: Timeline) -> None:
    body = str(write(timeline, "markwhen")).split("---\n", 2)[2]
    blocks = [block for block in body.strip("\n").split("\n\n") if block]
    for block in blocks:
        lines = block.split("\n")
        if not lines[0].startswith("> "):
            assert all(re.match(r'^[a-z]+: ".*"$', line) for line in lines[1:])
        assert block.count("#") <= 1  # the tag of the kind


def test_markwhen_tells_what_it_lost() -> None:
    assert losses_of("markwhen") == {
        "lost precision": ("e2",),
        "lost an open end": ("e3",),
        "lost the doubt about the date": ("e4",),
    }
    assert isinstance(find("markwhen").losses(TIMELINE)[0], Loss)


def test_a_title_that_was_given_is_text_in_timelinejs() -> None:
    from timeline import extract
    from timeline.exports import write

    written = str(write(extract("The mill fell in 1969."), "timelinejs", title="<script>x</script>"))
    assert "<script" not in written and "&lt;script" in written
