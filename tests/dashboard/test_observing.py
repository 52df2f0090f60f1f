"""What a server tells whoever runs it: counters and a log, without a word of the texts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dashboard.web.access import Access
from dashboard.web.observing import log_to
from tests.dashboard.bridge import TEXT
from tests.waiting import soon
from timeline.errors import BadData


def value(metrics: str, name: str) -> float:
    return sum(float(line.rsplit(" ", 1)[1]) for line in metrics.splitlines() if line.startswith(name))


def added(client: Any, text: str) -> None:
    project = client.get("/work/projects").json[0]["id"]
    answer = client.post(f"/work/{project}/documents", data={"text": text})
    assert answer.status_code < 300, answer.text

    def read() -> bool:
        jobs = client.get(f"/work/{project}/jobs").json["jobs"]
        return jobs and all(job["state"] not in ("waiting", "working") for job in jobs)

    soon(read, "the document was not read")


def test_answers_documents_events_and_stages_are_counted(make_app: Any) -> None:
    client = make_app().server.test_client()
    client.get("/work/none/view")
    added(client, TEXT)
    metrics = client.get("/metrics").text
    assert value(metrics, 'timeline_answers_total{method="GET",status="404"}') == 1
    assert value(metrics, 'timeline_jobs_total{state="done"}') >= 1
    assert value(metrics, "timeline_events_total") >= 1
    assert value(metrics, "timeline_stage_seconds_total") > 0
    assert value(metrics, "timeline_unexpected_errors_total") == 0
    assert "process_resident_memory_bytes" in metrics


def test_two_servers_count_apart(make_app: Any) -> None:
    first, other = make_app().server.test_client(), make_app().server.test_client()
    first.get("/work/none/view")
    assert 'status="404"' in first.get("/metrics").text
    assert 'status="404"' not in other.get("/metrics").text


def test_counters_ask_for_the_token(make_app: Any) -> None:
    client = make_app(access=Access(token="a-token-of-some-length")).server.test_client()
    assert "timeline_answers" not in client.get("/metrics").text


def test_the_log_has_an_object_a_line_and_no_word_of_a_text(make_app: Any, tmp_path: Path) -> None:
    app = make_app()
    log = tmp_path / "log.jsonl"
    end = log_to(str(log), app.server)
    client = app.server.test_client()
    added(client, "In 1903 the Quillmere mill burned down.")
    client.get("/p/secret-name?q=Quillmere")
    end()
    client.get("/healthz")
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert {"answer", "job"} <= {line["event"] for line in lines}
    answer = next(line for line in lines if line["event"] == "answer" and line["method"] == "POST")
    assert answer["rule"] == "/work/<project>/documents" and answer["ms"] >= 0
    assert "Quillmere" not in log.read_text(encoding="utf-8") and "secret-name" not in log.read_text(encoding="utf-8")
    assert all(line.get("rule") != "/healthz" for line in lines)


def test_a_fault_is_logged_with_its_trace(make_app: Any, tmp_path: Path) -> None:
    app = make_app()

    @app.server.get("/work/broken")
    def broken() -> str:
        raise RuntimeError("no such thing")

    log = tmp_path / "log.jsonl"
    end = log_to(str(log), app.server)
    client = app.server.test_client()
    assert client.get("/work/broken").status_code == 500
    end()
    fault = next(
        line for line in map(json.loads, log.read_text(encoding="utf-8").splitlines()) if line["level"] == "error"
    )
    assert "RuntimeError: no such thing" in fault["trace"]
    assert value(client.get("/metrics").text, "timeline_unexpected_errors_total") == 1


def test_a_log_that_cannot_be_written_is_refused_in_words(make_app: Any, tmp_path: Path) -> None:
    with pytest.raises(BadData, match="cannot be written"):
        log_to(str(tmp_path), make_app().server)
