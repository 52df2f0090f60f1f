"""The history as a Dash callback: what it gives for what was done, without a browser."""

from __future__ import annotations

from datetime import UTC
from typing import Any
from zoneinfo import ZoneInfo

from dashboard.features.history.panel import history_lines
from tests.dashboard.components import ask, texts


def asked(app: Any, **data: Any) -> Any:
    return ask(app, "history-list.children", {"history-asked.data": {"project": app.desk.first, **data}})[
        "history-list"
    ]["children"]


def test_the_callback_gives_every_change_latest_first_and_leads_to_what_is_shown(make_app: Any) -> None:
    app = make_app()
    keeper, project = app.desk.keeper, app.desk.first
    first, second = keeper.load(project).timeline.events[:2]
    keeper.run(project, "edit", {"event": first.id, "fields": {"title": "The mill bridge"}})
    keeper.run(project, "delete", {"event": second.id})
    keeper.run(project, "judge", {"event": first.id, "status": "accepted"})
    keeper.run(project, "undo", {})
    lines = asked(app, zone="Europe/Berlin")["props"]["children"]
    said = [line["props"]["children"][1] for line in lines]
    assert [part["type"] for part in said[:3]] == ["Button", "Span", "Button"]
    assert said[0]["props"]["data-do"] == said[2]["props"]["data-do"] == f"select.{first.id}"
    assert texts(said[0]) == ["Accepted “The mill bridge”"] and texts(lines[0])[-1].endswith("undone")
    assert "Deleted" in texts(said[1])[0], "what is not shown any more is told and leads nowhere"


def test_nothing_done_a_project_that_went_and_a_zone_nobody_knows_are_answered(make_app: Any) -> None:
    assert texts(asked(make_app(None), project="nowhere", zone="UTC"))[0].startswith("There is no project")
    assert texts(asked(make_app(), zone="Mars/Olympus"))
    assert texts(history_lines([], (), UTC)) == ["Nothing was changed yet."]


def test_times_are_those_of_the_reader() -> None:
    change = {
        "said": "Deleted “A flood”",
        "at": "2031-03-05T23:30:00+00:00",
        "actor": "",
        "state": "done",
        "targets": (),
    }
    line = history_lines([change], (), ZoneInfo("Europe/Berlin")).children[0]
    assert line.children[0].children == "6 March 2031, 00:30"
    assert line.children[0].dateTime == change["at"]


def test_where_there_is_no_project_a_callback_leads_to_those_there_are(make_app: Any) -> None:
    app = make_app()
    other = app.desk.keeper.create("The other <case>")
    answer = ask(app, "missing-said.children", {"missing-asked.data": {"project": "gone"}})
    assert not answer["missing-project"]["hidden"]
    head, said, listed, button = answer["missing-said"]["children"]
    assert texts(head) == ["There is no project at this address"] and texts(said)[0].endswith("These are here:")
    links = [line["props"]["children"][0]["props"] for line in listed["props"]["children"]]
    assert {"children": "The other <case>", "href": f"/p/{other}", "className": "tl-jump"} in links
    assert len(links) == len(app.desk.keeper.projects()) and button["props"]["data-do"] == "project.new"
