"""People and sources: joined for good, a person's own timeline by a click and by address, exhibits and trust."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dashboard.features.people.alike import may_be_same
from dashboard.projects.folder import ProjectFolder
from tests.dashboard.bridge import small_timeline
from tests.waiting import soon, until
from timeline.record.model import Participant, Timeline


def people() -> Timeline:
    """Two events name Ada Renn, one "Renn" alone."""
    timeline = small_timeline()
    short = replace(timeline.events[1], participants=(Participant("Renn", "agent", "person"),))
    return replace(timeline, events=(timeline.events[0], short, *timeline.events[2:]))


@pytest.mark.parametrize(
    ("names", "same"),
    [
        (["Corvane", "Corvane Mining"], [("Corvane", "Corvane Mining")]),
        (["Ottley", "Inspector Jane Ottley"], [("Ottley", "Inspector Jane Ottley")]),
        (["Hale", "Peter Hale", "Mary Hale"], []),  # it could be either
        (["Bank", "Bank of Lowick", "Bank of Marl"], []),
        (["the council", "the council of Lowick"], []),  # roles are no names
        (["Renn", "Rennert"], []),
        (["Mining", "Corvane Mining Group"], []),  # neither its beginning nor its end
    ],
)
def test_names_that_may_be_the_same_are_asked_about(names: list[str], same: list[tuple[str, str]]) -> None:
    assert may_be_same(names) == same


def test_the_server_tells_kinds_and_what_may_be_the_same(make_app: Any, keeper: ProjectFolder) -> None:
    app = make_app(people(), keeper=keeper)
    client, project = app.server.test_client(), app.desk.first
    people_told = client.get(f"/work/{project}/people").json
    assert people_told["same"] == [["Renn", "Ada Renn"]] and people_told["types"]["Renn"] == "person"
    keeper.run(project, "join", {"names": ["Renn"], "under": "Ada Renn"})
    assert client.get(f"/work/{project}/people").json["same"] == []
    answer = client.get(f"/api/v1/events?project={project}&participant=Ada%20Renn").json
    assert len(answer["events"]) == 3
    page = client.get(f"/embed/{project}?participant=Ada%20Renn").text
    assert "Flood damages the bridge" in page and "Old mill bridge built" not in page


def test_exhibits_and_trust_are_in_the_report(make_app: Any, keeper: ProjectFolder) -> None:
    app = make_app(people(), keeper=keeper)
    project = app.desk.first
    document = keeper.load(project).timeline.documents[0].id
    keeper.run(project, "describe", {"document": document, "exhibit": "A-1", "trust": "high", "kind": "letter"})
    report = app.server.test_client().post(f"/work/{project}/export/report", json={"options": {"chart": "false"}})
    assert "Exhibit A-1: Mill bridge to reopen, letter, 5 March 2031, trust: high" in report.text


@pytest.mark.browser
def test_a_persons_own_timeline_takes_four_clicks_to_share_and_names_are_joined_for_good(
    make_app: Any, serve: Any, keeper: ProjectFolder, page: Any
) -> None:
    address = serve(make_app(people(), keeper=keeper))
    page.goto(address)
    page.wait_for_selector("#chart .tlv-mark")
    page.get_by_role("tab", name="People").click()
    page.locator(".tl-same").get_by_role("button", name="Join").click()
    until(page, "document.querySelectorAll('.tl-person').length === 1")
    page.get_by_role("button", name="Ada Renn", exact=True).click()
    until(page, "TimelineShell.filtered && TimelineShell.filtered.length === 3")
    page.wait_for_url("**participant=Ada+Renn**")
    shared = page.url

    page.goto(address)
    page.wait_for_selector("#chart .tlv-mark")
    page.goto(shared)
    page.wait_for_selector("#chart .tlv-mark")
    soon(lambda: page.evaluate("TimelineShell.filtered.length") == 3)
    page.keyboard.press("z")
    until(page, "TimelineShell.filtered && TimelineShell.filtered.length === 2")

    page.get_by_role("tab", name="Sources").click()
    page.get_by_label("Exhibit of Mill bridge to reopen").fill("A-1")
    page.keyboard.press("Tab")
    until(page, "Object.values(TimelineShell.data.shared.sources).length === 1")
    sources = keeper.load(keeper.projects()[0].id).shared["sources"]
    assert list(sources.values()) == [{"exhibit": "A-1"}]
