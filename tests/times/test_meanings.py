"""What a person says that words mean goes before the rules, and times that lean on it follow."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline import extract
from timeline.errors import BadData
from timeline.record.model import Document, Meaning
from timeline.record.plain import from_plain, to_plain
from timeline.record.when import When

TEXT = (
    "The council met in October. The mill burned in May 1901. That month the river froze. "
    "Two years later the bridge fell. He travelled for three years."
)


def _with(words: str, edtf: str) -> Document:
    start = TEXT.index(words)
    document = extract(TEXT, published="2021-03-03").documents[0]
    return replace(document, meanings=(Meaning(start, start + len(words), words, When.from_edtf(edtf)),))


def _dates(document: Document) -> dict[str, str]:
    return {event.date_text: event.when.edtf() for event in extract(document).events}


def test_words_mean_what_a_person_said() -> None:
    timeline = extract(_with("October", "2019-10"))
    (event,) = [event for event in timeline.events if event.date_text == "October"]
    assert event.when.edtf() == "2019-10"
    assert event.basis == "given"
    assert "set by a person" in event.explanation
    assert _dates(_with("October", "2019-10"))["May 1901"] == "1901-05"


def test_what_leans_on_them_moves_along() -> None:
    assert _dates(_with("May 1901", "1801-05")) == {
        "May 1901": "1801-05",
        "That month": "1801-05",
        "Two years later": "1803",
        "October": "2020-10",
    }


def test_a_length_of_time_gets_its_place() -> None:
    timeline = extract(_with("three years", "1950/1953"))
    assert "1950/1953" in {event.when.edtf() for event in timeline.events}
    assert "three years" not in {entry.expression.text for entry in timeline.unplaced}


def test_a_meaning_for_words_that_are_no_time_is_told() -> None:
    timeline = extract(_with("council", "2019"))
    assert any("“council”" in warning for warning in timeline.warnings)
    assert len(timeline.events) == len(extract(TEXT, published="2021-03-03").events)


def test_meanings_are_written_and_read_back() -> None:
    timeline = extract(_with("October", "2019-10"))
    plain = to_plain(timeline)
    assert plain["documents"][0]["meanings"] == [{"start": 19, "end": 26, "text": "October", "edtf": "2019-10"}]
    assert from_plain(plain) == timeline
    plain["documents"][0]["meanings"][0]["text"] = "November"
    with pytest.raises(BadData, match=r"documents\[0\]\.meanings\[0\]\.text"):
        from_plain(plain)
