"""axe-core on the page in both schemes and at phone width.

axe-core is not part of this project; the test dependency axe-playwright-python brings it.
"""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import pytest

from benchmarks.made_up_timelines import make_timeline

from .small_timeline import disputed

pytestmark = pytest.mark.browser

RUN = """async () => { const found = await axe.run(document, {resultTypes: ["violations"],
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]});
  return found.violations.map((each) => each.id + ": " + each.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)
    + " " + (node.any[0] ? node.any[0].message : "")).join(" | ")); }"""


@pytest.fixture(scope="session")
def axe() -> str:
    package = pytest.importorskip("axe_playwright_python", reason="axe-playwright-python brings axe-core")
    return (files(package) / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_axe_finds_nothing(open_page: Any, axe: str, scheme: str, width: int, height: int) -> None:
    page = open_page(make_timeline(120), width=width, height=height, color_scheme=scheme, options={"lanes": "place"})
    page.evaluate(axe)
    assert page.evaluate(RUN) == []
    page.evaluate("timelinePage.select(timelinePage.data.events.id[60])")
    page.wait_for_timeout(500)
    assert page.evaluate(RUN) == []
    page.get_by_role("tab", name="Table").click()
    page.wait_for_timeout(300)
    assert page.evaluate(RUN) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_disagreement_and_the_help_sheet(open_page: Any, axe: str, scheme: str) -> None:
    page = open_page(disputed(), color_scheme=scheme)
    page.evaluate(axe)
    page.evaluate("timelinePage.select('lock')")
    page.wait_for_timeout(400)
    assert page.evaluate(RUN) == []
    page.get_by_role("button", name="Keys and help").click()
    assert page.evaluate(RUN) == []


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_nothing_runs_out_of_the_page(open_page: Any, width: int) -> None:
    page = open_page(make_timeline(120), width=width, height=844)
    page.evaluate("timelinePage.select(timelinePage.data.events.id[60])")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_phone_controls_are_big_enough_for_fingers(open_page: Any) -> None:
    page = open_page(make_timeline(120), width=390, height=844, has_touch=True, is_mobile=True)
    small = page.evaluate(
        """() => { const controls = ".tlp-tools button, .tlp-tools input, .tlv-toolbar button, .tlv-toolbar select, "
               + ".tlp-tabs button";
             return [...document.querySelectorAll(controls)]
               .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 44)
               .map((one) => one.outerHTML); }"""
    )
    assert small == []
