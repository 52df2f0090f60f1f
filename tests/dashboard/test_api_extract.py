"""``POST /api/v1/extract``: texts and addresses in, timelines out, with limits and refusals in words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from dashboard.api.allowances import Deadline, RequestLimits
from dashboard.api.problems import Refused
from dashboard.app import create_app
from tests.dashboard.api_client import refusal
from tests.dashboard.bridge import TEXT, document_of, extract_small, small_timeline
from timeline.errors import UnreadableSource
from timeline.record.model import Timeline
from timeline.record.plain import from_plain

BODY = {"text": TEXT, "title": "Mill bridge to reopen", "published": "2031-03-05"}


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    """One app for all tests that change nothing."""
    app = create_app(small_timeline(), extract=extract_small)
    yield app.server.test_client()
    app.desk.jobs.close()


# -- extract


def test_a_text_comes_back_as_its_timeline(client: Any) -> None:
    answer = client.post("/api/v1/extract", json=BODY)
    assert answer.status_code == 200
    timeline = from_plain(answer.json)
    assert [event.title for event in timeline.events] == [event.title for event in small_timeline().events]
    document = timeline.documents[0]
    assert (document.text, document.title, str(document.published)) == (TEXT, BODY["title"], BODY["published"])
    event = timeline.events[1]
    assert document.text[event.sentence.start : event.sentence.end] == event.sentence.text


def test_extracting_keeps_nothing(make_app: Any) -> None:
    app = make_app()
    app.server.test_client().post("/api/v1/extract", json=BODY)
    assert [(listed.documents, listed.events) for listed in app.desk.keeper.projects()] == [(1, 4)]


def test_the_pipeline_reads_a_day_of_publication_out_of_the_text(make_app: Any) -> None:
    import dashboard.app

    client = make_app(extract=dashboard.app._extract).server.test_client()
    text = "Lowick, 5 March 2031\n\nThe council closed the mill bridge yesterday. It was built in 1884."
    result = client.post("/api/v1/extract", json={"text": text}).json
    assert result["documents"][0]["published"] == "2031-03-05"
    assert {"2031-03-04", "1884"} <= {event["edtf"] for event in result["events"]}


@pytest.mark.parametrize(
    ("body", "status", "field"),
    [
        ({"text": " \n"}, 422, "text"),
        ({"text": "In 1903.", "published": "the 1960s"}, 422, "published"),
        ({"text": "In 1903.", "published": "soon"}, 422, "published"),
        ({"text": "In 1903.", "url": "javascript:alert(1)"}, 422, "url"),
        ({"text": "In 1903.", "url": "https://["}, 422, "url"),
        ({"text": "In 1903.\ud800"}, 422, "text"),
        ({"text": 1903}, 400, "text"),
        ({"text": None}, 400, "text"),
        ({"text": True}, 400, "text"),
        ({"txt": "In 1903."}, 400, ""),
        ({"text": "In 1903.", "colour": "red"}, 400, "colour"),
        ({"text": "In 1903.", "title": "x" * 501}, 400, "title"),
        ({}, 400, ""),
        ([], 400, ""),
        ("In 1903.", 400, ""),
    ],
)
def test_what_cannot_be_extracted_is_told_with_its_field(client: Any, body: Any, status: int, field: str) -> None:
    answer = client.post("/api/v1/extract", data=json.dumps(body), content_type="application/json")
    assert refusal(answer)[0] == status
    assert answer.json.get("field", "") == field


@pytest.mark.parametrize(
    "raw", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b'{"text": NaN}', b'{"text": ' + b"9" * 5000 + b"}"]
)
def test_broken_json_is_a_bad_request(client: Any, raw: bytes) -> None:
    answer = client.post("/api/v1/extract", data=raw, content_type="application/json")
    assert refusal(answer) == (400, "bad_request")


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
def test_only_json_is_taken(client: Any, kind: str) -> None:
    answer = client.post("/api/v1/extract", data=b'{"text": "In 1903."}', content_type=kind)
    assert refusal(answer) == (415, "unsupported_media_type")


def test_a_text_too_long_and_a_body_too_large_are_refused(make_app: Any) -> None:
    app = make_app()
    app.desk.options["api_limits"] = RequestLimits(characters=100)
    client = app.server.test_client()
    answer = client.post("/api/v1/extract", json={"text": "x" * 101})
    assert refusal(answer) == (413, "too_large")
    assert "101" in answer.json["message"]
    assert "100" in answer.json["message"]
    assert refusal(client.post("/api/v1/extract", json={"text": "x" * 70_000})) == (413, "too_large")
    assert client.post("/api/v1/extract", json={"text": "x" * 100}).status_code == 200


def test_an_extraction_that_takes_too_long_is_stopped(make_app: Any) -> None:
    def never_ends(document: Any, progress: Any) -> Timeline:
        while True:
            progress("times", 0.5)

    app = make_app(extract=never_ends)
    app.desk.options["api_limits"] = RequestLimits(seconds=0.05)
    answer = app.server.test_client().post("/api/v1/extract", json={"text": "In 1903."})
    assert refusal(answer) == (504, "too_slow")


def test_more_extractions_than_fit_are_asked_to_come_again(make_app: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr("dashboard.api.allowances.WAIT_SECONDS", 0.01)
    app = make_app()
    limits = app.desk.options["api_limits"] = RequestLimits(at_once=1)
    client = app.server.test_client()
    with limits.turn():
        answer = client.post("/api/v1/extract", json=BODY)
        assert refusal(answer) == (503, "busy")
        assert int(answer.headers["Retry-After"]) > 0
    assert client.post("/api/v1/extract", json=BODY).status_code == 200


def test_a_turn_is_given_back_when_the_work_fails() -> None:
    limits = RequestLimits(at_once=1)
    for _ in range(3):
        with pytest.raises(RuntimeError), limits.turn():
            raise RuntimeError
    assert limits.turns.acquire(blocking=False)


def test_a_deadline_passes_until_it_is_over() -> None:
    Deadline(60)("times", 0.5)
    with pytest.raises(Refused) as caught:
        Deadline(-1)("times", 0.5)
    assert caught.value.status == 504


# -- web addresses


def test_a_server_that_does_not_fetch_says_so_and_asks_nobody(make_app: Any) -> None:
    def read(sources: Any, **options: Any) -> Any:
        raise AssertionError("nothing may be fetched")

    client = make_app(fetches=False, read=read).server.test_client()
    assert refusal(client.post("/api/v1/extract", json={"url": "https://example.org/"})) == (403, "forbidden")
    assert client.get("/api/v1/version").json["fetches"] is False
    with_text = client.post("/api/v1/extract", json=BODY | {"url": "https://example.org/bridge"})
    assert with_text.json["documents"][0]["url"] == "https://example.org/bridge"


def test_an_address_is_read_where_that_is_allowed(make_app: Any) -> None:
    asked = []

    def read(sources: Any, **options: Any) -> Any:
        asked.append((sources, {name: str(value) for name, value in options.items()}))
        yield document_of()
        yield UnreadableSource("part two is empty")

    client = make_app(read=read).server.test_client()
    body = {"url": "https://example.org/bridge", "published": "5 March 2031"}
    result = client.post("/api/v1/extract", json=body).json
    assert len(result["events"]) == 4
    assert result["warnings"] == ["part two is empty"]
    assert asked == [(["https://example.org/bridge"], {"published": "2031-03-05"})]


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:9/", "http://2130706433/", "file:///etc/passwd", "http://[::1]/"]
)
def test_an_address_inside_the_network_is_not_fetched(client: Any, address: str) -> None:
    answer = client.post("/api/v1/extract", json={"url": address})
    assert refusal(answer) == (422, "unprocessable")
