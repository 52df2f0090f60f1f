"""Empty stretches of the chart, folded and unfolded again: one axis for marks, ticks, overview, pointer and picture."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.waiting import computed, settled, soon, until
from timeline.record.model import Document, Event, Timeline
from timeline.record.when import Day, When

from .small_timeline import event

pytestmark = pytest.mark.browser

MONTHS = "January February March April May June July August September October November December".split()
DAYS = [Day(year, month, 4 + month) for year in (1903, 1904, 1969, 1970, 2020, 2021) for month in (2, 5, 8, 11)]
STORY = (
    "The weir held",
    "A barge sank at the weir",
    "The lock keeper wrote to the council",
    "Divers searched the lock",
)


def scattered() -> Timeline:
    """Three stories of two years each, half a century apart."""
    sentences = [
        f"{STORY[number % 4]} on {day.day} {MONTHS[day.month - 1]} {day.year}." for number, day in enumerate(DAYS)
    ]
    document = Document(" ".join(sentences), title="The weir", source="weir.txt")
    return Timeline(
        (document,), tuple(event_in(document, number, words) for number, words in enumerate(sentences)), (), ()
    )


def event_in(document: Document, number: int, words: str) -> Event:
    title, _, date = words[:-1].partition(" on ")
    return event(document, f"e{number}", title, When.on(DAYS[number]), words, date)


def fold(page: Any) -> None:
    page.get_by_role("button", name="Fold gaps").click()
    settled(page)


def folds(page: Any) -> list[str]:
    return [button.get_attribute("aria-label") for button in page.locator(".tlv-unfold").all()]


def x_of(page: Any, number: int) -> float:
    box = page.locator(f'.tlv-mark[data-event="{number}"] .tlv-shape').first.bounding_box()
    return float(box["x"] + box["width"] / 2)


def test_long_stretches_are_folded_and_the_axis_says_how_long_they_are(open_page: Any) -> None:
    page = open_page(scattered(), reduced_motion="reduce")
    page.evaluate("timelinePage.fit()")
    settled(page)
    narrow = page.evaluate("timelinePage.counts().counted")
    fold(page)
    soon(
        lambda: (
            folds(page) == ["64 years without an event, click to unfold", "49 years without an event, click to unfold"]
        )
    )
    soon(lambda: page.locator(".tlv-axis .tlv-fold-words").all_text_contents() == ["64 years", "49 years"])
    until(page, f"(({{ inView, counted }}) => inView === 24 && counted <= {narrow})(timelinePage.counts())")
    years = page.locator(".tlv-axis .tlv-tick")
    # No tick of what is not drawn.
    soon(lambda: not [year for year in years.all_text_contents() if "1904" < year[-4:] < "1969"])
    soon(lambda: page.evaluate("document.querySelectorAll('.tlv-overview .tlv-fold-short').length") == 2)


def test_a_folded_stretch_unfolds_by_a_click_and_all_by_the_button(open_page: Any) -> None:
    page = open_page(scattered(), reduced_motion="reduce")
    page.evaluate("timelinePage.fit()")
    settled(page)
    whole = page.evaluate("timelinePage.range()")
    fold(page)
    page.locator(".tlv-unfold").first.click()
    settled(page)
    soon(lambda: folds(page) == ["49 years without an event, click to unfold"])
    soon(lambda: page.evaluate("timelinePage.counts().inView") == 24)
    fold(page)
    soon(lambda: folds(page) == [])
    soon(lambda: page.evaluate("timelinePage.range()") == pytest.approx(whole))
    page.locator(".tlv-plot").focus()
    page.keyboard.press("x")
    settled(page)
    soon(lambda: len(folds(page)) == 2)


def test_pointer_marks_and_overview_share_the_folded_axis(open_page: Any) -> None:
    page = open_page(scattered(), reduced_motion="reduce")
    fold(page)
    left = page.locator(".tlv-plot").bounding_box()["x"]
    for number in (0, 9, 23):
        day = page.evaluate(f"timelinePage.data.from[{number}]") + 43_200_000
        wanted = pytest.approx(day, abs=3 * 86_400_000)
        soon(lambda: page.evaluate(f"timelinePage.chart.msAt({x_of(page, number) - left})") == wanted)
    box = page.locator(".tlv-overview").bounding_box()
    for number in (0, 23):
        at = f"timelinePage.overview.x(timelinePage.data.from[{number}])"
        soon(lambda: page.evaluate(at) == pytest.approx(x_of(page, number) - left, abs=0.04 * box["width"]))


def test_zooming_and_moving_keep_what_is_under_the_pointer(open_page: Any) -> None:
    page = open_page(scattered(), reduced_motion="reduce")
    fold(page)
    box = page.locator(".tlv-plot").bounding_box()
    x = x_of(page, 9)
    page.mouse.move(x, box["y"] + 6)
    page.mouse.wheel(0, -250)
    settled(page)
    soon(lambda: page.evaluate("timelinePage.counts().inView") < 24)
    soon(lambda: x_of(page, 9) == pytest.approx(x, abs=2))
    page.mouse.down()
    page.mouse.move(x - 90, box["y"] + 6, steps=6)
    page.mouse.up()
    settled(page)
    soon(lambda: x_of(page, 9) == pytest.approx(x - 90, abs=2))
    page.evaluate("timelinePage.select('e23')")
    settled(page, milliseconds=500)
    soon(lambda: 0 < x_of(page, 23) - box["x"] < box["width"])


def test_lanes_and_a_filter_fold_by_what_they_show(open_page: Any) -> None:
    page = open_page(scattered(), reduced_motion="reduce")
    fold(page)
    page.evaluate("timelinePage.setLanes('certainty')")
    settled(page)
    soon(lambda: len(folds(page)) == 2)
    page.evaluate("timelinePage.setFilter(['e0', 'e1', 'e2', 'e3', 'e20', 'e21', 'e22', 'e23'])")
    settled(page)
    soon(lambda: [name.split(" without")[0] for name in folds(page)] == ["117 years"])


def test_the_picture_says_the_folded_years_too(open_page: Any, tmp_path: Path) -> None:
    page = open_page(scattered(), reduced_motion="reduce")
    fold(page)
    svg = computed(page, "timelinePage.saveImage('svg').then((blob) => blob.text())")
    assert "64 years" in svg and "49 years" in svg


def test_events_at_even_distances_have_nothing_to_fold(open_page: Any) -> None:
    document = Document(
        " ".join(f"The weir held on 1 March {year}." for year in range(1900, 2000, 10)), title="Even", source="even.txt"
    )
    events = [
        event(
            document,
            f"e{year}",
            "The weir held",
            When.on(Day(year, 3, 1)),
            f"The weir held on 1 March {year}.",
            f"1 March {year}",
        )
        for year in range(1900, 2000, 10)
    ]
    page = open_page(Timeline((document,), tuple(events), (), ()))
    soon(lambda: page.get_by_role("button", name="Fold gaps").count() == 0)
