"""The viewer in a real browser: from mark to sentence and back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from benchmarks.made_up_timelines import make_timeline
from tests.waiting import settled, soon
from timeline.record.model import Timeline

from .pointing import click_mark, in_sight, lit_sentences, mark, selected
from .small_timeline import TEXT, disputed, small

pytestmark = pytest.mark.browser


def test_a_mark_lights_its_sentence_and_a_second_click_lets_go(open_page: Any) -> None:
    page = open_page(small())
    page.evaluate("timelinePage.fit()")
    settled(page, milliseconds=400)
    click_mark(page, "bridge")
    soon(lambda: lit_sentences(page) == ["A bridge stood there in 44 BC."])
    soon(lambda: mark(page, "bridge").locator("[role=option]").get_attribute("aria-selected") == "true")
    soon(lambda: page.locator(".tlv-detail-title").inner_text() == "Bridge stands")
    click_mark(page, "bridge")
    soon(lambda: lit_sentences(page) == [] and selected(page) is None)
    click_mark(page, "bridge")
    soon(lambda: selected(page) == "bridge")


def test_a_sentence_rings_its_mark_and_a_date_in_it_picks_the_event(open_page: Any) -> None:
    page = open_page(small())
    page.get_by_role("button", name="The first mill burned down").click()
    soon(lambda: selected(page) == "burned")
    soon(lambda: page.locator(".tlv-ring-shape").count() == 1)
    page.locator(".tlv-time", has_text="2023").click()
    soon(lambda: selected(page) == "end")
    page.locator(".tlv-time", has_text="May 2022").click()
    soon(lambda: selected(page) == "repairs")


def test_a_sentence_with_three_events_gives_them_in_turn(open_page: Any) -> None:
    page = open_page(small())
    sentence = page.locator(".tlv-told", has_text="Its owner said")
    seen = []
    for _ in range(4):
        sentence.focus()
        page.keyboard.press("Enter")
        seen.append(selected(page))
    assert set(seen[:3]) == {"said", "repairs", "end"} and seen[3] == seen[0]


def test_in_a_long_text_the_sentence_is_brought_into_sight(open_page: Any) -> None:
    page = open_page(make_timeline(900, documents=3))
    for name in ("e000899", "e000001", "e000450"):
        page.evaluate("(id) => timelinePage.select(id)", name)
        settled(page, milliseconds=350)
        soon(lambda: page.locator(".tlv-sentence.tlv-lit").count() == 1)
        soon(lambda: in_sight(page, ".tlv-sentence.tlv-lit", ".tlv-body"))
        number = page.evaluate("(id) => timelinePage.data.byId.get(id)", name)
        start = page.evaluate("(i) => timelinePage.data.events.sentence[i][0]", number)
        soon(lambda: page.locator(".tlv-sentence.tlv-lit").get_attribute("data-start") == str(start))
    soon(lambda: page.locator(".tlv-sentence").count() < 700, "a window of the text, not all of it")


def test_scrolling_brings_the_rest_of_a_long_text(open_page: Any) -> None:
    page = open_page(make_timeline(600, documents=1))
    whole = page.evaluate("timelinePage.data.documents[0].sentences.length / 3")
    starts: set[str] = set()

    def scrolled_through() -> bool:
        starts.update(page.locator(".tlv-sentence").evaluate_all("all => all.map((one) => one.dataset.start)"))
        page.locator(".tlv-body").evaluate("(body) => { body.scrollTop = body.scrollHeight; }")
        return len(starts) == whole

    soon(scrolled_through)


def test_words_beyond_the_first_plane_do_not_shift_the_marks(open_page: Any) -> None:
    timeline = small()
    document = replace(timeline.documents[0], text="😀🏭 " + TEXT)

    def moved(span: Any) -> Any:
        return replace(span, start=span.start + 3, end=span.end + 3)

    events = tuple(
        replace(
            event,
            sentence=moved(event.sentence),
            date=moved(event.date),
            trigger=moved(event.trigger),
            document=document.id,
        )
        for event in timeline.events
        if event.date
    )
    page = open_page(Timeline((document,), events))
    page.evaluate("timelinePage.select('burned')")
    soon(lambda: lit_sentences(page) == ["The first mill burned down about 1450."])


def test_jumping_goes_along_the_text(open_page: Any) -> None:
    page = open_page(small())
    page.locator(".tlv-body").focus()
    seen = []
    for _ in range(4):
        page.keyboard.press("n")
        seen.append(lit_sentences(page)[0][:12])
    assert seen == ["The mill at ", "Its owner sa", "The first mi", "A bridge sto"]
    page.keyboard.press("p")
    soon(lambda: lit_sentences(page)[0].startswith("The first mill"))


def test_disagreeing_sources_stand_side_by_side(open_page: Any) -> None:
    page = open_page(disputed())
    page.evaluate("timelinePage.select('lock')")
    soon(lambda: page.locator(".tlv-reading-date").all_inner_texts() == ["1902", "1904"])
    soon(lambda: page.locator(".tlv-ghost").count() == 1 and page.locator(".tlv-joint").count() == 1)
    page.get_by_role("button", name="Second account").click()
    soon(lambda: lit_sentences(page) == ["The lock was built in 1904."])
