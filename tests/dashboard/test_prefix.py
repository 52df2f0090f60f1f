"""The dashboard under a path of another site, as a proxy shows it."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from dashboard.projects.folder import ProjectFolder
from dashboard.web.access import Access
from dashboard.web.mounted import as_prefix
from tests.waiting import until
from timeline.errors import BadData


@pytest.mark.parametrize(("given", "prefix"), [("", ""), ("/", ""), ("cases", "/cases"), ("/a/b-c/", "/a/b-c")])
def test_a_path_is_taken_as_people_write_it(given: str, prefix: str) -> None:
    assert as_prefix(given) == prefix


@pytest.mark.parametrize("given", ["/a b", "https://example.org/cases", "/a?b", "/a//b", '/"><script>'])
def test_what_is_no_path_is_refused(given: str) -> None:
    with pytest.raises(BadData, match="such as /cases"):
        as_prefix(given)


@pytest.mark.parametrize("taken_off", [True, False])
def test_a_proxy_may_take_the_path_off_or_leave_it(make_app: Any, taken_off: bool) -> None:
    client = make_app(access=Access(prefix="/cases")).server.test_client()
    page = client.get("/" if taken_off else "/cases/")
    assert page.status_code == 200 and 'href="/cases/work/' in page.text and 'src="/cases/bundle/' in page.text
    assert client.get(f"{'' if taken_off else '/cases'}/work/projects").status_code == 200


def test_signing_in_leads_back_under_the_path(make_app: Any) -> None:
    token = "a-token-of-some-length"
    client = make_app(access=Access(prefix="/cases", token=token)).server.test_client()
    assert client.get("/cases/").headers["Location"] == "/cases/sign-in"
    form = client.get("/cases/sign-in").text
    assert 'action="/cases/sign-in"' in form and 'href="/cases/assets/shell/sign-in.css"' in form
    assert client.post("/cases/sign-in", data={"token": token}).headers["Location"] == "/cases/"
    assert client.get(f"/cases/p/x?q=mill&token={token}").headers["Location"] == "/cases/p/x?q=mill"


def test_addresses_for_others_have_the_path(make_app: Any) -> None:
    client = make_app(access=Access(prefix="/cases")).server.test_client()
    project = client.get("/cases/work/projects").json[0]["id"]
    answer = client.get(f"/cases/oembed?url=http://localhost/cases/p/{project}").json
    assert (
        f"http://localhost/cases/embed/{project}" in answer["html"]
        and answer["provider_url"] == "http://localhost/cases/"
    )
    assert client.get(f"/cases/oembed?url=http://localhost/p/{project}").status_code == 404
    assert f'href="http://localhost/cases/p/{project}' in client.get(f"/cases/embed/{project}").text


@pytest.mark.browser
def test_a_page_under_a_path_asks_for_nothing_outside_it(make_app: Any, serve: Any, page: Any, tmp_path: Path) -> None:
    app = make_app(keeper=ProjectFolder(tmp_path), access=Access(prefix="/cases"))
    address = serve(app)
    page.goto(f"{address}/cases/")
    page.wait_for_selector(".tlv-sentence")
    page.wait_for_url("**/cases/p/*")
    page.locator(".tlv-told").first.click()
    page.get_by_role("button", name="Accept").first.click()
    until(page, "window.TimelineShell.data.project.version > 1")
    outside = [url for _, url in page.asked if not urlsplit(url).path.startswith("/cases/")]
    assert outside == []
