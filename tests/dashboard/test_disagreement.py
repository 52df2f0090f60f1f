"""Disagreement is shown before and after a merge, and nobody but a person decides it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dashboard.features.findings.retellings import retellings
from dashboard.projects.folder import ProjectFolder
from tests.dashboard.bridge import document_of, small_timeline
from tests.waiting import soon
from timeline import exports
from timeline.errors import BadData
from timeline.events.contradicting import denials
from timeline.pipeline import extract
from timeline.record.model import Certainty, Event, Timeline
from timeline.record.when import Day, When


def told_by_some(count: int, day: int, certainty: Certainty = Certainty.ASSERTED, first: int = 0) -> Timeline:
    """``count`` documents that date the flood to that day of June 1903."""
    made = Timeline()
    for number in range(first, first + count):
        text = document_of().text + "\n" + "x" * (number + 1)
        small = small_timeline(document_of(text, f"Source {number}"))
        event = next(listed for listed in small.events if listed.title.startswith("Flood"))
        event = replace(event, id=f"f{number}", when=When.on(Day(1903, 6, day)), certainty=certainty)
        made = made + Timeline(small.documents, (event,))
    return made


def kept(keeper: ProjectFolder, timeline: Timeline) -> str:
    project = keeper.create("Case")
    keeper.put_timeline(project, timeline)
    return project


def only(keeper: ProjectFolder, project: str) -> Event:
    (event,) = keeper.load(project).timeline.events
    return event


def test_a_disagreement_is_found_before_anything_is_merged_and_comes_first() -> None:
    groups = retellings(told_by_some(2, 12) + told_by_some(1, 13, first=2))
    assert groups[0]["conflict"] is True
    assert {claim["words"] for claim in groups[0]["told"]} == {"12 June 1903", "13 June 1903"}
    assert groups[-1]["conflict"] is False


def test_events_that_agree_in_date_but_not_in_certainty_disagree() -> None:
    groups = retellings(told_by_some(1, 12) + told_by_some(1, 12, Certainty.REPORTED, first=1))
    assert [entry["conflict"] for entry in groups] == [True]


def test_a_merge_without_a_word_keeps_the_disagreement_open(keeper: ProjectFolder) -> None:
    project = kept(keeper, told_by_some(1, 12) + told_by_some(1, 13, first=1))
    keeper.run(project, "merge", {"events": ["f1", "f0"]})
    event = only(keeper, project)
    assert event.conflict and {mention.when.edtf() for mention in event.mentions} == {"1903-06-12", "1903-06-13"}


def test_a_person_decides_when_merging_and_the_other_date_stays_with_its_sentence(keeper: ProjectFolder) -> None:
    project = kept(keeper, told_by_some(1, 12) + told_by_some(1, 13, first=1))
    keeper.run(project, "merge", {"events": ["f1", "f0"], "edtf": "1903-06-12"})
    event = only(keeper, project)
    assert not event.conflict and event.when.edtf() == "1903-06-12"
    assert {mention.when.edtf() for mention in event.mentions} == {"1903-06-12", "1903-06-13"}
    table = str(exports.write(keeper.load(project).timeline, "csv"))
    assert "also dated otherwise: 12 June 1903 (Source 0) / 13 June 1903 (Source 1)" in table


def test_certainties_that_differ_stay_open_until_somebody_chooses(keeper: ProjectFolder) -> None:
    project = kept(keeper, told_by_some(1, 12) + told_by_some(1, 12, Certainty.NEGATED, first=1))
    keeper.run(project, "merge", {"events": ["f0", "f1"]})
    event = only(keeper, project)
    assert event.conflict and event.findings == ("Told in different ways: as asserted and as negated.",)
    keeper.run(project, "undo", {})
    keeper.run(project, "merge", {"events": ["f0", "f1"], "certainty": "negated"})
    assert not only(keeper, project).conflict and only(keeper, project).certainty is Certainty.NEGATED


def test_a_disputed_event_can_be_decided_and_opened_again(keeper: ProjectFolder) -> None:
    project = kept(keeper, told_by_some(1, 12) + told_by_some(1, 13, first=1))
    keeper.run(project, "merge", {"events": ["f1", "f0"]})
    keeper.run(project, "decide", {"event": "f1", "edtf": "1903-06-12"})
    assert (only(keeper, project).when.edtf(), only(keeper, project).conflict) == ("1903-06-12", False)
    keeper.run(project, "decide", {"event": "f1", "open": True})
    assert only(keeper, project).conflict
    with pytest.raises(BadData):
        keeper.run(project, "decide", {"event": "f1"})


def test_merging_several_groups_is_one_change(keeper: ProjectFolder) -> None:
    other = told_by_some(2, 20, first=4)
    project = kept(keeper, told_by_some(2, 12) + other)
    before = keeper.load(project).timeline
    keeper.run(project, "merge", {"groups": [["f0", "f1"], ["f4", "f5"]]})
    assert len(keeper.load(project).timeline.events) == 2
    keeper.run(project, "undo", {})
    assert keeper.load(project).timeline == before


def test_the_last_of_two_wins_only_with_a_word(make_app: Any, keeper: ProjectFolder) -> None:
    app = make_app(keeper=keeper)
    client, project = app.server.test_client(), app.desk.first
    event = keeper.load(project).timeline.events[0]
    seen = {"title": event.title, "edtf": event.when.edtf()}

    def edit(fields: dict[str, Any], seen: dict[str, Any]) -> Any:
        arguments = {"event": event.id, "fields": fields, "seen": seen}
        return client.post(f"/work/{project}/commands", json={"command": "edit", "arguments": arguments})

    assert edit({"date": "1885"}, seen).status_code == 200
    late = edit({"title": "Mill bridge", "date": "1891"}, seen)
    assert late.status_code == 409 and "it is 1885 now" in late.json["error"]
    assert keeper.load(project).timeline.events[0].when.edtf() == "1885"
    assert edit({"title": "Mill bridge", "date": "1891"}, seen | {"edtf": "1885"}).status_code == 200
    said = client.get(f"/work/{project}/history").json[0]["said"]
    assert "retitled to “Mill bridge”" in said and "from 1885 to 1891" in said


SAID = "The company repaired the roof in 2020. No repair was made between January and December 2020."
OTHERWISE = "The council met in May 2020. No bridge was built in 2020. The bridge was built in 1950."


def test_what_one_sentence_denies_and_another_says_is_found() -> None:
    events = extract(SAID).events
    assert [(event.trigger.text, other.title[:9]) for event, other in denials(events)] == [("repaired", "No repair")]
    (entry,) = [group for group in retellings(extract(SAID)) if group["denied"]]
    assert entry["conflict"] and len(entry["told"]) == 2


def test_a_denial_of_something_else_or_of_another_time_is_none() -> None:
    assert denials(extract(OTHERWISE).events) == []


@pytest.mark.browser
def test_the_page_asks_before_it_merges_what_differs(
    make_app: Any, serve: Any, page: Any, keeper: ProjectFolder
) -> None:
    app = make_app(told_by_some(2, 12) + told_by_some(1, 13, first=2), keeper=keeper)
    page.goto(serve(app) + "/")
    page.wait_for_selector("#chart .tlv-mark")
    page.evaluate("() => TimelineShell.openDock('findings')")
    page.locator(".tl-differ", has_text="The dates differ").first.wait_for()
    soon(lambda: "No contradictions" not in page.locator("#dock").inner_text())
    page.evaluate("() => void TimelineShell.merge(['f2', 'f0', 'f1'])")
    page.locator(".tl-decide label", has_text="12 June 1903").click()
    page.locator(".tl-decide button", has_text="Merge").click()
    page.locator(".tl-toast", has_text="Merged 3 events").wait_for()
    event = only(keeper, app.desk.first)
    assert event.when.edtf() == "1903-06-12" and not event.conflict
    page.locator(".tl-toast-do", has_text="Undo").click()
    page.locator(".tl-toast", has_text="Undone").wait_for()
    assert len(keeper.load(app.desk.first).timeline.events) == 3


@pytest.mark.browser
def test_an_older_message_cannot_undo_what_came_later(
    make_app: Any, serve: Any, page: Any, keeper: ProjectFolder
) -> None:
    app = make_app(keeper=keeper)
    project = app.desk.first
    page.goto(serve(app) + "/")
    page.wait_for_selector("#chart .tlv-mark")
    event = keeper.load(project).timeline.events[0].id
    page.evaluate("(id) => TimelineShell.command('judge', { event: id, status: 'accepted' })", event)
    page.locator(".tl-toast", has_text="Accepted").wait_for()
    soon(lambda: page.locator(".tl-toast-do", has_text="Undo").count() == 1)
    keeper.run(project, "judge", {"event": event, "status": "rejected"})  # in another window
    page.evaluate("() => TimelineShell.load()")
    soon(lambda: page.locator(".tl-toast-do", has_text="Undo").count() == 0)
    page.evaluate("(id) => TimelineShell.command('judge', { event: id, status: 'new' })", event)
    page.locator(".tl-toast", has_text="Took back").wait_for()
    soon(lambda: page.locator(".tl-toast").count() == 1)
    page.locator(".tl-toast-do", has_text="Undo").click()
    page.locator(".tl-toast", has_text="Undone: Took back").wait_for()
    assert keeper.load(project).work[event].status == "rejected"


@pytest.mark.browser
def test_a_message_is_never_taller_than_the_screen(make_app: Any, serve: Any, page: Any) -> None:
    page.goto(serve(make_app()) + "/")
    page.wait_for_selector("#chart .tlv-mark")
    lines = "\n".join(f"document {number}: no day of publication found" for number in range(200))
    for _ in range(3):
        page.evaluate("(text) => TimelineShell.say(text, { stay: true })", lines)

    def edges(selector: str) -> tuple[float, float]:
        box = page.locator(selector).last.bounding_box()
        return box["y"], box["y"] + box["height"]

    soon(lambda: 0 <= edges("#toasts")[0] < edges("#toasts")[1] <= 900)
    for close in page.locator(".tl-toast .tl-toast-close").all():
        soon(lambda: 0 <= close.bounding_box()["y"] < 900)
