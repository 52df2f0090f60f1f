"""A project keeps what was confirmed, lays corrections over the machine's reading, and undoes exactly."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.dashboard.bridge import document_of, small_timeline
from timeline.errors import BadData
from timeline.project import Project, Query
from timeline.record.model import Document, Event, Participant, Publication, Sentence, Span, Timeline
from timeline.record.when import Day, When

SENTENCES = (
    "The mill burned down in 1903.",
    "Anna Berg bought the ruin in March 1904.",
    "It was rebuilt by 1905.",
    "The river flooded the yard on 2 May 1911.",
)
TIMES = ("1903", "1904-03", "../1905", "1911-05-02")


def a_timeline(sentences: tuple[str, ...] = SENTENCES, *, source: str = "mill.txt") -> Timeline:
    """One event a sentence, dated by TIMES in turn; ids follow the sentence."""
    text = " ".join(sentences)
    document = Document(text, title="The mill", source=source, publication=Publication(Day(1999, 5, 1)))
    events = []
    for number, sentence in enumerate(sentences):
        start = text.index(sentence)
        words = sentence.split()
        events.append(
            Event(
                id=f"{source}-{sentence[:14]}",
                title=" ".join(words[:4]),
                when=When.from_edtf(TIMES[number % len(TIMES)]),
                date_text=words[-1].rstrip("."),
                sentence=Sentence(start, start + len(sentence), sentence),
                trigger=Span(start, start + len(words[0]), words[0]),
                document=document.id,
                confidence=0.8,
                participants=(Participant("Anna Berg", "agent", "person"),) if "Anna" in sentence else (),
            )
        )
    return Timeline((document,), tuple(events)).sorted()


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = Project(tmp_path / "mill.db")
    project.put(a_timeline())
    return project


def _id(project: Project, title: str) -> str:
    (event_id,) = (event.id for event in project.timeline().events if event.title.startswith(title))
    return event_id


def test_what_was_put_comes_back_equal(project: Project) -> None:
    assert project.timeline() == a_timeline()
    assert project.counts() == (1, 4)


def test_an_edit_lies_over_the_reading_and_says_so(project: Project) -> None:
    mill = _id(project, "The mill")
    change, look_at = project.run(
        "edit", {"event": mill, "fields": {"title": "Mill burns", "edtf": "1902~"}}, actor="Ida"
    )
    event = next(event for event in project.timeline().events if event.id == mill)
    assert (event.title, event.when, event.basis) == ("Mill burns", When.from_edtf("1902~"), "given")
    assert event.confidence == 1.0, "a person who sets a date is sure of it, however doubtful the reading was"
    assert "Set by a person" in event.explanation
    assert look_at == mill and change.actor == "Ida" and "Mill burns" in change.said
    assert project.statuses()[mill].edited == ("edtf", "title")


def test_reading_again_never_overwrites_a_person(project: Project) -> None:
    mill = _id(project, "The mill")
    project.run("edit", {"event": mill, "fields": {"title": "Mill burns"}})
    project.run("judge", {"event": mill, "status": "accepted"})
    project.put(a_timeline())
    assert _id(project, "Mill burns") == mill
    assert project.statuses()[mill].status == "accepted"


def test_work_on_an_event_that_is_no_longer_found_is_kept_and_anchored_anew(project: Project) -> None:
    flood = _id(project, "The river")
    project.run("edit", {"event": flood, "fields": {"title": "Flood"}})
    text_now = ("A new first line stands here.", *SENTENCES)
    reading = a_timeline(text_now)
    project.put(Timeline(reading.documents, tuple(e for e in reading.events if "flood" not in e.sentence.text)))
    event = next(event for event in project.timeline().events if event.id == flood)
    assert event.title == "Flood"
    assert project.timeline().documents[0].text[event.start : event.end] == SENTENCES[3]


def test_a_sentence_that_is_gone_leaves_its_words_and_points_nowhere(project: Project) -> None:
    flood = _id(project, "The river")
    project.run("edit", {"event": flood, "fields": {"title": "Flood"}})
    project.put(a_timeline(SENTENCES[:3]))
    event = next(event for event in project.timeline().events if event.id == flood)
    assert (event.start, event.end, event.sentence.text) == (0, 0, "")
    assert any(SENTENCES[3] in finding for finding in event.findings)


def test_merge_keeps_sentences_and_names_and_split_takes_apart(project: Project) -> None:
    mill, berg = _id(project, "The mill"), _id(project, "Anna")
    before = project.timeline()
    project.run("merge", {"events": [mill, berg]})
    merged = next(event for event in project.timeline().events if event.id == mill)
    assert [mention.sentence.text for mention in merged.mentions] == [SENTENCES[0], SENTENCES[1]]
    assert [person.name for person in merged.participants] == ["Anna Berg"]
    assert merged.conflict, "1903 and March 1904 exclude one another"
    assert len(project.timeline().events) == 3
    project.run("split", {"event": mill})
    assert project.timeline() == before


def test_add_from_a_selection_and_delete(project: Project) -> None:
    document = project.timeline().documents[0]
    start = document.text.index("bought the ruin")
    arguments = {"document": document.id, "start": start, "end": start + 15, "title": "Purchase", "edtf": "1904-03-05"}
    _, added = project.run("add", arguments)
    event = next(event for event in project.timeline().events if event.id == added)
    assert event.sentence.text == "bought the ruin" and event.title == "Purchase"
    project.run("delete", {"event": added})
    assert added not in {event.id for event in project.timeline().events}


@pytest.mark.parametrize(
    ("command", "arguments", "said"),
    [
        ("edit", {"event": "nobody", "fields": {"title": "x"}}, "there is no event"),
        ("edit", {"fields": {"title": "x"}}, "no event was named"),
        ("edit", {"event": "*", "fields": {"title": "  "}}, "title is empty"),
        ("edit", {"event": "*", "fields": {"edtf": "soon"}}, "not EDTF"),
        ("edit", {"event": "*", "fields": {"colour": "red"}}, "cannot be edited"),
        ("edit", {"event": "*", "fields": {"certainty": "sure"}}, "no certainty"),
        ("judge", {"event": "*", "status": "maybe"}, "no verdict"),
        ("merge", {"events": ["*"]}, "at least two"),
        ("split", {"event": "*"}, "nothing to split"),
        ("add", {"document": "nowhere"}, "no document"),
        ("fly", {}, "no command"),
    ],
)
def test_what_cannot_be_done_says_why_and_changes_nothing(
    project: Project, command: str, arguments: dict[str, Any], said: str
) -> None:
    mill = _id(project, "The mill")
    filled = {name: mill if value == "*" else [mill] if value == ["*"] else value for name, value in arguments.items()}
    before, version = project.timeline(), project.version
    with pytest.raises(BadData, match=said):
        project.run(command, filled)
    assert (project.timeline(), project.version) == (before, version)


def test_undo_and_redo_go_over_sessions(project: Project) -> None:
    mill = _id(project, "The mill")
    project.run("edit", {"event": mill, "fields": {"title": "Mill burns"}})
    project.close()
    again = Project(project.path)
    assert again.next_undo().startswith("Retitled")
    again.undo()
    assert again.timeline() == a_timeline() and again.next_redo().startswith("Retitled")
    again.redo()
    assert _id(again, "Mill burns") == mill
    again.undo()
    again.run("judge", {"event": mill, "status": "rejected"})
    assert again.next_redo() == "", "something new was done, so the undone edit is past"
    assert [change.state for change in again.history()] == ["done", "abandoned", "done"]


def test_removing_a_document_can_be_undone_with_the_corrections_in_it(project: Project) -> None:
    mill = _id(project, "The mill")
    project.run("edit", {"event": mill, "fields": {"title": "Mill burns"}})
    document = project.timeline().documents[0].id
    project.run("add", {"document": document, "start": 0, "end": 8, "title": "By hand", "edtf": "1901"})
    before = project.timeline()
    assert "By hand" in [event.title for event in before.events]
    project.remove_documents([document])
    assert project.timeline().events == ()
    project.undo()
    assert project.timeline() == before


def test_a_person_is_found_by_the_name_as_written_and_in_full(project: Project) -> None:
    flood = _id(project, "The river")
    project.run("edit", {"event": flood, "fields": {"participants": [{"name": "Holm", "of": "Karl Holm"}, "boatman"]}})

    def ids(**parts: Any) -> set[str]:
        return set(project.search(Query(**parts)).ids)

    assert ids(participants=("Holm",)) == ids(participants=("karl holm",)) == {flood}
    assert ids(text="Karl") == ids(text="Holm") == {flood}
    assert ids(participants=("Karl",), text="river") == set()
    # Named again without saying who that is, it stays known; said to be nobody else, it is only a name.
    project.run("edit", {"event": flood, "fields": {"participants": ["Holm"]}})
    assert ids(participants=("Karl Holm",)) == {flood}
    project.run("edit", {"event": flood, "fields": {"participants": [{"name": "Holm", "of": ""}]}})
    assert ids(participants=("Karl Holm",)) == set() and ids(participants=("Holm",)) == {flood}


def test_search_finds_by_every_part(project: Project) -> None:
    mill, berg, flood = _id(project, "The mill"), _id(project, "Anna"), _id(project, "The river")
    project.run("edit", {"event": flood, "fields": {"tags": ["water"], "notes": "see the parish book"}})
    project.run("judge", {"event": mill, "status": "accepted"})

    def ids(**parts: Any) -> set[str]:
        return set(project.search(Query(**parts)).ids)

    assert ids(text="burn") == {mill}
    assert ids(text="parish") == {flood}
    assert ids(participants=("anna berg",)) == {berg}
    assert ids(tags=("water",)) == {flood}
    assert ids(statuses=("accepted",)) == {mill}
    assert ids(within=When.from_edtf("1911")) == {flood}
    assert ids(within=When.from_edtf("1800")) == {_id(project, "It was")}, "an open start reaches back"
    assert ids(text="burn", tags=("water",)) == set()
    assert project.search(Query(limit=1)).total == 4


@pytest.mark.parametrize(
    "typed", ["river-pact", "it's", "a:b", "AND", "OR NOT", '"', "*", "(", "NEAR(", "--", "%_", "title:x"]
)
def test_nothing_that_people_type_is_query_syntax(project: Project, typed: str) -> None:
    assert project.search(Query(text=typed)).total == 0


def test_years_count_what_is_shown(project: Project) -> None:
    assert project.years() == {1903: 1, 1904: 1, 1905: 1, 1911: 1}
    project.run("delete", {"event": _id(project, "The river")})
    assert project.years() == {1903: 1, 1904: 1, 1905: 1}


def test_a_second_project_object_sees_the_change(project: Project) -> None:
    other = Project(project.path)
    before = other.version
    project.run("judge", {"event": _id(project, "The mill"), "status": "accepted"})
    assert other.version > before and other.statuses() == project.statuses()


class Editing(RuleBasedStateMachine):
    """Any sequence of commands, undone to the start and redone to the end, gives the same bytes."""

    def __init__(self) -> None:
        super().__init__()
        import tempfile

        self.folder = tempfile.TemporaryDirectory()
        self.project = Project(Path(self.folder.name) / "p.db")
        self.project.put(a_timeline(), recorded=False)
        self.done = 0

    def teardown(self) -> None:
        after = self._bytes()
        for _ in range(self.done):
            assert self.project.undo() is not None
        assert self.project.undo() is None
        assert self.project.timeline() == a_timeline() and not self.project.statuses()
        for _ in range(self.done):
            assert self.project.redo() is not None
        assert self._bytes() == after
        self.project.close()
        self.folder.cleanup()

    def _bytes(self) -> list[tuple[Any, ...]]:
        with self.project.database.reading() as connection:
            return [
                tuple(row)
                for table in (
                    "SELECT id, data FROM people ORDER BY id",
                    "SELECT id, status, data FROM current JOIN shown USING (number) ORDER BY id",
                )
                for row in connection.execute(table)
            ]

    def _run(self, command: str, arguments: dict[str, Any]) -> None:
        try:
            change, _ = self.project.run(command, arguments)
        except BadData:
            return
        self.done += bool(change.targets)

    def _pick(self, data: st.DataObject) -> str:
        events = [event.id for event in self.project.timeline().events]
        return data.draw(st.sampled_from(events or ["nobody"]))

    @rule(data=st.data(), title=st.text(min_size=1, max_size=5), edtf=st.sampled_from(["1900", "190X", "../1950~"]))
    def edit(self, data: st.DataObject, title: str, edtf: str) -> None:
        self._run("edit", {"event": self._pick(data), "fields": {"title": title, "edtf": edtf, "tags": [title]}})

    @rule(data=st.data(), status=st.sampled_from(["accepted", "rejected", "new"]))
    def judge(self, data: st.DataObject, status: str) -> None:
        self._run("judge", {"event": self._pick(data), "status": status})

    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        self._run("merge", {"events": [self._pick(data), self._pick(data)]})

    @rule(data=st.data())
    def split(self, data: st.DataObject) -> None:
        self._run("split", {"event": self._pick(data)})

    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        self._run("delete", {"event": self._pick(data)})

    @rule(start=st.integers(0, 100), length=st.integers(1, 20))
    def add(self, start: int, length: int) -> None:
        document = a_timeline().documents[0].id
        self._run("add", {"document": document, "start": start, "end": start + length, "title": "x", "edtf": "1907"})

    @invariant()
    def years_agree_with_events(self) -> None:
        assert sum(self.project.years().values()) == len(self.project.timeline().events)


TestEditing = Editing.TestCase
TestEditing.settings = settings(
    max_examples=15, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
)


@pytest.mark.parametrize(("start", "end", "taken"), [(0, 3, True), (-1, 3, False), (3, 3, False), (0, None, True)])
def test_an_event_is_added_from_words_of_the_text_up_to_its_last(
    project: Project, start: int, end: int | None, taken: bool
) -> None:
    (document,) = project.timeline().documents
    last = len(document.text)
    for stop, allowed in ((end if end is not None else last, taken), (last + 1, False)):
        arguments = {"document": document.id, "start": start, "end": stop, "edtf": "1903", "title": "A new one"}
        if allowed:
            project.run("add", arguments)
        else:
            with pytest.raises(BadData, match="does not lie in the text"):
                project.run("add", arguments)


def test_half_a_character_anywhere_costs_nothing_else(tmp_path: Path) -> None:
    half = "\ud800"
    document = document_of(f"Half {half} a pair fell in 1999.", title=f"odd {half}")
    base = small_timeline().events[0]
    ends = (5, 6)
    event = replace(
        base, title=f"Fell {half}", place=f"Ardle{half}", participants=(Participant(f"Renn {half}", "agent"),),
        document=document.id, sentence=Sentence(0, len(document.text), document.text, 0),
        trigger=Span(*ends, document.text[slice(*ends)]), date=None,
    )  # fmt: skip
    project = Project(tmp_path / "odd.db")
    timeline = Timeline((document,), (event,))
    project.put(timeline)
    assert project.timeline() == timeline
    assert project.search(Query(holds=("fell",))).ids == project.search(Query(text="fell")).ids == (event.id,)
    project.run("edit", {"event": event.id, "fields": {"place": "Ardle"}})
    assert project.timeline().events[0].title == f"Fell {half}" and project.undo() is not None
    assert json.loads(project.drawn().rows[0])[1] == f"Fell {half}"
    project.close()
