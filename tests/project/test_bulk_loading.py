"""What is loaded in bulk is shown, found and edited like the rest, and every question has the same answer."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from timeline.project import Project, Query
from timeline.project.migrations import MIGRATIONS
from timeline.record.model import Document, Event, Participant, Sentence, Span, Timeline
from timeline.record.plain import to_plain
from timeline.record.when import When

NAMES = ("Anna Berg", "Ida Lund", "O'Neill", "Ünal")
WORDS = ("mill", "river", "council", "burned", "bridge", "millstone")
TIMES = ("1903", "1903-05-03", "1903-05", "190X", "1850/1960", "../1905", "1904/..", "1903-05-03/1903-05-09", "-0043")


def document(number: int, chance: random.Random) -> Timeline:
    sentences = [" ".join(chance.choices(WORDS, k=4)).capitalize() + "." for _ in range(5)]
    text = " ".join(sentences)
    whole = Document(text, source=f"letter {number}")
    events, start = [], 0
    for place, sentence in enumerate(sentences):
        events.append(
            Event(
                id=f"e{number}.{place}",
                title=sentence[:12],
                when=When.from_edtf(chance.choice(TIMES)),
                date_text="then",
                sentence=Sentence(start, start + len(sentence), sentence),
                trigger=Span(start, start, ""),
                document=whole.id,
                participants=tuple(Participant(name) for name in chance.sample(NAMES, chance.randrange(3))),
                place=chance.choice(("", "Aldham", "Carrow")),
                salience=chance.random(),
            )
        )
        start += len(sentence) + 1
    return Timeline((whole,), tuple(events))


def corpus(count: int = 30) -> list[Timeline]:
    chance = random.Random(5)
    return [document(number, chance) for number in range(count)]


def loaded(path: Path, timelines: Iterable[Timeline]) -> Project:
    project = Project(path)
    with project.loading() as load:
        load([to_plain(timeline) for timeline in timelines])
    return project


def questions() -> list[Query]:
    chance = random.Random(6)
    asked = [Query(), Query(text="mill"), Query(participants=("Ünal",)), Query(participants=("O'Neill",), text="mi")]
    for _ in range(80):
        parts: dict[str, Any] = {}
        if chance.random() < 0.5:
            parts["text"] = " ".join(chance.sample(WORDS, chance.randrange(1, 3)))[: chance.randrange(2, 20)]
        if chance.random() < 0.6:
            parts["within"] = When.from_edtf(chance.choice([*TIMES, "1903-05-05", "1970", "1950/..", "../1000"]))
        if chance.random() < 0.3:
            parts["participants"] = tuple(chance.sample(NAMES, chance.choice((1, 1, 2))))
        if chance.random() < 0.2:
            parts["documents"] = tuple(Document("", source=f"letter {n}").id for n in chance.sample(range(30), 6))
        if chance.random() < 0.2:
            parts["places"] = ("Aldham",)
        if chance.random() < 0.3:
            parts |= {"limit": chance.randrange(1, 20), "offset": chance.randrange(0, 20)}
        if chance.random() < 0.2:
            parts["order"] = "salience"
        asked.append(Query(**parts))
    return asked


def by_hand(project: Project, query: Query) -> list[str]:
    """The answer worked out from the events themselves."""

    def words(text: str) -> list[str]:
        return "".join(c if c.isalnum() else " " for c in text.lower().replace("ü", "u")).split()

    def holds(event: Event) -> bool:
        typed = words(query.text)
        spoken = words(" ".join([event.title, event.sentence.text, event.place, *(p.name for p in event.participants)]))
        return (
            all(word in spoken for word in typed[:-1])
            and (not typed or any(word.startswith(typed[-1]) for word in spoken))
            and (query.within is None or event.when.overlaps(query.within))
            and (not query.participants or not set(query.participants).isdisjoint(p.name for p in event.participants))
            and (not query.documents or event.document in query.documents)
            and (not query.places or event.place in query.places)
        )

    return sorted(event.id for event in project.timeline().events if holds(event))


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Project]:
    """The corpus put document by document, and loaded in bulk with a few more put and edited afterwards."""
    folder = tmp_path_factory.mktemp("both")
    put = Project(folder / "one.db")
    for timeline in corpus():
        put.put(timeline)
    other = loaded(folder / "other.db", corpus()[:25])
    for timeline in corpus()[25:]:
        other.put(timeline)
    for project in (put, other):
        project.run("edit", {"event": "e3.1", "fields": {"title": "Millrace", "edtf": "1903-05-04"}})
        project.run("delete", {"event": "e4.2"})
        project.run("tag", {"events": ["e5.0", "e6.0"], "add": ["key"]})
    return put, other


def test_both_hold_the_same(both: tuple[Project, Project]) -> None:
    put, other = both
    assert put.timeline().events == other.timeline().events and put.years() == other.years()
    assert put.counts() == other.counts() == (30, 149)
    assert put.statuses() == other.statuses()


@pytest.mark.parametrize("query", questions(), ids=lambda query: str(query)[6:60])
def test_every_question_has_the_same_answer(both: tuple[Project, Project], query: Query) -> None:
    put, other = both
    results, same = put.search(query), other.search(query)
    assert results.total == same.total and not results.more
    times = {event.id: (event.when.edtf()) for event in put.timeline().events}
    if query.order == "time":
        # Events of the same days stand in the order in which they came.
        assert [times[id] for id in results.ids] == [times[id] for id in same.ids]
        everything = other.search(Query(**{**_parts(query), "limit": 1_000, "offset": 0}))
        assert list(same.ids) == list(everything.ids)[query.offset : query.offset + query.limit]
        assert sorted(everything.ids) == by_hand(other, query)
    else:
        assert results.ids == same.ids


def _parts(query: Query) -> dict[str, Any]:
    return {name: getattr(query, name) for name in ("text", "within", "documents", "participants", "places")}


def test_a_load_that_was_interrupted_is_finished_by_the_next(tmp_path: Path) -> None:
    project = Project(tmp_path / "p.db")
    with pytest.raises(KeyError), project.loading() as load:
        load([to_plain(timeline) for timeline in corpus(10)])
        raise KeyError("the power went")
    project.close()
    project = Project(tmp_path / "p.db")
    assert len(project.digests()) == 10
    with project.loading() as load:
        load([])
    assert project.counts() == (10, 50) and project.search(Query(text="mill")).total > 0
    assert project.timeline() == sum(corpus(10)[1:], corpus(10)[0])


def test_what_people_did_lies_over_what_is_loaded_later(tmp_path: Path) -> None:
    project = Project(tmp_path / "p.db")
    project.put(corpus(2)[0])
    project.run("edit", {"event": "e0.0", "fields": {"title": "Flood"}})
    with project.loading() as load:
        load([to_plain(corpus(2)[1])])
    assert project.search(Query(text="flood")).ids == ("e0.0",)
    assert project.counts() == (2, 10) and next(iter(project.timeline().documents)).source == "letter 0"
    project.undo()
    assert project.search(Query(text="flood")).ids == ()


def test_a_file_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    project = loaded(path, corpus(3))
    project.run("edit", {"event": "e0.0", "fields": {"title": "Flood"}})
    before = project.timeline()
    project.close()
    old = sqlite3.connect(tmp_path / "first.db", isolation_level=None)
    MIGRATIONS[0](old)
    old.execute("ATTACH ? AS new", (str(path),))
    for table in ("documents", "extracted", "people", "batches", "edits"):
        old.execute(f"INSERT INTO main.{table} SELECT * FROM new.{table}")
    old.execute("PRAGMA user_version = 1")
    old.execute("PRAGMA application_id = 0x546C4E31")
    old.close()
    project = Project(tmp_path / "first.db")
    assert project.timeline() == before
    assert project.search(Query(text="flood")).ids == ("e0.0",)
    assert (tmp_path / "first.before-version-2.db").exists()
