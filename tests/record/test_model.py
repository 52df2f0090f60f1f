"""The values: frozen, compared by content, ordered for drawing, silent about what they do not know."""

from __future__ import annotations

import dataclasses

import pytest

from timeline.record.model import Certainty, Document, Event, Publication, Section, Sentence, Span, Timeline
from timeline.record.when import Day, When

TEXT = "The mill burned down in 1903. It was rebuilt in 1905."


def _event(name: str, when: str, start: int, end: int, *, document: str) -> Event:
    sentence = Sentence(start, end, TEXT[start:end])
    return Event(
        id=name,
        title=name,
        when=When.from_edtf(when),
        date_text=when,
        sentence=sentence,
        trigger=Span(start, start + 3, TEXT[start : start + 3]),
        document=document,
    )


def test_values_are_frozen_and_compare_by_content() -> None:
    document = Document(TEXT)
    assert document == Document(TEXT)
    with pytest.raises(dataclasses.FrozenInstanceError):
        document.text = "other"  # type: ignore[misc]
    assert _event("a", "1903", 0, 29, document="d") == _event("a", "1903", 0, 29, document="d")
    assert len({_event("a", "1903", 0, 29, document="d"), _event("a", "1903", 0, 29, document="d")}) == 1


def test_document_names_are_stable_and_follow_the_source() -> None:
    assert Document(TEXT).id == Document(TEXT).id
    assert Document(TEXT, source="a.txt").id != Document(TEXT, source="b.txt").id
    assert Document(TEXT, source="a.txt").id == Document(TEXT + " More.", source="a.txt").id
    assert Document(TEXT).digest != Document(TEXT + " More.").digest


def test_publication_day_is_none_when_nobody_said_it() -> None:
    assert Document(TEXT).published is None
    assert Document(TEXT, publication=Publication(Day(2021, 3, 3))).published == Day(2021, 3, 3)


def test_timeline_sorts_in_time_and_joins_documents_once() -> None:
    document = Document(TEXT)
    late = _event("late", "1905", 30, 53, document=document.id)
    early = _event("early", "1903", 0, 29, document=document.id)
    ancient = _event("ancient", "-0043-03-15", 0, 29, document=document.id)
    joined = Timeline((document,), (late,)) + Timeline((document,), (early, ancient))
    assert [event.id for event in joined.events] == ["ancient", "early", "late"]
    assert joined.documents == (document,)


def test_event_offsets_are_those_of_its_sentence() -> None:
    event = _event("early", "1903", 0, 29, document="d")
    assert TEXT[event.start : event.end] == event.sentence.text


def test_certainties_are_the_five_of_the_contract() -> None:
    assert [str(certainty) for certainty in Certainty] == ["asserted", "reported", "planned", "negated", "uncertain"]


def test_a_place_knows_its_page() -> None:
    pages = (
        Section(0, 10, "page", "page 1"),
        Section(3, 8, "row"),
        Section(12, 20, "page", "page 2, recognised from a picture (80% sure)", sure=0.8),
    )
    document = Document("x" * 30, sections=pages)
    assert [document.page_at(offset) for offset in (0, 5, 9, 10, 12, 19, 25)] == ["1", "1", "1", "", "2", "2", ""]
    assert Document("x").page_at(0) == ""
