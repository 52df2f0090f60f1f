"""The same sentence in two documents gives two events with ids of their own, the same at every reading."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from timeline.project import Project
from timeline.record.model import Document, Event, Sentence, Span, Timeline
from timeline.record.when import When

TEXT = "The mill burned down in 1903. It was rebuilt in 1905."


def told_by(source: str, *, ids: tuple[str, ...] = ("e1", "e2")) -> Timeline:
    document = Document(TEXT, source=source)
    first, second = Sentence(0, 29, TEXT[:29]), Sentence(30, len(TEXT), TEXT[30:])
    made = [
        Event(
            id=id,
            title=sentence.text[:12],
            when=When.from_edtf("1903"),
            date_text="1903",
            sentence=sentence,
            trigger=Span(sentence.start, sentence.start, ""),
            document=document.id,
        )
        for id, sentence in zip(ids, (first, second), strict=True)
    ]
    related = (replace(made[0], related=(ids[1],)), replace(made[1], related=(ids[0],)))
    return Timeline((document,), related)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "p.db")


def _of(project: Project, source: str) -> dict[str, Event]:
    document = Document(TEXT, source=source).id
    return {event.id: event for event in project.timeline().events if event.document == document}


def test_every_document_keeps_all_its_events(project: Project) -> None:
    for number in range(5):
        project.put(told_by(f"paper {number}"))
    assert project.counts() == (5, 10)
    assert set(_of(project, "paper 0")) == {"e1", "e2"}


def test_loading_many_at_once_names_them_apart_too(project: Project) -> None:
    project.put(told_by("a") + told_by("b") + told_by("c"), recorded=False)
    assert project.counts() == (3, 6)


def test_a_renamed_event_keeps_its_name_whatever_becomes_of_the_first(project: Project) -> None:
    project.put(told_by("a"))
    project.put(told_by("b"))
    renamed = set(_of(project, "b"))
    assert renamed.isdisjoint({"e1", "e2"})
    project.put(told_by("b"))
    assert set(_of(project, "b")) == renamed
    project.remove_documents([Document(TEXT, source="a").id])
    project.put(told_by("b"))
    assert set(_of(project, "b")) == renamed


def test_related_events_are_followed(project: Project) -> None:
    project.put(told_by("a"))
    project.put(told_by("b"))
    events = _of(project, "b")
    assert {name for event in events.values() for name in event.related} == set(events)
    assert {name for event in _of(project, "a").values() for name in event.related} == {"e1", "e2"}


def test_an_event_related_to_one_of_another_document_follows_its_new_name(project: Project) -> None:
    project.put(told_by("a"))
    other = told_by("c", ids=("f1", "f2"))
    pointing = replace(other.events[0], related=("e1",))
    project.put(told_by("b") + Timeline(other.documents, (pointing, other.events[1])))
    renamed = next(id for id in _of(project, "b") if id.startswith("e1"))
    assert _of(project, "c")["f1"].related == (renamed,)


def test_work_on_a_renamed_event_stays_with_it(project: Project) -> None:
    project.put(told_by("a"))
    project.put(told_by("b"))
    renamed = next(id for id in _of(project, "b") if id.startswith("e1"))
    project.run("edit", {"event": renamed, "fields": {"title": "Fire"}})
    project.put(told_by("b"))
    assert _of(project, "b")[renamed].title == "Fire"
    assert _of(project, "a")["e1"].title == "The mill bur"


def test_an_id_with_a_persons_work_is_not_given_to_another_document(project: Project) -> None:
    project.put(told_by("a"))
    project.run("edit", {"event": "e1", "fields": {"title": "Fire"}})
    project.remove_documents([Document(TEXT, source="a").id])
    project.put(told_by("b"))
    assert "Fire" not in {event.title for event in _of(project, "b").values()}
    project.undo()
    project.undo()
    assert _of(project, "a")["e1"].title == "Fire"


def test_the_same_id_twice_in_one_document_loses_nothing(project: Project) -> None:
    project.put(told_by("a", ids=("e1", "e1")))
    assert project.counts() == (1, 2)
    before = project.timeline()
    project.put(told_by("a", ids=("e1", "e1")))
    assert project.timeline() == before
