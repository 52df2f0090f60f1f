"""The app put together, and the server that shows it."""

from __future__ import annotations

import json
import platform
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

import pytest

import dashboard.features
from dashboard.page.panel import Panel
from dashboard.server import CannotListen, serve, start_line
from dashboard.web.memory import GivingBack, few_pools
from tests.waiting import PATIENCE_S, soon
from timeline.record.discover import collect_below

ROOT = Path(__file__).resolve().parents[2]


def test_every_panel_is_found_and_on_the_page(make_app: Any) -> None:
    panels = collect_below(dashboard.features, "PANEL")
    assert all(isinstance(panel, Panel) for panel in panels.values())
    page = make_app().server.test_client().get("/_dash-layout").text
    for panel in panels.values():
        if isinstance(panel, Panel) and panel.slot == "dock":
            assert f'"{panel.title}"' in page


def test_a_panel_in_no_slot_is_refused() -> None:
    with pytest.raises(ValueError, match="cellar"):
        Panel(slot="cellar", order=1, layout=lambda desk: None)
    with pytest.raises(ValueError, match="title"):
        Panel(slot="dock", order=1, layout=lambda desk: None)


def test_every_id_of_the_layout_is_there_once(make_app: Any) -> None:
    ids: list[str] = []

    def walk(node: Any) -> None:
        if isinstance(node, dict):
            props = node.get("props", {})
            if isinstance(props.get("id"), str):
                ids.append(props["id"])
            for value in props.values():
                walk(value)
        elif isinstance(node, list):
            for child in node:
                walk(child)

    walk(make_app().server.test_client().get("/_dash-layout").json)
    assert len(ids) == len(set(ids))


def test_assets_are_served_and_stand_alone_files_are_not_in_the_page(make_app: Any) -> None:
    client = make_app().server.test_client()
    for name in ("shell/tokens.css", "shell/shell.js", "viewer/viewer.js", "viewer/viewer.css"):
        answer = client.get(f"/assets/{name}")
        assert answer.status_code == 200
        answer.close()
    page = client.get("/").text
    (script,) = re.findall(r'src="(/bundle/\w+\.js)"', page)
    (style,) = re.findall(r'href="(/bundle/\w+\.css)"', page)
    assert "TimelineViewer.create" in client.get(script).text
    assert "timelinePage" not in client.get(script).text, "the script of the one-file page"
    assert ".tlv-mark" in client.get(style).text
    assert "immutable" in client.get(script).headers["Cache-Control"]
    assert client.get("/bundle/other.js").status_code == 404
    for traversal in ("../pyproject.toml", "%2e%2e/pyproject.toml", "shell/../../pyproject.toml"):
        answer = client.get(f"/assets/{traversal}")
        assert b"[build-system]" not in answer.data
        answer.close()


def test_two_apps_in_one_process_do_not_share(make_app: Any) -> None:
    mine, other = make_app(), make_app()
    mine.server.test_client().post("/work/projects", json={"title": "mine"})
    assert len(mine.desk.keeper.projects()) == 2
    assert len(other.desk.keeper.projects()) == 1


def test_a_first_visit_opens_on_the_sample(make_app: Any) -> None:
    app = make_app(None)
    assert app.desk.keeper.projects()[0].title.startswith("Sample")
    soon(lambda: app.desk.keeper.load(app.desk.first).timeline.documents)
    assert "Port Ellery" in app.desk.keeper.load(app.desk.first).timeline.documents[0].text


def test_the_start_line_says_when_others_can_come_in() -> None:
    assert "key" not in start_line("http://127.0.0.1:8050/", loopback=True)
    assert "token" in start_line("http://here:8050/?token=x", loopback=False)


def test_the_c_library_takes_the_number_of_pools() -> None:
    assert few_pools() == (platform.libc_ver()[0] == "glibc")


def test_memory_is_given_back_after_work_and_not_at_every_turn() -> None:
    glibc, clock = platform.libc_ver()[0] == "glibc", iter((0.0, 4.0, 11.0))
    memory = GivingBack(every=10.0, clock=lambda: next(clock))
    assert [memory.after_work() for _ in range(3)] == [glibc, False, glibc]


def test_a_taken_port_and_a_foreign_address_are_told() -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen(1)
        with pytest.raises(CannotListen, match="--port"):
            serve(host="127.0.0.1", port=taken.getsockname()[1], keep=False)
    with pytest.raises(CannotListen):
        serve(host="203.0.113.7", port=0, keep=False)


@pytest.fixture
def started(tmp_path: Path) -> Any:
    running: list[subprocess.Popen[str]] = []

    def start(*arguments: str) -> tuple[subprocess.Popen[str], list[str]]:
        # A shell that starts these tests in the background makes its children deaf to Ctrl+C.
        process = subprocess.Popen(
            [sys.executable, "-m", "dashboard", "--port", "0", *arguments], cwd=ROOT, stderr=subprocess.PIPE, text=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )  # fmt: skip
        running.append(process)
        assert process.stderr is not None
        lines = [process.stderr.readline()]
        if "--host" in arguments:
            lines.append(process.stderr.readline())
        return process, lines

    yield start
    for process in running:
        process.kill()
        process.wait()
        if process.stderr:
            process.stderr.close()


def test_the_real_server_answers_keeps_its_file_and_ends_on_ctrl_c(started: Any, tmp_path: Path) -> None:
    text = tmp_path / "note.txt"
    text.write_text("Published: 5 March 2031\n\nThe bridge fell on 2 March 1999.", encoding="utf-8")
    process, (line,) = started("--project", str(tmp_path / "work.db"), str(text))
    address = line.split()[3]
    assert address.startswith("http://127.0.0.1:")

    def events() -> Any:
        with urllib.request.urlopen(f"{address}work/projects") as answer:
            (project,) = json.load(answer)
        return project["events"]

    soon(lambda: events() == 1)
    process.send_signal(signal.SIGINT)
    assert process.wait(PATIENCE_S) == 0
    assert (tmp_path / "work.db").is_file()
    _, (line,) = started("--project", str(tmp_path / "work.db"))
    with urllib.request.urlopen(f"{line.split()[3]}work/projects") as answer:
        assert json.load(answer)[0]["events"] == 1


@pytest.mark.parametrize("word", ["SIGINT", "SIGTERM"])
@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
def test_what_is_not_to_be_kept_is_gone_when_the_server_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    # The word comes while the last start line is being said: the earliest moment anybody can know of the server.
    run = """if True:
        import os, signal, sys, tempfile
        from pathlib import Path
        from dashboard.server import serve
        def say(line):
            print(line, flush=True)
            if "Nothing is kept" in line:
                print(*Path(tempfile.gettempdir()).glob("timeline-*/*.db"), flush=True)
                os.kill(os.getpid(), getattr(signal, sys.argv[1]))
        signal.signal(signal.SIGINT, signal.default_int_handler)
        serve(port=0, keep=False, say=say)
        """
    ended = subprocess.run([sys.executable, "-c", run, word], cwd=tmp_path, capture_output=True, text=True, timeout=200)
    assert (ended.returncode, ended.stderr) == (0, "")
    start, _, project = ended.stdout.splitlines()
    assert start.startswith("Timeline is at ")
    assert project.startswith(str(tmp_path))
    assert list(tmp_path.glob("timeline-*")) == []


def test_beyond_loopback_a_token_is_made_and_shown(started: Any, tmp_path: Path) -> None:
    _, lines = started("--host", "0.0.0.0", "--project", str(tmp_path / "work.db"))
    assert "?token=" in lines[0]
    assert "Other machines can reach it" in lines[1]
    address, token = lines[0].split()[3].split("?token=")
    port = address.rstrip("/").rpartition(":")[2]
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"http://127.0.0.1:{port}/work/projects")
    assert refused.value.code == 401
    refused.value.close()
    asked = urllib.request.Request(
        f"http://127.0.0.1:{port}/work/projects", headers={"Authorization": f"Bearer {token}"}
    )
    with urllib.request.urlopen(asked) as answer:
        assert answer.status == 200
