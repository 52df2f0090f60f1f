"""Wait until something holds on a page whose policy forbids ``eval``.

Playwright's ``wait_for_function`` looks again from within the page, with ``eval``: our Content-Security-Policy stops it
unless the first look already succeeds. Asking anew from outside works on every page.
"""

from __future__ import annotations

import time
from typing import Any


def until(page: Any, expression: str, *, seconds: float = 30) -> None:
    """Return as soon as the JavaScript ``expression`` is true; raise ``AssertionError`` after ``seconds``."""
    end = time.monotonic() + seconds
    while not page.evaluate(f"Boolean({expression})"):
        assert time.monotonic() < end, f"it did not become true within {seconds} s: {expression}"
        page.wait_for_timeout(20)


def settled(page: Any, *, milliseconds: int = 60) -> None:
    """Return when the page has drawn what was asked of it: after a short rest and three more frames, however slow."""
    page.wait_for_timeout(milliseconds)
    page.evaluate(
        """() => new Promise((done) => {
            let left = 3;
            (function next() { left-- ? requestAnimationFrame(next) : done(); })();
        })"""
    )
