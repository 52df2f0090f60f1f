"""No finding of axe in the folded chart, the map, the sheet of a phone, and where a project is missing."""

from __future__ import annotations

from typing import Any

import pytest

from tests.accessibility import SCHEMES, findings
from tests.dashboard.test_map import placed
from tests.viewer.test_viewer_folding import scattered
from tests.waiting import soon

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_map_and_a_folded_chart_have_no_finding(
    make_app: Any,
    serve: Any,
    new_page: Any,
    scheme: str,
) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(serve(make_app(placed())))
    page.wait_for_selector("#chart .tlv-mark")
    page.get_by_role("tab", name="Places").click()
    page.locator(".tl-map-mark").first.wait_for()
    page.evaluate("() => TimelineShell.viewer.select(TimelineShell.data.view.events.id[2])")
    soon(lambda: findings(page, only=SCHEMES[scheme]) == [])
    page.goto(serve(make_app(scattered())) + "/?fold=1")
    page.locator(".tlv-unfold").first.wait_for()
    soon(lambda: findings(page, only=SCHEMES[scheme]) == [])


def test_a_phone_s_sheet_and_a_missing_project_have_no_finding(
    make_app: Any,
    serve: Any,
    new_page: Any,
) -> None:
    page = new_page(390, 844)
    address = serve(make_app())
    page.goto(address)
    page.wait_for_selector("#chart .tlv-mark")
    page.evaluate("() => TimelineShell.viewer.pick(1, 'chart')")
    page.locator("#detail .tlv-detail-title").wait_for()
    soon(lambda: findings(page) == [])
    page.goto(address + "/p/gone")
    page.locator(".tl-missing a").first.wait_for()
    soon(lambda: findings(page) == [])
