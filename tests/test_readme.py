"""README's lines do what README says, in the order in which they stand, in an empty folder.

The commands are taken from ``README_BIN``, the ``bin`` folder of an environment made by README's set-up line and
nothing else (``.ci/run`` makes one); where it is not set, from the environment that runs the tests.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
BIN = Path(os.environ.get("README_BIN") or Path(sys.executable).parent)
SET_UP = re.compile(r"^    python3 -m venv \.venv && .*$", re.MULTILINE)
SERVING = 60
"""Seconds that a server may take until it says its address, on a busy machine."""

pytestmark = [
    pytest.mark.xdist_group("readme"),  # its lines build on one another
    pytest.mark.skipif(not (BIN / "timeline").exists(), reason="the command `timeline` is not installed here"),
    pytest.mark.timeout(600),
]


def _commands() -> list[str]:
    """README's shell lines after the set-up, without the remarks beside them, until the section for developers."""
    text = README.partition("## Develop")[0].partition(SET_UP.search(README)[0])[2]  # type: ignore[index]
    text = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    lines = re.findall(r"^    (\S.*)$", text, re.MULTILINE)
    return [re.sub(r"\s{2,}#.*$", "", line) for line in lines]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    yield tmp_path_factory.mktemp("readme")


def _environment(folder: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST", "COVERAGE"))}
    path = f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"
    return kept | {"PATH": path, "XDG_DATA_HOME": str(folder / "data"), "BROWSER": f"{_fetcher(folder)} %s &"}


def _fetcher(folder: Path) -> Path:
    """A browser that only fetches what it is given: `figure().show()` waits until somebody did."""
    fetcher = folder / "fetch"
    fetcher.write_text(f"#!{sys.executable}\nimport sys, urllib.request\nurllib.request.urlopen(sys.argv[1]).read()\n")
    fetcher.chmod(0o755)
    return fetcher


def _run(command: str, folder: Path) -> str:
    done = subprocess.run(
        ["bash", "-ec", command], cwd=folder, env=_environment(folder), capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, f"{command}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout


def _serves(command: str, folder: Path) -> None:
    """The command says an address within a minute; then it is ended."""
    server = subprocess.Popen(
        ["bash", "-c", f"exec {command}"], cwd=folder, env=_environment(folder), text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    alarm = threading.Timer(SERVING, server.kill)
    alarm.start()
    said = ""
    try:
        assert server.stdout is not None
        for line in server.stdout:
            said += line
            if "http://" in line:
                return
        pytest.fail(f"{command} ended, or said no address within {SERVING} s:\n{said}")
    finally:
        alarm.cancel()
        server.kill()
        server.communicate()


def test_there_are_commands_and_each_is_ours_or_a_plain_one() -> None:
    words = {line.split()[0] for line in _commands()}
    assert len(_commands()) >= 8
    assert words <= {"timeline", "mkdir"}


def test_the_set_up_line_ends_in_a_running_dashboard(folder: Path) -> None:
    line = SET_UP.search(README)
    assert line is not None
    *set_up, main_job = line[0].strip().split(" && ")
    assert set_up == ["python3 -m venv .venv", ".venv/bin/pip install -q ."]
    (folder / ".venv").symlink_to(BIN.parent)
    _serves(f"{main_job} --port 0", folder)


def test_every_command_works_where_it_stands(folder: Path) -> None:
    for command in _commands():
        if command.startswith("timeline serve"):
            _serves(f"{command} --port 0", folder)
        else:
            _run(command, folder)
    made = {path.name for path in folder.iterdir()}
    assert {"article.txt", "events.csv", "timeline.html", "result"} <= made
    assert (folder / "events.csv").read_text(encoding="utf-8").count("\n") > 3


def test_the_python_lines_work(folder: Path) -> None:
    block = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert block is not None
    _run("timeline samples news > article.txt", folder)
    (folder / "lines.py").write_text(block[1], encoding="utf-8")
    said = _run(f"{BIN / 'python'} lines.py", folder)
    assert "because" in said


@pytest.mark.skipif("README_BIN" not in os.environ, reason="only an environment without the extras can show it")
@pytest.mark.parametrize("name", ["events.xlsx", "report.docx", "chart.png", "events.ics"])
def test_what_needs_an_extra_says_the_line_that_installs_it(name: str, folder: Path) -> None:
    _run("timeline samples news > article.txt", folder)
    done = subprocess.run(
        ["bash", "-c", f"timeline extract article.txt -o {name} || timeline chart article.txt -o {name}"],
        cwd=folder, env=_environment(folder), capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    assert (folder / name).exists() or "pip install" in done.stderr
