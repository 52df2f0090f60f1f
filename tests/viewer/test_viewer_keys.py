"""The viewer in a real browser: keys, and names for screen readers."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.made_up_timelines import make_timeline
from tests.waiting import settled, soon

from .pointing import selected
from .small_timeline import small

pytestmark = pytest.mark.browser


def test_arrows_walk_along_time_and_escape_clears(open_page: Any) -> None:
    page = open_page(small())
    page.locator(".tlv-plot").focus()
    page.keyboard.press("Home")
    order = page.evaluate("timelinePage.data.events.id")
    soon(lambda: selected(page) == order[0])
    for event in order[1:]:
        page.keyboard.press("ArrowRight")
        soon(lambda: selected(page) == event)
    page.keyboard.press("ArrowLeft")
    soon(lambda: selected(page) == order[-2])
    soon(lambda: "of 6" in page.locator(".tlv-chart .tlv-hidden").inner_text())
    page.keyboard.press("Enter")
    soon(lambda: page.evaluate("document.activeElement.className").startswith("tlv-card"))
    page.keyboard.press("Escape")
    soon(lambda: selected(page) is None)


def test_up_and_down_change_the_lane(open_page: Any) -> None:
    page = open_page(make_timeline(60), options={"lanes": "certainty"})
    page.evaluate("timelinePage.select(timelinePage.data.events.id[30])")
    page.locator(".tlv-plot").focus()

    def lane() -> Any:
        return page.evaluate(
            "timelinePage.arranged.placeLane[timelinePage.arranged.placeEvent.indexOf(timelinePage.current)]"
        )

    first = lane()
    page.keyboard.press("ArrowDown" if first == 0 else "ArrowUp")
    soon(lambda: abs(lane() - first) == 1)


def test_typing_in_the_search_box_moves_nothing(open_page: Any) -> None:
    page = open_page(small())
    page.keyboard.press("/")
    page.keyboard.type("fk mill")
    soon(lambda: page.get_by_role("searchbox").input_value() == "fk mill")
    soon(lambda: page.evaluate("timelinePage.isKeyOnly()") is False)


def test_marks_have_names_for_screen_readers(open_page: Any) -> None:
    page = open_page(small())
    page.evaluate("timelinePage.fit()")
    settled(page, milliseconds=400)
    soon(lambda: page.get_by_role("option", name="First mill burns down, about 1450, asserted").count() == 1)
    soon(lambda: page.get_by_role("listbox").get_attribute("aria-label").startswith("Timeline, "))
    page.evaluate("timelinePage.select('burned')")
    soon(lambda: page.get_by_role("listbox").get_attribute("aria-activedescendant"))


def test_the_help_sheet_opens_with_its_key(open_page: Any) -> None:
    page = open_page(small())
    page.locator(".tlv-plot").focus()
    page.keyboard.press("?")
    soon(lambda: page.get_by_role("dialog").is_visible())
    soon(lambda: page.get_by_role("dialog").get_by_text("previous and next event in time").is_visible())
