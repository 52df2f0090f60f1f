"""axe-core on the page in both schemes and at phone width."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.made_up_timelines import make_timeline
from tests.accessibility import SCHEMES, findings
from tests.waiting import soon

from .small_timeline import disputed

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_axe_finds_nothing(open_page: Any, scheme: str, width: int, height: int) -> None:
    page = open_page(make_timeline(120), width=width, height=height, color_scheme=scheme, options={"lanes": "place"})
    soon(lambda: findings(page, only=SCHEMES[scheme]) == [])
    page.evaluate("timelinePage.select(timelinePage.data.events.id[60])")
    soon(lambda: findings(page, only=SCHEMES[scheme]) == [])
    page.get_by_role("tab", name="Table").click()
    soon(lambda: findings(page, only=SCHEMES[scheme]) == [])


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_a_disagreement_and_the_help_sheet(open_page: Any, scheme: str) -> None:
    page = open_page(disputed(), color_scheme=scheme)
    page.evaluate("timelinePage.select('lock')")
    soon(lambda: findings(page, only=SCHEMES[scheme]) == [])
    page.get_by_role("button", name="Keys and help").click()
    soon(lambda: findings(page, only=SCHEMES[scheme]) == [])


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_nothing_runs_out_of_the_page(open_page: Any, width: int) -> None:
    page = open_page(make_timeline(120), width=width, height=844)
    page.evaluate("timelinePage.select(timelinePage.data.events.id[60])")
    soon(lambda: page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def test_phone_controls_are_big_enough_for_fingers(open_page: Any) -> None:
    page = open_page(make_timeline(120), width=390, height=844, has_touch=True, is_mobile=True)
    small = """() => { const controls = ".tlp-tools button, .tlp-tools input, .tlv-toolbar button, "
               + ".tlv-toolbar select, .tlp-tabs button";
             return [...document.querySelectorAll(controls)]
               .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 44)
               .map((one) => one.outerHTML); }"""
    soon(lambda: page.evaluate(small) == [])
