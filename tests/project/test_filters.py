"""The parts of a question that the filters of a page ask, as SQL answers them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.dashboard.bridge import document_of, small_timeline
from timeline.project import Project, Query
from timeline.project.haystack import folded, words_of
from timeline.record.model import Timeline
from timeline.record.plain import to_plain
from timeline.record.when import When

TIMES = ("1880", "1903-06-12", "1903-06", "196X", "1985-03", "1990/..", "../1901", "1960~", "1960/1969", "1850/1990")


def varied(count: int = 60) -> Timeline:
    chance = random.Random(3)
    (document,), events = small_timeline().documents, small_timeline().events
    made = [
        replace(
            chance.choice(events),
            id=f"v{number:03}",
            when=When.from_edtf(chance.choice(TIMES)),
            basis=chance.choice(("explicit", "relative")),
            salience=chance.choice((0.2, 0.5, 0.8)),
        )
        for number in range(count)
    ]
    return Timeline((document,), tuple(made)).sorted()


@pytest.fixture(params=["put", "loaded in bulk"])
def project(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Project]:
    made = Project(tmp_path / "work.db")
    if request.param == "put":
        made.put(varied())
    else:
        with made.loading() as load:
            load([to_plain(varied())])
    yield made
    made.close()


def ids(project: Project, **parts: Any) -> set[str]:
    return set(project.search(Query(**parts, limit=None)).ids)


@pytest.mark.parametrize("since", [None, "1850", "1903-06-12", "1950", "1995"])
@pytest.mark.parametrize("until", [None, "1840", "1903-06-12", "1965", "1900"])
def test_times_reach_from_the_first_day_of_one_to_the_last_of_the_other(
    project: Project, since: str | None, until: str | None
) -> None:
    first, last = (When.from_edtf(edtf) if edtf else None for edtf in (since, until))
    expected = {
        event.id
        for event in varied().events
        if (first is None or event.when.latest is None or event.when.latest >= first.earliest)
        and (last is None or event.when.earliest is None or event.when.earliest <= last.latest)
    }
    assert ids(project, since=first, until=last) == expected
    assert project.count(Query(since=first, until=last)) == len(expected)


def test_ids_bases_and_documents_counted(project: Project) -> None:
    events = varied().events
    some = tuple(event.id for event in events[5:9])
    assert ids(project, ids=some) == set(some) and ids(project, ids=()) == set()
    relative = {event.id for event in events if event.basis == "relative"}
    assert ids(project, bases=("relative",)) == relative
    assert project.told(Query(bases=("relative",))) == {document_of().id: len(relative)}


def test_key_events_are_the_most_telling_fifth_and_ties_fall_by_days_and_id(project: Project) -> None:
    def rank(event: Any) -> tuple[Any, ...]:
        first = event.when.earliest.ordinal if event.when.earliest else -(10**9)
        last = event.when.latest.ordinal if event.when.latest else 10**9
        return (-event.salience, first, last, event.id)

    expected = {event.id for event in sorted(varied().events, key=rank)[:12]}
    assert ids(project, key_only=True) == expected
    assert ids(project, key_only=True, bases=("relative",)) < expected


def test_words_may_stand_anywhere_and_all_have_to(project: Project) -> None:
    flood = {event.id for event in varied().events if event.title.startswith("Flood")}
    assert ids(project, holds=words_of("LOOD")) == flood
    assert ids(project, holds=words_of('"the council" damaged')) == flood
    assert ids(project, holds=words_of('"council the"')) == set()
    assert ids(project, holds=words_of("...,")) == set()
    project.run("tag", {"events": ["v003"], "add": ["Überflutung"]})
    assert ids(project, holds=words_of("uberflut")) == {"v003"}


def test_what_somebody_edited_is_not_new_until_it_is_judged(project: Project) -> None:
    project.run("edit", {"event": "v001", "fields": {"title": "Another title"}})
    project.run("edit", {"event": "v002", "fields": {"notes": "a note corrects nothing"}})
    assert ids(project, statuses=("edited",)) == {"v001"}
    assert "v002" in ids(project, statuses=("new",)) and "v001" not in ids(project, statuses=("new",))
    project.run("judge", {"event": "v001", "status": "accepted"})
    assert ids(project, statuses=("edited",)) == set() and ids(project, statuses=("accepted",)) == {"v001"}


def test_the_words_of_a_query_are_those_of_the_page() -> None:
    assert words_of('Café  "old Mill" x') == ("cafe", "old mill", "x")
    assert folded("ÉÉ Straße ΑΒ") == "ee straße αβ"
    assert words_of('""') == ('""',)


def test_words_find_the_name_under_which_somebody_is_found(project: Project) -> None:
    renn = ids(project, participants=("Ada Renn",))
    assert renn and ids(project, holds=words_of("lovelace")) == set()
    project.run("join", {"names": ["Ada Renn"], "under": "Ada Lovelace"})
    assert ids(project, holds=words_of("lovelace")) == ids(project, participants=("Ada Lovelace",)) == renn
    project.undo()
    assert ids(project, holds=words_of("lovelace")) == set()
