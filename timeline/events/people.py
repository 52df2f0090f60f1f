"""The people and bodies of a timeline: who they are, how the texts write them, in which events they take part.

Events of one document name them by their fullest name there (``Participant.who``). Here those of several documents
meet: "Doran" of one text is "Peter Doran" of another, when only one person of that name takes part anywhere.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from timeline.events.same_names import bare_of_suffix
from timeline.grammar import labels
from timeline.grammar.name_words import NOT_NAMES, ORGANISATION_WORDS, OTHER_WORDS, PLACE_WORDS
from timeline.record.model import Event, Participant

_THINGS = ORGANISATION_WORDS | OTHER_WORDS | PLACE_WORDS | NOT_NAMES


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who takes part: ``written`` and ``roles`` with how often, commonest first; ``events`` are ids in order.

    ``type`` is that of a participant: an organisation, a country or a ship takes part as well.
    """

    name: str
    type: str
    written: tuple[tuple[str, int], ...]
    roles: tuple[tuple[str, int], ...]
    events: tuple[str, ...]

    @property
    def named(self) -> bool:
        """Whether this is a name, not a role such as "police"."""
        return not self.name[:1].islower()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, the fullest first: what to look for to find all the events."""
        return tuple(dict.fromkeys((self.name, *(name for name, _ in self.written))))


def people_of(events: Iterable[Event]) -> tuple[Person, ...]:
    """Everybody who takes part in ``events``, those of most events first, then by name."""
    listed = list(events)
    fullest = across_documents(listed)
    parts: dict[str, list[tuple[Event, Participant]]] = defaultdict(list)
    for event in listed:
        for participant in event.participants:
            parts[fullest.get(participant.who, participant.who)].append((event, participant))
    persons = [_person(name, taken) for name, taken in parts.items()]
    return tuple(sorted(persons, key=lambda person: (-len(person.events), person.name.casefold())))


def _person(name: str, parts: list[tuple[Event, Participant]]) -> Person:
    kinds = Counter(participant.type for _, participant in parts if participant.type != labels.OTHER)
    return Person(
        name,
        kinds.most_common(1)[0][0] if kinds else labels.OTHER,
        tuple(Counter(participant.name for _, participant in parts).most_common()),
        tuple(Counter(participant.role for _, participant in parts).most_common()),
        tuple(dict.fromkeys(event.id for event, _ in parts)),
    )


def named_alike(events: Iterable[Event]) -> list[Event]:
    """The events with everybody's fullest name of all documents, so that they are found by it."""
    listed = list(events)
    fullest = across_documents(listed)
    return [_renamed(event, fullest) for event in listed] if fullest else listed


def _renamed(event: Event, fullest: Mapping[str, str]) -> Event:
    if not any(participant.who in fullest for participant in event.participants):
        return event
    people = (
        replace(participant, of=fullest[participant.who]) if participant.who in fullest else participant
        for participant in event.participants
    )
    return replace(event, participants=tuple(people))


def across_documents(events: Iterable[Event]) -> dict[str, str]:
    """The fullest name for each that another document writes in full; names that could be two people's are left out."""
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    texts: dict[str, set[str]] = defaultdict(set)
    for event in events:
        for participant in event.participants:
            if participant.who[:1].isupper():
                kinds[participant.who][participant.type] += 1
                texts[participant.who].add(event.document)
    fuller: dict[str, set[str]] = defaultdict(set)
    for name, types in kinds.items():
        for short in _short_forms(name, types.most_common(1)[0][0]):
            fuller[short].add(name)
    return {
        short: next(iter(names))
        for short, names in fuller.items()
        if len(names) == 1 and short in kinds and _may_be(kinds[short], kinds[next(iter(names))])
        and not texts[short] & texts[next(iter(names))]
    }  # fmt: skip


def _short_forms(name: str, kind: str) -> set[str]:
    """ "Doran" and "P. Doran" of "Peter Doran"; "Laxon" of "Laxon, Inc."."""
    words = name.split()
    if kind == labels.PERSON and len(words) > 1 and words[-1].lower() not in _THINGS and "of" not in words:
        last = words[-2:] if words[-1].strip("IVX.") == "" or words[-1] in _YOUNGER else words[-1:]
        return {" ".join(last), " ".join([f"{words[0][:1]}.", *last])} - {name}
    return {bare_of_suffix(name)} - {name}


_YOUNGER = frozenset({"Jr", "Jr.", "Sr", "Sr."})


def _may_be(short: Counter[str], full: Counter[str]) -> bool:
    """Whether types agree; a surname alone often has none."""
    return short.most_common(1)[0][0] in (labels.OTHER, full.most_common(1)[0][0])
