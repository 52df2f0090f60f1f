"""What is kept ready for the page is always what the events and documents would be drawn as now."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from benchmarks.made_up_timelines import make_timeline
from timeline.project import Project
from timeline.project.migrations import MIGRATIONS
from timeline.record.model import Document, Event, Sentence, Span, Timeline
from timeline.record.plain import to_plain
from timeline.record.when import When
from timeline.show.view import document_entries, event_rows


def _kept(project: Project) -> tuple[list[Any], list[Any]]:
    drawn = project.drawn()
    entries = [json.loads(entry) for entry in drawn.documents]
    for entry, body in zip(entries, drawn.bodies, strict=True):
        entry["body"] = json.loads(body)
    return sorted(json.loads(row) for row in drawn.rows), entries


def _anew(project: Project) -> tuple[list[Any], list[Any]]:
    plain = to_plain(project.timeline())
    return sorted(json.loads(json.dumps(event_rows(plain)))), json.loads(json.dumps(document_entries(plain)))


def _agree(project: Project) -> None:
    rows, entries = _kept(project)
    anew, entries_anew = _anew(project)
    assert rows == anew
    for entry, now in zip(entries, entries_anew, strict=True):
        # A hidden event's sentence stays one: another document's event may mention it.
        assert _sentences(now["body"]) <= _sentences(entry["body"])
        del entry["body"]["sentences"], now["body"]["sentences"], entry["warnings"]
    assert entries == entries_anew


def _sentences(body: Any) -> set[tuple[int, int]]:
    flat = body["sentences"]
    return set(zip(flat[::3], flat[1::3], strict=True))


@pytest.fixture
def project(tmp_path: Path) -> Any:
    made = Project(tmp_path / "one.db")
    made.put(make_timeline(60))
    yield made
    made.close()


def test_what_is_put_is_drawn(project: Project) -> None:
    _agree(project)


def test_rows_follow_every_change(project: Project) -> None:
    events = project.timeline().events
    document = project.timeline().documents[0]
    moved, second, third = (events[number].id for number in (4, 20, 41))
    part = {"document": document.id, "start": 10, "end": 45, "title": "By hand", "edtf": "1901"}
    steps: tuple[tuple[str, dict[str, Any]], ...] = (
        ("edit", {"event": moved, "fields": {"edtf": "1850-03", "title": "Moved", "place": "Orsk Ford"}}),
        ("add", part),
        ("merge", {"events": [second, third]}),
        ("delete", {"event": moved}),
    )
    for command, arguments in steps:
        project.run(command, arguments)
        _agree(project)
    while project.undo():
        _agree(project)
    while project.redo():
        _agree(project)
    project.remove_documents([document.id])
    _agree(project)
    project.undo()
    _agree(project)


def test_what_is_loaded_in_bulk_is_drawn(tmp_path: Path) -> None:
    project = Project(tmp_path / "bulk.db")
    with project.loading() as load:
        load([to_plain(make_timeline(40)), to_plain(make_timeline(30, seed=9))])
    _agree(project)


def test_only_some_are_asked_for(project: Project) -> None:
    events = [event.id for event in project.timeline().events]
    project.run("delete", {"event": events[3]})
    drawn = project.drawn([events[2], events[3], "nobody"])
    assert [json.loads(row)[0] for row in drawn.rows] == [events[2]]
    assert drawn.documents == []


def test_another_form_is_drawn_anew(project: Project) -> None:
    with closing(sqlite3.connect(project.path)) as connection, connection:
        connection.execute("UPDATE meta SET value = 'older' WHERE key = 'drawn'")
        connection.execute("UPDATE drawn SET data = '[]'")
    _agree(project)


def test_a_file_of_version_2_is_drawn_when_it_is_shown(tmp_path: Path, project: Project) -> None:
    project.close()
    with closing(sqlite3.connect(project.path)) as connection, connection:
        connection.execute("DROP TABLE drawn")
        connection.execute("DROP TABLE drawn_documents")
        connection.execute("DELETE FROM meta WHERE key = 'drawn'")
        connection.execute("PRAGMA user_version = 2")
    again = Project(project.path)
    _agree(again)
    with closing(sqlite3.connect(project.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
    again.close()


def test_offsets_in_a_text_that_was_away_are_right_when_it_is_back(tmp_path: Path) -> None:
    plain, wide = _told("In 1901 the mill burned.", "a"), _told("🏭🏭 In 1901 the mill burned down.", "b")
    project = Project(tmp_path / "away.db")
    project.put(plain)
    project.put(wide)
    first, second = plain.events[0], wide.events[0]
    project.run("merge", {"events": [first.id, second.id]})
    project.remove_documents([wide.documents[0].id])
    project.run("edit", {"event": first.id, "fields": {"title": "The fire"}})
    project.undo()
    project.undo()
    (row,) = (json.loads(row) for row in project.drawn().rows)
    ((document, start, end, *_),) = row[-1]["mentions"]
    assert document == wide.documents[0].id
    units = wide.documents[0].text.encode("utf-16-le")
    assert units[start * 2 : end * 2].decode("utf-16-le") == second.sentence.text
    project.close()


def _told(text: str, name: str) -> Timeline:
    document = Document(text, source=name)
    start = text.index("In 1901")
    sentence = Sentence(start, len(text), text[start:])
    event = Event(
        id=f"e-{name}",
        title=f"Fire {name}",
        when=When.from_edtf("1901"),
        date_text="1901",
        sentence=sentence,
        trigger=Span(start, start, ""),
        document=document.id,
    )
    return Timeline((document,), (event,))
