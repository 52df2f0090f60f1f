"""``/api/v1``: documents, search, exports, who may ask; that description, routes and documentation agree."""

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

from dashboard.api.routes import operations
from dashboard.app import create_app
from dashboard.web.access import Access
from tests.dashboard.api_client import refusal
from tests.dashboard.bridge import TEXT, document_of, extract_small, small_timeline
from timeline import exports
from timeline.record.model import Timeline

DOCS = Path(__file__).resolve().parents[2] / "docs" / "api.md"
BODY = {"text": TEXT, "title": "Mill bridge to reopen", "published": "2031-03-05"}
BUILT, FLOOD, NEWS, END = (event.title for event in small_timeline().events)


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    """One app for all tests that change nothing."""
    app = create_app(small_timeline(), extract=extract_small)
    yield app.server.test_client()
    app.desk.jobs.close()


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
    answer = client.get("/api/v1/search?q=river").json
    assert (answer["events_total"], answer["sentences_total"]) == (0, 1)
    hit = answer["sentences"][0]
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
    assert {listed["title"] for listed in client.get("/api/v1/projects").json["projects"]} == {
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
    client = make_app(access=Access(host="0.0.0.0", token="s3cret-token-of-ours")).server.test_client()
    assert refusal(client.get("/api/v1/health")) == (401, "unauthorized")
    assert refusal(client.get("/api/v1/openapi.json")) == (401, "unauthorized")
    assert refusal(client.post("/api/v1/extract", json=BODY)) == (401, "unauthorized")
    bearer = {"Authorization": "Bearer s3cret-token-of-ours"}
    assert client.get("/api/v1/health", headers=bearer).json == {"status": "ok"}
    assert client.post("/api/v1/extract", json=BODY, headers=bearer).status_code == 200


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}])
def test_another_site_cannot_extract(client: Any, headers: dict[str, str]) -> None:
    assert refusal(client.post("/api/v1/extract", json=BODY, headers=headers)) == (403, "forbidden")


def test_a_foreign_host_is_refused_in_the_same_form(client: Any) -> None:
    assert refusal(client.get("/api/v1/events", headers={"Host": "evil.example"})) == (400, "bad_request")


def test_an_unexpected_error_tells_nothing_of_the_inside(make_app: Any, monkeypatch: Any) -> None:
    app = make_app()

    def fail(project: str, query: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(app.desk.keeper, "page", fail)
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
    differences: list[int] = []

    def ask(query: str, expected: int) -> None:
        for _ in range(5):
            differences.append(server.test_client().get(f"/api/v1/events?{query}").json["total"] - expected)

    asking = [
        threading.Thread(target=ask, args=arguments) for arguments in (("text=flood", 1), ("", 4), ("from=1904", 2))
    ]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    assert differences == [0] * 15


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
    paths_told = {(path, method.upper()) for path, methods in described["paths"].items() for method in methods}
    assert paths_told == rules
    assert described["openapi"] == "3.1.0"
    names = [operation["operationId"] for methods in described["paths"].values() for operation in methods.values()]
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


def test_sentences_that_were_searched_are_kept_up_to_a_sum_and_an_altered_text_is_split_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from dashboard.api import finding
    from timeline.record.model import Document

    monkeypatch.setattr(finding, "_MOST", 100)
    kept = finding._KeptSentences()
    monkeypatch.setattr(finding, "_KEPT", kept)
    mill, other = Document("The mill fell. It rose.", source="a"), Document("The mill stood. It fell.", source="a")
    for document, wanted in ((mill, "The mill fell."), (other, "The mill stood."), (mill, "The mill fell.")):
        assert [sentence.text for _, sentence in finding.sentences_with([document], "MILL")] == [wanted]
    assert kept.sentences(mill) is kept.sentences(mill)
    long = Document("The mill burned. " * 20)
    assert len(finding.sentences_with([long], "mill")) == 20 and finding.sentences_with([long], "") == []
    assert kept._characters <= 100
