"""Words of a text get another meaning: what moves is shown first, it can be undone, and reading again keeps it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dashboard.features.add.intake import add_document
from tests.dashboard.components import ask, parts, texts
from tests.waiting import settled, soon, until
from timeline import extract
from timeline.record.model import Document, Publication
from timeline.record.when import Day

TEXT = (
    "The council met in October. The mill burned in May 1901. That month the river froze. "
    "He travelled for three years and never spoke of it."
)


@pytest.fixture
def app(make_app: Any, keeper: Any) -> Any:
    document = Document(TEXT, title="Notes", source="notes.txt", publication=Publication(Day(2021, 3, 3)))
    return make_app(extract(document), keeper=keeper, extract=lambda document, **options: extract(document))


def _dates(app: Any) -> dict[str, str]:
    return {event.date_text: event.when.edtf() for event in app.desk.keeper.load(app.desk.first).timeline.events}


def _asked(app: Any, words: str, date: str) -> dict[str, Any]:
    (document,) = app.desk.keeper.load(app.desk.first).timeline.documents
    start = document.text.index(words)
    return {"document": document.id, "start": start, "end": start + len(words), "date": date}


def test_what_moves_is_shown_before_it_is_done(app: Any) -> None:
    client, work = app.server.test_client(), f"/work/{app.desk.first}"
    asked = _asked(app, "May 1901", "May 1801")
    outputs = ask(app, "meaning-moves.children", {"meaning-asked.data": {"project": app.desk.first, **asked}})
    count, lines = outputs["meaning-moves"]["children"]
    assert texts(count) == ["2 events change"] and outputs["meaning-problem"]["children"] == ""
    assert [line["children"][0]["props"]["title"] for line in parts(lines, className="tl-move")] == [
        "May 1901",
        "That month",
    ]
    assert [texts(line["children"])[1:] for line in parts(lines, className="tl-move")] == [
        ["May 1901", "→", "May 1801"]
    ] * 2
    assert _dates(app)["May 1901"] == "1901-05", "a preview changes nothing"
    said = client.post(f"{work}/anchor", json=asked).json["said"]
    assert said == "“May 1901” set to May 1801; 2 events changed"
    assert _dates(app)["That month"] == "1801-05"
    words = {name: asked[name] for name in ("document", "start", "end")}
    assert client.post(f"{work}/words", json=words).json == {"date": "May 1801", "given": True}
    assert client.get(f"{work}/history").json[0]["said"] == said
    client.post(f"{work}/commands", json={"command": "undo"})
    assert _dates(app)["That month"] == "1901-05"
    assert client.post(f"{work}/words", json=words).json == {"date": "May 1901", "given": False}


def test_an_empty_date_gives_the_words_back_to_the_rules(app: Any) -> None:
    client, work = app.server.test_client(), f"/work/{app.desk.first}"
    client.post(f"{work}/anchor", json=_asked(app, "October", "October 2019"))
    assert _dates(app)["October"] == "2019-10"
    said = client.post(f"{work}/anchor", json=_asked(app, "October", " ")).json["said"]
    assert said == "“October” is read by rule again; 1 event changed"
    assert _dates(app)["October"] == "2020-10"


def test_a_meaning_outlives_another_day_of_publication_and_an_edited_text(app: Any) -> None:
    client, work = app.server.test_client(), f"/work/{app.desk.first}"
    asked = _asked(app, "October", "October 2018")
    client.post(f"{work}/anchor", json=asked)
    client.post(f"{work}/anchor", json={"document": asked["document"], "published": "3 March 2022"})
    assert _dates(app)["October"] == "2018-10"
    (document,) = app.desk.keeper.load(app.desk.first).timeline.documents
    edited = replace(document, text=f"A new first line, written in 2020.\n\n{document.text}", meanings=())
    job = add_document(app.desk, app.desk.first, edited)
    soon(lambda: job.state in {"done", "failed"})
    assert job.state == "done", job.error
    (document,) = app.desk.keeper.load(app.desk.first).timeline.documents
    assert document.text.startswith("A new first line")
    assert _dates(app)["October"] == "2018-10"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"date": "the day of the purple cow"}, "purple cow"),
        ({"end": 9_999}, "not in the text any more"),
        ({"start": "one"}, "choose them again"),
        ({"document": "dnone"}, "not in this project"),
    ],
)
def test_what_cannot_be_done_says_why(changes: dict[str, Any], reason: str, app: Any) -> None:
    asked = _asked(app, "October", "2019") | changes
    answer = app.server.test_client().post(f"/work/{app.desk.first}/anchor", json=asked)
    assert answer.status_code == 400
    assert reason in answer.json["error"]
    shown = ask(app, "meaning-moves.children", {"meaning-asked.data": {"project": app.desk.first, **asked}})
    assert shown["meaning-moves"]["children"] == [] and reason in shown["meaning-problem"]["children"]
    assert _dates(app)["October"] == "2020-10"


@pytest.mark.parametrize("path", ["anchor", "words"])
@pytest.mark.parametrize("body", [[], "text", {"start": [], "end": 3}, {"document": 5, "start": 1, "end": 2}])
def test_a_body_of_another_form_is_refused_in_words(path: str, body: Any, app: Any) -> None:
    if isinstance(body, dict):
        body = {"document": _asked(app, "October", "")["document"]} | body
    answer = app.server.test_client().post(f"/work/{app.desk.first}/{path}", json=body)
    assert answer.status_code == 400
    assert answer.json["error"]


def test_from_the_reasons_of_a_date_to_what_moves(app: Any, serve: Any, page: Any) -> None:
    page.goto(serve(app) + "/")
    page.wait_for_selector("#chart .tlv-mark")
    mill = next(e for e in app.desk.keeper.load(app.desk.first).timeline.events if e.date_text == "May 1901")
    page.evaluate("(id) => TimelineShell.viewer.select(id)", mill.id)
    page.get_by_role("button", name="Change what “May 1901” means…").click()
    dialog = page.get_by_role("dialog", name="What these words mean")
    dialog.wait_for()
    soon(lambda: page.inner_text("#meaning-quote mark") == "May 1901")
    until(page, "document.getElementById('meaning-date').value === 'May 1901'")
    page.fill("#meaning-date", "May 1801")
    page.locator("#meaning-understood", has_text="Understood as May 1801").wait_for()
    page.get_by_role("button", name="Show what moves").last.click()
    page.locator("#meaning-moves", has_text="2 events change").wait_for()
    dialog.get_by_role("button", name="Apply").click()
    page.locator(".tl-toast", has_text="“May 1901” set to May 1801").wait_for()
    soon(lambda: "A person set this date." in page.inner_text("#detail"))
    assert _dates(app)["That month"] == "1801-05"
    dialog.wait_for(state="hidden")
    page.keyboard.press("z")
    page.locator(".tl-toast", has_text="Undone").last.wait_for()
    assert _dates(app)["That month"] == "1901-05"


def test_what_was_not_placed_can_be_given_its_time(app: Any, serve: Any, page: Any) -> None:
    page.goto(serve(app) + "/")
    page.wait_for_selector("#chart .tlv-mark")
    page.get_by_role("tab", name="Not placed").click()
    page.locator("#unplaced-list li", has_text="three years").get_by_role("button", name="Set its time…").click()
    page.get_by_role("dialog", name="What these words mean").wait_for()
    settled(page)
    page.fill("#meaning-date", "1950 to 1953")
    page.locator("#meaning-understood", has_text="Understood as 1950 to 1953").wait_for()
    page.get_by_role("dialog", name="What these words mean").get_by_role("button", name="Apply").click()
    page.locator(".tl-toast", has_text="“three years” set to 1950 to 1953").wait_for()
    assert "1950/1953" in _dates(app).values()
