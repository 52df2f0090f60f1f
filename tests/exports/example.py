"""One small timeline with the shapes that formats stumble over, for tests that compare with written-out results."""

from __future__ import annotations

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

SENTENCES = (
    "On 2 March 1969 the two armies, once allies, fought on the river island.",
    "The 1960s split “ended an age” & <b>changed</b> the region 🌍.",
    "=Caesar(1) was killed on 15 March 44 BC; Rome mourned.",
    "The border has been open since 1991.",
    "Around 1450 the first fort was built.",
    "The ministers will meet again in October 2021.",
    "More talks may come soon.",
)
TEXT = "\n\n".join(SENTENCES)


def _sentence(number: int) -> Sentence:
    start = TEXT.index(SENTENCES[number])
    return Sentence(start, start + len(SENTENCES[number]), SENTENCES[number], number)


def _span(number: int, words: str) -> Span:
    start = _sentence(number).start + SENTENCES[number].index(words)
    return Span(start, start + len(words), words)


DOCUMENT = Document(
    TEXT,
    title="A border, told briefly",
    publication=Publication(Day(2021, 3, 3), source="byline", grade="single", quote="3 March 2021"),
    source="border.txt",
    url="https://example.org/border?a=1&b=2",
    author="A. Writer",
)


def _event(number: int, title: str, edtf: str, date: str, trigger: str, **more: object) -> Event:
    span = _span(number, date)
    return Event(
        id=f"e{number}",
        title=title,
        when=When.from_edtf(edtf),
        date_text=date,
        sentence=_sentence(number),
        trigger=_span(number, trigger),
        document=DOCUMENT.id,
        date=span,
        explanation=f"“{date}” names it",
        **more,  # type: ignore[arg-type]  # fields of Event
    )


_SOON = _span(6, "soon")
EXPRESSION = TimeExpression(
    _SOON.start,
    _SOON.end,
    _SOON.text,
    value="FUTURE_REF",
    rule="vague.soon",
    reason="“soon” names no time",
    basis="vague",
    document=DOCUMENT.id,
)

TIMELINE = Timeline(
    documents=(DOCUMENT,),
    events=(
        _event(
            0,
            "Two armies fight on river island",
            "1969-03-02",
            "2 March 1969",
            "fought",
            participants=(Participant("two armies", "agent", "organisation"),),
            place="river island",
        ),
        _event(1, "Split changes the region", "196X", "The 1960s", "split", kind="state"),
        _event(2, "=Caesar(1) killed", "-0043-03-15", "15 March 44 BC", "killed", place="Rome"),
        _event(3, "Border open", "1991/..", "1991", "open", kind="state"),
        _event(4, "First fort built", "1450~", "1450", "built", confidence=0.75),
        _event(5, "Ministers to meet", "2021-10", "October 2021", "meet", certainty=Certainty.PLANNED, kind="event"),
    ),
    unplaced=(Unplaced(EXPRESSION, _sentence(6), "“soon” names no time", DOCUMENT.id),),
    expressions=(EXPRESSION,),
).sorted()
