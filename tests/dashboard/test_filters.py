"""One meaning of every filter: the page, the API, the embedded page and the exports show the same events."""

from __future__ import annotations

import csv
import io
import json
import random
import re
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

import pytest

from dashboard.projects.folder import ProjectFolder
from tests.dashboard.bridge import document_of, small_timeline
from tests.waiting import computed, soon, until
from timeline.record.model import Certainty, Participant, Timeline
from timeline.record.when import When

pytestmark = pytest.mark.browser

TIMES = (
    "1880", "1903-06-12", "1903-06", "196X", "1969-03-02", "1969-03-02T09:12:00", "44BC", "-0043-03-15", "1985-03",
    "1990/..", "../1901", "1960~", "1960/1969", "20XX", "1969-03-02T00:00:00",
)  # fmt: skip
TYPED = (
    "the 1960s", "March 1985", "1969", "44 BC", "12 June 1903", "1969-03-02", "about 1960", "the 1880s",
    "1903-06", "-43",
)  # fmt: skip
WORDS = ("bridge", "flood", "BRIDGE flood", "lowick", '"the bridge"', "renn", "water", "1969", "nothing at all")


def varied(count: int = 60) -> Timeline:
    chance = random.Random(3)
    first = small_timeline()
    second = small_timeline(document_of(document_of().text + "\nMore.", "Parish notes"))
    whens = [When.from_edtf(time) for time in TIMES if time != "44BC"]
    events = []
    for number in range(count):
        event = chance.choice(first.events + second.events)
        events.append(
            replace(
                event,
                id=f"v{number:03}",
                when=chance.choice(whens),
                certainty=chance.choice(list(Certainty)),
                kind=chance.choice(("event", "statement", "state")),
                basis=chance.choice(("explicit", "relative", "inferred")),
                participants=tuple(Participant(name) for name in chance.sample(("Renn", "council", "NATO"), 2)),
                place=chance.choice(("", "Lowick", "Berwick")),
                confidence=chance.choice((0.3, 0.55, 0.95)),
                salience=round(chance.random(), 2),
            )
        )
    return Timeline((*first.documents, *second.documents), tuple(events)).sorted()


def questions(documents: list[str]) -> list[list[tuple[str, str]]]:
    chance = random.Random(11)
    parts: dict[str, tuple[str, ...]] = {
        "from": TYPED,
        "to": TYPED,
        "q": WORDS,
        "document": tuple(documents),
        "participant": ("Renn", "council", "NATO"),
        "place": ("Lowick", "Berwick"),
        "certainty": tuple(Certainty),
        "kind": ("event", "statement"),
        "basis": ("inferred", "relative"),
        "tag": ("water", "stone"),
        "status": ("new", "accepted", "edited", "rejected"),
        "confidence": ("50", "90"),
        "key": ("1",),
    }
    several = {"document", "participant", "place", "certainty", "kind", "tag", "status", "basis"}
    single = [[(name, value)] for name, values in parts.items() for value in values]
    made = []
    for _ in range(25):
        names = chance.sample(sorted(parts), chance.choice((2, 2, 3)))
        made.append(
            [
                (name, value)
                for name in names
                for value in chance.sample(parts[name], min(len(parts[name]), 2 if name in several else 1))
            ]
        )
    return single + made


def test_page_api_embed_and_export_show_the_same(make_app: Any, serve: Any, page: Any, keeper: ProjectFolder) -> None:
    app = make_app(varied(), keeper=keeper)
    project = app.desk.first
    keeper.run(project, "tag", {"events": ["v003", "v004", "v005"], "add": ["water"]})
    keeper.run(project, "tag", {"events": ["v005", "v006"], "add": ["stone"]})
    keeper.run(project, "judge", {"events": ["v007", "v008"], "status": "accepted"})
    keeper.run(project, "judge", {"event": "v009", "status": "rejected"})
    keeper.run(project, "edit", {"event": "v010", "fields": {"title": "The flood of all floods"}})
    base, client = serve(app), app.server.test_client()
    documents = [document.id for document in keeper.load(project).timeline.documents]
    for number, asked in enumerate(questions(documents)):
        query = urlencode(asked)
        if number % 20 == 0:
            page.goto(f"{base}/p/{project}?{query}")
            page.wait_for_selector("#chart .tlv-plot")
        else:
            page.evaluate("(query) => TimelineShell.useAddress(query)", query)
        until(page, "window.TimelineShell.restored && TimelineShell.settledFilters()")
        seen = set(computed(page, "() => TimelineShell.viewer.shownIds() || TimelineShell.data.view.events.id"))
        if not any(name == "status" for name, _ in asked):
            seen.discard("v009")  # what was rejected is struck out on the page and stays at home
        embedded = client.get(f"/embed/{project}?{query}").text
        view = json.loads(re.search(r'id="timeline-view">(.*?)</script>', embedded, re.DOTALL)[1])  # type: ignore[index]
        assert set(view["events"]["id"]) == seen, ("embed", asked)
        parameters = [("text" if name == "q" else name, value) for name, value in asked if name != "confidence"]
        parameters += [("min_confidence", str(int(value) / 100)) for name, value in asked if name == "confidence"]
        answer = client.get(f"/api/v1/events?limit=1000&project={project}&{urlencode(parameters)}").json
        assert {event["id"] for event in answer["events"]} == seen, ("api", asked)
        sent = computed(page, "() => ({ ids: TimelineShell.filtered, rejected: TimelineShell.asksRejected() })")
        table = client.post(f"/work/{project}/export/csv", json=sent).text
        assert {row["id"] for row in csv.DictReader(io.StringIO(table))} == seen, ("export", asked)


def test_switches_of_the_legend_and_key_events_are_chips_and_stand_in_the_address(
    make_app: Any, serve: Any, page: Any, keeper: ProjectFolder
) -> None:
    app = make_app(varied(), keeper=keeper)
    base = serve(app)
    page.goto(base + "/")
    page.wait_for_selector("#chart .tlv-mark")
    page.locator('[data-certainty="asserted"]').click()
    page.locator(".tlv-toggle", has_text="Key events").click()
    page.locator(".tl-chip", has_text="not asserted").wait_for()
    page.locator(".tl-chip", has_text="key events").wait_for()
    until(page, "location.search.includes('key=1') && !location.search.includes('asserted')")
    seen = page.evaluate("() => TimelineShell.viewer.shownIds()")
    page.goto(page.url)
    page.wait_for_selector("#chart .tlv-plot")
    until(page, "window.TimelineShell.restored && TimelineShell.settledFilters()")
    soon(lambda: page.evaluate("() => TimelineShell.viewer.shownIds()") == seen)
    soon(lambda: page.locator('[data-certainty="asserted"]').get_attribute("aria-pressed") == "false")
    page.locator(".tl-chip", has_text="not asserted").locator("button").click()
    page.locator(".tl-chip", has_text="key events").locator("button").click()
    soon(lambda: page.evaluate("() => TimelineShell.viewer.shownIds()") is None)


def test_a_shared_view_never_opens_empty_because_its_selection_is_filtered_out(
    make_app: Any, serve: Any, page: Any, keeper: ProjectFolder
) -> None:
    app = make_app(varied(), keeper=keeper)
    base, project = serve(app), app.desk.first
    events = keeper.load(project).timeline.events
    early = next(event for event in events if event.when.latest and event.when.latest.year < 1900)
    page.goto(f"{base}/p/{project}?from=1960&event={early.id}&at=-9999999999999~-9000000000000")
    page.wait_for_selector("#chart .tlv-plot")
    until(page, "window.TimelineShell.restored && TimelineShell.settledFilters()")
    soon(lambda: page.evaluate("() => TimelineShell.viewer.selected()") is None)
    soon(lambda: page.evaluate("() => TimelineShell.viewer.counts().inView") > 0)
    until(page, "!location.search.includes('event=')")


def test_what_is_no_date_says_so_and_filters_nothing(make_app: Any, serve: Any, page: Any) -> None:
    app = make_app()
    page.goto(f"{serve(app)}/p/{app.desk.first}?from=blue")
    page.wait_for_selector("#chart .tlv-mark")
    page.locator(".tl-chip.is-bad", has_text="blue: not understood").wait_for()
    soon(lambda: page.evaluate("() => TimelineShell.viewer.shownIds()") is None)
    page.problems.clear()  # the browser notes the answer 422
