"""The timeline in somebody else's Dash app: what is selected in it is a property there, both ways."""

from __future__ import annotations

import re
import runpy
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "examples" / "timeline_in_a_dash_app.py"


@pytest.fixture
def example() -> Any:
    return SimpleNamespace(**runpy.run_path(str(EXAMPLE)))


@pytest.mark.browser
def test_a_click_on_a_mark_reaches_the_app(example: Any, serve: Callable[[Any], str], page: Any) -> None:
    page.goto(serve(example.app))
    frame = page.frame_locator("iframe")
    frame.locator(".tlv-plot .tlv-mark").first.click()
    one_of_them = re.compile("^Selected: (" + "|".join(map(re.escape, example.titles.values())) + ")$")
    page.get_by_text(one_of_them).wait_for()


@pytest.mark.browser
def test_the_app_can_select_an_event(example: Any, serve: Callable[[Any], str], page: Any) -> None:
    from dashboard.component import TimelineAIO

    page.goto(serve(example.app))
    frame = page.frame_locator("iframe")
    frame.locator(".tlv-plot .tlv-mark").first.wait_for()
    wanted = example.result.events[-1]
    page.evaluate("([id, data]) => dash_clientside.set_props(id, { data })", [TimelineAIO.selected("case"), wanted.id])
    frame.get_by_role("heading", name=wanted.title).wait_for()


def test_two_timelines_in_one_app_keep_apart(example: Any) -> None:
    from dashboard.component import TimelineAIO

    assert TimelineAIO.selected("a") != TimelineAIO.selected("b") != TimelineAIO.frame("b")
