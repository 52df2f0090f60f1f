"""The exports together: what they declare, how they are found, saved and opened again, and what they say is lost."""

from __future__ import annotations

import json
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.exports.example import TIMELINE
from tests.strategies import timelines
from timeline import exports
from timeline.errors import BadData, UnknownFormat
from timeline.exports import find, known, read, to_bytes, write
from timeline.exports.csv_table import read_table
from timeline.exports.export import Export, Loss, MissingPart, need
from timeline.record.model import TimeExpression, Timeline

ASKED_FOR = (
    "csv json jsonl parquet xlsx markdown docx html timelinejs timelinejs-csv vis markwhen timesketch ics jsonld "
    "timeml webannotation png svg pdf plotly-json html-fragment"
).split()


def test_every_format_is_there_and_complete() -> None:
    assert set(ASKED_FOR) <= set(known())
    for name, export in known().items():
        assert export.name == name
        assert export.title and export.suffix.startswith(".") and "/" in export.media_type
        assert export.group in ("data", "report", "chart")
        assert export.write.__doc__


def test_an_unknown_format_lists_the_known() -> None:
    with pytest.raises(UnknownFormat, match=r"no output format 'cvs'; known: csv, docx"):
        find("cvs")


def test_a_missing_library_names_the_extra() -> None:
    with pytest.raises(MissingPart, match=r'Parquet needs nosuchlib, .*pip install "timeline-from-text\[export\]"'):
        need("nosuchlib.parquet", what="Parquet")


def test_saved_files_appear_whole_with_usual_rights(tmp_path: Path) -> None:
    target = tmp_path / "events.csv"
    content = write(TIMELINE, "csv", path=target)
    assert isinstance(content, str)
    assert target.read_bytes() == content.encode()
    mask = os.umask(0)
    os.umask(mask)
    assert target.stat().st_mode & 0o777 == 0o666 & ~mask
    target.chmod(0o600)
    write(TIMELINE, "json", path=target)
    assert target.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["events.csv"]


def test_a_failed_save_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "events.csv"
    target.write_text("old")

    def fail(*names: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        write(TIMELINE, "csv", path=target)
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["events.csv"]


def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    write(TIMELINE, "csv", path=tmp_path / "link.csv")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_text().startswith("id,title")


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"{", b"[1]", b"a,b\n1,2\n", b"\xff\xfe\x00", b"PK\x03\x04", b"PAR1"]
)
def test_what_is_no_timeline_is_refused_with_the_list(content: bytes) -> None:
    with pytest.raises(UnknownFormat, match="this is not a saved timeline; formats that can be: csv"):
        read(content)


def test_what_cannot_be_opened_again_says_so() -> None:
    with pytest.raises(UnknownFormat, match="the format 'ics' cannot be opened again"):
        read(b"BEGIN:VCALENDAR", name="ics")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("json", b'{"events": [', "this is not JSON: .* in line 1"),
        ("json", b"\xff", "is not UTF-8"),
        ("csv", b"id,start\n1,1969-01-01\n", "expected at least title"),
        ("csv", b"title,edtf\nA,1969-99\n", r"row 1, column edtf: '1969-99' is not EDTF"),
        ("csv", b"title,start,end\nA,,\n", "row 1, column start: an interval needs"),
        ("csv", b"title,start\nA,3 March\n", "row 1, column start: '3 March' is not a day"),
        ("csv", b"title,edtf,confidence\nA,1969,much\n", "row 1, column confidence: 'much' is no number"),
        ("csv", b"title,edtf,confidence\nA,1969,nan\n", "row 1, column confidence: nan is not from 0 to 1"),
        ("csv", b"title,edtf,char_start\nA,1969,inf\n", "row 1, column char_start: 'inf' is no number"),
        ("csv", b"title,edtf,certainty\nA,1969,sure\n", "row 1, column certainty: 'sure' is none of"),
        ("csv", b"title,edtf\n,1969\n", "row 1, column title: empty"),
        ("csv", b'title,edtf\n"A,1969\n', "the CSV is broken in line"),
        ("jsonl", b'{"title": 3}\nx\n', "line 2: this is not JSON"),
        ("jsonl", b"3\n", "expected an event"),
        ("parquet", b"PAR1PAR1", "this Parquet file is broken"),
        ("xlsx", b"PK\x03\x04", "this Excel file is broken"),
    ],
)
def test_broken_data_says_where(name: str, content: bytes, message: str) -> None:
    with pytest.raises(BadData, match=message):
        read(content, name=name)


def test_a_table_typed_by_a_person_needs_a_title_and_a_time() -> None:
    timeline = read(b"title,start,end\nFire,1666-09-02,1666-09-06\nPlague,1665-01-01,\n")
    assert [(event.title, event.when.edtf(), event.id) for event in timeline.events] == [
        ("Fire", "1666-09-02/1666-09-06", "row-1"),
        ("Plague", "1665-01-01/..", "row-2"),
    ]


def test_offsets_that_contradict_one_another_are_replaced() -> None:
    timeline = read(b"title,edtf,sentence,char_start,char_end\nA,1969,One two.,0,8\nB,1970,Two three.,4,14\n")
    document = timeline.documents[0]
    for event in timeline.events:
        assert document.text[event.start : event.end] == event.sentence.text


def test_an_offset_far_off_builds_no_giant_text() -> None:
    timeline = read(b"title,edtf,sentence,char_start,char_end\nA,1969,One.,900000000000,900000000004\n")
    assert len(timeline.documents[0].text) < 100


def test_losses_count_and_tell_in_a_sentence() -> None:
    loss = Loss("left out", "there is no year 0", ("e1", "e2"))
    assert loss.count == 2
    assert str(loss) == "2 events left out: there is no year 0"
    assert str(Loss("left out", "why", ("x",), "unplaced expression")) == "1 unplaced expression left out: why"


def _ids(export: Export, content: bytes) -> set[str] | None:
    """The events that an export holds, None for formats that carry no ids."""
    text = content.decode("utf-8", "replace")
    if export.name == "csv":
        return {row["id"] for row in read_table(content)[1]}
    if export.name == "timelinejs-csv":
        return {row["Event ID"] for row in read_table(content)[1] if row["Event ID"]}
    if export.name == "timelinejs":
        return {event["unique_id"] for event in json.loads(text)["events"]}
    if export.name == "vis":
        return {item["id"] for item in json.loads(text)["items"]}
    if export.name == "markwhen":
        return set(re.findall(r'^id: "(.*)"$', text, re.MULTILINE))
    if export.name in ("timesketch", "jsonl"):
        return {line.get("event_id", line.get("id")) for line in map(json.loads, text.split("\n")[:-1])}
    if export.name == "ics":
        return set(re.findall(r"UID:\w+-(\w+)@", text))
    if export.name == "jsonld":
        return {node["@id"][1:] for node in json.loads(text)["@graph"] if node["@type"] == "Event"}
    if export.name == "webannotation":
        return {item["id"].rpartition(":")[2] for item in json.loads(text)["items"]}
    return None


CHECKED = {
    "csv",
    "timelinejs",
    "timelinejs-csv",
    "vis",
    "markwhen",
    "timesketch",
    "jsonl",
    "ics",
    "jsonld",
    "webannotation",
}


@settings(max_examples=40, deadline=None)
@given(timelines())
def test_every_event_is_written_or_said_to_be_left_out(timeline: Timeline) -> None:
    every = {event.id for event in timeline.events}
    for name in CHECKED:
        export = find(name)
        losses = export.losses(timeline)
        left_out = {
            event_id for loss in losses if loss.effect == "left out" and loss.what == "event" for event_id in loss.ids
        }
        written = _ids(export, to_bytes(export.write(timeline)))
        assert written == every - left_out, name
        assert all(set(loss.ids) <= every for loss in losses if loss.what == "event"), name


@pytest.mark.parametrize("name", sorted(CHECKED | {"json", "html", "timeml"}))
def test_a_format_writes_time_expressions_only_if_it_says_so(name: str) -> None:
    """The others are not given them by a project, which has more of them than of events."""
    form = find(name)
    spoken = TimeExpression(0, 4, TIMELINE.documents[0].text[:4], document=TIMELINE.documents[0].id)
    timeline = replace(TIMELINE, expressions=(*TIMELINE.expressions, spoken))
    assert (form.write(timeline) != form.write(replace(timeline, expressions=()))) is form.expressions


def test_the_dataframe_has_the_columns_of_the_csv() -> None:
    pytest.importorskip("pandas")
    frame = exports.to_dataframe(TIMELINE)
    header, rows = read_table(TIMELINE.to_csv().encode())
    assert list(frame.columns) == header
    assert frame["start"].tolist() == [row["start"] for row in rows]
    assert frame["char_start"].dtype == "int64"
    assert exports.to_dataframe(Timeline()).empty


def test_a_number_of_very_many_digits_is_refused_in_words() -> None:
    from timeline.exports.json_document import loads

    with pytest.raises(BadData, match="number that cannot be read"):
        loads('{"salience": ' + "9" * 10_000 + "}")
