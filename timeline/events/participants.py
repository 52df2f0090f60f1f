"""Who took part, in which role, and where: everybody who acts or is acted on in what the headline tells.

A name counts by what it names and by its place in the clause: a person wherever it stands, a country that acts or is
dealt with, not the place where something is; a role ("the applicant", "riot police") stands for a party without a name.
Things, papers, places reached and names within a description take no part.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.actor_nouns import COUNTED, SETTLEMENTS, UNDERTAKINGS, VEHICLES, acts, kind_of_actor
from timeline.events.antecedents import antecedent
from timeline.events.party_words import (
    ABOUT_A_POST,
    BETWEEN,
    DEALING,
    DONE_TO_PEOPLE,
    GIVING,
    MEETING,
    MOVING,
    NAMING,
    PEOPLES,
    PERSONAL_PRONOUNS,
    POST_NOUNS,
    QUANTITIES,
    TELLING,
    WHERE,
    WORKS,
)
from timeline.events.phrases import chunk_words, name_in, phrase, without_article, written
from timeline.events.telling_parts import noun_told, parts_told
from timeline.grammar import labels
from timeline.grammar.clauses import children, is_passive, preposition_of, prepositional_phrases
from timeline.grammar.governors import is_clause_head
from timeline.grammar.name_words import COUNTRIES, OTHER_WORDS, PLACE_WORDS, PLACES, TITLES
from timeline.record.model import Participant

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from timeline.events.trimming import Part
    from timeline.grammar.names import Name

AGENT, PATIENT, SPEAKER, OTHER = "agent", "patient", "speaker", "other"
PRONOUN = "pronoun"  # the type of a participant that is still to be resolved
DOUBTFUL = "doubtful"  # ... and of a name that is a party if the document shows it to be a person's
MOST = 8  # a longer list is an enumeration, and hides who mattered
_NOUNS = ("NOUN", "PROPN", "PRON", "NUM")
_SUBJECT, _OBJECT, _DOER, _OWNER = "subject", "object", "by", "owner"
_ARGUMENTS = frozenset({_SUBJECT, _OBJECT, _DOER, _OWNER, "with", "against", "for", "from"})


class Cast:
    """Participants in the order found; each name once, its first role kept unless a better one follows."""

    def __init__(self, names: list[Name], skipped: frozenset[int]) -> None:
        self.names, self.skipped = names, skipped
        self.found: dict[str, Participant] = {}

    def walk(self, part: Part, role: str, place: str, verb: Token | None = None) -> None:
        """Take in the word of a part and all that hangs on it."""
        word = part.word
        if is_clause_head(word) and word.pos_ not in ("NOUN", "PROPN"):
            self._clause(part, word)
            return
        if word.pos_ in _NOUNS and word.i not in self.skipped:
            self._noun(word, role, place, verb)
        for inner in part.parts:
            self._below(inner, word, role, place, verb)

    def _clause(self, part: Part, verb: Token) -> None:
        """The arguments of a verb inside what is told."""
        passive = is_passive(verb)
        for inner in part.parts:
            word = inner.word
            if word.dep_ in labels.SUBJECTS:
                self.walk(inner, PATIENT if passive else AGENT, _SUBJECT, verb)
            elif word.dep_ in labels.OBJECTS and passive and _base(verb) in NAMING and not _is_name(word):
                continue  # "was appointed governor"
            elif word.dep_ in labels.OBJECTS | labels.INDIRECT_OBJECTS and word.pos_ != "ADP":
                self.walk(inner, PATIENT, _OBJECT, verb)
            elif word.dep_ in labels.AGENTS and word.pos_ in _NOUNS:
                self.walk(inner, AGENT, _DOER, verb)
            elif word.pos_ == "ADP" and word.dep_ in labels.PREPOSITIONS:
                for below in inner.parts:
                    self.walk(below, AGENT if word.dep_ == "agent" else OTHER, word.lower_, verb)
            elif is_clause_head(word):
                self.walk(inner, OTHER, "", verb)
            elif word.dep_ in labels.OPEN_COMPLEMENTS | labels.PREDICATES:
                for below in inner.parts:  # "became the first woman to lead it": what the subject is, and no party
                    self._below(below, word, OTHER, "", verb)
            elif word.pos_ in _NOUNS and word.dep_ not in labels.BARE_TIMES | labels.COPULAS:
                doer = passive and _preposition(word) == "by"
                self.walk(inner, AGENT if doer else OTHER, _DOER if doer else _preposition(word), verb)

    def _below(self, inner: Part, above: Token, role: str, place: str, verb: Token | None) -> None:
        word = inner.word
        if word.dep_ in labels.CONJUNCTS:
            self.walk(inner, role, place, verb)
        elif is_clause_head(word):
            self.walk(inner, OTHER, "", word)
        elif word.dep_ in labels.POSSESSORS:
            self.walk(inner, AGENT if verb is None else OTHER, _OWNER, verb)
        elif word.dep_ in labels.NOUN_MODIFIERS and word.pos_ in _NOUNS:
            mark = _preposition(word)
            counted = mark == "of" and _is_count(above)
            if counted:
                self.walk(inner, role, place, verb)
            elif mark == "of" and (_is_name(above) or acts(_base(above)) or _base(above) in POST_NOUNS | PLACE_WORDS):
                for below in inner.parts:
                    self._below(below, word, OTHER, "", verb)
            else:
                self.walk(inner, OTHER, f"{mark} of noun", verb)
        elif word.dep_ in labels.PREPOSITIONS:
            for below in inner.parts:
                self.walk(below, OTHER, f"{word.lower_} of noun", verb)

    # -- one noun -----------------------------------------------------------------------------------------------

    def _noun(self, noun: Token, role: str, place: str, verb: Token | None) -> None:
        if noun.pos_ == "PRON" or noun.lower_ in PERSONAL_PRONOUNS:
            known = antecedent(noun)
            if known is not None and noun.tag_ != "PRP$":
                self._noun(known, role, place if place not in WHERE else "", verb)
                return
            meant = PERSONAL_PRONOUNS.get(noun.lower_)
            if meant and noun.tag_ != "PRP$" and place not in WHERE:
                self._put(Participant(meant, role, PRONOUN))
            return
        if noun.text[:1].isupper() and _within_longer(noun):
            return
        if noun.lower_ in PEOPLES and noun.text[:1].isupper() and place in _ARGUMENTS:
            self._put(Participant(noun.text, role, "other"))
            return
        called = self._called(noun)
        if called is not None:
            counts = self._counts(called, noun, place, verb)
            doubtful = called.type in (labels.OTHER, labels.PLACE) and place in _ARGUMENTS
            if counts or (doubtful and not _within_longer(noun)):
                self._put(Participant(_plain_name(called.text), role, called.type if counts else DOUBTFUL))
            return
        beside = self._name_beside(noun)
        if beside is not None and (acts(_base(noun)) or beside.type == labels.PERSON):
            self._put(Participant(_plain_name(beside.text), role, beside.type))
        elif self._is_party(noun, place, verb):
            self._put(Participant(self._role_words(noun), role, kind_of_actor(_base(noun)) or "other"))

    def _called(self, noun: Token) -> Name | None:
        """The name that a noun heads; the name inside its phrase when that is a person ("chair Ines Halloran")."""
        for name in self.names:
            if name.start <= noun.idx < name.end:
                return name
        inside = name_in(chunk_words(noun, self.skipped), self.names, noun)
        behind = inside is not None and inside.start > noun.idx
        if inside is not None and (behind or (inside.type == labels.PERSON and noun.pos_ == "PROPN")):
            return inside
        return None

    def _name_beside(self, noun: Token) -> Name | None:
        """ "Miles Johns" of "the governor, Miles Johns"."""
        for other in children(noun, labels.APPOSITIONS):
            called = self._called(other) or self._name_beside(other)
            if called is not None and called.type != labels.PLACE:
                return called
        return None

    def _is_party(self, noun: Token, place: str, verb: Token | None) -> bool:
        """Whether a common noun (or a role written large: "Museum") is a party where it stands."""
        lemma, at = _base(noun), _base_place(place)
        kind = kind_of_actor(lemma)
        if lemma in SETTLEMENTS:
            active = at == _SUBJECT and verb is not None and verb.pos_ == "VERB" and not is_passive(verb)
            sued = at == _OBJECT and verb is not None and _base(verb) in DONE_TO_PEOPLE | TELLING
            return (at == _DOER or active or sued) and noun.pos_ != "PROPN"
        if (
            not kind
            or (_is_count(noun) and any(_preposition(child) == "of" for child in noun.children))
            or at in ABOUT_A_POST
            or (noun.pos_ == "PROPN" and noun.dep_ in labels.NAME_PARTS)
        ):
            return False
        if at in (_OBJECT, _OWNER) and lemma in UNDERTAKINGS:
            return False  # "formed a partnership", "commanded the expedition"
        if at == _SUBJECT and lemma in UNDERTAKINGS:
            return verb is not None and not is_passive(verb)
        if at in (_SUBJECT, _OBJECT, _DOER, _OWNER):
            return True
        if at == "with":
            return verb is not None and _base(verb) in MEETING
        if kind == labels.PERSON:
            return at not in ("in", "within", "")
        bare = noun.tag_ == "NN" and not any(
            child.i < noun.i and child.dep_ not in ("case", "cc") for child in noun.children
        )
        if bare or (at in WHERE and place != "on of noun") or at == "":
            return False  # "out of court", "in the company"
        return at not in ("to", "from", "into") or (verb is not None and _base(verb) in GIVING)

    def _role_words(self, noun: Token) -> str:
        """The role as it is called, without article, number, owner or name: "riot police", "local hospital"."""
        if phrase(noun, self.names, self.skipped).kind == "collective":
            return phrase(noun, self.names, self.skipped).text  # "the two countries", to be told by their names
        own = noun.pos_ == "PROPN"  # "Prosecutor's Office"
        owners = {
            word.i
            for owner in children(noun, labels.POSSESSORS | {"det", "det:predet", "nummod"})
            if not (own and owner.dep_ in labels.POSSESSORS and owner.text[:1].isupper() and owner.ent_type_ == "")
            for word in owner.subtree
        }
        words = [
            word
            for word in chunk_words(noun, self.skipped)
            if word.i not in owners and word.lower_ not in QUANTITIES and word.pos_ not in ("DET", "NUM")
        ]
        while words and (words[0].is_punct or words[0].pos_ == "ADV"):
            words = words[1:]
        named = bool(words) and any(name.start <= words[0].idx < name.end for name in self.names)
        behind = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
        if _base(noun) in VEHICLES and behind is not None and behind.like_num and behind.i not in self.skipped:
            words = [*(word for word in words if word.i != behind.i), behind]  # "train 8796"
        if words and words[0].i == noun.sent.start and words[0].pos_ != "PROPN" and not named:
            text = written(words)
            return _AGE.sub("", f"{text[:1].lower()}{text[1:]}")
        return _AGE.sub("", without_article(written(words))) or noun.text

    def _counts(self, name: Name, noun: Token, place: str, verb: Token | None) -> bool:
        """Whether a name takes part where it stands."""
        if name.text.isnumeric() or _within_longer(noun):
            return False
        words = name.text.lower().split()
        if words[-1] in OTHER_WORDS or name.text.lower() in _NO_PARTIES:
            return False
        at = _base_place(place)
        if words[0] in _SAINTS and at not in (_SUBJECT, _DOER):
            return False
        if name.type == labels.PERSON:
            reached = at in ("to", "from", "into", "for") and len(words) == 1
            away = reached and verb is not None and _base(verb) in MOVING
            return at not in _NEVER | (WHERE - {"on", "over"}) and not away
        if name.type == labels.ORGANISATION:
            return at not in WHERE or at == "on"
        if name.type == labels.PLACE:
            return self._place_counts(name, noun, place, verb)
        return self._other_counts(name, noun, place, verb)

    def _place_counts(self, name: Name, noun: Token, place: str, verb: Token | None) -> bool:
        """A country that acts or is dealt with; a work that something is done to; never the where."""
        low = name.text.lower()
        last = low.split()[-1]
        state = last in COUNTRIES or low in PLACES or "republic" in low or "kingdom" in low
        if not state and last not in PLACE_WORDS:  # a guess of the recogniser's
            return self._other_counts(name, noun, place, verb)
        at = _base_place(place)
        if at == _SUBJECT:
            # "Torrow was shaken": nothing is done by the town, and only a work is done to
            return last in WORKS or (verb is not None and is_clause_head(verb) and not is_passive(verb))
        if at == "to":
            return verb is not None and _base(verb) in GIVING and state
        if at == _OWNER:
            return verb is None
        return at == _DOER or (state and at in (*DEALING, *BETWEEN)) or (at == _OBJECT and last in WORKS)

    def _other_counts(self, name: Name, noun: Token, place: str, verb: Token | None) -> bool:
        """A name of unknown kind: mostly a person, a body or a ship where no article stands before it."""
        article = any(child.dep_ == "det" for child in noun.children)
        letters = [mark for mark in name.text if mark.isalpha()]
        abbreviation = len(letters) > 1 and all(mark.isupper() for mark in letters) and " " not in name.text
        passive = verb is not None and is_passive(verb)
        at = _base_place(place)
        if acts(_base(noun)):
            return self._is_party(noun, place, verb)
        if at == _SUBJECT and passive and verb is not None and name.type == labels.PLACE and " " not in name.text:
            return _base(verb) in DONE_TO_PEOPLE
        if at == _SUBJECT:
            return not (passive and (abbreviation or noun.pos_ != "PROPN"))
        told = verb is not None and _base(verb) in TELLING | MEETING | GIVING | DONE_TO_PEOPLE
        if abbreviation and told and at in (_OBJECT, _DOER, "with", "to", "from"):
            return True
        if at in (_OBJECT, _DOER, _OWNER, *BETWEEN, "with", "against", "under", "of"):
            return not article and not abbreviation and noun.pos_ == "PROPN"
        if place == "on of noun":
            return not article and not abbreviation and noun.pos_ == "PROPN"  # "sanctions on Ilvania"
        if at in ("to", "from", "for"):
            giving = verb is not None and _base(verb) in GIVING
            return giving and not abbreviation and noun.pos_ == "PROPN"
        return False

    def _put(self, participant: Participant) -> None:
        known = self.found.get(participant.name)
        if known is None or (known.role == OTHER and participant.role != OTHER):
            self.found[participant.name] = participant

    def listed(self) -> tuple[Participant, ...]:
        """The participants, at most ``MOST``."""
        return tuple(self.found.values())[:MOST]


_AGE = re.compile(r"^(?:[\w-]+-)?years?[- ]old ", re.IGNORECASE)
_NEVER = frozenset({"like", "as", "than", "named", "called"})
_SAINTS = frozenset({"st", "st.", "saint", "san", "santa"})  # mostly places
_NO_PARTIES = frozenset("internet god".split())


def of_clause(
    verb: Token, names: list[Name], skipped: frozenset[int], *, statement: bool = False, frame: Token | None = None
) -> Cast:
    """Who acts or is acted on in the clause of ``verb`` (with its ``frame``), as far as its headline goes."""
    cast = Cast(names, skipped)
    told = parts_told(verb, skipped, frame=frame)
    top = told.top
    passive = is_passive(top)
    if told.front is not None:
        cast.walk(told.front, SPEAKER if statement and not passive else PATIENT if passive else AGENT, _SUBJECT, top)
    if top.pos_ in _NOUNS and not is_passive(top):
        for inner in told.back.parts:  # a predicate noun is what the subject is, and no party
            if inner.word.dep_ not in labels.CONJUNCTS and (is_clause_head(inner.word) or _preposition(inner.word)):
                cast.walk(inner, OTHER, f"{_preposition(inner.word)} of noun", top)
        return cast
    cast._clause(told.back, top)
    return cast


def of_noun(noun: Token, names: list[Name], skipped: frozenset[int]) -> Cast:
    """Owners, doers and sufferers of an event named by a noun: "Ilvania's arrest of Doran by police"."""
    cast = Cast(names, skipped)
    part = noun_told(noun, skipped)
    for inner in part.parts:
        cast._below(inner, noun, OTHER, "", None)
    for child in children(noun, frozenset({"compound", "amod", "nmod"})):
        if child.pos_ == "PROPN" and child.i not in skipped and child.i < noun.i:
            cast._noun(child, OTHER, _OWNER, None)
        elif child.i == noun.i - 1 and child.pos_ == "NOUN" and acts(_base(child)):
            cast._noun(child, AGENT, _OWNER, None)  # "a police raid"
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


def _preposition(word: Token) -> str:
    mark = preposition_of(word)
    return mark.lower_ if mark is not None else ""


def _is_count(noun: Token) -> bool:
    """ "thousands of commuters", "a group of reporters": the party is what there are many of."""
    return noun.like_num or _base(noun) in COUNTED | QUANTITIES


def _base_place(place: str) -> str:
    return place.removesuffix(" of noun")


def _base(word: Token) -> str:
    return word.lemma_.lower()


def _is_name(word: Token) -> bool:
    return word.pos_ == "PROPN"


def _within_longer(noun: Token) -> bool:
    """ "Attorney" of "a Power of Attorney", "Alexandria" of "the Battle of Alexandria": a piece of a longer name."""
    first = noun.i
    while first > noun.sent.start and noun.doc[first - 1].pos_ == "PROPN":
        first -= 1
    if first - 2 <= noun.sent.start or noun.doc[first - 1].lower_ != "of":
        return False
    return bool(noun.doc[first - 2].text[:1].isupper())


def _plain_name(text: str) -> str:
    """A name without the titles before it."""
    words = text.split()
    while len(words) > 1 and words[0].lower() in TITLES and words[1].lower() not in ("of", "for"):
        words = words[1:]
    return " ".join(words)
