"""What people say of a project as a whole, and beside the fields of an event: kept, bounded, undone and redone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.project.test_project import a_timeline
from timeline.errors import BadData
from timeline.project import Project, Query
from timeline.project.fields import Overtaken
from timeline.record.model import Participant, Timeline


def people() -> Timeline:
    """Events of "Berg", of "Anna Berg", of a yard and of nobody."""
    timeline = a_timeline()
    who = (("Anna Berg", "agent"), ("Berg", "agent"), ("yard", "patient"))
    events = [
        replace(event, participants=(Participant(*person),))
        for event, person in zip(timeline.events, who, strict=False)
    ]
    return replace(timeline, events=(*events, *timeline.events[len(events) :]))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "mill.db")
    made.put(people())
    return made


def _names(project: Project) -> list[list[str]]:
    return [[person.who for person in event.participants] for event in project.timeline().events]


def test_joined_names_are_one_everywhere_and_undone(project: Project) -> None:
    before = _names(project)
    assert before == [["Anna Berg"], ["Berg"], ["yard"], []]
    change, _ = project.run("join", {"names": ["Berg"], "under": "Anna Berg"}, actor="Ada")
    assert change.said == "“Berg” is now “Anna Berg”" and change.targets == ("shared:names",)
    assert _names(project) == [["Anna Berg"], ["Anna Berg"], ["yard"], []]
    second = project.timeline().events[1].participants[0]
    assert (second.name, second.of) == ("Berg", "Anna Berg")  # as its sentence calls her
    assert len(project.search(Query(participants=("Anna Berg",))).ids) == 2
    project.undo()
    assert _names(project) == before
    project.redo()
    assert _names(project)[1] == ["Anna Berg"]


def test_a_rename_takes_along_what_was_joined_and_taking_apart_brings_all_back(project: Project) -> None:
    project.run("join", {"names": ["Berg"], "under": "Anna Berg"})
    project.run("join", {"names": ["Anna Berg"], "under": "A. Berg, owner"})
    assert _names(project)[:2] == [["A. Berg, owner"], ["A. Berg, owner"]]
    assert len(project.search(Query(participants=("A. Berg, owner",))).ids) == 2
    project.run("part", {"name": "A. Berg, owner"})
    assert _names(project)[:2] == [["Anna Berg"], ["Berg"]]


def test_a_hidden_name_is_left_out_and_comes_back(project: Project) -> None:
    project.run("hide", {"names": ["yard"]})
    assert _names(project)[2] == []
    project.run("hide", {"names": ["yard"], "hidden": False})
    assert _names(project)[2] == ["yard"]


def test_hiding_a_name_lets_participants_still_be_edited(project: Project) -> None:
    project.run("hide", {"names": ["yard"]})
    event = project.timeline().events[2].id
    project.run("edit", {"event": event, "fields": {"participants": ["miller"]}, "seen": {"participants": []}})
    assert _names(project)[2] == ["miller"]


@pytest.mark.parametrize(
    ("command", "arguments", "message"),
    [
        ("join", {"names": ["Berg"], "under": " "}, "the name is empty"),
        ("join", {"names": ["Berg"], "under": "Berg"}, "joining needs names and the one"),
        ("part", {"name": "Berg"}, "nothing was joined under “Berg”"),
        ("hide", {"names": []}, "no name was named"),
        ("colour", {"tag": "a", "colour": "mauve"}, "'mauve' is no colour; expected one of blue"),
        ("describe", {"document": "none", "kind": "letter"}, "there is no document 'none'"),
        ("drop_view", {"name": "x"}, "there is no view “x”"),
        ("save_view", {"name": "x", "address": "a" * 5_000}, "at most 4,000 are kept"),
    ],
)
def test_what_makes_no_sense_is_refused(
    project: Project, command: str, arguments: dict[str, Any], message: str
) -> None:
    version = project.version
    with pytest.raises(BadData, match=message):
        project.run(command, arguments)
    assert project.version == version


def test_sources_colours_and_views_are_kept_with_the_file(project: Project) -> None:
    document = project.timeline().documents[0].id
    project.run("describe", {"document": document, "exhibit": "A-1", "trust": "low"})
    project.run("describe", {"document": document, "kind": "letter", "trust": ""})
    project.run("colour", {"tag": "fire", "colour": "red"})
    project.run("save_view", {"name": "Fires", "address": "tag=fire"})
    project.run("save_view", {"name": "Fires", "address": "tag=fire&key=1"})
    project.close()
    kept = Project(project.path).shared()
    assert kept["sources"] == {document: {"exhibit": "A-1", "kind": "letter"}}
    assert kept["tags"] == {"fire": "red"}
    assert kept["views"] == [{"name": "Fires", "address": "tag=fire&key=1"}]
    with pytest.raises(BadData, match="'great' is no trust"):
        project.run("describe", {"document": document, "trust": "great"})
    project.run("drop_view", {"name": "Fires"})
    assert project.shared()["views"] == []


def test_comments_have_a_name_and_a_day_and_stay_with_the_event(project: Project) -> None:
    event = project.timeline().events[0].id
    project.run("remark", {"event": event, "text": " Seen the register. "}, actor="Ada")
    project.run("verify", {"event": event}, actor="Ben")
    project.run("to_do", {"event": event, "text": "ask the\narchive"}, actor="Ada")
    done = project.statuses()[event]
    assert [(remark["who"], remark["text"]) for remark in done.remarks] == [("Ada", "Seen the register.")]
    assert done.verified is not None and done.verified["who"] == "Ben" and len(done.verified["day"]) == 10
    assert done.to_do == "ask the archive"
    project.run("edit", {"event": event, "fields": {"title": "Fire"}})
    assert project.statuses()[event].remarks == done.remarks
    project.run("remark", {"event": event, "drop": 0}, actor="Ada")
    project.run("verify", {"event": event, "verified": False})
    assert project.statuses()[event].remarks == () and project.statuses()[event].verified is None
    project.undo()
    assert project.statuses()[event].verified == done.verified
    for bad in ({"text": " "}, {"drop": 3}):
        with pytest.raises(BadData):
            project.run("remark", {"event": event, **bad})


def _story(*words: str) -> dict[str, Any]:
    return {"title": "", "items": [{"event": f"e{number}", "words": text} for number, text in enumerate(words)]}


def test_a_story_is_undone_step_by_step_and_typing_is_one_step(project: Project) -> None:
    project.run("tell", _story(""), actor="Ada")
    for words in ("F", "Fi", "First"):
        project.run("tell", _story(words), actor="Ada")
    assert [change.said for change in project.history()[:2]] == ["Wrote the story", "Put an event into the story"]
    assert project.next_undo() == "Wrote the story"
    project.undo()
    assert project.story() == _story("")
    project.redo()
    assert project.story() == _story("First")
    project.run("tell", _story("First", "Second"), actor="Ada")
    project.undo()
    assert project.story() == _story("First")


def test_the_last_of_two_writers_does_not_win_in_silence(project: Project) -> None:
    seen = _story("")
    project.run("tell", seen)
    project.run("tell", {**_story("mine"), "seen": seen}, actor="Ada")
    with pytest.raises(Overtaken, match="changed meanwhile"):
        project.run("tell", {**_story("theirs"), "seen": seen}, actor="Ben")
    assert project.story() == _story("mine")
    project.run("tell", {**_story("theirs"), "seen": project.story()}, actor="Ben")
    assert project.story() == _story("theirs")
