"""Births and deaths of people whose life stands in brackets behind their name.

"Ada Renn (4 March 1881 – 19 October 1957) was a painter. She was born in Kessel": on 4 March 1881. A pronoun is only
trusted where the text tells one such life.
"""

from __future__ import annotations

from timeline.events.facts import Happening, NounPhrase
from timeline.events.telling import Taken, Telling
from timeline.events.timing import TimingExample, TimingRule
from timeline.events.timing.scene import Scene
from timeline.record.when import When

SURE = 0.85
OF_PRONOUN = 0.75

_BORN, _DIED = frozenset({"bear", "born"}), frozenset({"die"})
_PERSONAL = frozenset({"he", "she"})


def life(happening: Happening, scene: Scene) -> Taken | None:
    """The end of a life told before that the clause speaks of."""
    clause, subject = happening.clause, happening.subject
    if clause is None or subject is None or not clause.narrates or clause.quoted:
        return None
    if happening.lemma not in _BORN | _DIED or (happening.lemma in _BORN and not clause.passive):
        return None
    telling = _life_of(subject, scene)
    when = _end(telling.when, first=happening.lemma in _BORN) if telling is not None else None
    if telling is None or when is None:
        return None
    sure = (SURE if subject.name else OF_PRONOUN) * telling.sure
    deed, time = happening.trigger.text, telling.expression.text
    reason = f"“{deed}” has no time of its own; “{time}” tells the life of whom it speaks"
    return Taken(when, telling.expression, sure, reason)


def _life_of(subject: NounPhrase, scene: Scene) -> Telling | None:
    before = [telling for telling in scene.lives if telling.expression.start < scene.sentence.start]
    if subject.text.lower() in _PERSONAL:
        return before[0] if len(before) == 1 else None
    if not subject.name:
        return None
    alike = [telling for telling in before if subject.name.split()[-1] in _name(telling).split()]
    exact = [telling for telling in alike if _name(telling) == subject.name]
    return (exact or alike)[0] if len(exact) == 1 or len(alike) == 1 else None


def _name(telling: Telling) -> str:
    subject = telling.happening.subject
    return subject.name if subject is not None else ""


def _end(when: When, *, first: bool) -> When | None:
    return when.bounds[0 if first else 1] if when.bounds else None


RULE = TimingRule(
    "life",
    5,
    life,
    examples=(
        TimingExample(
            "Ada Renn (4 March 1881 – 19 October 1957) was a painter. She was born in Kessel.", "born", "1881-03-04"
        ),
        TimingExample(
            "Karl Voss (1820–1891) was a smith. In 1850 he moved to Velm. Voss died in Harn.", "died", "1891"
        ),
    ),
    never=(
        ("Ada Renn (1881–1957) and Karl Voss (1820–1891) were painters. She was born in Kessel.", "born"),
        ("Ada Renn (1881–1957) was a painter. Her father died in Kessel.", "died"),
    ),
)
