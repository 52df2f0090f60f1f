"""What was put off to another time: "the vote was postponed to 3 May" tells of a vote that is planned for then."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.events.facts import Attachment
from timeline.record.in_words import in_words
from timeline.record.model import Certainty, TimeExpression

if TYPE_CHECKING:
    from timeline.grammar.parsed import Token

_ALWAYS = frozenset("adjourn defer postpone reschedule".split())
_WITH_WORD = {"put": ("off", "back"), "push": ("back",), "set": ("back",), "bring": ("forward",)}
_OF_TIMES = frozenset("delay move shift".split())  # "moved to May"; with two places it takes no time under "to"

_FROM = re.compile(r"from\b", re.IGNORECASE)


def moves(verb: Token) -> bool:
    """Whether a verb tells that something gets another time."""
    lemma = verb.lemma_.lower()
    if lemma in _WITH_WORD:
        return any(child.lower_ in _WITH_WORD[lemma] and child.i > verb.i for child in verb.children)
    return lemma in _ALWAYS | _OF_TIMES


def moved_to(attachment: Attachment, expression: TimeExpression) -> tuple[Attachment, TimeExpression]:
    """The happening as a plan for the time it was moved to; as they are where nothing was moved to that time."""
    happening, when = attachment.happening, expression.when
    if happening is None or happening.nominal or when is None or happening.certainty not in _TOLD:
        return attachment, expression
    lemma = happening.lemma
    words = _WITH_WORD.get(lemma, ())
    if lemma not in _ALWAYS | _OF_TIMES and not any(word in happening.predicate.split() for word in words):
        return attachment, expression
    planned = replace(attachment, happening=replace(happening, certainty=Certainty.PLANNED, cue=happening.trigger.text))
    if when.bounds and _FROM.match(expression.text) and when.bounds[1] is not None and lemma != "delay":
        until = when.bounds[1]
        step = f"“{happening.trigger.text}” moves it to the second of the two"
        return planned, replace(
            expression, when=until, value="", steps=(*expression.steps, step),
            explanation=f"{expression.explanation}; {step} → {in_words(until)}",
        )  # fmt: skip
    if attachment.link == "to" or (attachment.link == "for" and lemma == "reschedule"):
        return planned, expression
    return attachment, expression


_TOLD = (Certainty.ASSERTED, Certainty.REPORTED)
