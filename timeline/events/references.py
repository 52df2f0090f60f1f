"""Who "he", "it" and "the two countries" are, where the text makes that safe; else they stay as written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from timeline.events.antecedents import FORMS
from timeline.events.countries import CAPITALS, countries_in, country
from timeline.events.facts import MENTIONED_SUBJECT, Mentioned, NounPhrase, SentenceFacts
from timeline.events.mentioned import FIRMS
from timeline.events.referents import Referents
from timeline.events.same_names import SameNames
from timeline.grammar.labels import ORGANISATION, PERSON
from timeline.grammar.name_words import ORGANISATIONS
from timeline.record.model import Span

_TWICE = 2
_TWO_BACK = 4  # sentences in which two countries must be the only ones


class References:
    """Resolves the pronouns of one document, in text order; those resolved help with the next."""

    def __init__(self, facts: Mapping[int, SentenceFacts], names: SameNames) -> None:
        self.facts, self.names = facts, names
        self._countries = Counter(
            country(name.text) for facts_there in facts.values() for name in facts_there.names if country(name.text)
        )
        referents = Referents(names, [mention for facts_there in facts.values() for mention in facts_there.mentions])
        self.meant: dict[int, NounPhrase | None] = {}  # by where the pronoun begins
        for number in sorted(facts):
            self.meant |= referents.read(number, facts[number].mentions)

    def resolve(
        self, subject: NounPhrase, number: int, at: Span, *, acting: bool = True, clause: int = -1
    ) -> NounPhrase | None:
        """Whom a pronoun in sentence ``number`` stands for; None when it is not safe to say.

        ``at`` is the word of its clause, ``clause`` its place in the sentence; ``acting``: it is a subject there.
        """
        form = FORMS.get(subject.head or subject.text.lower(), "") if subject.kind == "pronoun" else ""
        return self._nearest(form, number, at, acting=acting, clause=clause)

    def pronouns(self, number: int) -> list[Mentioned]:
        """The pronouns of a sentence in text order."""
        known = self.facts.get(number)
        return [mention for mention in known.mentions if mention.pronoun] if known is not None else []

    def firm(self, called: str, number: int) -> NounPhrase | None:
        """The body that "company" or "firm" stands for in a sentence; None when the text does not make it clear."""
        known = self.facts.get(number) if called.lower() in FIRMS else None
        here = (
            [mention for mention in known.mentions if mention.pointing and mention.phrase.head == called.lower()]
            if known
            else []
        )
        if not here:
            return None
        meant = self.meant.get(here[0].start)
        named = meant is not None and meant.kind == "name" and (
            self.names.counts[meant.name] > 1 or called.lower() in meant.name.lower().split()
        )  # fmt: skip
        if named:
            return meant
        pointed = here[0].phrase.text.lower() != called.lower()  # "this company" is the one just named, or none
        return None if pointed else self._only_firm(here[0].start)

    def _only_firm(self, place: int) -> NounPhrase | None:
        """The body a text is about: named more than twice as often as any other, and before this ``place``."""
        counted: Counter[str] = Counter()
        for name, count in self.names.counts.items():
            if self.names.type(name) == ORGANISATION and name.lower() not in ORGANISATIONS:
                counted[self.names.full(name)] += count
        ranked = counted.most_common(2)
        often = bool(ranked) and ranked[0][1] > _TWICE * (ranked[1][1] if len(ranked) > 1 else 1)
        if not often or self.names.first.get(ranked[0][0], place) >= place:
            return None
        name = ranked[0][0]
        return NounPhrase(name, "name", name, ORGANISATION, name.lower())

    def owner(self, pronoun: Mentioned, number: int) -> NounPhrase | None:
        """Whose event a noun with "his" or "her" names: the person named last before it in its sentence."""
        before = [
            mention for mention in self.facts[number].mentions
            if mention.start < pronoun.start and mention.phrase.kind == "name"
            and self.names.type(mention.phrase.name) == PERSON
            and pronoun.pronoun in mention.forms and not mention.members
        ]  # fmt: skip
        full = self.names.full(before[-1].phrase.name) if before else ""
        return NounPhrase(full, "name", full, PERSON, full.lower()) if full else self.meant.get(pronoun.start)

    def _nearest(self, form: str, number: int, at: Span, *, acting: bool, clause: int) -> NounPhrase | None:
        known = self.facts.get(number)
        here = [mention for mention in known.mentions if mention.pronoun == form] if known is not None and form else []
        fitting = [mention for mention in here if (mention.role >= MENTIONED_SUBJECT) == acting] or here
        # "Danby, who had seen his house, took him": of two it is the one of that clause
        fitting = [mention for mention in fitting if mention.clause == clause and not mention.owns] or fitting
        if not fitting:
            return None
        return self.meant.get(min(fitting, key=lambda mention: _distance(mention, at)).start)

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
            for facts_there in self.facts.values()
            for name in facts_there.names
            if country(name.text) and name.text.lower() not in CAPITALS
        )
        written_names: dict[str, str] = {}
        for text, _ in counted.most_common():
            if len(countries_in(text)) == 1:
                written_names.setdefault(country(text), text)
        return written_names


def _distance(pronoun: Mentioned, at: Span) -> int:
    """How far a pronoun stands from a word; one behind it counts as farther than one before."""
    return at.start - pronoun.start if pronoun.start <= at.start else 2 * (pronoun.start - at.start) + 40
