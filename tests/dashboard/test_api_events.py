"""``/api/v1/events``: filters, pages, and what people did to the events."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dashboard.app import create_app
from dashboard.projects.folder import ProjectFolder
from tests.dashboard.api_client import refusal
from tests.dashboard.bridge import extract_small, small_timeline


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    """One app for all tests that change nothing."""
    app = create_app(small_timeline(), extract=extract_small)
    yield app.server.test_client()
    app.desk.jobs.close()
    app.desk.keeper.close()


def titles(client: Any, **query: Any) -> list[str]:
    answer = client.get("/api/v1/events", query_string=query)
    assert answer.status_code == 200, answer.text
    return [event["title"] for event in answer.json["events"]]


BUILT, FLOOD, NEWS, END = (event.title for event in small_timeline().events)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, [BUILT, FLOOD, NEWS, END]),
        ({"text": "FLOOD"}, [FLOOD]),
        ({"text": "bridge lowick"}, [BUILT]),
        ({"text": '"the council"'}, [FLOOD]),
        ({"text": '"council the"'}, []),
        ({"text": "...,"}, []),
        ({"from": "1904"}, [NEWS, END]),
        ({"from": "12 June 1903"}, [FLOOD, NEWS, END]),
        ({"from": "13 June 1903"}, [NEWS, END]),
        ({"to": "1885"}, [BUILT]),
        ({"to": "44 BC"}, []),
        ({"to": "-44"}, []),
        ({"from": "903", "to": "1889"}, [BUILT]),
        ({"from": "1885", "to": "the 1900s"}, [BUILT, FLOOD]),
        ({"from": ""}, [BUILT, FLOOD, NEWS, END]),
        ({"participant": "Ada Renn"}, [NEWS, END]),
        ({"participant": ["Ada Renn", "council"]}, [FLOOD, NEWS, END]),
        ({"participant": "Ada"}, []),
        ({"place": "Lowick"}, [BUILT]),
        ({"certainty": "planned"}, [END]),
        ({"certainty": ["planned", "reported"], "text": "announces"}, [NEWS]),
        ({"kind": "state"}, []),
        ({"document": "d000"}, []),
        ({"status": "accepted"}, []),
        ({"min_confidence": "1.0"}, [BUILT, FLOOD, NEWS, END]),
        ({"tag": "water"}, []),
    ],
)
def test_filters_leave_the_events_that_answer_them_all(client: Any, query: dict[str, Any], expected: list[str]) -> None:
    assert titles(client, **query) == expected


def test_what_people_did_is_shown_and_filtered(make_app: Any, tmp_path: Path) -> None:
    app = make_app(keeper=ProjectFolder(tmp_path))
    client, project = app.server.test_client(), app.desk.first
    events = {event["title"]: event["id"] for event in client.get("/api/v1/events").json["events"]}

    def command(name: str, **arguments: Any) -> None:
        answer = client.post(f"/work/{project}/commands", json={"command": name, "arguments": arguments})
        assert answer.status_code == 200, answer.text

    command("judge", event=events[END], status="rejected")
    command("judge", event=events[FLOOD], status="accepted")
    command("edit", event=events[BUILT], fields={"tags": ["water"], "date": "1884"})
    assert titles(client) == [BUILT, FLOOD, NEWS]
    assert titles(client, status="rejected") == [END]
    assert titles(client, status="accepted") == [FLOOD]
    assert titles(client, tag="water") == titles(client, status="edited") == titles(client, text="water") == [BUILT]
    built = client.get(f"/api/v1/events/{events[BUILT]}").json
    assert (built["edtf"], built["tags"], built["status"]) == ("1884", ["water"], "edited")
    assert client.get(f"/api/v1/events/{events[END]}").json["status"] == "rejected"
    assert client.get("/api/v1/export/csv").headers["X-Timeline-Events"] == "3"
    assert client.get("/api/v1/documents").json["documents"][0]["events"] == 3


def test_pages_hold_everything_once(client: Any) -> None:
    seen: list[str] = []
    address = "/api/v1/events?limit=3&certainty=asserted&certainty=reported&certainty=planned"
    while address:
        answer = client.get(address).json
        assert answer["total"] == 4
        assert answer["offset"] == len(seen)
        seen += [event["title"] for event in answer["events"]]
        address = answer["next"]
    assert seen == [BUILT, FLOOD, NEWS, END]
    assert client.get("/api/v1/events?offset=99").json["events"] == []


@pytest.mark.parametrize(
    ("address", "field"),
    [
        ("events?form=1903", "form"),
        ("events?limit=0", "limit"),
        ("events?limit=1001", "limit"),
        ("events?limit=ten", "limit"),
        ("events?limit=1_0", "limit"),
        ("events?limit=%D9%A1", "limit"),
        ("events?offset=-1", "offset"),
        ("events?limit=1&limit=2", "limit"),
        ("events?certainty=sure", "certainty"),
        ("events?min_confidence=nan", "min_confidence"),
        ("events?min_confidence=1e400", "min_confidence"),
        ("events?" + "&".join("tag=x" for _ in range(101)), "tag"),
        ("health?verbose=1", "verbose"),
    ],
)
def test_parameters_that_nobody_knows_or_that_do_not_fit_are_named(client: Any, address: str, field: str) -> None:
    answer = client.get(f"/api/v1/{address}")
    assert refusal(answer) == (400, "bad_request")
    assert answer.json["field"] == field


def test_the_first_and_the_last_day_asked_for_belong_to_what_is_asked(client: Any) -> None:
    for event in small_timeline().events:
        first, last = event.when.earliest, event.when.latest
        if first is not None:
            assert event.title in titles(client, to=first.isoformat())
            assert event.title not in titles(client, to=first.plus(days=-1).isoformat())
        if last is not None:
            assert event.title in titles(client, **{"from": last.isoformat()})
            assert event.title not in titles(client, **{"from": last.plus(days=1).isoformat()})


@pytest.mark.parametrize("query", ["from=soon", "to=never", "from=2021-02-30"])
def test_a_date_that_is_none_cannot_be_worked_with(client: Any, query: str) -> None:
    assert refusal(client.get(f"/api/v1/events?{query}")) == (422, "unprocessable")
