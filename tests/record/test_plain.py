"""The plain form: nothing lost, and every bad field named by its path."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given

from tests.exports.example import TIMELINE
from tests.strategies import timelines
from timeline.errors import BadData
from timeline.record.model import Timeline
from timeline.record.plain import from_plain, is_plain_timeline, to_plain

CSV_COLUMNS = (
    "id title start end edtf precision date_text certainty participants place kind sentence source url published "
    "char_start char_end explanation confidence"
).split()


@given(timelines())
def test_any_timeline_comes_back_equal(timeline: Timeline) -> None:
    assert from_plain(json.loads(json.dumps(to_plain(timeline)))) == timeline


def test_an_event_carries_the_names_of_the_csv_and_offsets_that_slice() -> None:
    data = to_plain(TIMELINE)
    text = data["documents"][0]["text"]
    for event in data["events"]:
        assert set(CSV_COLUMNS) <= set(event)
        assert text[event["char_start"] : event["char_end"]] == event["sentence"]
        assert text[event["date_start"] : event["date_end"]] == event["date"]
        assert text[event["trigger_start"] : event["trigger_end"]] == event["trigger"]


def test_a_file_written_by_hand_needs_little() -> None:
    data = {
        "documents": [{"id": "mine", "text": "The pass was closed in 1911.", "published": "1912-01-02"}],
        "events": [
            {"id": "a", "title": "Pass closed", "edtf": "1911", "document": "mine", "char_start": 0, "char_end": 28}
        ],
    }
    timeline = from_plain(data)
    (event,) = timeline.events
    assert event.sentence.text == "The pass was closed in 1911."
    assert timeline.document(event.document).published is not None
    assert is_plain_timeline(data)


def _changed(change: Any) -> Any:
    data = copy.deepcopy(to_plain(TIMELINE))
    change(data)
    return data


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (lambda d: d.pop("events"), r"^events is missing"),
        (lambda d: d["events"].__setitem__(1, 7), r"^events\[1\] is 7"),
        (lambda d: d["events"][0].pop("id"), r"^events\[0\]\.id is missing"),
        (lambda d: d["events"][2].update(edtf="1969-31"), r"^events\[2\]\.edtf: '1969-31' is not EDTF"),
        (lambda d: d["events"][0].update(edtf=None, start=None, end=None), r"^events\[0\]\.start"),
        (lambda d: d["events"][0].update(char_end=9999), r"^events\[0\]\.sentence runs from"),
        (lambda d: d["events"][0].update(trigger="nothing"), r"^events\[0\]\.trigger is 'nothing'"),
        (lambda d: d["events"][0].update(certainty="sure"), r"^events\[0\]\.certainty is 'sure'; expected one of"),
        (lambda d: d["events"][0].update(confidence=2), r"^events\[0\]\.confidence is 2"),
        (lambda d: d["events"][0].update(confidence=True), r"^events\[0\]\.confidence is True; expected a number"),
        (lambda d: d["events"][0].update(char_start=True), r"^events\[0\]\.char_start is True"),
        (lambda d: d["events"][0].update(document="d0"), r"^events\[0\]\.document is 'd0'"),
        (
            lambda d: d["events"][0].update(participants=[{"role": "agent"}]),
            r"^events\[0\]\.participants\[0\]\.name is",
        ),
        (lambda d: d["documents"][0].update(text="other"), r"^documents\[0\]\.digest is not that of the text"),
        (
            lambda d: d["documents"][0]["publication"].update(day="3 March"),
            r"^documents\[0\]\.publication\.day: '3 March'",
        ),
        (lambda d: d["unplaced"][0].pop("expression"), r"^unplaced\[0\]\.expression is missing"),
        (lambda d: d["warnings"].append(3), r"^warnings\[0\] is 3; expected text"),
    ],
)
def test_a_bad_field_is_named_by_its_path(change: Any, path: str) -> None:
    with pytest.raises(BadData, match=path):
        from_plain(_changed(change))


@pytest.mark.parametrize("data", [None, 3, [], "events"])
def test_what_is_no_object_is_refused(data: object) -> None:
    with pytest.raises(BadData, match="expected an object"):
        from_plain(data)
