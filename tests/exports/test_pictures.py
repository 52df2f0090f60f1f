"""The chart as a picture, a Plotly figure and a fragment."""

from __future__ import annotations

import json
import shutil
import xml.etree.ElementTree as ElementTree

import pytest

from tests.exports.example import TIMELINE
from timeline.errors import BadData
from timeline.exports import figure_image, to_bytes, write
from timeline.exports.export import MissingPart

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
needs_browser = pytest.mark.skipif(
    not any(map(shutil.which, BROWSERS)), reason="no Chromium or Chrome on this machine, which draws the pictures"
)


@needs_browser
@pytest.mark.browser
def test_pictures_are_of_their_kind_and_hold_the_titles() -> None:
    pytest.importorskip("kaleido")
    svg = to_bytes(write(TIMELINE, "svg", width=900, title="A <b>border</b>"))
    root = ElementTree.fromstring(svg)
    assert root.get("width") == "900"
    texts = " ".join("".join(node.itertext()) for node in root.iter() if node.tag.endswith("text"))
    assert "Two armies fight on river island" in texts
    assert to_bytes(write(TIMELINE, "png", scale=1.0)).startswith(b"\x89PNG\r\n\x1a\n")
    assert to_bytes(write(TIMELINE, "pdf")).startswith(b"%PDF-")


def test_without_a_browser_one_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    class ChromeNotFoundError(RuntimeError):
        pass

    class Drawn:
        def update_layout(self, **options: object) -> None: ...

        def to_image(self, **options: object) -> bytes:
            raise RuntimeError("failed") from ChromeNotFoundError("no browser")

    monkeypatch.setattr(figure_image, "figure", lambda *args, **options: Drawn())
    monkeypatch.setattr(figure_image, "need", lambda *args, **options: None)
    with pytest.raises(MissingPart, match="a chart as PNG needs Chromium or Chrome, and none was found"):
        write(TIMELINE, "png")


def test_a_browser_that_fails_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    class Drawn:
        def to_image(self, **options: object) -> bytes:
            raise ValueError("first\nsecond")

    monkeypatch.setattr(figure_image, "figure", lambda *args, **options: Drawn())
    monkeypatch.setattr(figure_image, "need", lambda *args, **options: None)
    with pytest.raises(MissingPart, match=r"the browser could not draw the chart as PDF: first$"):
        write(TIMELINE, "pdf")


@pytest.mark.parametrize("size", [{"width": 5}, {"height": 1_000_000}])
def test_a_size_out_of_bounds_is_refused(size: dict[str, int]) -> None:
    with pytest.raises(BadData, match="out of bounds; expected 100 to 20,000 pixels"):
        write(TIMELINE, "plotly-json", **size)


def test_the_plotly_figure_is_read_by_plotly() -> None:
    import plotly.io

    text = str(write(TIMELINE, "plotly-json", title="Border"))
    figure = plotly.io.from_json(text)
    assert figure.layout.title.text == "Border"
    assert "Two armies fight on river island" in json.dumps(json.loads(text), ensure_ascii=False)


def test_the_fragment_is_no_whole_page_and_may_leave_plotly_out() -> None:
    fragment = str(write(TIMELINE, "html-fragment", library=False))
    assert fragment.startswith("<div") and "<html" not in fragment
    assert len(fragment) < 200_000 < len(str(write(TIMELINE, "html-fragment")))
