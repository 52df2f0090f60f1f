"""The text on screen is the text, and heading, day and text are those of one document, after whatever was done."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest

from dashboard.projects.folder import ProjectFolder
from tests.dashboard.bridge import TEXT, document_of, small_timeline
from tests.viewer.conftest import open_page  # noqa: F401  # a fixture
from tests.waiting import soon, until
from timeline.record.model import Sentence, Timeline
from timeline.record.when import Day

pytestmark = pytest.mark.browser

OTHER = TEXT.replace("Mill bridge to reopen", "  Notes\tof a parish \U0001f600\n\n\nMill bridge to reopen\r") + "\n\n "


@pytest.fixture
def two(make_app: Any, serve: Any, page: Any, keeper: ProjectFolder) -> Any:
    """A page on two documents that tell the same, published on different days."""
    first = small_timeline()
    second = small_timeline(document_of(OTHER, "Parish notes", Day(2031, 4, 9)))
    page.app = make_app(first + second, keeper=keeper)
    page.project = page.app.desk.first
    page.goto(serve(page.app) + "/")
    page.wait_for_selector("#chart .tlv-mark")
    return page


JOINED = """[...document.querySelectorAll(".tlv-body p")].map((each) => each.textContent).join("")"""

SHOWN = """() => {
    const { text, data } = TimelineShell.viewer;
    text.fill(0, text.count);
    return [JOINED, data.documents[text.document].text];
}""".replace("JOINED", JOINED)

HEAD = """() => {
    const { text, data } = TimelineShell.viewer;
    const own = data.documents[text.document];
    const [title, choice] = ["document-title", "document-choice"].map((id) => document.getElementById(id));
    return {
        shown: own.id,
        open: TimelineShell.openDocument(),
        day: own.published_words,
        pill: document.getElementById("published-text").textContent,
        title: own.title || own.source,
        heading: title.textContent || choice.value,
        text: JOINED === own.text,
    };
}""".replace("JOINED", JOINED)


def reload(page: Any) -> None:
    page.evaluate("() => TimelineShell.load()")


def whole(page: Any, document: str) -> None:
    page.evaluate("(id) => TimelineShell.showDocument(id)", document)
    soon(lambda: len(set(page.evaluate(SHOWN))) == 1)


def one_document(page: Any) -> None:
    until(
        page, f"(() => {{ const told = ({HEAD})(); return told.heading === told.title && told.pill === told.day; }})()"
    )
    until(page, f"(() => {{ const told = ({HEAD})(); return told.shown === told.open && told.text; }})()")


def test_no_word_of_the_text_is_lost_whatever_is_added_edited_and_merged(two: Any, keeper: ProjectFolder) -> None:
    chance = random.Random(5)
    documents = keeper.load(two.project).timeline.documents
    for document in documents:
        whole(two, document.id)
    for number in range(24):
        document = chance.choice(documents)
        start = chance.randrange(len(document.text) - 1)
        end = min(len(document.text), start + chance.choice((1, 3, 20, 90, 400)))
        added = {"document": document.id, "start": start, "end": end, "title": f"Added {number}", "date": "1950"}
        event = keeper.run(two.project, "add", added).select
        if number % 3 == 0:
            keeper.run(two.project, "edit", {"event": event, "fields": {"date": "1951", "title": "Changed"}})
        if number % 5 == 0:
            other = chance.choice(
                [listed.id for listed in keeper.load(two.project).timeline.events if listed.id != event]
            )
            keeper.run(two.project, "merge", {"events": [event, other], "date": "1950"})
        if number % 7 == 0:
            keeper.run(two.project, "undo", {})
        reload(two)
        whole(two, document.id)
        two.evaluate("(id) => TimelineShell.viewer.select(id)", event)
    for document in documents:
        whole(two, document.id)


def test_words_added_within_a_sentence_leave_its_own_event_lit_and_its_date_marked(
    two: Any, keeper: ProjectFolder
) -> None:
    document = keeper.load(two.project).timeline.documents[0]
    start = document.text.index("damaged it")
    added = {"document": document.id, "start": start, "end": start + 10, "title": "Damage", "date": "12 June 1903"}
    event = keeper.run(two.project, "add", added).select
    reload(two)
    flood = next(listed for listed in keeper.load(two.project).timeline.events if listed.title.startswith("Flood"))
    for event_id in (flood.id, event):
        two.evaluate("(id) => TimelineShell.viewer.select(id)", event_id)
        soon(
            lambda: (
                two.locator("#source-text .tlv-sentence.tlv-lit")
                .inner_text()
                .startswith("A flood damaged it on 12 June")
            )
        )
    soon(lambda: two.locator("#source-text .tlv-time", has_text="12 June 1903").count() == 1)
    until(two, "[...CSS.highlights.get('tlv-words')][0].toString() === 'damaged it'")


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_one_file_page_shows_the_whole_text_under_any_spans(open_page: Any, seed: int) -> None:  # noqa: F811
    chance = random.Random(seed)
    small = small_timeline(document_of(OTHER))
    text = small.documents[0].text
    events = []
    for event in small.events * 4:
        start = chance.randrange(len(text) - 1)
        end = min(len(text), start + chance.choice((1, 4, 30, 120)))
        span = Sentence(start, end, text[start:end], 0)
        events.append(replace(event, id=f"x{len(events)}", sentence=span, date=None))
    page = open_page(Timeline(small.documents, tuple(events), (), small.expressions))
    soon(lambda: len(set(page.evaluate(SHOWN.replace("TimelineShell.viewer", "timelinePage")))) == 1)


def test_heading_day_and_text_belong_to_one_document_after_every_action(two: Any, keeper: ProjectFolder) -> None:
    documents = keeper.load(two.project).timeline.documents
    first, second = (document.id for document in documents)
    floods = [listed.id for listed in keeper.load(two.project).timeline.events if listed.title.startswith("Flood")]

    def done(command: str, **arguments: Any) -> None:
        keeper.run(two.project, command, arguments)
        reload(two)
        one_document(two)

    one_document(two)
    done("merge", events=floods)
    two.evaluate("(id) => TimelineShell.showDocument(id)", second)
    one_document(two)
    two.locator("#source-text .tlv-told", has_text="A flood damaged").click()
    one_document(two)
    soon(lambda: two.evaluate("() => TimelineShell.openDocument()") == second)
    soon(lambda: two.locator("#source-text .tlv-lit").count() > 0)
    two.evaluate("() => TimelineShell.viewer.previous()")
    one_document(two)
    two.evaluate("(id) => TimelineShell.showDocument(id)", first)
    done("remove", document=first)
    done("undo")
    done("edit", event=floods[0], fields={"date": "1904"})
    two.evaluate("(id) => TimelineShell.showDocument(id)", second)
    done("remove", document=first)
    soon(lambda: two.evaluate("() => TimelineShell.openDocument()") == second)
    done("undo")
    soon(lambda: two.evaluate("() => TimelineShell.openDocument()") == second)
    done("split", event=floods[0])
    two.locator("#document-choice").click()
    two.locator(".tl-document-names").get_by_text(documents[0].title, exact=True).click()
    one_document(two)
