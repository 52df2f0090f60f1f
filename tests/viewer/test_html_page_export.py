from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from benchmarks.made_up_timelines import make_timeline
from tests.strategies import timelines
from timeline import exports, extract
from timeline.errors import BadData
from timeline.exports.html_page import PACK_FROM, read, read_html_timeline, recognises, write
from timeline.record.model import Timeline
from timeline.show.asset_files import asset_text, assets_folder
from timeline.show.phrasebook import Wording, catalogue

from .small_timeline import small


@settings(max_examples=40, deadline=None)
@given(timelines())
def test_a_page_opens_again_as_the_same_timeline(timeline: Timeline) -> None:
    page = write(timeline)
    assert read_html_timeline(page) == timeline
    assert page == write(timeline), "the same timeline gives the same bytes"
    assert exports.recognise(exports.to_bytes(page)) is exports.find("html")


def test_a_long_timeline_is_packed_and_opens_again() -> None:
    timeline = make_timeline(400)
    page = write(timeline)
    assert 'type="application/zlib" id="timeline-data"' in page
    assert read(page.encode()) == timeline
    assert len(page) < 8 * PACK_FROM


def test_a_short_page_is_small() -> None:
    assert len(write(make_timeline(30)).encode()) < 425_000  # four languages, folded axis, pictures


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.policy = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if dict(attrs).get("http-equiv") == "Content-Security-Policy":
            self.policy = dict(attrs)["content"] or ""


def test_the_policy_names_every_script_and_style_and_allows_no_request() -> None:
    page = write(small())
    elements = _Elements()
    elements.feed(page)
    assert elements.policy.startswith("default-src 'none';")
    assert "unsafe" not in elements.policy and "http" not in elements.policy
    bodies = re.findall(r"<script>(.*?)</script>", page, re.DOTALL) + re.findall(
        r"<style>(.*?)</style>", page, re.DOTALL
    )
    assert len(bodies) == 3
    for body in bodies:
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in elements.policy
    for tag, attributes in elements.found:
        assert not {"src", "href", "srcset", "action"} & set(attributes), f"<{tag}> refers outside"


def test_hostile_text_makes_no_element() -> None:
    hostile = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&"
    timeline = small(title=hostile)
    plain, elements = _Elements(), _Elements()
    plain.feed(write(small()))
    elements.feed(write(timeline, title=hostile))
    assert [tag for tag, _ in elements.found] == [tag for tag, _ in plain.found]


@pytest.mark.parametrize(
    ("page", "wrong"),
    [
        ("<html><body>nothing</body></html>", "holds no timeline data"),
        ('<script type="application/json" id="timeline-data">{"events": 3}</script>', "documents is missing"),
        ('<script type="application/json" id="timeline-data">{"even</script>', "not JSON"),
        ('<script type="application/zlib" id="timeline-data">AAAA</script>', "damaged"),
        ('<script type="application/zlib" id="timeline-data">%%%</script>', "damaged"),
    ],
)
def test_a_page_without_whole_data_says_what_is_wrong(page: str, wrong: str) -> None:
    with pytest.raises(BadData, match=wrong):
        read_html_timeline(page)


def test_a_page_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.exports.html_page.LARGEST", 1000)
    with pytest.raises(BadData, match="larger than"):
        read_html_timeline(write(make_timeline(400)))


def test_other_pages_are_not_ours() -> None:
    assert not recognises(b"<!doctype html><html><p>hello</html>")
    assert not recognises(b'{"id": "timeline-data"}')


@pytest.mark.parametrize("options", [{"theme": "neon"}, {"lanes": "mood"}])
def test_unknown_options_list_the_known_ones(options: dict[str, str]) -> None:
    with pytest.raises(BadData, match="known:"):
        write(small(), **options)


def test_a_page_carries_the_reasons_that_it_shows_in_every_language() -> None:
    timeline = extract(
        "The mill burned down in October. It was sold two years later, after 1945, and “rebuilt” the next day.",
        published="2021-03-03",
    )
    page = write(timeline)
    carried = json.loads(page.split("window.TimelineWords = ", 1)[1].split(";\n", 1)[0])["texts"]
    whole = catalogue("de")
    code = sorted(path.name for path in (assets_folder() / "words").iterdir() if path.is_dir()).index("de")
    few = {group: {english: said[code] for english, said in texts.items()} for group, texts in carried.items()}
    assert len(few["explanations"]) < len(whole["explanations"])
    tables = json.loads(asset_text("words/de/tables.json"))
    shown = {event.explanation for event in timeline.events} | {entry.reason for entry in timeline.unplaced}
    assert len(shown) > 1
    groups = {group: whole[group] for group in few}
    for text in shown:
        assert Wording("de", few, tables).say(text) == Wording("de", groups, tables).say(text) != text
