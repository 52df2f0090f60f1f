"""What had happened by a time that was just told: "He took his degree in 1941, but by then war had broken out."

"By then" points at the time told last, of the same sentence or of the one before; what it stands with lies before the
end of that time, nobody says how long.
"""

from __future__ import annotations

import re

from timeline.events.facts import Happening
from timeline.events.telling import Taken, Telling
from timeline.events.timing import TimingExample, TimingRule
from timeline.events.timing.scene import Scene
from timeline.grammar.clause import BESIDE, JOINED, MAIN, Clause
from timeline.languages import en_events as english
from timeline.record.model import Certainty, TimeExpression
from timeline.record.when import When

SURE = 0.7
_BY_THEN = re.compile(english.BY_THEN_BY_THEN, re.IGNORECASE)
_TOLD = frozenset({Certainty.ASSERTED, Certainty.NEGATED, Certainty.REPORTED})


def by_then(happening: Happening, scene: Scene) -> Taken | None:
    """Up to the time told last, for a clause that "by then" stands in."""
    clause = happening.clause
    if clause is None or not clause.pluperfect or clause.quoted or happening.certainty not in _TOLD:
        return None
    if clause.relation not in (MAIN, JOINED, BESIDE) or not happening.predicate:
        return None
    place = _place_of_words(clause, scene)
    if place < 0:
        return None
    before = _told_before(place, scene)
    if before is not None:
        return _taken(happening, before.when, before.sure, before.expression)
    last = scene.story
    if last is None or last.steps > 0 or scene.dated:
        return None
    return _taken(happening, last.when, last.sure, last.expression)


def _place_of_words(clause: Clause, scene: Scene) -> int:
    """Where "by then" stands, if it is this clause or one joined before it that it opens; -1 without any."""
    match = None
    for words in _BY_THEN.finditer(scene.sentence.text):
        if words.start() < clause.end:
            match = words
    if match is None:
        return -1
    between = [
        other_clause
        for other_clause in scene.facts.clauses
        if match.start() < other_clause.start < clause.start and other_clause.finite
    ]
    return match.start() if all(other_clause.pluperfect for other_clause in between) else -1


def _told_before(place: int, scene: Scene) -> Telling | None:
    before = [
        telling for telling in scene.dated.values()
        if telling.taken is None and 0 <= scene.place_of(telling.expression) < place
        and telling.happening.clause is not None and telling.happening.clause.narrates
    ]  # fmt: skip
    return max(before, key=lambda telling: telling.expression.start, default=None)


def _taken(happening: Happening, when: When, sure: float, expression: TimeExpression) -> Taken | None:
    end = (when.bounds or (when, when))[1]
    if end is None:
        return None
    reason = (
        f"“{happening.trigger.text}” is told of the time before “{expression.text}”, which “by then” points back to"
    )
    return Taken(When.interval(None, end), expression, SURE * sure, reason)


RULE = TimingRule(
    "by then",
    18,
    by_then,
    examples=(
        TimingExample("Dorn took his degree in 1941, but by then war had broken out in Velm.", "broken", "../1941"),
        TimingExample("The bridge was opened in 1902. By that time the ferry had been sold.", "sold", "../1902"),
        TimingExample("In May 2015 the firm paid, and by then Ashby had died.", "died", "../2015-05"),
    ),
    never=(
        ("Dorn took his degree in 1941, but war had broken out in Velm.", "broken"),
        ("The bridge was opened in 1902. It stood empty. By then the ferry had been sold.", "empty"),
        ("Dorn was married by then. The ferry had been sold.", "sold"),
    ),
)
