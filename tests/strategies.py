"""Generated values for laws: any ``When``, any ``Timeline``.

Every timeline made here keeps the promises of ``timeline.record.model``: offsets slice back to their text, ids are
distinct, documents have distinct names.
Times and words are generated and shrunk by hypothesis; how they are put together
follows from one seed, because drawing every small choice would cost a hundred times as much.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

from hypothesis import strategies as st

from timeline.record.model import (
    Anchor,
    Certainty,
    Document,
    Event,
    Mention,
    Participant,
    Publication,
    Section,
    Sentence,
    Span,
    TimeExpression,
    Timeline,
    Unplaced,
)
from timeline.record.when import PARTS_OF_DAY, Day, Precision, When, month_length

ODD_STARTS = (
    "",
    "",
    "=",
    "+1 ",
    "-",
    "@",
    "\t",
    "'",
    "'=",
    "＝",
    "<b>",
    "# ",
    "- ",
    "1969: ",
    "> ",
    '"',
    ",",
    "; ",
    "]]>",
)


def words(*, min_size: int = 0, max_size: int = 20, control: bool = True) -> st.SearchStrategy[str]:
    """Text of any script with the odd beginnings that formats stumble over; no halves of surrogate pairs."""
    without = ("Cs",) if control else ("Cs", "Cc", "Co", "Cn")
    body = st.text(st.characters(exclude_categories=without), min_size=min_size, max_size=max_size)
    return st.tuples(st.sampled_from(ODD_STARTS), body).map("".join)


# -- times --------------------------------------------------------------------------------------------------------


def days(*, first_year: int = -12_000, last_year: int = 12_000) -> st.SearchStrategy[Day]:
    """Any day of those astronomical years."""

    def build(parts: tuple[int, int, int]) -> Day:
        year, month, day = parts
        return Day(year, month, min(day, month_length(year, month)))

    years = st.integers(first_year, last_year)
    return st.tuples(years, st.integers(1, 12), st.integers(1, 31)).map(build)


def _digits() -> st.SearchStrategy[When]:
    return st.one_of(
        st.integers(-999, 999).map(lambda n: When.decade(n * 10 if n >= 0 else n * 10 + 1)),
        st.integers(-99, 99).map(lambda n: When.century(n * 100 if n >= 0 else n * 100 + 1)),
        st.integers(-9, 9).map(lambda n: When.millennium(n * 1000 if n >= 0 else n * 1000 + 1)),
    )


_BUILDERS = (
    When.on,
    lambda day: When.month(day.year, day.month),
    lambda day: When.year(day.year),
    lambda day: When.season(day.year, 20 + (day.month + 2) // 3),
    lambda day: When.quarter(day.year, (day.month + 2) // 3),
    lambda day: When.half(day.year, (day.month + 5) // 6),
    lambda day: When.at(day, day.day * 2780 + day.month, zone=("", "Z", "+08:00", "-05:30")[day.month % 4]),
)
_COMPOUND = (
    When.week,
    lambda day: When.hour(day, day.day % 24, zone=("", "Z")[day.month % 2]),
    lambda day: When.part_of_day(day, sorted(PARTS_OF_DAY)[day.month % len(PARTS_OF_DAY)]),
)  # EDTF writes these as intervals, so they cannot be the ends of one
_MARKS = ((False, False), (False, False), (True, False), (False, True), (True, True))


def _marked(pair: tuple[When, tuple[bool, bool]]) -> When:
    return pair[0].qualified(approximate=pair[1][0], uncertain=pair[1][1])


def _simple(builders: Sequence[Any], digits: bool, years: dict[str, int]) -> st.SearchStrategy[When]:
    made = st.tuples(days(**years), st.sampled_from(builders)).map(lambda pair: pair[1](pair[0]))
    plain = st.one_of(made, _digits()) if digits else made
    return st.tuples(plain, st.sampled_from(_MARKS)).map(_marked)


def _interval(pair: tuple[When | None, When | None]) -> When:
    start, end = pair
    if start and end and end.latest < start.earliest:  # type: ignore[operator]  # simple times are closed
        start, end = end, start
    if start is None and end is None:
        return When.year(1969)
    return When.interval(start, end)


def whens(*, open_ends: bool = True, **years: int) -> st.SearchStrategy[When]:
    """Any time: every precision, open ends, approximate and uncertain; ``first_year``/``last_year`` bound it."""
    end = _simple(_BUILDERS, not years, years)
    side = st.one_of(st.none(), end) if open_ends else end
    return st.one_of(_simple((*_BUILDERS, *_COMPOUND), not years, years), st.tuples(side, side).map(_interval))


def is_precise(when: When) -> bool:
    """One calendar day, plainly said."""
    return when.precision is Precision.DAY and not when.approximate and not when.uncertain


# -- timelines ----------------------------------------------------------------------------------------------------


class _Maker:
    """Puts generated words and times together, by one seed."""

    def __init__(self, random: Random, texts: Sequence[str], times: Sequence[When]) -> None:
        self.random = random
        self.texts = texts
        self.times = times

    def text(self) -> str:
        return self.random.choice(self.texts)

    def when(self) -> When:
        return self.random.choice(self.times)

    def maybe(self, value: Any, other: Any) -> Any:
        return value if self.random.random() < 0.5 else other

    def span(self, sentence: Sentence) -> Span:
        first, last = sorted(self.random.randint(0, len(sentence.text)) for _ in range(2))
        return Span(sentence.start + first, sentence.start + last, sentence.text[first:last])

    def document(self, number: int) -> tuple[Document, list[Sentence]]:
        text, sentences = self.random.choice(("", "\n", "Intro. ")), []
        for paragraph in range(self.random.randint(1, 3)):
            body = f"{self.text()}{paragraph}"
            sentences.append(Sentence(len(text), len(text) + len(body), body, paragraph))
            text += body + self.random.choice((" ", "\n\n", ""))
        day = Day(1700 + self.random.randint(0, 400), 5, 17)
        publication = Publication(day, self.maybe("given", "byline"), self.maybe("given", "differs"), self.text())
        document = Document(
            text=text,
            title=self.text(),
            publication=self.maybe(publication, None),
            source=f"{number}-{self.maybe('é', 'a b')}.txt",
            url=self.maybe("", f"https://example.org/{number}?a=1&b=2"),
            language=self.maybe("en", "fr"),
            author=self.text(),
            sections=self.maybe((), (Section(0, len(text), "page", "page 1"),)),
            warnings=self.maybe((), ("cut short",)),
        )
        return document, sentences

    def expression(self, document: str, sentence: Sentence) -> TimeExpression:
        span, when = self.span(sentence), self.maybe(self.when(), None)
        anchor = Anchor("narrative", self.when(), self.maybe(self.span(sentence), None))
        return TimeExpression(
            span.start,
            span.end,
            span.text,
            type=self.random.choice(("DATE", "TIME", "DURATION", "SET")),
            value=self.random.choice(("1969", "PXM", "PAST_REF", "")),
            when=when,
            rule="years.year",
            explanation=self.text(),
            mod=self.random.choice(("", "START", "APPROX")),
            basis=self.maybe("explicit", "relative"),
            anchor=self.maybe(anchor, None),
            steps=self.maybe((), ("one", "two")),
            reason="" if when else "vague",
            confidence=self.random.random(),
            findings=self.maybe((), ("it was a Sunday",)),
            document=document,
        )

    def participant(self) -> Participant:
        role, kind = self.random.choice(("agent", "speaker", "other")), self.maybe("person", "other")
        return Participant(self.text() + "x", role, kind, self.maybe("", self.text() + "y"))

    def event(self, number: int, document: str, sentence: Sentence) -> Event:
        time, trigger, date = self.when(), self.span(sentence), self.maybe(self.span(sentence), None)
        return Event(
            id=f"e{number}",
            title=f"{self.text()}{number}",
            when=time,
            date_text=date.text if date else "",
            sentence=sentence,
            trigger=trigger,
            document=document,
            date=date,
            participants=tuple(self.participant() for _ in range(self.random.randint(0, 2))),
            place=self.text(),
            certainty=self.random.choice(list(Certainty)),
            speaker=self.text(),
            kind=self.random.choice(("event", "statement", "state", "period")),
            basis=self.maybe("explicit", "coreference"),
            explanation=self.text(),
            confidence=self.random.random(),
            salience=self.random.random(),
            mentions=self.maybe((), (Mention(document, sentence, trigger, date, time),)),
            related=self.maybe((), ("e0",)),
            conflict=self.maybe(True, False),
            findings=self.maybe((), ("a finding",)),
        )

    def timeline(self) -> Timeline:
        pairs = [self.document(number) for number in range(self.random.randint(1, 2))]
        events: list[Event] = []
        unplaced: list[Unplaced] = []
        for document, sentences in pairs:
            for sentence in sentences:
                for _ in range(self.random.randint(0, 2)):
                    events.append(self.event(len(events), document.id, sentence))
            expression = self.expression(document.id, sentences[0])
            unplaced += self.maybe([Unplaced(expression, sentences[0], "vague", document.id)], [])
        documents = tuple(document for document, _ in pairs)
        expressions = tuple(entry.expression for entry in unplaced)
        warnings = self.maybe((), ("no publication date",))
        return Timeline(documents, tuple(events), tuple(unplaced), expressions, warnings).sorted()


def timelines(*, when: st.SearchStrategy[When] | None = None, control: bool = True) -> st.SearchStrategy[Timeline]:
    """A timeline in time order. ``when`` bounds the times of its events, ``control`` allows control characters."""
    texts = st.lists(words(control=control), min_size=2, max_size=5)
    times = st.lists(whens() if when is None else when, min_size=1, max_size=4)
    return st.tuples(st.integers(0, 2**32), texts, times).map(lambda t: _Maker(Random(t[0]), t[1], t[2]).timeline())
