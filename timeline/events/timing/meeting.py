"""What minutes tell happened at their meeting: "Mr Pole seconded. The motion was carried."

The day stands at the head ("Meeting held on 14 September 2023"). What is told in the simple past without a time of its
own was done there; what has been so, was so for long, or has its own date was not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from timeline.events.facts import STATE, Happening
from timeline.events.nouns import LASTING, LIGHT_VERBS, WAS_SO
from timeline.events.telling import Taken
from timeline.events.timing import TimingExample, TimingRule
from timeline.events.timing.scene import Scene
from timeline.grammar.clause import BESIDE, JOINED, MAIN
from timeline.languages import en_events as english
from timeline.record.model import Certainty, Document, Sentence, TimeExpression
from timeline.record.when import Precision, When

SURE = 0.65
_HEAD = 8  # sentences in which the day of the meeting stands
_CALLED = re.compile(english.MEETING_CALLED, re.IGNORECASE)
_MEETINGS = re.compile(english.MEETING_MEETINGS, re.IGNORECASE)
_OF_MINUTES = re.compile(
    english.MEETING_OF_MINUTES,
    re.IGNORECASE,
)
_FEWEST_SIGNS = 2
_TITLE_LETTERS = 300
_DAYS = frozenset({Precision.DAY, Precision.INSTANT, Precision.HOUR, Precision.PART_OF_DAY})
_TOLD = frozenset({Certainty.ASSERTED, Certainty.NEGATED, Certainty.REPORTED})


def day_of_meeting(
    document: Document, sentences: Sequence[Sentence], times: Mapping[int, Sequence[TimeExpression]]
) -> TimeExpression | None:
    """The day at the head of a text that is the minutes of a meeting; None where it is none."""
    if _MEETINGS.search(document.text[:_TITLE_LETTERS]) is None:
        return None
    if len({match.group().lower() for match in _OF_MINUTES.finditer(document.text)}) < _FEWEST_SIGNS:
        return None
    for number in range(min(_HEAD, len(sentences))):
        if not _CALLED.search(sentences[number].text) and number > 1:
            continue
        for expression in times.get(number, ()):
            fits = expression.when is not None and expression.when.precision in _DAYS
            if fits and expression.basis == "explicit":
                return expression
    return None


def meeting(happening: Happening, scene: Scene) -> Taken | None:
    """The day of the meeting, for what was said and done there."""
    clause, day = happening.clause, scene.meeting
    if clause is None or day is None or day.when is None or day.start > scene.sentence.end:
        return None
    if clause.role not in (MAIN, BESIDE) or clause.relation not in (MAIN, BESIDE, JOINED):
        return None
    if not clause.narrates or clause.quoted or clause.copula or not happening.predicate or scene.has_frame(clause):
        return None
    lasts = happening.lemma in WAS_SO | (LASTING - LIGHT_VERBS) or happening.kind == STATE
    if lasts or happening.certainty not in _TOLD:
        return None
    reason = (
        f"“{happening.trigger.text}” has no time of its own and stands in the minutes of the meeting of “{day.text}”"
    )
    when = When.on(day.when.earliest) if day.when.earliest is not None else day.when
    return Taken(when, day, SURE * day.confidence, reason)


RULE = TimingRule(
    "meeting",
    35,
    meeting,
    examples=(
        TimingExample(
            "Minutes of the council\nHeld on Monday 15 April 2019\n\nPresent: Marsh, Pole. Apologies: Orde.\n\n"
            "The county repaired the bridge on 2 April 2019. Mr Pole declared an interest. The motion was carried.",
            "carried",
            "2019-04-15",
        ),
    ),
    never=(
        (
            "Minutes of the council\nHeld on Monday 15 April 2019\n\nPresent: Marsh, Pole. Apologies: Orde.\n\n"
            "The bridge had been repaired. The motion was carried.",
            "repaired",
        ),
        ("The council held a meeting on Monday 15 April 2019.\n\nThe mill was an old one.", "one"),
    ),
)
