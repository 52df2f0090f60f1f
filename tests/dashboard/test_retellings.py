"""Events that several documents tell."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from dashboard.features.findings.retellings import retellings
from tests.dashboard.bridge import document_of, small_timeline
from tests.dashboard.components import ask, texts
from timeline.record.model import Timeline
from timeline.record.when import When

FLOOD = "Great flood damages the old mill bridge at Lowick"


def two_tellers(*, year: int | None = None) -> Timeline:
    """Two papers with the same events; the second dates the flood to ``year``."""

    def retold(timeline: Timeline, when: When | None) -> Timeline:
        events = tuple(
            replace(event, title=FLOOD, when=when or event.when) if event.title.startswith("Flood") else event
            for event in timeline.events
        )
        return replace(timeline, events=events)

    other = small_timeline(document_of(title="Another paper"))
    return retold(small_timeline(), None) + retold(other, When.year(year) if year else None)


def test_one_document_tells_nothing_twice() -> None:
    assert retellings(small_timeline()) == []


def test_the_same_event_in_two_documents_is_one_group_with_both_quotes() -> None:
    timeline = two_tellers()
    groups = retellings(timeline)
    flood = next(group for group in groups if group["told"][0]["title"] == FLOOD)
    assert len(flood["ids"]) == 2
    assert {claim["document"] for claim in flood["told"]} == {"Mill bridge to reopen", "Another paper"}
    assert all(claim["sentence"].startswith("A flood") for claim in flood["told"])
    assert not flood["conflict"]
    known = {event.id for event in timeline.events}
    assert all(set(group["ids"]) <= known for group in groups)


def test_dates_that_exclude_one_another_are_a_conflict() -> None:
    flood = next(g for g in retellings(two_tellers(year=1904)) if g["told"][0]["title"] == FLOOD)
    assert flood["conflict"]
    assert {claim["words"] for claim in flood["told"]} == {"12 June 1903", "1904"}


def asked(app: Any, **data: Any) -> Any:
    return ask(app, "retellings.children", {"retellings-asked.data": {"project": app.desk.first, "most": 9, **data}})


def test_the_callback_draws_quote_beside_quote_and_tells_which_agree(make_app: Any) -> None:
    app = make_app(two_tellers(year=1904))
    answer = asked(app, editable=True)
    head, listed = answer["retellings"]["children"]
    groups = retellings(app.desk.keeper.load(app.desk.first).timeline)
    agreeing = [group["ids"] for group in groups if not group["conflict"]]
    assert answer["retellings-told"]["data"] == {"count": len(groups), "alike": agreeing}
    assert not answer["retellings"]["hidden"] and len(agreeing) > 1
    assert f"Merge the {len(agreeing)} that agree" in texts(head)
    cards = listed["props"]["children"]
    assert "The dates differ" in texts(cards[0]) and "Merge…" in texts(cards[0])
    assert "12 June 1903 · asserted · Mill bridge to reopen" in texts(cards[0])
    buttons = cards[0]["props"]["children"][1]["props"]["children"]
    assert json.loads(buttons[-1]["props"]["data-ids"]) == groups[0]["ids"]


def test_the_callback_draws_so_many_and_no_buttons_where_nothing_may_be_changed(make_app: Any) -> None:
    app = make_app(two_tellers())
    head, listed, more = asked(app, editable=False, most=1)["retellings"]["children"]
    assert len(listed["props"]["children"]) == 1 and "Merge" not in " ".join(texts([head, listed]))
    count = len(retellings(app.desk.keeper.load(app.desk.first).timeline))
    assert texts(more) == [f"Show more ({count - 1} left)"]


def test_nothing_told_twice_and_a_project_that_went_are_answered(make_app: Any) -> None:
    app = make_app()
    for answer in (asked(app), asked(app, project="nowhere")):
        assert answer["retellings"] == {"children": [], "hidden": True}
        assert answer["retellings-told"]["data"] == {"count": 0, "alike": []}
