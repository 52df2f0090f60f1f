"""Subjects that point or count and name nobody: "The latter resigned", "Both died", "The first was rebuilt".

What they mean is what the text joined or counted just before: "both" after "Emil Castell and Jan Worth", "the first"
after "two mills". Where nothing of that kind stands near they stay as written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.events.actor_nouns import COUNTED, acts, kind_of_actor
from timeline.events.facts import (
    MENTIONED_INSIDE,
    MENTIONED_OBJECT,
    MENTIONED_SUBJECT,
    Happening,
    Mentioned,
    NounPhrase,
    SentenceFacts,
)
from timeline.events.headline_words import TIMES
from timeline.events.party_words import QUANTITIES
from timeline.grammar import labels

_NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_ORDINALS = {"first": 0, "former": 0, "second": 1, "latter": -1}
_LATER = frozenset("third fourth fifth sixth seventh eighth ninth tenth".split())
_SINGLE = frozenset({"other", "another"})
_SEVERAL = frozenset({"others", "rest"})
POINTERS = frozenset({*_NUMBERS, *_ORDINALS, *_LATER, *_SINGLE, *_SEVERAL, "one"})
_BACK = 2  # sentences back to where things were joined or counted
_MOST_WORDS = 12  # of names put in front of a headline
_MANY = COUNTED | QUANTITIES


@dataclass(frozen=True, slots=True)
class Pointed:
    """What such a subject means: ``text`` as a headline says it, the parties by ``names``, and their ``type``."""

    text: str
    names: tuple[str, ...]
    type: str = labels.OTHER


class PointingSubjects:
    """Finds what the pointing subjects of one document mean."""

    def __init__(self, facts: Mapping[int, SentenceFacts]) -> None:
        self.facts = facts

    def of_happening(self, happening: Happening, number: int) -> Pointed | None:
        """What the subject of a happening told in sentence ``number`` means; None where it names, or points nowhere."""
        subject = happening.subject
        word = subject.text.lower() if subject is not None else ""
        if word not in POINTERS or (word == "one" and happening.general):
            return None
        return self.meant(word, number, happening.trigger.start, definite=subject is not None and _is_the(subject))

    def meant(self, word: str, number: int, before: int, *, definite: bool = True) -> Pointed | None:
        """What ``word`` means in sentence ``number``, of what is mentioned there ``before`` it and in those ahead."""
        place = _ORDINALS.get(word)
        for mentions in self._nearest(number, before):
            joined = _joined(mentions, _NUMBERS.get(word, 2)) if definite or word == "both" else None
            if joined is not None and word in _NUMBERS and len(joined.phrase.text.split()) <= _MOST_WORDS:
                return Pointed(joined.phrase.text, joined.members, joined.phrase.type)
            if joined is not None and place is not None:
                return Pointed(joined.members[place], (joined.members[place],), joined.phrase.type)
            several = _counted(word, mentions, parts_only=word in _NUMBERS and not definite)
            if several is not None:
                return several
            if place is not None or word in _LATER:
                other = _other_ordinal(word, mentions)
                if other is not None:
                    return other
        return None

    def _nearest(self, number: int, before: int) -> Iterator[list[Mentioned]]:
        """The mentions of this sentence before a place, then those of the sentences ahead of it, nearest first."""
        for back in range(_BACK + 1):
            known = self.facts.get(number - back)
            listed = (
                [mention for mention in known.mentions if mention.start < before and not mention.pronoun]
                if known
                else []
            )
            yield list(_told(listed))


def _told(mentions: Sequence[Mentioned]) -> Iterator[Mentioned]:
    """Those that say something; "refugees" of "hundreds of refugees" stand where the hundreds do."""
    count: Mentioned | None = None
    for mention in mentions:
        inside = count is not None and mention.role == MENTIONED_INSIDE and mention.phrase.several
        if mention.phrase.text.lower() not in POINTERS and mention.phrase.head not in _MANY:
            yield replace(mention, role=count.role) if inside and count is not None else mention
        count = mention if mention.phrase.head in _MANY else None


def _is_the(subject: NounPhrase) -> bool:
    return subject.kind == "definite" or subject.text.lower() == "both"


def _joined(mentions: Sequence[Mentioned], count: int) -> Mentioned | None:
    """The one list of so many, as subject or object; None where two of them could be meant."""
    lists = [mention for mention in mentions if mention.members and mention.role >= MENTIONED_OBJECT]
    lists = [mention for mention in lists if not _holds_times(mention)]
    fitting = [mention for mention in lists if len(mention.members) == count]
    return fitting[0] if len(fitting) == 1 and len(lists) == 1 else None


def _holds_times(mention: Mentioned) -> bool:
    return any(member.lower().rsplit(" ", 1)[-1] in TIMES for member in mention.members)


def _counted(word: str, mentions: Sequence[Mentioned], *, parts_only: bool) -> Pointed | None:
    """ "Both bakers", "first mill", "other refugees": the many that the text spoke of.

    ``parts_only``: "three" stands for three of many ("ten men"), no other three.
    """
    joined = {member for mention in mentions for member in mention.members}
    listed = [
        mention
        for mention in mentions
        if _is_several(mention) and _is_told(mention, word) and mention.phrase.text not in joined
    ]
    if parts_only and (len(listed) > 1 or not all(_is_part(mention, word) for mention in listed)):
        return None  # "ten guards met two thieves; two fled"
    many = max(listed, key=lambda mention: mention.role, default=None)
    if many is None or sum(mention.role == many.role for mention in listed) > 1:
        return None
    noun, head_word = _plural(many.phrase), many.phrase.head
    kind = kind_of_actor(head_word)
    party = kind or labels.OTHER
    if _is_part(many, word):
        return Pointed(f"{word} of the {noun}", (noun,), party)
    if word in _NUMBERS:
        return Pointed(f"{word} {noun}", (noun,) if kind else (), party)
    if word in _SEVERAL:
        text = f"other {noun}" if word == "others" else f"rest of the {noun}"
        return Pointed(text, (noun,) if kind else (), party)
    if word == "one":
        return Pointed(f"one of the {noun}", (head_word,) if kind else (), party)
    return Pointed(f"{word} {head_word}", (head_word,) if kind else (), party)


def _is_several(mention: Mentioned) -> bool:
    head, noun = mention.phrase.head, _plural(mention.phrase)
    common = (
        noun != "" and noun.islower() and head not in _MANY | TIMES and mention.phrase.kind in ("plain", "definite")
    )
    return mention.phrase.several and not mention.members and common


def _is_told(mention: Mentioned, word: str) -> bool:
    """Whether the many are those gone on about: counted, of the same number, or people that something is told of."""
    first = mention.phrase.text.split(" ")[0].lower()
    if word in _NUMBERS:
        return _NUMBERS.get(first) == _NUMBERS[word] or _is_part(mention, word)
    if word in _ORDINALS or word in _LATER or word == "one":
        return first in _NUMBERS or (first in QUANTITIES or first.isdigit())
    counted = first in QUANTITIES or first.isdigit()
    many = word not in _SINGLE and mention.role >= MENTIONED_SUBJECT and acts(mention.phrase.head)
    return many or counted


def _is_part(many: Mentioned, word: str) -> bool:
    """Whether a smaller number of people are meant: "three" after "ten men"; of things it may be others."""
    first = many.phrase.text.split(" ")[0].lower()
    count = int(first) if first.isdigit() else _NUMBERS.get(first, _TEENS.get(first, 0))
    number_told = _NUMBERS.get(word, 0) if word != "both" else 0
    return 0 < number_told < count and kind_of_actor(many.phrase.head) == labels.PERSON


_TEENS = {"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20}


def _other_ordinal(word: str, mentions: Sequence[Mentioned]) -> Pointed | None:
    """ "Second volume" of "The second came out" after "The first volume"."""
    for mention in reversed(mentions):
        words = mention.phrase.text.split()
        ordinal = words[0].lower() if words else ""
        counted = len(words) > 1 and (ordinal in _ORDINALS or ordinal in _LATER) and words[-1].islower()
        if counted and ordinal != word:
            return Pointed(f"{word} {mention.phrase.head}", (mention.phrase.head,) if acts(mention.phrase.head) else ())
    return None


def _plural(phrase: NounPhrase) -> str:
    """The noun of a phrase as it is written: "mills" of "two mills of the town"."""
    stem = phrase.head[:-1] if len(phrase.head) > 3 else phrase.head[:1]
    fitting = [word for word in phrase.text.split() if word.lower().startswith(stem)]
    return fitting[-1] if fitting else ""
