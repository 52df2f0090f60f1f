"""Fields that few events have and the page shows under a label: from their declaration alone to card and table."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dashboard.features.table.panel import FACTS
from tests.dashboard.bridge import document_of, small_timeline
from tests.waiting import soon
from timeline.record.event_fields import FIELDS, LABELLED
from timeline.record.model import Section, Timeline
from timeline.show.view import to_view


def paged() -> Timeline:
    """The small timeline on two pages, one event of it told by somebody."""
    document = document_of()
    half = document.text.index("A flood")
    sections = (Section(0, half, "page", "page 7"), Section(half, len(document.text), "page", "page 8"))
    timeline = small_timeline(replace(document, sections=sections))
    news = replace(timeline.events[2], speaker="the engineer")
    return replace(timeline, events=(*timeline.events[:2], news, timeline.events[3]))


def test_what_has_a_label_is_a_fact_of_the_view_and_a_column_of_the_table() -> None:
    labels = [(field.name, field.label) for field in FIELDS if field.label]
    assert ("page", "Page") in labels and ("speaker", "Said by") in labels
    view = to_view(paged())
    assert [tuple(fact) for fact in view["facts"]] == labels
    assert [view["rare"]["facts"][str(number)]["page"] for number in range(4)] == ["7", "8", "8", "8"]
    assert view["rare"]["facts"]["2"] == {"speaker": "the engineer", "page": "8"}
    assert [(column["field"], column["headerName"]) for column in FACTS] == labels
    assert {column["field"]: column["editable"] for column in FACTS} == {
        labelled.name: labelled.editable for labelled in LABELLED
    }


@pytest.mark.browser
def test_card_and_table_show_them_where_some_event_has_them(make_app: Any, serve: Any, page: Any) -> None:
    timeline = paged()
    page.goto(serve(make_app(timeline)) + "/")
    page.wait_for_selector("#chart .tlv-mark")
    page.evaluate("(id) => TimelineShell.viewer.select(id)", timeline.events[2].id)
    facts = page.locator("#detail .tlv-facts")
    facts.wait_for()
    soon(lambda: "Said by\nthe engineer" in facts.inner_text() and "Page\n8" in facts.inner_text())
    page.get_by_role("tab", name="Table").click()
    page.locator("#table .ag-header-cell-text", has_text="Page").wait_for()
    soon(lambda: page.locator(f'#table [row-id="{timeline.events[0].id}"] [col-id="page"]').inner_text() == "7")


@pytest.mark.browser
def test_a_column_that_nobody_fills_is_not_shown(make_app: Any, serve: Any, page: Any) -> None:
    page.goto(serve(make_app()) + "/")
    page.wait_for_selector("#chart .tlv-mark")
    page.get_by_role("tab", name="Table").click()
    page.locator("#table .ag-row").first.wait_for()
    soon(lambda: page.locator("#table .ag-header-cell-text", has_text="Page").count() == 0)
