from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.made_up_timelines import extras, make_timeline
from tests.strategies import timelines
from timeline.record.model import Timeline
from timeline.record.when import Day, When
from timeline.show.view import to_view
from timeline.show.view_rows import bounds_ms, core_ms, to_ms

from .small_timeline import TEXT, disputed, small

DAY = 86_400_000


@pytest.mark.parametrize(
    ("day", "ms"),
    [(Day(1970, 1, 1), 0), (Day(1969, 3, 2), -26_352_000_000), (Day(-44, 3, 15), -63_549_360_000_000)],
)
def test_days_are_counted_from_1970_in_the_proleptic_calendar(day: Day, ms: int) -> None:
    assert to_ms(day) == ms


@pytest.mark.parametrize(
    ("edtf", "first", "behind"),
    [
        ("2021-03-03", to_ms(Day(2021, 3, 3)), to_ms(Day(2021, 3, 4))),
        ("196X", to_ms(Day(1960, 1, 1)), to_ms(Day(1970, 1, 1))),
        ("2021-03-03T05:11:00+08:00", to_ms(Day(2021, 3, 3), 18_660), to_ms(Day(2021, 3, 3), 18_660)),
        ("1960/..", to_ms(Day(1960, 1, 1)), None),
        ("../1960", None, to_ms(Day(1961, 1, 1))),
        ("Y-66000000", to_ms(Day(-66_000_000, 1, 1)), to_ms(Day(-65_999_999, 1, 1))),
    ],
)
def test_bounds_end_with_the_first_moment_behind(edtf: str, first: int | None, behind: int | None) -> None:
    assert bounds_ms(When.from_edtf(edtf)) == (first, behind)


def test_the_sure_part_of_an_interval_lies_between_its_ends() -> None:
    assert core_ms(When.from_edtf("1947~/1991")) == (to_ms(Day(1948, 1, 1)), to_ms(Day(1991, 1, 1)), 1, 0)
    assert core_ms(When.from_edtf("2021-03-01/2021-03-09")) is None
    assert core_ms(When.from_edtf("1947/..")) is None
    assert core_ms(When.from_edtf("196X")) is None


def test_spans_slice_the_text_that_javascript_sees() -> None:
    text = "😀 " + TEXT.replace("Orsk Ford", "Orsk 🏭 Ford")
    timeline = small(TEXT)
    moved = json.loads(json.dumps(to_view(timeline)))
    assert moved["documents"][0].get("astral") is None
    wide = _small_in(text)
    view = to_view(wide)
    units = view["documents"][0]["text"].encode("utf-16-le")
    for number, event in enumerate(wide.sorted().events):
        start, end = view["events"]["sentence"][number]
        assert units[start * 2 : end * 2].decode("utf-16-le") == event.sentence.text
        start, end = view["events"]["date"][number]
        assert units[start * 2 : end * 2].decode("utf-16-le") == event.date_text
    assert view["documents"][0]["astral"] is True


def _small_in(text: str) -> Timeline:
    from dataclasses import replace

    timeline = small()
    document = replace(timeline.documents[0], text=text)
    shift = {"Orsk Ford": 2}

    def moved(start: int) -> int:
        return start + 2 + (shift["Orsk Ford"] if start > TEXT.index("Orsk Ford") else 0)

    def at(span):  # type: ignore[no-untyped-def]
        start, end = moved(span.start), moved(span.end)
        return replace(span, start=start, end=end, text=text[start:end])

    events = tuple(
        replace(
            event, sentence=at(event.sentence), date=at(event.date), trigger=at(event.trigger), document=document.id
        )
        for event in timeline.events
    )
    return Timeline((document,), events)


def test_every_told_sentence_is_a_sentence_of_its_document() -> None:
    view = to_view(make_timeline(120))
    starts = [set(document["sentences"][::3]) for document in view["documents"]]
    for document, (start, _) in zip(view["events"]["document"], view["events"]["sentence"], strict=True):
        assert start in starts[document]
    for document in view["documents"]:
        flat = document["sentences"]
        ends = [0, *flat[1::3]]
        assert all(start >= end for start, end in zip(flat[::3], ends, strict=False)), "sentences overlap"


def test_the_span_of_an_event_leaves_the_sentences_of_its_text_as_they_are() -> None:
    from dataclasses import replace

    timeline = small()
    before = to_view(timeline)["documents"][0]["sentences"]
    event = timeline.events[-1]
    start = event.sentence.start
    wide = replace(event.sentence, start=start, end=start + 30, text=TEXT[start : start + 30])
    assert to_view(replace(timeline, events=(replace(event, sentence=wide),)))["documents"][0]["sentences"] == before


def test_rare_columns_hold_what_few_events_have() -> None:
    view = to_view(disputed(), extras={"lock": {"status": "edited", "tags": ["works"], "note": "see map"}})
    assert view["rare"]["conflict"] == {"0": True}
    (mention,) = view["rare"]["mentions"]["0"]
    assert mention == [1, 0, 27, to_ms(Day(1904, 1, 1)), to_ms(Day(1905, 1, 1)), "1904", "1904"]
    assert view["rare"]["status"] == {"0": "edited"}
    assert view["rare"]["note"] == {"0": "see map"}
    assert [view["tags"][tag] for tag in view["rare"]["tags"]["0"]] == ["works"]


def test_named_periods_come_from_events_and_from_backgrounds() -> None:
    view = to_view(make_timeline(60))
    assert {(period["name"], period["event"]) for period in view["periods"]} == {("Long Blockade", -1)}


def test_steps_come_from_the_time_expression() -> None:
    view = to_view(small())
    start, end = view["events"]["date"][0]
    assert view["documents"][0]["steps"][f"{start}-{end}"] == ["words read", "bounds set"]


@settings(max_examples=60, deadline=None)
@given(timelines())
def test_any_timeline_becomes_json_with_one_entry_an_event(timeline: Timeline) -> None:
    view = json.loads(json.dumps(to_view(timeline), allow_nan=False))
    assert {len(column) for column in view["events"].values()} == {len(timeline.events)}
    for number, event in enumerate(timeline.sorted().events):
        assert view["events"]["id"][number] == event.id
        assert view["events"]["edtf"][number] == event.when.edtf()
        assert not (view["events"]["from"][number] is None and view["events"]["to"][number] is None)


@given(st.integers(10, 60), st.integers(1, 99))
@settings(max_examples=5, deadline=None)
def test_made_up_timelines_keep_the_promise_of_offsets(events: int, seed: int) -> None:
    timeline = make_timeline(events, seed=seed)
    for event in timeline.events:
        text = timeline.document(event.document).text
        for span in (event.sentence, event.trigger, event.date):
            assert span is not None and text[span.start : span.end] == span.text
    assert len(timeline.events) == events
    assert set(dict(extras(timeline))) <= {event.id for event in timeline.events}
