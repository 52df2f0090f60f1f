"""What the browser tests of the viewer point at and look at."""

from __future__ import annotations

from typing import Any

from tests.waiting import settled


def mark(page: Any, name: str) -> Any:
    """The mark of the event with that id."""
    return page.locator(
        f'.tlv-mark[data-event="{page.evaluate("(id) => timelinePage.data.byId.get(id)", name)}"]'
    ).first


def click_mark(page: Any, name: str) -> None:
    box = mark(page, name).locator(".tlv-shape, .tlv-stop").first.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    settled(page, milliseconds=400)  # longer than a double click


def selected(page: Any) -> Any:
    return page.evaluate("timelinePage.selected()")


def lit_sentences(page: Any) -> list[str]:
    return page.locator(".tlv-sentence.tlv-lit").all_text_contents()


def in_sight(page: Any, selector: str, container: str) -> bool:
    return page.evaluate(
        """([selector, container]) => { const own = document.querySelector(selector).getBoundingClientRect();
             const box = document.querySelector(container).getBoundingClientRect();
             return own.top >= box.top - 1 && own.bottom <= box.bottom + 1; }""",
        [selector, container],
    )


def span(page: Any) -> float:
    return page.evaluate("timelinePage.range().to - timelinePage.range().from")
