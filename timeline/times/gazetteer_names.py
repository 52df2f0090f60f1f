"""Named periods and events of the gazetteer, found in text: "the Cold War", "World War II".

The longest name wins. A name must stand in the text as it is written, with its capitals, unless its entry says that it
occurs in lower case. It is passed over inside a longer name and before a noun that takes over ("Cold War museum").
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Any

from timeline.languages import en_neighbours as near
from timeline.record.model import Sentence
from timeline.times.lexicon import language_of
from timeline.times.phrase_match import PhraseMatch
from timeline.times.recognise import rules
from timeline.times.rules import Rule

_WORD = re.compile(r"\w+")
_JOINED = re.compile(r"[\s'’.–-]{1,3}")


class Names:
    """The gazetteer's names by their first two words. Ask ``names_of``, which keeps it."""

    def __init__(self, entries: tuple[Any, ...], language: str) -> None:
        self.by_words: dict[tuple[str, str], list[tuple[tuple[str, ...], Any]]] = {}
        self.first_words: set[str] = set()
        self.by_id = {entry.id: entry for entry in entries}
        self.leads = language_of(language).cues["timely"]
        self.takeovers = language_of(language).cues["takeover"]
        for entry in entries:
            for form in entry.forms:
                words = tuple(_WORD.findall(form))
                if words and words[0].casefold() == near.ARTICLE:
                    words = words[1:]
                if words:
                    self.first_words.add(words[0].casefold())
                    self.by_words.setdefault(_lead(words), []).append((words, entry))
        for names in self.by_words.values():
            names.sort(key=lambda item: -len(item[0]))

    def find(self, text: str, sentence: Sentence) -> list[PhraseMatch]:
        """The names in one sentence."""
        if not self.first_words:
            return []
        words = list(_WORD.finditer(text, sentence.start, sentence.end))
        matches: list[PhraseMatch] = []
        behind = 0
        for number, word in enumerate(words):
            if word[0].casefold() not in self.first_words or number < behind:
                continue
            lead = _lead(tuple(word[0] for word in words[number : number + 2]))
            names = self.by_words.get(lead, [])
            hit = self._longest(text, words, number, names)
            if hit is None and lead[1]:
                hit = self._longest(text, words, number, self.by_words.get((lead[0], ""), []))
            if hit and hit[1].use == "thing" and not self._timely(text, word.start()):
                hit = None
            if hit:
                behind = number + hit[0]
                start, end = word.start(), words[behind - 1].end()
                entry = hit[1]
                readings = tuple(self.by_id[name] for name in entry.readings if name in self.by_id)
                slots = {"entry": entry, "readings": readings}
                matches.append(PhraseMatch(start, end, text[start:end], _name_rule(), "name", slots))
        return matches

    def _timely(self, text: str, start: int) -> bool:
        """Whether a word of time leads: a treaty or a state is a time only in "since the treaty"."""
        lead = text[max(0, start - 16) : start].casefold().split()
        if lead[-1:] == [near.ARTICLE]:
            lead.pop()
        return bool(lead) and lead[-1] in self.leads

    def _longest(
        self, text: str, words: list[re.Match[str]], number: int, names: list[tuple[tuple[str, ...], Any]]
    ) -> tuple[int, Any] | None:
        for form, entry in names:
            part = words[number : number + len(form)]
            if len(part) < len(form) or not all(_same(match[0], word) for match, word in zip(part, form, strict=True)):
                continue
            if _unbroken(text, part) and not self._taken_over(text, words, number, number + len(form)):
                return len(form), entry
        return None

    def _taken_over(self, text: str, words: list[re.Match[str]], first: int, behind: int) -> bool:
        """Whether the name is part of a longer one or only describes the noun behind it."""
        if behind >= len(words):
            return False
        following = words[behind]
        gap = text[words[behind - 1].end() : following.start()]
        if gap in (" ", "\n", "-") and following[0].casefold() in self.takeovers:
            return True
        named = following[0][:1].isupper() and following[0].isalpha() and not following[0].isupper()
        return gap == " " and named and behind - first == 1 and words[first][0][:1].isupper()


def _lead(words: tuple[str, ...]) -> tuple[str, str]:
    """The first two words, "" for a second one that is not there."""
    return words[0].casefold(), words[1].casefold() if len(words) > 1 else ""


def _same(written: str, word: str) -> bool:
    """Letter by letter; a word may also stand in capitals, or with one at the head of a sentence."""
    return written == word or written == word.upper() or (word.islower() and written == word.capitalize())


def _unbroken(text: str, part: list[re.Match[str]]) -> bool:
    return all(_JOINED.fullmatch(text[match.end() : other.start()]) for match, other in pairwise(part))


@lru_cache(maxsize=1)
def _name_rule() -> Rule:
    return rules()["named.name"]


@lru_cache(maxsize=16)
def names_of(language: str) -> Names:
    """The names that texts of ``language`` use."""
    from timeline.times.named_times import spoken_in  # here, since the tables take their time to load

    return Names(spoken_in(language), language)
