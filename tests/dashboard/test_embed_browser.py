"""Embedded timelines in a real browser: in reports on other origins, in small frames, and the dialog with the code."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from dashboard.web.access import Access
from tests.accessibility import SCHEMES, findings
from tests.dashboard.hostile import HOSTILE, hostile_timeline
from tests.waiting import soon, until

pytestmark = pytest.mark.browser


class Report(HTTPServer):
    """A page on another origin that holds ``code``, as a reader's site would."""

    code = ""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), ReportPage)
        self.address = f"http://127.0.0.1:{self.server_port}"


class ReportPage(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, Report)
        self.send_response(200 if self.path == "/" else 204)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        if self.path == "/":
            page = f'<!doctype html><html lang="en"><title>Report</title><body>{self.server.code}</body></html>'
            self.wfile.write(page.encode())

    def log_message(self, *args: Any) -> None:
        """Nothing is logged."""


@pytest.fixture
def report() -> Iterator[Report]:
    with Report() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def code_of(app: Any, address: str, query: str) -> str:
    """What is copied and pasted of the app that is served at ``address``."""
    asked = {"url": f"{address}/p/{app.desk.first}?{query}"}
    headers = {"Host": urlsplit(address).netloc}
    answer = app.server.test_client().get("/oembed", query_string=asked, headers=headers)
    return str(answer.json["html"])


def test_another_site_cannot_show_the_timeline(make_app: Any, serve: Any, new_page: Any, report: Report) -> None:
    app = make_app()
    report.code = code_of(app, serve(app), "")
    page = new_page()
    page.goto(report.address)
    soon(lambda: any("frame-ancestors" in problem for problem in page.problems), page=page)
    soon(lambda: not [frame for frame in page.frames[1:] if frame.query_selector(".tlp-running")])


def test_a_site_that_may_shows_it_and_nothing_in_it_runs(
    make_app: Any, serve: Any, page: Any, report: Report, tmp_path: Path
) -> None:
    timeline = hostile_timeline()
    app = make_app(timeline, title=HOSTILE, access=Access(embedders=(report.address, "file:")))
    address, event = serve(app), timeline.events[0].id
    report.code = code_of(app, address, f"event={event}")
    page.goto(report.address)
    frame = page.frame_locator("iframe")
    frame.locator(".tlp-running").wait_for()
    soon(lambda: HOSTILE in frame.locator("[data-part=detail]").inner_text())
    soon(lambda: "<img src=x" in frame.locator("[data-part=text]").inner_text())
    whole = f"{address}/p/{app.desk.first}?event={event}"
    soon(lambda: frame.locator(".tlp-subtitle a").get_attribute("href") == whole)
    seen = "[window.hacked, document.querySelectorAll('img').length, window.origin]"
    soon(lambda: page.frames[1].evaluate(seen) == [None, 0, "null"])
    asked = [url for _, url in page.asked if url.startswith(address)]
    assert asked == [f"{address}/embed/{app.desk.first}?event={event}"]
    on_disk = tmp_path / "report.html"
    on_disk.write_text(f"<!doctype html><title>Report</title>{report.code}", encoding="utf-8")
    page.goto(on_disk.as_uri())
    page.frame_locator("iframe").locator(".tlp-running").wait_for()
    page.problems[:] = [problem for problem in page.problems if "file://" not in problem]  # the report itself


@pytest.mark.parametrize(("width", "height"), [(900, 600), (900, 400), (390, 700)])
def test_a_small_frame_shows_chart_and_events(
    make_app: Any, serve: Any, new_page: Any, width: int, height: int
) -> None:
    app = make_app()
    page = new_page(width, height)
    page.goto(f"{serve(app)}/embed/{app.desk.first}?lanes=certainty&theme=dark&at=-3000000000000~-1900000000000")
    page.locator(".tlp-running").wait_for()
    until(page, "document.querySelector('[data-part=chart]').getBoundingClientRect().height >= 120")
    until(page, f"document.documentElement.scrollWidth <= {width}")
    until(page, "document.documentElement.dataset.scheme === 'dark'")
    until(page, "Math.round(window.timelinePage.range().from) === -3e12")
    assert page.problems == []


def test_the_dialog_gives_the_code_of_the_view(make_app: Any, serve: Any, new_page: Any) -> None:
    app = make_app()
    page = new_page(reduced_motion="reduce")
    address = serve(app)
    page.goto(f"{address}/p/{app.desk.first}?q=flood")
    page.locator("body[data-state=ready]").wait_for()
    page.get_by_role("button", name="Embed this view").click()
    field = page.locator("#embed-code")
    until(page, "document.querySelector('#embed-code').value.includes('iframe')")
    soon(lambda: f'src="{address}/embed/{app.desk.first}?q=flood' in field.input_value())
    page.get_by_role("radio", name="Dark").check()
    until(page, "document.querySelector('#embed-code').value.includes('theme=dark')")
    page.get_by_role("button", name="Copy the code").click()
    until(page, "document.querySelector('#embed-told').textContent !== ''")
    soon(lambda: "cop" in page.locator("#embed-told").inner_text().lower())
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Open it alone").click()
    opened.value.locator(".tlp-running").wait_for()
    assert page.problems == []


@pytest.mark.parametrize("theme", SCHEMES)
def test_the_page_and_the_dialog_have_no_accessibility_finding(
    make_app: Any, serve: Any, new_page: Any, theme: str
) -> None:
    app = make_app()
    address = serve(app)
    for width, height in ((900, 600), (390, 700)):
        page = new_page(width, height)
        page.goto(f"{address}/embed/{app.desk.first}?theme={theme}")
        page.locator(".tlp-running").wait_for()
        soon(lambda: findings(page, only=SCHEMES[theme]) == [])
    page = new_page(color_scheme=theme, reduced_motion="reduce")
    page.goto(f"{address}/p/{app.desk.first}")
    page.wait_for_selector("#chart .tlv-mark")
    page.get_by_role("button", name="Embed this view").click()
    until(page, "document.querySelector('#embed-code').value.includes('iframe')")
    soon(lambda: findings(page, only=SCHEMES[theme]) == [])
