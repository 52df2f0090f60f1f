"""Who took part, in which role, and where: everybody who acts or is acted on in what the headline tells.

A name counts by what it names and by its place in the clause: a person wherever it stands, a country that acts or is
dealt with, not the place where something is; a role ("the applicant", "riot police") stands for a party without a name.
Things, papers, places reached and names within a description take no part.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.events.actor_nouns import SETTLEMENTS, acts, kind_of_actor
from timeline.events.antecedents import FORMS, antecedent
from timeline.events.event_nouns import is_event_noun
from timeline.events.parties import (
    ARGUMENTS,
    DOER,
    OBJECT,
    OWNER,
    SUBJECT,
    base,
    counts,
    is_count,
    is_party,
    opens_sentence,
    plain_name,
    preposition_word,
    within_longer,
)
from timeline.events.party_words import (
    CALLING,
    NAMING,
    PEOPLES,
    PERSONAL_PRONOUNS,
    POST_NOUNS,
    WHERE,
)
from timeline.events.phrases import chunk_words, name_in
from timeline.events.pointing_subjects import POINTERS
from timeline.events.role_words import role_words
from timeline.events.telling_parts import noun_told, parts_told
from timeline.grammar import labels
from timeline.grammar.body_names import behind_title
from timeline.grammar.clauses import children, is_passive
from timeline.grammar.governors import is_clause_head
from timeline.grammar.mending.arguments import BLAMING
from timeline.grammar.name_words import ORGANISATION_WORDS, PLACE_WORDS, TRADES
from timeline.record.model import Participant

if TYPE_CHECKING:
    from timeline.events.headline_parts import HeadlinePart
    from timeline.grammar.names import Name
    from timeline.grammar.parsed import Token

AGENT, PATIENT, SPEAKER, OTHER = "agent", "patient", "speaker", "other"
PRONOUN = "pronoun"  # the type of a participant that is still to be resolved
DOUBTFUL = "doubtful"  # ... and of a name that is a party if the document shows it to be a person's
_NEAR = 3  # words between two roles of one person
MOST = 8  # a longer list is an enumeration, and hides who mattered
_NOUNS = ("NOUN", "PROPN", "PRON", "NUM")


class Cast:
    """Participants in the order found; each name once, its first role kept unless a better one follows."""

    def __init__(self, names: list[Name], skipped: frozenset[int]) -> None:
        self.names, self.skipped = names, skipped
        self.found: dict[str, Participant] = {}

    def walk(self, part: HeadlinePart, role: str, place: str, verb: Token | None = None) -> None:
        """Take in the word of a part and all that hangs on it."""
        word = part.word
        if is_clause_head(word) and word.pos_ not in ("NOUN", "PROPN"):
            self._clause(part, word)
            return
        points = place == SUBJECT and word.lower_ in POINTERS
        if (word.pos_ in _NOUNS or word.lower_ in PEOPLES or points) and word.i not in self.skipped:
            self._noun(word, role, place, verb)
        for inner in part.parts:
            self._below(inner, word, role, place, verb)

    def _clause(self, part: HeadlinePart, verb: Token) -> None:
        """The arguments of a verb inside what is told."""
        passive = is_passive(verb)
        for inner in part.parts:
            word = inner.word
            if word.dep_ in labels.SUBJECTS:
                self.walk(inner, PATIENT if passive else AGENT, SUBJECT, verb)
            elif word.dep_ in labels.OBJECTS and passive and _names_what_it_becomes(verb, word):
                self._of_body(inner)  # "was appointed governor", "was renamed Port Albert"
            elif word.dep_ in labels.OBJECTS | labels.INDIRECT_OBJECTS and word.pos_ != "ADP":
                self.walk(inner, PATIENT, OBJECT, verb)
            elif word.dep_ in labels.AGENTS and word.pos_ in _NOUNS:
                self.walk(inner, AGENT, DOER, verb)
            elif word.pos_ == "ADP" and word.dep_ in labels.PREPOSITIONS:
                for below in inner.parts:
                    self.walk(below, AGENT if word.dep_ == "agent" else OTHER, word.lower_, verb)
            elif is_clause_head(word) and word.dep_ in labels.CONTENT_CLAUSES and _is_aside(verb):
                continue
            elif is_clause_head(word) and base(verb) in BLAMING and word.tag_ == "VBG":
                self._alleged(inner)
            elif is_clause_head(word):
                self.walk(inner, OTHER, "", verb)
            elif word.dep_ in labels.OPEN_COMPLEMENTS | labels.PREDICATES:
                for below in inner.parts:  # "became the first woman to lead it": what the subject is, and no party
                    self._below(below, word, OTHER, "", verb)
                self._of_body(inner)
            elif word.pos_ in _NOUNS and word.dep_ not in labels.BARE_TIMES | labels.COPULAS:
                doer = passive and preposition_word(word) == "by"
                self.walk(inner, AGENT if doer else OTHER, DOER if doer else preposition_word(word), verb)

    def _of_body(self, part: HeadlinePart) -> None:
        """ "Velm Museum" of "became its first keeper, that of Velm Museum": the named body that a post is held in."""
        for inner in part.parts:
            called = self._called(inner.word) if inner.word.dep_ in labels.NOUN_MODIFIERS else None
            body = called is not None and called.type == labels.ORGANISATION
            if called is not None and body and preposition_word(inner.word) == "of" and acts(base(part.word)):
                self._put(Participant(_shown(called), OTHER, called.type))

    def _alleged(self, part: HeadlinePart) -> None:
        """What somebody is accused of: whom it names or points out takes part, the many of a deed unproven do not."""
        inner = Cast(self.names, self.skipped)
        inner.walk(part, OTHER, "")
        for participant in inner.found.values():
            if participant.type == labels.PERSON and not _MANY.search(participant.name):
                self._put(replace(participant, role=OTHER))

    def _below(self, inner: HeadlinePart, above: Token, role: str, place: str, verb: Token | None) -> None:
        word = inner.word
        if word.dep_ in labels.CONJUNCTS and not self._is_seat(word):
            self.walk(inner, role, place, verb)
        elif is_clause_head(word):
            self.walk(inner, OTHER, "", word)
        elif word.dep_ in labels.POSSESSORS and self._is_described(above, word):
            pass
        elif word.dep_ in labels.POSSESSORS:
            self.walk(inner, AGENT if verb is None else OTHER, OWNER, verb)
        elif word.dep_ in labels.NOUN_MODIFIERS and word.pos_ in _NOUNS:
            mark = preposition_word(word)
            counted = mark == "of" and is_count(above)
            if counted:
                self.walk(inner, role, place, verb)
            elif mark == "of" and _is_who_is_meant(above):
                for below in inner.parts:
                    self._below(below, word, OTHER, "", verb)
            else:
                self.walk(inner, OTHER, f"{mark} of noun", verb)
        elif word.dep_ in labels.PREPOSITIONS:
            for below in inner.parts:
                self.walk(below, OTHER, f"{word.lower_} of noun", verb)

    def _is_seat(self, place: Token) -> bool:
        """ "London" of "sold by Hale's, London", taken for one more."""
        called = self._called(place)
        behind = called is not None and called.type == labels.PLACE and place.nbor(-1).text == ","
        return behind and not any(child.dep_ == "cc" for child in place.children) and not _goes_on(place)

    def _is_described(self, somebody: Token, owner: Token) -> bool:
        """ "Akira's daughter", "Ilvania's parliament": the owner tells who that is; whom a body employs, it owns."""
        if base(somebody) == "office" and self._office_holder(somebody):
            return True
        kind = kind_of_actor(base(somebody))
        called = self._called(owner)
        employed = kind == labels.PERSON and called is not None and called.type == labels.ORGANISATION
        return kind in (labels.PERSON, labels.ORGANISATION) and not employed

    # -- one noun -----------------------------------------------------------------------------------------------

    def _noun(self, noun: Token, role: str, place: str, verb: Token | None) -> None:
        if (
            place == SUBJECT
            and noun.lower_ in POINTERS
            and not any(preposition_word(child) == "of" for child in noun.children)
        ):
            self._put(Participant(noun.lower_, role, PRONOUN))
            return
        if noun.pos_ == "PRON" or noun.lower_ in PERSONAL_PRONOUNS:
            known = antecedent(noun)
            if known is not None and noun.tag_ != "PRP$":
                self._noun(known, role, place if place not in WHERE else "", verb)
                return
            deed = place == OWNER and verb is None  # "his arrest": he it is that is arrested
            meant = FORMS.get(noun.lower_) if deed else PERSONAL_PRONOUNS.get(noun.lower_)
            if meant and (deed or noun.tag_ != "PRP$") and place not in WHERE:
                self._put(Participant(meant, role, PRONOUN))
            return
        if noun.text[:1].isupper() and within_longer(noun):
            return
        if noun.lower_ in PEOPLES and noun.text[:1].isupper() and place in ARGUMENTS:
            self._put(Participant(noun.text, role, "other"))
            return
        called = self._called(noun)
        if called is not None:
            for other in self._people_behind(noun)[1:]:
                self._put(Participant(plain_name(other.text), role, other.type))
            takes_part = counts(called, noun, place, verb)
            if takes_part and called.type == labels.OTHER and _may_be_a_word(called, noun):
                self._put(Participant(_shown(called), role, DOUBTFUL))
                return
            doubtful = called.type in (labels.OTHER, labels.PLACE) and place in ARGUMENTS
            if takes_part or (doubtful and not within_longer(noun)):
                self._put(Participant(_shown(called), role, called.type if takes_part else DOUBTFUL))
            return
        beside = self._name_beside(noun)
        if beside is not None and (acts(base(noun)) or beside.type == labels.PERSON):
            self._put(Participant(_shown(beside), role, beside.type))
        elif base(noun) == "office" and place in ARGUMENTS and (holder := self._office_holder(noun)):
            self._put(Participant(f"{holder} {noun.text}", role, labels.ORGANISATION))
        elif is_party(noun, place, verb) and not self._goes_with_next(noun):
            text = f"{role_words(noun, self.names, self.skipped)}{self._of_which(noun)}"
            self._put(Participant(text, role, kind_of_actor(base(noun)) or "other"))

    def _goes_with_next(self, noun: Token) -> bool:
        """ "Mathematician" of "the mathematician and writer Ana Shale": two roles of one person."""
        if noun.tag_ != "NN":
            return False
        for other in children(noun, labels.CONJUNCTS):
            roles = [other, *children(other, frozenset({"compound"}))]
            role = next((word for word in roles if word.tag_ == "NN" and acts(base(word))), None)
            bare = not any(word.dep_ in labels.POSSESSORS | {"det", "nummod"} for word in other.children)
            if role is None or not bare or role.i - noun.i > _NEAR:
                continue
            if any(name.start == role.idx + len(role) + 1 for name in self.names):
                return True
        return False

    def _of_which(self, settlement: Token) -> str:
        """ " of Arden" of "the city of Arden", which acts by that name."""
        for other in children(settlement, labels.NOUN_MODIFIERS) if base(settlement) in SETTLEMENTS else ():
            called = self._called(other)
            if preposition_word(other) == "of" and called is not None:
                return f" of {called.text}"
        return ""

    def _office_holder(self, office: Token) -> str:
        """ "mayor's" of "the mayor's office", which acts as one; "" of a room."""
        for owner in children(office, labels.POSSESSORS):
            marks = [child.text for child in owner.children if child.tag_ == "POS" or child.lower_ in ("'s", "’s")]
            if marks and kind_of_actor(base(owner)) == labels.PERSON and self._called(owner) is None:
                return f"{role_words(owner, self.names, self.skipped)}{marks[0]}"
        return ""

    def _called(self, noun: Token) -> Name | None:
        """The name that a noun heads; the name inside its phrase when that is a person ("chair Ines Halloran")."""
        for name in self.names:
            if name.start <= noun.idx < name.end:
                return name
        holder = behind_title(noun)
        if holder is None and noun.pos_ == "PROPN" and noun.lower_ in _SEVERAL_TITLED and noun.i + 1 < len(noun.doc):
            holder = noun.nbor(1)  # "Messrs Hale and Orme", which a parser hangs on the title
        if holder is not None:
            return next((name for name in self.names if name.start == holder.idx), None)
        people = self._people_behind(noun)
        inside = people[0] if people else name_in(chunk_words(noun, self.skipped), self.names, noun)
        behind = inside is not None and inside.start > noun.idx and (acts(base(noun)) or inside.type == labels.PERSON)
        if inside is not None and (behind or (inside.type == labels.PERSON and noun.pos_ == "PROPN")):
            return inside
        return None

    def _people_behind(self, noun: Token) -> list[Name]:
        """Those that a role calls by name: "merchants Otto Ley and Jan Fry"."""
        words = chunk_words(noun, self.skipped)
        end = words[-1].idx if words else 0
        return [name for name in self.names if noun.idx < name.start <= end and name.type == labels.PERSON]

    def _name_beside(self, noun: Token) -> Name | None:
        """ "Miles Johns" of "the governor, Miles Johns"."""
        for other in [*children(noun, labels.APPOSITIONS), *_set_off(noun)]:
            called = self._called(other) or self._name_beside(other)
            if called is not None and called.type != labels.PLACE:
                return called
        return None

    def _put(self, participant: Participant) -> None:
        known = self.found.get(participant.name)
        if known is None or (known.role == OTHER and participant.role != OTHER):
            self.found[participant.name] = participant

    def listed(self) -> tuple[Participant, ...]:
        """The participants, at most ``MOST``."""
        return tuple(self.found.values())[:MOST]


def _shown(name: Name) -> str:
    """A name without titles; "General Motors" is called so."""
    body = name.type == labels.ORGANISATION and name.text.lower().split()[-1] in ORGANISATION_WORDS | TRADES
    return name.text if body else plain_name(name.text)


def is_called(name: str, written: str) -> bool:
    """Whether somebody is written so: "District Attorney Rosa Klein" of Rosa Klein."""
    return f" {written.lower()}".endswith(f" {name.lower()}")


def _set_off(noun: Token) -> list[Token]:
    """ "Paylink" of "the vendor, Paylink, confirmed", which a parser joins as if there were more to come."""
    defined = any(child.dep_ == "det" and child.lower_ == "the" for child in noun.children)
    tokens = []
    for other in children(noun, labels.CONJUNCTS) if defined and noun.pos_ == "NOUN" else ():
        marks = [noun.doc[noun.i + 1].text, noun.doc[other.i + 1 : other.i + 2].text]
        if marks == [",", ","] and all(word.pos_ == "PROPN" for word in noun.doc[noun.i + 2 : other.i + 1]):
            tokens.append(other)
    return tokens


def _is_aside(verb: Token) -> bool:
    """ "Filed a report stating that 400 patients were told": they take no part in the filing."""
    return verb.tag_ == "VBG" and verb.dep_ in labels.NOUN_CLAUSES | labels.ADVERBIAL_CLAUSES


def _names_what_it_becomes(verb: Token, word: Token) -> bool:
    return base(verb) in CALLING or (base(verb) in NAMING and word.pos_ != "PROPN")


def _is_who_is_meant(noun: Token) -> bool:
    """ "The Earl of Lenning", "the owner of the mill": what stands behind "of" tells who; but "the foundation of"."""
    return (noun.pos_ == "PROPN" or acts(base(noun)) or _is_post(noun)) and not is_event_noun(noun)


def _is_post(noun: Token) -> bool:
    """ "The office of mayor", "the city of Velm"; offices are rooms of somebody's."""
    return base(noun) in POST_NOUNS | PLACE_WORDS and noun.tag_ != "NNS"


def _may_be_a_word(name: Name, noun: Token) -> bool:
    """ "Certificate" of "Certificate renewed", in front of a line, where any word has a capital."""
    alone = " " not in name.text and not name.text.isupper() and name.text[1:].islower()
    return alone and noun.tag_ in ("NN", "NNS") and opens_sentence(noun)


def _goes_on(listed: Token) -> bool:
    """Whether a list goes on behind a word: "Norland, Ilvania and Torrow"."""
    return any(other.i > listed.i for other in children(listed.head, labels.CONJUNCTS))


_SEVERAL_TITLED = frozenset({"messrs", "messrs."})
_MANY = re.compile(r"^[a-z].*(?:people|men|women|children|(?<![su])s)$|^(?:people|men|women|children)$")


def of_clause(
    verb: Token, names: list[Name], skipped: frozenset[int], *, statement: bool = False, frame: Token | None = None
) -> Cast:
    """Who acts or is acted on in the clause of ``verb`` (with its ``frame``), as far as its headline goes."""
    cast = Cast(names, skipped)
    parts = parts_told(verb, skipped, frame=frame)
    top = parts.top
    passive = is_passive(top)
    if parts.front is not None:
        cast.walk(parts.front, SPEAKER if statement and not passive else PATIENT if passive else AGENT, SUBJECT, top)
    if top.pos_ in _NOUNS and not is_passive(top):
        for inner in parts.back.parts:  # a predicate noun is what the subject is, and no party
            mark = preposition_word(inner.word)
            described = mark == "of" and (acts(base(top)) or base(top) in POST_NOUNS)  # "was tyrant of Velm"
            if is_count(top) and mark == "of":
                continue  # "was one of the leading actresses"
            if inner.word.dep_ not in labels.CONJUNCTS and (is_clause_head(inner.word) or mark) and not described:
                cast.walk(inner, OTHER, f"{mark} of noun", top)
        return cast
    cast._clause(parts.back, top)
    return cast


def of_noun(noun: Token, names: list[Name], skipped: frozenset[int]) -> Cast:
    """Owners, doers and sufferers of an event named by a noun: "Ilvania's arrest of Doran by police"."""
    cast = Cast(names, skipped)
    part = noun_told(noun, skipped)
    for inner in part.parts:
        cast._below(inner, noun, OTHER, "", None)
    for child in children(noun, frozenset({"compound", "amod", "nmod"})):
        if child.pos_ == "PROPN" and child.i not in skipped and child.i < noun.i:
            cast._noun(child, OTHER, OWNER, None)
        elif child.i == noun.i - 1 and child.pos_ == "NOUN" and acts(base(child)):
            cast._noun(child, AGENT, OWNER, None)  # "a police raid"
    return cast
