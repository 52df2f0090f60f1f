"""A short timeline written by hand, with one of everything that the viewer must show."""

from __future__ import annotations

from typing import Any

from timeline.record.model import (
    Certainty,
    Document,
    Event,
    Mention,
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
    "The mill at Orsk Ford opened on 3 March 2021. "
    "Its owner said on Monday that repairs will start in May 2022 and end in 2023.\n\n"
    "The first mill burned down about 1450. A bridge stood there in 44 BC. "
    "Such things were common in those days."
)


def sentence(text: str, words: str) -> Sentence:
    start = text.index(words)
    return Sentence(start, start + len(words), words, 0)


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


def event(document: Document, name: str, title: str, when: When, in_sentence: str, date: str, **more: Any) -> Event:
    """An event whose sentence and date are found in the text by their words."""
    whole = sentence(document.text, in_sentence)
    at = document.text.index(date, whole.start)
    spot = Span(at, at + len(date), date)
    return Event(
        id=name,
        title=title,
        when=when,
        date_text=date,
        sentence=whole,
        trigger=spot,
        document=document.id,
        date=spot,
        **more,
    )


def small(text: str = TEXT, *, title: str = "The mill") -> Timeline:
    document = Document(text, title=title, source="mill.txt", publication=Publication(Day(2021, 3, 9), source="byline"))
    first, second, third, fourth, fifth = (
        "The mill at Orsk Ford opened on 3 March 2021.",
        "Its owner said on Monday that repairs will start in May 2022 and end in 2023.",
        "The first mill burned down about 1450.",
        "A bridge stood there in 44 BC.",
        "Such things were common in those days.",
    )
    events = (
        event(
            document,
            "opened",
            "Mill opens",
            When.on(Day(2021, 3, 3)),
            first,
            "3 March 2021",
            place="Orsk Ford",
            salience=0.9,
        ),
        event(
            document,
            "said",
            "Owner speaks",
            When.on(Day(2021, 3, 8)),
            second,
            "Monday",
            certainty=Certainty.REPORTED,
            kind="statement",
            speaker="The owner",
            participants=(Participant("The owner", "speaker", "person"),),
        ),
        event(
            document,
            "repairs",
            "Repairs start",
            When.month(2022, 5),
            second,
            "May 2022",
            certainty=Certainty.PLANNED,
            related=("end",),
        ),
        event(
            document,
            "end",
            "Repairs end",
            When.interval(None, When.year(2023)),
            second,
            "2023",
            certainty=Certainty.UNCERTAIN,
        ),
        event(
            document,
            "burned",
            "First mill burns down",
            When.year(1450).qualified(approximate=True),
            third,
            "about 1450",
        ),
        event(document, "bridge", "Bridge stands", When.year(-43), fourth, "44 BC", certainty=Certainty.NEGATED),
    )
    vague = span(document.text, "in those days")
    expressions = tuple(
        TimeExpression(
            telling.date.start,
            telling.date.end,
            telling.date.text,
            when=telling.when,
            document=document.id,
            steps=("words read", "bounds set"),
        )
        for telling in events
        if telling.date
    )
    loose = TimeExpression(vague.start, vague.end, vague.text, basis="vague", reason="too vague", document=document.id)
    unplaced = Unplaced(loose, sentence(document.text, fifth), "too vague to place", document.id)
    return Timeline((document,), events, (unplaced,), (*expressions, loose)).sorted()


def disputed() -> Timeline:
    """Two texts that give one event different years."""
    document = Document("The lock was built in 1902.", title="First account", source="one.txt")
    other = Document("The lock was built in 1904.", title="Second account", source="two.txt")
    built = event(document, "lock", "Lock built", When.year(1902), "The lock was built in 1902.", "1902")
    again = event(other, "again", "Lock built", When.year(1904), "The lock was built in 1904.", "1904")
    mentions = tuple(
        Mention(telling.document, telling.sentence, telling.trigger, telling.date, telling.when)
        for telling in (built, again)
    )
    joined = Event(
        id="lock",
        title="Lock built",
        when=built.when,
        date_text="1902",
        sentence=built.sentence,
        trigger=built.trigger,
        document=document.id,
        date=built.date,
        mentions=mentions,
        conflict=True,
    )
    return Timeline((document, other), (joined,))
