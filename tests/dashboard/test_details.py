"""The details of an event: names lead to what else is told of them, and on a phone the card comes up from below."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dashboard.projects.folder import ProjectFolder
from tests.dashboard.bridge import document_of, small_timeline
from tests.waiting import settled, soon, steady, until
from timeline.record.model import Timeline
from timeline.record.pictures import Picture
from timeline.sources.layout.png import png

pytestmark = pytest.mark.browser


def opened(page: Any, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("#chart .tlv-mark")


def illustrated(timeline: Timeline) -> Timeline:
    """The same with a picture behind the first sentence of the document."""
    first, *others = timeline.documents
    picture = Picture(first.text.index(".") + 1, png(64, 64, 1, [bytes(range(64))] * 64), "The bridge")
    return replace(timeline, documents=(replace(first, pictures=(picture,)), *others))


def test_a_name_in_the_details_leaves_that_person_alone_and_brings_all_back(
    make_app: Any, serve: Any, page: Any
) -> None:
    opened(page, serve(make_app(illustrated(small_timeline()))))
    page.evaluate("() => TimelineShell.viewer.select(TimelineShell.data.view.events.id[2])")
    # A picture of the source is asked for when somebody wants to see it.
    assert not any("/pictures/" in address for _, address in page.asked)
    page.locator(".tlv-pictures summary").click()
    until(page, "document.querySelector('.tlv-picture img').naturalWidth === 64")
    soon(lambda: page.locator(".tlv-picture img").get_attribute("alt") == "The bridge")
    page.locator(".tlv-pictures summary").click()
    name = page.locator("#detail").get_by_role("button", name="Ada Renn")
    name.click()
    until(page, "TimelineShell.filtered && TimelineShell.filtered.length === 2")
    soon(lambda: "participant=Ada+Renn" in page.evaluate("TimelineShell.addressNow()"))
    soon(lambda: name.get_attribute("aria-pressed") == "true")
    soon(lambda: page.evaluate("document.activeElement.dataset.name") == "Ada Renn")
    page.keyboard.press("Enter")
    until(page, "TimelineShell.filtered === null")
    page.evaluate("() => TimelineShell.viewer.select(TimelineShell.data.view.events.id[0])")
    page.locator("#detail").get_by_role("button", name="Lowick").click()
    until(page, "TimelineShell.filtered && TimelineShell.filtered.length === 1")


def test_on_a_phone_a_tapped_mark_brings_its_card_up(make_app: Any, serve: Any, new_page: Any) -> None:
    page = new_page(390, 844, has_touch=True)
    opened(page, serve(make_app()))
    page.evaluate("() => TimelineShell.viewer.fit(false)")
    settled(page, milliseconds=100)
    page.locator("#chart .tlv-mark .tlv-shape").first.tap()
    page.locator("#detail .tlv-detail-title").wait_for()

    def box(selector: str) -> Any:
        return page.locator(selector).bounding_box()

    soon(lambda: box("#detail-card")["height"] > 200)
    soon(lambda: box("#detail-card")["y"] + box("#detail-card")["height"] <= box(".tl-tabbar")["y"] + 1)
    soon(lambda: page.locator("#chart .tlv-axis").is_visible())
    page.get_by_role("button", name="Close details").tap()
    page.locator("#detail-card").wait_for(state="hidden")
    soon(lambda: page.evaluate("TimelineShell.viewer.selected()") is None)
    assert page.problems == []


def test_undoing_an_edit_leaves_text_and_light_where_they_are(make_app: Any, serve: Any, page: Any) -> None:
    opened(page, serve(make_app()))
    page.set_viewport_size({"width": 1366, "height": 480})
    page.evaluate("() => TimelineShell.viewer.select(TimelineShell.data.view.events.id[3])")
    page.evaluate("() => TimelineShell.command('edit', {event: TimelineShell.viewer.selected(), fields: {title: 'X'}})")
    until(page, "TimelineShell.data.project.undo !== ''")
    state = (
        "() => [TimelineShell.viewer.selected(), document.querySelector('#source-text .tlv-body').scrollTop, "
        "document.querySelector('#source-text .tlv-lit, #source-text .tlv-chosen') !== null]"
    )
    before = steady(page, lambda: page.evaluate(state))
    page.keyboard.press("z")
    until(page, "TimelineShell.data.project.undo === ''")
    settled(page, milliseconds=200)
    soon(lambda: page.evaluate(state) == before)


def test_a_project_that_was_only_read_has_nothing_to_undo(
    make_app: Any, serve: Any, keeper: ProjectFolder, page: Any
) -> None:
    opened(page, serve(make_app(keeper=keeper)))
    until(page, "document.getElementById('undo').disabled")
    page.keyboard.press("z")
    page.wait_for_timeout(300)
    soon(lambda: page.evaluate("TimelineShell.data.view.events.id.length") == 4)


def test_an_address_without_a_project_leads_to_those_that_are_there(make_app: Any, serve: Any, new_page: Any) -> None:
    page = new_page()
    page.goto(serve(make_app()) + "/p/gone")
    page.get_by_role("heading", name="There is no project at this address").wait_for()
    page.get_by_role("link", name="Mill bridge to reopen").click()
    page.wait_for_selector("#chart .tlv-mark")
    assert set(page.problems) == {"Failed to load resource: the server responded with a status of 404 (NOT FOUND)"}


def test_a_text_without_dates_says_what_that_means(make_app: Any, serve: Any, page: Any) -> None:
    page.goto(serve(make_app(Timeline((document_of("Nothing was said of any day.", title="Quiet"),)))))
    page.get_by_text("Nothing with a date or time was found in this text. Mark words in the text").wait_for()
    soon(lambda: page.locator("#chart .tlv-axis").is_hidden())
