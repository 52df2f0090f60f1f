"""Compare: an event a row, a source a column, disagreements first, decided there."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.projects.folder import ProjectFolder
from tests.dashboard.test_disagreement import only, told_by_some
from tests.waiting import soon

pytestmark = pytest.mark.browser


def test_sources_stand_side_by_side_and_a_date_is_chosen_there(
    make_app: Any, serve: Any, page: Any, keeper: ProjectFolder
) -> None:
    app = make_app(told_by_some(1, 12) + told_by_some(1, 13, first=1), keeper=keeper)
    page.goto(serve(app) + "/")
    page.wait_for_selector("#chart .tlv-mark")
    page.keyboard.press("2")
    row = page.locator('.tl-compare tr[data-state="differ"]')
    row.wait_for()
    soon(
        lambda: (
            page.locator(".tl-compare thead th").all_inner_texts()[1:]
            == [
                "Source 0\n5 March 2031",
                "Source 1\n5 March 2031",
            ]
        )
    )
    soon(lambda: row.locator(".tl-claim .tl-jump").all_inner_texts() == ["12 June 1903", "13 June 1903"])
    row.locator("button", has_text="Decide…").click()
    page.locator(".tl-decide button", has_text="Merge").click()  # kept open
    page.locator(".tl-toast", has_text="Merged 2 events").wait_for()
    assert only(keeper, app.desk.first).conflict
    page.locator(".tl-compare .tl-claim", has_text="13 June 1903").locator("text=Use this date").click()
    page.locator(".tl-toast", has_text="Decided").wait_for()
    event = only(keeper, app.desk.first)
    assert event.when.edtf() == "1903-06-13" and not event.conflict
    page.locator('.tl-compare tr[data-state="agree"]').wait_for()
    page.locator(".tl-compare .tl-jump", has_text="12 June 1903").click()
    soon(lambda: page.evaluate("document.body.dataset.room") == "read")
    soon(lambda: page.evaluate("TimelineShell.openDocument()") == keeper.load(app.desk.first).timeline.documents[0].id)


def test_the_room_stands_in_the_address(make_app: Any, serve: Any, page: Any) -> None:
    app = make_app()
    page.goto(f"{serve(app)}/p/{app.desk.first}?room=compare")
    page.locator("#compare .tl-none").wait_for()
    soon(lambda: "Other contradictions may be there" in page.locator("#compare").inner_text())
    page.locator(".tl-rooms button", has_text="Read").click()
    page.wait_for_url(lambda url: "room" not in url)
