"""Names that may be of one and the same: what a person is asked about, and nothing is joined by itself."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.record.model import Event

_ENDS = frozenset("of the and for in on at to de von van".split())
"""A name cut here is no name."""


def may_be_same(names: Iterable[str]) -> list[tuple[str, str]]:
    """(short, full) for names whose words begin or end exactly one longer name: "Corvane" and "Corvane Mining"."""
    known = {name: tuple(name.casefold().split()) for name in names if not name[:1].islower()}
    pairs = []
    for short, words in sorted(known.items()):
        longer = [name for name, others in known.items() if _begins_or_ends(words, others)]
        if len(longer) == 1 and words[-1] not in _ENDS:
            pairs.append((short, longer[0]))
    return pairs


def _begins_or_ends(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    count = len(words)
    return 0 < count < len(others) and words in (others[:count], others[-count:])


def names_of(events: Iterable[Event]) -> set[str]:
    """Everybody who takes part, by the fullest name known."""
    return {participant.who for event in events for participant in event.participants}
