"""The timeline as a column to read: the same events, filter and selection as the chart, by key, address and phone."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.made_up_timelines import make_timeline
from tests.waiting import soon, until

pytestmark = pytest.mark.browser


def _titles(page: Any) -> list[str]:
    return [" ".join(title.split()) for title in page.locator(".tl-entry-title").all_inner_texts()]


def test_a_key_opens_the_column_and_it_follows_the_filter_and_the_selection(
    make_app: Any, serve: Any, page: Any
) -> None:
    address = serve(make_app())
    page.goto(address)
    page.wait_for_selector("#chart .tlv-mark")
    page.keyboard.press("l")
    soon(
        lambda: (
            _titles(page)
            == [
                "Old mill bridge built",
                "Flood damages the bridge",
                "Renn announces repairs",
                "Repairs to end",
            ]
        )
    )
    soon(lambda: "13 years" in page.locator(".tl-gap").first.inner_text())  # the 1880s end in 1889
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    soon(lambda: page.locator(".tl-entry[aria-current] .tl-entry-title").inner_text() == "Flood damages the bridge")
    soon(lambda: page.locator("#source-text .tlv-lit").count() > 0)
    page.wait_for_url("**view=list**")

    page.locator(".tl-viewer-tools [data-certainty='reported']").click()
    until(page, "document.querySelectorAll('.tl-entry').length === 3")
    page.get_by_label("gaps to scale").check()
    # 128 years after the flood, 13 before it
    heights = "(all) => all.map((one) => one.offsetHeight)"
    soon(lambda: page.eval_on_selector_all(".tl-gap", heights)[-1] > page.eval_on_selector_all(".tl-gap", heights)[0])

    page.goto(address + "/?view=list")
    page.wait_for_selector(".tl-entry")
    page.keyboard.press("l")
    until(page, "document.querySelector('#chart').clientHeight > 100")
    soon(lambda: page.locator(".tl-entry").first.is_hidden())


def test_a_tap_on_a_phone_chooses_an_event_and_leaves_the_column_open(make_app: Any, serve: Any, new_page: Any) -> None:
    page = new_page(390, 844, has_touch=True)
    page.goto(serve(make_app()) + "/?view=list")
    page.locator(".tl-entry").nth(1).tap()
    soon(lambda: page.locator(".tl-entry[aria-current]").is_visible())
    soon(lambda: page.evaluate("document.documentElement.scrollWidth <= 390"))
    page.get_by_role("button", name="Text", exact=True).click()
    soon(lambda: page.locator("#source-text .tlv-lit").first.is_visible())
    assert page.problems == []


def test_of_very_many_events_only_those_near_the_window_are_built(make_app: Any, serve: Any, page: Any) -> None:
    page.goto(serve(make_app(make_timeline(3000))) + "/?view=list")
    page.wait_for_selector(".tl-entry")
    soon(lambda: page.locator(".tl-entry").count() < 500)
    page.evaluate("TimelineShell.viewer.last()")
    until(page, "document.querySelector('.tl-entry[aria-current]')")
    soon(lambda: page.locator(".tl-entry[aria-current]").is_visible())
    page.locator("#list").evaluate("(list) => (list.scrollTop = list.scrollHeight)")
    until(page, "document.querySelectorAll('.tl-entry').length < 500")
