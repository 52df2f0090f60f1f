"""Checking and correcting in the browser, on a project kept in a file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.dashboard.bridge import TEXT, document_of, small_timeline
from tests.waiting import soon, until
from timeline.record.model import Document, Timeline
from timeline.record.when import Day, When

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(make_app: Any, serve: Any, page: Any, keeper: Any) -> Any:
    page.app = make_app(keeper=keeper)
    page.base = serve(page.app)
    page.goto(page.base + "/")
    page.wait_for_selector("#chart .tlv-mark")
    return page


def held(page: Any) -> Any:
    return page.app.desk.keeper.load(page.app.desk.first)


def event(page: Any, title: str) -> Any:
    return next((listed for listed in held(page).timeline.events if listed.title == title), None)


def select(page: Any, title: str) -> str:
    event_id = event(page, title).id
    page.evaluate("(id) => TimelineShell.viewer.select(id)", event_id)
    return str(event_id)


def said(page: Any, words: str) -> None:
    page.locator(".tl-toast", has_text=words).last.wait_for()


def test_a_key_accepts_and_steps_to_the_next_and_z_takes_it_back(opened: Any) -> None:
    first = select(opened, "Old mill bridge built")
    opened.keyboard.press("a")
    said(opened, "Accepted “Old mill bridge built”")
    assert held(opened).work[first].status == "accepted"
    soon(lambda: "Flood damages the bridge" in opened.inner_text("#detail"))
    opened.keyboard.press("r")
    said(opened, "Rejected “Flood damages the bridge”")
    opened.keyboard.press("z")
    said(opened, "Undone: Rejected")
    flood = event(opened, "Flood damages the bridge").id
    assert held(opened).work.get(flood, None) is None or held(opened).work[flood].status == "new"
    opened.keyboard.press("Z")
    said(opened, "Done again: Rejected")
    assert held(opened).work[flood].status == "rejected"


def test_editing_title_and_date_with_what_was_understood(opened: Any) -> None:
    select(opened, "Flood damages the bridge")
    opened.keyboard.press("e")
    opened.locator("#edit-title").wait_for()
    opened.fill("#edit-title", "The great flood")
    opened.fill("#edit-date", "the spring of 1904")
    opened.locator("#edit-understood", has_text="Understood as spring 1904").wait_for()
    opened.fill("#edit-place", "Lowick")
    opened.get_by_role("button", name="Save", exact=True).click()
    opened.locator("#detail", has_text="The great flood").wait_for()
    changed = event(opened, "The great flood")
    assert changed.when == When.season(1904, 21)
    assert changed.place == "Lowick"
    assert set(held(opened).work[changed.id].edited) == {"title", "edtf", "place"}


def test_a_date_that_is_not_understood_changes_nothing(opened: Any) -> None:
    select(opened, "Flood damages the bridge")
    opened.keyboard.press("e")
    opened.fill("#edit-date", "the year of the banana")
    opened.locator("#edit-understood", has_text="Not understood").wait_for()
    opened.get_by_role("button", name="Save", exact=True).click()
    opened.locator("#edit-problem:not(:empty)").wait_for()
    assert event(opened, "Flood damages the bridge").when == When.on(Day(1903, 6, 12))
    soon(lambda: opened.input_value("#edit-date") == "the year of the banana")
    opened.problems[:] = [problem for problem in opened.problems if "400" not in problem]


def test_adding_an_event_from_words_of_the_text(opened: Any) -> None:
    opened.evaluate(
        """() => {
            const body = document.querySelector("#source-text .tlv-body");
            const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
            let node;
            while ((node = walker.nextNode())) {
                const at = node.textContent.indexOf("the river was higher");
                if (at >= 0) {
                    const range = document.createRange();
                    range.setStart(node, at);
                    range.setEnd(node, at + 20);
                    getSelection().removeAllRanges();
                    getSelection().addRange(range);
                    node.parentElement.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
                    node.parentElement.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
                    return;
                }
            }
        }"""
    )
    opened.get_by_role("button", name="Add event").click()
    # The form is filled by the page first; what is typed before that would be replaced.
    until(opened, "document.querySelector('#edit-title').value === 'the river was higher'")
    opened.fill("#edit-title", "The river was higher")
    opened.fill("#edit-date", "about 1990")
    opened.get_by_role("button", name="Save", exact=True).click()
    opened.locator("#detail .tlv-detail-title", has_text="The river was higher").wait_for()
    added = event(opened, "The river was higher")
    assert TEXT[added.sentence.start : added.sentence.end] == "the river was higher"
    assert added.when.approximate


def test_merge_and_split(opened: Any) -> None:
    select(opened, "Renn announces repairs")
    select(opened, "Repairs to end")
    opened.keyboard.press("m")
    opened.locator(".tl-decide button", has_text="Merge").click()  # their dates differ: it stays open
    said(opened, "Merged 2 events")
    assert len(held(opened).timeline.events) == 3
    opened.locator("#detail [data-do='review.split']").click()
    said(opened, "Split")
    assert len(held(opened).timeline.events) == 4


def test_several_at_once_in_the_table_and_the_history(opened: Any) -> None:
    opened.get_by_role("tab", name="Table").click()
    opened.locator("#table .ag-row").nth(3).wait_for()
    boxes = opened.locator("#table .ag-row .ag-selection-checkbox input")
    boxes.nth(0).click()
    boxes.nth(1).click()
    opened.locator("#table-said", has_text="2 selected").wait_for()
    soon(
        lambda: opened.evaluate("TimelineShell.viewer.selected()") is None, "a tick chooses no event and moves no chart"
    )
    opened.locator("#bulk-tag:not([disabled])").click()
    opened.fill("#ask-field", "bridge, old")
    opened.get_by_role("button", name="Tag", exact=True).click()
    said(opened, "Added bridge, old to")
    tagged = [name for name, done in held(opened).work.items() if done.tags == ("bridge", "old")]
    assert len(tagged) == 2
    opened.locator("#table .ag-cell[col-id=tags]", has_text="bridge; old").nth(1).wait_for()
    opened.get_by_role("tab", name="History").click()
    line = opened.locator("#history-list .tl-row", has_text="Added bridge, old")
    soon(lambda: "Ada" in line.inner_text())


def test_a_cell_of_the_table_is_edited_in_place(opened: Any) -> None:
    opened.get_by_role("tab", name="Table").click()
    cell = opened.locator("#table .ag-cell[col-id=words]", has_text="12 June 1903")
    cell.dblclick()
    opened.keyboard.press("Control+a")
    opened.keyboard.type("13 June 1903")
    opened.keyboard.press("Enter")
    said(opened, "Moved")
    assert event(opened, "Flood damages the bridge").when == When.on(Day(1903, 6, 13))


def extract_by_day(document: Document, **options: Any) -> Timeline:
    """The small timeline, where "Monday" is two days before the day of publication."""
    made = small_timeline(document)
    day = document.published
    if day is None:
        return made
    from dataclasses import replace

    monday = When.on(day.plus(days=-2))
    events = tuple(replace(dated, when=monday) if dated.date_text == "Monday" else dated for dated in made.events)
    return replace(made, events=events)


def test_another_day_of_publication_shows_what_moves_then_moves_it(
    make_app: Any, serve: Any, page: Any, keeper: Any
) -> None:
    page.app = make_app(extract_by_day(document_of()), keeper=keeper, extract=extract_by_day)
    page.goto(serve(page.app))
    page.wait_for_selector("#chart .tlv-mark")
    page.get_by_role("button", name="5 March 2031").click()
    page.fill("#anchor-day", "next Wednesday")  # after Wednesday, 5 March 2031
    page.locator("#anchor-understood", has_text="Wednesday, 12 March 2031").wait_for()
    page.get_by_role("button", name="Show what moves").click()
    page.locator(".tl-move").wait_for()
    for words in ("Renn announces repairs", "3 March 2031", "10 March 2031"):
        page.locator(".tl-moves", has_text=words).wait_for()
    assert event(page, "Renn announces repairs").when == When.on(Day(2031, 3, 3))
    page.get_by_role("button", name="Apply").click()
    said(page, "Day of publication set to 12 March 2031")
    assert event(page, "Renn announces repairs").when == When.on(Day(2031, 3, 10))
    assert held(page).timeline.documents[0].published == Day(2031, 3, 12)


def test_relative_dates_ask_for_the_day_when_it_is_unknown(make_app: Any, serve: Any, page: Any, keeper: Any) -> None:
    made = small_timeline(document_of(day=None))
    page.app = make_app(made, keeper=keeper, extract=extract_by_day)
    page.goto(serve(page.app))
    page.locator("#anchor-question", has_text="When was this published?").wait_for()
    page.fill("#anchor-question input", "5 March 2031")
    page.keyboard.press("Enter")
    said(page, "Day of publication set to 5 March 2031")
    page.locator("#anchor-question").wait_for(state="hidden")


ALL_EVENTS = """() => TimelineShell.data.view.events.id.map((id) => TimelineShell.viewer.event(id))"""


def test_what_changed_is_put_in_as_if_everything_had_been_loaded(opened: Any) -> None:
    select(opened, "Repairs to end")
    opened.keyboard.press("a")
    said(opened, "Accepted")
    opened.keyboard.press("z")
    said(opened, "Undone: Accepted")
    select(opened, "Flood damages the bridge")
    opened.keyboard.press("e")
    opened.fill("#edit-date", "since 1850")
    opened.fill("#edit-place", "A place that is new")
    opened.get_by_role("button", name="Save", exact=True).click()
    said(opened, "Moved")
    select(opened, "Old mill bridge built")
    opened.locator("#detail [data-do='review.delete']").click()
    said(opened, "Deleted")
    assert any("since=" in url for _, url in opened.asked)
    soon(
        lambda: next(event_shown["title"] for event_shown in opened.evaluate(ALL_EVENTS)) == "Flood damages the bridge"
    )
    patched = opened.evaluate(ALL_EVENTS)
    opened.reload()
    opened.wait_for_selector("#chart .tlv-mark")
    soon(lambda: opened.evaluate(ALL_EVENTS) == patched)


def test_two_tabs_see_the_same(opened: Any) -> None:
    other = opened.context.new_page()
    other.goto(opened.url)
    other.wait_for_selector("#chart .tlv-mark")
    select(opened, "Old mill bridge built")
    opened.keyboard.press("e")
    opened.fill("#edit-title", "Bridge built")
    opened.get_by_role("button", name="Save", exact=True).click()
    other.locator("#chart .tlv-mark", has_text="Bridge built").first.wait_for()
    other.close()


def test_filters_narrow_the_chart_and_stand_in_the_address(opened: Any) -> None:
    opened.get_by_role("button", name="Filter").click()
    opened.get_by_role("checkbox", name="reported").check()
    opened.locator("#filter-chips", has_text="1 of 4 events").wait_for()
    opened.wait_for_url("**certainty=reported*")
    opened.get_by_role("button", name="Clear all").first.click()
    opened.locator("#filter-chips").wait_for(state="hidden")


@contextmanager
def elsewhere(page: Any) -> Iterator[None]:
    """What is done inside leads to another project. Its path tells: the query changes on the same page as well."""
    before = urlsplit(page.url).path
    yield
    page.wait_for_url(lambda url: urlsplit(url).path != before)


def test_a_project_is_made_renamed_saved_opened_and_deleted(opened: Any, keeper: Any) -> None:
    def menu(words: str) -> None:
        opened.get_by_role("button", name="Project menu").click()
        opened.get_by_role("menuitem", name=words).click()

    menu("Rename this project")
    opened.fill("#ask-field", "Bridges")
    opened.get_by_role("button", name="Rename").click()
    opened.locator("#project-title", has_text="Bridges").wait_for()
    opened.get_by_role("button", name="Project menu").click()
    with opened.expect_download() as waiting:
        opened.get_by_role("menuitem", name="Save a copy as a file").click()
    saved = waiting.value.path()
    with elsewhere(opened):
        opened.set_input_files("#project-chooser", saved)
    opened.wait_for_selector("#chart .tlv-mark")
    assert len(keeper.projects()) == 2
    menu("Delete this project")
    with elsewhere(opened):
        opened.get_by_role("button", name="Delete", exact=True).click()
    opened.wait_for_selector("#chart .tlv-mark")
    assert [listed.title for listed in keeper.projects()] == ["Bridges"]
    menu("New project")
    with elsewhere(opened):
        opened.get_by_role("button", name="Create").click()
    opened.wait_for_selector("body[data-state=empty]")
