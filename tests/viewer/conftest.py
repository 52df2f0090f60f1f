"""A real Chromium for the viewer: pages are opened from files, and any request or script error fails the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.waiting import until
from timeline.exports.html_page import write
from timeline.record.model import Timeline

Opener = Callable[..., Any]


@pytest.fixture
def open_page(chromium: Any, tmp_path: Path) -> Iterator[Opener]:
    """Opens the one-file page of a timeline; script errors and requests (``page.problems``) fail the test."""
    contexts = []

    def opener(
        timeline: Timeline,
        *,
        width: int = 1440,
        height: int = 900,
        options: dict[str, Any] | None = None,
        **context: Any,
    ) -> Any:
        file = tmp_path / f"page-{len(contexts)}.html"
        file.write_text(write(timeline, **(options or {})), encoding="utf-8")
        made = chromium.new_context(
            viewport={"width": width, "height": height}, timezone_id="UTC", **{"locale": "en-GB", **context}
        )
        contexts.append(made)
        page = made.new_page()
        page.problems = []
        page.on("pageerror", lambda error: page.problems.append(f"{error} {error.stack}"))
        page.on("console", lambda said: page.problems.append(said.text) if said.type == "error" else None)
        page.on(
            "request",
            lambda sent: (
                None if sent.url.startswith((file.as_uri(), "data:", "blob:")) else page.problems.append(sent.url)
            ),
        )
        page.goto(file.as_uri())
        page.wait_for_selector(".tlp-running .tlv-tick", state="attached")
        until(page, "timelinePage.chart.packed !== null")
        page.opened = page.url
        return page

    pages: list[Any] = []

    def opening(timeline: Timeline, **settings: Any) -> Any:
        pages.append(opener(timeline, **settings))
        return pages[-1]

    yield opening
    problems = [problem for page in pages for problem in page.problems]
    for context in contexts:
        context.close()
    assert problems == []
