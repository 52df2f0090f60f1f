"""Who "he", "it" and "the two countries" are, where the text makes that safe; else they stay as written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from timeline.events.countries import CAPITALS, countries_in, country
from timeline.events.facts import Named, Phrase, SentenceFacts
from timeline.events.same_names import SameNames
from timeline.record.model import Span

_BACK = 2  # sentences that are searched for a name before the pronoun's own
_TWO_BACK = 4  # sentences in which two countries must be the only ones


class References:
    """Resolves subjects of one document, sentence by sentence; resolved subjects help with the next sentence."""

    def __init__(self, facts: Mapping[int, SentenceFacts], names: SameNames) -> None:
        self.facts, self.names = facts, names
        self._subjects: dict[int, Phrase | None] = {}
        self._called: dict[str, str] = {}  # a person's full name -> "he" or "she", once a pronoun was resolved to it
        self._countries = Counter(
            country(name.text) for one in facts.values() for name in one.names if country(name.text)
        )

    def resolve(self, subject: Phrase, number: int, at: Span) -> Phrase | None:
        """Whom a pronoun or "the two countries" in sentence ``number`` stands for; None when it is not safe to say."""
        low = subject.head
        if subject.kind == "pronoun" and low in ("he", "she", "him", "her"):
            return self._person(number, at, "he" if low in ("he", "him") else "she")
        if subject.kind == "pronoun" and low == "it":
            return self._thing(number)
        return None

    def _person(self, number: int, at: Span, called: str) -> Phrase | None:
        meant = self._person_before(number, at, called)
        if meant is not None:
            self._called.setdefault(meant.name, called)
        return meant

    def _person_before(self, number: int, at: Span, called: str) -> Phrase | None:
        here = [name for name in self._persons(number) if name.end <= at.start and self._may_be(name, called)]
        for step in range(1, _BACK + 1):
            before = self.subject_of(number - step)
            if before is None and number - step not in self.facts:
                return None
            near = {self.names.full(name.text) for name in here}
            fits = before is not None and self._called.get(before.name, called) == called
            if before is not None and fits and before.type == "person" and before.name and near <= {before.name}:
                return before
            near |= {self.names.full(name.text) for name in self._persons(number - step) if self._may_be(name, called)}
            if len(near) == 1:
                (only,) = near
                return Phrase(only, "name", only, "person", only.lower())
            if near:
                return None
        return None

    def _persons(self, number: int) -> list[Named]:
        known = self.facts.get(number)
        return [name for name in known.names if self._is_person(name)] if known else []

    def _may_be(self, name: Named, called: str) -> bool:
        return self._called.get(self.names.full(name.text), called) == called

    def _is_person(self, name: Named) -> bool:
        return name.type == "person" or self.names.type(name.text) == "person"

    def _thing(self, number: int) -> Phrase | None:
        """The subject of the sentence before, when nothing else there could be meant."""
        known, before = self.facts.get(number - 1), self.subject_of(number - 1)
        if known is None or before is None or before.type == "person" or before.kind not in ("name", "definite"):
            return None
        rivals = [one for one in known.objects if one.kind in ("name", "definite") and one.type != "person"]
        return None if rivals else before

    def subject_of(self, number: int) -> Phrase | None:
        """The subject of a sentence's main clause, itself resolved when it is a pronoun, its name in full."""
        if number not in self._subjects:
            known = self.facts.get(number)
            subject = known.subject if known else None
            if subject is not None and subject.kind == "pronoun":
                self._subjects[number] = None  # a chain that leads back here ends
                subject = self.resolve(subject, number, Span(0, 0, ""))
            elif subject is not None and subject.name:
                full = self.names.full(subject.name)
                kind = self.names.type(subject.name) or subject.type
                subject = Phrase(subject.text, subject.kind, full, kind, subject.head)
            self._subjects[number] = subject
        return self._subjects[number]

    def two(self, number: int, written: Mapping[str, str]) -> tuple[str, str] | None:
        """The two countries that "the two countries" can only be: the document's two, both named shortly before.

        ``written`` gives the name each country goes by in the document.
        """
        top = [name for name, _ in self._countries.most_common(3)]
        if len(top) < 2 or (len(top) == 3 and self._countries[top[2]] * 2 > self._countries[top[1]]):
            return None
        near: set[str] = set()
        for step in range(_TWO_BACK + 1):
            known = self.facts.get(number - step)
            near |= {country(name.text) for name in known.names} if known else set()
        pair = [name for name in top[:2] if name in written]
        return (pair[0], pair[1]) if len(pair) == 2 and set(pair) <= near else None

    def written(self) -> dict[str, str]:
        """For every country the name it mostly goes by here; capitals and adjectives do not count."""
        counted = Counter(
            name.text
            for one in self.facts.values()
            for name in one.names
            if country(name.text) and name.text.lower() not in CAPITALS
        )
        found: dict[str, str] = {}
        for text, _ in counted.most_common():
            if len(countries_in(text)) == 1:
                found.setdefault(country(text), text)
        return found
