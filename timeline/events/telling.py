"""A happening with its time, as one sentence tells it: the raw material of an event."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.facts import Attachment, Happening
from timeline.record.model import Sentence, TimeExpression
from timeline.record.when import When


@dataclass(frozen=True, slots=True)
class Taken:
    """A time that a happening takes from elsewhere.

    ``when`` is the time itself, ``expression`` the words it comes from, ``sure`` how far to trust the step (0 to 1),
    ``reason`` a sentence that tells a reader why, ``inferred`` whether the step leaves the clause's own words.
    ``rule`` names the rule of ``timeline.events.timing`` that took the step, ``counted`` the length that was counted
    ("two weeks after the collapse").
    """

    when: When
    expression: TimeExpression
    sure: float
    reason: str
    inferred: bool = True
    rule: str = ""
    counted: TimeExpression | None = None


@dataclass(slots=True)
class Telling:
    """``number`` is that of the sentence; ``taken`` is set where the time is not the happening's own."""

    number: int
    sentence: Sentence
    happening: Happening
    attachment: Attachment
    expression: TimeExpression
    taken: Taken | None = None

    @property
    def when(self) -> When:
        """The time of the happening."""
        when = self.taken.when if self.taken is not None else self.expression.when
        assert when is not None, "only placed times are told"
        return when

    @property
    def sure(self) -> float:
        """How far to trust that the happening has this time."""
        own = self.attachment.sure if self.taken is None else self.taken.sure
        return own * (self.expression.confidence if self.taken is None else 1.0)
