"""The page in a real browser: reading, linking, adding, exporting, looks and keys."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest

from tests.dashboard.bridge import TEXT, document_of, extract_small, small_timeline
from tests.waiting import settled, soon, until
from timeline import exports
from timeline.errors import UnreadableSource
from timeline.record.model import Document, Timeline

pytestmark = pytest.mark.browser

READY = "body[data-state=ready]"


def read_bytes_only(sources: Any, **options: Any) -> Any:
    """Stands in for the readers: text is a document, a PDF a refusal."""
    from timeline.record.when import Day
    from timeline.sources import Refusal

    for source in sources:
        if source.name.endswith(".pdf"):
            yield Refusal(source.name, "it is encrypted; save it without a password")
        else:
            day = options.get("published")
            yield document_of(source.data.decode(), options.get("title") or source.name, day or Day(2031, 3, 5))


@pytest.fixture
def opened(make_app: Any, serve: Any, page: Any) -> Any:
    page.app = make_app(read=read_bytes_only)
    page.base = serve(page.app)
    page.goto(page.base + "/")
    page.wait_for_selector(READY)
    page.wait_for_selector("#chart .tlv-mark")
    return page


def lit(page: Any) -> str:
    """The text that is lit in the reading pane, "" for none."""
    sentences = page.locator("#source-text .tlv-sentence.tlv-lit")
    return "".join(sentences.all_inner_texts()).strip()


def mark(page: Any, title: str) -> Any:
    return page.locator("#chart .tlv-mark", has_text=title).first


def selected(page: Any) -> Any:
    return page.evaluate("() => TimelineShell.viewer.selected()")


# -- the three clicks


def test_a_click_on_a_mark_lights_its_sentence_and_shows_its_details(opened: Any) -> None:
    mark(opened, "Flood damages the bridge").click()
    soon(lambda: lit(opened).startswith("A flood damaged it on 12 June 1903"))
    soon(lambda: "Flood damages the bridge" in opened.inner_text("#detail"))
    soon(lambda: "12 June 1903" in opened.inner_text("#detail"))


def test_a_click_on_a_sentence_selects_its_mark_and_again_after_escape(opened: Any) -> None:
    date = opened.locator("#source-text .tlv-time", has_text="the 1880s")
    for _ in range(2):
        date.click()
        soon(lambda: "Old mill bridge built" in opened.inner_text("#detail"))
        opened.keyboard.press("Escape")
        soon(lambda: selected(opened) is None)


def test_the_second_click_on_the_same_mark_works(opened: Any) -> None:
    flood = mark(opened, "Flood damages the bridge")
    flood.click()
    first = selected(opened)
    opened.wait_for_timeout(600)  # sooner it would be a double click, which zooms
    flood.click()
    soon(lambda: selected(opened) is None)
    opened.wait_for_timeout(600)
    flood.click()
    soon(lambda: selected(opened) == first)
    soon(lambda: lit(opened).startswith("A flood"))


def test_selecting_panning_and_zooming_ask_the_server_nothing(opened: Any) -> None:
    opened.wait_for_load_state("networkidle")
    opened.asked.clear()
    mark(opened, "Flood damages the bridge").click()
    opened.locator("#source-text .tlv-time", has_text="the 1880s").click()
    box = opened.locator("#chart").bounding_box()
    opened.mouse.move(box["x"] + 500, box["y"] + 40)
    opened.mouse.wheel(0, -300)
    opened.mouse.down()
    opened.mouse.move(box["x"] + 400, box["y"] + 40, steps=5)
    opened.mouse.up()
    opened.wait_for_timeout(500)
    assert opened.asked == []


# -- what leaves


def test_the_csv_download_equals_the_export(opened: Any, timeline: Timeline) -> None:
    opened.get_by_role("button", name="Export").click()
    with opened.expect_download() as waiting:
        opened.locator("[data-do='export.csv']").click()
    path = waiting.value.path()
    with open(path, encoding="utf-8", newline="") as file:
        downloaded = file.read()
    assert downloaded == exports.write(timeline, "csv")
    assert waiting.value.suggested_filename.endswith(".csv")
    titles = [row["title"] for row in csv.DictReader(io.StringIO(downloaded))]
    assert titles[0] == "Old mill bridge built"


def test_every_known_format_is_in_the_menu(opened: Any) -> None:
    opened.get_by_role("button", name="Export").click()
    opened.locator("[data-do='export.csv']").wait_for()
    for name in exports.known():
        soon(lambda: opened.locator(f"[data-do='export.{name}']").count() > 0, name)


def test_a_download_under_a_filter_holds_what_is_left(opened: Any) -> None:
    opened.fill("#search", "flood")
    opened.wait_for_selector("#filter-chips:not([hidden])")
    opened.get_by_role("button", name="Export").click()
    with opened.expect_download() as waiting:
        opened.locator("[data-do='export.csv']").click()
    with open(waiting.value.path(), encoding="utf-8", newline="") as file:
        assert [row["title"] for row in csv.DictReader(file)] == ["Flood damages the bridge"]


# -- what comes in


def test_pasted_text_becomes_events(make_app: Any, serve: Any, page: Any) -> None:
    app = make_app(None, read=read_bytes_only, keeper=None)
    project = app.desk.keeper.create("Empty")
    page.goto(f"{serve(app)}/p/{project}")
    page.wait_for_selector("body[data-state=empty]")
    page.fill("#empty-text", TEXT)
    page.fill("#empty-published", "5 March 2031")
    page.locator(".tl-empty [data-do='empty.go']").click()
    page.wait_for_selector(READY)
    page.wait_for_selector("#chart .tlv-mark")
    soon(lambda: "4 of 4 events" in page.inner_text("#chart-status"))


def test_an_own_text_leaves_the_sample_and_further_ones_are_shown_where_they_come(
    make_app: Any, serve: Any, page: Any
) -> None:
    from playwright.sync_api import expect

    sample = small_timeline(replace(document_of(), source="news (sample).txt"))
    app = make_app(sample, read=read_bytes_only)
    page.goto(serve(app))
    page.wait_for_selector(READY)

    def add(text: str) -> None:
        page.click("#add-open")
        page.fill("#add-text", text)

    add("My own mill\n\n" + TEXT)
    expect(page.locator("#add-apart")).to_be_checked()
    page.click("#add-go")
    expect(page.locator("#project-title")).to_have_text("My own mill")
    expect(page.locator("#source-text")).to_contain_text("My own mill")
    assert len(app.desk.keeper.load(app.desk.first).timeline.documents) == 1, "the sample is as it was"
    add("A second text\n\nIt was written later.")
    expect(page.locator("#add-apart")).not_to_be_checked()
    page.click("#add-go")
    expect(page.locator("#source-text")).to_contain_text("It was written later.")
    expect(page.locator("#project-title")).to_have_text("My own mill")


def test_a_bad_upload_says_which_file_and_why_and_the_rest_stays(opened: Any) -> None:
    opened.set_input_files(
        "#file-chooser",
        [
            {"name": "report.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 nonsense"},
            {"name": "second.txt", "mimeType": "text/plain", "buffer": b"Nothing is dated here."},
        ],
    )
    opened.evaluate("() => TimelineShell.run('add.open')")
    opened.get_by_role("tab", name="Files").click()
    opened.click("#add-go")
    failed = opened.locator(".tl-job[data-state=failed]")
    failed.wait_for()
    soon(lambda: "report.pdf" in failed.inner_text())
    soon(lambda: "encrypted" in failed.inner_text())
    opened.locator("#document-choice").click()
    soon(
        lambda: (
            opened.locator(".tl-document-names [role=option]").all_inner_texts()
            == [
                "Mill bridge to reopen",
                "second.txt",
            ]
        )
    )
    soon(lambda: "4 of 4 events" in opened.inner_text("#chart-status"))


def test_a_day_that_is_no_day_is_told_in_the_dialog(opened: Any) -> None:
    opened.click("#add-open")
    opened.fill("#add-text", TEXT)
    opened.fill("#add-published", "last banana")
    opened.click("#add-go")
    opened.wait_for_selector("#add-problem:not(:empty)")
    soon(lambda: "banana" in opened.inner_text("#add-problem"))
    soon(lambda: opened.input_value("#add-text") == TEXT)
    opened.problems[:] = [problem for problem in opened.problems if "400" not in problem]


def test_too_large_a_file_is_told_before_it_is_sent(make_app: Any, serve: Any, page: Any) -> None:
    from dashboard.web.access import Access

    page.goto(serve(make_app(access=Access(max_upload=200_000))))
    page.wait_for_selector(READY)
    page.click("#add-open")
    page.get_by_role("tab", name="Files").click()
    page.set_input_files("#file-chooser", {"name": "big.txt", "mimeType": "text/plain", "buffer": b"x" * 300_000})
    page.wait_for_selector("#add-problem:not(:empty)")
    soon(lambda: "0.2 MB" in page.inner_text("#add-problem"))


def test_a_failed_extraction_is_told_and_the_text_stays(make_app: Any, serve: Any, page: Any) -> None:
    def extract(document: Document, **options: Any) -> Timeline:
        if "flood" in document.text:
            return extract_small(document)
        raise UnreadableSource("the language of this text is not known here")

    app = make_app(read=read_bytes_only, extract=extract)
    page.goto(serve(app))
    page.wait_for_selector(READY)
    page.click("#add-open")
    page.fill("#add-text", "Quelque chose en 1999.")
    page.click("#add-go")
    page.wait_for_selector(".tl-job[data-state=failed]")
    soon(lambda: "language of this text" in page.inner_text("#work"))
    assert len(app.desk.keeper.load(app.desk.first).timeline.documents) == 2


# -- looks, sizes, keys


def test_light_and_dark(opened: Any) -> None:
    def ground() -> Any:
        return opened.evaluate("() => getComputedStyle(document.body).backgroundColor")

    light = ground()
    opened.click("#scheme-toggle")
    opened.wait_for_selector("html[data-mantine-color-scheme=dark]")
    soon(lambda: opened.get_attribute("#chart", "data-scheme") == "dark")
    soon(lambda: ground() != light)


def test_keys_move_search_and_help(opened: Any) -> None:
    opened.keyboard.press("ArrowRight")
    soon(lambda: selected(opened) is not None)
    first = selected(opened)
    opened.keyboard.press("ArrowRight")
    soon(lambda: selected(opened) not in (None, first))
    opened.keyboard.press("Escape")
    soon(lambda: selected(opened) is None)
    opened.keyboard.press("/")
    soon(lambda: opened.evaluate("() => document.activeElement.id") == "search")
    opened.keyboard.press("Escape")
    opened.evaluate("() => { document.activeElement.blur(); TimelineShell.run('project.delete', null); }")
    question = opened.locator("#ask")
    question.wait_for()
    opened.keyboard.press("Escape")
    question.wait_for(state="hidden")
    opened.keyboard.press("?")
    opened.get_by_role("dialog").wait_for()
    soon(lambda: "accept" in opened.inner_text("#help-content"))


def test_three_tabs_and_large_targets_on_a_phone(make_app: Any, serve: Any, new_page: Any) -> None:
    page = new_page(390, 844)
    page.goto(serve(make_app()))
    page.wait_for_selector(READY)
    tabs = page.locator(".tl-tabbar button")
    soon(lambda: tabs.all_inner_texts() == ["Timeline", "Text", "Details"])
    soon(lambda: page.locator("#chart").is_visible())
    soon(lambda: not page.locator("#source-text").is_visible())
    tabs.nth(1).click()
    soon(lambda: page.locator("#source-text").is_visible())
    soon(lambda: not page.locator("#chart").is_visible())
    soon(lambda: page.evaluate("() => document.documentElement.scrollWidth") <= 390)
    small = """() => [...document.querySelectorAll(".tl-tabbar button, .tl-header button, .tl-card-head button")]
            .filter((each) => each.offsetParent && (each.offsetHeight < 44 || each.offsetWidth < 44))
            .map((each) => each.getAttribute("aria-label") || each.textContent)"""
    soon(lambda: page.evaluate(small) == [])
    assert page.problems == []


def test_details_slide_over_the_text_on_a_tablet(make_app: Any, serve: Any, new_page: Any) -> None:
    page = new_page(1024, 768)
    page.goto(serve(make_app()))
    page.wait_for_selector("#chart .tlv-mark")
    soon(lambda: not page.locator("#detail").is_visible())
    mark(page, "Flood damages the bridge").click()
    page.locator("#detail").wait_for(state="visible")
    page.get_by_role("button", name="Close details").click()
    page.locator("#detail").wait_for(state="hidden")


def test_a_view_can_be_kept_in_its_address(opened: Any) -> None:
    opened.fill("#search", "renn")
    mark(opened, "Renn announces repairs").click()
    opened.wait_for_url("**event=*")
    opened.wait_for_url("**q=renn*")
    address = opened.url
    opened.goto("about:blank")
    opened.goto(address)
    opened.wait_for_selector("#chart .tlv-mark")
    opened.wait_for_selector("#filter-chips:not([hidden])")
    soon(lambda: opened.input_value("#search") == "renn")
    soon(lambda: "Renn announces repairs" in opened.inner_text("#detail"))
    soon(lambda: "2 of 4 events" in opened.inner_text("#filter-chips"))


def test_what_could_not_be_placed_is_listed_with_its_reason(opened: Any) -> None:
    opened.get_by_role("tab", name="Not placed").click()
    row = opened.locator("#unplaced-list .tl-row")
    soon(lambda: "During her youth" in row.inner_text())
    soon(lambda: "not of the calendar" in row.inner_text())
    row.get_by_role("button", name="During her youth").click()
    soon(lambda: opened.locator("#source-text", has_text="During her youth").is_visible())


def test_the_table_holds_every_event_and_is_linked(opened: Any) -> None:
    opened.get_by_role("tab", name="Table").click()
    opened.locator("#table .ag-row").nth(3).wait_for()
    opened.locator("#table .ag-cell", has_text="Flood damages the bridge").click()
    soon(lambda: lit(opened).startswith("A flood"))


_PIXELS = """async (shape) => {
    const { width, height } = await createImageBitmap(await TimelineShell.viewer.saveImage("png", { shape }));
    return `${width} ${height}`;
}"""


def test_the_view_is_a_picture_for_a_slide_or_a_column(opened: Any) -> None:
    soon(lambda: opened.evaluate(_PIXELS, "slide") == "1920 1080")
    soon(lambda: opened.evaluate(_PIXELS, "column") == "960 1280")
    soon(lambda: opened.locator(".tlv-offstage").count() == 0)


def test_search_also_leads_to_the_places_in_the_text(opened: Any) -> None:
    opened.fill("#search", "the river was higher")
    opened.get_by_role("button", name="1 place in the text").click()
    soon(lambda: opened.locator("#source-text", has_text="the river was higher").is_visible())
    soon(lambda: "0 of 4 events" in opened.inner_text("#filter-chips"))
    soon(lambda: opened.get_by_role("tab", name="Found").is_visible())
    opened.get_by_role("button", name="List them").click()
    line = opened.locator("#found-list li")
    soon(lambda: line.locator("mark").inner_text() == "the river was higher")
    soon(lambda: "During her youth the river was higher." in line.inner_text())
    opened.fill("#search", "")
    opened.get_by_role("tab", name="Found").wait_for(state="hidden")
    opened.locator("#found-list").wait_for(state="hidden")
    until(opened, "document.body.dataset.dock === ''")


# -- hostile text


HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> <b>bold</b> javascript:alert(1)'


def test_hostile_text_shows_as_text_everywhere(make_app: Any, serve: Any, page: Any) -> None:
    text = TEXT.replace("A flood damaged it", f"A flood {HOSTILE} damaged it")
    document = document_of(text, title=f"Title {HOSTILE}")
    made = small_timeline(document)
    events = tuple(
        replace(event, title=HOSTILE, place=HOSTILE, explanation=HOSTILE, findings=(HOSTILE,)) for event in made.events
    )
    shown = replace(made, events=events)
    page.goto(serve(make_app(shown, title=HOSTILE)))
    page.wait_for_selector("#chart .tlv-mark")
    page.keyboard.press("ArrowRight")
    for tab in ("Table", "Not placed", "Findings", "History"):
        page.get_by_role("tab", name=tab).click()
        page.get_by_role("tab", name=tab, selected=True).wait_for()
        settled(page)
    page.get_by_role("tab", name="Findings").click()
    for where in ("#project-title", "#document-title", "#source-text", "#detail", "#findings-list"):
        soon(lambda: "<script>window.hacked=1</script>" in page.inner_text(where), where)
    soon(lambda: page.evaluate("() => window.hacked") is None)
    soon(lambda: page.locator("main img, main b").count() == 0)


def test_the_page_data_survives_any_text(make_app: Any) -> None:
    odd = document_of("Half a pair \ud800 and </script> and \u2028 in 1999.", title="odd \udc00")
    app = make_app(Timeline((odd,)))
    answer = app.server.test_client().get(f"/work/{app.desk.first}/view")
    assert json.loads(answer.data)["documents"][0]["shown"]["title"] == "odd \udc00"


def test_many_documents_are_offered_only_while_one_is_chosen(make_app: Any, serve: Any, page: Any) -> None:
    from benchmarks.made_up_timelines import make_timeline

    app = make_app(make_timeline(300, documents=80))
    page.goto(serve(app))
    page.wait_for_selector("#chart .tlv-mark")
    options = page.locator(".tl-document-names [role=option]")
    soon(lambda: options.count() == 0)
    third = app.desk.keeper.load(app.desk.first).timeline.documents[3]
    page.locator("#document-choice").click()
    soon(lambda: options.count() == 80)
    page.locator("#document-choice").fill(third.title)
    options.get_by_text(third.title, exact=True).click()
    soon(lambda: page.locator("#document-choice").input_value() == third.title)
    options.first.wait_for(state="detached")
    # The texts of many documents come after the chart.
    soon(lambda: third.text[:40] in page.inner_text("#source-text"))
