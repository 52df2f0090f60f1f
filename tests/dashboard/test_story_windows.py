"""Two windows on one story: what fits together is put together, what does not is asked."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.projects.folder import ProjectFolder
from tests.waiting import computed, soon

pytestmark = pytest.mark.browser


def story(title: str, *items: tuple[str, str]) -> dict[str, Any]:
    return {"title": title, "items": [{"event": event, "words": words} for event, words in items]}


SEEN = story("T", ("a", "one"), ("b", "two"))
CASES = [
    (
        story("T", ("a", "mine"), ("b", "two")),
        story("T", ("a", "one"), ("b", "theirs")),
        story("T", ("a", "mine"), ("b", "theirs")),
    ),
    (
        story("Mine", ("a", "one"), ("b", "two")),
        story("T", ("b", "two"), ("a", "one")),
        story("Mine", ("b", "two"), ("a", "one")),
    ),
    (
        story("T", ("a", "one"), ("b", "two"), ("c", "")),
        story("T", ("a", "1"), ("b", "two")),
        story("T", ("a", "1"), ("b", "two"), ("c", "")),
    ),
    (story("T", ("a", "mine"), ("b", "two")), story("T", ("a", "theirs"), ("b", "two")), None),
    (story("Mine", ("a", "one"), ("b", "two")), story("Theirs", ("a", "one"), ("b", "two")), None),
    (story("T", ("b", "two"), ("a", "one")), story("T", ("a", "one")), None),
]


def test_what_fits_together_is_put_together(make_app: Any, serve: Any, page: Any) -> None:
    page.goto(serve(make_app()))
    page.wait_for_selector("#chart .tlv-mark")
    for mine, theirs, both in CASES:
        made = computed(
            page, "([seen, mine, theirs]) => TimelineShell.mergedStory(seen, mine, theirs)", [SEEN, mine, theirs]
        )
        assert made == both


def test_words_of_two_windows_are_both_kept_without_a_question(
    make_app: Any, serve: Any, new_page: Any, keeper: ProjectFolder
) -> None:
    page = new_page()
    app = make_app(keeper=keeper)
    first, second = [event.id for event in keeper.load(app.desk.first).timeline.events][:2]
    keeper.run(app.desk.first, "tell", story("Bridge", (first, ""), (second, "")))
    page.goto(serve(app) + "/?room=tell")
    fields = page.locator(".tl-story textarea")
    fields.nth(1).wait_for()
    fields.nth(0).focus()
    keeper.run(app.desk.first, "tell", story("Bridge", (first, ""), (second, "from another window")))
    fields.nth(0).fill("from this one")
    both = story("Bridge", (first, "from this one"), (second, "from another window"))
    soon(lambda: keeper.story(app.desk.first) == both, page=page)
    soon(lambda: page.locator("dialog[open]").count() == 0)
    page.locator(".tl-story-title").focus()
    soon(lambda: page.locator(".tl-story textarea").nth(0).input_value() == "from this one")
    refused = "Failed to load resource: the server responded with a status of 409 (CONFLICT)"
    assert set(page.problems) <= {refused}
