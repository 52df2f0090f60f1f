"""What axe-core finds on a page. It is no part of this project: the test dependency axe-playwright-python brings it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import pytest

from tests.waiting import settled, until

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
SCHEMES = {"light": RULES, "dark": COLOURS}
"""What to look for in each scheme: the light and the dark page are built alike, and differ in their colours alone."""

_STILL = """document.getAnimations().every(
    (one) => one.playState !== 'running' || one.effect.getComputedTiming().endTime === Infinity)"""

_FOUND = """async (only) => {
    const { violations } = await axe.run(document, { resultTypes: ["violations"], runOnly: only });
    return violations.flatMap((rule) => rule.nodes.slice(0, 3).map(
        (node) => `${rule.id} (${rule.impact}): ${node.html.slice(0, 160)} ${node.failureSummary.slice(0, 200)}`));
}"""


@cache
def _axe() -> str:
    package = pytest.importorskip("axe_playwright_python", reason="axe-playwright-python brings axe-core")
    return (files(package) / "axe.min.js").read_text(encoding="utf-8")


def findings(page: Any, *, only: list[str] = RULES) -> list[str]:
    """A line for each finding, once nothing on the page fades or slides any more."""
    settled(page)
    until(page, _STILL)
    if not page.evaluate("'axe' in window"):
        page.evaluate(_axe())
    return page.evaluate(_FOUND, {"type": "rule" if only == COLOURS else "tag", "values": only})
