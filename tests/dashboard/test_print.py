"""What a printer gets from the page: the chronology as it is filtered, whole, without the tools."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pytest

from dashboard.projects.folder import ProjectFolder
from tests.dashboard.test_disagreement import told_by_some
from tests.viewer.test_viewer_folding import scattered
from tests.waiting import soon

pytestmark = pytest.mark.browser


def printed(page: Any) -> list[str]:
    """The text of each page of paper."""
    document = pypdfium2.PdfDocument(page.pdf(format="A4", print_background=False))
    return [sheet.get_textpage().get_text_range() for sheet in document]


def test_the_whole_chronology_is_printed(make_app: Any, serve: Any, new_page: Any) -> None:
    page = new_page(color_scheme="dark")
    page.goto(serve(make_app(scattered())))
    page.wait_for_selector("#chart .tlv-mark")
    page.evaluate("() => TimelineShell.viewer.preset('year', false)")
    document = pypdfium2.PdfDocument(page.pdf(format="A4", print_background=True))
    sheets = [sheet.get_textpage().get_text_range() for sheet in document]
    shades = document[0].render(scale=0.5, grayscale=True).to_numpy()
    assert (shades >= 200).mean() > 0.85  # white paper, from a dark screen, too
    text = "\n".join(sheets)
    assert len(sheets) > 1 and "1 / " in sheets[0]
    assert text.count("Divers searched the lock on") == 6  # each with its sentence, though the chart shows one year
    assert "24 events" in sheets[0] and "Sources" in sheets[-1]
    assert "Add text" not in text and "Key events" not in text
    soon(lambda: page.locator("#print").count() == 0)
    assert page.problems == []


def test_a_filtered_view_prints_what_is_left(make_app: Any, serve: Any, page: Any) -> None:
    page.goto(serve(make_app()) + "/?participant=Ada+Renn")
    page.wait_for_selector("#chart .tlv-mark")
    text = "\n".join(printed(page))
    assert "2 of 4 events" in text and "with Ada Renn" in text
    assert "Renn announces repairs" in text and "Flood damages the bridge" not in text


def test_all_claims_of_a_disputed_date_are_printed(make_app: Any, serve: Any, keeper: ProjectFolder, page: Any) -> None:
    app = make_app(told_by_some(1, 12) + told_by_some(1, 13, first=1), keeper=keeper)
    keeper.run(app.desk.first, "merge", {"events": ["f0", "f1"]})
    page.goto(serve(app))
    page.wait_for_selector("#chart .tlv-mark")
    text = " ".join("\n".join(printed(page)).split())
    assert "Disputed: 12 June 1903 (Source 0) / 13 June 1903 (Source 1)" in text
