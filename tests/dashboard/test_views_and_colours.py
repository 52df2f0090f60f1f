"""Colours and symbols by tag and source, views with names, and lines between the lanes that tell one event."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.projects.folder import ProjectFolder
from tests.dashboard.test_disagreement import told_by_some
from tests.waiting import soon, until

pytestmark = pytest.mark.browser


def test_a_tag_has_a_colour_and_a_shape_of_its_own_and_a_view_brings_it_back(
    make_app: Any, serve: Any, keeper: ProjectFolder, page: Any
) -> None:
    app = make_app(keeper=keeper)
    first, second, *_ = keeper.load(app.desk.first).timeline.events
    keeper.run(app.desk.first, "tag", {"events": [first.id], "add": ["stone"]})
    keeper.run(app.desk.first, "tag", {"events": [second.id], "add": ["water"]})
    page.goto(serve(app))
    page.wait_for_selector("#chart .tlv-mark")
    page.get_by_label("Colour by").select_option("tag")
    page.locator("#chart .tlv-mark.tlv-k-2 path.tlv-shape").wait_for()  # a square, not only a colour
    page.get_by_label("Colour of water").select_option("red")
    page.locator("#chart .tlv-mark.tlv-k-6").wait_for()
    assert keeper.load(app.desk.first).shared["tags"] == {"water": "red"}
    page.get_by_role("button", name="stone", exact=True).click()
    until(page, "TimelineShell.filtered && TimelineShell.filtered.length === 1")

    page.locator("#views-open").click()
    page.get_by_label("Name of the view").fill("Stones")
    page.get_by_role("button", name="Save this view").click()
    page.locator(".tl-views .tl-jump", has_text="Stones").wait_for()
    page.keyboard.press("Escape")
    page.goto(page.url.partition("?")[0])
    page.wait_for_selector("#chart .tlv-mark")
    soon(lambda: page.evaluate("TimelineShell.filtered") is None)
    page.locator("#views-open").click()
    page.locator(".tl-views .tl-jump", has_text="Stones").click()
    until(page, "TimelineShell.filtered && TimelineShell.filtered.length === 1")
    page.locator("#chart .tlv-mark.tlv-k-1").wait_for()


def test_an_event_of_two_sources_stands_in_both_lanes_joined_by_a_line(
    make_app: Any, serve: Any, keeper: ProjectFolder, page: Any
) -> None:
    app = make_app(told_by_some(1, 12) + told_by_some(1, 13, first=1), keeper=keeper)
    keeper.run(app.desk.first, "merge", {"events": ["f0", "f1"]})
    page.goto(serve(app) + "/?lanes=document")
    page.wait_for_selector("#chart .tlv-mark")
    until(page, "document.querySelectorAll('#chart .tlv-mark').length === 2")
    soon(lambda: page.locator(".tlv-join").count() == 1)
    page.get_by_label("Lanes", exact=True).select_option("none")
    until(page, "document.querySelectorAll('.tlv-join').length === 0")
