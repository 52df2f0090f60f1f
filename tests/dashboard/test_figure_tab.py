"""The figure for reports: Plotly draws it in its tab when that is opened, and not before."""

from __future__ import annotations

from typing import Any

import pytest

from tests.waiting import soon

READY = "body[data-state=ready]"


def test_the_route_gives_the_figure_of_the_project_and_refuses_unknown_lanes(make_app: Any) -> None:
    app = make_app()
    client = app.server.test_client()
    project = app.desk.first
    body = client.get(f"/work/{project}/figure?lanes=certainty").get_json()
    drawn = {text for trace in body["figure"]["data"] for text in (trace.get("text") or ())}
    titles = {event.title for event in app.desk.keeper.load(project).timeline.events}
    assert titles <= drawn
    assert body["config"]["showSendToCloud"] is False
    refused = client.get(f"/work/{project}/figure?lanes=colour")
    assert refused.status_code == 400 and "colour" in refused.get_json()["error"]


@pytest.mark.browser
def test_plotly_draws_when_the_tab_is_opened_and_not_before(make_app: Any, serve: Any, page: Any) -> None:
    page.goto(serve(make_app()) + "/")
    page.wait_for_selector(READY)
    assert not [url for _, url in page.asked if "plotly.min.js" in url]
    page.get_by_role("tab", name="Figure").click()
    page.wait_for_selector("#figure-graph .main-svg")
    drawn = page.locator("#figure-graph").inner_text()
    with page.expect_response(lambda answer: "lanes=certainty" in answer.url):
        page.select_option("#figure-lanes select", "certainty")
    soon(lambda: page.locator("#figure-graph").inner_text() != drawn, "it was not drawn anew with its lanes")
