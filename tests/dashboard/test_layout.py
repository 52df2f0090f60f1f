"""Nobody is shut out: at every size text and details can be read, nothing scrolls sideways, and the page ends."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.projects.folder import ProjectFolder
from tests.waiting import settled, soon, steady, until

pytestmark = pytest.mark.browser

SIZES = [(390, 844), (720, 450), (844, 390), (1024, 768), (1366, 650), (1440, 900), (1920, 1080), (640, 360)]
"""The second is 1440 x 900 at 200 % zoom, the third a phone on its side."""

LEAST = 120
"""Pixels of height that a card has, or it is one of a phone's tabs."""


_CUT = """() => {
    const seen = document.querySelector("#chart .tlv-scroll").getBoundingClientRect();
    return [...document.querySelectorAll("#chart .tlv-mark .tlv-hit")].map((mark) => mark.getBoundingClientRect())
        .filter((box) => box.top < seen.top - 4 || box.bottom > seen.bottom + 4).length;
}"""
"""How many marks the upper or lower edge of the chart cuts."""

_HIDDEN = """() => {
    scrollTo(0, 0);
    return [...document.querySelectorAll("#chart-card .tl-toolbar :is(button, select)")].filter((tool) => {
        const box = tool.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;
        if (!box.width || x > innerWidth || y > innerHeight) return false; // not there, or reached by scrolling
        return !tool.contains(document.elementFromPoint(x, y));
    }).map((tool) => tool.title || tool.textContent);
}"""
"""The tools of the chart that something else lies over."""

_COVERED = """() => {
    const said = document.querySelector(".tl-toast").getBoundingClientRect();
    const meets = (from, to, other, end) => from < end && other < to;
    const things = "#chart, .tl-text-card, .tl-detail-card, .tl-tabbar, #dock [role=tab], #dock [role=tabpanel]";
    return [...document.querySelectorAll(things)].filter((thing) => {
        const box = thing.getBoundingClientRect();
        return box.width && box.height && meets(box.left, box.right, said.left, said.right)
            && meets(box.top, box.bottom, said.top, said.bottom);
    }).map((thing) => thing.className);
}"""
"""What a message lies over."""

SAID = "Put three events into the story; the others stay where they stood, as nobody has said when they happened."


def height(page: Any, selector: str) -> float:
    box = page.locator(selector).bounding_box()
    return float(box["height"]) if box else 0.0


@pytest.mark.parametrize(("width", "tall"), SIZES)
def test_every_card_can_be_read(make_app: Any, serve: Any, new_page: Any, width: int, tall: int) -> None:
    page = new_page(width, tall)
    page.goto(serve(make_app()) + "/")
    page.wait_for_selector("#chart .tlv-mark")
    page.evaluate("() => TimelineShell.viewer.select(TimelineShell.data.view.events.id[1])")
    settled(page, milliseconds=100)
    soon(lambda: page.locator("#detail .tlv-notation[open]").count() == 0)  # the day in words; its EDTF by a click
    for dock in ("", "findings"):
        page.evaluate("(name) => TimelineShell.openDock(name || null)", dock)
        until(page, f"document.body.dataset.dock === '{dock}'")
        settled(page, milliseconds=100)
        soon(lambda: page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        soon(lambda: page.evaluate(_CUT) == 0)
        soon(lambda: page.evaluate(_HIDDEN) == [])
        if tall > 620:  # lower windows scroll, and what a message lies over can be scrolled from under it
            page.evaluate("(words) => TimelineShell.say(words)", SAID)
            page.locator(".tl-toast").wait_for()
            settled(page, milliseconds=100)
            soon(lambda: page.evaluate(_COVERED) == [])
            page.locator(".tl-toast .tl-toast-close").click()
        for tab, card in (("text", "#text-card"), ("detail", "#detail-card")):
            if width <= 700:
                page.locator(f'.tl-tabbar [data-do="tab.{tab}"]').click()
            soon(lambda: height(page, card) >= LEAST, (card, dock))
            page.locator(card).scroll_into_view_if_needed()
            soon(lambda: -height(page, card) < page.locator(card).bounding_box()["y"] < tall, card)
        if width <= 700:
            page.locator('.tl-tabbar [data-do="tab.chart"]').click()
        soon(lambda: height(page, "#chart-card") >= LEAST, dock)
    assert page.problems == []


def test_a_key_gives_the_chart_the_whole_page_and_takes_it_back(make_app: Any, serve: Any, page: Any) -> None:
    page.goto(serve(make_app()) + "/")
    page.wait_for_selector("#chart .tlv-mark")
    before = steady(page, lambda: height(page, "#chart"))
    page.keyboard.press("c")
    settled(page, milliseconds=100)
    soon(lambda: height(page, "#chart") > 1.8 * before)
    page.keyboard.press("c")
    settled(page, milliseconds=100)
    soon(lambda: height(page, "#chart") == before)


def test_the_grip_between_chart_and_text_can_be_seen(make_app: Any, serve: Any, page: Any) -> None:
    page.goto(serve(make_app()) + "/")
    page.wait_for_selector("#chart .tlv-mark")
    until(page, "Number(getComputedStyle(document.querySelector('.tl-split-chart'), '::after').opacity) > 0.5")


def test_fit_ends_where_the_events_do(make_app: Any, serve: Any, page: Any) -> None:
    page.goto(serve(make_app()) + "/")
    page.wait_for_selector("#chart .tlv-mark")
    page.evaluate("() => TimelineShell.viewer.fit(false)")
    settled(page, milliseconds=100)
    behind = """(() => {
        const { data, chart } = TimelineShell.viewer, { from, to } = chart.range;
        return (to - Math.max(...data.to)) / (to - from);
    })()"""
    soon(lambda: 0 <= page.evaluate(behind) < 0.05)


def test_the_words_of_a_search_are_marked_in_the_text(make_app: Any, serve: Any, page: Any) -> None:
    page.goto(serve(make_app()) + "/")
    page.wait_for_selector("#chart .tlv-mark")
    page.locator("#search").fill("BRIDGE")
    page.locator(".tl-chip", has_text="BRIDGE").wait_for()
    marked = "() => [...CSS.highlights.get('tlv-found')].map((range) => range.toString())"
    soon(lambda: page.evaluate(marked) == ["bridge", "bridge"])
    page.keyboard.press("Escape")
    soon(lambda: page.evaluate("() => CSS.highlights.has('tlv-found')") is False)


def test_a_range_is_shown_where_most_happened(make_app: Any, serve: Any, page: Any) -> None:
    page.goto(serve(make_app()) + "/")
    page.wait_for_selector("#chart .tlv-mark")
    page.evaluate("() => { TimelineShell.viewer.fit(false); TimelineShell.viewer.preset('year', false); }")
    settled(page, milliseconds=100)
    soon(lambda: page.evaluate("() => TimelineShell.viewer.counts().inView") > 0)


def test_an_event_is_added_by_key_without_words(make_app: Any, serve: Any, page: Any, tmp_path: Any) -> None:
    keeper = ProjectFolder(tmp_path, actor="Ada")
    app = make_app(keeper=keeper)
    page.goto(serve(app) + "/")
    page.wait_for_selector("#chart .tlv-mark")
    page.keyboard.press("i")
    page.locator("#edit-title").fill("Council founded")
    page.locator("#edit-date").fill("1871")
    page.get_by_role("button", name="Save", exact=True).click()
    page.locator("#detail", has_text="Council founded").wait_for()
    assert "Council founded" in {event.title for event in keeper.load(app.desk.first).timeline.events}
    keeper.close()
