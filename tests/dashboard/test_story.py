"""Tell: a story of chosen events in an order and words of one's own, kept with the project and handed over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dashboard.projects.folder import ProjectFolder
from tests.dashboard.bridge import document_of, small_timeline
from tests.dashboard.test_disagreement import told_by_some
from tests.waiting import soon
from timeline.errors import BadData


def test_a_story_is_kept_and_bounded(keeper: ProjectFolder, tmp_path: Path) -> None:
    project = keeper.create("Case")
    before = keeper.version(project)
    story = {"title": " The  bridge ", "items": [{"event": "e1", "words": "First.\n\nThen."}]}
    keeper.run(project, "tell", story)
    assert keeper.version(project) > before
    again = ProjectFolder(tmp_path)
    assert again.story(project) == {"title": "The bridge", "items": [{"event": "e1", "words": "First.\n\nThen."}]}
    again.close()
    for bad in (
        {"items": "x"},
        {"items": [1]},
        {"items": [{"event": "e", "words": "w" * 6_000}]},
        {"items": [{"event": "e"}] * 201},
    ):
        with pytest.raises(BadData):
            keeper.run(project, "tell", bad)


def test_the_page_holds_quotes_sources_and_what_is_disputed_and_nothing_that_runs(
    make_app: Any, keeper: ProjectFolder
) -> None:
    app = make_app(told_by_some(1, 12) + told_by_some(1, 13, first=1), keeper=keeper)
    client, project = app.server.test_client(), app.desk.first
    keeper.run(project, "merge", {"events": ["f0", "f1"]})
    words = "<script>alert(1)</script> & more\n\nSecond paragraph"
    keeper.run(
        project, "tell", {"title": "A <b>flood</b>", "items": [{"event": "f0", "words": words}, {"event": "no"}]}
    )
    answer = client.get(f"/work/{project}/story/page")
    page = answer.text
    assert "<script" not in page and "&lt;script&gt;" in page and "A &lt;b&gt;flood" in page
    assert "Disputed: 12 June 1903 (Source 0) / 13 June 1903 (Source 1)" in page
    assert "A flood damaged it on 12 June 1903" in page and page.count("<article") == 1
    assert page.count("<p>") == 2
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    markdown = client.get(f"/work/{project}/story/markdown")
    assert "attachment" in markdown.headers["Content-Disposition"] and "Source 1" in markdown.text
    assert client.get("/work/nothing/story").status_code == 404


def test_a_story_names_no_folder_of_the_disk(make_app: Any, keeper: ProjectFolder) -> None:
    document = replace(document_of(title=""), source="/home/renata/secret/notes.txt")
    app = make_app(small_timeline(document), keeper=keeper)
    event = keeper.load(app.desk.first).timeline.events[0].id
    keeper.run(app.desk.first, "tell", {"title": "", "items": [{"event": event, "words": ""}]})
    page = app.server.test_client().get(f"/work/{app.desk.first}/story/page").text
    assert "notes.txt" in page and "renata" not in page


@pytest.mark.browser
def test_events_are_picked_ordered_worded_and_stepped_through(
    make_app: Any, serve: Any, page: Any, keeper: ProjectFolder
) -> None:
    app = make_app(keeper=keeper)
    page.goto(serve(app) + "/")
    page.wait_for_selector("#chart .tlv-mark")
    ids = page.evaluate("() => TimelineShell.data.view.events.id")
    for number, event in enumerate(ids[:2]):
        page.evaluate("(id) => TimelineShell.viewer.select(id)", event)
        page.keyboard.press("t")
        page.locator(".tl-toast", has_text="Put into the story").wait_for()
        soon(lambda: len(keeper.story(app.desk.first)["items"]) == number + 1, page=page)
    page.keyboard.press("3")
    page.locator(".tl-story li").nth(1).wait_for()
    page.locator(".tl-story textarea").nth(1).fill("In my own words.")
    page.locator(".tl-story-title").fill("The bridge")
    page.locator(".tl-story li").nth(1).locator('[title="Earlier in the story"]').click()
    expected = {
        "title": "The bridge",
        "items": [{"event": ids[1], "words": "In my own words."}, {"event": ids[0], "words": ""}],
    }
    soon(lambda: keeper.story(app.desk.first) == expected, page=page)
    page.locator("button", has_text="Step through").click()
    soon(lambda: "In my own words." in page.locator(".tl-stage").inner_text())
    page.keyboard.press("ArrowRight")
    soon(lambda: "2 of 2" in page.locator(".tl-steps").inner_text())
    page.locator(".tl-steps button", has_text="Close").click()
    soon(lambda: "room=tell" in page.url, page=page)  # written a moment after the room was entered
    page.reload()
    page.locator(".tl-story li").nth(1).wait_for()
    soon(lambda: page.locator(".tl-story textarea").first.input_value() == "In my own words.")
