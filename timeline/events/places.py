"""Where something happened, as far as its clause says: "shot in Torrow", "moved to Paris", "Velm was destroyed".

In this order: a place it happened in, a place gone to, a place seen, reached or left, a place that suffered it, a house
it happened at, a place come from. A name of no known kind is a place behind "in", "at" or "near", unless the verb puts
something else there ("invested in Brightnet"), and where somebody goes to or from.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from timeline.events.party_words import LEAVING, MOVING, SITES, WHERE, WORKS
from timeline.events.phrases import chunk_words, name_in
from timeline.grammar import labels
from timeline.grammar.clauses import children, is_passive, prepositional_phrases
from timeline.grammar.name_words import GIVEN_NAMES, ORGANISATION_WORDS, OTHER_WORDS, PLACE_WORDS, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.grammar.names import Name
    from timeline.grammar.parsed import Token

_HERE = frozenset({"in", "at", "near", "outside", "off", "through", "across"})
_TO = frozenset({"to", "into", "onto", "towards"})
# Verbs with an "in" that names no place.
_PUT_INTO = frozenset(
    """
    believe confide delight engage enlist enrol enroll hold invest interest involve join lodge lose own participate
    perform play publish quote result serve sell specialise specialize star succeed trust write
    """.split()
)
_LEFT = frozenset({"leave", "flee"})
_HOUSES = WORKS | frozenset("academy arena camp clinic college court gallery inn jail church university".split())
_STAKES = frozenset("confidence faith interest investment share stake trust".split())
_SEEN = LEAVING | frozenset("visit tour reach leave flee raid occupy explore survey".split())


def place_of(heads: Sequence[Token], names: list[Name], skipped: frozenset[int]) -> str:
    """The place that the clause of ``heads`` (its verb, what hangs there) names; "" where it names none."""
    looked_in = (
        _in(heads, names, skipped),
        _to(heads, names, skipped),
        _met(heads, names, skipped),
        _in(_parties(heads), names, skipped, guess=False),
        _house(heads, names, skipped),
        _from(heads, names, skipped),
    )
    return next(chain.from_iterable(looked_in), "")


def _in(heads: Iterable[Token], names: list[Name], skipped: frozenset[int], *, guess: bool = True) -> Iterator[str]:
    doubtful: list[str] = []
    for head in heads:
        for phrase in prepositional_phrases(head):
            if phrase.noun.i in skipped or phrase.preposition not in WHERE:
                continue
            headed, called = _headed(phrase.noun, names), _called(phrase.noun, names)
            name = headed or called
            if name is None:
                continue
            sure = name.type == labels.PLACE or (headed is None and _may_be_place(name))
            if sure and not _is_put(head, phrase.preposition):
                yield name.text
            elif (
                phrase.preposition in _HERE
                and _may_be_place(name, phrase.noun)
                and not _is_put(head, phrase.preposition)
            ):
                doubtful.append(name.text)
    yield from doubtful


def _parties(heads: Iterable[Token]) -> Iterator[Token]:
    """What acts, is acted on or stands there: "police in Lyon", "a crowd in Nice"."""
    for head in heads:
        if head.pos_ in ("VERB", "AUX"):
            yield from children(head, labels.OBLIQUES | labels.SUBJECTS | labels.OBJECTS)


def _called(noun: Token, names: list[Name]) -> Name | None:
    """ "Pelm" of "the village of Pelm"."""
    if noun.lemma_.lower() not in SITES:
        return None
    behind = (phrase.noun for phrase in prepositional_phrases(noun) if phrase.preposition == "of")
    return next((name for name in (_headed(other, names) for other in behind) if name is not None), None)


def _to(heads: Iterable[Token], names: list[Name], skipped: frozenset[int]) -> Iterator[str]:
    """ "Moved to Paris"."""
    for head in heads:
        if head.lemma_.lower() not in MOVING:
            continue
        for phrase in prepositional_phrases(head):
            name = _headed(phrase.noun, names) if phrase.preposition in _TO and phrase.noun.i not in skipped else None
            if name is not None and (name.type == labels.PLACE or _is_lone(name, phrase.noun)):
                yield name.text


def _from(heads: Iterable[Token], names: list[Name], skipped: frozenset[int]) -> Iterator[str]:
    """ "Rescued from Bald Mountain", "sailed from Velm"."""
    for head in heads:
        for found in prepositional_phrases(head) if head.pos_ == "VERB" else ():
            name = _headed(found.noun, names) if found.preposition == "from" and found.noun.i not in skipped else None
            moved = head.lemma_.lower() in MOVING
            if name is not None and (name.type == labels.PLACE or (moved and _is_lone(name, found.noun))):
                yield name.text


def _house(heads: Iterable[Token], names: list[Name], skipped: frozenset[int]) -> Iterator[str]:
    """ "Died at Milford General Hospital": a body's house, where it is one."""
    for head in heads:
        for found in prepositional_phrases(head) if head.pos_ in ("VERB", "AUX", "ADJ") else ():
            if found.preposition not in ("at", "in", "near", "outside") or found.noun.i in skipped:
                continue
            name = _headed(found.noun, names)
            if name is not None and name.type == labels.ORGANISATION and set(name.text.lower().split()) & _HOUSES:
                yield name.text


def _is_lone(name: Name, noun: Token) -> bool:
    """ "Arden" of "came to Arden": one word, and nobody's given name."""
    return " " not in name.text and _may_be_place(name, noun)


def _met(heads: Iterable[Token], names: list[Name], skipped: frozenset[int]) -> Iterator[str]:
    """ "Visited Velm", "Velm was destroyed", "the invasion of Velm"."""
    for head in heads:
        held: list[Token] = []
        lemma = head.lemma_.lower()
        seen = children(head, labels.OBJECTS) if head.pos_ == "VERB" and lemma in _SEEN else []
        held += seen
        if head.pos_ == "VERB" and is_passive(head):
            held += [noun for noun in children(head, labels.SUBJECTS) if noun.lemma_.lower() not in WORKS]
        for noun in held:
            name = _headed(noun, names) if noun.i not in skipped else None
            reached = noun in seen and (
                lemma in LEAVING or (lemma in _LEFT and name is not None and name.type != "person")
            )
            if name is not None and (name.type == labels.PLACE or (reached and _is_lone(name, noun))):
                yield name.text


def _headed(noun: Token, names: list[Name]) -> Name | None:
    name = name_in(chunk_words(noun), names, noun)
    return name if name is not None and name.start <= noun.idx < name.end else None


def _is_put(head: Token, preposition: str) -> bool:
    return preposition in ("in", "on") and head.lemma_.lower() in _PUT_INTO | _STAKES


def _may_be_place(name: Name, noun: Token | None = None) -> bool:
    """Whether a name of no known kind, or taken for a person's, can be a place: "Pelm", not "Anna" or "the Tate"."""
    words = name.text.lower().split()
    known = set(words) & (GIVEN_NAMES | TITLES | ORGANISATION_WORDS | OTHER_WORDS)
    plain = name.text.replace(" ", "").replace("-", "").isalpha() and not name.text.isupper() and name.text[0].isupper()
    beside = {child.dep_ for child in noun.children} if noun is not None else set()
    article = "det" in beside and words[-1] not in PLACE_WORDS
    owner = bool(beside & labels.POSSESSORS)
    return name.type in (labels.OTHER, labels.PERSON) and plain and not known and not article and not owner
