"""Clauses joined to a dated one share its time: "In 1894 she sold the shop and moved to Lisbon"."""

from __future__ import annotations

import re

from timeline.events.facts import STATE, Happening
from timeline.events.nouns import WAS_SO
from timeline.events.telling import Taken, Telling
from timeline.events.timing import TimingExample, TimingRule
from timeline.events.timing.scene import Scene
from timeline.events.timing.within import length_of
from timeline.grammar.clause import BESIDE, CONTENT, JOINED, MAIN, PARTICIPLE, Clause
from timeline.languages import en_events as english
from timeline.record.model import Certainty
from timeline.record.when import Precision, When

SURE = 0.9
BEFORE_CLOCK = 0.6
CLOCKS = frozenset({Precision.INSTANT, Precision.HOUR})
_BORN = english.JOINED_BORN
_NEVER = re.compile(english.JOINED_NEVER, re.IGNORECASE)
# What came after the clause before, nobody says how long.
_LATER = re.compile(english.JOINED_LATER, re.IGNORECASE)
# What came after it, but not long.
_SOON = re.compile(english.JOINED_SOON, re.IGNORECASE)
OTHER_SUBJECT = 0.75  # "The society met in 1951, and Dorn was made its treasurer"


def joined(happening: Happening, scene: Scene) -> Taken | None:
    """The time of the clause that this one is joined to, where that was told before it."""
    clause = happening.clause
    if clause is None:
        return None
    taken = _of_label(happening, clause, scene) or _before_clock(happening, clause, scene)
    if taken is not None or clause.relation != JOINED or scene.has_frame(clause):
        return taken
    if clause.subject and _first_is_named(clause, scene):
        return None  # "served in the Crimean War, and the chance came": a span of years says little of another's deeds
    if length_of(clause, scene) is not None:
        return None  # "and was sold after some years"
    first = scene.telling_of(_clause_before(clause, scene))
    before = first.happening.clause if first is not None else None
    if first is None or before is None or not _goes_on(before, clause):
        return None
    if first.expression.end > scene.sentence.start + clause.start or not _is_closed(first):
        return None  # "was born in Ribe and died in 1910": a time behind the second verb is that verb's own
    if (clause.copula or happening.lemma in WAS_SO) and first.happening.kind != STATE:
        return None  # "He was captured and had a hard time": what was so beside what happened
    if first.attachment.link == "for" and first.happening.certainty is Certainty.PLANNED:
        return None  # "was planned for May but was put off": the plan's time
    if _LATER.search(scene.sentence.text[first.happening.trigger.end - scene.sentence.start : clause.end]):
        return None  # "left the bank and subsequently opened a shop"
    own_birth = first.happening.lemma in _BORN and not clause.subject
    if own_birth or _NEVER.search(scene.sentence.text[before.start : clause.start]):
        return None  # "was born in 1928 and learned the piano", "but he never built another"
    inferred = first.taken is not None and first.taken.inferred
    if inferred and (clause.mark == "but" or (clause.subject and not clause.mark)):
        return None  # two guesses in a row, and the story turns, or goes on about another without a word that joins
    sure = OTHER_SUBJECT if clause.subject else SURE
    if _SOON.search(_words_from(clause, scene)):
        start = (first.when.bounds or (first.when, None))[0]
        reason = f"{_reason(happening, first)}, and it came soon afterwards"
        return Taken(When.interval(start, None), first.expression, sure * first.sure, reason) if start else None
    when = first.when
    if when.bounds and when.bounds[0] and clause.start < before.start and _opens_with_having(clause, scene):
        when = when.bounds[0]  # the fleet was built at some time since then, the farm bought before
    return Taken(when, first.expression, sure * first.sure, _reason(happening, first), inferred)


def _opens_with_having(clause: Clause, scene: Scene) -> bool:
    """Whether a clause goes on with "Having sold the mill and bought a farm, he built a fleet"."""
    return any(
        opening.relation == PARTICIPLE
        and opening.perfect
        and opening.above == clause.above
        and opening.start < clause.start
        for opening in scene.facts.clauses
    )


def _words_from(clause: Clause, scene: Scene) -> str:
    """The sentence from a clause on, up to the next one that is told."""
    behind = [
        other_clause.start
        for other_clause in scene.facts.clauses
        if other_clause.finite and other_clause.start > clause.start
    ]
    return scene.sentence.text[clause.start : min(behind, default=len(scene.sentence.text))]


def _first_is_named(clause: Clause, scene: Scene) -> bool:
    """Whether the clause before is dated by a name alone ("the Crimean War")."""
    first = scene.telling_of(_clause_before(clause, scene))
    return first is not None and first.expression.basis == "named"


def _of_label(happening: Happening, clause: Clause, scene: Scene) -> Taken | None:
    """ "09:27: Ada merges the fix, Ben deploys it": the time in front of a line is that of all it tells."""
    if clause.relation not in (JOINED, BESIDE, CONTENT) or clause.mark not in ("", "and", ",") or clause.quoted:
        return None
    if happening.lemma in WAS_SO and not clause.copula:
        return None  # "10:20: Ada sends the file, which contained a script"
    for first in scene.dated.values():
        place = scene.place_of(first.expression)
        labelled = first.taken is None and first.attachment.front and 0 <= place < clause.start
        if labelled and first.happening.clause is not None and first.happening.clause.time == clause.time:
            return Taken(first.when, first.expression, SURE * first.sure, _reason(happening, first), inferred=False)
    return None


def _before_clock(happening: Happening, clause: Clause, scene: Scene) -> Taken | None:
    """ "The wagon was removed and the crew was told at 10:20": both on that day, the first at no known hour."""
    if not clause.narrates or clause.relation not in (MAIN, JOINED):
        return None
    for later in scene.dated.values():
        clause_told = later.happening.clause
        close = (
            clause_told is not None
            and clause_told.relation == JOINED
            and clause_told.above == clause.head
            and clause_told.narrates
        )
        if close and later.taken is None and later.when.precision in CLOCKS and later.when.earliest is not None:
            day = When.on(later.when.earliest)
            return Taken(day, later.expression, BEFORE_CLOCK * later.sure, _reason(happening, later))
    return None


def _reason(happening: Happening, other: Telling) -> str:
    return (
        f"“{happening.trigger.text}” is joined to “{other.happening.trigger.text}”, which "
        f"“{other.expression.text}” dates"
    )


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


RULE = TimingRule(
    "joined",
    20,
    joined,
    examples=(
        TimingExample("In 1894 Bergen sold his shop and moved to Lisbon.", "moved", "1894"),
        TimingExample("The society held a congress in 1951, and Dorn was made its treasurer.", "made", "1951"),
        TimingExample("Karl died in 1918, and his sister sold the house soon afterwards.", "sold", "1918/.."),
        TimingExample(
            "In 1894 Dorn came back. Having sold or burned all mills and made himself master, he created a fleet.",
            "made",
            "1894",
        ),
        TimingExample("10:20: Ada merges the fix, Ben deploys it to the servers.", "deploys", "2019-06-01T10:20:00"),
        TimingExample("On 3 May 2011 the driver was arrested and questioned in Milford.", "questioned", "2011-05-03"),
    ),
    never=(
        ("10:20: Ada sends the file, which contained a script.", "contained"),
        ("Marr was born in Ribe and died in Odense in 1910.", "born"),
        ("In 1894 Bergen sold the shop that he had built.", "built"),
        ("The parade was planned for May 1951 but was put off.", "put"),
        ("Dorn was elected in 1951 and will retire.", "retire"),
        ("Marr was born in Ribe on 3 May 1928 and learned the piano.", "learned"),
        ("In May 1920 Dorn left the bank and subsequently opened a shop.", "opened"),
        ("Dorn served with his regiment in the Crimean War, and his brother sold the mill.", "sold"),
        ("In 1843 an inquiry cleared Dorn, but he never built a dam.", "built"),
        ("The photographs were released on 17 July 2009 and the mast was the highest of all.", "highest"),
    ),
)
