"""Pairs of events that contradict one another, for a person to look at before anything is merged.

Of one kind, one sentence says what another denies, at times that touch. Of the other, two documents tell the same with
days that lie close together and are not the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from timeline.events.entries import COMMON
from timeline.events.families import family
from timeline.events.surface import base_form
from timeline.record.model import Certainty, Event

_WORD = re.compile(r"[^\W\d_]{3,}")
_SAID = (Certainty.ASSERTED, Certainty.REPORTED)
_EMPTY = frozenset(
    """
    the and any all was were are been being had has have not nor never none nobody nothing without neither did does
    that this these those there any between before after during since until about with from into for its his her
    their our who which what deny denied denies denying reject rejected rejects refute refuted dispute disputed say
    said says saying claim claimed claims tell told report reported ever yet
    """.split()
)
_SHARE = 0.6
"""Of the words of the shorter title, those that the other has too."""

_NEAR_DAYS = 10
_LEAST_SHARED = 3
_NEARLY_ALL = 0.75
_DENIES = re.compile(r"(?:No|Nobody|None|Nothing|Never|Neither|Not)\b")

_MOST = 200
"""Pairs; beyond them nobody looks."""


def denials(events: Iterable[Event]) -> list[tuple[Event, Event]]:
    """(what says it, what denies it), in the order of the denials."""
    said: dict[str, list[Event]] = defaultdict(list)
    denied = []
    words: dict[str, frozenset[str]] = {}
    for event in events:
        words[event.id] = _words(event)
        if event.certainty is Certainty.NEGATED or _DENIES.match(event.title):
            denied.append(event)
        elif event.certainty in _SAID:
            for word in words[event.id]:
                said[word].append(event)
    pairs_denied: dict[tuple[str, str], tuple[Event, Event]] = {}
    for event in denied:
        own = words[event.id]
        for other in (event for word in sorted(own) for event in said[word]):
            if _contradict(event, other, own, words[other.id]):
                pairs_denied.setdefault((other.id, event.id), (other, event))
        if len(pairs_denied) >= _MOST:
            break
    return list(pairs_denied.values())[:_MOST]


def _contradict(event: Event, other: Event, own: frozenset[str], theirs: frozenset[str]) -> bool:
    if (event.document, event.sentence.start) == (other.document, other.sentence.start):
        return False
    shared = own & theirs
    return len(shared) >= _SHARE * min(len(own), len(theirs)) and event.when.overlaps(other.when)


def _words(event: Event) -> frozenset[str]:
    """What title and trigger are about: families of its words, without denying, saying and who denies."""
    speaker = {word.lower() for word in _WORD.findall(event.speaker)}
    words = {word.lower() for word in _WORD.findall(f"{event.title} {event.trigger.text}")} - _EMPTY - speaker
    bases = {base_form(word) for word in words} - COMMON
    return frozenset(map(family, bases)) - _EMPTY


def near_days(events: Iterable[Event]) -> list[tuple[Event, Event]]:
    """Pairs of different documents that tell the same of days that lie close together."""
    dated = sorted((event for event in events if _is_day(event)), key=lambda event: event.when.sort_key)
    words = {event.id: _words(event) for event in dated}
    pairs: list[tuple[Event, Event]] = []
    for number, event in enumerate(dated):
        for other in dated[number + 1 : number + 1 + _MOST]:
            if _day(other) - _day(event) > _NEAR_DAYS:
                break
            if event.when != other.when and event.document != other.document and _alike(event, other, words):
                pairs.append((event, other))
        if len(pairs) >= _MOST:
            break
    return pairs[:_MOST]


def _day(event: Event) -> int:
    assert event.when.earliest is not None, "only days are compared"
    return event.when.earliest.ordinal


def _is_day(event: Event) -> bool:
    when = event.when
    day = when.earliest is not None and when.earliest == when.latest and not when.approximate
    return day and event.kind == "event" and event.basis != "publication day" and event.certainty in _SAID


def _alike(event: Event, other: Event, words: dict[str, frozenset[str]]) -> bool:
    own, theirs = words[event.id], words[other.id]
    shared = own & theirs
    same = family(base_form(event.trigger.text.lower())) == family(base_form(other.trigger.text.lower()))
    return same and len(shared) >= _LEAST_SHARED and len(shared) >= _NEARLY_ALL * min(len(own), len(theirs))
