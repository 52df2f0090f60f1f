"""What the rules of time see: a sentence with what is dated in it, the line above it, and the story so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.events.facts import Happening, SentenceFacts
from timeline.events.telling import Telling
from timeline.events.timing.pointed import DatedByFamily
from timeline.grammar.clause import ADVERBIAL, PARTICIPLE, Clause
from timeline.record.model import Document, Sentence, TimeExpression
from timeline.record.when import When

_FRAMES = frozenset({"before", "after", "until", "till", "since", "once", "following"})

_ENDS = frozenset({"until", "till"})


@dataclass(slots=True)
class Story:
    """Where the story stands: the time told last on its main line, and how far back that was."""

    when: When
    expression: TimeExpression
    number: int  # of the sentence that told it
    paragraph: int
    sure: float
    slow: bool = False  # the next time told is far away, so that not every sentence until then is of this one
    alone: bool = False  # no later time is told near, so that nobody knows how the story goes on
    steps: int = 0  # sentences that have taken it since
    testimony: bool = False  # somebody tells of another time: "told the court on Monday that he saw a car"
    heard: Story | None = None  # where what is so told stands, if it is dated
    dead: str = ""  # who died then, by the last name
    closed: bool = False  # a noun told it last: "followed by the fall of Harn on 15 July 1099"


@dataclass(slots=True)
class Scene:
    """One sentence while its clauses are given their times."""

    document: Document
    number: int
    sentence: Sentence
    facts: SentenceFacts
    times: Sequence[TimeExpression]
    dated: dict[int, Telling] = field(default_factory=dict)  # by head of the clause, or of the noun
    above: TimeExpression | None = None  # of the heading or entry it stands under
    headed: bool = False  # that line tells an event itself, so that what follows mostly tells it again
    steps_below: int = 0  # sentences since that line
    chronicle: bool = True  # what stands below such lines is told in the present: "The town receives its charter"
    story: Story | None = None
    meeting: TimeExpression | None = None  # the day of the meeting whose minutes the text is
    lives: Sequence[Telling] = ()  # that brackets behind names tell
    behind: Telling | None = None  # what the next sentence says of when this one's was
    dated_anywhere: DatedByFamily = field(default_factory=lambda: DatedByFamily(()))
    """What the text dates, in this sentence and elsewhere."""

    def clause(self, head: int) -> Clause | None:
        """The clause with that head word, if what it tells was read."""
        return self.clauses.get(head)

    @property
    def clauses(self) -> Mapping[int, Clause]:
        """The clauses of the sentence by their heads."""
        return {clause.head: clause for clause in self.facts.clauses}

    def nouns(self) -> Iterable[Telling]:
        """What is dated and told by a noun."""
        return (telling for telling in self.dated.values() if telling.happening.nominal)

    def telling_of(self, head: int) -> Telling | None:
        """What is dated already and told by the clause with that head."""
        return self.dated.get(head)

    def clause_told(self, telling: Telling) -> Clause | None:
        """The clause that tells a telling; of "an explosion on 3 May killed two", told by its noun, the one around."""
        happening = telling.happening
        if happening.clause is not None or happening.subject is None or happening.link:
            return happening.clause
        return self.clause(happening.inside)

    def has_frame(self, clause: Clause) -> bool:
        """ "Before she left, he was relieved": a clause that says by another when it was."""
        return any(
            below.above == clause.head and below.relation in (ADVERBIAL, PARTICIPLE) and below.mark in _FRAMES
            for below in self.facts.clauses
        )

    def has_end(self, clause: Clause) -> bool:
        """ "Until the inquiry ended, he was suspended": a clause that says only how long it lasted."""
        return any(
            below.above == clause.head and below.relation == ADVERBIAL and below.mark in _ENDS
            for below in self.facts.clauses
        )

    def place_of(self, expression: TimeExpression) -> int:
        """Where in the sentence's text the words of a time begin; before 0 when they stand in another sentence."""
        return expression.start - self.sentence.start


def head_of(happening: Happening) -> int | None:
    """By what a happening is known within its sentence: the head of its clause; None for a noun."""
    return happening.clause.head if happening.clause is not None else None
