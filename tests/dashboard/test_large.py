"""A project too large for one page: a part of it is loaded, the part that is asked for, and everybody is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

import dashboard.projects.large
from benchmarks.made_up_timelines import make_timeline
from dashboard.projects.folder import ProjectFolder
from tests.waiting import soon, until
from timeline.project import Query
from timeline.record.when import When

EVENTS, LOADED = 160, 40


@pytest.fixture
def app(tmp_path: Path, make_app: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(dashboard.projects.large, "LARGE", 100)
    monkeypatch.setattr(dashboard.projects.large, "LOADED", LOADED)
    keeper = ProjectFolder(tmp_path, actor="Ada")
    yield make_app(make_timeline(EVENTS), keeper=keeper)
    keeper.close()


@pytest.fixture
def events() -> Any:
    return make_timeline(EVENTS).events


def _view(app: Any, question: str = "") -> Any:
    return app.server.test_client().get(f"/work/{app.desk.first}/view{question}").json


def _ids(view: Any) -> set[str]:
    return {row[0] for row in view["rows"]}


def _told(event: Any) -> str:
    return " ".join([event.title, event.sentence.text, *(mention.sentence.text for mention in event.mentions)]).lower()


def test_the_weightiest_are_loaded_with_their_documents(app: Any, events: Any) -> None:
    view = _view(app)
    by_weight = sorted(events, key=lambda event: -event.salience)
    least = by_weight[LOADED - 1].salience
    assert len(view["rows"]) == LOADED
    assert _ids(view) >= {event.id for event in events if event.salience > least}
    documents = {row[12] for row in view["rows"]}
    assert documents <= {entry["shown"]["id"] for entry in view["documents"]}
    extent = view["extent"]
    assert (extent["loaded"], extent["matching"], extent["total"]) == (LOADED, EVENTS, EVENTS)
    assert sum(extent["years"].values()) == EVENTS


def test_the_filters_of_the_address_choose_the_part(app: Any, events: Any) -> None:
    view = _view(app, "?q=ferry")
    expected = {event.id for event in events if "ferry" in _told(event)}
    assert _ids(view) <= expected
    assert len(view["rows"]) == min(LOADED, len(expected))
    assert view["extent"]["matching"] == len(expected)
    century = When.from_edtf("../1850")
    old = {event.id for event in events if event.when.overlaps(century)}
    view = _view(app, "?to=1850")
    assert _ids(view) <= old
    assert view["extent"]["matching"] == len(old)
    assert len(_view(app, "?from=19&to=nonsense")["rows"]) == LOADED, "what is only half typed asks nothing wrong"


def test_any_of_several_people_is_enough_as_in_the_page(app: Any, events: Any) -> None:
    names = ["The harbour board", "The regional court"]
    expected = {event.id for event in events if {person.name for person in event.participants} & set(names)}
    view = _view(app, "?participant=The+harbour+board&participant=The+regional+court")
    assert _ids(view) <= expected
    assert view["extent"]["matching"] == len(expected)


def test_the_event_of_a_link_is_always_there(app: Any, events: Any) -> None:
    lightest = min(events, key=lambda event: event.salience)
    assert lightest.id not in _ids(_view(app))
    assert lightest.id in _ids(_view(app, f"?event={lightest.id}"))


def test_a_change_sends_its_row_alone(app: Any, events: Any) -> None:
    version = _view(app)["project"]["version"]
    app.desk.keeper.run(app.desk.first, "judge", {"event": events[3].id, "status": "accepted"})
    part = _view(app, f"?since={version}")
    assert part["changed"] == [events[3].id]
    assert _ids(part) == {events[3].id}


def test_the_interface_for_programs_pages_through_all_of_it(app: Any, events: Any) -> None:
    client = app.server.test_client()
    seen: list[str] = []
    while len(seen) < EVENTS:
        answer = client.get(f"/api/v1/events?limit=70&offset={len(seen)}").json
        assert (answer["extent"], answer["total"]) == (None, EVENTS)
        seen += [event["id"] for event in answer["events"]]
    assert set(seen) == {event.id for event in events} and len(seen) == EVENTS
    lightest = min(events, key=lambda event: event.salience)
    assert client.get(f"/api/v1/events/{lightest.id}").json["title"] == lightest.title
    assert client.get(f"/api/v1/events?id={lightest.id}").json["total"] == 1
    results = client.get("/api/v1/search?q=ferry").json
    assert results["events_total"] == len([event for event in events if "ferry" in _told(event)]) > 0
    document = client.get(f"/api/v1/documents/{lightest.document}").json
    assert document["text"] == make_timeline(EVENTS).document(lightest.document).text


def test_exports_hold_what_is_shown_or_say_what_they_hold(app: Any, events: Any) -> None:
    client = app.server.test_client()
    whole = client.get(f"/work/{app.desk.first}/export/csv")
    assert whole.headers["X-Timeline-Events"] == str(LOADED)
    assert f"the {LOADED} weightiest of {EVENTS} events" in unquote(whole.headers["X-Timeline-Notes"])
    some = [event.id for event in events[:7]]
    part = client.post(f"/work/{app.desk.first}/export/csv", json={"ids": some})
    assert part.headers["X-Timeline-Events"] == "7"
    assert "weightiest" not in unquote(part.headers["X-Timeline-Notes"])


def test_what_needs_one_document_is_not_kept_from_it(app: Any, events: Any) -> None:
    lightest = min(events, key=lambda event: event.salience)
    held = app.desk.keeper.load(app.desk.first, query=Query(documents=(lightest.document,)))
    assert lightest.document in {document.id for document in held.timeline.documents}
    asked = {"document": lightest.document, "start": lightest.date.start, "end": lightest.date.end}
    answer = app.server.test_client().post(f"/work/{app.desk.first}/words", json=asked)
    assert answer.json["date"]


def test_the_page_tells_and_loads_another_part(app: Any, serve: Any, page: Any) -> None:
    page.goto(serve(app) + "/")
    page.wait_for_selector("#chart .tlv-mark")
    soon(lambda: f"The {LOADED} weightiest of {EVENTS} events are shown." in page.inner_text("#extent"))
    page.fill("#search", "ferry")
    page.wait_for_selector("#extent:has-text('match')")
    until(page, "TimelineShell.data.view.events.title.join(' ').toLowerCase().includes('ferry')")
    page.fill("#search", "")
    page.wait_for_selector(f"#extent:has-text('The {LOADED} weightiest of {EVENTS} events')")
    bar = page.locator(".tl-extent-bar:not([disabled])").last
    said = bar.get_attribute("aria-label") or ""
    bar.click()
    page.wait_for_selector("#filter-chips:has-text('from')")
    page.wait_for_selector("#extent:has-text('that match')")
    page.wait_for_url("**from=*")
    count = int(said.rsplit(": ", 1)[1].split()[0].replace(",", ""))
    until(page, f"TimelineShell.data.extent.matching >= {count}")
    extent = page.evaluate("() => TimelineShell.data.extent")
    # An event that is accepted changes in place; the part stays the same.
    page.evaluate("() => TimelineShell.viewer.next()")
    page.keyboard.press("a")
    page.locator(".tl-toast", has_text="Accepted").last.wait_for()
    soon(lambda: page.evaluate("() => TimelineShell.data.extent.matching") == extent["matching"])


def test_a_small_project_says_nothing_of_it(make_app: Any, serve: Any, page: Any) -> None:
    page.goto(serve(make_app()) + "/")
    page.wait_for_selector("#chart .tlv-mark")
    soon(lambda: page.locator("#extent").is_hidden())
