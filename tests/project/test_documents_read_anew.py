"""A document that is read anew, or taken out, while events of other documents are told in it as well."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.pipeline import extract_documents
from timeline.project import Project, Query
from timeline.record.model import Document, Publication, Timeline
from timeline.record.when import Day

ONE = "The old mill of Lowick burned down on 2 March 1969. Ann Lee sold the ruin in 1971.\n"
OTHER = "On 2 March 1969 the old mill of Lowick burned down.\n"
LONGER = "A bakery stood there first. On 2 March 1969 the old mill of Lowick burned down. It was never rebuilt.\n"
BURNS = "Old mill of Lowick burned down"


def document(text: str, source: str) -> Document:
    return Document(text, title=source, source=source, publication=Publication(Day(2021, 3, 3)))


def read(*documents: Document) -> Timeline:
    return extract_documents(documents, publication_day=False)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "case.db")
    made.put(read(document(ONE, "one.txt"), document(OTHER, "other.txt")))
    return made


def titles_in(project: Project) -> list[str]:
    """The sentences that tell of the fire, as the whole project and as a question give them: always the same."""
    everything = project.timeline()
    (first,) = [held.id for held in everything.documents if held.source == "one.txt"]
    whole = next(event for event in everything.events if event.title == BURNS and event.document == first)
    asked = project.timeline(only=project.search(Query(text="burned")).ids, documents=())
    assert [event.mentions for event in asked.events if event.id == whole.id] == [whole.mentions]
    texts = {held.id: held.text for held in everything.documents}
    for mention in whole.mentions:
        sentence = mention.sentence
        assert texts[mention.document][sentence.start : sentence.end] == sentence.text
    return [mention.sentence.text for mention in whole.mentions]


def test_a_sentence_that_moved_is_found_again(project: Project) -> None:
    before = titles_in(project)
    assert len(before) == 2
    project.put(read(document(LONGER, "other.txt")))
    assert sorted(titles_in(project)) == sorted(before)


@pytest.mark.parametrize("text", ["Nothing is told.\n", f"Twice:\n\n{OTHER}\n{OTHER}", ""])
def test_what_a_document_says_no_more_is_not_told_there(project: Project, text: str) -> None:
    before = titles_in(project)
    project.put(read(document(text, "other.txt")))
    assert len(titles_in(project)) == 1
    assert project.undo() is not None
    assert titles_in(project) == before


def test_a_document_that_is_taken_out_tells_nothing(project: Project) -> None:
    before = titles_in(project)
    (other,) = [held.id for held in project.timeline().documents if held.source == "other.txt"]
    project.remove_documents([other])
    assert len(titles_in(project)) == 1
    assert project.undo() is not None
    assert titles_in(project) == before
