"""A project file that version 0.1.0 made is opened by every later version, and the work in it is whole.

``files/project-0.1.0.db.gz`` was written by 0.1.0 itself: two texts of our own, nine changes, the last one undone.
It is never made again; what a later version changes of the tables has to bring it along.
"""

from __future__ import annotations

import gzip
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from timeline.project import Project, Query
from timeline.project.migrations import MIGRATIONS

KEPT = Path(__file__).parent / "files" / "project-0.1.0.db.gz"

EVENTS = {
    "e5e5ce9be5f12": ("The mill at Harrow Ford burns", "1903", "asserted"),
    "e33a152e9e95e": ("Anna Weir rebuilt it", "1904/1907", "uncertain"),
    "ef6a74697cb06": ("Flood took the weir", "1911-03-03", "asserted"),
    "p67eec6e5da86": ("Two men drown", "1911-03-03", "asserted"),
    "e71600acaadd1": ("Flood took the weir", "1911-03-04", "asserted"),
    "ef1ac031f8058": ("Bridge has been closed", "1911-04-17/..", "asserted"),
    "e43f428fbc58b": ("Written", "1911-04-20", "asserted"),
    "e2cf5c0cb8b79": ("Council denied it had been warned", "1912", "reported"),
    "e84c6bde5892f": ("Mill stood empty", "192X", "asserted"),
    "eb1ffde4d8bac": ("Mill was sold to the Tarn Company", "1931-06-14", "asserted"),
    "e279cea685b7d": ("Company said it would open a museum", "2021-05-17", "reported"),
    "e10407fa08439": ("Mill would open a museum", "2023", "planned"),
}
"""What 0.1.0 showed when the file was closed."""

CHANGES = [
    ("Ann", "Changed place of “The mill at Harrow Ford burns”", "undone"),
    ("Ben", "Added “Two men drown”", "done"),
    ("Ann", "Added fire, key to “The mill at Harrow Ford burns” and 1 more", "done"),
    ("Ann", "Rejected “Flood took the weir”", "done"),
    ("Ann", "Accepted “Flood took the weir”", "done"),
    ("Ben", "Moved “Anna Weir rebuilt it” from 1904 to 1906 to 1904 to 1907", "done"),
    ("Ann", "Retitled “Mill at Harrow Ford burned down” to “The mill at Harrow Ford burns”", "done"),
    ("Ann", "added letter.txt", "done"),
    ("Ann", "added mill.txt", "done"),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "mill.db"
    path.write_bytes(gzip.decompress(KEPT.read_bytes()))
    return path


def test_the_work_of_the_first_version_is_whole(path: Path) -> None:
    project = Project(path)
    shown = {event.id: (event.title, str(event.when), str(event.certainty)) for event in project.timeline().events}
    assert shown == EVENTS
    assert project.title == "The mill at Harrow Ford"
    assert [(change.actor, change.said, change.state) for change in project.history()] == CHANGES
    statuses = project.statuses()
    assert statuses["e5e5ce9be5f12"].notes == "Seen in the parish book."
    assert statuses["ef6a74697cb06"].tags == ("fire", "key")
    assert (statuses["ef6a74697cb06"].status, statuses["e71600acaadd1"].status) == ("accepted", "rejected")
    project.close()


def test_its_changes_can_still_be_undone_and_done_again(path: Path) -> None:
    project = Project(path)
    assert project.redo(actor="Cleo") is not None
    places = {event.id: event.place for event in project.timeline().events}
    assert places["e5e5ce9be5f12"] == "Harrow Ford"
    while project.undo(actor="Cleo"):
        pass
    assert project.timeline().events == ()
    while project.redo(actor="Cleo"):
        pass
    shown = {event.id: (event.title, str(event.when), str(event.certainty)) for event in project.timeline().events}
    assert shown == EVENTS
    project.close()


def test_it_is_brought_up_to_date_once_and_stays_so(path: Path) -> None:
    Project(path).close()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
    assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    connection.close()
    before = {event.id for event in Project(path).timeline().events}
    assert before == set(EVENTS)


def test_every_filter_works_in_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.project.showing._AT_ONCE", 5)  # so that it takes several goes
    project = Project(path)
    timeline = project.timeline()

    def ids(**parts: Any) -> set[str]:
        return set(project.search(Query(**parts)).ids)

    assert ids(statuses=("edited",)) == {"e5e5ce9be5f12", "e33a152e9e95e", "p67eec6e5da86"}
    assert ids(holds=("arrow ford bur",)) == {"e5e5ce9be5f12"}, "the title that Ann gave it"
    assert ids(holds=("fire",)) >= {"ef6a74697cb06", "e5e5ce9be5f12"}
    for basis in {event.basis for event in timeline.events}:
        assert ids(bases=(basis,)) == {event.id for event in timeline.events if event.basis == basis}
    assert len(ids(key_only=True)) == len(EVENTS)
    project.close()
