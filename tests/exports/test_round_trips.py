"""What a format can hold comes back equal, for any timeline."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.strategies import timelines
from timeline.exports import event_table, find, known, read, recognise, to_bytes
from timeline.exports.event_table import JOINT
from timeline.record.model import Event, Timeline

FEW = settings(max_examples=60, deadline=None)


def table(timeline: Timeline) -> list[dict[str, str | int | float]]:
    """The rows by id: among events of one time the order of the documents decides, which rows do not tell.

    A name with the joint inside comes back as two names (which ``losses`` says), so empty names are passed over.
    """
    rows = sorted(event_table.rows(timeline), key=lambda row: str(row["id"]))
    names = [[name for name in str(row["participants"]).split(JOINT) if name] for row in rows]
    return [{**row, "participants": JOINT.join(kept)} for row, kept in zip(rows, names, strict=True)]


def kept_by_lines(event: Event) -> Event:
    """An event without the id of its document, which follows from the text when a document has no name."""
    return replace(event, document="", mentions=tuple(replace(mention, document="") for mention in event.mentions))


@FEW
@given(timelines())
def test_json_gives_back_everything(timeline: Timeline) -> None:
    assert read(to_bytes(find("json").write(timeline))) == timeline


@FEW
@given(timelines())
def test_csv_gives_back_every_cell(timeline: Timeline) -> None:
    again = read(to_bytes(find("csv").write(timeline)), name="csv")
    assert table(again) == table(timeline)
    assert_offsets_slice(again)


@FEW
@given(timelines())
def test_json_lines_give_back_equal_events(timeline: Timeline) -> None:
    again = read(to_bytes(find("jsonl").write(timeline)), name="jsonl")
    assert list(map(kept_by_lines, again.events)) == list(map(kept_by_lines, timeline.events))
    assert_offsets_slice(again)


@FEW
@given(timelines())
def test_parquet_gives_back_every_cell_and_name(timeline: Timeline) -> None:
    pytest.importorskip("pyarrow")
    again = read(to_bytes(find("parquet").write(timeline)))
    assert table(again) == table(timeline)
    names = [[participant.name for participant in event.participants] for event in timeline.events]
    assert [[participant.name for participant in event.participants] for event in again.events] == names


@settings(max_examples=25, deadline=None)
@given(timelines())
def test_excel_gives_back_every_cell(timeline: Timeline) -> None:
    pytest.importorskip("openpyxl")
    again = read(to_bytes(find("xlsx").write(timeline)))
    assert rounded(table(again)) == rounded(table(timeline))


def rounded(rows: list[dict[str, str | int | float]]) -> list[dict[str, str | int | float]]:
    """Excel keeps 15 digits of a number."""
    return [{**row, "confidence": round(float(row["confidence"]), 12)} for row in rows]


def assert_offsets_slice(timeline: Timeline) -> None:
    for event in timeline.events:
        sentence = event.sentence
        assert timeline.document(event.document).text[sentence.start : sentence.end] == sentence.text


@FEW
@given(timelines())
def test_each_format_recognises_its_own_and_only_one_does(timeline: Timeline) -> None:
    for export in known().values():
        if export.read is None or not timeline.events:
            continue
        content = to_bytes(export.write(timeline))
        recognised = recognise(content)
        assert recognised is not None and recognised.name == export.name
        others = [other.name for other in known().values() if other.recognises(content)]
        assert others == [export.name]


def test_the_joint_of_names_is_the_contract() -> None:
    assert JOINT == "; "
