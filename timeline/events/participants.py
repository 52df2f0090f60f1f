"""Who took part, in which role, and where: from the arguments of a verb or noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.nouns import ACTORS
from timeline.events.phrases import PRONOUNS, chunk_words, conjoined, name_in, phrase
from timeline.grammar import labels
from timeline.grammar.clauses import (
    agent,
    children,
    find_subject,
    indirect_objects,
    is_passive,
    prepositional_phrases,
)
from timeline.record.model import Participant

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from timeline.grammar.names import Name

AGENT, PATIENT, SPEAKER, OTHER = "agent", "patient", "speaker", "other"
WHERE = frozenset({"in", "at", "near", "outside", "off", "across", "around", "throughout", "inside", "within", "on"})
MOST = 8  # a longer list is an enumeration, and hides who mattered


class Cast:
    """Participants in the order found; each name once, its first role kept unless a better one follows."""

    def __init__(self, names: list[Name], skipped: frozenset[int]) -> None:
        self.names, self.skipped = names, skipped
        self.found: dict[str, Participant] = {}

    def add(self, head: Token, role: str) -> None:
        """Add a noun and those joined to it, if they are names or act like persons or organisations."""
        for noun in conjoined(head):
            shown = phrase(noun, self.names, self.skipped)
            if shown.kind == "pronoun":
                continue
            if shown.name and not shown.name.isnumeric():
                self._put(Participant(shown.name, role, shown.type))
            elif shown.text and (noun.lemma_.lower() in ACTORS or shown.kind == "collective"):
                self._put(Participant(shown.text, role, shown.type))
            else:
                self._names_inside(noun)
            for other in children(noun, labels.APPOSITIONS):
                called = name_in(chunk_words(other, self.skipped), self.names, other)
                if called is not None and called.start <= other.idx < called.end:
                    self._put(Participant(called.text, role, called.type))

    def _names_inside(self, noun: Token) -> None:
        name = name_in(chunk_words(noun, self.skipped), self.names)
        if name is not None:
            self._put(Participant(name.text, OTHER, name.type))

    def details(self, noun: Token, depth: int = 0) -> None:
        """Names in the prepositional phrases and possessors of a noun: "talks between A and B", "A's visit to B"."""
        for owner in children(noun, labels.POSSESSORS):
            self.add(owner, AGENT if depth == 0 and noun.pos_ == "NOUN" else OTHER)
        for found in prepositional_phrases(noun):
            if found.noun.i in self.skipped or found.preposition in ("in", "at", "near"):
                continue
            self.add(found.noun, OTHER)
            if depth < 1:
                self.details(found.noun, depth + 1)

    def _put(self, participant: Participant) -> None:
        known = self.found.get(participant.name)
        if known is None or (known.role == OTHER and participant.role != OTHER):
            self.found[participant.name] = participant

    def listed(self) -> tuple[Participant, ...]:
        """The participants, at most ``MOST``."""
        return tuple(self.found.values())[:MOST]


def of_clause(verb: Token, names: list[Name], skipped: frozenset[int], *, statement: bool = False) -> Cast:
    """Subject, object, agent and the names in prepositional phrases of a verb."""
    cast = Cast(names, skipped)
    subject = find_subject(verb)
    passive = is_passive(verb)
    if subject is not None:
        cast.add(subject.token, SPEAKER if statement else PATIENT if passive else AGENT)
        cast.details(subject.token, 1)
    doer = agent(verb)
    if doer is not None:
        cast.add(doer, AGENT)
    for head in [*children(verb, labels.OBJECTS), *indirect_objects(verb)]:
        cast.add(head, PATIENT)
        cast.details(head)
    for below in children(verb, labels.OPEN_COMPLEMENTS):
        for head in children(below, labels.OBJECTS):
            cast.add(head, PATIENT)
            cast.details(head)
    for found in prepositional_phrases(verb):
        if found.noun.i not in skipped and not _is_place(found.preposition, found.noun, names):
            cast.add(found.noun, OTHER)
    return cast


def of_noun(noun: Token, names: list[Name], skipped: frozenset[int]) -> Cast:
    """Possessors, names before the noun and in its prepositional phrases."""
    cast = Cast(names, skipped)
    cast.details(noun)
    for child in children(noun, frozenset({"compound", "amod", "nmod"})):
        if child.pos_ == "PROPN" and child.i not in skipped:
            cast.add(child, OTHER)
    return cast


def place_of(heads: Iterable[Token], names: list[Name], skipped: frozenset[int]) -> str:
    """The first place named in an "in", "at" or "near" phrase of one of ``heads``."""
    for head in heads:
        for found in prepositional_phrases(head):
            if found.noun.i in skipped or found.preposition not in WHERE:
                continue
            name = name_in(chunk_words(found.noun), names, found.noun)
            if name is not None and name.type == labels.PLACE and name.start <= found.noun.idx < name.end:
                return name.text
    return ""


def _is_place(preposition: str, noun: Token, names: list[Name]) -> bool:
    if preposition not in WHERE:
        return False
    name = name_in(chunk_words(noun), names, noun)
    return name is not None and name.type == labels.PLACE and noun.lower_ not in PRONOUNS
