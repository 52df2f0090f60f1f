"""axe-core in the real browser: no finding of any weight, light and dark, wide and narrow, dialogs open and closed."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from benchmarks.made_up_timelines import make_timeline
from dashboard.projects.folder import ProjectFolder
from tests.waiting import until

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def axe() -> str:
    package = pytest.importorskip("axe_playwright_python", reason="axe-playwright-python brings axe-core")
    return (files(package) / "axe.min.js").read_text(encoding="utf-8")


def findings(page: Any, axe: str) -> list[str]:
    page.wait_for_timeout(500)
    page.evaluate(axe)
    result = page.evaluate("(rules) => axe.run(document, { runOnly: rules })", RULES)
    return [
        f"{violation['id']} ({violation['impact']}): {node['html'][:160]} {node['failureSummary'][:200]}"
        for violation in result["violations"]
        for node in violation["nodes"][:3]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_has_no_finding(make_app: Any, serve: Any, new_page: Any, axe: str, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(serve(make_app()))
    page.wait_for_selector("#chart .tlv-mark")
    page.keyboard.press("ArrowRight")
    assert findings(page, axe) == []
    page.get_by_role("tab", name="Table").click()
    page.locator("#table .ag-row").nth(3).wait_for()
    assert findings(page, axe) == []
    for tab in ("Not placed", "Findings", "History", "People", "Sources"):
        page.get_by_role("tab", name=tab).click()
        assert findings(page, axe) == []
    page.get_by_role("button", name="Export").click()
    assert [finding for finding in findings(page, axe) if not finding.startswith("region")] == []
    page.locator("[data-do='report.choose']").click()
    assert findings(page, axe) == []
    page.keyboard.press("Escape")
    page.locator("#list-toggle").click()
    page.locator(".tl-entry").first.click()
    assert findings(page, axe) == []


@pytest.mark.parametrize(
    "action", ["add.open", "help.open", "filters.open", "anchor.open", "meaning.open", "project.rename"]
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_dialogs_have_no_finding(make_app: Any, serve: Any, new_page: Any, axe: str, action: str, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(serve(make_app()))
    page.wait_for_selector("#chart .tlv-mark")
    page.keyboard.press("ArrowRight")
    page.evaluate("(action) => { TimelineShell.run(action); }", action)
    page.get_by_role("dialog").first.wait_for()
    assert findings(page, axe) == []


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_large_project_has_no_finding(
    make_app: Any,
    serve: Any,
    new_page: Any,
    axe: str,
    scheme: str,
    width: int,
    height: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("dashboard.projects.large.LARGE", 50)
    keeper = ProjectFolder(tmp_path)
    page = new_page(width, height, color_scheme=scheme)
    page.goto(serve(make_app(make_timeline(160), keeper=keeper)))
    page.locator(".tl-extent-bar").last.wait_for()
    assert findings(page, axe) == []
    page.locator(".tl-extent-bar[tabindex='0']").focus()
    page.keyboard.press("ArrowLeft")
    label = page.evaluate("() => document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("Enter")
    page.wait_for_selector("#filter-chips:has-text('from')")
    until(page, "(TimelineShell.data.extent.asked || '').startsWith('from=')")
    assert "events" in label
    keeper.close()


def test_an_empty_project_and_a_phone_have_no_finding(make_app: Any, serve: Any, new_page: Any, axe: str) -> None:
    app = make_app()
    base = serve(app)
    page = new_page(390, 844)
    page.goto(f"{base}/p/{app.desk.keeper.create('Empty')}")
    page.wait_for_selector("body[data-state=empty]")
    assert findings(page, axe) == []
    page.goto(base)
    page.wait_for_selector("#chart .tlv-mark")
    assert findings(page, axe) == []
    page.locator(".tl-tabbar button").nth(1).click()
    assert findings(page, axe) == []


def test_the_sign_in_page_has_no_finding(make_app: Any, serve: Any, new_page: Any, axe: str) -> None:
    from dashboard.web.access import Access

    page = new_page()
    page.goto(serve(make_app(access=Access(token="a-key-of-sixteen"))))
    page.get_by_label("Token").wait_for()
    assert findings(page, axe) == []
