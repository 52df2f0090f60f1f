"""Several timelines as one: an event that several documents tell becomes one entry with all its mentions.

Events are compared by what readers see (title, names, time), so that timelines read from a store or a file join as well
as fresh ones. Where two documents give the same event different dates, the entry keeps the reading that most of them
give, names the others in its findings and is marked as a conflict; nothing is averaged. Candidates come from an index
by year and name and by title words, so that the work grows with the number of events, not its square.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.events.countries import countries_in
from timeline.events.entries import COMMON
from timeline.events.families import family, kindred
from timeline.events.people import named_alike
from timeline.events.sendings import BASIS as SENDING
from timeline.events.surface import base_form
from timeline.record.file_names import file_name
from timeline.record.model import Certainty, Document, Event, Timeline
from timeline.record.when import Precision, When

_MOST_COMPARED = 60  # events of one index entry compared with a newcomer; a fuller entry is too common to tell anything
_NEAR_DAYS = 800  # two dates of one event that lie further apart are two events
_SMALL = frozenset(
    """
    the a an of in on at to for from by with and or as is was were be been has have had will would that this it
    its his her their he she they not no new over into between against after before during two first last
    """.split()
)
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_TOLD = (Certainty.ASSERTED, Certainty.REPORTED)


@dataclass(frozen=True, slots=True)
class _Sign:
    """What two events are compared by."""

    family: str
    words: frozenset[str]
    names: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        return self.words | self.names


def joined(timelines: Sequence[Timeline]) -> Timeline:
    """One timeline of all; events in time order, every document once."""
    documents: dict[str, Document] = {}
    for timeline in timelines:
        documents.update({document.id: document for document in timeline.documents})
    groups = _grouped(named_alike(event for timeline in timelines for event in timeline.events))
    names = {key: document.title or file_name(document.source) or key for key, document in documents.items()}
    events = _linked(_distinct([_one(group, names) for group in groups]))
    return Timeline(
        tuple(documents.values()),
        tuple(events),
        tuple(unplaced for timeline in timelines for unplaced in timeline.unplaced),
        tuple(expression for timeline in timelines for expression in timeline.expressions),
        tuple(dict.fromkeys(warning for timeline in timelines for warning in timeline.warnings)),
    ).sorted()


def _grouped(events: Iterable[Event]) -> list[list[Event]]:
    """Events that tell the same, together. Those of one document were compared when it was read."""
    groups: list[list[Event]] = []
    signs: list[_Sign] = []
    index: dict[tuple[object, str], list[int]] = {}
    for event in events:
        sign = _sign(event)
        place = _find(event, sign, groups, signs, index)
        if place is None:
            place = len(groups)
            groups.append([])
            signs.append(sign)
            for key in _keys(event, sign):
                index.setdefault(key, []).append(place)
        groups[place].append(event)
    return groups


def _sign(event: Event) -> _Sign:
    names = frozenset(
        part for participant in event.participants for part in _parts(participant.who) if participant.who[:1].isupper()
    )
    names |= {word.lower() for word in _WORD.findall(event.title)[1:] if word[:1].isupper()}
    words = frozenset(family(base_form(word)) for word in _parts(event.title)) - COMMON
    people = " ".join(participant.who for participant in event.participants)
    return _Sign(family(base_form(event.trigger.text.lower())), words, names | countries_in(f"{event.title} {people}"))


def _parts(text: str) -> list[str]:
    return [word for word in (word.lower() for word in _WORD.findall(text)) if word not in _SMALL]


def _keys(event: Event, sign: _Sign) -> list[tuple[object, str]]:
    """By year and name for equal dates; by family and name for dates that differ."""
    year = _year(event.when)
    return [*((year, name) for name in sign.all), *((sign.family, name) for name in sign.names)]


def _year(when: When) -> int:
    day = when.earliest or when.latest
    assert day is not None, "a time has at least one end"
    return day.year


def _find(
    event: Event, sign: _Sign, groups: list[list[Event]], signs: list[_Sign], index: dict[tuple[object, str], list[int]]
) -> int | None:
    """The group that tells this event: one at the same time first, else one whose date differs."""
    shared: Counter[int] = Counter()
    for key in _keys(event, sign):
        shared.update(index.get(key, ())[-_MOST_COMPARED:])
    candidates = [place for place, _ in shared.most_common(_MOST_COMPARED)]
    for place in candidates:
        if _same(event, sign, groups[place][0], signs[place]):
            return place
    for place in candidates:
        if all(_at_odds(event, sign, other, signs[place]) for other in groups[place]):
            return place
    return None


def _same(event: Event, sign: _Sign, other: Event, known: _Sign) -> bool:
    if event.document == other.document or not _one_side(event, other) or not _one_time(event.when, other.when):
        return False
    if SENDING in (event.basis, other.basis):
        return _same_sending(event, other) and _share(sign.all, known.all) >= 0.5
    shared = sign.all & known.all
    alike = sign.family == known.family
    if alike and sign.names & known.names and len(shared) >= 2:
        return True
    if not (alike or kindred(sign.family, known.family)):
        return len(shared) >= 4 and _share(sign.all, known.all) >= 0.6
    return len(shared) >= 2 and _share(sign.all, known.all) >= 0.5


def _same_sending(event: Event, other: Event) -> bool:
    """Whether two mails are one: the same sender on the same day; what they say of it is compared besides."""
    if event.basis != other.basis or event.when != other.when or not (event.participants and other.participants):
        return False
    return event.participants[0].who == other.participants[0].who


def _at_odds(event: Event, sign: _Sign, other: Event, known: _Sign) -> bool:
    """The same event with another date: nearly the same title, one document each, days that exclude one another."""
    if event.document == other.document or not _one_side(event, other) or sign.family != known.family:
        return False
    if {"publication day", SENDING} & {event.basis, other.basis} or event.kind == "statement":
        return False
    shared = sign.all & known.all
    if len(shared) < 4 or not sign.names & known.names or _share(sign.all, known.all) < 0.7:
        return False
    return not event.when.overlaps(other.when) and _apart(event.when, other.when) <= _NEAR_DAYS


def _share(words: frozenset[str], other: frozenset[str]) -> float:
    return len(words & other) / max(min(len(words), len(other)), 1)


def _one_side(event: Event, other: Event) -> bool:
    return event.certainty is other.certainty or (event.certainty in _TOLD and other.certainty in _TOLD)


_WIDE = frozenset({Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM})


def _one_time(when: When, other: When) -> bool:
    if when.precision in _WIDE or other.precision in _WIDE:
        return when == other
    return when.covers(other) or other.covers(when)


def _apart(when: When, other: When) -> float:
    if when.earliest is None or when.latest is None or other.earliest is None or other.latest is None:
        return float("inf")
    return max(when.earliest.ordinal - other.latest.ordinal, other.earliest.ordinal - when.latest.ordinal)


def _one(group: list[Event], names: dict[str, str]) -> Event:
    """One event of a group: the reading that most documents give leads, the finest of those first."""
    if len(group) == 1:
        return group[0]
    lead = max(group, key=lambda event: (_supporters(event, group), -_length(event.when), event.salience))
    order = [lead, *(event for event in group if event is not lead)]
    doubt = 1.0
    for event in order:
        doubt *= 1.0 - event.confidence
    differing = [event for event in order if not event.when.overlaps(lead.when)]
    findings = tuple(dict.fromkeys(finding for event in order for finding in event.findings))
    if differing:
        findings = (*findings, _disagreement(lead, differing, names))
    people = {participant.who: participant for event in reversed(order) for participant in event.participants}
    sources = len({event.document for event in order})
    return replace(
        lead,
        participants=tuple({**{participant.who: participant for participant in lead.participants}, **people}.values()),
        place=next((event.place for event in order if event.place), ""),
        mentions=tuple(mention for event in order for mention in event.mentions),
        related=tuple(sorted({related for event in order for related in event.related})),
        conflict=bool(differing) or any(event.conflict for event in order),
        findings=findings,
        confidence=lead.confidence if differing else round(min(0.99, 1.0 - doubt), 2),
        salience=round(min(1.0, max(event.salience for event in order) + 0.05 * (sources - 1)), 3),
        explanation=f"{lead.explanation} {sources} documents tell it.",
    )


def _supporters(event: Event, group: Sequence[Event]) -> int:
    return len({other.document for other in group if other.when.overlaps(event.when)})


def _length(when: When) -> float:
    if when.earliest is None or when.latest is None:
        return float("inf")
    return when.latest.ordinal - when.earliest.ordinal


def _disagreement(lead: Event, differing: Sequence[Event], names: dict[str, str]) -> str:
    readings = [lead, *differing]
    dates = "; ".join(f"{event.when.edtf()} ({names.get(event.document, event.document)})" for event in readings)
    return f"The sources disagree on the date: {dates}."


def _distinct(events: list[Event]) -> list[Event]:
    """Ids are made of a sentence and its date; the same sentence in two documents that were not joined gets another."""
    seen: set[str] = set()
    kept = []
    for event in events:
        if event.id in seen:
            text = f"{event.id}\x1f{event.document}\x1f{event.start}"
            event = replace(event, id="e" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12])
        seen.add(event.id)
        kept.append(event)
    return kept


def _linked(events: list[Event]) -> list[Event]:
    """Links whose event was joined into another are dropped; a link to itself too."""
    known = {event.id for event in events}
    return [
        replace(event, related=tuple(related for related in event.related if related in known and related != event.id))
        if event.related
        else event
        for event in events
    ]
