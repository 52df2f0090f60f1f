"""Named periods and events, offsets from them, and "the war" for the war named last.

The names are the gazetteer's; ``timeline/times/gazetteer_names.py`` finds them. The phrases here build on its finds.
"""

from __future__ import annotations

import re
from typing import Any

from timeline.record.in_words import in_words
from timeline.record.model import Anchor, Span
from timeline.record.timex3 import Amount
from timeline.record.when import Day, When
from timeline.times.arithmetic import spanning
from timeline.times.context import Context, PlacedTime
from timeline.times.lexicon import language_of
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date, unplaced
from timeline.times.rules import Example, Rule
from timeline.times.rules.ago_later import offset_reading


def entry_when(entry: Any) -> When:
    """The time of a gazetteer entry: its start and end as one ``When``."""
    start, end = entry.start, entry.end
    if not end or start == end:
        return When.from_edtf(start)
    if not start or start == "..":
        return When.interval(None, When.from_edtf(end))
    return When.interval(When.from_edtf(start), None if end == ".." else When.from_edtf(end))


def resolve_name(match: PhraseMatch, context: Context) -> Reading | None:
    """The gazetteer's time. A name that several things bear counts only near a year that fits."""
    entry = match["entry"]
    if entry.ambiguous:
        entry = _fitting(match.get("readings", ()) or (entry,), context)
        if entry is None:
            return unplaced("", "several times bear this name, and none stands near the years told", basis="named")
    when = entry_when(entry)
    note = f"; {entry.note}" if entry.note else ""
    steps = (f"in the table of named times: {entry.name}, {in_words(when)}{note}".rstrip("."),)
    return date(when, basis="named", steps=steps, confidence=0.9).but(aside=True)


_NEAR = 40
"""Years within which a name of several meanings is taken for the one that the story speaks of."""


def _fitting(entries: tuple[Any, ...], context: Context) -> Any | None:
    """The entry nearest to the year told last, within reach."""
    earlier = context.last_told("year")
    if earlier is None or earlier.reading.when is None or earlier.reading.when.earliest is None:
        return None
    year = earlier.reading.when.earliest.year

    def distance(entry: Any) -> int:
        start = entry_when(entry).earliest
        return abs(start.year - year) if start else _NEAR + 1

    best = min(entries, key=distance)
    return best if distance(best) <= _NEAR else None


def resolve_the_war(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The war": the last war named; nothing when none was."""
    earlier = _last_named(context, match["event_kind"])
    if earlier is None:
        return None
    return earlier.reading.but(
        anchor=Anchor("event", earlier.anchor.when, earlier.anchor.span),
        steps=(f"the last {match['event_kind']} named: '{earlier.match.text}'",),
        confidence=0.75,
    )


def _last_named(context: Context, kind: str) -> PlacedTime | None:
    """The one named last; of several the one that the story stands in or near, by the date told last."""
    named = [
        earlier for earlier in reversed(context.placed)
        if (entry := earlier.match.get("entry")) is not None
        and earlier.reading.when and (kind == "" or entry.kind == kind)
    ]  # fmt: skip
    story = next(
        (earlier.reading.when for earlier in reversed(context.placed) if earlier.match.get("entry") is None), None
    )
    day = story.latest if story is not None else None
    around = [earlier for earlier in named if day is not None and _is_near(earlier.reading.when, day)]
    return next(iter(around or named), None)


def _is_near(when: When | None, day: Day) -> bool:
    if when is None or when.earliest is None or when.latest is None:
        return False
    return when.earliest.plus(years=-_AROUND) <= day <= when.latest.plus(years=_AROUND)


_AROUND = 2  # years before and after a war in which a story may be said to stand by it


def _event_anchor(part: PhraseMatch, context: Context) -> tuple[Anchor, Reading] | None:
    reading = context.resolve(part)
    if reading is None or reading.when is None:
        return None
    return Anchor("event", reading.when, Span(part.start, part.end, part.text)), reading


def resolve_offset(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Two years after the war": counted from its end; "before" from its start."""
    known = _event_anchor(match["a_name"], context)
    if known is None:
        return None
    anchor, reading = known
    amount, side = match["a_duration"], match["side"]
    if "unit" not in amount:
        return None
    number, unit = amount.get("number", amount.get("vague_number")), amount["unit"]
    end = anchor.when.latest if side > 0 else anchor.when.earliest
    if end is None:
        return None
    edge = Anchor("event", When.on(end) if unit in ("day", "week", "month") else When.year(end.year), anchor.span)
    steps = (*reading.steps, f"its {'end' if side > 0 else 'beginning'} is {in_words(When.on(end))}")
    result = offset_reading(edge, Amount(number, unit), side)
    return result.but(basis="relative", steps=(*steps, *result.steps), confidence=0.8, aside=False)


def resolve_edge(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The outbreak of", "the end of", "the eve of", "in the wake of" a named event."""
    known = _event_anchor(match["a_name"], context)
    if known is None:
        return None
    anchor, reading = known
    when = _edge(anchor.when, match["edge"])
    if when is None:
        return reading
    steps = (*reading.steps, f"'{match['edge']}' of it")
    lead = _LAST_WORD.search(context.before(match, 16))
    result = date(when, basis="relative", anchor=anchor, steps=steps, confidence=0.75)
    if lead is not None and language_of(context.document.language).words["side"].get(lead[1].casefold(), 0) > 0:
        return result.but(when=When.interval(when, None))  # "following the end of the war"
    return result


_LAST_WORD = re.compile(r"(\w+)\s$")


def _edge(when: When, edge: str) -> When | None:
    bounds = when.bounds or (when, when)
    first, last = when.earliest, when.latest
    if edge == "start":
        return bounds[0]
    if edge == "end":
        return bounds[1]
    if edge == "eve" and first is not None:
        return When.on(first.plus(days=-1)).qualified(approximate=True)
    if edge == "wake" and last is not None:
        return When.interval(When.on(last), When.on(last.plus(years=1))).qualified(approximate=True)
    return None


def resolve_around(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Post-Soviet", "pre-war": the open time behind or before."""
    known = _event_anchor(match["a_name"], context)
    if known is None:
        return None
    anchor, reading = known
    when = _outside(anchor.when, match["around"])
    if when is None:
        return None
    words = "after its end" if match["around"] > 0 else "before its beginning"
    return date(when, basis="named", anchor=anchor, steps=(*reading.steps, words), confidence=0.7).but(aside=True)


def _outside(when: When, side: int) -> When | None:
    if side > 0 and when.latest is not None:
        return When.interval(When.on(when.latest), None)
    if side < 0 and when.earliest is not None:
        return When.interval(None, When.on(when.earliest))
    return None


def resolve_post_war(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Post-war", "pre-war", "interwar": round the last war named; else the world wars, as the words mostly mean."""
    side = match["war_side"]
    if side == 0:
        when = spanning(When.on(Day(1918, 11, 11)), When.on(Day(1939, 9, 1)))
        return date(when, basis="named", steps=("between the world wars",), confidence=0.8).but(aside=True)
    earlier = _last_named(context, "war")
    when_war = earlier.anchor.when if earlier else When.interval(When.on(Day(1939, 9, 1)), When.on(Day(1945, 9, 2)))
    outside = _outside(when_war, side)
    if outside is None:
        return None
    step = f"the last war named: '{earlier.match.text}'" if earlier else "of the Second World War, as no war was named"
    return date(outside, basis="named", anchor=earlier.anchor if earlier else None, steps=(step,), confidence=0.6).but(
        aside=True
    )


RULES = (
    Rule(
        "name",
        "named",
        resolve_name,
        {},
        (Example("Alliances were legacies of the cold war.", "cold war", "1947/1991", "1947~/1991"),),
        ("The Cold War museum opened.",),
        options={"named": True},
    ),
    Rule(
        "the_war",
        "event",
        resolve_the_war,
        {"en": ("the <event_kind>",)},
        (
            Example(
                "The Korean War was cruel. During the war many fled.",
                "the war",
                "1950-06-25/1953-07-27",
                "1950-06-25/1953-07-27",
            ),
            Example(
                "He came in World War II. His uncle fell in World War I. In 1944 a mill closed. The war hurt many.",
                "The war",
                "1939-09-01/1945-09-02",
                "1939-09-01/1945-09-02",
                "narrative",
            ),
        ),
        ("They won the war-time vote.",),
        options={"named": True},
    ),
    Rule(
        "offset",
        "period",
        resolve_offset,
        {
            "en": (
                "<a_duration> <side> (the )?<a_name>",
                "<a_duration> <side> the (end|fall|outbreak|close|conclusion) of (the )?<a_name>",
            )
        },
        (Example("Two years after the Korean War he left.", "Two years after the Korean War", "1955", "1955"),),
        options={"named": True},
    ),
    Rule(
        "edge",
        "period",
        resolve_edge,
        {"en": ("(the )?<edge> of (the )?<a_name>", "(the )?<edge> (the )?<a_name>")},
        (
            Example(
                "At the outbreak of the Korean War he fled.",
                "the outbreak of the Korean War",
                "1950-06-25",
                "1950-06-25",
            ),
            Example(
                "Following the end of the Korean War he left.",
                "the end of the Korean War",
                "1953-07-27",
                "1953-07-27/..",
            ),
        ),
        options={"named": True},
    ),
    Rule(
        "around",
        "period",
        resolve_around,
        {"en": ("<around>(-|–| )<a_name>",)},
        (Example("In post-Cold War Europe borders opened.", "post-Cold War", "1991-12-31/..", "1991-12-31/.."),),
        options={"named": True},
    ),
    Rule(
        "post_war",
        "period",
        resolve_post_war,
        {"en": ("<war_side>( (era|years|period|decades))?",)},
        (Example("In the Korean War many fled. Prewar trams still run.", "Prewar", "../1950-06-25", "../1950-06-25"),),
        options={"named": True},
    ),
)
