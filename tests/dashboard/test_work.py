"""What is being read as a Dash callback: its lines, what each says, and what the page is told of it."""

from __future__ import annotations

import threading
from typing import Any

from dashboard.features.add.work import work_lines
from dashboard.jobs import Job
from tests.dashboard.components import ask, parts, texts


def asked(app: Any, project: str) -> dict[str, Any]:
    return ask(app, "work-lines.children", {"work-asked.data": {"project": project, "number": 1}})


def ended(state: str, **said: Any) -> Job:
    return Job("b", "p", "b.txt", state=state, ended=1.0, **said)


def test_a_line_says_how_far_its_document_is_and_can_be_cancelled_once() -> None:
    job = Job("a", "p", "a <i>.txt", state="working", step="finding dates", done=1, total=3)
    lines = work_lines([ended("done"), job])
    assert texts(lines) == ["Reading 2 of 2", "a <i>.txt", "finding dates · 33 %", "Cancel"]
    (cancel,) = parts(lines, data_do="work.cancel", data_job="a")
    assert not cancel["disabled"] and not list(parts(lines, data_do="work.dismiss"))
    job.cancelled.set()
    (cancel,) = parts(work_lines([job]), data_do="work.cancel")
    assert cancel["disabled"] and texts(cancel["children"]) == ["Cancelling…"]
    assert texts(work_lines([Job("a", "p", "a.txt")])) == ["Reading 1 of 1", "a.txt", "waiting", "Cancel"]


def test_what_failed_stays_until_dismissed_and_what_went_well_leaves_nothing() -> None:
    lines = work_lines([ended("done"), ended("failed", error="It is empty.")])
    assert texts(lines) == ["Could not be read", "Dismiss", "b.txt", "It is empty."]
    assert list(parts(lines, data_do="work.dismiss")) and list(parts(lines, data_state="failed"))
    assert work_lines([ended("done"), ended("cancelled")]) == work_lines([]) == []


def test_the_callback_tells_the_page_what_the_lines_were_made_of(make_app: Any) -> None:
    app = make_app()
    go, begun = threading.Event(), threading.Event()

    def work(job: Job) -> None:
        begun.set()
        go.wait(60)

    job = app.desk.jobs.submit(app.desk.first, "slow.txt", work)
    try:
        assert begun.wait(60)
        answer = asked(app, app.desk.first)
    finally:
        go.set()
    assert not answer["work"]["hidden"] and "slow.txt" in texts(answer["work-lines"]["children"])
    now = answer["work-now"]["data"]
    assert now["version"] == app.desk.keeper.version(app.desk.first)
    assert [(plain["id"], plain["state"]) for plain in now["jobs"]] == [(job.id, "working")]
    nobody = asked(app, "gone")
    assert nobody["work"]["hidden"] and not nobody["work-lines"]["children"]
