"""Where others share the server nobody's requests keep them waiting, and what waits to be read is bounded."""

from __future__ import annotations

import io
import threading
from datetime import date
from typing import Any

import pytest

from dashboard.features.add import routes
from dashboard.web.access import Access
from dashboard.web.links import Link, sign
from dashboard.web.pace import A_SECOND, AT_ONCE, Pace

TOKEN = "a-token-long-enough"


def test_who_asks_without_a_pause_has_to_wait_and_others_have_not() -> None:
    now = 0.0
    pace = Pace(lambda: now)
    assert [pace.wait("Ada", "/work/x/view", changes=False) for _ in range(AT_ONCE)] == [0] * AT_ONCE
    assert pace.wait("Ada", "/work/x/view", changes=False) == 1
    assert pace.wait("Ada", "/assets/shell/shell.js", changes=True) == 0, "files are not counted"
    assert pace.wait("Ben", "/work/x/view", changes=False) == 0
    now = 1.0
    changes = [pace.wait("Ada", "/work/x/commands", changes=True) for _ in range(A_SECOND)]
    assert changes.count(0) == A_SECOND // 5, "a change counts as five questions"
    now = 1e6
    assert [pace.wait("Ada", "/work/x/view", changes=False) for _ in range(AT_ONCE + 1)].count(0) == AT_ONCE


def test_what_is_kept_of_visitors_is_bounded() -> None:
    pace = Pace()
    for number in range(3000):
        pace.wait(str(number), "/", changes=False)
    assert len(pace._left) <= 1000


def test_a_shared_server_answers_429_and_one_for_this_machine_alone_never(
    make_app: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.web.pace.AT_ONCE", 3)
    monkeypatch.setattr("dashboard.web.pace.A_SECOND", 0.001)
    shared = make_app(access=Access(host="0.0.0.0", token=TOKEN)).server.test_client()
    link = sign(Link("Ada", date(2999, 1, 1)), TOKEN)
    mine, hers = ({"Authorization": f"Bearer {shown}"} for shown in (TOKEN, link))
    assert [shared.get("/work/projects", headers=mine).status_code for _ in range(4)] == [200, 200, 200, 429]
    refused = shared.get("/work/projects", headers=mine)
    assert int(refused.headers["Retry-After"]) >= 1 and "moment" in refused.json["error"]
    assert shared.get("/work/projects", headers=hers).status_code == 200
    alone = make_app().server.test_client()
    assert {alone.get("/work/projects").status_code for _ in range(10)} == {200}


def test_more_than_the_server_can_hold_is_refused_until_it_was_read(
    make_app: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app()
    client, project = app.server.test_client(), app.desk.first

    def hand_over() -> int:
        form = {"files": (io.BytesIO(b"In 1969 it fell. " * 100), "a.txt")}
        answer = client.post(f"/work/{project}/documents", data=form, content_type="multipart/form-data")
        return int(answer.status_code)

    monkeypatch.setattr(routes, "MOST_HELD", 2_000_000)
    monkeypatch.setattr(app.desk.jobs, "held", lambda: 1_999_000)
    assert hand_over() == 503
    monkeypatch.undo()
    assert hand_over() == 200


def test_what_waits_is_counted_until_it_ends(make_app: Any) -> None:
    jobs, begun, go = make_app().desk.jobs, threading.Event(), threading.Event()

    def work(job: Any) -> None:
        begun.set()
        go.wait(30)

    jobs.submit("p", "a", work, holds=700)
    assert begun.wait(30) and jobs.held() == 700
    go.set()
    jobs._pool.shutdown(wait=True)
    assert jobs.held() == 0
