"""The viewer in a real browser: links both ways, keys, range, counts, hostile text, no request."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from benchmarks.made_up_timelines import make_timeline
from tests.waiting import settled, until
from timeline.record.model import Timeline

from .small_timeline import TEXT, disputed, small

pytestmark = pytest.mark.browser

HOSTILE = '<img src=x onerror="document.title=1"><b>bold</b> <a href="javascript:document.title=2">x</a>'


def mark(page: Any, name: str) -> Any:
    """The mark of the event with that id."""
    return page.locator(
        f'.tlv-mark[data-event="{page.evaluate("(id) => timelinePage.data.byId.get(id)", name)}"]'
    ).first


def click_mark(page: Any, name: str) -> None:
    box = mark(page, name).locator(".tlv-shape, .tlv-stop").first.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    settled(page, milliseconds=400)  # longer than a double click


def selected(page: Any) -> Any:
    return page.evaluate("timelinePage.selected()")


def lit_sentences(page: Any) -> list[str]:
    return page.locator(".tlv-sentence.tlv-lit").all_text_contents()


def in_sight(page: Any, selector: str, container: str) -> bool:
    return page.evaluate(
        """([selector, container]) => { const own = document.querySelector(selector).getBoundingClientRect();
             const box = document.querySelector(container).getBoundingClientRect();
             return own.top >= box.top - 1 && own.bottom <= box.bottom + 1; }""",
        [selector, container],
    )


# -- linking ------------------------------------------------------------------------------------------------------


def test_a_mark_lights_its_sentence_and_a_second_click_lets_go(open_page: Any) -> None:
    page = open_page(small())
    page.evaluate("timelinePage.fit()")
    settled(page, milliseconds=400)
    click_mark(page, "bridge")
    assert lit_sentences(page) == ["A bridge stood there in 44 BC."]
    assert mark(page, "bridge").locator("[role=option]").get_attribute("aria-selected") == "true"
    assert page.locator(".tlv-detail-title").inner_text() == "Bridge stands"
    click_mark(page, "bridge")
    assert lit_sentences(page) == [] and selected(page) is None
    click_mark(page, "bridge")
    assert selected(page) == "bridge"


def test_a_sentence_rings_its_mark_and_a_date_in_it_picks_the_event(open_page: Any) -> None:
    page = open_page(small())
    page.get_by_role("button", name="The first mill burned down").click()
    assert selected(page) == "burned"
    assert page.locator(".tlv-ring-shape").count() == 1
    page.locator(".tlv-time", has_text="2023").click()
    assert selected(page) == "end"
    page.locator(".tlv-time", has_text="May 2022").click()
    assert selected(page) == "repairs"


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
        assert page.locator(".tlv-sentence.tlv-lit").count() == 1
        assert in_sight(page, ".tlv-sentence.tlv-lit", ".tlv-body")
        number = page.evaluate("(id) => timelinePage.data.byId.get(id)", name)
        start = page.evaluate("(i) => timelinePage.data.events.sentence[i][0]", number)
        assert page.locator(".tlv-sentence.tlv-lit").get_attribute("data-start") == str(start)
    assert page.locator(".tlv-sentence").count() < 700, "a window of the text, not all of it"


def test_scrolling_brings_the_rest_of_a_long_text(open_page: Any) -> None:
    page = open_page(make_timeline(600, documents=1))
    whole = page.evaluate("timelinePage.data.documents[0].sentences.length / 3")
    starts: set[str] = set()
    for _ in range(60):
        starts |= set(page.locator(".tlv-sentence").evaluate_all("all => all.map((one) => one.dataset.start)"))
        if len(starts) == whole:
            break
        page.locator(".tlv-body").evaluate("(body) => { body.scrollTop = body.scrollHeight; }")
        settled(page)
    assert len(starts) == whole


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
    assert lit_sentences(page) == ["The first mill burned down about 1450."]


def test_jumping_goes_along_the_text(open_page: Any) -> None:
    page = open_page(small())
    page.locator(".tlv-body").focus()
    seen = []
    for _ in range(4):
        page.keyboard.press("n")
        seen.append(lit_sentences(page)[0][:12])
    assert seen == ["The mill at ", "Its owner sa", "The first mi", "A bridge sto"]
    page.keyboard.press("p")
    assert lit_sentences(page)[0].startswith("The first mill")


def test_disagreeing_sources_stand_side_by_side(open_page: Any) -> None:
    page = open_page(disputed())
    page.evaluate("timelinePage.select('lock')")
    assert page.locator(".tlv-reading-date").all_inner_texts() == ["1902", "1904"]
    assert page.locator(".tlv-ghost").count() == 1 and page.locator(".tlv-joint").count() == 1
    page.get_by_role("button", name="Second account").click()
    assert lit_sentences(page) == ["The lock was built in 1904."]


# -- keys and names -----------------------------------------------------------------------------------------------


def test_arrows_walk_along_time_and_escape_clears(open_page: Any) -> None:
    page = open_page(small())
    page.locator(".tlv-plot").focus()
    page.keyboard.press("Home")
    seen = [selected(page)]
    for _ in range(5):
        page.keyboard.press("ArrowRight")
        seen.append(selected(page))
    order = page.evaluate("timelinePage.data.events.id")
    assert seen == order
    page.keyboard.press("ArrowLeft")
    assert selected(page) == order[-2]
    assert "of 6" in page.locator(".tlv-chart .tlv-hidden").inner_text()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.className").startswith("tlv-card")
    page.keyboard.press("Escape")
    assert selected(page) is None


def test_up_and_down_change_the_lane(open_page: Any) -> None:
    page = open_page(make_timeline(60), options={"lanes": "certainty"})
    page.evaluate("timelinePage.select(timelinePage.data.events.id[30])")
    page.locator(".tlv-plot").focus()

    def lane() -> Any:
        return page.evaluate(
            "timelinePage.arranged.placeLane[timelinePage.arranged.placeEvent.indexOf(timelinePage.current)]"
        )

    first = lane()
    page.keyboard.press("ArrowDown" if first == 0 else "ArrowUp")
    assert abs(lane() - first) == 1


def test_typing_in_the_search_box_moves_nothing(open_page: Any) -> None:
    page = open_page(small())
    page.keyboard.press("/")
    page.keyboard.type("fk mill")
    assert page.get_by_role("searchbox").input_value() == "fk mill"
    assert page.evaluate("timelinePage.isKeyOnly()") is False


def test_marks_have_names_for_screen_readers(open_page: Any) -> None:
    page = open_page(small())
    page.evaluate("timelinePage.fit()")
    settled(page, milliseconds=400)
    assert page.get_by_role("option", name="First mill burns down, about 1450, asserted").count() == 1
    assert page.get_by_role("listbox").get_attribute("aria-label").startswith("Timeline, ")
    page.evaluate("timelinePage.select('burned')")
    assert page.get_by_role("listbox").get_attribute("aria-activedescendant")


def test_the_help_sheet_opens_with_its_key(open_page: Any) -> None:
    page = open_page(small())
    page.locator(".tlv-plot").focus()
    page.keyboard.press("?")
    assert page.get_by_role("dialog").is_visible()
    assert page.get_by_role("dialog").get_by_text("previous and next event in time").is_visible()


# -- range --------------------------------------------------------------------------------------------------------


def span(page: Any) -> float:
    return page.evaluate("timelinePage.range().to - timelinePage.range().from")


def test_the_wheel_zooms_at_the_pointer(open_page: Any) -> None:
    page = open_page(make_timeline(80))
    box = page.locator(".tlv-plot").bounding_box()
    x = box["x"] + box["width"] * 0.75
    page.mouse.move(x, box["y"] + 40)
    before, held = span(page), page.evaluate(f"timelinePage.chart.msAt({x - box['x']})")
    page.mouse.wheel(0, -300)
    settled(page)
    assert span(page) < before
    assert page.evaluate(f"timelinePage.chart.msAt({x - box['x']})") == pytest.approx(held, abs=before / 1000)


def test_dragging_pans_and_selects_nothing(open_page: Any) -> None:
    page = open_page(make_timeline(80))
    box = page.locator(".tlv-plot").bounding_box()
    before = page.evaluate("timelinePage.range()")
    page.mouse.move(box["x"] + 700, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + 500, box["y"] + box["height"] / 2, steps=8)
    page.mouse.up()
    after = page.evaluate("timelinePage.range()")
    moved = (after["from"] - before["from"]) / (before["to"] - before["from"])
    assert moved == pytest.approx(200 / box["width"], rel=0.02)
    assert selected(page) is None


def test_a_double_click_on_a_band_zooms_to_it(open_page: Any) -> None:
    page = open_page(make_timeline(30))
    number = page.evaluate(
        "timelinePage.chart.packed.marks.find("
        "(mark) => mark.glyph === 'band' && mark.g0 > 20 && mark.g1 - mark.g0 > 30).event"
    )
    before = span(page)
    box = page.locator(f'.tlv-mark[data-event="{number}"] .tlv-shape').bounding_box()
    page.mouse.dblclick(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    settled(page, milliseconds=500)
    length = page.evaluate(f"timelinePage.data.to[{number}] - timelinePage.data.from[{number}]")
    assert span(page) < before and span(page) == pytest.approx(length * 1.5, rel=0.01)


def test_two_fingers_zoom(open_page: Any) -> None:
    page = open_page(make_timeline(60), width=390, height=844, has_touch=True, is_mobile=True)
    before = span(page)
    box = page.locator(".tlv-plot").bounding_box()
    cdp = page.context.new_cdp_session(page)
    y = box["y"] + 80

    def touch(kind: str, *xs: float) -> None:
        points = [{"x": x, "y": y, "id": number} for number, x in enumerate(xs)]
        cdp.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", 150, 230)
    for step in range(1, 9):
        touch("touchMove", 150 - step * 8, 230 + step * 8)
        page.wait_for_timeout(20)
    touch("touchEnd")
    settled(page)
    assert span(page) == pytest.approx(before * 80 / 208, rel=0.1)


@pytest.mark.parametrize(("name", "years"), [("century", 100), ("decade", 10), ("year", 1)])
def test_presets_show_the_unit_that_holds_the_selection(open_page: Any, name: str, years: int) -> None:
    page = open_page(small(), reduced_motion="reduce")
    page.evaluate("timelinePage.select('opened')")
    page.evaluate(f"timelinePage.preset('{name}')")
    settled(page)
    assert span(page) == pytest.approx(years * 365.2425 * 86_400_000 * 1.06, rel=0.01)
    first = page.evaluate("TimelineParts.calendar.dateFromMs(timelinePage.range().from).year")
    assert 2021 // years * years - years <= first <= 2021 // years * years


def test_reduced_motion_jumps(open_page: Any) -> None:
    page = open_page(make_timeline(40), reduced_motion="reduce")
    page.evaluate("timelinePage.preset('decade')")
    assert page.evaluate("timelinePage.chart.gliding") == 0


def test_the_brush_of_the_overview_moves_the_chart(open_page: Any) -> None:
    page = open_page(make_timeline(80), reduced_motion="reduce")
    box = page.locator(".tlv-overview").bounding_box()
    page.mouse.move(box["x"] + 100, box["y"] + 15)
    page.mouse.down()
    page.mouse.move(box["x"] + 400, box["y"] + 15, steps=5)
    page.mouse.up()
    settled(page)
    whole = page.evaluate("timelinePage.overview.extent.to - timelinePage.overview.extent.from")
    assert span(page) == pytest.approx(whole * 300 / box["width"], rel=0.05)
    grip = page.get_by_role("slider", name="End of the range shown")
    before = span(page)
    grip.focus()
    page.keyboard.press("ArrowLeft")
    settled(page)
    assert span(page) < before
    assert grip.get_attribute("aria-valuetext")


def test_from_minutes_to_deep_time(open_page: Any) -> None:
    page = open_page(make_timeline(90, deep=True), reduced_motion="reduce")
    page.evaluate("timelinePage.fit()")
    settled(page)
    ticks = page.locator(".tlv-axis .tlv-tick").all_text_contents()
    assert any(tick.endswith("BC") for tick in ticks)
    assert page.evaluate("timelinePage.counts().inView") == 90
    page.evaluate("timelinePage.setRange(Date.UTC(1969, 2, 2, 14), Date.UTC(1969, 2, 2, 15))")
    settled(page)
    assert "14:30" in page.locator(".tlv-axis .tlv-tick").all_text_contents()
    assert page.locator(".tlv-major").first.text_content() == "2 March 1969"


# -- level of detail ----------------------------------------------------------------------------------------------

CHECK = """(lanes) => {
  timelinePage.setLanes(lanes);
  const wrong = [];
  let random = 11;
  const next = () => (random = (random * 16807) % 2147483647) / 2147483647;
  const { from, to } = timelinePage.data.extent;
  for (let round = 0; round < 40; round += 1) {
    const span = (to - from) * Math.pow(0.62, round % 26), start = from + next() * (to - from) - span / 2;
    timelinePage.setRange(start, start + span);
    timelinePage.chart.draw();
    const c = timelinePage.counts();
    if (c.shown + c.counted !== c.inView) wrong.push(["counted", round, c]);
    if (c.inView + c.earlier + c.later + c.filtered !== c.total) wrong.push(["total", round, c]);
    const packed = timelinePage.chart.packed;
    for (const lane of packed.lanes) {
      const binned = lane.bins.reduce((sum, bin) => sum + bin.count, 0);
      if (binned !== lane.hidden.length) wrong.push(["bins", round, lane.name]);
    }
    const rows = new Map();
    for (const mark of packed.marks) {
      if (mark.x1 - mark.x0 < 8) wrong.push(["narrow", round, mark.event]);
      const key = mark.lane + "/" + mark.row;
      if (!rows.has(key)) rows.set(key, []);
      rows.get(key).push([mark.x0, mark.x1, mark.event]);
    }
    for (const marks of rows.values()) {
      marks.sort((one, other) => one[0] - other[0]);
      for (let at = 1; at < marks.length; at += 1) {
        const meet = marks[at][0] < marks[at - 1][1];
        if (meet && marks[at][0] < packed.scale.right && marks[at - 1][1] > packed.scale.left) {
          wrong.push(["overlap", round, marks[at], marks[at - 1]]);
        }
      }
    }
  }
  return wrong.slice(0, 5);
}"""


@pytest.mark.parametrize("lanes", ["none", "participant", "certainty", "document"])
def test_marks_never_overlap_and_every_event_is_counted(open_page: Any, lanes: str) -> None:
    page = open_page(make_timeline(1500), reduced_motion="reduce")
    assert page.evaluate(CHECK, lanes) == []


def test_drawn_labels_keep_apart_as_the_browser_measures_them(open_page: Any) -> None:
    page = open_page(make_timeline(300), reduced_motion="reduce")
    overlaps = page.evaluate(
        """() => { const labels = [...document.querySelectorAll(".tlv-mark .tlv-label")];
             const boxes = labels.map((label) => label.getBoundingClientRect());
             let found = 0;
             boxes.forEach((one, at) => boxes.slice(at + 1).forEach((other) => {
               const across = one.left < other.right && other.left < one.right;
               if (across && one.top + 3 < other.bottom && other.top + 3 < one.bottom) found += 1; }));
             return found; }"""
    )
    assert page.locator(".tlv-label").count() > 20 and overlaps == 0


def test_what_is_drawn_stays_in_its_row_while_panning(open_page: Any) -> None:
    page = open_page(make_timeline(1500), reduced_motion="reduce")
    kept, lost = page.evaluate(
        """() => { const chart = timelinePage.chart, { from, to } = chart.range, step = (to - from) / 12;
             const rows = () => new Map(chart.packed.marks.map((mark) => [mark.place, mark.row]));
             let kept = 0, lost = 0, before = rows();
             for (let k = 1; k < 10; k += 1) {
               timelinePage.setRange(from - k * step, to - k * step); chart.draw();
               const now = rows(), { marks, scale } = chart.packed;
               for (const mark of marks) {
                 if (mark.x0 < 0 || mark.x1 > scale.width || !before.has(mark.place)) continue;
                 before.get(mark.place) === now.get(mark.place) ? kept++ : lost++;
               }
               before = now;
             }
             return [kept, lost]; }"""
    )
    assert kept > 50 and lost == 0


def test_a_click_on_a_strip_zooms_into_it(open_page: Any) -> None:
    page = open_page(make_timeline(1500), reduced_motion="reduce")
    before = page.evaluate("timelinePage.counts()")
    assert before["counted"] > 0
    box = page.locator(".tlv-columns").bounding_box()
    page.mouse.click(box["x"] + box["width"] * 0.6, box["y"] + box["height"] - 4)
    settled(page)
    assert page.evaluate("timelinePage.counts().inView") < before["inView"]


def test_the_selected_event_is_drawn_even_where_it_was_only_counted(open_page: Any) -> None:
    page = open_page(make_timeline(1500), reduced_motion="reduce")
    name = page.evaluate(
        """() => { const v = timelinePage, drawn = new Set(v.chart.packed.marks.map((mark) => mark.event));
             const { from, to } = v.range(), third = (to - from) / 3;
             const inside = (i) => v.data.from[i] > from + third && v.data.to[i] < to - third;
             return v.data.events.id.find((_, i) => !drawn.has(i) && inside(i)); }"""
    )
    page.evaluate("(id) => timelinePage.select(id, {reveal: false})", name)
    assert page.locator(".tlv-ring-shape").count() >= 1


def test_key_events_and_filters_are_counted(open_page: Any) -> None:
    page = open_page(make_timeline(100))
    page.evaluate("timelinePage.keyOnly(true)")
    assert page.evaluate("timelinePage.counts().filtered") == 80
    page.evaluate("timelinePage.keyOnly(false); timelinePage.setFilter(['e000003', 'e000004'])")
    page.evaluate("timelinePage.fit()")
    settled(page, milliseconds=400)
    counts = page.evaluate("timelinePage.counts()")
    assert (counts["shown"], counts["filtered"], counts["total"]) == (2, 98, 100)
    assert "98 filtered out" in page.locator(".tlp-status").inner_text()
    page.evaluate("timelinePage.setFilter([])")
    settled(page)
    assert page.get_by_text("The filter hides all 100 events.").is_visible()


def test_lanes_fold_and_move(open_page: Any) -> None:
    page = open_page(make_timeline(80), options={"lanes": "certainty"})
    first = page.locator(".tlv-lane-fold").first
    names = page.locator(".tlv-lane-name").all_inner_texts()
    first.click()
    settled(page)
    assert first.get_attribute("aria-expanded") == "false"
    counts = page.evaluate("timelinePage.counts()")
    assert counts["shown"] + counts["counted"] == counts["inView"]
    page.locator(".tlv-lane").first.hover()
    page.get_by_role("button", name=f"Move {names[0]} down").click()
    settled(page)
    assert page.locator(".tlv-lane-name").all_inner_texts()[:2] == [names[1], names[0]]


def test_search_finds_words_in_titles_and_sentences(open_page: Any) -> None:
    page = open_page(small())
    assert page.evaluate("timelinePage.search('MILL orsk')") == ["opened"]
    assert set(page.evaluate("timelinePage.search('\"first mill\"')")) == {"burned"}
    page.get_by_role("searchbox").fill("bridge")
    assert page.locator(".tlp-found").inner_text() == "1 event"


# -- safety and the page around -----------------------------------------------------------------------------------


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
    assert page.locator("main img, main b, main a, header img, header b").count() == 0
    assert page.evaluate("document.title") == HOSTILE
    for where in (".tlv-label", ".tlv-detail-title", ".tlv-document-title", ".tlv-tip-title", ".tlp-header h1"):
        shown = page.locator(where).first.text_content()
        assert shown.rstrip("…") and HOSTILE.startswith(shown.rstrip("…").rstrip()), where
    page.evaluate("timelinePage.setLanes('place')")
    settled(page)
    assert page.locator(".tlv-lane-name").first.text_content() == HOSTILE


def test_an_address_names_the_event(open_page: Any) -> None:
    page = open_page(small())
    page.evaluate("timelinePage.select('repairs')")
    assert page.evaluate("location.hash") == "#event-repairs"
    page.goto(page.opened.split("#")[0] + "#event-bridge")
    page.reload()
    until(page, "window.timelinePage && timelinePage.selected()")
    assert selected(page) == "bridge"


def test_what_was_not_placed_is_listed_with_its_reason(open_page: Any) -> None:
    page = open_page(small())
    page.get_by_role("tab", name="Not placed (1)").click()
    panel = page.locator("#panel-unplaced")
    assert panel.get_by_text("too vague to place").is_visible()
    panel.get_by_role("button", name="in those days").click()
    assert page.locator(".tlv-flash").count() <= 1


def test_the_table_holds_the_same_events(open_page: Any) -> None:
    page = open_page(small())
    page.evaluate("timelinePage.fit()")
    page.get_by_role("tab", name="Table").click()
    settled(page, milliseconds=700)
    assert page.locator("#panel-table tbody tr").count() == 6
    page.locator("#panel-table").get_by_role("button", name="Mill opens").click()
    assert selected(page) == "opened"


def test_without_scripts_the_page_is_a_table(chromium: Any, tmp_path: Any) -> None:
    from timeline.exports.html_page import write

    file = tmp_path / "plain.html"
    file.write_text(write(small()), encoding="utf-8")
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    assert page.locator(".tlp-plain tbody tr").count() == 6
    assert page.get_by_text("The first mill burned down about 1450.").is_visible()
    assert not page.locator(".tlp-tools").is_visible()
    context.close()


def test_on_paper_the_page_has_the_whole_table(open_page: Any) -> None:
    page = open_page(small())
    page.emulate_media(media="print")
    assert page.locator(".tlp-plain tbody tr").nth(5).is_visible()
    assert page.locator(".tlv-plot").is_visible()
    assert not page.locator(".tlp-lower").is_visible()


def test_the_picture_is_an_svg_of_its_own(open_page: Any) -> None:
    page = open_page(make_timeline(40))
    text = page.evaluate("timelinePage.saveImage('svg').then((blob) => blob.text())")
    assert text.startswith("<svg") and "var(--" not in text and "<script" not in text
    assert (
        page.evaluate("timelinePage.saveImage('png').then((blob) => blob.type + ' ' + (blob.size > 5000))")
        == "image/png true"
    )


def test_dates_follow_the_readers_locale(open_page: Any) -> None:
    page = open_page(small(), options={"locale": "de-DE"})
    page.evaluate("timelinePage.select('opened')")
    assert page.locator(".tlv-detail-date").inner_text() == "3. März 2021"


def test_new_data_keeps_the_selection_that_still_exists(open_page: Any) -> None:
    page = open_page(small())
    page.evaluate("timelinePage.select('burned')")
    page.evaluate(
        "timelinePage.setData(JSON.parse(document.getElementById('timeline-view').textContent), {keepView: true})"
    )
    assert selected(page) == "burned"
    assert lit_sentences(page) == ["The first mill burned down about 1450."]


def test_destroy_leaves_empty_elements(open_page: Any) -> None:
    page = open_page(small())
    page.evaluate("timelinePage.destroy()")
    assert (
        page.evaluate(
            "[...document.querySelectorAll('[data-part]')]"
            ".filter((one) => one.children.length).map((one) => one.dataset.part)"
        )
        == []
    )
