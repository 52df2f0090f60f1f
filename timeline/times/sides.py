"""A time on the side of now that its clause speaks of, and what to say where the words leave both open."""

from __future__ import annotations

from collections.abc import Callable

from timeline.record.in_words import in_words
from timeline.record.when import Day, When
from timeline.times.tense import FUTURE, PAST, Side

UNDECIDED = 0.5
"""Confidence of a time that may as well lie on the other side of now."""


def said_of(side: Side) -> str:
    """What the clause says, to open a step of the reasoning: "the clause looks back (“was”): "."""
    looks = {PAST: "looks back", FUTURE: "looks ahead"}.get(side.tense, "")
    if not looks:
        return "no word says past or future: "
    cue = f" (“{side.cue}”)" if side.cue else ""
    return f"the clause {'looks' if side.sure else 'perhaps looks'} {looks.partition(' ')[2]}{cue}: "


def fits(when: When, now: Day, side: Side) -> bool:
    """Whether a time can be meant: nothing that is over begins after the day it is told, nothing to come ends before.

    Only a side that is sure rules a time out.
    """
    if not side.sure:
        return True
    if side.tense == PAST:
        return when.earliest is None or when.earliest <= now
    if side.tense == FUTURE:
        return when.latest is None or when.latest >= now
    return True


def on_the_side(make: Callable[[int], When | None], now: Day, side: Side) -> When | None:
    """``make(0)``, or the one before or after it (-1, 1) where the clause rules it out: "closed at the end of the year"
    is last year's when this year's has not come."""
    here = make(0)
    if here is None or fits(here, now, side):
        return here
    there = make(-1 if side.tense == PAST else 1)
    return there if there is not None and fits(there, now, side) else here


def either(step: str, other: When) -> str:
    """The step that names the reading not taken, where the words allow both."""
    return f"{step}, though {in_words(other)} is possible as well"
