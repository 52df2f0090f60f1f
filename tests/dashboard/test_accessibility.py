"""axe-core in the real browser: no finding of any weight, light and dark, wide and narrow, dialogs open and closed."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.made_up_timelines import make_timeline
from dashboard.projects.folder import ProjectFolder
from tests.accessibility import SCHEMES, findings
from tests.waiting import soon, until

pytestmark = pytest.mark.browser

_DRAWN_BY_SERVER = {"Not placed": "#unplaced-list > *", "History": "#history-list > *"}
"""What a tab shows only once the server has answered: a look before would find nothing wrong with an empty list."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_has_no_finding(make_app: Any, serve: Any, new_page: Any, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(serve(make_app()))
    page.wait_for_selector("#chart .tlv-mark")
    page.keyboard.press("ArrowRight")
    soon(lambda: findings(page) == [])  # whatever the scheme, once with every rule
    page.get_by_role("tab", name="Table").click()
    page.locator("#table .ag-row").nth(3).wait_for()
    soon(lambda: findings(page, only=SCHEMES[scheme]) == [])
    for tab in ("Not placed", "Findings", "History", "People", "Sources"):
        page.get_by_role("tab", name=tab).click()
        page.get_by_role("tab", name=tab, selected=True).wait_for()
        if tab in _DRAWN_BY_SERVER:
            page.locator(_DRAWN_BY_SERVER[tab]).first.wait_for()
        soon(lambda: findings(page, only=SCHEMES[scheme]) == [])
    page.get_by_role("button", name="Export").click()
    page.locator("[data-do='report.choose']").wait_for()
    soon(lambda: [line for line in findings(page, only=SCHEMES[scheme]) if not line.startswith("region")] == [])
    page.locator("[data-do='report.choose']").click()
    page.locator(".tl-report-columns li").first.wait_for()
    soon(lambda: findings(page, only=SCHEMES[scheme]) == [])
    page.keyboard.press("Escape")
    page.locator("#list-toggle").click()
    page.locator(".tl-entry").first.click()
    soon(lambda: findings(page, only=SCHEMES[scheme]) == [])


@pytest.mark.parametrize("scheme", SCHEMES)
def test_dialogs_have_no_finding(make_app: Any, serve: Any, new_page: Any, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(serve(make_app()))
    page.wait_for_selector("#chart .tlv-mark")
    for action in ("add.open", "help.open", "filters.open", "anchor.open", "meaning.open", "project.rename"):
        page.evaluate("() => TimelineShell.viewer.select(TimelineShell.data.view.events.id[0])")
        page.evaluate("(action) => { TimelineShell.run(action); }", action)
        page.get_by_role("dialog").first.wait_for()
        soon(lambda: findings(page, only=SCHEMES[scheme]) == [], action)
        page.keyboard.press("Escape")
        soon(lambda: page.get_by_role("dialog").count() == 0, action)


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_a_large_project_has_no_finding(
    make_app: Any,
    serve: Any,
    new_page: Any,
    width: int,
    height: int,
    keeper: ProjectFolder,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("dashboard.projects.large.LARGE", 50)
    page = new_page(width, height)
    page.goto(serve(make_app(make_timeline(160), keeper=keeper)))
    page.locator(".tl-extent-bar").last.wait_for()
    for scheme, rules in SCHEMES.items():
        page.emulate_media(color_scheme=scheme)
        page.locator(f"html[data-mantine-color-scheme={scheme}]").wait_for()
        soon(lambda: findings(page, only=rules) == [], scheme)
    page.locator(".tl-extent-bar[tabindex='0']").focus()
    page.keyboard.press("ArrowLeft")
    until(page, "document.activeElement.getAttribute('aria-label').includes('events')")
    page.keyboard.press("Enter")
    page.wait_for_selector("#filter-chips:has-text('from')")
    until(page, "(TimelineShell.data.extent.asked || '').startsWith('from=')")


def test_an_empty_project_and_a_phone_have_no_finding(make_app: Any, serve: Any, new_page: Any) -> None:
    app = make_app()
    base = serve(app)
    page = new_page(390, 844)
    page.goto(f"{base}/p/{app.desk.keeper.create('Empty')}")
    page.wait_for_selector("body[data-state=empty]")
    soon(lambda: findings(page) == [])
    page.goto(base)
    page.wait_for_selector("#chart .tlv-mark")
    soon(lambda: findings(page) == [])
    page.locator(".tl-tabbar button").nth(1).click()
    page.locator("#source-text").wait_for()
    soon(lambda: findings(page) == [])


def test_the_sign_in_page_has_no_finding(make_app: Any, serve: Any, new_page: Any) -> None:
    from dashboard.web.access import Access

    page = new_page()
    page.goto(serve(make_app(access=Access(token="a-key-of-sixteen"))))
    page.get_by_label("Token").wait_for()
    soon(lambda: findings(page) == [])
