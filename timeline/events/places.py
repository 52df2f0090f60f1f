"""Where something happened, as far as its clause says: "shot in Torrow", "moved to Paris", "Velm was destroyed".

In this order: a place somebody is sent to, a place it happened in, a place gone to, a place seen, reached or left, a
place that suffered it, a house it happened at, a place pointed at ("there"), a place come from. A name of no known kind
is a place behind "in", "at" or "near", unless the verb puts something else there ("invested in Brightnet"), and where
somebody goes to or from.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from timeline.events.event_nouns import is_event_noun
from timeline.events.party_words import LEAVING, MOVING, SITES, WHERE, WORKS
from timeline.events.phrases import chunk_words, name_in, written
from timeline.grammar import labels
from timeline.grammar.clauses import children, is_passive, own_subject, preposition_of, prepositional_phrases
from timeline.grammar.name_words import GIVEN_NAMES, ORGANISATION_WORDS, ORGANISATIONS, OTHER_WORDS, PLACE_WORDS, TITLES
from timeline.languages import en_places as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.grammar.names import Name
    from timeline.grammar.parsed import Token

_DEEPEST = 3  # nouns within nouns: "chaired the meeting on bees in Oslo"
_SEEN = words.SEEN | LEAVING
_HOUSES = words.HOUSES | WORKS
_SPOTS = words.SPOTS | WORKS
POINTED = "there"  # the place of a clause that says no more than "there", to be looked for in what was told before


def place_of(heads: Sequence[Token], names: list[Name], skipped: frozenset[int]) -> str:
    """The place that the clause of ``heads`` (its verb, what hangs there) names; "" where it names none.

    ``POINTED`` where it only points at one.
    """
    return _Clause(heads, names, skipped).place()


class _Clause:
    """One clause in which a place is looked for."""

    def __init__(self, heads: Sequence[Token], names: list[Name], skipped: frozenset[int]) -> None:
        self.names, self.skipped = names, skipped
        speaking = bool(heads) and _base(heads[0]) in words.SPEAKING
        listed = [head for head in heads if not (speaking and head.i != heads[0].i and is_event_noun(head))]
        self.heads = [*listed, *_with_verb(heads[:1])]

    def place(self) -> str:
        heads = self.heads
        looked_in = (
            self._to(heads[:1]),
            self._in(heads),
            self._to(heads),
            self._where(heads[:1]),
            self._met(heads),
            self._in(self._parties(heads, deepest=1)),
            self._in(self._parties(heads), guess=False),
            self._house([*heads, *self._parties(heads)]),
            self._in(chain(self._meanwhile(heads[:1]), self._parties(self._meanwhile(heads[:1]), deepest=1))),
            self._deed(heads),
            self._there(heads[:1]),
            self._from(heads),
        )
        return next(chain.from_iterable(looked_in), "")

    # -- ways to say it ---------------------------------------------------------------------------------------------

    def _in(self, heads: Iterable[Token], *, guess: bool = True) -> Iterator[str]:
        doubtful: list[str] = []
        for head in heads:
            for phrase in prepositional_phrases(head):
                if phrase.noun.i in self.skipped or phrase.preposition not in WHERE | words.HERE:
                    continue
                headed, called = self._headed(phrase.noun), self._called(phrase.noun)
                name = headed or called
                spot = self._spot(phrase.noun) if name is None and not _is_put(head, phrase.preposition) else ""
                if spot:
                    doubtful.append(spot)
                if name is None:
                    continue
                world = name.text.lower() in words.WORLDS
                sure = name.type == labels.PLACE or world or (headed is None and _may_be_place(name))
                if sure and not _is_put(head, phrase.preposition, sure=True):
                    yield self._in_full(name, phrase.noun)
                elif (
                    phrase.preposition in words.HERE
                    and (_may_be_place(name, phrase.noun) or _is_spot_in(head, name, phrase.preposition))
                    and not _is_put(head, phrase.preposition)
                ):
                    doubtful.append(name.text)
        yield from doubtful if guess else ()

    def _to(self, heads: Iterable[Token]) -> Iterator[str]:
        """ "Moved to Paris", "was sent to Paris", "sailed for Paris"."""
        for head in heads:
            lemma = _base(head)
            if head.pos_ not in ("VERB", "AUX", "NOUN") or lemma not in MOVING | words.SENDING:
                continue
            goal = words.GOAL | {"for"} if lemma in words.BOUND else words.GOAL
            phrases = prepositional_phrases(head)
            if lemma in words.BOUND:  # "sailed from the ports for Oslo"
                start = [phrase.noun for phrase in phrases if phrase.preposition == "from"]
                phrases += [phrase for noun in start for phrase in prepositional_phrases(noun)]
            for phrase in phrases:
                name = self._headed(phrase.noun) if phrase.preposition in goal else None
                if phrase.noun.i in self.skipped:
                    continue
                if name is None:  # "to Dalen hospital"
                    yield from filter(None, [self._spot(phrase.noun) if phrase.preposition in words.GOAL else ""])
                    continue
                if phrase.preposition == "for" and children(head, labels.OBJECTS):
                    continue  # "left Lund for Oslo"
                by_itself = lemma in MOVING and phrase.preposition != "for"
                lone = by_itself and (_is_lone(name, phrase.noun) or _is_unknown_body(name))
                if name.type == labels.PLACE or lone:
                    yield name.text

    def _where(self, heads: Iterable[Token]) -> Iterator[str]:
        """ "Lund" of "moved to Lund, where she was born"."""
        for head in heads:
            if head.dep_ in labels.RELATIVE_CLAUSES and any(child.lower_ == words.WHERE for child in head.children):
                name = self._headed(head.head)
                if name is not None and (name.type == labels.PLACE or _is_lone(name, head.head)):
                    yield name.text

    def _met(self, heads: Iterable[Token]) -> Iterator[str]:
        """ "Visited Velm", "Velm was destroyed", "the invasion of Velm"."""
        for head in heads:
            held: list[Token] = []
            lemma = _base(head)
            seen = children(head, labels.OBJECTS) if head.pos_ == "VERB" and lemma in _SEEN else []
            held += seen
            if head.pos_ == "VERB" and is_passive(head):
                held += [noun for noun in children(head, labels.SUBJECTS) if _base(noun) not in WORKS]
            for noun in held:
                if noun.i in self.skipped:
                    continue
                name = self._headed(noun) or self._called(noun)
                reached = noun in seen and (
                    lemma in LEAVING | words.BESET
                    or (lemma in words.LEFT and name is not None and name.type != labels.PERSON)
                )
                if name is not None and (name.type == labels.PLACE or (reached and _is_lone(name, noun))):
                    yield name.text
                elif noun.lower_ in words.WORLDS and noun.text[:1].isupper():
                    yield noun.text
                elif name is None and noun in seen and lemma in LEAVING | words.LEFT:
                    yield from filter(None, [self._spot(noun)])

    def _house(self, heads: Iterable[Token]) -> Iterator[str]:
        """ "Died at Milford General Hospital": a body's house, where it is one."""
        for head in heads:
            for phrase in prepositional_phrases(head) if head.pos_ in ("VERB", "AUX", "ADJ", "NOUN") else ():
                if phrase.preposition not in ("at", "in", "near", "outside") or phrase.noun.i in self.skipped:
                    continue
                name = self._headed(phrase.noun)
                if name is not None and name.type == labels.ORGANISATION and set(name.text.lower().split()) & _HOUSES:
                    yield name.text

    def _deed(self, heads: Sequence[Token]) -> Iterator[str]:
        """ "The visit to Velm", "the siege of Arden", "was beaten in the Battle of the Merle"."""
        for head in [*heads, *self._parties(heads)]:
            lemma = _base(head)
            for phrase in (
                prepositional_phrases(head) if head.pos_ in ("NOUN", "PROPN") and head.i not in self.skipped else ()
            ):
                gone = lemma in words.GOING and phrase.preposition in ("to", "from")
                beset = lemma in words.BATTLES and phrase.preposition == "of"
                name = self._headed(phrase.noun) if (gone or beset) and phrase.noun.i not in self.skipped else None
                if name is not None and name.start <= head.idx:  # "Battle of Alexandria" is one name
                    yield name.text.partition(" of ")[2].removeprefix("the ")
                elif name is not None and (name.type == labels.PLACE or _is_lone(name, phrase.noun)):
                    yield name.text

    def _from(self, heads: Iterable[Token]) -> Iterator[str]:
        """ "Rescued from Bald Mountain", "sailed from Velm"."""
        for head in heads:
            for phrase in prepositional_phrases(head) if head.pos_ == "VERB" else ():
                away = phrase.preposition == "from" and phrase.noun.i not in self.skipped
                name = self._headed(phrase.noun) if away else None
                moved = _base(head) in MOVING
                lone = name is not None and (_is_lone(name, phrase.noun) or _is_unknown_body(name))
                if name is not None and (name.type == labels.PLACE or (moved and lone)):
                    yield name.text

    @staticmethod
    def _there(heads: Iterable[Token]) -> Iterator[str]:
        for head in heads:
            for child in children(head, labels.ADVERBS | {"obl"}):
                if child.lower_ in words.THERE and not (child.i < head.i and _base(head) in words.EXISTING):
                    yield POINTED

    # -- what hangs there -------------------------------------------------------------------------------------------

    def _parties(self, heads: Iterable[Token], *, deepest: int = _DEEPEST) -> Iterator[Token]:
        """What acts, is acted on or stands there, with what tells it apart: "police in Lyon", "the meeting on bees in
        Oslo".
        """
        for head in heads:
            if head.pos_ in ("VERB", "AUX"):
                nouns = children(head, labels.OBLIQUES | labels.SUBJECTS | labels.OBJECTS)
                nouns = [noun for noun in nouns if not _is_at_other_time(noun)]
                speaking = _base(head) in words.SPEAKING
                if speaking:
                    nouns = [noun for noun in nouns if noun.dep_ not in labels.OBJECTS or not is_event_noun(noun)]
                yield from self._down(nouns, 1 if speaking else deepest)
            elif head.i == self.heads[0].i and head.pos_ == "NOUN":
                yield from self._down(children(head, labels.NOUN_MODIFIERS), deepest - 1)

    @staticmethod
    def _down(nouns: list[Token], deepest: int) -> Iterator[Token]:
        for _ in range(deepest):
            nouns = [noun for noun in nouns if _base(noun) not in words.LINKS]
            yield from nouns
            nouns = [below for noun in nouns for below in children(noun, labels.NOUN_MODIFIERS)]

    @staticmethod
    def _meanwhile(heads: Iterable[Token]) -> Iterator[Token]:
        """ "Fighting" of "was wounded fighting in Spain": what the same person did at the time."""
        for head in heads:
            for other in children(head, labels.ADVERBIAL_CLAUSES | labels.OPEN_COMPLEMENTS):
                marked = any(child.i < other.i and child.dep_ in ("mark", "case") for child in other.children)
                if other.tag_ == "VBG" and other.i > head.i and not marked and own_subject(other) is None:
                    yield other

    def _headed(self, noun: Token) -> Name | None:
        name = name_in(chunk_words(noun), self.names, noun)
        return name if name is not None and name.start <= noun.idx < name.end else None

    def _called(self, noun: Token) -> Name | None:
        """ "Pelm" of "the village of Pelm", "Cairo" of "the streets of Cairo"."""
        if _base(noun) not in SITES | words.PARTS:
            return None
        behind = (phrase.noun for phrase in prepositional_phrases(noun) if phrase.preposition == "of")
        return next((name for name in (self._headed(other) for other in behind) if name is not None), None)

    def _in_full(self, name: Name, noun: Token) -> str:
        """A street with the town named behind it: "Mill Road, Velm"."""
        if name.text.lower().split()[-1] not in words.STREETS:
            return name.text
        for other in children(noun, labels.APPOSITIONS | labels.CONJUNCTS):
            town = self._headed(other)
            joined = town is not None and other.doc.text[name.end : town.start] == ", "
            if town is not None and joined and (town.type == labels.PLACE or _is_lone(town, other)):
                return f"{name.text}, {town.text}"
        return name.text

    def _spot(self, noun: Token) -> str:
        """ "Tolbiac depot" of "at the Tolbiac depot", which a name before its noun tells apart."""
        if _base(noun) not in _SPOTS or noun.pos_ != "NOUN":
            return ""
        chunk = [word for word in chunk_words(noun) if word.pos_ not in ("DET", "PRON", "NUM")]
        first = next((place for place, word in enumerate(chunk) if word.pos_ == "PROPN"), None)
        if first is None or chunk[-1].i != noun.i or any(child.dep_ in labels.POSSESSORS for child in noun.children):
            return ""
        name = next((name for name in self.names if name.start <= chunk[first].idx < name.end), None)
        whole = name is not None and name.type in (labels.PLACE, labels.OTHER, labels.PERSON)
        return written(chunk[first:]) if whole else ""


def _base(word: Token) -> str:
    return word.lemma_.lower()


def _with_verb(verbs: Iterable[Token]) -> Iterator[Token]:
    """ "Known" of "was made known at a lecture": what says with the verb what happened."""
    for verb in verbs:
        for other in children(verb, labels.OPEN_COMPLEMENTS):
            meant = any(child.lower_ == "to" for child in other.children)  # "asked to be taken to Sarn"
            if other.i > verb.i and not meant and (other.tag_ == "VBN" or other.pos_ == "ADJ"):
                yield other


def _is_at_other_time(noun: Token) -> bool:
    """ "After his departure from Velm he fell ill"."""
    mark = preposition_of(noun)
    return mark is not None and mark.lower_ in words.OTHER_TIMES


def _is_unknown_body(name: Name) -> bool:
    """ "Kourou" of "took off from Kourou", which a recogniser takes for a body."""
    low = name.text.lower()
    known = low in ORGANISATIONS | ORGANISATION_WORDS or name.text.isupper() or not name.text.isalpha()
    return name.type == labels.ORGANISATION and not known


def _is_spot_in(spot: Token, name: Name, preposition: str) -> bool:
    """ "Stanford" of "the depot in Stanford", whatever a recogniser takes it for."""
    return preposition == "in" and spot.pos_ == "NOUN" and _base(spot) in _SPOTS | SITES and _is_unknown_body(name)


def _is_lone(name: Name, noun: Token) -> bool:
    """ "Arden" of "came to Arden": one word, and nobody's given name."""
    return " " not in name.text and _may_be_place(name, noun)


def _is_put(head: Token, preposition: str, *, sure: bool = False) -> bool:
    put = words.PUT_INTO | words.STAKES | (frozenset() if sure else words.PUT_OR_DONE_IN)
    return preposition in ("in", "on") and _base(head) in put


def _may_be_place(name: Name, noun: Token | None = None) -> bool:
    """Whether a name of no known kind, or taken for a person's, can be a place: "Pelm", not "Anna" or "the Tate"."""
    called = name.text.lower().split()
    known = set(called) & (GIVEN_NAMES | TITLES | ORGANISATION_WORDS | OTHER_WORDS)
    plain = name.text.replace(" ", "").replace("-", "").isalpha() and not name.text.isupper() and name.text[0].isupper()
    beside = {child.dep_ for child in noun.children} if noun is not None else set()
    article = "det" in beside and called[-1] not in PLACE_WORDS
    owner = bool(beside & labels.POSSESSORS)
    return name.type in (labels.OTHER, labels.PERSON) and plain and not known and not article and not owner
