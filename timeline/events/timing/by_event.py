"""What is dated by another happening of the text: "two weeks after the collapse", "during the strike".

The text itself dates what is pointed at ("The garage collapsed on 17 August 2012"), and only one such happening fits
(``pointed``). So long after it, or the day after it, is a time of its own; merely after or before it is an open one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.events.entries import telling_words
from timeline.events.facts import STATE, Happening
from timeline.events.telling import Taken, Telling
from timeline.events.timing import TimingExample, TimingRule
from timeline.events.timing.counting import by_length, length_before, moved_from, open_time, up_to
from timeline.events.timing.pointed import pointed_at
from timeline.events.timing.scene import Scene
from timeline.grammar.clause import BESIDE, CONTENT, JOINED, MAIN, Clause
from timeline.languages import en_events as english
from timeline.record.model import Certainty
from timeline.record.when import Precision, When
from timeline.times.lexicon import language_of

SURE = 0.7
OPEN = 0.6

AFTER, SAME, BEFORE = 1, 0, -1
# What a word before the noun says of the clause: after it, at the same time, before it.
LINKS: Mapping[str, int] = {
    **dict.fromkeys(("after", "following", "since", "in the wake of", "in the aftermath of"), AFTER),
    **dict.fromkeys(("during", "at the time of", "on the day of", "on the night of", "on the morning of",
                     "on the evening of", "the day of", "the night of", "in the year of", "in the course of"), SAME),
    **dict.fromkeys(("before", "prior to", "ahead of"), BEFORE),
}  # fmt: skip
_ANNIVERSARY = r"on\s+the\s+(?:(?P<nth>\w+)\s+)?anniversary\s+of"
_OWNER = r"(?P<owner>the|this|that|his|her|its|their|my|our|[A-Z][\w.-]*(?:['’]s|['’]))"
_LINK = "|".join(link.replace(" ", r"\s+") for link in sorted(LINKS, key=len, reverse=True))
_FRAME = re.compile(
    r"(?:\bthe\s+(?P<unit>day|night|morning|evening|week|month|year)\s+)?"
    rf"\b(?P<link>{_LINK}|{_ANNIVERSARY})\s+{_OWNER}\s+(?:[\w’'-]+\s+){{0,3}}$",
    re.IGNORECASE,
)
_ALL_OF_IT = re.compile(english.BY_EVENT_ALL_OF_IT, re.IGNORECASE)  # "in the two weeks after the collapse": within them
_UNITS: Mapping[str, str] = {"night": "day", "morning": "day", "evening": "day"}
# "On the second day of the trial": a day of its own, which nobody counts here.
_NTH = re.compile(
    english.BY_EVENT_NTH,
    re.IGNORECASE,
)
# What goes on for long, so that one day of it does not say when something during it was.
_LASTING = english.BY_EVENT_LASTING
_SURE = frozenset({Certainty.ASSERTED, Certainty.NEGATED, Certainty.REPORTED})
_QUOTED = 90  # letters of the other sentence that the reason repeats


def by_event(happening: Happening, scene: Scene) -> Taken | None:
    """The time of what stands in a frame such as "two weeks after the collapse"."""
    clause = happening.clause
    if clause is None or not _may_take(happening, clause):
        return None
    for noun in scene.facts.happenings:
        if not noun.nominal or noun.trigger.start in _starts(scene):
            continue
        place = noun.trigger.start - scene.sentence.start
        frame = _FRAME.search(scene.sentence.text[:place])
        if frame is None or not _stands_in(noun, frame, clause):
            continue
        before = _side(frame) == BEFORE
        event = pointed_at(
            noun, frame["owner"], _own_words(noun, frame), scene.number, scene.dated_anywhere, ahead=before
        )
        if event is not None:
            taken = _counted(happening, noun, frame, event, scene)
            if taken is not None:
                return taken
    return None


def stands_elsewhere(scene: Scene) -> bool:
    """Whether the sentence says by another happening when it was: "two weeks after the collapse", "during the strike".

    It then goes on from no other time.
    """
    if _NTH.match(scene.sentence.text):
        return True
    for noun in scene.facts.happenings:
        place = noun.trigger.start - scene.sentence.start
        frame = _FRAME.search(scene.sentence.text[:place]) if noun.nominal else None
        if frame is None:
            continue
        lasting = noun.lemma in _LASTING and _side(frame) == SAME
        before = _side(frame) == BEFORE  # "was told prior to Dorn's death": not then
        apart = frame["unit"] or _is_anniversary(frame) or lasting or before
        if apart or length_before(frame.start(), scene) is not None:
            return True
    return False


def _own_words(noun: Happening, frame: re.Match[str]) -> frozenset[str]:
    """The words with which a noun says whose or of what it was; not those that count from it."""
    before = frame.string[: frame.end("link")].lower()
    return frozenset(word for word in telling_words(noun) if word not in before)


def _side(frame: re.Match[str]) -> int:
    return LINKS.get(_plain(frame["link"]), AFTER)  # what no link is an anniversary


def _is_anniversary(frame: re.Match[str]) -> bool:
    return _plain(frame["link"]) not in LINKS


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


def _may_take(happening: Happening, clause: Clause) -> bool:
    if clause.relation not in (MAIN, BESIDE, JOINED, CONTENT) or clause.quoted or clause.copula:
        return False
    if not happening.predicate or happening.kind == STATE or happening.certainty not in _SURE:
        return False
    return clause.narrates or clause.pluperfect


def _starts(scene: Scene) -> set[int]:
    """Where what is dated in the sentence stands: it frames by its own date (``framed``)."""
    return {telling.happening.trigger.start for telling in scene.dated.values()}


def _stands_in(noun: Happening, frame: re.Match[str], clause: Clause) -> bool:
    opens = clause.relation == MAIN and not frame.string[: frame.start()].strip(" “\"'‘(")
    return opens or noun.inside == clause.head


def _counted(happening: Happening, noun: Happening, frame: re.Match[str], event: Telling, scene: Scene) -> Taken | None:
    side = _side(frame)
    length = length_before(frame.start("link"), scene)
    words = scene.sentence.text[frame.start() : noun.trigger.end - scene.sentence.start]
    sure = OPEN
    if _is_anniversary(frame):
        count = language_of(scene.document.language).ordinals.get((frame["nth"] or "first").lower())
        day = _during(event.when, noun, frame)
        when, sure = _years_on(day, count) if count is not None and day is not None else None, SURE
    elif frame["unit"] and side != SAME:
        when, sure = moved_from(event.when, side, _UNITS.get(frame["unit"].lower(), frame["unit"].lower())), SURE
    elif length is not None and side != SAME:
        far = by_length(event.when, side, length)
        when, sure = up_to(event.when, side, far) if _ALL_OF_IT.match(length.text) else far, SURE
        words = f"{length.text} {words}"
    elif side == SAME:
        when, sure = _during(event.when, noun, frame), SURE
    else:
        when = open_time(event.when, side)
    if when is None:
        return None
    reason = (
        f"“{happening.trigger.text}” is told as “{words}”, and “{event.happening.trigger.text}” is dated by "
        f"“{event.expression.text}” in “{_short(event.sentence.text)}”"
    )
    counted = length if side != SAME and not frame["unit"] else None
    return Taken(when, event.expression, sure * event.sure, reason, counted=counted)


def _years_on(when: When, count: int) -> When | None:
    """So many years on, to the day where a day is told."""
    if when.precision is Precision.DAY and when.earliest is not None:
        return When.on(when.earliest.plus(years=count))
    return moved_from(when, AFTER, "year", count)


def _during(when: When, noun: Happening, frame: re.Match[str]) -> When | None:
    """At the time of what happened; a day of what lasted does not say when the rest of it was."""
    fine = when.precision in (Precision.INSTANT, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY)
    if fine and noun.lemma in _LASTING and not frame["link"].lower().endswith(" of"):
        return None
    return When.on(when.earliest) if fine and when.earliest is not None else when


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _QUOTED else f"{plain[:_QUOTED].rsplit(' ', 1)[0]} …"


RULE = TimingRule(
    "by_event",
    25,
    by_event,
    examples=(
        TimingExample(
            "The garage collapsed on 17 August 2012. The town met. Two weeks after the collapse Dorn left.",
            "left",
            "2012-08-27/2012-09-02",
        ),
        TimingExample("The mill burned down in 1871. Two years after the fire Dorn built a barn.", "built", "1873"),
        TimingExample("The mill burned down in 1871. In the two years after the fire Dorn left.", "left", "1871/1873"),
        TimingExample(
            "The mill burned down in May 1871. Dorn had ignored a warning in the six months before the fire.",
            "ignored",
            "1870-11/1871-05",
        ),
        TimingExample(
            "Dorn was shot on 3 May 1911. The day after the shooting the firm agreed to talks.", "agreed", "1911-05-04"
        ),
        TimingExample("The ferry was sold in 2011. After the sale her bridge was rebuilt.", "rebuilt", "2011/.."),
        TimingExample("Before the sale her bridge was rebuilt. The ferry was sold in 2011.", "rebuilt", "../2011"),
        TimingExample(
            "The mill burned down on 9 May 1871. A stone was unveiled on the first anniversary of the fire.",
            "unveiled",
            "1872-05-09",
        ),
        TimingExample(
            "At 2 a.m. on 9 May 1971 the mill burned down. On the anniversary of the fire a stone was unveiled.",
            "unveiled",
            "1972-05-09",
        ),
        TimingExample(
            "The mill burned down in 1871. On the tenth anniversary of the fire Dorn spoke.", "spoke", "1881"
        ),
        TimingExample(
            "I arrived in Velm on 3 May 1871. The day after my arrival I visited Dorn.", "visited", "1871-05-04"
        ),
        TimingExample("A flood destroyed the mill in 1871. During the flood two men drowned.", "drowned", "1871"),
        TimingExample(
            "Dorn died on 3 May 1911. The week after his death the house was sold.", "sold", "1911-05-08/1911-05-14"
        ),
    ),
    never=(
        ("The mill burned down in 1871. The barn burned down in 1875. Two years after the fire Dorn left.", "left"),
        ("Ada died in 1871. Two years after the death of Karl the house was sold.", "sold"),
        ("The union called a strike on 3 May 1911. The strike held. During the strike a guard was shot.", "shot"),
        ("The mill will be sold in 2031. After the sale the dam was repaired.", "repaired"),
        ("The mill burned down in 1871. A stone recalls each anniversary of the fire.", "recalls"),
        ("The inn burned down. After the fire the family moved. The mill burned down in 1871.", "moved"),
        ("The sale was approved in 1871. After the sale the dam was repaired.", "repaired"),
    ),
)
