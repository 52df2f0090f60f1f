"""Events in the making: an event with what is needed to compare it with others of its document."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.events.countries import countries_in
from timeline.events.facts import Happening
from timeline.record.model import Event, Mention

# Words that occur in too many events to tell two of them alike.
COMMON = frozenset(
    """
    year time day people man woman country government state nation president minister company part number group
    leader official member way world be have say do make take get go come first new
    """.split()
)


@dataclass(slots=True)
class Entry:
    """``number`` is that of its leading sentence; ``numbers`` of all sentences that tell it."""

    event: Event
    happening: Happening
    number: int
    mentions: list[Mention]
    numbers: set[int] = field(default_factory=set)
    related: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.numbers.add(self.number)

    @property
    def names(self) -> frozenset[str]:
        """Participants and countries, in small letters, for comparing."""
        people = {participant.who.lower() for participant in self.event.participants}
        return frozenset(people) | countries_in(f"{self.event.title} {' '.join(sorted(people)).title()}")


def telling_words(happening: Happening) -> frozenset[str]:
    """The words that tell this happening from others: not its own verb, not what every text says."""
    return happening.words - COMMON - {happening.lemma}
