"""Who may ask, how much, and what a browser may do with the answer; all without a browser."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.security import host_allowed
from dashboard.web.access import Access, is_loopback
from timeline.errors import BadData


@pytest.fixture
def client(make_app: Any) -> Any:
    return make_app().server.test_client()


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8050", "127.0.0.1.evil.example", "10.0.0.7", ""])
def test_a_foreign_host_name_is_refused_on_loopback(client: Any, host: str) -> None:
    answer = client.get("/", headers={"Host": host})
    assert answer.status_code == 400
    assert "project" not in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1:8050", "localhost", "LOCALHOST:1", "[::1]:8050"])
def test_names_of_this_machine_are_answered(client: Any, host: str) -> None:
    assert client.get("/healthz", headers={"Host": host}).status_code == 200


def test_beyond_loopback_plain_addresses_and_given_names_are_answered() -> None:
    open_access = Access(host="0.0.0.0", names=("reports.example.org",))
    assert host_allowed("192.168.1.20:8050", open_access)
    assert host_allowed("[2001:db8::1]:8050", open_access)
    assert host_allowed("Reports.Example.org", open_access)
    assert not host_allowed("evil.example", open_access)


@pytest.mark.parametrize(
    ("host", "expected"),
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("127.9.9.9", True), ("0.0.0.0", False), ("name", False)],
)
def test_loopback_is_known(host: str, expected: bool) -> None:
    assert is_loopback(host) is expected


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:9"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_change_asked_by_another_site_is_refused(client: Any, headers: dict[str, str]) -> None:
    answer = client.post("/work/projects", json={"title": "mine"}, headers=headers)
    assert answer.status_code == 403
    assert len(client.get("/work/projects").json) == 1


def test_a_change_asked_by_our_own_page_is_done(client: Any) -> None:
    answer = client.post(
        "/work/projects",
        json={"title": "mine"},
        headers={"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"},
    )
    assert answer.status_code == 200
    assert len(client.get("/work/projects").json) == 2


def test_a_form_cannot_send_a_command(client: Any) -> None:
    assert client.post("/work/projects", data={"title": "mine"}).status_code == 415


# -- the token


@pytest.fixture
def guarded(make_app: Any) -> Any:
    return make_app(access=Access(host="0.0.0.0", token="s3cret-token-of-ours")).server


@pytest.mark.parametrize("path", ["/work/projects", "/_dash-layout", "/_dash-dependencies", "/api/v1/events"])
def test_without_the_token_nothing_is_told(guarded: Any, path: str) -> None:
    assert guarded.test_client().get(path).status_code == 401


@pytest.mark.parametrize("path", ["/", "/p/anything", "/assets/shell/shell.js"])
def test_without_the_token_a_page_leads_to_sign_in(guarded: Any, path: str) -> None:
    answer = guarded.test_client().get(path)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/sign-in")


def test_the_token_in_the_address_becomes_a_cookie_and_leaves_the_address(guarded: Any) -> None:
    client = guarded.test_client()
    answer = client.get("/?q=bridge&token=s3cret-token-of-ours")
    assert answer.headers["Location"] == "/?q=bridge"
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "s3cret" not in cookie
    assert client.get("/work/projects").status_code == 200


@pytest.mark.parametrize("token", ["", "wrong", "s3cret-token-of-our", "s3cret-token-of-ourss", "ключ"])
def test_a_wrong_token_opens_nothing(guarded: Any, token: str) -> None:
    client = guarded.test_client()
    client.get("/", query_string={"token": token})
    assert client.get("/work/projects").status_code == 401
    assert client.post("/sign-in", data={"token": token}).status_code == 403
    assert client.get("/work/projects", headers={"Authorization": f"Bearer {token}".encode()}).status_code == 401


def test_signing_in_by_form_and_by_header(guarded: Any) -> None:
    client = guarded.test_client()
    assert client.post("/sign-in", data={"token": " s3cret-token-of-ours "}).status_code == 302
    assert client.get("/work/projects").status_code == 200
    other = guarded.test_client()
    assert other.get("/work/projects", headers={"Authorization": "Bearer s3cret-token-of-ours"}).status_code == 200


def test_health_asks_for_no_token_and_says_nothing_else(guarded: Any) -> None:
    assert guarded.test_client().get("/healthz").json == {"status": "ok"}


# -- headers, sizes, errors


@pytest.mark.parametrize("path", ["/", "/healthz", "/work/none/view", "/assets/shell/shell.js"])
def test_every_answer_carries_the_usual_headers(client: Any, path: str) -> None:
    answer = client.get(path)
    policy = answer.headers["Content-Security-Policy"]
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert "unsafe" not in scripts
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'self'" in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
    answer.close()


def test_too_much_at_once_is_refused_with_words(make_app: Any) -> None:
    app = make_app(access=Access(max_upload=2000))
    project = app.desk.first
    answer = app.server.test_client().post(f"/work/{project}/documents", data={"text": "x" * 5000})
    assert answer.status_code == 413
    assert "more than this server takes" in answer.json["error"]


def test_an_unexpected_error_shows_nothing_of_the_inside(make_app: Any, monkeypatch: Any) -> None:
    app = make_app()

    def fail(project: str, **asked: object) -> None:
        raise RuntimeError("secret detail of /home/somebody")

    monkeypatch.setattr(app.desk.keeper, "sheet", fail)
    answer = app.server.test_client().get(f"/work/{app.desk.first}/view")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text
    assert "wrong inside" in answer.json["error"]


def test_the_page_tells_no_versions_and_has_a_language(client: Any) -> None:
    page = client.get("/").text
    assert '<html lang="en">' in page
    assert '"python_version":""' in page
    assert '"dash_version":""' in page
    assert "https://" not in page.replace("https:\\u002f", "https://")


def test_environment_switches_nothing_on(make_app: Any, monkeypatch: Any) -> None:
    monkeypatch.setenv("DASH_DEBUG", "true")
    monkeypatch.setenv("DASH_MCP_ENABLED", "true")
    app = make_app()
    client = app.server.test_client()
    assert client.get("/").status_code == 200
    assert not app.server.debug
    assert not [rule.rule for rule in app.server.url_map.iter_rules() if "mcp" in rule.rule]


def test_only_plain_origins_may_be_named_as_embedders() -> None:
    assert Access(embedders=("https://reports.example.org", "http://127.0.0.1:8080")).embedders
    for wrong in ("*", "https://a.example/path", "javascript:alert(1)", "https://a.example; script-src *"):
        with pytest.raises(BadData, match="no origin"):
            Access(embedders=(wrong,))
