"""The viewer in a real browser: zooming, panning, presets, the overview."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.made_up_timelines import make_timeline
from tests.waiting import settled, soon

from .pointing import selected, span
from .small_timeline import small

pytestmark = pytest.mark.browser


def test_the_wheel_zooms_at_the_pointer(open_page: Any) -> None:
    page = open_page(make_timeline(80))
    box = page.locator(".tlv-plot").bounding_box()
    x = box["x"] + box["width"] * 0.75
    page.mouse.move(x, box["y"] + 40)
    before, held = span(page), page.evaluate(f"timelinePage.chart.msAt({x - box['x']})")
    page.mouse.wheel(0, -300)
    settled(page)
    soon(lambda: span(page) < before)
    soon(lambda: page.evaluate(f"timelinePage.chart.msAt({x - box['x']})") == pytest.approx(held, abs=before / 1000))


def test_dragging_pans_and_selects_nothing(open_page: Any) -> None:
    page = open_page(make_timeline(80))
    box = page.locator(".tlv-plot").bounding_box()
    before = page.evaluate("timelinePage.range()")
    page.mouse.move(box["x"] + 700, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + 500, box["y"] + box["height"] / 2, steps=8)
    page.mouse.up()
    moved = f"(timelinePage.range().from - {before['from']}) / {before['to'] - before['from']}"
    soon(lambda: page.evaluate(moved) == pytest.approx(200 / box["width"], rel=0.02))
    soon(lambda: selected(page) is None)


def test_a_double_click_on_a_band_zooms_to_it(open_page: Any) -> None:
    page = open_page(make_timeline(30))
    number = page.evaluate(
        "timelinePage.chart.packed.marks.find("
        "(mark) => mark.glyph === 'band' && mark.g0 > 20 && mark.g1 - mark.g0 > 30).event"
    )
    before = span(page)
    box = page.locator(f'.tlv-mark[data-event="{number}"] .tlv-shape').bounding_box()
    page.mouse.dblclick(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    settled(page, milliseconds=500)
    length = page.evaluate(f"timelinePage.data.to[{number}] - timelinePage.data.from[{number}]")
    soon(lambda: span(page) < before and span(page) == pytest.approx(length * 1.5, rel=0.01))


def test_two_fingers_zoom(open_page: Any) -> None:
    page = open_page(make_timeline(60), width=390, height=844, has_touch=True, is_mobile=True)
    before = span(page)
    box = page.locator(".tlv-plot").bounding_box()
    cdp = page.context.new_cdp_session(page)
    y = box["y"] + 80

    def touch(kind: str, *xs: float) -> None:
        points = [{"x": x, "y": y, "id": number} for number, x in enumerate(xs)]
        cdp.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", 150, 230)
    for step in range(1, 9):
        touch("touchMove", 150 - step * 8, 230 + step * 8)
        page.wait_for_timeout(20)
    touch("touchEnd")
    settled(page)
    soon(lambda: span(page) == pytest.approx(before * 80 / 208, rel=0.1))


@pytest.mark.parametrize(("name", "years"), [("century", 100), ("decade", 10), ("year", 1)])
def test_presets_show_the_unit_that_holds_the_selection(open_page: Any, name: str, years: int) -> None:
    page = open_page(small(), reduced_motion="reduce")
    page.evaluate("timelinePage.select('opened')")
    page.evaluate(f"timelinePage.preset('{name}')")
    settled(page)
    soon(lambda: span(page) == pytest.approx(years * 365.2425 * 86_400_000 * 1.06, rel=0.01))
    first = "TimelineParts.calendar.dateFromMs(timelinePage.range().from).year"
    soon(lambda: 2021 // years * years - years <= page.evaluate(first) <= 2021 // years * years)


def test_reduced_motion_jumps(open_page: Any) -> None:
    page = open_page(make_timeline(40), reduced_motion="reduce")
    page.evaluate("timelinePage.preset('decade')")
    soon(lambda: page.evaluate("timelinePage.chart.gliding") == 0)


def test_the_brush_of_the_overview_moves_the_chart(open_page: Any) -> None:
    page = open_page(make_timeline(80), reduced_motion="reduce")
    box = page.locator(".tlv-overview").bounding_box()
    page.mouse.move(box["x"] + 100, box["y"] + 15)
    page.mouse.down()
    page.mouse.move(box["x"] + 400, box["y"] + 15, steps=5)
    page.mouse.up()
    settled(page)
    whole = page.evaluate("timelinePage.overview.extent.to - timelinePage.overview.extent.from")
    soon(lambda: span(page) == pytest.approx(whole * 300 / box["width"], rel=0.05))
    grip = page.get_by_role("slider", name="End of the range shown")
    before = span(page)
    grip.focus()
    page.keyboard.press("ArrowLeft")
    settled(page)
    soon(lambda: span(page) < before)
    soon(lambda: grip.get_attribute("aria-valuetext"))


def test_from_minutes_to_deep_time(open_page: Any) -> None:
    page = open_page(make_timeline(90, deep=True), reduced_motion="reduce")
    page.evaluate("timelinePage.fit()")
    settled(page)
    ticks = page.locator(".tlv-axis .tlv-tick")
    soon(lambda: any(tick.endswith("BC") for tick in ticks.all_text_contents()))
    soon(lambda: page.evaluate("timelinePage.counts().inView") == 90)
    page.evaluate("timelinePage.setRange(Date.UTC(1969, 2, 2, 14), Date.UTC(1969, 2, 2, 15))")
    settled(page)
    soon(lambda: "14:30" in page.locator(".tlv-axis .tlv-tick").all_text_contents())
    soon(lambda: page.locator(".tlv-major").first.text_content() == "2 March 1969")
