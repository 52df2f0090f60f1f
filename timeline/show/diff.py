"""What changed between two timelines: events added, removed, moved in time, retitled or changed otherwise.

Events are paired by id first (an id follows from the sentence, the words of the date and the word of the event, so it
survives changes elsewhere in the text), then by what they tell: the most similar pairs of title and sentence first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from timeline.record.in_words import in_words
from timeline.record.model import Event, Timeline

ALIKE = 0.75
"""Two events whose titles and sentences are on average so similar (0 to 1) are one event that was reworded.

Chosen by hand on reworded sentences of our samples: one changed word or name stays above it, another event told in the
same manner ("The bridge was closed" and "The canal was closed") below.
"""
_MOST_COMPARED = 400  # words shared by more events than this pair too many of them to tell anything


@dataclass(frozen=True, slots=True)
class ChangedEvent:
    """One event that is in both, and the names of what differs: "when", "title", "certainty", "sentence", ..."""

    old: Event
    new: Event
    fields: tuple[str, ...]

    @property
    def moved(self) -> bool:
        """Whether its time changed."""
        return "when" in self.fields

    @property
    def retitled(self) -> bool:
        """Whether its title changed."""
        return "title" in self.fields


@dataclass(frozen=True, slots=True)
class Difference:
    """The whole comparison, each part in time order; ``same`` counts the events without any change."""

    added: tuple[Event, ...]
    removed: tuple[Event, ...]
    changed: tuple[ChangedEvent, ...]
    same: int

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)

    @property
    def moved(self) -> tuple[ChangedEvent, ...]:
        """The changes of time."""
        return tuple(change for change in self.changed if change.moved)

    @property
    def retitled(self) -> tuple[ChangedEvent, ...]:
        """The changes of title."""
        return tuple(change for change in self.changed if change.retitled)


def compare(old: Timeline, new: Timeline) -> Difference:
    """What became of the events of ``old`` in ``new``."""
    before, after = list(old.sorted().events), list(new.sorted().events)
    pairs = _paired_by_id(before, after)
    rest_before, rest_after = _without(before, (a for a, _ in pairs)), _without(after, (b for _, b in pairs))
    alike = _paired_by_words(rest_before, rest_after)
    changes = [ChangedEvent(a, b, fields) for a, b in [*pairs, *alike] if (fields := _differing(a, b))]
    return Difference(
        added=tuple(_without(rest_after, (b for _, b in alike))),
        removed=tuple(_without(rest_before, (a for a, _ in alike))),
        changed=tuple(sorted(changes, key=lambda change: change.new.when.sort_key)),
        same=len(pairs) + len(alike) - len(changes),
    )


Pairs = list[tuple[Event, Event]]


def _without(events: Sequence[Event], taken: Iterable[Event]) -> list[Event]:
    gone = {id(event) for event in taken}
    return [event for event in events if id(event) not in gone]


def _paired_by_id(before: Sequence[Event], after: Sequence[Event]) -> Pairs:
    """Events with one id, in order when several share it."""
    waiting: dict[str, list[Event]] = defaultdict(list)
    for event in after:
        waiting[event.id].append(event)
    return [(event, waiting[event.id].pop(0)) for event in before if waiting.get(event.id)]


def _paired_by_words(before: Sequence[Event], after: Sequence[Event]) -> Pairs:
    """The most similar events first, each taken once."""
    scored = sorted(
        ((_likeness(before[i], after[j]), i, j) for i, j in _candidates(before, after)),
        key=lambda entry: (-entry[0], entry[1], entry[2]),
    )
    pairs: Pairs = []
    taken_before: set[int] = set()
    taken_after: set[int] = set()
    for score, i, j in scored:
        if score >= ALIKE and i not in taken_before and j not in taken_after:
            pairs.append((before[i], after[j]))
            taken_before.add(i)
            taken_after.add(j)
    return pairs


def _candidates(before: Sequence[Event], after: Sequence[Event]) -> Iterator[tuple[int, int]]:
    """Pairs that share a word of their titles or sentences, so that not everything is compared with everything."""
    where: dict[str, list[int]] = defaultdict(list)
    for j, event in enumerate(after):
        for word in _words(event):
            where[word].append(j)
    for i, event in enumerate(before):
        near = {j for word in _words(event) if len(where.get(word, ())) <= _MOST_COMPARED for j in where.get(word, ())}
        yield from ((i, j) for j in sorted(near))


def _words(event: Event) -> set[str]:
    return {word for word in f"{event.title} {event.sentence.text}".casefold().split() if len(word) > 3}


def _likeness(old: Event, new: Event) -> float:
    """How similar titles and sentences are, 0 to 1; a moved date counts little, since it is what one looks for."""
    return (_ratio(old.title, new.title) + _ratio(old.sentence.text, new.sentence.text)) / 2


def _ratio(text: str, other: str) -> float:
    return SequenceMatcher(None, text.casefold().split(), other.casefold().split(), autojunk=False).ratio()


def _differing(old: Event, new: Event) -> tuple[str, ...]:
    fields = ("when", "title", "certainty", "place", "kind")
    differing = [name for name in fields if getattr(old, name) != getattr(new, name)]
    if _names(old) != _names(new):  # their roles are lost in a table, which is no change of the event
        differing.append("participants")
    if " ".join(old.sentence.text.split()) != " ".join(new.sentence.text.split()):
        differing.append("sentence")
    return tuple(differing)


def _names(event: Event) -> list[str]:
    return [participant.name for participant in event.participants]


def in_lines(difference: Difference) -> Iterator[str]:
    """The difference for people, a line a change: ``+`` added, ``-`` removed, ``>`` moved, ``~`` changed otherwise."""
    for event in difference.removed:
        yield f"- {in_words(event.when)}: {event.title}"
    for event in difference.added:
        yield f"+ {in_words(event.when)}: {event.title}"
    for change in difference.changed:
        yield from _change_in_lines(change)


def _change_in_lines(change: ChangedEvent) -> Iterator[str]:
    old, new = change.old, change.new
    if change.moved:
        yield f"> {in_words(old.when)} → {in_words(new.when)}: {new.title}"
    if change.retitled:
        yield f"~ {in_words(new.when)}: title “{old.title}” → “{new.title}”"
    for name in change.fields:
        if name in ("when", "title"):
            continue
        if name == "sentence":
            yield f"~ {in_words(new.when)}: {new.title}: sentence reworded"
        else:
            yield f"~ {in_words(new.when)}: {new.title}: {name} {_value(old, name)} → {_value(new, name)}"


def _value(event: Event, name: str) -> str:
    if name == "participants":
        return ", ".join(_names(event)) or "none"
    return str(getattr(event, name)) or "none"


def to_plain(difference: Difference) -> dict[str, Any]:
    """The difference as JSON-ready dicts: ``added``, ``removed``, ``changed`` (with ``fields``), ``same``."""
    return {
        "added": [_event(event) for event in difference.added],
        "removed": [_event(event) for event in difference.removed],
        "changed": [
            {"fields": list(change.fields), "old": _event(change.old), "new": _event(change.new)}
            for change in difference.changed
        ],
        "same": difference.same,
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "title": event.title,
        "edtf": event.when.edtf(),
        "date_in_words": in_words(event.when),
        "certainty": event.certainty.value,
        "participants": _names(event),
        "place": event.place,
        "kind": event.kind,
        "sentence": event.sentence.text,
    }
