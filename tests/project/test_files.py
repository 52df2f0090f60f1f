"""What becomes of project files: deleted, replaced, cut or written over while open; and files of other programs."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.dashboard.bridge import small_timeline
from timeline.errors import BadData
from timeline.project import Project
from timeline.record.when import When

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Any:
    made = Project(tmp_path / "case.db")
    made.put(small_timeline())
    yield made
    made.close()


def first_event(project: Project) -> str:
    return project.timeline().events[0].id


def test_a_file_deleted_while_open_takes_no_edit_and_can_still_be_copied(project: Project, tmp_path: Path) -> None:
    event = first_event(project)
    project.path.unlink()
    with pytest.raises(BadData, match="moved, deleted or replaced"):
        project.run("edit", {"event": event, "fields": {"title": "Lost"}})
    assert not project.path.exists()
    project.export_to(tmp_path / "copy.db")
    assert Project(tmp_path / "copy.db").timeline() == project.timeline()


def test_a_file_replaced_while_open_takes_no_edit(project: Project, tmp_path: Path) -> None:
    event = first_event(project)
    shutil.copy(project.path, tmp_path / "old.db")
    (tmp_path / "old.db").replace(project.path)
    with pytest.raises(BadData, match="moved, deleted or replaced"):
        project.run("edit", {"event": event, "fields": {"title": "Lost"}})


def test_a_file_deleted_and_closed_is_not_made_anew(project: Project) -> None:
    project.close()
    for part in project.path.parent.glob("case.db*"):
        part.unlink()
    with pytest.raises(BadData):
        project.timeline()
    assert not project.path.exists()


MISHANDLED = """
import os, shutil, sys
from pathlib import Path
from timeline.errors import BadData
from timeline.project import Project
path, how = Path(sys.argv[1]), sys.argv[2]
shutil.copy(path, "old.db")
project = Project(path)
event = project.timeline().events[0].id
for number in range(300):  # enough that pages of the file are asked for again
    project.run("edit", {"event": event, "fields": {"notes": f"{number} " * 900}})
project.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
if how == "cut":
    os.truncate(path, 8192)
else:
    with path.open("r+b") as stream:
        stream.write(Path("old.db").read_bytes())
for number in range(20):
    try:
        project.run("edit", {"event": event, "fields": {"title": f"After {number}"}})
        project.timeline()
    except BadData as problem:
        print(problem)
print("alive")
"""


@pytest.mark.parametrize("how", ["cut", "written over"])
def test_a_file_cut_or_written_over_while_open_ends_nobody(project: Project, tmp_path: Path, how: str) -> None:
    project.close()
    done = subprocess.run(
        [sys.executable, "-c", MISHANDLED, str(project.path), how],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.rstrip().endswith("alive")


def other_database(path: Path) -> bytes:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE secrets (a)")
    connection.close()
    return path.read_bytes()


def test_a_database_of_another_program_is_refused_without_a_change(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    before = other_database(path)
    with pytest.raises(BadData, match="another program"):
        Project(path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["places.sqlite"]


def test_a_file_of_another_kind_is_refused_without_a_change(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_bytes(b"These are no tables at all.")
    with pytest.raises(BadData, match="not a project file"):
        Project(path)
    assert path.read_bytes() == b"These are no tables at all."


def test_our_own_file_opens_while_its_number_is_still_in_the_journal(tmp_path: Path) -> None:
    made = Project(tmp_path / "a.db")
    made.put(small_timeline())
    for part in tmp_path.glob("a.db*"):  # as after a crash: nothing was written back yet
        shutil.copy(part, tmp_path / part.name.replace("a.db", "b.db"))
    assert Project(tmp_path / "b.db").timeline() == made.timeline()


REFUSED: tuple[tuple[str, dict[str, Any]], ...] = (
    ("edit", {"participants": [{"name": "A", "role": ["x"]}]}),
    ("edit", {"participants": [{"name": "A", "type": 5}]}),
    ("edit", {"participants": 5}),
    ("edit", {"conflict": "zzz"}),
    ("edit", {"tags": 5}),
    ("edit", {"mentions": "x"}),
    ("edit", {"mentions": [{"document": "nobody", "char_start": "x"}]}),
    ("edit", {"mentions": [7]}),
    ("edit", {"certainty": [1]}),
    ("edit", {"kind": "miracle"}),
    ("edit", {"title": "t" * 20_000}),
    ("edit", {"notes": "n" * 20_000}),
    ("edit", {"edtf": "1969 " * 12_000}),
)


@pytest.mark.parametrize(("command", "fields"), REFUSED)
def test_what_is_refused_is_not_kept(project: Project, command: str, fields: dict[str, Any]) -> None:
    before, version = project.timeline(), project.version
    with pytest.raises(BadData):
        project.run(command, {"event": first_event(project), "fields": fields})
    assert (project.timeline(), project.version) == (before, version)
    assert not project.next_undo().startswith(("Changed", "Moved"))


@pytest.mark.parametrize(
    ("command", "arguments"),
    [
        ("judge", {"events": ["e"], "status": ["x"]}),
        ("judge", {"events": "all", "status": "new"}),
        ("add", {"document": "", "start": "x", "end": 5}),
        ("tag", {"events": ["e"], "add": 5}),
        ("edit", [1]),
    ],
)
def test_arguments_of_another_kind_are_refused(project: Project, command: str, arguments: Any) -> None:
    if isinstance(arguments, dict) and "events" in arguments and isinstance(arguments["events"], list):
        arguments["events"] = [first_event(project)]
    if isinstance(arguments, dict) and "document" in arguments:
        arguments["document"] = project.timeline().documents[0].id
    with pytest.raises(BadData):
        project.run(command, arguments)


def test_half_a_surrogate_pair_is_mended_and_a_far_year_kept(project: Project) -> None:
    event = first_event(project)
    project.run("edit", {"event": event, "fields": {"title": "A \ud800 b"}})
    assert project.timeline([event]).events[0].title == "A ? b"
    far = When.from_edtf("Y-99999999")
    project.run("edit", {"event": event, "fields": {"edtf": far.edtf()}})
    assert project.timeline([event]).events[0].when == far


@pytest.mark.parametrize("mention", ["x", None, {}, {"document": "d", "sentence": "It fell.", "char_start": "0"}])
def test_a_mention_that_is_none_is_refused_also_of_a_deleted_event(project: Project, mention: object) -> None:
    event = first_event(project)
    project.run("delete", {"event": event})
    with pytest.raises(BadData, match="mentions"):
        project.run("edit", {"event": event, "fields": {"mentions": [mention]}})
    place = {"document": "d", "sentence": "It fell.", "char_start": 0, "char_end": 8, "edtf": "1969"}
    project.run("edit", {"event": event, "fields": {"mentions": [place]}})


def test_half_a_surrogate_pair_names_no_document_and_no_event(project: Project) -> None:
    for named in ({"document": "\ud800"}, {"event": "\ud800"}, {"events": ["\ud800"]}):
        assert project.published(named) is None


def test_an_event_can_be_added_that_no_words_tell(project: Project) -> None:
    document = project.timeline().documents[0].id
    _, event = project.run("add", {"document": document, "title": "Council founded", "edtf": "1871"})
    added = project.timeline([str(event)]).events[0]
    assert (added.title, added.when.edtf(), added.sentence.text) == ("Council founded", "1871", "")
    with pytest.raises(BadData, match="title is empty"):
        project.run("add", {"document": document, "edtf": "1871"})
    with pytest.raises(BadData, match="select some words"):
        project.run("add", {"document": document, "title": "x", "edtf": "1871", "start": 5, "end": 2})


def test_naming_a_participant_more_keeps_role_and_type_of_the_others(project: Project) -> None:
    event = next(listed for listed in project.timeline().events if listed.participants)
    before = event.participants[0]
    names = [before.name, "Somebody else"]
    project.run("edit", {"event": event.id, "fields": {"participants": names}})
    after = {person.name: person for person in project.timeline([event.id]).events[0].participants}
    assert after[before.name] == before and after["Somebody else"].role == "other"
    assert "Somebody else added" in project.history()[0].said


def test_the_history_tells_every_field_with_what_was_and_what_is(project: Project) -> None:
    event = project.timeline().events[1]
    fields = {"title": "The flood", "edtf": "1903-06-13", "place": "Lowick", "notes": "Checked", "tags": ["water"]}
    project.run("edit", {"event": event.id, "fields": fields})
    said = project.history()[0].said
    for part in (
        "“The flood”",
        "from 12 June 1903 to 13 June 1903",
        "place from nothing to “Lowick”",
        "“Checked”",
        "“water”",
    ):
        assert part in said


def test_undo_of_one_change_never_undoes_another(project: Project) -> None:
    event = first_event(project)
    first, _ = project.run("judge", {"event": event, "status": "accepted"})
    second, _ = project.run("judge", {"event": event, "status": "rejected"})
    with pytest.raises(BadData, match="cannot be undone by itself"):
        project.undo(number=first.number)
    assert project.statuses()[event].status == "rejected"
    assert project.undo(number=second.number) is not None
    assert project.statuses()[event].status == "accepted"
    assert project.undo(number=first.number) is not None
