"""A stretch of text that a rule matched, before anybody worked out what time it means."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.record.model import Sentence
    from timeline.times.rules import Rule


@dataclass(eq=False, slots=True)
class PhraseMatch:
    """What a rule matched: its stretch, its phrase, and the values of its slots.

    A slot of a second-pass phrase holds another ``PhraseMatch``. ``start`` and ``end`` count from the document's start.
    """

    start: int
    end: int
    text: str
    rule: Rule
    phrase: str
    slots: dict[str, Any] = field(default_factory=dict)
    sentence: Sentence | None = None
    name: str = ""
    failure: str = ""  # what went wrong while its words were read
    unread: Callable[[], dict[str, Any]] | None = None
    """Reads the slots. A match that a longer one beats is never asked for them."""

    def read_slots(self) -> None:
        """Fill the slots in, once. Raises what reading them raises."""
        if self.unread is not None:
            unread, self.unread = self.unread, None
            self.slots = unread()

    def __getitem__(self, slot: str) -> Any:
        return self.slots[slot]

    def get(self, slot: str, default: Any = None) -> Any:
        """The value of a slot, or ``default`` when the slot took no part."""
        return self.slots.get(slot, default)

    def __contains__(self, slot: str) -> bool:
        return slot in self.slots

    def inner(self) -> Iterator[PhraseMatch]:
        """The times found inside this one, in text order."""
        parts = [value for value in self.slots.values() if isinstance(value, PhraseMatch)]
        yield from sorted(parts, key=lambda part: part.start)

    def leaves(self) -> Iterator[PhraseMatch]:
        """The first-pass finds that this one is built of, in text order; itself if it is one."""
        nested = list(self.inner())
        if not nested:
            yield self
        for part in nested:
            yield from part.leaves()

    def leaves_of_range(self) -> Iterator[PhraseMatch]:
        """The ends of a range, each as TimeML annotators would tag it."""
        for part in self.inner():
            if part.rule.apart:
                yield from part.leaves_of_range()
            else:
                part.sentence = self.sentence
                yield part


def written_year(match: PhraseMatch) -> int | None:
    """The year that the words of ``match`` write out, or None."""
    for leaf in match.leaves():
        year = leaf.get("year") or leaf.get("year_words")
        if isinstance(year, int):
            return 1 - year if leaf.get("era") == "BC" else year
    return None
