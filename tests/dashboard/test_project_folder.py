"""Projects in files: what a change costs, what survives, what is refused."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dashboard.projects.folder import ProjectFolder
from dashboard.projects.state import UnknownProject
from tests.dashboard.bridge import document_of, small_timeline
from timeline.errors import BadData, BadDate
from timeline.record.when import When

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(keeper: ProjectFolder) -> str:
    name = keeper.create("Bridges")
    keeper.put_timeline(name, small_timeline())
    return name


def event_of(keeper: ProjectFolder, project: str, title: str) -> Any:
    return next(event for event in keeper.load(project).timeline.events if event.title == title)


def test_a_change_put_in_equals_everything_loaded_anew(keeper: ProjectFolder, project: str, tmp_path: Path) -> None:
    first, second, third, fourth = keeper.load(project).timeline.events
    keeper.run(project, "edit", {"event": second.id, "fields": {"date": "since 1850", "title": "Moved", "tags": ["x"]}})
    keeper.run(project, "judge", {"events": [first.id, third.id], "status": "accepted"})
    keeper.run(project, "merge", {"events": [first.id, fourth.id]})
    keeper.run(project, "delete", {"event": third.id})
    keeper.run(project, "undo", {})
    keeper.run(project, "redo", {})
    stepped = keeper.load(project)
    fresh = ProjectFolder(tmp_path)
    anew = fresh.load(project)
    fresh.close()
    assert stepped == replace(anew, version=stepped.version)


def test_what_changed_since_a_version(keeper: ProjectFolder, project: str) -> None:
    held = keeper.load(project)
    first, second = held.timeline.events[:2]
    keeper.run(project, "judge", {"event": first.id, "status": "accepted"})
    keeper.run(project, "judge", {"event": second.id, "status": "rejected"})
    assert keeper.changed_since(project, held.version) == {first.id, second.id}
    assert keeper.changed_since(project, held.version + 1) == {second.id}
    assert keeper.changed_since(project, held.version + 2) == frozenset()
    assert keeper.changed_since(project, held.version + 9) is None
    keeper.put_timeline(project, small_timeline(document_of(title="another")))
    assert keeper.changed_since(project, held.version) is None


def test_another_process_is_noticed(keeper: ProjectFolder, project: str, tmp_path: Path) -> None:
    before = keeper.load(project)
    other = ProjectFolder(tmp_path, actor="Bea")
    other.run(project, "edit", {"event": before.timeline.events[0].id, "fields": {"title": "By another"}})
    other.close()
    assert keeper.changed_since(project, before.version) is None
    assert event_of(keeper, project, "By another")
    assert keeper.history(project)[0]["actor"] == "Bea"


def test_a_document_on_its_way_is_shown_but_not_written(keeper: ProjectFolder, project: str, tmp_path: Path) -> None:
    arriving = document_of("Something in 1999.", title="arriving")
    version = keeper.version(project)
    keeper.put_document(project, arriving)
    assert keeper.version(project) > version
    assert arriving in keeper.load(project).timeline.documents
    fresh = ProjectFolder(tmp_path)
    assert arriving not in fresh.load(project).timeline.documents
    fresh.close()
    keeper.drop_document(project, arriving.id)
    assert arriving not in keeper.load(project).timeline.documents


def test_reading_again_keeps_what_a_person_did(keeper: ProjectFolder, project: str) -> None:
    flood = event_of(keeper, project, "Flood damages the bridge")
    keeper.run(project, "edit", {"event": flood.id, "fields": {"title": "The flood", "date": "1904"}})
    keeper.put_timeline(project, small_timeline())
    kept = event_of(keeper, project, "The flood")
    assert kept.when == When.year(1904)


@pytest.mark.parametrize("date", ["", "   ", "the year of the banana", "31 February 1999"])
def test_a_date_not_understood_changes_nothing(keeper: ProjectFolder, project: str, date: str) -> None:
    before = keeper.load(project)
    with pytest.raises(BadDate):
        keeper.run(project, "edit", {"event": before.timeline.events[0].id, "fields": {"date": date}})
    assert keeper.load(project) == before


@pytest.mark.parametrize("name", ["nowhere", "../secret", "..", "a/b", "%2e%2e", "", "x" * 300, "A.db"])
def test_an_unknown_name_reaches_no_file(keeper: ProjectFolder, name: str) -> None:
    with pytest.raises(UnknownProject):
        keeper.load(name)


def test_the_same_texts_open_the_same_project(keeper: ProjectFolder) -> None:
    assert keeper.create("Bridges", key="one") == keeper.create("Bridges", key="one")
    assert keeper.create("Bridges", key="one") != keeper.create("Bridges", key="two")
    assert keeper.create("Bridges") != keeper.create("Bridges")


# -- files that are handed over


def test_a_copy_can_be_opened_again(keeper: ProjectFolder, project: str, tmp_path: Path) -> None:
    keeper.run(project, "judge", {"event": keeper.load(project).timeline.events[0].id, "status": "accepted"})
    keeper.copy(project, tmp_path / "copy.sqlite")
    opened = keeper.take_file((tmp_path / "copy.sqlite").read_bytes())
    assert keeper.load(opened).timeline == keeper.load(project).timeline
    assert keeper.load(opened).work == keeper.load(project).work
    assert len(keeper.history(opened)) == len(keeper.history(project))


def foreign(path: Path, *statements: str) -> bytes:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return path.read_bytes()


def test_a_foreign_broken_or_booby_trapped_file_is_refused_and_leaves_nothing(
    keeper: ProjectFolder, project: str, tmp_path: Path
) -> None:
    keeper.copy(project, tmp_path / "trap.sqlite")
    trap = foreign(
        tmp_path / "trap.sqlite",
        "CREATE TRIGGER evil AFTER INSERT ON edits BEGIN DELETE FROM documents; END",
    )
    other = foreign(tmp_path / "other.sqlite", "CREATE TABLE letters (body TEXT)")
    before = sorted(tmp_path.glob("*.db"))
    for data in (b"", b"not a database", trap, other, trap[:5000]):
        with pytest.raises(BadData):
            keeper.take_file(data)
    assert sorted(tmp_path.glob("*.db")) == before


def test_deleting_leaves_no_file_and_names_the_next(keeper: ProjectFolder, project: str, tmp_path: Path) -> None:
    other = keeper.create("Other")
    assert keeper.delete(project) == other
    assert not list(tmp_path.glob(f"{project}*"))
    with pytest.raises(UnknownProject):
        keeper.version(project)


def test_no_thread_brings_a_deleted_project_back(keeper: ProjectFolder, project: str, tmp_path: Path) -> None:
    held = keeper._project(project)
    stop = threading.Event()
    unexpected: list[BaseException] = []

    def ask() -> None:
        while not stop.is_set():
            for question in (keeper.projects, lambda: keeper.sheet(project), lambda: keeper.version(project)):
                try:
                    question()
                except BadData:  # it is gone, which is said
                    pass
                except BaseException as problem:
                    unexpected.append(problem)

    asking = [threading.Thread(target=ask) for _ in range(4)]
    for thread in asking:
        thread.start()
    keeper.delete(project)
    with pytest.raises(BadData):  # a project that somebody still holds opens no new file
        held.put(small_timeline(), actor="Bea")
    stop.set()
    for thread in asking:
        thread.join()
    assert not unexpected
    assert not list(tmp_path.glob(f"{project}*"))
    with pytest.raises(UnknownProject):
        keeper.version(project)


def test_a_file_deleted_by_another_process_is_not_made_anew(
    keeper: ProjectFolder, project: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"{project}.db"
    keeper.close()

    def gone_after_the_question(asked: Path) -> bool:
        asked.unlink()
        return True

    monkeypatch.setattr("dashboard.projects.files._holds_something", gone_after_the_question)
    with pytest.raises(BadData, match="not there any more"):
        keeper.version(project)
    assert not path.exists()


def test_the_file_that_was_named_is_never_deleted(tmp_path: Path) -> None:
    keeper = ProjectFolder(tmp_path, file=tmp_path / "work.db", alone=True)
    (entry,) = keeper.projects()
    with pytest.raises(BadData, match=r"work\.db"):
        keeper.delete(entry.id)
    assert (tmp_path / "work.db").is_file()
    keeper.close()


# -- a server that is killed


WRITER = """
import sys
from pathlib import Path
from dashboard.projects.folder import ProjectFolder
keeper = ProjectFolder(Path(sys.argv[1]))
project = sys.argv[2]
event = keeper.load(project).timeline.events[0].id
for number in range(100_000):
    keeper.run(project, "edit", {"event": event, "fields": {"title": f"title {number}"}})
    print(number, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_nothing_confirmed_is_lost_when_the_server_is_killed(
    keeper: ProjectFolder, project: str, tmp_path: Path
) -> None:
    for wait in (0.05, 0.2, 0.35):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), project], stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        assert writer.stdout is not None
        confirmed = [writer.stdout.readline()]
        time.sleep(wait)
        os.kill(writer.pid, signal.SIGKILL)
        confirmed += writer.stdout.readlines()
        writer.stdout.close()
        writer.wait()
        last = int([line for line in confirmed if line.endswith("\n")][-1])
        fresh = ProjectFolder(tmp_path)
        title = fresh.load(project).timeline.events[0].title
        fresh.close()
        # The edit after the last confirmed one may have been written before its confirmation was.
        assert title in {f"title {last}", f"title {last + 1}"}
