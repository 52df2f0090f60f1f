"""What a rule makes of a match: the TIMEX3 attributes, the time on the calendar, and how it came about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.record.model import Anchor
from timeline.record.timex3 import Amount, value_of
from timeline.record.when import When

if TYPE_CHECKING:
    from timeline.times.phrase_match import PhraseMatch

NO_PUBLICATION = "it leans on the day of publication, which is not known"
NO_NARRATIVE = "it leans on a time told before, and none fits"
IS_DURATION = "it says how long, not when"
IS_SET = "it says how often, not when"
IS_VAGUE = "it is too vague to be placed on a calendar"


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of an expression; the fields are those of ``TimeExpression``.

    ``aside`` marks a time that the narrative must not continue from, ``background`` one that nothing near continues
    from either ("since 1945"). ``whole`` is the time before it was narrowed ("late 1949") or the end of a range: what
    later times lean on. ``inner`` is the find inside that this is the reading of, where the words round it turn out to
    add nothing ("built in three days" is a length, and "in" no part of it).
    """

    type: str
    value: str
    when: When | None = None
    mod: str = ""
    quant: str = ""
    freq: str = ""
    basis: str = "explicit"
    anchor: Anchor | None = None
    steps: tuple[str, ...] = ()
    reason: str = ""
    confidence: float = 1.0
    findings: tuple[str, ...] = ()
    aside: bool = False
    background: bool = False
    whole: When | None = None
    inner: PhraseMatch | None = None

    @property
    def stand(self) -> When | None:
        """Where the story stands after this time."""
        return self.whole or self.when

    def but(self, **changes: object) -> Reading:
        """The same reading with some fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


def date(
    when: When,
    *,
    value: str = "",
    mod: str = "",
    basis: str = "explicit",
    anchor: Anchor | None = None,
    steps: tuple[str, ...] = (),
    confidence: float = 1.0,
    findings: tuple[str, ...] = (),
) -> Reading:
    """A time on the calendar; ``value`` only where TIMEX3 wants another than ``when`` gives."""
    kind = "TIME" if when.clock else "DATE"
    return Reading(
        kind,
        value or value_of(when),
        when,
        mod=mod,
        basis=basis,
        anchor=anchor,
        steps=steps,
        confidence=confidence,
        findings=findings,
    )


def unplaced(value: str, reason: str, *, type: str = "DATE", mod: str = "", basis: str = "relative") -> Reading:
    """A time that cannot be placed, and why."""
    return Reading(type, value, None, mod=mod, basis=basis, reason=reason, confidence=0.5)


def duration(amount: Amount, *, mod: str = "", when: When | None = None, anchor: Anchor | None = None) -> Reading:
    """A length of time, with its place on the calendar if the words give it ("the past two years")."""
    reason = "" if when else IS_DURATION
    basis = "relative" if when else "explicit"
    return Reading("DURATION", amount.value, when, mod=mod, basis=basis, anchor=anchor, reason=reason)


def repeated(value: str, *, quant: str = "", freq: str = "") -> Reading:
    """Something that happens again and again."""
    return Reading("SET", value, None, quant=quant, freq=freq, reason=IS_SET)


def vague(value: str, *, type: str = "DATE") -> Reading:
    """PAST_REF, PRESENT_REF, FUTURE_REF and the like."""
    return Reading(type, value, None, basis="vague", reason=IS_VAGUE, confidence=0.5)
