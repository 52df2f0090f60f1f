"""A project file is copied while somebody works in it, brought back whole, and looked at for damage."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from timeline import extract
from timeline.cli import run
from timeline.errors import BadData
from timeline.project import Project
from timeline.project.backup import back_up, look, restore


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.db"
    project = Project(path)
    project.put(extract("The mill burned down on 2 March 1969. It was rebuilt in 1971.", source="mill.txt"))
    project.close()
    return path


def _titles(path: Path) -> list[str]:
    project = Project(path)
    titles = sorted(event.title for event in project.timeline().events)
    project.close()
    return titles


def test_a_copy_holds_what_was_confirmed_also_while_others_write(case: Path, tmp_path: Path) -> None:
    project = Project(case)
    event = project.timeline().events[0].id
    ended = threading.Event()

    def work() -> None:
        number = 0
        while not ended.is_set():
            number += 1
            project.run("edit", {"event": event, "fields": {"title": f"Mill {number} burned down"}})

    worker = threading.Thread(target=work)
    worker.start()
    try:
        health = back_up(case, tmp_path / "copy.db")
    finally:
        ended.set()
        worker.join()
        project.close()
    assert (health.documents, health.damage) == (1, ())
    assert health.events == len(_titles(tmp_path / "copy.db"))


def test_a_restored_file_is_what_it_was(case: Path, tmp_path: Path) -> None:
    before = _titles(case)
    back_up(case, tmp_path / "copy.db")
    project = Project(case)
    project.run("edit", {"event": project.timeline().events[0].id, "fields": {"title": "Something else"}})
    project.close()
    with pytest.raises(BadData, match="--replace"):
        restore(tmp_path / "copy.db", case)
    assert _titles(case) != before
    restore(tmp_path / "copy.db", case, replace=True)
    assert _titles(case) == before
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".db") == ["case.db", "copy.db"]


def test_damage_is_found_and_a_damaged_copy_is_not_restored(case: Path, tmp_path: Path) -> None:
    content = bytearray(case.read_bytes())
    content[8192:40960] = b"\xff" * (40960 - 8192)
    broken = tmp_path / "broken.db"
    broken.write_bytes(content)
    with pytest.raises(BadData, match="damaged"):
        if not look(broken).damage:
            pytest.fail("no damage was found")
        restore(broken, tmp_path / "new.db")
    assert not (tmp_path / "new.db").exists()


@pytest.mark.parametrize("content", [None, b"", b"just text", b"SQLite format 3\0" + bytes(200)])
def test_what_is_no_project_is_refused_in_words(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadData):
        look(path)


def test_the_command_says_what_it_did(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "copy.db"
    assert run(["project", "backup", str(case), str(copy)], defaults={}) == 0
    assert "documents 1, events 2; copied to" in capsys.readouterr().err
    assert run(["project", "backup", str(case), str(copy)], defaults={}) == 2
    assert "is there already" in capsys.readouterr().err
    assert run(["project", "check", str(copy)], defaults={}) == 0
    assert run(["project", "restore", str(copy)], defaults={}) == 2
    assert "expected: timeline project restore FROM TO" in capsys.readouterr().err
