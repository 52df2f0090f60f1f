"""Where a text leaves the story it told: an entry on somebody else, an older matter, a life told after its end.

What follows is then not placed at the time told last. Each of these only takes times away; it gives none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.events.facts import Happening, NounPhrase
from timeline.events.telling import Telling
from timeline.events.timing.scene import Scene, Story
from timeline.languages import en_events as english
from timeline.record.model import TimeExpression
from timeline.record.when import When

_ENTRY = re.compile(english.LEAVING_ENTRY)
_ELSEWHEN = re.compile(english.LEAVING_ELSEWHEN, re.IGNORECASE)


def opens_entry(text: str) -> bool:
    """Whether a paragraph opens with a name and a dash: "Ada Renn (age 73) - Renn served", "VELM — Police"."""
    return _ENTRY.match(text) is not None


def tells_older_matter(text: str) -> bool:
    """Whether a sentence speaks of another time without saying which: "Dorn, who was 16 at the time, was sitting"."""
    return _ELSEWHEN.search(text) is not None


def who_died(telling: Telling) -> str:
    """The last name or noun for who died then; "" where nobody did."""
    happening = telling.happening
    subject = happening.subject
    if happening.lemma not in english.LEAVING_DIED or subject is None or subject.several:
        return ""
    return _last_name(subject)


def _last_name(who: NounPhrase) -> str:
    return next(reversed((who.name or who.head or who.text).split()), "")


def is_of_the_dead(happening: Happening, story: Story) -> bool:
    """ "Dorn died on 5 March. He adopted the name Mike as a boxer": nobody does anything after his death."""
    subject, clause = happening.subject, happening.clause
    if not story.dead or subject is None or clause is None or subject.several:
        return False
    named = _last_name(subject) == story.dead
    of_same = named or (subject.kind == "pronoun" and subject.text.lower() in english.LEAVING_PRONOUNS)
    afterwards = english.LEAVING_DONE_TO_DEAD if clause.passive else english.LEAVING_DIED
    return of_same and happening.lemma not in afterwards


def tells_another_day(scene: Scene, story: Story) -> bool:
    """Whether a sentence names an earlier day that it dates no verb with: what follows may be of that one.

    "Police held him on Tuesday. He was wanted in connection with a Monday night chase. The deputy was treated."
    """
    of_verbs = {telling.expression.start for telling in scene.dated.values() if not telling.happening.nominal}
    return any(_lies_before(time.when, story.when) for time in _days_named(scene.times) if time.start not in of_verbs)


def _days_named(times: Iterable[TimeExpression]) -> Iterable[TimeExpression]:
    return (time for time in times if time.type in ("DATE", "TIME") and time.basis not in ("named", "vague"))


def _lies_before(when: When | None, last: When) -> bool:
    latest, first = (when.latest if when is not None else None), last.earliest
    return latest is not None and first is not None and latest < first
