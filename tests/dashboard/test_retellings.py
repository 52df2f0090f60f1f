"""Events that several documents tell."""

from __future__ import annotations

from dataclasses import replace

from dashboard.features.findings.retellings import retellings
from tests.dashboard.bridge import document_of, small_timeline
from timeline.record.model import Timeline
from timeline.record.when import When

FLOOD = "Great flood damages the old mill bridge at Lowick"


def two_tellers(*, year: int | None = None) -> Timeline:
    """Two papers with the same events; the second dates the flood to ``year``."""

    def told(timeline: Timeline, when: When | None) -> Timeline:
        events = tuple(
            replace(one, title=FLOOD, when=when or one.when) if one.title.startswith("Flood") else one
            for one in timeline.events
        )
        return replace(timeline, events=events)

    other = small_timeline(document_of(title="Another paper"))
    return told(small_timeline(), None) + told(other, When.year(year) if year else None)


def test_one_document_tells_nothing_twice() -> None:
    assert retellings(small_timeline()) == []


def test_the_same_event_in_two_documents_is_one_group_with_both_quotes() -> None:
    timeline = two_tellers()
    groups = retellings(timeline)
    flood = next(group for group in groups if group["told"][0]["title"] == FLOOD)
    assert len(flood["ids"]) == 2
    assert {one["document"] for one in flood["told"]} == {"Mill bridge to reopen", "Another paper"}
    assert all(one["sentence"].startswith("A flood") for one in flood["told"])
    assert not flood["conflict"]
    known = {event.id for event in timeline.events}
    assert all(set(group["ids"]) <= known for group in groups)


def test_dates_that_exclude_one_another_are_a_conflict() -> None:
    flood = next(g for g in retellings(two_tellers(year=1904)) if g["told"][0]["title"] == FLOOD)
    assert flood["conflict"]
    assert {one["words"] for one in flood["told"]} == {"12 June 1903", "1904"}
