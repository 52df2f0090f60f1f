"""A small timeline made by hand: our own words about an invented bridge."""

from __future__ import annotations

from typing import Any

from timeline.record.model import (
    Certainty,
    Document,
    Event,
    Participant,
    Publication,
    Sentence,
    Span,
    TimeExpression,
    Timeline,
    Unplaced,
)
from timeline.record.when import Day, When

TEXT = (
    "Mill bridge to reopen\n\n"
    "The old mill bridge at Lowick was built in the 1880s. "
    "A flood damaged it on 12 June 1903, and the council closed it.\n\n"
    "The engineer Ada Renn said on Monday that repairs would end in October 2031. "
    "During her youth the river was higher."
)
"""Our own words about an invented bridge; every event below slices its offsets out of them."""

EVENTS = (
    # title, when, words of the date, the sentence begins with, certainty, participants, place
    ("Old mill bridge built", When.decade(1880), "the 1880s", "The old mill", "asserted", (), "Lowick"),
    ("Flood damages the bridge", When.on(Day(1903, 6, 12)), "12 June 1903", "A flood", "asserted", ("council",), ""),
    ("Renn announces repairs", When.on(Day(2031, 3, 3)), "Monday", "The engineer", "reported", ("Ada Renn",), ""),
    ("Repairs to end", When.month(2031, 10), "October 2031", "The engineer", "planned", ("Ada Renn",), ""),
)


PUBLISHED = Day(2031, 3, 5)


def document_of(text: str = TEXT, title: str = "Mill bridge to reopen", day: Day | None = PUBLISHED) -> Document:
    publication = Publication(day) if day else None
    return Document(text, title=title, publication=publication, source=f"{title}.txt")


def span_of(text: str, words: str, start: int = 0) -> Span:
    at = text.index(words, start)
    return Span(at, at + len(words), words)


def sentence_of(text: str, beginning: str) -> Sentence:
    start = text.index(beginning)
    ends = [end for mark in (". ", ".\n") if (end := text.find(mark, start)) >= 0]
    end = min(ends) + 1 if ends else len(text)
    return Sentence(start, end, text[start:end], text.count("\n\n", 0, start))


def small_timeline(document: Document | None = None) -> Timeline:
    document = document or document_of()
    text = document.text
    events = []
    expressions = []
    for number, (title, when, words, beginning, certainty, people, place) in enumerate(EVENTS):
        sentence = sentence_of(text, beginning)
        date = span_of(text, words, sentence.start)
        expression = TimeExpression(
            date.start, date.end, date.text, value=when.edtf(), when=when, rule="fixture.one", document=document.id
        )
        expressions.append(expression)
        events.append(
            Event(
                id=f"e{number}{document.id[1:5]}",
                title=title,
                when=when,
                date_text=words,
                sentence=sentence,
                trigger=span_of(text, sentence.text.split()[1], sentence.start),
                document=document.id,
                date=date,
                participants=tuple(Participant(name, "agent") for name in people),
                place=place,
                certainty=Certainty(certainty),
                explanation=f"“{words}” is {when.edtf()}.",
            )
        )
    vague = span_of(text, "During her youth")
    lost = TimeExpression(vague.start, vague.end, vague.text, reason="a stretch of a life, not of the calendar")
    unplaced = Unplaced(lost, sentence_of(text, "During her"), lost.reason, document.id)
    return Timeline((document,), tuple(events), (unplaced,), (*expressions, lost)).sorted()


def extract_small(document: Document, **options: Any) -> Timeline:
    """Stands in for the pipeline: the fixture's events if the text is the fixture's, none otherwise."""
    return small_timeline(document) if document.text == TEXT else Timeline((document,))
