"""Nobody can shut the door, and nobody comes in by the wrong one; each of these stood open once."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import waitress

from dashboard.projects.folder import ProjectFolder
from dashboard.web.access import Access
from dashboard.web.connections import BEFORE_TOKEN, HEADERS_SECONDS, channel_for
from dashboard.web.guesses import MOST
from tests.dashboard.bridge import document_of, small_timeline
from timeline.errors import BadData

TOKEN = "a-token-long-enough"
IMAGE = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}
FRAME = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}
LINK = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}


@pytest.mark.parametrize("path", ["/embed/{}", "/p/{}", "/work/{}/view", "/work/{}/figure", "/api/v1/events"])
def test_pages_of_other_sites_can_link_here_and_nothing_else(make_app: Any, path: str) -> None:
    app = make_app()
    client, address = app.server.test_client(), path.format(app.desk.first)
    assert client.get(address, headers=IMAGE).status_code == 403
    assert client.get(address, headers={**IMAGE, "Sec-Fetch-Site": "same-site"}).status_code == 403
    assert client.get(address, headers=FRAME).status_code == 403
    assert client.get(address, headers=LINK).status_code == 200
    assert client.get(address).status_code == 200


def test_a_site_that_may_show_a_frame_still_can(make_app: Any) -> None:
    app = make_app(access=Access(embedders=("https://reports.example.org",)))
    client = app.server.test_client()
    assert client.get(f"/embed/{app.desk.first}", headers=FRAME).status_code == 200
    assert client.get(f"/p/{app.desk.first}", headers=FRAME).status_code == 403
    assert client.get(f"/embed/{app.desk.first}", headers=IMAGE).status_code == 403


def test_a_long_date_is_refused_before_it_is_read_and_an_unknown_project_first(make_app: Any) -> None:
    app = make_app()
    client = app.server.test_client()
    long = "1969+" * 20_000
    began = time.process_time()
    assert client.get(f"/embed/none?from={long}").status_code == 404
    assert client.get(f"/embed/{app.desk.first}?from={long}").status_code == 422
    for path in ("view", "texts", "figure", "retellings"):
        assert client.get(f"/work/{app.desk.first}/{path}?to={long}").status_code in {200, 400, 404, 422}
    body = {"command": "edit", "arguments": {"event": "e", "fields": {"date": "1969 " * 12_000}}}
    answer = client.post(f"/work/{app.desk.first}/commands", json=body)
    assert answer.status_code == 400 and len(answer.data) < 500
    assert time.process_time() - began < 5


@pytest.mark.parametrize("token", ["", "a", "fifteen-letters"])
def test_a_token_that_is_soon_guessed_is_refused(token: str) -> None:
    with pytest.raises(BadData, match="at least 16"):
        Access(host="0.0.0.0", token=token)


def test_guesses_are_slowed_down_and_the_right_token_waits_too(make_app: Any) -> None:
    client = make_app(access=Access(host="0.0.0.0", token=TOKEN)).server.test_client()
    for number in range(MOST):
        assert client.post("/sign-in", data={"token": f"wrong {number}"}).status_code == 403
    assert client.post("/sign-in", data={"token": TOKEN}).status_code == 429
    assert client.get("/work/projects", headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 429


def test_a_cookie_beyond_ascii_is_no_error(make_app: Any) -> None:
    client = make_app(access=Access(host="0.0.0.0", token=TOKEN)).server.test_client()
    client.set_cookie("timeline-web", "\xe9")
    assert client.get("/work/projects").status_code == 401
    assert client.get("/work/projects", headers={"Cookie": "timeline-localhost=\xe9"}).status_code == 401


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("get", "/_dash-component-suites/dash/none.js", None, 404),
        ("post", "/_dash-update-component", {"inputs": 5}, 400),
        ("get", "/work/{}/figure?width=-1", None, 200),
        ("get", "/work/{}/figure?width=99999999", None, 200),
    ],
)
def test_odd_requests_are_the_senders_errors(make_app: Any, method: str, path: str, body: Any, status: int) -> None:
    app = make_app()
    client = app.server.test_client()
    asked = path.format(app.desk.first)
    answer = client.get(asked) if method == "get" else client.post(asked, json=body)
    assert answer.status_code == status


def test_deep_json_is_the_senders_error(make_app: Any) -> None:
    app = make_app()
    answer = app.server.test_client().post(
        f"/work/{app.desk.first}/commands", data=b"[" * 100_000, content_type="application/json"
    )
    assert answer.status_code == 400


def test_placeholders_in_the_address_are_not_filled_in(make_app: Any) -> None:
    app = make_app()
    page = app.server.test_client().get(f"/p/{app.desk.first}?q={{%config%}}").text
    assert "_dash-config" not in page.partition("</title>")[0]


# -- connections


@pytest.fixture
def guarded(make_app: Any) -> Iterator[Any]:
    """A server with our connections, as ``serve`` makes it: its port."""
    access = Access(token=TOKEN)
    app = make_app(access=access)
    server = waitress.create_server(app.server, host="127.0.0.1", port=0, threads=2, asyncore_use_poll=True)
    server.channel_class = channel_for(access.admits)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield server
    server.trigger.pull_trigger(server.close)
    thread.join(5)
    server.task_dispatcher.shutdown()


def connected(server: Any) -> socket.socket:
    return socket.create_connection(("127.0.0.1", server.effective_port), timeout=20)


def test_who_says_nothing_is_shut_out_soon(guarded: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.web.connections.HEADERS_SECONDS", 0.5)
    with connected(guarded) as silent, connected(guarded) as slow:
        slow.sendall(b"GET / HTTP/1.1\r\nHost: ")
        began = time.monotonic()
        assert silent.recv(1) == b"" and slow.recv(1) == b""
        assert time.monotonic() - began < HEADERS_SECONDS


def test_a_large_body_is_not_read_before_the_token(guarded: Any) -> None:
    with connected(guarded) as stranger:
        stranger.sendall(b"POST /x HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 130000000\r\n\r\n" + b"x" * 1000)
        assert stranger.recv(100).startswith(b"HTTP/1.1 401")
    size = BEFORE_TOKEN + 1
    head = f"POST /x HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {TOKEN}\r\nContent-Length: {size}\r\n\r\n"
    with connected(guarded) as known:
        known.sendall(head.encode() + b"x" * size)
        assert known.recv(100).startswith(b"HTTP/1.1 405")  # it was read, and there is nothing at this address


# -- what seems lost


def test_the_version_never_falls_over_a_restart(tmp_path: Path) -> None:
    keeper = ProjectFolder(tmp_path)
    project = keeper.create("Case")
    keeper.put_document(project, document_of())
    keeper.put_timeline(project, small_timeline())
    keeper.put_document(project, document_of("On its way when the server ended.", "Late"))
    before = keeper.version(project)
    keeper.close()
    again = ProjectFolder(tmp_path)
    assert again.version(project) > before
    assert again.changed_since(project, before) is None
    again.close()


def test_documents_may_come_and_go_while_the_page_is_put_together(tmp_path: Path) -> None:
    keeper = ProjectFolder(tmp_path)
    project = keeper.create("Case")
    problems: list[BaseException] = []
    end = time.monotonic() + 1

    def coming() -> None:
        number = 0
        while time.monotonic() < end:
            number += 1
            document = document_of(f"Text number {number}.", f"Text {number}")
            keeper.put_document(project, document)
            keeper.drop_document(project, document.id)

    def looking() -> None:
        try:
            while time.monotonic() < end:
                keeper.sheet(project)
                keeper.digests(project)
        except BaseException as problem:
            problems.append(problem)

    threads = [threading.Thread(target=run) for run in (coming, coming, looking, looking)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    keeper.close()
    assert problems == []


def test_empty_and_foreign_files_beside_a_project_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "empty.db").write_bytes(b"")
    (tmp_path / "other.db").write_bytes(b"SQLite format 3\0" + bytes(4080))
    keeper = ProjectFolder(tmp_path, file=tmp_path / "case.db", alone=True)
    for name in ("empty", "other"):
        with pytest.raises(BadData):
            keeper.sheet(name)
    assert (tmp_path / "empty.db").stat().st_size == 0
    assert (tmp_path / "other.db").read_bytes() == b"SQLite format 3\0" + bytes(4080)
    keeper.close()


def test_a_project_file_with_a_stray_byte_in_its_name_opens(tmp_path: Path) -> None:
    keeper = ProjectFolder(tmp_path, file=tmp_path / "x\udcff.db", alone=True)
    assert keeper.projects()[0].events == 0
    keeper.close()
