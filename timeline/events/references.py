"""Who "he", "it" and "the two countries" are, where the text makes that safe; else they stay as written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from timeline.events.antecedents import FORMS, HE, IT, SHE, THEY
from timeline.events.countries import CAPITALS, countries_in, country
from timeline.events.facts import Named, Phrase, SentenceFacts
from timeline.events.nouns import FINDINGS
from timeline.events.same_names import SameNames
from timeline.record.model import Span

_BACK = 5  # sentences that are searched for a name before the pronoun's own
_TWO_BACK = 4  # sentences in which two countries must be the only ones
_HERO = 3  # how often whom a text is about is named at least


class References:
    """Resolves subjects of one document, sentence by sentence; resolved subjects help with the next sentence."""

    def __init__(self, facts: Mapping[int, SentenceFacts], names: SameNames) -> None:
        self.facts, self.names = facts, names
        self._subjects: dict[int, Phrase | None] = {}
        self._called: dict[str, str] = {}  # a person's full name -> "he" or "she", once a pronoun was resolved to it
        self._countries = Counter(
            country(name.text) for one in facts.values() for name in one.names if country(name.text)
        )
        self._persons_named = Counter(
            names.full(name.text) for one in facts.values() for name in one.names if self._is_person(name)
        )

    def resolve(self, subject: Phrase, number: int, at: Span) -> Phrase | None:
        """Whom a pronoun or "the two countries" in sentence ``number`` stands for; None when it is not safe to say."""
        if subject.kind != "pronoun":
            return None
        form = FORMS.get(subject.head, "")
        if form in (HE, SHE):
            return self._person(number, at, form)
        if form == THEY:
            return self._several(number)
        return self._thing(number) if form == IT else None

    def owner(self, subject: Phrase, number: int, at: Span) -> Phrase | None:
        """Whose event it is: the person named last before it in its sentence, else whom the pronoun stands for."""
        form = FORMS.get(subject.head, "")
        if form in (HE, SHE):
            here = [name for name in self._persons(number) if name.end <= at.start and self._may_be(name, form)]
            if here:
                full = self.names.full(here[-1].text)
                return Phrase(full, "name", full, "person", full.lower())
        return self.resolve(subject, number, at)

    def _person(self, number: int, at: Span, called: str) -> Phrase | None:
        meant = self._person_before(number, at, called)
        if meant is not None:
            self._called.setdefault(meant.name, called)
        return meant

    def _person_before(self, number: int, at: Span, called: str) -> Phrase | None:
        here = [name for name in self._persons(number) if name.end <= at.start and self._may_be(name, called)]
        near = {self.names.full(name.text) for name in here}
        for step in range(1, _BACK + 1):
            before = self.subject_of(number - step)
            if before is not None and self._fits(before, called) and near <= {before.name}:
                return before
            near |= {self.names.full(name.text) for name in self._persons(number - step) if self._may_be(name, called)}
            if len(near) == 1:
                (only,) = near
                return Phrase(only, "name", only, "person", only.lower())
            if near:
                break
        return self._hero(called, near)

    def _fits(self, subject: Phrase, called: str) -> bool:
        known = self._called.get(subject.name, _by_name(subject.name) or called)
        # A name of no known kind that is a subject is mostly somebody's; places and bodies have theirs.
        person = subject.type == "person" or (subject.type == "other" and subject.kind == "name")
        return person and bool(subject.name) and known == called

    def _hero(self, called: str, near: set[str]) -> Phrase | None:
        """Whom the whole text is about: named far more often than anybody else, and possible here."""
        ranked = [name for name in self._persons_named.most_common() if self._called.get(name[0], called) == called]
        ranked = [name for name in ranked if (_by_name(name[0]) or called) == called]
        if not ranked or ranked[0][1] < _HERO or (near and ranked[0][0] not in near):
            return None
        if len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]:
            return None
        hero = ranked[0][0]
        return Phrase(hero, "name", hero, "person", hero.lower())

    def _persons(self, number: int) -> list[Named]:
        known = self.facts.get(number)
        return [name for name in known.names if self._is_person(name)] if known else []

    def _may_be(self, name: Named, called: str) -> bool:
        full = self.names.full(name.text)
        return self._called.get(full, _by_name(full) or called) == called

    def _is_person(self, name: Named) -> bool:
        return name.type == "person" or self.names.type(name.text) == "person"

    def _several(self, number: int) -> Phrase | None:
        """The last subject that is several, one or two sentences back, when no other stands between."""
        for step in (1, 2):
            before = self.subject_of(number - step)
            if before is not None and before.several:
                return before
            if before is not None and before.kind != "pronoun":
                return None
        return None

    def _thing(self, number: int) -> Phrase | None:
        """The subject of the sentence before, when nothing else there could be meant."""
        known, before = self.facts.get(number - 1), self.subject_of(number - 1)
        if known is None or before is None or before.type == "person" or before.several:
            return None
        if before.kind not in ("name", "definite", "plain") or before.head in FINDINGS:
            return None
        rivals = [one for one in known.objects if one.kind in ("name", "definite") and one.type != "person"]
        return None if rivals and before.kind != "name" else before

    def subject_of(self, number: int) -> Phrase | None:
        """The subject of a sentence's main clause, itself resolved when it is a pronoun, its name in full."""
        if number not in self._subjects:
            known = self.facts.get(number)
            subject = known.subject if known else None
            if subject is not None and subject.kind == "pronoun":
                self._subjects[number] = None  # a chain that leads back here ends
                subject = self.resolve(subject, number, Span(0, 0, ""))
            elif subject is not None and subject.name:
                kind = self.names.type(subject.name) or subject.type
                # A body is called as it was there; a person in full, as families share a name.
                full = self.names.full(subject.name) if kind != "organisation" else subject.name
                subject = replace(subject, name=full, type=kind)
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


_GIVEN = {
    **dict.fromkeys(
        """
        alice andrea angela ann anna anne barbara betty carol caroline catherine charlotte christina christine claire
        deborah diana dorothy edith eleanor elizabeth ellen emily emma fatima florence grace helen hillary jane janet
        jean jennifer jessica joan judith julia karen kate katherine laura linda lisa louise lucy margaret maria marie
        martha mary monica nancy olivia patricia rachel rebecca rosa ruth sandra sarah sharon sophie susan teresa ursula
        ada eva mara nora vera clara rosalie
        """.split(),
        SHE,
    ),
    **dict.fromkeys(
        """
        adam adolf ahmed alan albert alexander alexei andrew anthony antonio arthur benjamin bernard bill bob boris
        brian bruce carl charles christopher daniel david dennis dmitri donald edgar edmund edward eric ernest eugene
        francis frank franz frederick friedrich fritz gary george gerald gregory hans harold harry hassan heinrich
        helmut henri henry howard hugo hussein ian isaac ivan jack jacob jacques james jim joe johann john jonathan
        jose josef joseph joshua juan julian karl keith kenneth kevin larry lawrence leonard lewis louis luis luther
        mario mark martin matthew maurice max michael miguel mikhail mohamed mohammed moses nelson nicholas nikita
        nikolai oliver omar oscar otto pablo patrick paul pedro peter philip philippe pierre ralph raymond richard
        robert roger ronald roy russell samuel scott sergei simon stanley stefan stephen steven theodore thomas timothy
        tom tony victor viktor vincent vladimir walter wilhelm william winston wolfgang yasser yuri
        """.split(),
        HE,
    ),
}


def _by_name(name: str) -> str:
    """ "he" or "she" by a given name that leaves no doubt; "" by others."""
    first = name.split()[0].lower() if name else ""
    return _GIVEN.get(first, "") if len(name.split()) > 1 else ""
