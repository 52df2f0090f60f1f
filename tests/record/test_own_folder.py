"""Temporary folders go with their process, and what one left that was killed goes with the next that starts."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from dashboard.projects.folder import ProjectFolder
from timeline.record.own_folder import OwnFolder, remove_left_over

HOLDER = """
import sys
from timeline.record.own_folder import OwnFolder
folder = OwnFolder()
print(folder.path, flush=True)
sys.stdin.read()
"""
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place for temporary folders that no other test has a part in."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


def holder() -> tuple[subprocess.Popen[str], Path]:
    """A process that holds a folder until it is ended."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    return process, Path(process.stdout.readline().strip())


def end(process: subprocess.Popen[str]) -> None:
    process.wait()
    for stream in (process.stdin, process.stdout):
        assert stream is not None
        stream.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such locks")
def test_what_a_killed_process_left_is_taken_away_by_the_next_and_what_a_living_one_has_is_not() -> None:
    living, kept = holder()
    killed, left = holder()
    (left / "case.db").write_text("left over")
    killed.kill()
    end(killed)
    assert left.is_dir()
    projects = ProjectFolder.temporary()
    assert not left.exists() and kept.is_dir()
    projects.close()
    living.kill()
    end(living)
    remove_left_over()
    assert not kept.exists()


def test_a_process_that_ends_takes_its_folder_with_it(temporary: Path) -> None:
    process, folder = holder()
    assert folder.parent == temporary and folder.is_dir()
    assert process.stdin is not None
    process.stdin.close()
    end(process)
    assert not folder.exists()


def test_nothing_else_is_touched(temporary: Path) -> None:
    others = temporary / "timeline-own-mine"  # somebody's own folder of that name, and one that is open to all
    others.mkdir(mode=0o700)
    (others / "notes.txt").write_text("mine")
    shared = temporary / "timeline-own-shared"
    shared.mkdir()
    shared.chmod(0o777)
    (shared / ".owner").write_text("")
    elsewhere = temporary / "elsewhere"
    elsewhere.mkdir(mode=0o700)
    (elsewhere / ".owner").write_text("")
    (temporary / "timeline-own-link").symlink_to(elsewhere)
    remove_left_over()
    assert (others / "notes.txt").is_file() and shared.is_dir() and (elsewhere / ".owner").is_file()


def test_one_that_is_removed_is_gone_at_once() -> None:
    folder = OwnFolder()
    (folder.path / "x").write_text("x")
    folder.remove()
    folder.remove()
    assert not folder.path.exists()
