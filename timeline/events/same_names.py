"""Names of one document that mean the same: "Ni" after "Ni Lexiong", "Apple" beside "Apple Inc."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from timeline.events.countries import country
from timeline.events.facts import Named
from timeline.events.parties import plain_name
from timeline.grammar import labels
from timeline.grammar.name_words import (
    GIVEN_NAMES,
    LINKS,
    NOBLES,
    ORGANISATION_WORDS,
    OTHER_WORDS,
    PLACE_WORDS,
    PLACES,
    TITLES,
    TRADES,
)

_SUFFIXES = frozenset(
    "inc inc. corp corp. co co. ltd ltd. plc llc company corporation group limited gmbh ag sa n.v.".split()
)
_THINGS = ORGANISATION_WORDS | OTHER_WORDS | PLACE_WORDS
_PEERS = frozenset("baron count duke earl lady laird lord marquess marquis viscount".split())
_OF_OFFICE = frozenset(word.capitalize() for word in NOBLES | TITLES)
_SHORTEST = 2
_TWICE = 2
_OFTEN = 3  # a surname alone told this often is that of whom the text is about


class SameNames:
    """Answers the fullest form of a name in this document; names that could be two people stay as they are.

    ``bodies`` are names that the text says to be of firms, whoever has the same name: "Castell was founded by Hugo
    Castell".
    """

    def __init__(self, names: Iterable[Named], *, bodies: frozenset[str] = frozenset()) -> None:
        self.bodies = bodies
        listed = [Named(name.start, name.end, _without_rank(name), name.type) for name in names]
        self.short = _in_brackets(listed)
        self.counts = Counter(name.text for name in listed)
        self.first: dict[str, int] = {}
        for name in listed:
            self.first.setdefault(name.text, name.start)
        self.types: dict[str, str] = {}
        for (text, kind), _ in Counter((name.text, name.type) for name in listed).most_common():
            if self.types.get(text) in (None, labels.OTHER):
                self.types[text] = kind
        self.types |= {name: labels.ORGANISATION for name in bodies if name in self.types}
        self._full = self._joined(list(self.types))
        self._kings = self._by_number(list(self.types))

    def _joined(self, texts: list[str]) -> dict[str, str]:
        by_part: dict[str, set[str]] = {}
        for text in texts:
            parts = text.split()
            if len(parts) > 1 and self._is_person(text):
                for part in self._ends(parts) - {text} - self.bodies:
                    by_part.setdefault(part.lower(), set()).add(text)
            elif len(parts) > 1 and parts[-1].lower() in ORGANISATION_WORDS:
                by_part.setdefault(parts[-1].lower(), set()).add(text)
            if len(parts) == 2 and parts[1].lower() in TRADES and self._is_its_own(parts[0]):
                by_part.setdefault(parts[0].lower(), set()).add(text)
            if text in self.short:
                by_part.setdefault(text.lower(), set()).add(self.short[text])
            trimmed = bare_of_suffix(text)
            if trimmed != text:
                by_part.setdefault(trimmed.lower(), set()).add(text)
            if text.isupper() and len(parts) == 1 and len(text) > _SHORTEST and text.capitalize() in self.types:
                by_part.setdefault(text.lower(), set()).add(text.capitalize())  # "REO" is "Reo"
            if text.isupper() and len(parts) > 1:
                by_part.setdefault(text.lower(), set()).add(_large_letters(text))
        chosen = {part: self._meant(part, full) for part, full in by_part.items() if len(part) >= _SHORTEST}
        return {part: full for part, full in chosen.items() if full}

    @staticmethod
    def _ends(parts: list[str]) -> set[str]:
        """What may stand for a person: given name, surname, both; the Earl of Douglas goes by "Douglas", no king by
        his country.
        """
        if "of" not in parts:
            return {parts[0], parts[-1], f"{parts[0]} {parts[-1]}"}
        land = parts[-1].lower() in PLACES or bool(country(parts[-1]))
        by_land = {parts[-1]} if parts[0].lower() in _PEERS and not land else set()
        return by_land | ({parts[0]} - _OF_OFFICE)

    def _is_its_own(self, word: str) -> bool:
        """ "Corvane" of "Corvane Mining", where it stands alone too; not "Velm" of "Velm College", which is a town."""
        known = self.types.get(word, self.types.get(word.upper(), ""))
        low = word.lower()
        people = (text.lower().split() for text, kind in self.types.items() if kind == labels.PERSON)
        if any(low in words for words in people if len(words) > 1):
            return False  # "Olds" of "Olds Motors" is its founder
        return known not in ("", labels.PLACE) and not (
            low in GIVEN_NAMES | TITLES | PLACES | _THINGS or country(low) or low.endswith(("an", "ish", "ese"))
        )

    def _is_person(self, text: str) -> bool:
        first, last = text.split()[0].lower(), text.split()[-1].lower()
        thing = last in _THINGS
        unknown = self.types[text] == labels.OTHER and first in GIVEN_NAMES and first not in TITLES
        return (self.types[text] == labels.PERSON or unknown) and not thing and last not in LINKS

    def _meant(self, part: str, full: set[str]) -> str:
        """Which of several full names a part stands for; "" when it could be any."""
        if len(full) == 1:
            return next(iter(full))
        ends = {(text.split()[0].lower(), text.split()[-1].lower()) for text in full}
        if len(ends) == 1:  # "Ransom Olds" and "Ransom E. Olds"; "Velm Royale" and "Velm ROYALE"
            return max(sorted(full), key=lambda text: (len(text), -sum(sign.isupper() for sign in text)))
        alone = sum(count for text, count in self.counts.items() if text.lower() == part)
        if part in ORGANISATION_WORDS:
            ranked = sorted(full, key=lambda text: (-self.counts[text], text))
            return ranked[0] if self.counts[ranked[0]] >= 2 * self.counts[ranked[1]] else ""
        kings = [text for text in full if _REGNAL.search(text) and text.lower().startswith(part)]
        if len(kings) == 1:
            return kings[0]
        surname = all(text.lower().endswith(part) for text in full)
        # A family: the surname alone is whom the text names first, if in full.
        first = min(full, key=lambda text: self.first[text])
        again = self.counts[first] >= _TWICE and all(self.counts[text] < _TWICE for text in full - {first})
        if not surname or alone < (_TWICE if again else _OFTEN):
            return ""
        before = [place for text, place in self.first.items() if text.lower() == part]
        return first if not before or self.first[first] < min(before) else ""

    def full(self, name: str) -> str:
        """The fullest form; the name itself when none is known."""
        bare = name if name in self.types else _bare(name)
        once = self._full.get(bare.lower(), bare)
        again = self._full.get(once.lower(), once)
        if bare.islower() and self.counts[again] < _TWICE:
            return bare  # "the company" is not any that is named once in passing
        return again if bare.split()[-1:] == bare.split() or again.lower() != bare.lower() or bare.isupper() else bare

    def full_at(self, name: str, place: int) -> str:
        """The fullest form of a name told at a ``place`` of the text: "Odo" is the Odo whom it came to last."""
        kings = self._kings.get(_bare(name).lower(), [])
        if len(kings) < _TWICE:
            full = self.full(name)
            given = full.split()[0] == _bare(name) and len(full.split()) > 1
            return _bare(name) if given and self.first.get(full, place) > place else full
        now = kings[0]
        for text in kings[1:]:  # "Odo VI" is looked forward to where the second has just come
            if self.first[text] <= place and (_number(text) <= _number(now) + 1 or self.counts[text] > _OFTEN):
                now = text
        return now

    def _by_number(self, texts: list[str]) -> dict[str, list[str]]:
        """The rulers of one name in the order in which the text comes to them: "Odo I" and "Odo II" of "odo"."""
        kings: dict[str, list[str]] = {}
        for text in sorted(texts, key=lambda text: self.first[text]):
            if _REGNAL.search(text):
                kings.setdefault(_REGNAL.sub("", text).lower(), []).append(text)
        return kings

    def usual(self, name: str) -> str:
        """The form the document mostly uses: "Abercromby" of "Ralph Abercromby"; in doubt the longer one."""
        full = self.full(name)
        forms = [text for text in self.counts if text == full or self._full.get(text.lower()) == full]
        forms = [text for text in forms if not (text.isupper() and " " in text)]
        return max(forms, key=lambda text: (self.counts[text], len(text)), default=full)

    def type(self, name: str) -> str:
        """The type of the fullest form: a surname alone often has none."""
        full = self.full(name)
        return self.types.get(full, self.types.get(full.upper(), self.types.get(_bare(name), "")))


def _in_brackets(names: list[Named]) -> dict[str, str]:
    """What a text shortens in brackets: "WHF" of "World Harvest Fund (WHF)"."""
    short: dict[str, str] = {}
    for name, behind in pairwise(names):
        initials = "".join(word[0] for word in name.text.split() if word[:1].isupper())
        letters = behind.text.replace(".", "")
        bracketed = letters.isupper() and behind.start - name.end == len(" (")
        if bracketed and letters in (initials, initials[-len(letters) :]):
            short[behind.text] = name.text
    return short


_REGNAL = re.compile(r" [IVX]+$")
_NUMBERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11}


def _number(king: str) -> int:
    """2 of "Odo II"; 20 of a number that few ever had."""
    return _NUMBERS.get(king.split()[-1], 20)


def _large_letters(text: str) -> str:
    """ "Ralph Abercromby" for a name in capitals; short words are abbreviations."""
    return " ".join(word.capitalize() if len(word) > 3 else word for word in text.split())


def _without_rank(name: Named) -> str:
    """ "Stuart Roosa" for "Command Module Pilot Stuart Roosa"."""
    if name.type == labels.ORGANISATION and name.text.endswith(("'s", "’s")):
        return " ".join(name.text.split())  # a house: "Hale's"
    return plain_name(_bare(name.text)) if name.type == labels.PERSON else _bare(name.text)


def _bare(name: str) -> str:
    text = " ".join(name.split())
    for ending in ("'s", "’s", "'", "’"):
        text = text.removesuffix(ending)
    abbreviated = text.endswith(".") and (text.count(".") > 1 or text.split()[-1].lower() in _SUFFIXES)
    return text.strip(" ,;:") if abbreviated else text.strip(" ,.;:")


def bare_of_suffix(text: str) -> str:
    """ "Laxon" for "Laxon, Inc."."""
    parts = text.split()
    while len(parts) > 1 and parts[-1].lower().strip(",") in _SUFFIXES:
        parts.pop()
    return " ".join(parts).strip(",")
