"""Clauses joined to a dated one share its time: "In 1894 she sold the shop and moved to Lisbon"."""

from __future__ import annotations

from timeline.events.facts import Happening
from timeline.events.telling import Taken, Telling
from timeline.events.timing import Example, Rule
from timeline.events.timing.scene import Scene
from timeline.grammar.clause import JOINED, Clause

SURE = 0.9
OTHER_SUBJECT = 0.75  # "The society met in 1951, and Dorn was made its treasurer"


def joined(happening: Happening, scene: Scene) -> Taken | None:
    """The time of the clause that this one is joined to, where that was told before it."""
    clause = happening.clause
    if clause is None or clause.relation != JOINED:
        return None
    first = scene.telling_of(_clause_before(clause, scene))
    before = first.happening.clause if first is not None else None
    if first is None or before is None or not _goes_on(before, clause):
        return None
    if first.expression.end > scene.sentence.start + clause.start or not _is_closed(first):
        return None  # "was born in Ribe and died in 1910": a time behind the second verb is that verb's own
    sure = OTHER_SUBJECT if clause.subject else SURE
    reason = (
        f"“{happening.trigger.text}” is joined to “{first.happening.trigger.text}”, which "
        f"“{first.expression.text}” dates"
    )
    inferred = first.taken is not None and first.taken.inferred
    return Taken(first.when, first.expression, sure * first.sure, reason, inferred)


def _clause_before(clause: Clause, scene: Scene) -> int:
    """The head of the clause told right before: the one above, or the last of those joined to it."""
    joined_too = [
        other.head
        for other in scene.facts.clauses
        if other.relation == JOINED and other.above == clause.above and other.head < clause.head
    ]
    return max([clause.above, *joined_too])


def _goes_on(before: Clause, clause: Clause) -> bool:
    """Whether two joined clauses are told in one breath: of one tense, neither looking back nor ahead alone."""
    if before.modal != clause.modal and (before.modal or clause.modal):
        return False
    return before.time == clause.time and before.perfect == clause.perfect and before.quoted == clause.quoted


def _is_closed(first: Telling) -> bool:
    """ "until 1901" ends what it stands with; what follows came later."""
    return first.when.earliest is not None or first.taken is not None


RULE = Rule(
    "joined",
    20,
    joined,
    examples=(
        Example("In 1894 Bergen sold his shop and moved to Lisbon.", "moved", "1894"),
        Example("The society held a congress in 1951, and Dorn was made its treasurer.", "made", "1951"),
        Example("On 3 May 2011 the driver was arrested and questioned in Milford.", "questioned", "2011-05-03"),
    ),
    never=(
        ("Marr was born in Ribe and died in Odense in 1910.", "born"),
        ("In 1894 Bergen sold the shop that he had built.", "built"),
        ("Dorn was elected in 1951 and will retire.", "retire"),
    ),
)
