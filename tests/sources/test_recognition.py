"""Pictures of pages: read by a recogniser where there is one, and named with the line that installs one where not."""

from __future__ import annotations

import time

import pytest

import timeline
from tests.sources.formats.builders import pdf, scanned
from timeline.record.model import Document
from timeline.sources import Upload, read_all
from timeline.sources.formats import Source
from timeline.sources.recognition import Recogniser, Seen, SeenLine, page_of, recogniser, recognisers
from timeline.sources.source_walk import walk

LINES = [
    "The harbour office of Lowick was closed on 3 March 1998 after the divers",
    "had found a crack in the north pier. It was opened again in May 1999.",
]


@pytest.mark.skipif(recogniser() is None, reason="no recogniser is installed")
def test_a_scanned_page_is_read_and_says_so() -> None:
    start = time.process_time()
    (document,) = read_all([Upload("a.pdf", scanned(pdf([LINES])))])
    assert time.process_time() - start < 10
    assert isinstance(document, Document)
    assert document.text == " ".join(LINES)
    (page,) = document.sections
    assert page.kind == "page" and page.label.startswith("page 1, recognised") and 0.5 < page.sure < 1
    assert "recognised from pictures" in document.warnings[0]
    day, *_ = timeline.extract(document).expressions
    assert day.value == "1998-03-03" and day.confidence == pytest.approx(page.sure, abs=0.001)
    assert any("recognised from a picture" in step for step in day.steps)


@pytest.mark.skipif(recogniser() is None, reason="no recogniser is installed")
def test_pages_with_text_are_not_recognised_again() -> None:
    (document,) = read_all([Upload("a.pdf", pdf([LINES]))])
    assert isinstance(document, Document)
    assert not document.warnings and document.sections[0].sure == 1


def test_without_a_recogniser_the_line_to_install_one_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.sources.recognition.recogniser", lambda: None)
    (refusal,) = walk(Source("a.pdf", content=scanned(pdf([LINES]))))
    for engine in recognisers():
        assert engine.install in str(refusal)
    mixed = pdf([LINES])
    (document,) = walk(Source("a.pdf", content=mixed))
    assert isinstance(document, Document) and not document.warnings


def test_a_recogniser_that_sees_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    blind = Recogniser("Blind", "nothing", lambda: True, lambda picture, language: ())
    monkeypatch.setattr("timeline.sources.recognition.recogniser", lambda: blind)
    (refusal,) = walk(Source("a.pdf", content=scanned(pdf([LINES]))))
    assert "no words" in str(refusal)


def test_sizes_of_lines_are_evened_out_and_specks_left_out() -> None:
    tall, low = SeenLine((Seen("Type", 0, 40, 0.9),), 0, 30), SeenLine((Seen("once", 0, 40, 0.8),), 40, 62)
    speck = SeenLine((Seen("~", 0, 4, 0.1),), 80, 84)
    page = page_of([tall, low, speck], 1, 612, 792)
    assert [line.text for line in page.lines] == ["Type", "once"]
    assert len({line.size for line in page.lines}) == 1
    assert page.recognised == pytest.approx(0.85)
