"""Which dated happening of the text a noun points back to: "the collapse", "his death", "the sale of the mill".

Only one date may fit. A noun that says whose or of what it was is only tied to a happening that names the same; "his"
and "her" point no farther back than a few sentences. Where two dates fit nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from timeline.events.entries import telling_words
from timeline.events.facts import EVENT, Happening
from timeline.events.families import family
from timeline.events.nouns import EVENT_NOUNS, OCCURRING
from timeline.events.telling import Telling
from timeline.languages import en_events as english
from timeline.record.model import Certainty

BACK, AHEAD = 60, 12  # sentences between the noun and what it points to
_NEAR = 4  # of a noun that "his" or "her" stands before
_NEAREST = 3  # one that stands this near goes before another ...
_FAR = 10  # ... that is this much farther away
_OWNERS = english.POINTED_OWNERS
_SURE = frozenset({Certainty.ASSERTED, Certainty.REPORTED})
_HALF = 0.5

# By which verbs and nouns a text tells what a noun sums up. Each word stands for its family ("marry" for "wedding").
_MEANT: Mapping[str, str] = {
    "accident": "crash collide derail capsize ground sink overturn plunge founder explode collapse wreck",
    "disaster": "crash collide derail capsize sink explode collapse erupt burst earthquake flood",
    "tragedy": "crash collide derail capsize sink explode collapse",
    "wreck": "wreck founder sink ground",
    "shipwreck": "wreck founder sink",
    "crash": "crash collide",
    "collision": "collide crash",
    "fire": "burn",
    "blaze": "burn fire",
    "blast": "explode",
    "explosion": "explode",
    "attack": "attack raid bomb ambush",
    "murder": "murder kill",
    "killing": "kill murder",
    "shooting": "shoot",
    "assassination": "assassinate",
    "death": "die",
    "purchase": "purchase acquire",
    "acquisition": "acquire purchase",
    "takeover": "acquire purchase",
    "sale": "sell",
    "wedding": "marry",
    "arrival": "arrive reach land",
    "departure": "depart leave sail",
    "verdict": "convict acquit",
    "closure": "close shut",
    "funeral": "bury",
    "battle": "defeat rout fight",
}
# What comes over people and places: the noun is the subject of the sentence that tells of it.
_COMES = english.POINTED_COMES
# Verbs of which the subject is not what happened: "the sale was approved" is no sale.
_BY_ITSELF = english.POINTED_BY_ITSELF


_OCCURS = OCCURRING | {"come"}


class DatedByFamily:
    """What a text dates, by the family of the word that tells it."""

    def __init__(self, tellings: Iterable[Telling]) -> None:
        self._by_word: dict[str, list[Telling]] = {}
        for telling in tellings:
            self.add(telling)

    def add(self, telling: Telling) -> None:
        """Take one more telling in."""
        happening = telling.happening
        words = {happening.family}
        subject = happening.subject
        if subject is not None and not _is_passive(telling) and _is_what_happens(subject.head, happening.lemma):
            words.add(family(subject.head))
        for word in words:
            self._by_word.setdefault(word, []).append(telling)

    def as_told(self, word: str) -> Sequence[Telling]:
        """What is told by a word of this family, in no order."""
        return self._by_word.get(word, ())

    def of(self, noun: Happening) -> Sequence[Telling]:
        """What a noun may sum up, in no order."""
        meant = {noun.family, *map(family, _MEANT.get(noun.lemma, "").split())}
        return [telling for word in meant for telling in self._by_word.get(word, ())]


def pointed_at(
    noun: Happening, owner: str, own: frozenset[str], number: int, dated: DatedByFamily, *, ahead: bool = False
) -> Telling | None:
    """The telling that a noun of sentence ``number`` points at, or None where none or more than one fits.

    ``owner`` is the word before the noun ("the", "his", "Ada's"), ``own`` are the words that say whose or of what it
    was. ``ahead``: it may be told later, by a word of the same family.
    """
    back = _NEAR if owner.lower() in _OWNERS else BACK
    fitting = [
        telling for telling in dated.of(noun)
        if (number - back <= telling.number < number
            or (ahead and number < telling.number <= number + AHEAD and telling.happening.family == noun.family))
        and _happened(telling) and _of_the_same(noun, own, telling)
    ]  # fmt: skip
    if not fitting:
        return None
    finest = min(fitting, key=_days)
    if all(telling.when.covers(finest.when) for telling in fitting):
        return finest
    fitting.sort(key=lambda telling: abs(number - telling.number))
    near, next_one = fitting[0], next(telling for telling in fitting if telling.when != fitting[0].when)
    clear = number - _NEAREST <= near.number < number and abs(number - next_one.number) >= _FAR
    return near if clear else None


def _happened(telling: Telling) -> bool:
    """Whether it is told as done, at a time with two ends."""
    when, happening = telling.when, telling.happening
    closed = when.earliest is not None and when.latest is not None
    sure = telling.taken is None or telling.sure >= _HALF
    return closed and sure and happening.kind == EVENT and happening.certainty in _SURE


def _of_the_same(noun: Happening, own: frozenset[str], telling: Telling) -> bool:
    """Whether what the noun says of itself ("of the mill", "Ada's") stands in what the other tells too."""
    subject = telling.happening.subject
    words = telling_words(telling.happening) | ({subject.head} if subject is not None else set())
    names = {word.lower() for participant in telling.happening.participants for word in participant.who.split()}
    if noun.named and not noun.named & (telling.happening.named | names):
        return False
    return not own or bool(own & (words | names)) or own <= {telling.happening.lemma}


def _is_what_happens(subject: str, verb: str) -> bool:
    """ "A flood destroyed the mill", "the verdict came": the subject tells what happened."""
    return (subject in _BY_ITSELF and verb in _COMES) or (subject in EVENT_NOUNS and verb in _OCCURS)


def _is_passive(telling: Telling) -> bool:
    return telling.happening.clause is not None and telling.happening.clause.passive


def _days(telling: Telling) -> int:
    when = telling.when
    assert when.earliest is not None and when.latest is not None, "only closed times are compared"
    return when.latest.ordinal - when.earliest.ordinal
