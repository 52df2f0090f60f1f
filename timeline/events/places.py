"""Where something happened, as far as its clause says: "shot in Torrow", "moved to Paris", "Velm was destroyed".

In this order: a place it happened in, a place gone to, a place seen, reached or left, a place that suffered it, a house
it happened at, a place come from. A name of no known kind is a place behind "in", "at" or "near", unless the verb puts
something else there ("invested in Brightnet"), and where somebody goes to or from.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from timeline.events.party_words import LEAVING, MOVING, SITES, WHERE, WORKS
from timeline.events.phrases import chunk_words, name_in, written
from timeline.grammar import labels
from timeline.grammar.clauses import children, is_passive, preposition_of, prepositional_phrases
from timeline.grammar.name_words import GIVEN_NAMES, ORGANISATION_WORDS, ORGANISATIONS, OTHER_WORDS, PLACE_WORDS, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.grammar.names import Name
    from timeline.grammar.parsed import Token

_HERE = frozenset({"in", "at", "near", "outside", "off", "through", "across"})
_TO = frozenset({"to", "into", "onto", "towards"})
# Verbs with an "in" that names no place, and those where it does only if the name is a place's ("held in Oslo").
_PUT_INTO = frozenset(
    """
    believe confide delight engage enlist enrol enroll invest interest involve join lodge own participate quote result
    sell specialise specialize star succeed trust
    """.split()
)
_PUT_OR_DONE_IN = frozenset("hold lose perform play publish serve write".split())
_LEFT = frozenset({"leave", "flee"})
_HOUSES = WORKS | frozenset("academy arena camp clinic college court gallery inn jail church university".split())
_STAKES = frozenset("confidence faith interest investment share stake trust".split())
# ("Invad" is what the lemmatizer makes of "invaded".)
_SEEN = LEAVING | frozenset(
    """
    attack besiege bomb bombard burn capture conquer explore flee impact invad invade leave liberate loot occupy orbit
    overrun raid reach recapture retake sack seize shell storm survey take tour visit
    """.split()
)
_BESET = frozenset("besiege bombard invad invade liberate occupy sack shell".split())  # what suffers that is a place
_PARTS = frozenset(
    """
    bank border bottom centre center coast corner edge entrance foot gate gates heart mouth north outskirts part port
    shore side slope south east west street suburb top vicinity wall
    """.split()
)
# Verbs that speak of a deed, which happened elsewhere: "condemned the attack in Torrow".
_SPEAKING = frozenset(
    """
    accuse allege announce blame cite claim condemn criticise criticize decry demand denounce deny deplore describe
    discuss hail mention mourn note praise predict promise propose recall reject report request say suggest support tell
    urge warn welcome
    """.split()
)
_WORLDS = frozenset("jupiter mars mercury moon saturn venus".split())  # with an article, and no recogniser's places
# Common nouns that a name before them makes a place: "the Tolbiac depot".
_SPOTS = WORKS | frozenset(
    """
    airfield airport area barracks base border camp colliery crossing depot district estate farm highlands junction mine
    plant plateau port quarry refinery region shipyard site square stadium suburb terminal valley village yard
    """.split()
)
_DEEPEST = 3  # nouns within nouns: "chaired the meeting on bees in Oslo"


def place_of(heads: Sequence[Token], names: list[Name], skipped: frozenset[int]) -> str:
    """The place that the clause of ``heads`` (its verb, what hangs there) names; "" where it names none."""
    looked_in = (
        _in(heads, names, skipped),
        _to(heads, names, skipped),
        _met(heads, names, skipped),
        _in(_parties(heads, deepest=1), names, skipped),
        _in(_parties(heads), names, skipped, guess=False),
        _house([*heads, *_parties(heads)], names, skipped),
        _deed(heads, names, skipped),
        _from(heads, names, skipped),
    )
    return next(chain.from_iterable(looked_in), "")


def _in(heads: Iterable[Token], names: list[Name], skipped: frozenset[int], *, guess: bool = True) -> Iterator[str]:
    doubtful: list[str] = []
    for head in heads:
        for phrase in prepositional_phrases(head):
            if phrase.noun.i in skipped or phrase.preposition not in WHERE | _HERE:
                continue
            headed, called = _headed(phrase.noun, names), _called(phrase.noun, names)
            name = headed or called
            spot = _spot(phrase.noun, names) if name is None and not _is_put(head, phrase.preposition) else ""
            if spot:
                doubtful.append(spot)
            if name is None:
                continue
            sure = name.type == labels.PLACE or name.text.lower() in _WORLDS or (headed is None and _may_be_place(name))
            if sure and not _is_put(head, phrase.preposition, sure=True):
                yield name.text
            elif (
                phrase.preposition in _HERE
                and _may_be_place(name, phrase.noun)
                and not _is_put(head, phrase.preposition)
            ):
                doubtful.append(name.text)
    yield from doubtful if guess else ()


def _parties(heads: Iterable[Token], *, deepest: int = _DEEPEST) -> Iterator[Token]:
    """What acts, is acted on or stands there, with what tells it apart: "police in Lyon", "the meeting on bees in
    Oslo".
    """
    for head in heads:
        if head.pos_ in ("VERB", "AUX"):
            nouns = children(head, labels.OBLIQUES | labels.SUBJECTS | labels.OBJECTS)
            nouns = [noun for noun in nouns if not _is_at_other_time(noun)]
            for _ in range(deepest if head.lemma_.lower() not in _SPEAKING else 1):
                yield from nouns
                nouns = [below for noun in nouns for below in children(noun, labels.NOUN_MODIFIERS)]


def _is_at_other_time(noun: Token) -> bool:
    """ "After his departure from Velm he fell ill"."""
    mark = preposition_of(noun)
    return mark is not None and mark.lower_ in _OTHER_TIMES


def _called(noun: Token, names: list[Name]) -> Name | None:
    """ "Pelm" of "the village of Pelm", "Cairo" of "the streets of Cairo"."""
    if noun.lemma_.lower() not in SITES | _PARTS:
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
            lone = name is not None and (_is_lone(name, found.noun) or _is_unknown_body(name))
            if name is not None and (name.type == labels.PLACE or (moved and lone)):
                yield name.text


def _house(heads: Iterable[Token], names: list[Name], skipped: frozenset[int]) -> Iterator[str]:
    """ "Died at Milford General Hospital": a body's house, where it is one."""
    for head in heads:
        for found in prepositional_phrases(head) if head.pos_ in ("VERB", "AUX", "ADJ", "NOUN") else ():
            if found.preposition not in ("at", "in", "near", "outside") or found.noun.i in skipped:
                continue
            name = _headed(found.noun, names)
            if name is not None and name.type == labels.ORGANISATION and set(name.text.lower().split()) & _HOUSES:
                yield name.text


def _deed(heads: Iterable[Token], names: list[Name], skipped: frozenset[int]) -> Iterator[str]:
    """ "The visit to Velm", "the siege of Arden", "was beaten in the Battle of the Merle"."""
    for head in [*heads, *_parties(heads)]:
        lemma = head.lemma_.lower()
        for found in prepositional_phrases(head) if head.pos_ in ("NOUN", "PROPN") and head.i not in skipped else ():
            gone = lemma in _GOING and found.preposition in ("to", "from")
            beset = lemma in _BATTLES and found.preposition == "of"
            name = _headed(found.noun, names) if (gone or beset) and found.noun.i not in skipped else None
            if name is not None and name.start <= head.idx:  # "Battle of Alexandria" is one name
                yield name.text.partition(" of ")[2].removeprefix("the ")
            elif name is not None and (name.type == labels.PLACE or _is_lone(name, found.noun)):
                yield name.text


_GOING = frozenset(
    """
    departure emigration evacuation expedition flight journey mission move pilgrimage retreat return tour transfer trip
    visit voyage withdrawal
    """.split()
)
_OTHER_TIMES = frozenset("after before following since until".split())
_BATTLES = frozenset(
    "battle bombardment bombing capture conquest fall invasion liberation occupation raid sack shelling siege".split()
)


def _is_unknown_body(name: Name) -> bool:
    """ "Kourou" of "took off from Kourou", which a recogniser takes for a body."""
    low = name.text.lower()
    known = low in ORGANISATIONS | ORGANISATION_WORDS or name.text.isupper() or not name.text.isalpha()
    return name.type == labels.ORGANISATION and not known


def _spot(noun: Token, names: list[Name]) -> str:
    """ "Tolbiac depot" of "at the Tolbiac depot", which a name before its noun tells apart."""
    if noun.lemma_.lower() not in _SPOTS or noun.pos_ != "NOUN":
        return ""
    words = [word for word in chunk_words(noun) if word.pos_ not in ("DET", "PRON", "NUM")]
    first = next((place for place, word in enumerate(words) if word.pos_ == "PROPN"), None)
    if first is None or words[-1].i != noun.i or any(child.dep_ in labels.POSSESSORS for child in noun.children):
        return ""
    name = next((name for name in names if name.start <= words[first].idx < name.end), None)
    whole = name is not None and name.type in (labels.PLACE, labels.OTHER, labels.PERSON)
    return written(words[first:]) if whole else ""


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
            name = (_headed(noun, names) or _called(noun, names)) if noun.i not in skipped else None
            reached = noun in seen and (
                lemma in LEAVING | _BESET or (lemma in _LEFT and name is not None and name.type != "person")
            )
            world = name is not None and name.text.lower() in _WORLDS
            if name is not None and (world or name.type == labels.PLACE or (reached and _is_lone(name, noun))):
                yield name.text


def _headed(noun: Token, names: list[Name]) -> Name | None:
    name = name_in(chunk_words(noun), names, noun)
    return name if name is not None and name.start <= noun.idx < name.end else None


def _is_put(head: Token, preposition: str, *, sure: bool = False) -> bool:
    put = _PUT_INTO | _STAKES if sure else _PUT_INTO | _STAKES | _PUT_OR_DONE_IN
    return preposition in ("in", "on") and head.lemma_.lower() in put


def _may_be_place(name: Name, noun: Token | None = None) -> bool:
    """Whether a name of no known kind, or taken for a person's, can be a place: "Pelm", not "Anna" or "the Tate"."""
    words = name.text.lower().split()
    known = set(words) & (GIVEN_NAMES | TITLES | ORGANISATION_WORDS | OTHER_WORDS)
    plain = name.text.replace(" ", "").replace("-", "").isalpha() and not name.text.isupper() and name.text[0].isupper()
    beside = {child.dep_ for child in noun.children} if noun is not None else set()
    article = "det" in beside and words[-1] not in PLACE_WORDS
    owner = bool(beside & labels.POSSESSORS)
    return name.type in (labels.OTHER, labels.PERSON) and plain and not known and not article and not owner
