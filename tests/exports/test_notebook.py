from __future__ import annotations

import html
import re

from benchmarks.made_up_timelines import make_timeline
from tests.viewer.small_timeline import small
from timeline.exports import notebook
from timeline.exports.html_page import read_html_timeline
from timeline.record.model import Timeline


def test_a_notebook_gets_the_page_in_a_sealed_frame_and_plain_words() -> None:
    bundle = small()._repr_mimebundle_()
    frame = bundle["text/html"]
    assert frame.startswith('<iframe title="Timeline" sandbox="allow-scripts allow-downloads"')
    page = re.search(r'srcdoc="([^"]*)"', frame)
    assert page is not None
    assert read_html_timeline(html.unescape(page[1])) == small()
    assert bundle["text/plain"].splitlines()[:2] == ["Timeline: 6 events", "  44 BC: Bridge stands (negated)"]


def test_a_very_long_timeline_stays_short_in_a_notebook(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(notebook, "MOST_EVENTS", 20)
    bundle = notebook.mimebundle(make_timeline(30))
    assert "iframe" not in bundle["text/html"]
    assert "30 events are too many for a notebook" in bundle["text/html"]
    assert bundle["text/plain"].endswith("... and 10 more")


def test_an_empty_timeline_says_so() -> None:
    assert notebook.plain_words(Timeline()) == "Timeline: 0 events"
