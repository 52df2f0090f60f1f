"""``/api/v1`` by hand: what is answered, what is refused and how; that description, routes and documentation agree."""

from __future__ import annotations

import csv
import io
import json
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dashboard.api.finding import Wanted, find, folded, words_of
from dashboard.api.limits import Deadline, Limits
from dashboard.api.problems import Refused
from dashboard.app import create_app
from dashboard.routes.api import operations
from dashboard.security import Access
from dashboard.state import Curation, Held
from dashboard.store_keeper import StoreKeeper
from tests.dashboard.bridge import TEXT, document_of, extract_small, small_timeline
from timeline import exports
from timeline.errors import UnreadableSource
from timeline.model import Timeline
from timeline.plain import from_plain

DOCS = Path(__file__).resolve().parents[2] / "docs" / "api.md"
BODY = {"text": TEXT, "title": "Mill bridge to reopen", "published": "2031-03-05"}


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    """One app for all tests that change nothing."""
    app = create_app(small_timeline(), extract=extract_small)
    yield app.server.test_client()
    app.desk.jobs.close()


def refusal(answer: Any) -> tuple[int, str]:
    """Status and type of a refusal; every one has a message for a person and nothing of the inside."""
    assert set(answer.json) <= {"type", "message", "field"}
    assert answer.json["message"][-1] in ".)" or " " in answer.json["message"]
    assert "Traceback" not in answer.text
    return answer.status_code, answer.json["type"]


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
    assert [(one.documents, one.events) for one in app.desk.keeper.projects()] == [(1, 4)]


def test_the_pipeline_reads_a_day_of_publication_out_of_the_text(make_app: Any) -> None:
    import dashboard.app

    client = make_app(extract=dashboard.app._extract).server.test_client()
    text = "Lowick, 5 March 2031\n\nThe council closed the mill bridge yesterday. It was built in 1884."
    found = client.post("/api/v1/extract", json={"text": text}).json
    assert found["documents"][0]["published"] == "2031-03-05"
    assert {"2031-03-04", "1884"} <= {event["edtf"] for event in found["events"]}


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
    app.desk.options["api_limits"] = Limits(characters=100)
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
    app.desk.options["api_limits"] = Limits(seconds=0.05)
    answer = app.server.test_client().post("/api/v1/extract", json={"text": "In 1903."})
    assert refusal(answer) == (504, "too_slow")


def test_more_extractions_than_fit_are_asked_to_come_again(make_app: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr("dashboard.api.limits.WAIT_SECONDS", 0.01)
    app = make_app()
    limits = app.desk.options["api_limits"] = Limits(at_once=1)
    client = app.server.test_client()
    with limits.turn():
        answer = client.post("/api/v1/extract", json=BODY)
        assert refusal(answer) == (503, "busy")
        assert int(answer.headers["Retry-After"]) > 0
    assert client.post("/api/v1/extract", json=BODY).status_code == 200


def test_a_turn_is_given_back_when_the_work_fails() -> None:
    limits = Limits(at_once=1)
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
    found = client.post("/api/v1/extract", json=body).json
    assert len(found["events"]) == 4
    assert found["warnings"] == ["part two is empty"]
    assert asked == [(["https://example.org/bridge"], {"published": "2031-03-05"})]


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:9/", "http://2130706433/", "file:///etc/passwd", "http://[::1]/"]
)
def test_an_address_inside_the_network_is_not_fetched(client: Any, address: str) -> None:
    answer = client.post("/api/v1/extract", json={"url": address})
    assert refusal(answer) == (422, "unprocessable")


# -- events and their filters


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
    app = make_app(keeper=StoreKeeper(tmp_path))
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
    one = client.get(f"/api/v1/events/{events[BUILT]}").json
    assert (one["edtf"], one["tags"], one["status"]) == ("1884", ["water"], "edited")
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


@pytest.mark.parametrize("query", ["from=soon", "to=never", "from=2021-02-30"])
def test_a_date_that_is_none_cannot_be_worked_with(client: Any, query: str) -> None:
    assert refusal(client.get(f"/api/v1/events?{query}")) == (422, "unprocessable")


def test_the_words_of_a_query_are_those_of_the_page() -> None:
    assert words_of('Café  "old Mill" x') == ["cafe", "old mill", "x"]
    assert folded("ÉÉ Straße ΑΒ") == "ee straße αβ"
    assert words_of('""') == ['""']


def test_events_with_open_ends_lie_in_every_time_they_may_reach() -> None:
    from dataclasses import replace

    from timeline.when import When

    first = small_timeline().events[0]
    since = replace(first, id="since", when=When.from_edtf("1960/.."))
    until = replace(first, id="until", when=When.from_edtf("../1900"))
    held = Held("p", "p", 1, Timeline((document_of(),), (until, since)))

    def ids(**wanted: When) -> list[str]:
        return [event.id for event in find(held, Wanted(**wanted))]  # type: ignore[arg-type]

    assert ids(since=When.year(2020)) == ["since"]
    assert ids(until=When.year(1850)) == ["until"]
    assert ids(since=When.year(1910), until=When.year(1950)) == []


def test_the_search_sees_a_new_version_at_once() -> None:
    timeline = small_timeline()
    before = Held("same", "p", 1, timeline)
    flood = timeline.events[1]
    after = Held("same", "p", 2, timeline, {flood.id: Curation(tags=("disaster",))})
    assert find(before, Wanted(text="disaster")) == []
    assert find(after, Wanted(text="disaster")) == [flood]
    assert find(before, Wanted(text="disaster")) == []


# -- the rest


def test_documents_and_what_became_no_event(client: Any) -> None:
    listed = client.get("/api/v1/documents").json
    assert (listed["total"], listed["documents"][0]["events"]) == (1, 4)
    assert "text" not in listed["documents"][0]
    whole = client.get(f"/api/v1/documents/{listed['documents'][0]['id']}").json
    assert whole["text"] == TEXT
    lost = client.get("/api/v1/unplaced").json["unplaced"]
    assert [(entry["text"], entry["reason"]) for entry in lost] == [
        ("During her youth", "a stretch of a life, not of the calendar")
    ]


def test_a_search_finds_events_and_sentences(client: Any) -> None:
    found = client.get("/api/v1/search?q=river").json
    assert (found["events_total"], found["sentences_total"]) == (0, 1)
    hit = found["sentences"][0]
    assert TEXT[hit["char_start"] : hit["char_end"]] == hit["sentence"] == "During her youth the river was higher."
    both = client.get("/api/v1/search?q=bridge&limit=1").json
    assert both["events_total"] > len(both["events"]) == 1
    assert refusal(client.get("/api/v1/search?q=%20")) == (422, "unprocessable")
    assert refusal(client.get("/api/v1/search")) == (422, "unprocessable")


TEXT_FORMATS = sorted(name for name, form in exports.known().items() if not form.binary and name != "svg")
"""All but those that need a browser, which the tests of the exports look at."""


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_every_text_format_can_be_had(client: Any, name: str) -> None:
    form = exports.find(name)
    answer = client.get(f"/api/v1/export/{name}")
    assert answer.status_code == 200, answer.text
    assert answer.mimetype == form.media_type.partition(";")[0]
    disposition = answer.headers["Content-Disposition"]
    assert disposition.startswith("attachment;")
    assert f"Mill-bridge-to-reopen{form.suffix}" in disposition
    assert answer.data


def test_an_export_holds_what_the_filters_leave(client: Any) -> None:
    answer = client.get("/api/v1/export/csv?text=flood")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert [row["title"] for row in rows] == [FLOOD]
    timeline = exports.read(client.get("/api/v1/export/json").data, name="json")
    assert timeline.events == small_timeline().events


def test_unknown_formats_events_documents_and_projects_are_not_found(client: Any) -> None:
    for address in ("export/word", "events/e0", "documents/d0", "events?project=none", "events/e%00", "export/csv/x"):
        assert refusal(client.get(f"/api/v1/{address}")) == (404, "not_found"), address


@pytest.mark.parametrize("path", ["", "/", "/v1", "/v1/", "/v1/nothing", "/v2/events", "/v1/events/"])
def test_an_address_of_nothing_is_no_page(client: Any, path: str) -> None:
    assert refusal(client.get(f"/api{path}")) == (404, "not_found")


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE"])
def test_a_wrong_method_is_told_the_right_ones(client: Any, method: str) -> None:
    answer = client.open("/api/v1/events", method=method)
    assert refusal(answer) == (405, "method_not_allowed")
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_the_methods_of_an_address_can_be_asked(client: Any) -> None:
    assert client.options("/api/v1/extract").headers["Allow"] == "OPTIONS, POST"
    assert client.options("/api/v1/nothing").status_code == 404
    assert client.head("/api/v1/events").status_code == 200


def test_a_project_can_be_named_and_the_first_is_used_without(make_app: Any) -> None:
    app = make_app()
    other = app.desk.keeper.create("Other")
    client = app.server.test_client()
    assert client.get("/api/v1/events").json["total"] == 4
    assert client.get(f"/api/v1/events?project={other}").json["total"] == 0
    assert {one["title"] for one in client.get("/api/v1/projects").json["projects"]} == {
        "Other",
        "Mill bridge to reopen",
    }
    app.desk.keeper.delete(app.desk.first)
    assert client.get("/api/v1/events").json["project"] == other


def test_an_answer_is_not_sent_twice(make_app: Any) -> None:
    app = make_app()
    client = app.server.test_client()
    tag = client.get("/api/v1/events").headers["ETag"]
    assert client.get("/api/v1/events", headers={"If-None-Match": tag}).status_code == 304
    app.desk.keeper.put_timeline(app.desk.first, Timeline((document_of("In 1903.", "Other"),)))
    again = client.get("/api/v1/events", headers={"If-None-Match": tag})
    assert (again.status_code, again.headers["Cache-Control"]) == (200, "private, no-cache")
    assert client.post("/api/v1/extract", json=BODY).headers["Cache-Control"] == "no-store"


# -- who may ask


def test_the_token_is_asked_for_and_taken_from_the_header(make_app: Any) -> None:
    client = make_app(access=Access(host="0.0.0.0", token="s3cret-token")).server.test_client()
    assert refusal(client.get("/api/v1/health")) == (401, "unauthorized")
    assert refusal(client.get("/api/v1/openapi.json")) == (401, "unauthorized")
    assert refusal(client.post("/api/v1/extract", json=BODY)) == (401, "unauthorized")
    bearer = {"Authorization": "Bearer s3cret-token"}
    assert client.get("/api/v1/health", headers=bearer).json == {"status": "ok"}
    assert client.post("/api/v1/extract", json=BODY, headers=bearer).status_code == 200


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}])
def test_another_site_cannot_extract(client: Any, headers: dict[str, str]) -> None:
    assert refusal(client.post("/api/v1/extract", json=BODY, headers=headers)) == (403, "forbidden")


def test_a_foreign_host_is_refused_in_the_same_form(client: Any) -> None:
    assert refusal(client.get("/api/v1/events", headers={"Host": "evil.example"})) == (400, "bad_request")


def test_an_unexpected_error_tells_nothing_of_the_inside(make_app: Any, monkeypatch: Any) -> None:
    app = make_app()

    def fail(project: str) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(app.desk.keeper, "load", fail)
    answer = app.server.test_client().get("/api/v1/events")
    assert refusal(answer) == (500, "internal")
    assert "secret" not in answer.text


def test_answers_are_never_markup(make_app: Any) -> None:
    hostile = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
    document = document_of(f"{hostile} fell in 1903.", title=hostile)
    client = make_app(Timeline((document,))).server.test_client()
    for path in ("documents", "projects", f"documents/{document.id}", f"search?q={hostile}", f"events/{hostile}"):
        answer = client.get(f"/api/v1/{path}")
        assert answer.mimetype == "application/json"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert client.get("/api/v1/documents").json["documents"][0]["title"] == hostile


def test_many_callers_at_once_get_their_own_answers(make_app: Any) -> None:
    server = make_app().server
    found: list[int] = []

    def ask(query: str, expected: int) -> None:
        for _ in range(5):
            found.append(server.test_client().get(f"/api/v1/events?{query}").json["total"] - expected)

    asking = [threading.Thread(target=ask, args=each) for each in (("text=flood", 1), ("", 4), ("from=1904", 2))]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    assert found == [0] * 15


# -- the description


def test_the_description_names_every_route_and_no_other(make_app: Any) -> None:
    app = make_app()
    described = app.server.test_client().get("/api/v1/openapi.json").json
    rules = {
        (re.sub(r"<([a-z]+)>", r"{\1}", rule.rule), method)
        for rule in app.server.url_map.iter_rules()
        if rule.endpoint.startswith("api.") and rule.endpoint != "api.elsewhere"
        for method in rule.methods - {"HEAD", "OPTIONS"}
    }
    told = {(path, method.upper()) for path, methods in described["paths"].items() for method in methods}
    assert told == rules
    assert described["openapi"] == "3.1.0"
    names = [one["operationId"] for methods in described["paths"].values() for one in methods.values()]
    assert len(names) == len(set(names)) == len(operations())


def test_every_reference_of_the_description_leads_somewhere(client: Any) -> None:
    described = client.get("/api/v1/openapi.json").json
    named = set(re.findall(r'"\$ref": "#/components/schemas/(\w+)"', json.dumps(described)))
    assert named <= set(described["components"]["schemas"])


def test_the_documentation_names_every_operation_parameter_and_problem() -> None:
    from dashboard.api.problems import TYPES

    text = DOCS.read_text(encoding="utf-8")
    for operation in operations():
        assert f"`{operation.method} {operation.rule.replace('<', '{').replace('>', '}')}`" in text, operation.name
        for parameter in operation.parameters:
            assert f"`{parameter.name}`" in text, parameter.name
    for status, kind in TYPES.items():
        assert f"| {status} | `{kind}` |" in text


def test_the_example_of_the_documentation_is_answered_as_it_says(client: Any) -> None:
    text = DOCS.read_text(encoding="utf-8")
    bodies = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", text, re.DOTALL)]
    asked = next(body for body in bodies if "text" in body)
    answer = client.post("/api/v1/extract", json=asked)
    assert answer.status_code == 200
    refused = next(body for body in bodies if body.get("type") == "unprocessable")
    assert client.get("/api/v1/events?from=soon").json == refused


def test_an_operation_with_an_unchecked_schema_fails_when_the_server_starts() -> None:
    from dashboard.api.checking import check_table
    from dashboard.api.operation import Operation, Parameter

    row = Operation(
        name="bad",
        path="/bad",
        title="",
        about="",
        run=lambda desk, given: {},
        parameters=(Parameter("x", "", {"type": "string", "pattern": "a+"}),),
    )
    with pytest.raises(ValueError, match="pattern"):
        check_table([row])
