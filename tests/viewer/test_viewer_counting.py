"""The viewer in a real browser: nothing overlaps, everything is drawn or counted, lanes and filters."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.made_up_timelines import make_timeline
from tests.waiting import computed, settled, soon, until

from .small_timeline import small

pytestmark = pytest.mark.browser

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
    assert computed(page, CHECK, lanes) == []


def test_drawn_labels_keep_apart_as_the_browser_measures_them(open_page: Any) -> None:
    page = open_page(make_timeline(300), reduced_motion="reduce")
    overlaps = """() => { const labels = [...document.querySelectorAll(".tlv-mark .tlv-label")];
             const boxes = labels.map((label) => label.getBoundingClientRect());
             let found = 0;
             boxes.forEach((one, at) => boxes.slice(at + 1).forEach((other) => {
               const across = one.left < other.right && other.left < one.right;
               if (across && one.top + 3 < other.bottom && other.top + 3 < one.bottom) found += 1; }));
             return found; }"""
    soon(lambda: page.locator(".tlv-label").count() > 20 and page.evaluate(overlaps) == 0)


def test_what_is_drawn_stays_in_its_row_while_panning(open_page: Any) -> None:
    page = open_page(make_timeline(1500), reduced_motion="reduce")
    kept, lost = computed(
        page,
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
             return [kept, lost]; }""",
    )
    assert kept > 50 and lost == 0


def test_a_click_on_a_strip_zooms_into_it(open_page: Any) -> None:
    page = open_page(make_timeline(1500), reduced_motion="reduce")
    until(page, "timelinePage.counts().counted > 0")
    before = page.evaluate("timelinePage.counts()")
    box = page.locator(".tlv-columns").bounding_box()
    page.mouse.click(box["x"] + box["width"] * 0.6, box["y"] + box["height"] - 4)
    settled(page)
    soon(lambda: page.evaluate("timelinePage.counts().inView") < before["inView"])


def test_the_selected_event_is_drawn_even_where_it_was_only_counted(open_page: Any) -> None:
    page = open_page(make_timeline(1500), reduced_motion="reduce")
    name = page.evaluate(
        """() => { const v = timelinePage, drawn = new Set(v.chart.packed.marks.map((mark) => mark.event));
             const { from, to } = v.range(), third = (to - from) / 3;
             const inside = (i) => v.data.from[i] > from + third && v.data.to[i] < to - third;
             return v.data.events.id.find((_, i) => !drawn.has(i) && inside(i)); }"""
    )
    page.evaluate("(id) => timelinePage.select(id, {reveal: false})", name)
    soon(lambda: page.locator(".tlv-ring-shape").count() >= 1)


def test_key_events_and_filters_are_counted(open_page: Any) -> None:
    page = open_page(make_timeline(100))
    page.evaluate("timelinePage.keyOnly(true)")
    soon(lambda: page.evaluate("timelinePage.counts().filtered") == 80)
    page.evaluate("timelinePage.keyOnly(false); timelinePage.setFilter(['e000003', 'e000004'])")
    page.evaluate("timelinePage.fit()")
    settled(page, milliseconds=400)
    counts = "(({ shown, filtered, total }) => [shown, filtered, total])(timelinePage.counts())"
    soon(lambda: page.evaluate(counts) == [2, 98, 100])
    soon(lambda: "98 filtered out" in page.locator(".tlp-status").inner_text())
    page.evaluate("timelinePage.setFilter([])")
    settled(page)
    soon(lambda: page.get_by_text("The filter hides all 100 events.").is_visible())


def test_lanes_fold_and_move(open_page: Any) -> None:
    page = open_page(make_timeline(80), options={"lanes": "certainty"})
    first = page.locator(".tlv-lane-fold").first
    names = page.locator(".tlv-lane-name").all_inner_texts()
    first.click()
    settled(page)
    soon(lambda: first.get_attribute("aria-expanded") == "false")
    until(page, "(({ shown, counted, inView }) => shown + counted === inView)(timelinePage.counts())")
    page.locator(".tlv-lane").first.hover()
    page.get_by_role("button", name=f"Move {names[0]} down").click()
    settled(page)
    soon(lambda: page.locator(".tlv-lane-name").all_inner_texts()[:2] == [names[1], names[0]])


def test_search_finds_words_in_titles_and_sentences(open_page: Any) -> None:
    page = open_page(small())
    soon(lambda: page.evaluate("timelinePage.search('MILL orsk')") == ["opened"])
    soon(lambda: set(page.evaluate("timelinePage.search('\"first mill\"')")) == {"burned"})
    page.get_by_role("searchbox").fill("bridge")
    soon(lambda: page.locator(".tlp-found").inner_text() == "1 event")
