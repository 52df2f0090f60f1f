"""What the tests of the dashboard share: a small timeline made by hand, a server in a thread, and a real browser."""

from __future__ import annotations

import contextlib
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from werkzeug.serving import make_server

from timeline.model import (
    Certainty,
    Document,
    Event,
    Participant,
    Publication,
    Sentence,
    Span,
    TimeExpression,
    Timeline,
    Unplaced,
)
from timeline.when import Day, When

TEXT = (
    "Mill bridge to reopen\n\n"
    "The old mill bridge at Lowick was built in the 1880s. "
    "A flood damaged it on 12 June 1903, and the council closed it.\n\n"
    "The engineer Ada Renn said on Monday that repairs would end in October 2031. "
    "During her youth the river was higher."
)
"""Our own words about an invented bridge; every event below slices its offsets out of them."""

EVENTS = (
    # title, when, words of the date, the sentence begins with, certainty, participants, place
    ("Old mill bridge built", When.decade(1880), "the 1880s", "The old mill", "asserted", (), "Lowick"),
    ("Flood damages the bridge", When.on(Day(1903, 6, 12)), "12 June 1903", "A flood", "asserted", ("council",), ""),
    ("Renn announces repairs", When.on(Day(2031, 3, 3)), "Monday", "The engineer", "reported", ("Ada Renn",), ""),
    ("Repairs to end", When.month(2031, 10), "October 2031", "The engineer", "planned", ("Ada Renn",), ""),
)


PUBLISHED = Day(2031, 3, 5)


def document_of(text: str = TEXT, title: str = "Mill bridge to reopen", day: Day | None = PUBLISHED) -> Document:
    publication = Publication(day) if day else None
    return Document(text, title=title, publication=publication, source=f"{title}.txt")


def span_of(text: str, words: str, start: int = 0) -> Span:
    at = text.index(words, start)
    return Span(at, at + len(words), words)


def sentence_of(text: str, beginning: str) -> Sentence:
    start = text.index(beginning)
    ends = [end for mark in (". ", ".\n") if (end := text.find(mark, start)) >= 0]
    end = min(ends) + 1 if ends else len(text)
    return Sentence(start, end, text[start:end], text.count("\n\n", 0, start))


def small_timeline(document: Document | None = None) -> Timeline:
    document = document or document_of()
    text = document.text
    events = []
    expressions = []
    for number, (title, when, words, beginning, certainty, people, place) in enumerate(EVENTS):
        sentence = sentence_of(text, beginning)
        date = span_of(text, words, sentence.start)
        expression = TimeExpression(
            date.start, date.end, date.text, value=when.edtf(), when=when, rule="fixture.one", document=document.id
        )
        expressions.append(expression)
        events.append(
            Event(
                id=f"e{number}{document.id[1:5]}",
                title=title,
                when=when,
                date_text=words,
                sentence=sentence,
                trigger=span_of(text, sentence.text.split()[1], sentence.start),
                document=document.id,
                date=date,
                participants=tuple(Participant(name, "agent") for name in people),
                place=place,
                certainty=Certainty(certainty),
                explanation=f"“{words}” is {when.edtf()}.",
            )
        )
    vague = span_of(text, "During her youth")
    lost = TimeExpression(vague.start, vague.end, vague.text, reason="a stretch of a life, not of the calendar")
    unplaced = Unplaced(lost, sentence_of(text, "During her"), lost.reason, document.id)
    return Timeline((document,), tuple(events), (unplaced,), (*expressions, lost)).sorted()


def extract_small(document: Document) -> Timeline:
    """Stands in for the pipeline: the fixture's events if the text is the fixture's, none otherwise."""
    return small_timeline(document) if document.text == TEXT else Timeline((document,))


@pytest.fixture
def timeline() -> Timeline:
    return small_timeline()


@pytest.fixture
def make_app(timeline: Timeline) -> Iterator[Callable[..., Any]]:
    """``make_app(**options)``: a dashboard on the small timeline; its background work ends with the test."""
    from dashboard.app import create_app

    made: list[Any] = []

    def make(shown: Timeline | None = timeline, **options: Any) -> Any:
        options.setdefault("extract", extract_small)
        app = create_app(shown, **options)
        made.append(app)
        return app

    yield make
    for app in made:
        app.desk.jobs.close()


@pytest.fixture
def serve() -> Iterator[Callable[[Any], str]]:
    """``serve(app)``: the address of the app in a thread of this process."""
    running: list[Any] = []

    def start(app: Any) -> str:
        server = make_server("127.0.0.1", 0, app.server, threaded=True)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        running.append((server, thread))
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server, thread in running:
        server.shutdown()
        server.server_close()
        thread.join(5)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    found = os.environ.get("BROWSER_PATH") or shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        pytest.skip("no Chromium found; set BROWSER_PATH to run the browser tests")
    arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=arguments)
        yield started
        started.close()


@pytest.fixture
def new_page(browser: Any) -> Iterator[Callable[..., Any]]:
    """``new_page(width, height)``: a page that notes errors, and requests that leave this machine, in ``problems``."""
    with contextlib.ExitStack() as stack:

        def make(width: int = 1440, height: int = 900, **options: Any) -> Any:
            context = browser.new_context(
                viewport={"width": width, "height": height}, locale="en-GB", timezone_id="UTC", **options
            )
            stack.callback(context.close)
            page = context.new_page()
            page.problems = []
            page.asked = []
            page.on("pageerror", lambda error: page.problems.append(str(error)))
            page.on("console", lambda said: page.problems.append(said.text) if said.type == "error" else None)
            page.on("request", lambda request: note(page, request))
            return page

        yield make


def note(page: Any, request: Any) -> None:
    page.asked.append((request.method, request.url))
    if not request.url.startswith(("http://127.0.0.1", "data:", "blob:")):
        page.problems.append(f"a request left this machine: {request.url}")


@pytest.fixture
def page(new_page: Callable[..., Any]) -> Any:
    """A page of 1440 x 900 pixels; the test fails if anything went wrong in it."""
    made = new_page()
    yield made
    assert made.problems == []
