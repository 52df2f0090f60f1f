"""The calendar and ticks of the browser against those of Python."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from tests.waiting import computed, until
from timeline.record.when import Day
from timeline.show.asset_files import asset
from timeline.show.axis_ticks import year_ticks
from timeline.show.figure import dense_range
from timeline.show.view_rows import to_ms

pytestmark = pytest.mark.browser


@pytest.fixture
def scripts(chromium: Any) -> Any:
    context = chromium.new_context(locale="en-GB")
    page = context.new_page()
    for name in ("svg", "words", "calendar", "ticks"):
        page.evaluate(Path(asset(f"viewer/{name}.js")).read_text(encoding="utf-8"))
    yield page
    context.close()


def test_days_of_any_year_agree(scripts: Any) -> None:
    chosen = random.Random(3)
    days = [Day.from_ordinal(chosen.randint(-60_000_000, 60_000_000)) for _ in range(3000)]
    days += [Day(0, 2, 29), Day(-1, 12, 31), Day(1, 1, 1), Day(1900, 2, 28), Day(2000, 2, 29), Day(-250_000, 7, 4)]
    wanted = [[day.year, day.month, day.day, to_ms(day)] for day in days]
    wrong = computed(
        scripts,
        """(wanted) => wanted.filter(([year, month, day, ms]) => {
             const { msFromDate, dateFromMs } = TimelineParts.calendar, back = dateFromMs(ms + 86399999);
             const same = back.year === year && back.month === month && back.day === day;
             return !same || msFromDate(year, month, day) !== ms; })""",
        wanted,
    )
    assert wrong == []


@pytest.mark.parametrize(
    ("first", "last"), [(-1199, 1100), (-600, 2024), (1850, 2030), (-45_000, 2000), (-3, 9), (1960, 2011)]
)
def test_year_ticks_agree(scripts: Any, first: int, last: int) -> None:
    ends = [to_ms(Day(first, 1, 1)), to_ms(Day(last, 1, 1))]
    for width in (320, 640, 1280):
        shown = computed(scripts, "([a, b, w]) => TimelineParts.ticks(a, b, w, 'en-GB')", [*ends, width])
        if not shown["major"]:
            assert [(tick["ms"], tick["label"]) for tick in shown["minor"]] == year_ticks(*ends, width)


@pytest.mark.parametrize(
    ("hours", "label", "major"),
    [
        (0.02, "00:00:05", "1 March 2021"),
        (10, "01:00", "1 March 2021"),
        (24 * 20, "3", "March 2021"),
        (24 * 300, "Apr", "2021"),
    ],
)
def test_fine_ticks_say_what_they_belong_to(scripts: Any, hours: float, label: str, major: str) -> None:
    start = to_ms(Day(2021, 3, 1))
    shown = computed(
        scripts, "([a, b]) => TimelineParts.ticks(a, b, 1200, 'en-GB')", [start, start + hours * 3_600_000]
    )
    assert label in [tick["label"] for tick in shown["minor"]]
    assert major in [tick["label"] for tick in shown["major"]]


def test_the_main_range_is_the_same_in_figure_and_page(open_page: Any) -> None:
    from benchmarks.made_up_timelines import make_timeline

    timeline = make_timeline(90)
    page = open_page(timeline, reduced_motion="reduce")
    data = computed(page, "({from: [...timelinePage.data.from], to: [...timelinePage.data.to]})")
    dense = dense_range(list(zip(data["from"], data["to"], strict=True)))
    assert dense is not None
    start, end = dense
    until(page, f"timelinePage.range().from < {start} && {start} < {end} && {end} < timelinePage.range().to")
