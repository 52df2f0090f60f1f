"""Links for single people: who comes by one, what they may do, and when it ends."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from dashboard.projects.folder import ProjectFolder
from dashboard.web.access import Access
from dashboard.web.links import Link, read_link, sign
from timeline.cli import run
from timeline.cli.support.command import BAD_INPUT
from timeline.errors import BadData

TOKEN = "a-token-of-some-length"
TODAY = datetime.now(UTC).date()


def link(name: str = "Ann", *, days: int = 7, may_edit: bool = False, token: str = TOKEN) -> str:
    return sign(Link(name, TODAY + timedelta(days=days), may_edit), token)


@pytest.fixture
def app(make_app: Any, tmp_path: Path) -> Any:
    return make_app(keeper=ProjectFolder(tmp_path), access=Access(token=TOKEN))


def came_by(app: Any, given: str) -> Any:
    """A browser that opened the address with a link in it."""
    client = app.server.test_client()
    answer = client.get(f"/?token={given}")
    assert answer.status_code == 302 and "token" not in answer.headers["Location"], answer.text
    return client


def project_of(client: Any) -> str:
    return str(client.get("/work/projects").json[0]["id"])


def test_who_reads_by_a_link_sees_everything_and_changes_nothing(app: Any) -> None:
    client = came_by(app, link())
    project = project_of(client)
    assert client.get(f"/work/{project}/view").status_code == 200
    assert client.get("/api/v1/projects").status_code == 200
    assert client.post(f"/work/{project}/export/csv", json={}).status_code == 200
    for path, body in (
        ("/work/projects", {"title": "mine"}),
        (f"/work/{project}/commands", {"command": "undo", "arguments": {}}),
        (f"/work/{project}/documents", {"text": "In 1903 it burned."}),
        (f"/work/{project}/delete", {}),
        ("/api/v1/extract", {"text": "In 1903 it burned."}),
    ):
        answer = client.post(path, json=body)
        assert answer.status_code == 403 and "link of Ann is for reading" in answer.text, path
    assert len(client.get("/work/projects").json) == 1


def test_who_edits_by_a_link_is_named_in_the_history(app: Any) -> None:
    client = came_by(app, link("Ben Oster", may_edit=True))
    project = project_of(client)
    event = client.get(f"/api/v1/events?project={project}").json["events"][0]["id"]
    command = {"command": "edit", "arguments": {"event": event, "fields": {"title": "Another title"}}}
    assert client.post(f"/work/{project}/commands", json=command).status_code == 200
    assert client.get(f"/work/{project}/history").json[0]["actor"] == "Ben Oster"


def test_the_owner_is_not_named_after_the_visitor_before(app: Any) -> None:
    came_by(app, link("Ben Oster", may_edit=True))
    owner = came_by(app, TOKEN)
    project = project_of(owner)
    event = owner.get(f"/api/v1/events?project={project}").json["events"][0]["id"]
    command = {"command": "edit", "arguments": {"event": event, "fields": {"title": "Another title"}}}
    assert owner.post(f"/work/{project}/commands", json=command).status_code == 200
    assert owner.get(f"/work/{project}/history").json[0]["actor"] != "Ben Oster"


@pytest.mark.parametrize(
    "given",
    [
        link(days=-1),
        link(token="another-token-of-that-length"),
        link()[:-1],
        link().replace("link.", "link.A"),
        "link.",
        "link..",
        "link.é.é",
    ],
)
def test_an_ended_a_foreign_or_a_changed_link_opens_nothing(app: Any, given: str) -> None:
    client = app.server.test_client()
    assert client.get(f"/?token={given}").headers.get("Location") == "/sign-in"
    assert client.get("/work/projects", headers={"Authorization": f"Bearer {given}".encode()}).status_code == 401
    assert not Access(token=TOKEN).admits({"AUTHORIZATION": f"Bearer {given}", "COOKIE": f"timeline-80={given}"})


def test_its_last_day_still_counts_and_the_cookie_ends_with_it(app: Any) -> None:
    client = app.server.test_client()
    answer = client.get(f"/?token={link(days=0)}")
    assert "Max-Age=86400" in answer.headers["Set-Cookie"]
    assert client.get("/work/projects").status_code == 200


def test_a_new_link_goes_before_the_cookie_of_an_old_one(app: Any) -> None:
    client = came_by(app, link())
    client.get(f"/?token={link(may_edit=True)}")
    assert client.post("/work/projects", json={"title": "mine"}).status_code == 200


def test_links_are_read_back_as_they_were_made() -> None:
    made = Link("Zoë (press)", TODAY, True)
    assert read_link(sign(made, TOKEN), TOKEN) == made
    for name in ("", "  ", "a\nb", "x" * 61):
        with pytest.raises(BadData, match="no name for a link"):
            Link(name, TODAY)


def test_the_command_prints_an_address_that_opens(app: Any, capsys: pytest.CaptureFixture[str]) -> None:
    day = (TODAY + timedelta(days=1)).isoformat()
    assert run(["link", "Ann Weir", "--until", day, "--token", TOKEN, "--address", "http://cases.example:8050/"]) == 0
    address = capsys.readouterr().out.strip()
    assert address.startswith("http://cases.example:8050/?token=link.")
    came_by(app, address.partition("token=")[2])


@pytest.mark.parametrize(
    ("until", "token", "reason"),
    [
        ("soon", TOKEN, "is no day"),
        ("2001-01-01", TOKEN, "has passed"),
        ("2999-01-01", "short", "at least 16"),
    ],
)
def test_the_command_says_what_is_wrong(
    until: str, token: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["link", "Ann", "--until", until, "--token", token]) == BAD_INPUT
    assert reason in capsys.readouterr().err
