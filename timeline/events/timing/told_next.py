"""What the next sentence dates: "The mill burned down. It happened on 3 May 1903.", "Ada left. That was in 1893."

Only where that sentence does nothing else than say when it was: "it", "this", "that" or a noun that points back ("the
ruling came on Tuesday") is its subject, and this one has no time at all.
"""

from __future__ import annotations

import re

from timeline.events.facts import EVENT, Happening
from timeline.events.nouns import EVENT_NOUNS, LASTING
from timeline.events.telling import Taken, Telling
from timeline.events.timing import TimingExample, TimingRule
from timeline.events.timing.scene import Scene
from timeline.grammar.clause import MAIN, Clause
from timeline.languages import en_events as english
from timeline.record.model import Certainty

SURE = 0.8
_POINTERS = english.TOLD_NEXT_POINTERS
_HAPPENED = english.TOLD_NEXT_HAPPENED
_CAME = english.TOLD_NEXT_CAME
_TOLD = frozenset({Certainty.ASSERTED, Certainty.REPORTED})


def says_when(telling: Telling) -> bool:
    """Whether a telling only says when something was: "it happened on 3 May", "that was in 1893", "the ruling came"."""
    happening, clause, subject = telling.happening, telling.happening.clause, telling.happening.subject
    if clause is None or clause.relation != MAIN or clause.time != "past" or clause.modal:
        return False
    if happening.certainty not in _TOLD or telling.taken is not None:
        return False
    expression, trigger = telling.expression, happening.trigger
    if subject is None or clause.copula:
        within = expression.start <= trigger.start and trigger.end <= expression.end
        return within and _WAS_THEN.match(telling.sentence.text) is not None
    if subject.text.lower() in _POINTERS:
        return happening.lemma in _HAPPENED
    return subject.kind == "definite" and subject.head in EVENT_NOUNS and happening.lemma in _CAME


_WAS_THEN = re.compile(english.TOLD_NEXT_WAS_THEN, re.IGNORECASE)


def told_next(happening: Happening, scene: Scene) -> Taken | None:
    """The time that the next sentence gives the main clause of this one."""
    clause, behind = happening.clause, scene.behind
    if clause is None or behind is None or not _may_take(happening, clause) or scene.dated:
        return None
    if any(time.type != "DURATION" for time in scene.times) or scene.has_frame(clause):
        return None
    reason = (
        f"“{happening.trigger.text}” has no time of its own; the next sentence, “{behind.sentence.text.strip()}”, "
        "says when it was"
    )
    return Taken(behind.when, behind.expression, SURE * behind.sure, reason)


def _may_take(happening: Happening, clause: Clause) -> bool:
    if clause.relation != MAIN or not clause.narrates or clause.quoted or clause.copula or not happening.predicate:
        return False
    return happening.kind == EVENT and happening.certainty in _TOLD and happening.lemma not in LASTING


RULE = TimingRule(
    "told_next",
    15,
    told_next,
    examples=(
        TimingExample("The mill at Velm burned down. It happened on 3 May 1903.", "burned", "1903-05-03"),
        TimingExample("Dorn closed his shop. That was in 1893.", "closed", "1893"),
        TimingExample("The court dismissed the appeal. The ruling came on 3 May 2011.", "dismissed", "2011-05-03"),
    ),
    never=(
        ("The mill at Velm stood by the river. It burned down on 3 May 1903.", "stood"),
        ("Dorn owned a shop. It was sold in 1893.", "owned"),
        ("The mill will burn down. It happened on 3 May 1903.", "burn"),
        ("Dorn bought the mill. It was the largest of all in 1893.", "bought"),
        ("Dorn closed his shop. He married in 1893.", "closed"),
    ),
)
