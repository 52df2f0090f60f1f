"""The viewer in a real browser: hostile text, the page around it, paper, pictures, no script."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from benchmarks.made_up_timelines import make_timeline
from tests.waiting import computed, settled, soon, until
from timeline.record.model import Timeline

from .pointing import lit_sentences, selected
from .small_timeline import TEXT, small

pytestmark = pytest.mark.browser

HOSTILE = '<img src=x onerror="document.title=1"><b>bold</b> <a href="javascript:document.title=2">x</a>'


def test_hostile_words_show_as_words_everywhere(open_page: Any) -> None:
    text = TEXT.replace("The first mill", HOSTILE)
    timeline = small()
    document = replace(timeline.documents[0], text=text, title=HOSTILE, author=HOSTILE)
    event = replace(
        timeline.events[0], title=HOSTILE, place=HOSTILE, explanation=HOSTILE, speaker=HOSTILE, document=document.id,
        findings=(HOSTILE,),
    )  # fmt: skip
    page = open_page(Timeline((document,), (event,)), options={"title": HOSTILE})
    page.evaluate("timelinePage.select(timelinePage.data.events.id[0])")
    box = page.locator(".tlv-plot .tlv-mark .tlv-hit").first.bounding_box()
    page.mouse.move(box["x"] + 8, box["y"] + 12)
    page.wait_for_selector(".tlv-tip-title")
    soon(lambda: page.locator("main img, main b, main a, header img, header b").count() == 0)
    soon(lambda: page.evaluate("document.title") == HOSTILE)
    for where in (".tlv-label", ".tlv-detail-title", ".tlv-document-title", ".tlv-tip-title", ".tlp-header h1"):
        # Whole, or cut at its end.
        soon(lambda: HOSTILE.startswith(page.locator(where).first.text_content().rstrip("…").rstrip() or "?"), where)
    page.evaluate("timelinePage.setLanes('place')")
    settled(page)
    soon(lambda: page.locator(".tlv-lane-name").first.text_content() == HOSTILE)


def test_an_address_names_the_event(open_page: Any) -> None:
    page = open_page(small())
    page.evaluate("timelinePage.select('repairs')")
    soon(lambda: page.evaluate("location.hash") == "#event-repairs")
    page.goto(page.opened.split("#")[0] + "#event-bridge")
    page.reload()
    until(page, "window.timelinePage && timelinePage.selected()")
    soon(lambda: selected(page) == "bridge")


def test_what_was_not_placed_is_listed_with_its_reason(open_page: Any) -> None:
    page = open_page(small())
    page.get_by_role("tab", name="Not placed (1)").click()
    panel = page.locator("#panel-unplaced")
    soon(lambda: panel.get_by_text("too vague to place").is_visible())
    panel.get_by_role("button", name="in those days").click()
    soon(lambda: page.locator(".tlv-flash").count() <= 1)


def test_the_table_holds_the_same_events(open_page: Any) -> None:
    page = open_page(small())
    page.evaluate("timelinePage.fit()")
    page.get_by_role("tab", name="Table").click()
    settled(page, milliseconds=700)
    soon(lambda: page.locator("#panel-table tbody tr").count() == 6)
    page.locator("#panel-table").get_by_role("button", name="Mill opens").click()
    soon(lambda: selected(page) == "opened")


def test_without_scripts_the_page_is_a_table(chromium: Any, tmp_path: Any) -> None:
    from timeline.exports.html_page import write

    file = tmp_path / "plain.html"
    file.write_text(write(small()), encoding="utf-8")
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    soon(lambda: page.locator(".tlp-plain tbody tr").count() == 6)
    soon(lambda: page.get_by_text("The first mill burned down about 1450.").is_visible())
    soon(lambda: not page.locator(".tlp-tools").is_visible())
    context.close()


def test_on_paper_the_page_has_the_whole_table(open_page: Any) -> None:
    page = open_page(small())
    page.emulate_media(media="print")
    soon(lambda: page.locator(".tlp-plain tbody tr").nth(5).is_visible())
    soon(lambda: page.locator(".tlv-plot").is_visible())
    soon(lambda: not page.locator(".tlp-lower").is_visible())


def test_the_picture_is_an_svg_of_its_own(open_page: Any) -> None:
    page = open_page(make_timeline(40))
    text = computed(page, "timelinePage.saveImage('svg').then((blob) => blob.text())")
    assert text.startswith("<svg") and "var(--" not in text and "<script" not in text
    soon(
        lambda: (
            page.evaluate("timelinePage.saveImage('png').then((blob) => blob.type + ' ' + (blob.size > 5000))")
            == "image/png true"
        )
    )


def test_dates_follow_the_readers_locale(open_page: Any) -> None:
    page = open_page(small(), options={"locale": "de-DE"})
    page.evaluate("timelinePage.select('opened')")
    soon(lambda: page.locator(".tlv-detail-date").inner_text() == "3. März 2021")


def test_new_data_keeps_the_selection_that_still_exists(open_page: Any) -> None:
    page = open_page(small())
    page.evaluate("timelinePage.select('burned')")
    page.evaluate(
        "timelinePage.setData(JSON.parse(document.getElementById('timeline-view').textContent), {keepView: true})"
    )
    soon(lambda: selected(page) == "burned")
    soon(lambda: lit_sentences(page) == ["The first mill burned down about 1450."])


def test_destroy_leaves_empty_elements(open_page: Any) -> None:
    page = open_page(small())
    page.evaluate("timelinePage.destroy()")
    soon(
        lambda: (
            page.evaluate(
                "[...document.querySelectorAll('[data-part]')]"
                ".filter((one) => one.children.length).map((one) => one.dataset.part)"
            )
            == []
        )
    )
