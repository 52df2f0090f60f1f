"""``/embed``, ``/oembed`` and the code to copy: what they show, who may frame them, and that nothing in them runs."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from dashboard.app import create_app
from dashboard.features.embed.address import embed_address, page_address, query_of
from dashboard.features.embed.kept_pages import KeptPages
from dashboard.features.embed.parts_shown import cut_to
from dashboard.features.embed.snippet import snippet
from dashboard.projects.folder import ProjectFolder
from dashboard.web.access import Access
from tests.dashboard.bridge import document_of, extract_small, small_timeline
from tests.dashboard.components import ask
from tests.dashboard.hostile import HOSTILE, hostile_timeline
from timeline.record.model import Timeline

BUILT, FLOOD, NEWS, END = (event.title for event in small_timeline().events)


@pytest.fixture(scope="module")
def app() -> Iterator[Any]:
    """One app for all tests that change nothing."""
    made = create_app(small_timeline(), extract=extract_small)
    yield made
    made.desk.jobs.close()


@pytest.fixture(scope="module")
def client(app: Any) -> Any:
    return app.server.test_client()


@pytest.fixture
def embedded(app: Any, client: Any) -> Callable[..., Any]:
    return lambda query="": client.get(f"/embed/{app.desk.first}{query}")


def view_of(page: str) -> dict[str, Any]:
    script = re.search(r'<script type="application/json" id="timeline-view">(.*?)</script>', page, re.DOTALL)
    assert script
    view: dict[str, Any] = json.loads(script[1])
    return view


def titles(answer: Any) -> list[str]:
    assert answer.status_code == 200, answer.text
    return list(view_of(answer.text)["events"]["title"])


# -- the page


def test_the_page_holds_all_it_needs_and_asks_for_nothing(embedded: Any) -> None:
    answer = embedded()
    assert answer.mimetype == "text/html"
    assert titles(answer) == [BUILT, FLOOD, NEWS, END]
    assert "TimelineViewer" in answer.text
    assert not re.findall(r'<(?:script|link rel="stylesheet"|img)[^>]* (?:src|href)=', answer.text)
    assert not re.findall(r"@[A-Z]{4,}@", answer.text)
    assert "timeline-data" not in re.findall(r'id="([^"]+)"', answer.text)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?q=flood", [FLOOD]),
        ("?from=1903&to=2031-03", [FLOOD, NEWS]),
        ("?to=-44", []),
        ("?participant=Ada+Renn", [NEWS, END]),
        ("?certainty=planned&certainty=reported", [NEWS, END]),
        ("?status=accepted", []),
        ("?confidence=100", [BUILT, FLOOD, NEWS, END]),
        ("?document=&q=", [BUILT, FLOOD, NEWS, END]),
        ("?utm_source=letter", [BUILT, FLOOD, NEWS, END]),
    ],
)
def test_the_filters_of_the_dashboards_address_hold_here_too(embedded: Any, query: str, expected: list[str]) -> None:
    assert titles(embedded(query)) == expected


def test_the_rest_of_the_view_is_handed_to_the_page(embedded: Any) -> None:
    page = embedded("?lanes=certainty&theme=dark&at=-100~200&event=e1&key=1").text
    assert 'data-lanes="certainty"' in page
    assert 'data-scheme="dark"' in page
    state = re.search(r'id="embed-state">(.*?)</script>', page)
    assert state
    assert json.loads(state[1]) == {"span": [-100, 200], "event": "e1", "fold": False, "show": "all"}
    assert '"span":null' in embedded("?at=5~1").text


@pytest.mark.parametrize("query", ["?from=soon", "?theme=pink", "?lanes=colour", "?confidence=101", "?confidence=x"])
def test_what_cannot_be_meant_is_told_in_the_frame(embedded: Any, query: str) -> None:
    answer = embedded(query)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert "frame-ancestors" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/embed", "/embed/", "/embed/none", "/embed/a/b", "/embed/%3Cb%3E", "/embed/..%2f"])
def test_what_is_not_there_is_not_the_dashboard(client: Any, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "no timeline" in answer.text
    assert "<b>" not in answer.text


def test_rejected_events_notes_and_other_documents_stay_at_home(make_app: Any, tmp_path: Path) -> None:
    keeper = ProjectFolder(tmp_path)
    app = make_app(keeper=keeper)
    client, project = app.server.test_client(), app.desk.first
    ids = {event.title: event.id for event in keeper.load(project).timeline.events}
    keeper.run(project, "judge", {"event": ids[END], "status": "rejected"})
    keeper.run(project, "edit", {"event": ids[FLOOD], "fields": {"notes": "ask the secret source", "tags": ["water"]}})
    keeper.put_timeline(project, Timeline((document_of("Only for us.", "Private paper"),)))
    everything = client.get(f"/embed/{project}")
    assert titles(everything) == [BUILT, FLOOD, NEWS]
    assert "secret source" not in everything.text
    assert view_of(everything.text)["tags"] == ["water"]
    filtered = client.get(f"/embed/{project}?q=flood")
    assert "Only for us." in everything.text
    assert "Only for us." not in filtered.text
    assert [document["title"] for document in view_of(filtered.text)["documents"]] == ["Mill bridge to reopen"]


def test_a_mention_in_a_document_left_out_is_left_out() -> None:
    from dashboard.api.filter_names import question
    from dashboard.features.embed.embedded_page import shown_timeline
    from dashboard.projects.state import Excerpt
    from timeline.record.model import Mention

    timeline = small_timeline()
    other = document_of("The council closed the bridge in 1904.", "Other")
    event = timeline.events[1]
    own = Mention(event.document, event.sentence, event.trigger, event.date, event.when)
    twice = replace(event, mentions=(own, replace(own, document=other.id)), conflict=True)
    part = Excerpt("p", "p", 1, Timeline((*timeline.documents, other), (twice,)))
    shown = shown_timeline(part, question(text="flood", limit=None)).events[0]
    assert (shown.mentions, shown.conflict) == ((own,), False)
    assert shown_timeline(part, question(limit=None)).events == (twice,)


def test_an_unchanged_page_is_not_sent_twice_but_keeps_its_policy(embedded: Any, app: Any, client: Any) -> None:
    first = embedded()
    again = client.get(f"/embed/{app.desk.first}", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]


def test_a_new_version_is_shown_at_once(make_app: Any) -> None:
    app = make_app()
    client, project = app.server.test_client(), app.desk.first
    before = client.get(f"/embed/{project}")
    assert client.get(f"/embed/{project}").data == before.data
    app.desk.keeper.put_timeline(project, Timeline((document_of("Nothing to date.", "Second"),)))
    after = client.get(f"/embed/{project}", headers={"If-None-Match": before.headers["ETag"]})
    assert [document["title"] for document in view_of(after.text)["documents"]] == ["Mill bridge to reopen", "Second"]


def test_pages_are_kept_up_to_a_sum_of_bytes_and_made_once() -> None:
    made: list[str] = []
    pages = KeptPages(largest_sum=10)

    def ask(name: str, length: int = 4) -> bytes:
        return pages.get(name, "1", lambda: made.append(name) or name * length)  # type: ignore[func-returns-value]

    for name in "aabab":
        ask(name)
    assert made == ["a", "b"]
    ask("c")
    ask("b")
    ask("a")
    assert made == ["a", "b", "c", "a"]
    assert ask("d", 99) == b"d" * 99
    ask("d", 99)
    assert made[-2:] == ["d", "d"]


def test_of_a_page_only_the_newest_version_is_kept() -> None:
    made: list[str] = []
    pages = KeptPages(largest_sum=10)

    def ask(name: str, version: str) -> bytes:
        return pages.get(name, version, lambda: made.append(name + version) or name + version)  # type: ignore[func-returns-value]

    ask("other", "1")
    for version in "1223":
        assert ask("a", version) == f"a{version}".encode()
    assert ask("other", "1") == b"other1"  # nothing older of "a" took its room
    assert made == ["other1", "a1", "a2", "a3"]


# -- who may frame what


def ancestors(answer: Any) -> str:
    policy = re.search(r"frame-ancestors ([^;]*)", answer.headers["Content-Security-Policy"])
    assert policy
    return policy[1].strip()


def test_only_this_server_may_frame_unless_told_otherwise(embedded: Any) -> None:
    assert ancestors(embedded()) == "'self'"
    assert "X-Frame-Options" not in embedded().headers


def test_named_sites_may_frame_the_embedded_page_and_nothing_else(make_app: Any) -> None:
    app = make_app(access=Access(embedders=("https://reports.example.org", "https://b.example.org")))
    client, project = app.server.test_client(), app.desk.first
    assert ancestors(client.get(f"/embed/{project}")) == "'self' https://reports.example.org https://b.example.org"
    assert ancestors(client.get("/embed/none")) == "'self' https://reports.example.org https://b.example.org"
    for path in ("/", f"/p/{project}", f"/work/{project}/view", "/oembed", "/api/v1/events", "/embedded", "/sign-in"):
        answer = client.get(path)
        assert ancestors(answer) == "'self'", path
        assert answer.headers["X-Frame-Options"] == "SAMEORIGIN", path


def test_the_policy_allows_this_script_and_no_request(embedded: Any) -> None:
    policy = embedded().headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "connect-src" not in policy
    assert len(re.findall(r"'sha256-[^']+'", policy)) == 3


def test_the_token_is_asked_for_here_too(make_app: Any) -> None:
    app = make_app(access=Access(host="0.0.0.0", token="s3cret-token-of-ours"))
    client = app.server.test_client()
    for path in (f"/embed/{app.desk.first}", f"/oembed?url=http://localhost/p/{app.desk.first}"):
        assert client.get(path).status_code in {302, 401}
        assert client.get(path, headers={"Authorization": "Bearer s3cret-token-of-ours"}).status_code == 200
    signed_in = client.get(f"/embed/{app.desk.first}?token=s3cret-token-of-ours", follow_redirects=True)
    assert "s3cret" not in signed_in.text


# -- oEmbed and the snippet


def oembed(client: Any, **query: Any) -> Any:
    return client.get("/oembed", query_string=query)


def test_an_address_of_ours_is_answered_with_a_frame(app: Any, client: Any) -> None:
    answer = oembed(client, url=f"http://localhost/embed/{app.desk.first}?q=a+b&theme=dark&spy=1", format="json").json
    assert (answer["version"], answer["type"], answer["title"]) == ("1.0", "rich", "Mill bridge to reopen")
    assert (answer["width"], answer["height"]) == (900, 600)
    source = re.search(r'src="([^"]+)"', answer["html"])
    assert source
    assert html.unescape(source[1]) == f"http://localhost/embed/{app.desk.first}?q=a+b&theme=dark"
    assert 'sandbox="allow-scripts allow-downloads' in answer["html"]
    assert "allow-same-origin" not in answer["html"]
    assert 'title="Timeline: Mill bridge to reopen"' in answer["html"]


def test_the_dashboards_own_address_will_do_and_keeps_its_scheme(app: Any, client: Any) -> None:
    answer = oembed(client, url=f"https://localhost/p/{app.desk.first}?lanes=place").json
    assert f'src="https://localhost/embed/{app.desk.first}?lanes=place"' in answer["html"]
    assert answer["provider_url"] == "https://localhost/"


def test_the_frame_is_no_larger_than_asked(app: Any, client: Any) -> None:
    address = f"http://localhost/p/{app.desk.first}"
    answer = oembed(client, url=address, maxwidth=320, maxheight=2000).json
    assert (answer["width"], answer["height"]) == (320, 600)
    assert 'width="320" height="600"' in answer["html"]
    for size in ("0", "-5", "wide", "1e3", "٣٢٠", "9999999"):
        assert oembed(client, url=address, maxwidth=size).status_code == 400, size


@pytest.mark.parametrize(
    "address",
    [
        "",
        "nothing",
        "http://evil.example/embed/{project}",
        "http://localhost.evil.example/embed/{project}",
        "http://localhost:81/embed/{project}",
        "http://user@localhost/embed/{project}",
        "ftp://localhost/embed/{project}",
        "javascript:alert(1)//localhost/embed/{project}",
        "http://localhost/work/{project}/view",
        "http://localhost/embed/none",
        "http://localhost/embed/",
        "http://[",
    ],
)
def test_other_addresses_are_not_found(app: Any, client: Any, address: str) -> None:
    answer = oembed(client, url=address.format(project=app.desk.first))
    assert answer.status_code == 404
    assert answer.json["error"]


@pytest.mark.parametrize("under", ["", "/cases"])
def test_the_callback_of_the_dialog_writes_the_frame_of_the_view_as_it_was_chosen(make_app: Any, under: str) -> None:
    app = make_app(access=Access(prefix=under))
    own = f"http://localhost{under}/embed/{app.desk.first}"
    chosen = {"embed-show.value": "quotes", "embed-theme.value": "dark", "embed-size.value": "640 × 420"}
    usual = {"embed-show.value": "all", "embed-theme.value": "auto", "embed-size.value": "900 × 600"}

    def written(address: str, query: str, choices: dict[str, str]) -> tuple[str, str, str]:
        asked = {"address": address, "query": query}
        outputs = ask(app, "embed-code.value", {"embed-asked.data": asked, **choices}, under=under)
        return outputs["embed-code"]["value"], outputs["embed-alone"]["href"], outputs["embed-told"]["children"]

    code, alone, said = written(own, "q=flood&theme=light&utm_source=x", chosen)
    assert alone == f"{own}?q=flood&show=quotes&theme=dark" and said == ""
    assert f'src="{html.escape(alone)}"' in code and 'width="640" height="420"' in code
    assert written(own, "", usual)[1] == own
    code, alone, said = written("https://example.org/embed/x", "", usual)
    assert (code, alone) == ("", "#") and "is not the address of a timeline here" in said
    assert "There is no project" in written(f"{own}-gone", "", usual)[2]


def test_other_forms_of_oembed_are_not_there(app: Any, client: Any) -> None:
    assert oembed(client, url=f"http://localhost/p/{app.desk.first}", format="xml").status_code == 501


def test_the_page_leads_to_its_oembed_answer(client: Any, embedded: Any) -> None:
    answer = embedded("?q=flood&utm_source=x")
    link = re.search(r'<link rel="alternate" type="application/json\+oembed" href="([^"]+)"', answer.text)
    assert link
    address = html.unescape(link[1])
    description = client.get(address).json
    assert description["type"] == "rich"
    assert "?q=flood&quot;" not in description["html"]
    assert parse_qs(urlsplit(address).query)["url"][0].endswith("?q=flood")
    assert 'rel="alternate"; type="application/json+oembed"' in answer.headers["Link"]


def test_the_dashboard_leads_there_as_well(app: Any, client: Any) -> None:
    link = client.get(f"/p/{app.desk.first}?q=flood").headers["Link"]
    address = re.match(r"<([^>]+)>", link)
    assert address
    assert client.get(address[1]).json["type"] == "rich"
    assert "Link" not in client.get("/").headers


def test_addresses_carry_known_names_alone() -> None:
    assert (
        query_of([("theme", "dark"), ("evil", "1"), ("tag", "b"), ("tag", "a"), ("q", "")]) == "tag=b&tag=a&theme=dark"
    )
    assert embed_address("http://h", "a/b?c", "token=x&q=%22") == "http://h/embed/a%2Fb%3Fc?q=%22"
    assert page_address("http://h", "p", "theme=dark&lanes=place") == "http://h/p/p?lanes=place"


# -- hostile text


def test_hostile_text_is_text(make_app: Any) -> None:
    app = make_app(hostile_timeline(), title=HOSTILE)
    client, project = app.server.test_client(), app.desk.first
    page = client.get(f"/embed/{project}?q={quote(HOSTILE[:20])}&event={quote(HOSTILE)}").text
    assert "<script>window.hacked" not in page
    assert "<img" not in page
    assert "<b>bold" not in page
    assert view_of(client.get(f"/embed/{project}").text)["documents"][0]["title"] == HOSTILE
    code = oembed(client, url=f"http://localhost/p/{project}?q={quote(HOSTILE)}").json["html"]
    assert code.count("<") == 2
    assert re.fullmatch(r"<iframe [^<>]*></iframe>", code)
    assert code.count('"') == 2 * code.count('="')


def test_a_title_with_forbidden_characters_makes_sound_code() -> None:
    code = snippet("http://h/embed/p?a=1&b=2", 'A "B" \x00\x85\ud800 <c>')
    assert "&amp;b=2" in code
    assert code.isprintable()
    assert code.encode("utf-8")


# -- how much of the texts goes along


def test_a_chart_alone_takes_no_word_of_the_texts_along(embedded: Any) -> None:
    view = view_of(embedded("?show=chart").text)
    assert view["events"]["title"] == [BUILT, FLOOD, NEWS, END]
    assert [document["text"] for document in view["documents"]] == [""]
    assert view["unplaced"] == []
    assert "damaged it on" not in embedded("?show=chart").text
    assert "damaged it on" in embedded().text


def test_quotes_alone_go_along_where_they_are_told_to(embedded: Any) -> None:
    view, whole = view_of(embedded("?show=quotes").text), view_of(embedded().text)
    text, full = view["documents"][0]["text"], whole["documents"][0]["text"]
    quoted = [text[start:end] for start, end in view["events"]["sentence"]]
    assert quoted == [full[start:end] for start, end in whole["events"]["sentence"]]
    assert [text[start:end] for start, end in view["events"]["date"]] == [
        "the 1880s",
        "12 June 1903",
        "Monday",
        "October 2031",
    ]
    assert "During her youth" in full and "During her youth" not in embedded("?show=quotes").text
    sentences = view["documents"][0]["sentences"]
    assert [text[start:end] for start, end in zip(sentences[::3], sentences[1::3], strict=True)] == list(
        dict.fromkeys(quoted)
    )


def test_offsets_of_quotes_count_as_the_page_does() -> None:
    text = "Nothing. 🏛 It fell on 1 May 1900. Quiet."
    units = text.encode("utf-16-le")
    start = units.index("🏛 It".encode("utf-16-le")) // 2
    end = units.index(" Quiet".encode("utf-16-le")) // 2
    view = {
        "documents": [{"text": text, "sentences": [0, 8, 0, start, end, 0], "expressions": [], "steps": {}}],
        "events": {"id": ["a"], "document": [0], "sentence": [[start, end]], "date": [None], "trigger": [[0, 3]]},
        "rare": {},
    }
    cut = cut_to("quotes", view)
    assert cut["documents"][0]["text"] == "🏛 It fell on 1 May 1900."
    assert cut["events"]["sentence"] == [[0, end - start]]
    assert cut["events"]["trigger"] == [[0, 0]]


def test_an_unknown_choice_of_texts_is_refused(embedded: Any) -> None:
    assert embedded("?show=everything").status_code == 422
