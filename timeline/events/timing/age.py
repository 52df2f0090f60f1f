"""What somebody did at an age: "Her father drowned when she was six", where the text tells when she was born.

Counted from the birth: six years later, or before the next birthday. Only where one birth fits: that of the
person named, or the only one told so far. An age without a birth says nothing, and the clause takes no other time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.events.facts import STATE, Happening
from timeline.events.families import family
from timeline.events.telling import Taken, Telling
from timeline.events.timing import TimingExample, TimingRule
from timeline.events.timing.scene import Scene
from timeline.grammar.clause import BESIDE, JOINED, MAIN, Clause
from timeline.languages import en_events as english
from timeline.record.model import Certainty
from timeline.record.when import Precision, When
from timeline.times.lexicon import language_of

SURE = 0.75

_COUNT = r"(?P<count>\d{1,2}|[a-z]+(?:-[a-z]+)?)"
_AGE = re.compile(
    rf"\b(?:at\s+the\s+age\s+of\s+(?:just\s+|only\s+)?|at\s+age\s+|(?<=,\s)aged\s+(?:just\s+|only\s+)?"
    rf"|(?P<bare>^at\s+(?:just\s+|only\s+|barely\s+)?)"
    rf"|when\s+(?P<who>he|she|[A-Z][\w’'-]+)\s+was\s+(?:just\s+|only\s+|barely\s+)?(?:aged\s+)?){_COUNT}"
    r"(?![\w%]|\s*:|[,.]\d|\s+(?:days?|weeks?|months?|hours?|minutes?|per|percent|miles?|points?|times|million)\b)",
    re.IGNORECASE,
)
_AT_AN_AGE = re.compile(english.AGE_AT.format(count=_COUNT), re.IGNORECASE)
_SOMEBODY = re.compile(english.AGE_SOMEBODY)
_BIRTHDAY = re.compile(english.AGE_BIRTHDAY, re.IGNORECASE)
_PRONOUNS = english.AGE_PRONOUNS
_TOLD = frozenset({Certainty.ASSERTED, Certainty.NEGATED, Certainty.REPORTED})
_OLDEST, _YOUNGEST = 110, 2
_LAST_HOUR = 12  # a bare number up to it is the hour of a clock
_RELATIONS = frozenset({MAIN, JOINED, BESIDE})


def age(happening: Happening, scene: Scene) -> Taken | None:
    """The years that an age leaves for what was done at it."""
    clause = happening.clause
    if clause is None or clause.relation not in _RELATIONS or not clause.narrates or clause.quoted or clause.copula:
        return None
    if not happening.predicate or happening.kind == STATE or happening.certainty not in _TOLD:
        return None
    day = _on_a_birthday(happening, clause, scene)
    if day is not None:
        return day
    age_told = _age_of(clause, scene) or _at_an_age(happening, clause, scene)
    birth = _birth(age_told[0], happening, scene) if age_told is not None else None
    if age_told is None or birth is None or birth.when.earliest is None:
        return None
    first = birth.when.earliest.year + age_told[1]
    reason = (
        f"“{happening.trigger.text}” is told of the age of {age_told[1]}, which is counted from the birth that "
        f"“{birth.expression.text}” dates"
    )
    when = When.interval(When.year(first), When.year(first + 1))
    return Taken(when, birth.expression, SURE * birth.sure, reason)


def _on_a_birthday(happening: Happening, clause: Clause, scene: Scene) -> Taken | None:
    """ "On her 80th birthday": that day, eighty years on."""
    match = _BIRTHDAY.search(scene.sentence.text)
    if match is None or not _stands_in(match, clause, scene):
        return None
    spoken = language_of(scene.document.language)
    word = match["nth"].lower()
    digits = re.match(r"\d+", word)
    years = int(digits[0]) if digits else spoken.ordinals.get(word)
    birth = _birth(english.AGE_OWNER, happening, scene)
    if years is None or birth is None or birth.when.precision is not Precision.DAY or birth.when.earliest is None:
        return None
    reason = (
        f"“{happening.trigger.text}” is told of a birthday, “{match.group()}”, which is counted from the birth that "
        f"“{birth.expression.text}” dates"
    )
    return Taken(When.on(birth.when.earliest.plus(years=years)), birth.expression, SURE * birth.sure, reason)


def _at_an_age(happening: Happening, clause: Clause, scene: Scene) -> tuple[str, int] | None:
    """ "Left school at 15"."""
    if happening.lemma not in english.AGE_DONE:
        return None
    for match in _AT_AN_AGE.finditer(scene.sentence.text):
        years = _counted(match["count"].lower(), scene)
        if years is not None and _stands_in(match, clause, scene):
            return "", years
    return None


def says_age(scene: Scene) -> bool:
    """Whether the sentence says at what age something was: it was not then that the story stands."""
    return any(_years(match, scene) is not None for match in _AGE.finditer(scene.sentence.text))


def _age_of(clause: Clause, scene: Scene) -> tuple[str, int] | None:
    """Of whom an age is said ("" of the subject) and how many years; the age that stands nearest to the clause."""
    for match in _AGE.finditer(scene.sentence.text):
        years = _years(match, scene)
        if years is not None and _stands_in(match, clause, scene):
            return match["who"] or "", years
    return None


def _years(match: re.Match[str], scene: Scene) -> int | None:
    count = match["count"].lower()
    years = _counted(count, scene)
    if match["bare"] is None:
        return years
    if years is None or years <= _LAST_HOUR or (count.isdigit() and not _SOMEBODY.match(match.string[match.end() :])):
        return None  # "At seven he rang the bell", "At 14 it was over"
    return years


def _counted(count: str, scene: Scene) -> int | None:
    numbers = language_of(scene.document.language).numbers
    parts = [numbers.get(word, 0) for word in count.split("-")]
    years = int(count) if count.isdigit() else sum(parts) if all(parts) else 0
    return years if _YOUNGEST <= years <= _OLDEST else None


def _stands_in(match: re.Match[str], clause: Clause, scene: Scene) -> bool:
    """Whether the age is this clause's: that of the clause told last before it, else of the first behind it."""
    clauses = [clause for clause in scene.facts.clauses if clause.finite and clause.relation in _RELATIONS]
    before = [clause for clause in clauses if clause.start < match.start()]
    nearest = (
        max(before, key=lambda clause: clause.start)
        if before
        else min(clauses, key=lambda clause: clause.start, default=None)
    )
    return nearest is not None and nearest.head == clause.head


def _birth(who: str, happening: Happening, scene: Scene) -> Telling | None:
    births = list(_births(happening.trigger.start, scene))
    subject = happening.subject
    name = who if who.lower() not in _PRONOUNS else subject.name if subject is not None and not who else ""
    if name:
        births = [
            birth for birth in births if name.split()[-1] in _words_of(birth) or name.split()[0] in _words_of(birth)
        ]
    elif not who and (subject is None or subject.text.lower() not in _PRONOUNS):
        return None  # "At the age of six the horse was sold"
    return births[0] if len(births) == 1 else None


def _births(place: int, scene: Scene) -> Iterator[Telling]:
    """The births told before a place, one of each person."""
    seen = set()
    for telling in scene.dated_anywhere.as_told(family("born")):
        subject = telling.happening.subject
        name = subject.text if subject is not None else ""
        before = telling.expression.start < place and telling.number <= scene.number
        if before and telling.taken is None and name not in seen:
            seen.add(name)
            yield telling
    for telling in scene.lives:
        subject = telling.happening.subject
        name = subject.text if subject is not None else ""
        if telling.expression.start < scene.sentence.start and not seen & {name}:
            seen.add(name)
            yield telling


def _words_of(telling: Telling) -> list[str]:
    subject = telling.happening.subject
    return (subject.name or subject.text).split() if subject is not None else []


RULE = TimingRule(
    "age",
    7,
    age,
    examples=(
        TimingExample("Ada Renn was born on 4 March 1881. At 16, Renn opened a shop.", "opened", "1897/1898"),
        TimingExample(
            "Ada Renn was born on 4 March 1881. Her father drowned when she was six.", "drowned", "1887/1888"
        ),
        TimingExample(
            "Ada Renn was born in Kessel in 1881. At the age of fourteen she moved to Velm.", "moved", "1895/1896"
        ),
        TimingExample(
            "Ada Renn was born in Kessel in 1881. At thirteen she moved to Velm, where she painted.",
            "moved",
            "1894/1895",
        ),
        TimingExample("Ada Renn was born on 4 March 1881. She left school at 15 to help him.", "left", "1896/1897"),
        TimingExample(
            "Ada Renn was born on 4 March 1881. Her book came out on her 60th birthday.", "came", "1941-03-04"
        ),
        TimingExample(
            "Ada Renn (1881–1957) was a painter. At the age of 20, Renn moved to Velm.", "moved", "1901/1902"
        ),
    ),
    never=(
        ("Ada Renn was born in Kessel in 1881. At twelve she rang the bell.", "rang"),
        ("Ada Renn was born in Kessel in 1881. At 14 all was over and she left.", "left"),
        ("Ada Renn was born on 4 March 1881. At the age of twenty Karl Voss opened a shop.", "opened"),
        ("Ada Renn was born on 4 March 1881. She sold it at 15 a piece.", "sold"),
        ("Ada Renn was born in 1881. The mill left port at 15, as told.", "left"),
        ("Ada was born in 1881. Karl was born in 1884. At the age of twelve he left the school.", "left"),
        ("The firm was founded on 4 March 1881. Dorn joined it at the age of sixteen.", "joined"),
    ),
)
