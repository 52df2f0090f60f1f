"""Events told by names: pronouns, "the two countries" and short names replaced where the document makes that safe."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.events.actor_nouns import RANKS, acts, kind_of_actor
from timeline.events.antecedents import FORMS, HE, SHE
from timeline.events.facts import STATEMENT, Happening, NounPhrase, SentenceFacts
from timeline.events.participants import DOUBTFUL, PRONOUN
from timeline.events.party_words import FOUNDING, QUANTITIES
from timeline.events.places import POINTED
from timeline.events.pointed_places import place_told_before, title_with
from timeline.events.pointing_subjects import POINTERS
from timeline.events.references import References
from timeline.events.same_names import SameNames
from timeline.events.standing import Standing
from timeline.grammar import labels
from timeline.grammar.name_words import ORGANISATION_WORDS
from timeline.record.model import Document, Event, Participant, TimeExpression

_BARE_TWO = frozenset({"two countries", "two nations", "two sides", "both countries"})
_TWO_COUNTRIES = ("the two countries", "the two nations", "the two sides", "both countries", "two countries")
_CROWD = re.compile(r"(?:people|men|women|children|police|crowd)$|(?<![su])(?<!rebel)(?<!guerrilla)(?<!mutineer)s$")


class Naming:
    """Completes the events of one document. ``history``: it tells of long ago, where only the named are parties.

    ``english`` False: a headline is the sentence itself and stays so, because articles and pronouns are English here.
    """

    def __init__(self, facts: Mapping[int, SentenceFacts], *, history: bool = False, english: bool = True) -> None:
        self.english = english
        self.names = SameNames(
            (name for facts_there in facts.values() for name in facts_there.names), bodies=_founded(facts)
        )
        self.common = _common_nouns(facts)
        self.references = References(facts, self.names)
        self.written = self.references.written()
        self.standing = Standing(self.references, self.names)
        self.history = history

    def completed(self, event: Event, happening: Happening, number: int) -> Event:
        """The event with names for pronouns in its headline and among its participants, and names in full."""
        people = self._parties(event.participants, happening, number)
        title: str = happening.title
        pair: tuple[str, ...] = ()
        if self.english:
            title, pair = self._two_countries(self.standing.title(happening, number), number)
        if pair:
            people = [person for person in people if person.name.lower() not in _BARE_TWO]
            people += [Participant(name, "other", "place") for name in pair]
        speaker = self._speaker(event.speaker, happening, number)
        if speaker and event.speaker != speaker:
            takes_part = event.kind == STATEMENT or any(person.name == event.speaker for person in people)
            people = [person for person in people if person.name != event.speaker]
            if takes_part:
                people.append(Participant(speaker, "speaker", self.names.type(speaker) or "other"))
        if speaker and title.startswith(f"{happening.speaker}: "):  # "Roth: We were pushed out"
            people.append(Participant(speaker, "speaker", self.names.type(speaker) or labels.OTHER))
        people = list(self._named(people, happening.trigger.start))
        if event.place == POINTED:
            place = place_told_before(happening, number, self.references.facts)
            title, event = title_with(title, place), replace(event, place=place)
        return replace(event, title=_in_small(title, people), participants=tuple(people), speaker=speaker)

    def _parties(self, people: Sequence[Participant], happening: Happening, number: int) -> list[Participant]:
        """Pronouns among the participants as names; those that stay open are left out."""
        listed: list[Participant] = []
        for participant in people:
            firm = self.references.firm(participant.name, number)
            beside = self.history and participant.role == "other"  # "ended his tenure of the company's presidency"
            if firm is not None and firm.name and not beside:
                named = {"name": firm.name} if self.history else {"of": self.names.full(firm.name)}
                listed.append(replace(participant, type=labels.ORGANISATION, **named))
                continue
            if participant.type != PRONOUN:
                listed.append(participant)
                continue
            if participant.name in POINTERS:
                listed += self._pointed(participant, happening, number)
                continue
            pronoun = NounPhrase(participant.name, "pronoun", head=participant.name, several=participant.name == "they")
            meant = self._owner(participant, happening, number) or self.references.resolve(
                pronoun,
                number,
                happening.trigger,
                acting=participant.role == "agent",
                clause=happening.clause.head if happening.clause is not None else happening.word,
            )
            if meant is None or not (meant.name or meant.kind == "name" or kind_of_actor(meant.head)):
                continue  # "it" is a comet
            for name in self._several(meant):
                kind = self.names.type(name) or meant.type
                called = self.names.usual(name) if kind == labels.PERSON else name  # as the headline calls them
                listed.append(Participant(called, participant.role, kind))
        return listed

    def _pointed(self, participant: Participant, happening: Happening, number: int) -> list[Participant]:
        """Whom "both" or "the latter" means."""
        meant = self.standing.pointing.of_happening(happening, number)
        return (
            [Participant(name, participant.role, self.names.type(name) or meant.type) for name in meant.names]
            if meant is not None
            else []
        )

    def _owner(self, participant: Participant, happening: Happening, number: int) -> NounPhrase | None:
        """Whose event a noun names: "his visit", told of the one that the headline names for it."""
        if not happening.nominal or participant.name not in (HE, SHE):
            return None
        owners = [
            mention
            for mention in self.references.pronouns(number)
            if mention.owns and mention.pronoun == participant.name
        ]
        if not owners:
            return None
        nearest = min(owners, key=lambda mention: abs(mention.start - happening.trigger.start))
        return self.references.owner(nearest, number)

    @staticmethod
    def _several(meant: NounPhrase) -> list[str]:
        if meant.name and not meant.several:
            return [meant.name]
        parts = re.split(r", | and ", meant.name or meant.text) if meant.several else [meant.text]
        return [_COUNT.sub("", part) for part in parts if part]

    def _two_countries(self, title: str, number: int) -> tuple[str, tuple[str, ...]]:
        for words in _TWO_COUNTRIES:
            place = title.lower().find(words)
            if place >= 0:
                pair = self.references.two(number, self.written)
                if pair is None:
                    return title, ()
                first_name, other = (self.written[name] for name in pair)
                swapped = f"{title[:place]}{first_name} and {other}{title[place + len(words) :]}"
                return swapped[:1].upper() + swapped[1:], (first_name, other)
        return title, ()

    def _speaker(self, speaker: str, happening: Happening, number: int) -> str:
        form = FORMS.get(speaker.lower())
        if form is None:
            return self.names.full(speaker) if speaker else ""
        meant = self.references.resolve(NounPhrase(speaker, "pronoun", head=speaker.lower()), number, happening.trigger)
        return (meant.name or meant.text) if meant is not None else speaker

    def _named(self, people: Sequence[Participant], place: int) -> tuple[Participant, ...]:
        """Each once, as written and with the fullest name; the first role that says something is kept."""
        participants: dict[str, Participant] = {}
        for participant in people:
            generic = self.history and participant.name.lower() in ORGANISATION_WORDS
            full = (
                self.names.full_at(participant.name, place)
                if generic or not participant.name[:1].islower()
                else participant.of or participant.name
            )
            kind = self.names.type(participant.name) or participant.type
            known = participants.get(full)
            if (
                full.lower() in FORMS
                or (kind in (labels.OTHER, DOUBTFUL) and full[:1].isupper() and full.lower() in self.common)
                or full.lower() in _NOBODY
                or (participant.type == DOUBTFUL and kind not in (labels.PERSON, labels.ORGANISATION))
            ):
                continue
            if known is None:
                kind = kind if kind not in (PRONOUN, DOUBTFUL) else "other"
                name = self._shown(participant.name, full, kind)
                participants[full] = Participant(name, participant.role, kind, full if name != full else "")
            elif known.role == "other" and participant.role != "other":
                participants[full] = replace(known, role=participant.role)
        return tuple(self._without_crowds(list(participants.values())))

    def _shown(self, written: str, full: str, kind: str) -> str:
        """How a participant is shown: as the sentence calls it, which a reader can check there.

        A history shows people by their full names, since families share theirs, and "the Company" by what it is called.
        """
        in_full = self.history and (kind == labels.PERSON or written.lower() in ORGANISATION_WORDS)
        return full if in_full else written

    def _without_crowds(self, people: list[Participant]) -> list[Participant]:
        """In a history people have names or ranks; another role is told where nobody is named, and crowds are not."""
        if not self.history:
            return people
        named = [
            participant for participant in people if not participant.name[:1].islower() or participant.name in RANKS
        ]
        single = (labels.PERSON, labels.ORGANISATION)
        return named or [
            participant
            for participant in people
            if participant.type in single and not _CROWD.search(participant.name.lower())
        ]


def _in_small(title: str, people: Sequence[Participant]) -> str:
    """ "Barnaby Thrale was born" for "BARNABY THRALE was born", as an article on somebody opens."""
    for person in people:
        name = person.of or person.name
        if " " in name and name != name.upper():
            title = title.replace(name.upper(), name)
    return title


def _common_nouns(facts: Mapping[int, SentenceFacts]) -> frozenset[str]:
    """Nouns that the document writes small where it must: "hatch", which in "Hatch opened" is nobody's name."""
    return frozenset(
        mention.phrase.head
        for known in facts.values()
        for mention in known.mentions
        if mention.phrase.kind in ("plain", "definite")
        and mention.phrase.text.islower()
        and not acts(mention.phrase.head)
    )


def _founded(facts: Mapping[int, SentenceFacts]) -> frozenset[str]:
    """Names of one word of which the text says what is said of bodies alone: "Castell was founded in 1922"."""
    return frozenset(
        mention.phrase.name
        for known in facts.values()
        for mention in known.mentions
        if mention.done in FOUNDING and mention.phrase.kind == "name" and " " not in mention.phrase.name
    )


def tells_of_long_ago(document: Document, expressions: Sequence[TimeExpression], *, narrative: bool = True) -> bool:
    """Whether what a document dates lies a generation or more before it was published.

    Of a narrative most of it; a text too short to be told for one ("In 1744 the French burned the fort.") all of it.
    """
    years = sorted(
        expression.when.latest.year
        for expression in expressions
        if expression.when is not None and expression.when.latest is not None
    )
    if not years:
        return False
    published = document.published
    year = years[len(years) // 2 if narrative else -1]
    return year <= (published.year - _GENERATION if published else _LONG_AGO)


# "Two customers" of one sentence are "customers" where another says "they".
_COUNT = re.compile(rf"^(?:(?:the|these|those|{'|'.join(sorted(QUANTITIES))}|\d[\d,.]*) )+(?=[a-z])", re.IGNORECASE)
_GENERATION = 30
_LONG_AGO = 1960  # where the day of publication is not known
_NOBODY = frozenset({"who", "which", "", "we", "i", "you"})
