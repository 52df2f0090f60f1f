"""The page puts rows together into the same view that ``to_view`` makes, at first and after every change."""

from __future__ import annotations

import json
from typing import Any

import pytest

from benchmarks.made_up_timelines import make_timeline
from tests.waiting import computed, soon
from timeline.record.model import Timeline
from timeline.show.view import to_view

_VIEW = "() => TimelineShell.data.view"
_WHOLE_VIEWS = "() => performance.getEntriesByType('resource').filter((one) => /view$/.test(one.name)).length"


def _open(page: Any, serve: Any, app: Any) -> None:
    page.goto(serve(app) + "/")
    page.wait_for_selector("#chart .tlv-mark")


def _view_of(app: Any) -> Any:
    held = app.desk.keeper.load(app.desk.first)
    extras: dict[str, Any] = {}
    for name, done in held.work.items():
        status = done.status if done.status != "new" else ("edited" if done.edited else "")
        extras[name] = {"status": status, "tags": done.tags, "note": done.notes}
    return json.loads(json.dumps(to_view(held.timeline, extras=extras)))


def _told(view: Any) -> Any:
    """A view with names for numbers, since tables list names in the order they were met."""
    events = dict(view["events"])
    for column, names in (("kind", "kinds"), ("basis", "bases"), ("certainty", "certainties"), ("place", "places")):
        events[column] = [view[names][number] if number >= 0 else "" for number in events[column]]
    events["participants"] = [
        [(view["names"][who], view["roles"][role]) for who, role in those] for those in events["participants"]
    ]
    rare = {name: dict(held) for name, held in view["rare"].items() if held}
    rare["tags"] = {at: [view["tags"][tag] for tag in tags] for at, tags in rare.get("tags", {}).items()}
    documents = [
        {
            **document,
            "expressions": [
                view["expression_types"][value] if at % 4 == 2 else value
                for at, value in enumerate(document["expressions"])
            ],
        }
        for document in view["documents"]
    ]
    rest = ("version", "certainties", "precisions", "facts", "periods", "unplaced", "warnings")
    return {"events": events, "rare": rare, "documents": documents} | {name: view[name] for name in rest}


@pytest.mark.parametrize("deep", [False, True])
def test_the_page_puts_together_what_to_view_makes(
    deep: bool, make_app: Any, serve: Any, page: Any, keeper: Any
) -> None:
    app = make_app(make_timeline(300, deep=deep), keeper=keeper)
    _open(page, serve, app)
    soon(lambda: _told(page.evaluate(_VIEW)) == _told(_view_of(app)))


def test_a_project_that_is_not_kept_is_put_together_alike(make_app: Any, serve: Any, page: Any) -> None:
    app = make_app(make_timeline(80))
    _open(page, serve, app)
    soon(lambda: _told(page.evaluate(_VIEW)) == _told(_view_of(app)))


def test_the_view_stays_right_through_changes(make_app: Any, serve: Any, page: Any, keeper: Any) -> None:
    app = make_app(make_timeline(120), keeper=keeper)
    _open(page, serve, app)
    soon(lambda: page.evaluate(_WHOLE_VIEWS) == 1, "the page asks for it while it loads its scripts, and not again")
    answers: list[Any] = []
    page.on("response", lambda answer: answers.append(answer) if "/view?" in answer.url else None)
    events = app.desk.keeper.load(app.desk.first).timeline.events
    renamed, second, third, fourth = (events[number].id for number in (5, 40, 80, 100))
    commands = (
        ("judge", {"events": [renamed, second], "status": "accepted"}),
        ("tag", {"events": [renamed, third], "add": ["ships"]}),
        (
            "edit",
            {"event": renamed, "fields": {"title": "Renamed", "participants": ["Nobody known"], "place": "Nowhere"}},
        ),
        ("edit", {"event": second, "fields": {"date": "about 1200 BC"}}),
        ("edit", {"event": third, "fields": {"notes": "see the map"}}),
        ("merge", {"events": [third, fourth]}),
        ("delete", {"events": [renamed]}),
        ("undo", {}),
        ("undo", {}),
        ("redo", {}),
    )
    for command, arguments in commands:
        assert computed(page, "([name, args]) => TimelineShell.command(name, args)", [command, arguments]), command
        soon(lambda: _told(page.evaluate(_VIEW)) == _told(_view_of(app)), command)
    assert len(answers) == len(commands)
    assert all("changed" in answer.json() for answer in answers), "the whole view was loaded again"


def test_findings_are_told_once(make_app: Any, serve: Any, page: Any, timeline: Timeline) -> None:
    from dataclasses import replace

    event = timeline.events[0]
    wrong = replace(event, findings=("The weekday does not fit.",), conflict=True)
    assert event.date is not None
    expressions = tuple(
        replace(expression, findings=("The weekday does not fit.",))
        if expression.start == event.date.start
        else expression
        for expression in timeline.expressions
    )
    app = make_app(replace(timeline, events=(wrong, *timeline.events[1:]), expressions=expressions))
    _open(page, serve, app)
    wanted = [("date", event.id), ("conflict", event.id)]
    findings = "() => TimelineShell.data.findings"
    soon(lambda: [(line["kind"], line.get("event")) for line in page.evaluate(findings)] == wanted)


def test_much_text_comes_after_the_chart(
    make_app: Any, serve: Any, page: Any, keeper: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.features.view.view_data._WITH_THE_REST", 0)
    app = make_app(make_timeline(90), keeper=keeper)
    held: list[Any] = []
    page.route("**/texts*", lambda route: held.append(route))
    _open(page, serve, app)
    soon(lambda: page.evaluate("() => TimelineShell.data.view.documents[0].text") == "")
    soon(
        lambda: (
            "Loading the texts"
            in page.evaluate("() => getComputedStyle(document.getElementById('source-text'), '::before').content")
        )
    )
    event = app.desk.keeper.load(app.desk.first).timeline.events[30]
    page.evaluate("(id) => TimelineShell.viewer.select(id)", event.id)
    (route,) = held
    route.continue_()
    page.wait_for_selector("#source-text .tlv-lit")
    soon(lambda: event.sentence.text in page.inner_text("#source-text"))
    soon(lambda: event.sentence.text in page.inner_text("#detail"))
    soon(lambda: page.get_attribute("#source-text", "aria-busy") is None)
    soon(lambda: _told(page.evaluate(_VIEW)) == _told(_view_of(app)))


def test_words_in_the_address_find_sentences_that_come_later(
    make_app: Any, serve: Any, page: Any, keeper: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.features.view.view_data._WITH_THE_REST", 0)
    app = make_app(make_timeline(90), keeper=keeper)
    expected = {
        event.id
        for event in app.desk.keeper.load(app.desk.first).timeline.events
        if "not true" in event.sentence.text.lower()
    }
    assert expected
    page.goto(serve(app) + '/?q="not true"')
    page.wait_for_selector("#chart .tlv-mark")
    soon(lambda: set(page.evaluate("() => TimelineShell.filtered")) == expected)
