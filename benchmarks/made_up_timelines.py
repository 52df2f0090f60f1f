"""Made-up timelines of any size that look like real ones, for benchmarks, browser tests and pictures.

Everything is invented. The same size and seed give the same timeline. Every kind of time, certainty and link occurs:
days, months, decades and centuries, BC, open ends, approximate and uncertain times, several sources, disagreement,
named periods, statements, plans, denials, dates that became no event.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from timeline.record.in_words import in_words
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
from timeline.record.when import Day, Precision, When

PLACES = (
    "Port Ellery",
    "Marrow Bay",
    "Castelvane",
    "Upper Tyne Lock",
    "Orsk Ford",
    "Saint Brannoc",
    "Delmere",
    "Ashkirk",
)
BODIES = (
    "the harbour board", "the Ellery Shipping Company", "the regional court", "the Union of Dockers",
    "the Ministry of Works", "Mayor Ines Halloran", "engineer Tomas Reyl", "the Castelvane Museum",
    "the River Commission", "the Northern Rail Company", "Bishop Aldous Wren", "the Free Press of Marrow Bay",
)  # fmt: skip
DEEDS = (
    ("opened", "the new lock", "opening of the new lock"),
    ("rejected", "the bridge plan", "rejection of the bridge plan"),
    ("sold", "its last steamship", "sale of the last steamship"),
    ("signed", "the river treaty", "river treaty signed"),
    ("flooded", "the lower town", "flood of the lower town"),
    ("founded", "a school of navigation", "school of navigation founded"),
    ("struck", "over wages and hours", "strike over wages and hours"),
    ("rebuilt", "the grain market", "grain market rebuilt"),
    ("surveyed", "the eastern shoals", "survey of the eastern shoals"),
    ("closed", "the old ferry line", "old ferry line closed"),
    ("published", "the flood report", "flood report published"),
    ("occupied", "the customs house", "customs house occupied"),
    ("elected", "a new council", "election of a new council"),
    ("launched", "the dredger Petrel", "launch of the dredger Petrel"),
    ("lost", "the lighthouse keeper's log", "loss of the lighthouse keeper's log"),
)
FILLERS = (
    "Nobody in the town remembers it differently.", "The minutes of the meeting fill eleven pages.",
    "Trade with the islands went on as before.", "The weather that season was unusually dry.",
    "Later accounts add little to this.", "A copy of the letter is kept in the archive.",
)  # fmt: skip
TOPICS = (
    "Harbour history",
    "Notes on the river trade",
    "A town and its bridge",
    "From the court archive",
    "The shipping years",
)
CERTAINTIES = (
    *[Certainty.ASSERTED] * 12,
    *[Certainty.REPORTED] * 5,
    Certainty.PLANNED,
    Certainty.NEGATED,
    Certainty.UNCERTAIN,
)
OPENINGS = {
    Certainty.ASSERTED: "{When}, {body} {deed} {thing} at {place}.",
    Certainty.REPORTED: "{Speaker} said that {when} {body} {deed} {thing} at {place}.",
    Certainty.PLANNED: "{Body} plan that {thing} will be settled {when} at {place}.",
    Certainty.NEGATED: "It is not true that {when} {body} {deed} {thing} at {place}.",
    Certainty.UNCERTAIN: "{Body} may have {deed} {thing} {when} at {place}.",
}


def make_timeline(events: int, *, documents: int = 0, seed: int = 7, deep: bool = False) -> Timeline:
    """``events`` made-up events told in ``documents`` texts (default: one for each 60 events).

    ``deep`` adds a few from before 10,000 BC. Most years lie between 1850 and 2024, a tenth is older.
    """
    return _Maker(events, documents or max(1, events // 60), seed, deep).timeline()


@dataclass
class _Writer:
    """A text that grows sentence by sentence."""

    name: str
    title: str
    published: Day
    text: str = ""
    paragraph: int = 0

    def sentence(self, words: str) -> Sentence:
        start = len(self.text)
        self.text += words + " "
        return Sentence(start, start + len(words), words, self.paragraph)

    def end_paragraph(self) -> None:
        self.text = self.text.rstrip(" ") + "\n\n"
        self.paragraph += 1


class _Maker:
    def __init__(self, events: int, documents: int, seed: int, deep: bool) -> None:
        self.random = random.Random(seed)
        self.deep = deep
        self.size = events
        self.writers = [self._writer(number) for number in range(documents)]
        self.events: list[tuple[_Writer, Event]] = []
        self.expressions: list[tuple[_Writer, TimeExpression]] = []
        self.unplaced: list[tuple[_Writer, TimeExpression, Sentence, str, str]] = []

    def _writer(self, number: int) -> _Writer:
        topic = TOPICS[number % len(TOPICS)]
        title = topic if number < len(TOPICS) else f"{topic}, part {number // len(TOPICS) + 1}"
        return _Writer(f"text-{number}.txt", title, Day(2024, 1 + number % 12, 1 + number % 28))

    def timeline(self) -> Timeline:
        for number in range(self.size):
            writer = self.writers[number * len(self.writers) // self.size]
            self._event(writer, number)
            if self.random.random() < 0.4:
                writer.sentence(self.random.choice(FILLERS))
            if number % 11 == 10:
                self._aside(writer)
            if self.random.random() < 0.22:
                writer.end_paragraph()
        return self._finished()

    # -- one event ----------------------------------------------------------------------------------------------

    def _event(self, writer: _Writer, number: int) -> None:
        pick = self.random.choice
        when = self._when(number)
        certainty = pick(CERTAINTIES)
        deed, thing, headline = pick(DEEDS)
        body, speaker, place = pick(BODIES), pick(BODIES), pick(PLACES)
        words = _said(when)
        text = OPENINGS[certainty].format(
            When=_capital(words), when=words, body=body, Body=_capital(body), Speaker=_capital(speaker),
            deed=deed, thing=thing, place=place,
        )  # fmt: skip
        sentence = writer.sentence(text)
        at = text.lower().index(words.lower())
        date = Span(sentence.start + at, sentence.start + at + len(words), text[at : at + len(words)])
        verb = text.find(deed)
        trigger = Span(sentence.start + verb, sentence.start + verb + len(deed), deed) if verb >= 0 else date
        steps = (f"“{date.text}” is a {when.precision}", f"which is {when.edtf()}")
        self.expressions.append(
            (
                writer,
                TimeExpression(
                    date.start, date.end, date.text, when=when, value=when.edtf(), steps=steps, rule="made.up"
                ),
            )
        )
        people = [Participant(_capital(body), "agent", "organisation")]
        if certainty is Certainty.REPORTED:
            people.append(Participant(_capital(speaker), "speaker", "organisation"))
        self.events.append(
            (writer, Event(
                id=f"e{number:06}", title=_capital(f"{headline} at {place}" if number % 3 else headline), when=when,
                date_text=date.text, sentence=sentence, trigger=trigger, document="", date=date,
                participants=tuple(people), place=place, certainty=certainty,
                speaker=_capital(speaker) if certainty is Certainty.REPORTED else "",
                kind="statement" if certainty is Certainty.REPORTED and number % 2 else "event",
                explanation=f"“{date.text}” means {in_words(when)}.", confidence=round(self.random.uniform(0.6, 1), 2),
                salience=round(self.random.betavariate(2, 3), 3), mentions=(),
            ))
        )  # fmt: skip

    def _when(self, number: int) -> When:
        rare = self.random.random()
        if rare < 0.1:
            return self._old(number)
        year = int(min(2024, max(1850, self.random.gauss(1968, 32))))
        makers: tuple[tuple[float, Callable[[], When]], ...] = (
            (0.40, lambda: When.on(self._day(year))),
            (0.60, lambda: When.month(year, self.random.randint(1, 12))),
            (0.78, lambda: When.year(year)),
            (0.83, lambda: When.decade(year // 10 * 10)),
            (0.86, lambda: When.season(year, self.random.randint(21, 24))),
            (0.90, lambda: When.interval(When.year(year), When.year(year + self.random.randint(1, 9)))),
            (0.93, lambda: When.at(self._day(year), self.random.randint(6, 22) * 3600)),
            (0.95, lambda: When.interval(When.year(year), None)),
            (0.96, lambda: When.interval(None, When.year(year))),
            (0.98, lambda: When.year(year).qualified(approximate=True)),
            (1.01, lambda: When.interval(When.year(year).qualified(approximate=True), When.year(year + 14))),
        )
        draw = self.random.random()
        return next(make for limit, make in makers if draw < limit)()

    def _old(self, number: int) -> When:
        if self.deep and number % 9 == 0:
            return When.year(-self.random.choice((12_000, 45_000, 66_000_000)))
        draw = self.random.random()
        if draw < 0.3:
            return When.year(-self.random.randint(40, 600))
        if draw < 0.6:
            return When.century(self.random.randint(9, 17) * 100)
        if draw < 0.8:
            return When.year(self.random.randint(1200, 1800)).qualified(approximate=True, uncertain=draw < 0.66)
        return When.on(self._day(self.random.randint(1500, 1849)))

    def _day(self, year: int) -> Day:
        return Day(year, 1, 1).plus(days=self.random.randint(0, 364))

    # -- around the events --------------------------------------------------------------------------------------

    def _aside(self, writer: _Writer) -> None:
        """A sentence whose time is no event, in turn a vague one and a named period."""
        period = len(self.unplaced) % 3 == 2
        words = (
            "the Long Blockade" if period else self.random.choice(("in recent years", "for a while", "in those days"))
        )
        text = (
            f"People often compare it with what happened during {words}."
            if period
            else f"Such things were common {words}."
        )
        sentence = writer.sentence(text)
        start = sentence.start + text.index(words)
        when = When.interval(When.year(1914), When.year(1921)) if period else None
        reason = "a named period as background; nothing is said to happen at it" if period else "too vague to place"
        expression = TimeExpression(
            start, start + len(words), words, when=when, basis="named" if period else "vague", rule="made.up",
            reason="" if period else reason,
        )  # fmt: skip
        self.expressions.append((writer, expression))
        self.unplaced.append((writer, expression, sentence, reason, "no event" if period else "unplaced"))

    def _finished(self) -> Timeline:
        made = {
            writer.name: Document(
                writer.text.rstrip() + "\n", title=writer.title, source=writer.name,
                publication=Publication(writer.published, source="byline"),
            )
            for writer in self.writers
        }  # fmt: skip
        events = [replace(event, document=made[writer.name].id) for writer, event in self.events]
        self._link(events)
        return Timeline(
            documents=tuple(made.values()),
            events=tuple(events),
            unplaced=tuple(
                Unplaced(
                    replace(expression, document=made[writer.name].id), sentence, reason, made[writer.name].id, kind
                )
                for writer, expression, sentence, reason, kind in self.unplaced
            ),
            expressions=tuple(
                replace(expression, document=made[writer.name].id) for writer, expression in self.expressions
            ),
        ).sorted()

    def _link(self, events: list[Event]) -> None:
        """Gives every ninth event a second source, every second of these a reading that disagrees."""
        for number in range(8, len(events), 9):
            event, other = events[number], events[(number * 7 + 3) % len(events)]
            disagrees = number % 2 == 0 and event.when.precision in (Precision.DAY, Precision.MONTH, Precision.YEAR)
            when = _moved(event.when) if disagrees else event.when
            second = Mention(other.document, other.sentence, other.trigger, other.date, when)
            leading = Mention(event.document, event.sentence, event.trigger, event.date, event.when)
            events[number] = replace(
                event, mentions=(leading, second), conflict=disagrees, related=(other.id,),
                findings=("the sources give times that exclude one another",) if disagrees else (),
            )  # fmt: skip


def _moved(when: When) -> When:
    assert when.earliest is not None
    return When.year(when.earliest.year + 2)


def _said(when: When) -> str:
    """The words for ``when`` with the preposition that fits a sentence."""
    words = in_words(when)
    if when.bounds and None in when.bounds:
        return words
    if when.bounds:
        return f"from {words}"
    if when.precision is Precision.DAY:
        return f"on {words}"
    return f"{'at' if when.precision is Precision.INSTANT else 'in'} {words}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def extras(timeline: Timeline) -> Iterator[tuple[str, dict[str, object]]]:
    """Curation for a made-up timeline, as pairs for ``to_view(extras=dict(...))``: status and tags of every fifth."""
    states = ("accepted", "accepted", "edited", "rejected")
    for number, event in enumerate(timeline.events):
        if number % 5 == 0:
            yield event.id, {"status": states[number // 5 % 4], "tags": [("ships", "politics", "floods")[number % 3]]}
