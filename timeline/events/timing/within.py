"""What came so long after the time told last: "the mill burned in 1741 and was rebuilt within a year".

The length is counted from what its own sentence told before ("the firm that dug it in 1866 failed within six years"),
else from where the story stands; "after two years" only if the clause goes on with somebody or something named there.
Where nothing safe can be counted from, the clause takes no time at all: it was not then.
"""

from __future__ import annotations

import re

from timeline.events.facts import STATE, Happening
from timeline.events.telling import Taken, Telling
from timeline.events.timing import TimingExample, TimingRule
from timeline.events.timing.counting import by_length
from timeline.events.timing.scene import Scene
from timeline.grammar.clause import BESIDE, JOINED, MAIN, Clause
from timeline.languages import en_events as english
from timeline.record.model import TimeExpression
from timeline.record.when import Day, Precision, When
from timeline.times.arithmetic import UNIT_OF
from timeline.times.lengths import finer

SURE = 0.75
FROM_STORY = 0.55

_LINK = re.compile(english.WITHIN_LINK, re.I)
# "After two years of war", "after two years in prison": the length of something else.
_OF_SOMETHING = re.compile(english.WITHIN_OF_SOMETHING, re.IGNORECASE)
_RELATIONS = frozenset({MAIN, JOINED, BESIDE})
_MOST_BACK = 400  # letters between the time told last and the sentence that goes on from it


def within(happening: Happening, scene: Scene) -> Taken | None:
    """The time of a clause that a length places behind what was told before."""
    clause = happening.clause
    if clause is None or clause.relation not in _RELATIONS or clause.quoted or clause.copula:
        return None
    length_told = length_of(clause, scene)
    if length_told is None or happening.kind == STATE or not happening.predicate:
        return None
    link, length = length_told
    counts = happening.subject is not None and length.text in happening.subject.text  # parsed as who does it
    if counts or not (clause.narrates or (clause.pluperfect and link != "after")):
        return None
    first = _told_before(clause, length, scene)
    if first is not None:
        return _counted(happening, first.when, first.expression, link, length, SURE * first.sure)
    last = scene.story
    told_before = [value for value in scene.dated.values() if value.happening.trigger.start < happening.trigger.start]
    near = last is not None and last.steps <= 1 and not told_before
    if last is not None and near and (link != "after" or _goes_on_with(happening, scene)):
        return _counted(happening, last.when, last.expression, link, length, FROM_STORY * last.sure)
    return None


def length_of(clause: Clause, scene: Scene) -> tuple[str, TimeExpression] | None:
    """The length that says how long after the time told before a clause was, and the word that says so."""
    text = scene.sentence.text
    for expression in scene.times:
        start = scene.place_of(expression)
        link = _LINK.search(text[: max(start, 0)])
        if expression.type != "DURATION" or link is None or start < 0:
            continue
        if link["link"].lower() == "after" and _OF_SOMETHING.match(text, start + len(expression.text)):
            continue
        if _verb_of(link.start(), scene) == clause.head:
            return link["link"].lower(), expression
    return None


def _verb_of(place: int, scene: Scene) -> int:
    """The head of the clause that stands nearest before a place, or behind it where the place opens a clause."""
    heads = [clause for clause in scene.facts.clauses if clause.finite]
    before = [main for main in heads if main.start < place]
    cut = scene.sentence.text[:place].rfind(";")
    before = [main for main in before if main.start > cut]
    behind = [main for main in heads if main.start > place]
    opens = _OPENS_CLAUSE.search(scene.sentence.text[:place]) is not None
    if behind and (opens or not before):
        return behind[0].head
    return before[-1].head if before else -1


_OPENS_CLAUSE = re.compile(english.WITHIN_OPENS_CLAUSE, re.IGNORECASE)


def _told_before(clause: Clause, length: TimeExpression, scene: Scene) -> Telling | None:
    """What the same sentence told and dated before the clause."""
    before = [
        telling
        for telling in scene.dated.values()
        if telling.happening.clause is not None
        and telling.happening.clause.head < clause.head
        and telling.happening.clause.narrates
        and telling.happening.clause.relation not in ("content",)
        and telling.expression.start < length.start
    ]
    return max(before, key=lambda telling: telling.happening.trigger.start, default=None)


def _goes_on_with(happening: Happening, scene: Scene) -> bool:
    """Whether the clause speaks of somebody or something that was just told of."""
    subject, last = happening.subject, scene.story
    if subject is None or last is None:
        return False
    if subject.kind == "pronoun":
        return True
    text_between = scene.document.text[max(0, last.expression.start - _MOST_BACK) : scene.sentence.start]
    known = (subject.name or subject.head).split()[-1:]
    return bool(known) and re.search(rf"\b{re.escape(known[0])}\b", text_between, re.IGNORECASE) is not None


_FINE = (Precision.INSTANT, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY)
_IN_DAYS = re.compile(r"P(?P<count>\d+)(?P<unit>[DWMY])")


def _days_on(day: Day, length: TimeExpression) -> Day:
    """The last day of "within two weeks": to the day, though "two weeks after" may be any day of that week."""
    match = _IN_DAYS.fullmatch(length.value)
    if match is None:
        return day
    count = int(match["count"])
    match match["unit"]:
        case "W":
            return day.plus(days=7 * count)
        case "M":
            return day.plus(months=count)
        case "Y":
            return day.plus(years=count)
    return day.plus(days=count)


def _counted(
    happening: Happening, base: When, expression: TimeExpression, link: str, length: TimeExpression, sure: float
) -> Taken | None:
    moved = by_length(base, 1, length)
    if moved is None or base.earliest is None or (moved.earliest is None and moved.latest is None):
        return None
    if link != "after":
        end = (moved.bounds or (moved, moved))[1]
        start = (base.bounds or (base, base))[0]
        if end is None or start is None:
            return None
        if base.precision not in _FINE and _is_shorter(length, base):
            return Taken(base, expression, sure, _reason(happening, link, length, expression), counted=length)
        if base.precision in _FINE and end.precision not in _FINE[:-1] and end.latest is not None:
            whole = base.latest if base.latest is not None else base.earliest
            start, end = When.on(base.earliest), When.on(min(end.latest, _days_on(whole, length)))
        moved = start if end == start else base if end == base else When.interval(start, end)
    return Taken(moved, expression, sure, _reason(happening, link, length, expression), counted=length)


def _is_shorter(length: TimeExpression, base: When) -> bool:
    """ "Within a month" of a year mostly ends within it."""
    match = _IN_DAYS.fullmatch(length.value)
    unit = {"D": "day", "W": "week", "M": "month"}.get(match["unit"]) if match is not None else None
    return unit is not None and finer(unit, UNIT_OF.get(base.precision, "day"))


def _reason(happening: Happening, link: str, length: TimeExpression, expression: TimeExpression) -> str:
    return (
        f"“{happening.trigger.text}” has no date of its own; “{link} {length.text}” is counted from "
        f"“{expression.text}”, which was told before"
    )


RULE = TimingRule(
    "within",
    8,
    within,
    examples=(
        TimingExample("The mill burned in 1741 and was rebuilt within a year.", "rebuilt", "1741/1742"),
        TimingExample("The company that dug the canal in 1866 failed within six years.", "failed", "1866/1872"),
        TimingExample("Captain Dorn landed at Velm in 1659. A fort was completed within a month.", "completed", "1659"),
        TimingExample(
            "The society was formed in 1968 and had cleared a lock within three years.", "cleared", "1968/1971"
        ),
        TimingExample("The mill was opened in 1741. It closed after three years.", "closed", "1744"),
        TimingExample("In 1902 Dorn bought the mill and after two years sold it to a cousin.", "sold", "1904"),
        TimingExample(
            "On 3 May 1911 the dam broke. Dorn closed it within an hour and left on 5 May.", "closed", "1911-05-03"
        ),
        TimingExample(
            "On 3 May 1911 the dam broke. The dam was mended within two weeks.", "mended", "1911-05-03/1911-05-17"
        ),
    ),
    never=(
        ("A school was opened in 1872. The first master was dismissed after two years.", "dismissed"),
        ("The mill burned down in 1741. A new one was built after a few months.", "built"),
        ("The mill stands empty. It closed after three years.", "closed"),
    ),
)
