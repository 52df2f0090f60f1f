"""The map of places: sure names have marks, unsure ones stand in the list alone, both filter."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from tests.dashboard.bridge import small_timeline
from tests.waiting import soon, until
from timeline.record.model import Timeline
from timeline.show.asset_files import asset_text

PLACES = ("Lyon", "Lowick", "Cambridge", "Germany")


def placed() -> Timeline:
    timeline = small_timeline()
    return replace(
        timeline,
        events=tuple(replace(event, place=place) for event, place in zip(timeline.events, PLACES, strict=True)),
    )


def test_a_name_that_could_mean_several_places_is_not_in_the_list() -> None:
    names = {line.split("\t")[0] for line in asset_text("map/places.tsv").splitlines()}
    assert {"Lyon", "Lisbon", "Moskau", "Germany", "United States", "USA"} <= names
    assert not names & {"Cambridge", "Birmingham", "Georgia", "Springfield", "Victoria"}


def test_coordinates_are_on_the_earth_and_where_they_should_be() -> None:
    rows = [line.split("\t") for line in asset_text("map/places.tsv").splitlines()]
    assert len(rows) > 5000
    assert all(-180 <= float(east) <= 180 and -90 <= float(north) <= 90 for _, east, north, _ in rows)
    at = {name: (float(east), float(north)) for name, east, north, _ in rows}
    assert at["Lyon"] == pytest.approx((4.85, 45.75), abs=0.1)
    assert at["Russia"] == pytest.approx((97, 62), abs=6)
    assert at["Australia"] == pytest.approx((134, -25), abs=3)


@pytest.mark.browser
def test_a_mark_and_a_line_leave_what_happened_there(make_app: Any, serve: Any, page: Any) -> None:
    page.goto(serve(make_app(placed())))
    page.wait_for_selector("#chart .tlv-mark")
    page.get_by_role("tab", name="Places").click()
    page.locator(".tl-map-mark").first.wait_for()
    soon(lambda: page.locator(".tl-map-name").all_text_contents() == ["Germany", "Lyon"])
    soon(
        lambda: (
            page.locator(".tl-map-lists ul").nth(1).get_by_role("button").all_text_contents() == ["Cambridge", "Lowick"]
        )
    )
    page.locator(".tl-map-mark", has_text="Lyon").locator(".tl-map-dot").click()
    until(page, "TimelineShell.filtered && TimelineShell.filtered.length === 1")
    soon(lambda: "place=Lyon" in page.evaluate("TimelineShell.addressNow()"))
    button = page.get_by_role("button", name="Lyon", exact=True).last
    soon(lambda: button.get_attribute("aria-pressed") == "true")
    button.focus()
    page.keyboard.press("Enter")
    until(page, "TimelineShell.filtered === null")
    soon(lambda: page.evaluate("document.activeElement.dataset.name") == "Lyon")


@pytest.mark.browser
def test_without_places_the_tab_says_so(make_app: Any, serve: Any, page: Any) -> None:
    timeline = small_timeline()
    nowhere = replace(timeline, events=tuple(replace(event, place="") for event in timeline.events))
    page.goto(serve(make_app(nowhere)))
    page.wait_for_selector("#chart .tlv-mark")
    page.get_by_role("tab", name="Places").click()
    page.get_by_text("No place is named in these events.").wait_for()


def test_the_land_has_every_continent() -> None:
    outline = asset_text("map/land.txt")
    starts = [tuple(map(int, start.split())) for start in re.findall(r"M(-?\d+ -?\d+)l", outline)]
    assert len(starts) > 100
    inside = [0 <= x <= 3600 and 0 <= y <= 1800 for x, y in starts]
    assert sum(inside) > 0.98 * len(starts)
    for name, at in {
        "Asia": (2800, 400),
        "Africa": (2000, 800),
        "America": (800, 500),
        "Australia": (3130, 1150),
    }.items():
        assert lies_on(outline, at), name
    assert not lies_on(outline, (1400, 500)), "the Atlantic"


def lies_on(outline: str, point: tuple[int, int]) -> bool:
    """Whether a point is within an odd number of rings: a ray to the right crosses their edges."""
    crossings = 0
    for ring in outline.strip().split("z"):
        if not ring:
            continue
        start, _, steps = ring[1:].partition("l")
        x, y = map(int, start.split())
        corners = [(x, y)]
        numbers = list(map(int, re.findall(r"-?\d+", steps)))
        for step_x, step_y in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + step_x, y + step_y
            corners.append((x, y))
        for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1], strict=True):
            if (y0 > point[1]) != (y1 > point[1]):
                crossings += point[0] < x0 + (point[1] - y0) * (x1 - x0) / (y1 - y0)
    return crossings % 2 == 1
