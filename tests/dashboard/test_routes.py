"""The addresses that answer with data or a file."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from dashboard.projects.folder import ProjectFolder
from dashboard.web.downloads import disposition, file_name
from tests.dashboard.bridge import TEXT, document_of, extract_small, small_timeline
from tests.dashboard.components import ask, texts
from tests.waiting import soon
from timeline import exports
from timeline.record.model import Document, Timeline
from timeline.sources import Refusal


def read_small(sources: Any, **options: Any) -> Any:
    for source in sources:
        if source.name.endswith(".zip"):
            yield document_of("First of two, 1901.", title="one")
            yield Refusal("two.pdf", "it has no text layer")
            yield document_of("Last of two, 1902.", title="three")
        elif source.data == b"nothing":
            return
        else:
            yield Document(source.data.decode(), title=options.get("title", "a text"), source=source.name)


@pytest.fixture
def app(make_app: Any, tmp_path: Path) -> Any:
    keeper = ProjectFolder(tmp_path, actor="Ada")
    yield make_app(keeper=keeper, read=read_small)
    keeper.close()


@pytest.fixture
def client(app: Any) -> Any:
    return app.server.test_client()


def settled(client: Any, project: str) -> list[dict[str, Any]]:
    jobs: list[dict[str, Any]] = []

    def ended() -> bool:
        jobs[:] = client.get(f"/work/{project}/jobs").json["jobs"]
        return all(job["state"] in {"done", "failed", "cancelled"} for job in jobs)

    soon(ended, jobs)
    return jobs


def test_the_view_is_sent_once_for_a_version(app: Any, client: Any) -> None:
    path = f"/work/{app.desk.first}/view"
    first = client.get(path)
    assert first.json["project"]["title"] == "Mill bridge to reopen"
    assert [row[1] for row in first.json["rows"]][:1] == ["Old mill bridge built"]
    again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_only_what_changed_is_sent_to_a_page_that_has_the_rest(app: Any, client: Any) -> None:
    project = app.desk.first
    whole = client.get(f"/work/{project}/view").json
    event = whole["rows"][1][0]
    version = whole["project"]["version"]
    client.post(
        f"/work/{project}/commands", json={"command": "judge", "arguments": {"event": event, "status": "accepted"}}
    )
    part = client.get(f"/work/{project}/view?since={version}").json
    assert part["changed"] == [event]
    assert [row[0] for row in part["rows"]] == [event]
    assert part["work"] == {event: {"status": "accepted"}}
    assert part["documents"] == []
    assert "changed" not in client.get(f"/work/{project}/view?since=99999").json
    assert "changed" not in client.get(f"/work/{project}/view?since=nonsense").json


@pytest.mark.parametrize("path", ["view", "jobs", "history", "export/csv", "file", "retellings"])
def test_an_unknown_project_is_told(client: Any, path: str) -> None:
    answer = client.get(f"/work/none-such/{path}")
    assert answer.status_code == 404
    assert "no project" in answer.json["error"]


def test_commands_are_carried_out_told_and_undone(app: Any, client: Any) -> None:
    project = app.desk.first

    def command(name: str, **arguments: Any) -> Any:
        return client.post(f"/work/{project}/commands", json={"command": name, "arguments": arguments})

    event = app.desk.keeper.load(project).timeline.events[1].id
    done = command("edit", event=event, fields={"title": "The flood", "date": "13 June 1903"})
    assert done.json["said"] == (
        "Changed “Flood damages the bridge”: retitled to “The flood”; moved from 12 June 1903 to 13 June 1903"
    )
    assert client.get(f"/work/{project}/history").json[0]["actor"] == "Ada"
    assert command("undo").json["said"].startswith("Undone: ")
    for bad in (
        command("no such thing"),
        command("edit", event="nobody", fields={"title": "x"}),
        command("edit", event=event, fields={"date": "blue"}),
        command("edit"),
        client.post(f"/work/{project}/commands", json=["not", "an", "object"]),
    ):
        assert bad.status_code == 400
        assert len(bad.json["error"]) > 10


# -- what comes in


def test_every_document_of_an_archive_is_a_line_and_the_bad_one_harms_no_other(app: Any, client: Any) -> None:
    project = app.desk.first
    data = {"files": [(io.BytesIO(b"PK"), "letters.zip"), (io.BytesIO(TEXT.encode()), "good.txt")]}
    assert client.post(f"/work/{project}/documents", data=data).status_code == 200
    jobs = settled(client, project)
    failed = [(job["name"], job["error"]) for job in jobs if job["state"] == "failed"]
    assert failed == [("two.pdf", "it has no text layer")]
    titles = [document.title for document in app.desk.keeper.load(project).timeline.documents]
    assert sorted(titles) == ["Mill bridge to reopen", "a text", "one", "three"]


def test_two_pasted_texts_stay_two_and_line_ends_are_plain(app: Any, client: Any) -> None:
    project = app.desk.first
    for text in ("One thing in 1901.\r\nAnd more.", "Another in 1902."):
        client.post(f"/work/{project}/documents", data={"text": text, "title": "Pasted"})
        settled(client, project)
    texts = {
        document.text for document in app.desk.keeper.load(project).timeline.documents if document.title == "Pasted"
    }
    assert texts == {"One thing in 1901.\nAnd more.", "Another in 1902."}


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        ({}, "nothing to read"),
        ({"text": "   "}, "nothing to read"),
        ({"address": "ftp://somewhere"}, "not a web address"),
        ({"address": "javascript:alert(1)"}, "not a web address"),
        ({"text": "x", "published": "soon"}, "soon"),
        ({"text": "x", "published": "1999"}, "one day"),
        ({"sample": "../../etc/passwd"}, "no sample"),
    ],
)
def test_what_cannot_be_read_is_told_at_once(app: Any, client: Any, form: dict[str, str], reason: str) -> None:
    answer = client.post(f"/work/{app.desk.first}/documents", data=form)
    assert answer.status_code == 400
    assert reason in answer.json["error"]


def test_a_source_that_holds_nothing_fails_with_words(app: Any, client: Any) -> None:
    project = app.desk.first
    client.post(f"/work/{project}/documents", data={"files": (io.BytesIO(b"nothing"), "empty.txt")})
    (job,) = settled(client, project)
    assert (job["state"], job["error"]) == ("failed", "It holds no text to read.")


def test_addresses_can_be_refused_altogether(make_app: Any) -> None:
    app = make_app(fetches=False)
    answer = app.server.test_client().post(f"/work/{app.desk.first}/documents", data={"address": "https://a.example"})
    assert "does not fetch" in answer.json["error"]


# -- what goes out


@pytest.mark.parametrize("name", sorted(set(exports.known()) - {"png", "svg", "pdf", "report-pdf"}))
def test_every_export_is_what_the_library_writes(app: Any, client: Any, name: str) -> None:
    form = exports.find(name)
    answer = client.get(f"/work/{app.desk.first}/export/{name}")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.mimetype == form.media_type.partition(";")[0]
    held = app.desk.keeper.load(app.desk.first).timeline
    if not form.binary and form.group != "chart":  # a chart names its element anew each time
        assert answer.data == exports.to_bytes(form.write(held))
    notes = [str(loss) for loss in form.losses(held)]
    assert unquote(answer.headers["X-Timeline-Notes"]).splitlines() == notes[:5]


def test_rejected_events_stay_out_and_a_filter_is_kept(app: Any, client: Any) -> None:
    project = app.desk.first
    first, second, *_ = app.desk.keeper.load(project).timeline.events
    app.desk.keeper.run(project, "judge", {"event": first.id, "status": "rejected"})
    path = f"/work/{project}/export/json"
    ids = [event["id"] for event in json.loads(client.get(path).data)["events"]]
    assert first.id not in ids
    assert len(ids) == 3
    chosen = json.loads(client.post(path, json={"ids": [first.id, second.id]}).data)["events"]
    assert [event["id"] for event in chosen] == [second.id]


def test_an_unknown_format_is_told(app: Any, client: Any) -> None:
    answer = client.get(f"/work/{app.desk.first}/export/papyrus")
    assert answer.status_code == 400
    assert "csv" in answer.json["error"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Ties: ‘No plans’ / ../etc", "Ties-No-plans-..-etc.csv"),
        ("", "timeline.csv"),
        ("..", "timeline.csv"),
        ("Тула 1918", "Тула-1918.csv"),
        ('a"; filename=evil.exe', "a-filename-evil.exe.csv"),
        ("x" * 300, "x" * 80 + ".csv"),
    ],
)
def test_file_names_are_safe_everywhere(title: str, name: str) -> None:
    assert file_name(title, ".csv") == name
    header = disposition(name)
    assert header.count('"') == 2
    assert "\n" not in header


# -- another day of publication


def test_the_day_of_publication_is_changed_and_told_in_the_history(app: Any, client: Any) -> None:
    project = app.desk.first
    document = app.desk.keeper.load(project).timeline.documents[0]
    asked = {"document": document.id, "published": "6 March 2031"}
    shown = ask(app, "anchor-moves.children", {"anchor-asked.data": {"project": project, **asked}})
    assert texts(shown["anchor-moves"]["children"]) == ["Nothing moves: no event leans on it."]
    assert "set to 6 March 2031" in client.post(f"/work/{project}/anchor", json=asked).json["said"]
    assert str(app.desk.keeper.load(project).timeline.documents[0].published) == "2031-03-06"
    assert "6 March 2031" in client.get(f"/work/{project}/history").json[0]["said"]
    app.desk.keeper.run(project, "undo", {})
    assert str(app.desk.keeper.load(project).timeline.documents[0].published) == "2031-03-05"


def test_a_date_in_chosen_words_is_offered(app: Any, client: Any) -> None:
    start = TEXT.index("12 June")
    document = small_timeline().documents[0].id
    path = f"/work/{app.desk.first}/words"
    assert client.post(path, json={"document": document, "start": start - 5, "end": start + 4}).json == {
        "date": "12 June 1903",
        "given": False,
    }
    assert client.post(path, json={"document": document, "start": 0, "end": 4}).json == {"date": "", "given": False}


# -- long texts on a server that many share


def test_a_long_text_is_read_as_far_as_the_server_lets_it_and_a_longer_one_is_kept_unread(
    make_app: Any, keeper: ProjectFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[dict[str, Any]] = []

    def noted(document: Document, **options: Any) -> Timeline:
        asked.append(options)
        options["progress"]("times", 0.1)
        return extract_small(document)

    app = make_app(keeper=keeper, read=read_small, extract=noted, longest_text=100)
    client, project = app.server.test_client(), app.desk.first
    client.post(f"/work/{project}/documents", data={"text": "It fell in 1950. " * 40})
    (job,) = settled(client, project)
    assert job["state"] == "done" and asked[-1]["most_characters"] == 100
    long = client.get(f"/work/{project}/view").json["documents"][-1]["shown"]["id"]
    moved = client.post(f"/work/{project}/anchor", json={"document": long, "published": "2 May 2020"})
    assert moved.status_code == 200 and [options["most_characters"] for options in asked] == [100] * 3
    client.post(f"/work/{project}/jobs/dismiss")
    client.post(f"/work/{project}/documents", data={"text": "It fell in 1951. " * 60})
    (job,) = settled(client, project)
    assert job["state"] == "failed" and "has 1,0" in job["error"] and "reads up to 800" in job["error"]
    client.post(f"/work/{project}/jobs/dismiss")
    monkeypatch.setattr("dashboard.features.add.longest._SECONDS", -1e6)
    client.post(f"/work/{project}/documents", data={"text": "It fell in 1952."})
    (job,) = settled(client, project)
    assert job["state"] == "failed" and "seconds of a processor" in job["error"]
    assert len(asked) == 4 and len(client.get(f"/work/{project}/view").json["documents"]) == 4


# -- cancelling


def test_work_can_be_cancelled_and_leaves_nothing(make_app: Any, tmp_path: Path) -> None:
    begun: list[Callable[[str, float], None]] = []

    def endless(document: Document, *, progress: Callable[[str, float], None]) -> Timeline:
        begun.append(progress)
        for _ in range(10_000):
            progress("times", 0.1)
            time.sleep(0.01)
        return extract_small(document)

    keeper = ProjectFolder(tmp_path)
    app = make_app(keeper=keeper, read=read_small, extract=endless)
    client = app.server.test_client()
    project = app.desk.first
    client.post(f"/work/{project}/documents", data={"text": "A long text of 1950."})
    soon(lambda: begun)
    assert len(client.get(f"/work/{project}/view").json["documents"]) == 2
    (job,) = client.get(f"/work/{project}/jobs").json["jobs"]
    assert client.post(f"/work/{project}/jobs/{job['id']}/cancel").json == {"cancelled": True}
    (job,) = settled(client, project)
    assert job["state"] == "cancelled"
    assert len(client.get(f"/work/{project}/view").json["documents"]) == 1
    assert client.post(f"/work/other/jobs/{job['id']}/cancel").json == {"cancelled": False}
    client.post(f"/work/{project}/jobs/dismiss")
    assert client.get(f"/work/{project}/jobs").json["jobs"] == []
    keeper.close()
