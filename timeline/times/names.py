"""Named periods and events of the gazetteer, found in text: "the Cold War", "World War II".

The longest name wins. A name must stand in the text as it is written, with its capitals, unless its entry says that it
occurs in lower case. It is passed over inside a longer name and before a noun that takes over ("Cold War museum").
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module, util
from typing import Any

from timeline.model import Sentence
from timeline.rules import Rule
from timeline.times.found import Found
from timeline.times.lexicon import language_of
from timeline.times.recognise import rules

_WORD = re.compile(r"\w+")
_JOINED = re.compile(r"[\s'’.–-]{1,3}")


class Names:
    """The gazetteer's names by their first word. Ask ``names_of``, which keeps it."""

    def __init__(self, entries: tuple[Any, ...], language: str) -> None:
        self.by_first: dict[str, list[tuple[tuple[str, ...], str, Any]]] = {}
        self.takeovers = language_of(language).cues["takeover"]
        for entry in entries:
            for name in (entry.name, *entry.aliases):
                words = tuple(word.casefold() for word in _WORD.findall(name))
                if words and words[0] == "the":
                    words = words[1:]
                if words:
                    self.by_first.setdefault(words[0], []).append((words, name, entry))
        for names in self.by_first.values():
            names.sort(key=lambda item: -len(item[0]))

    def find(self, text: str, sentence: Sentence) -> list[Found]:
        """The names in one sentence."""
        by_first = self.by_first
        if not by_first:
            return []
        words = list(_WORD.finditer(text, sentence.start, sentence.end))
        found: list[Found] = []
        behind = 0
        for number, word in enumerate(words):
            names = by_first.get(word[0].casefold())
            if not names or number < behind:
                continue
            hit = self._longest(text, words, number, names)
            if hit:
                behind = number + hit[0]
                start, end = word.start(), words[behind - 1].end()
                found.append(Found(start, end, text[start:end], _name_rule(), "name", {"entry": hit[1]}))
        return found

    def _longest(
        self, text: str, words: list[re.Match[str]], number: int, names: list[tuple[tuple[str, ...], str, Any]]
    ) -> tuple[int, Any] | None:
        for shape, name, entry in names:
            part = words[number : number + len(shape)]
            if len(part) < len(shape) or any(one[0].casefold() != word for one, word in zip(part, shape, strict=True)):
                continue
            if not _unbroken(text, part) or not _cased(part, name, bool(entry.lower)):
                continue
            if not self._taken_over(text, words, number, number + len(shape)):
                return len(shape), entry
        return None

    def _taken_over(self, text: str, words: list[re.Match[str]], first: int, behind: int) -> bool:
        """Whether the name is part of a longer one or only describes the noun behind it."""
        if behind < len(words):
            following = words[behind]
            gap = text[words[behind - 1].end() : following.start()]
            if gap in (" ", "\n", "-") and following[0].casefold() in self.takeovers:
                return True
            named = following[0][:1].isupper() and following[0].isalpha() and not following[0].isupper()
            if gap == " " and named and words[first][0][:1].isupper() and behind - first == 1:
                return True
        return False


def _unbroken(text: str, part: list[re.Match[str]]) -> bool:
    pairs = zip(part, part[1:], strict=False)
    return all(_JOINED.fullmatch(text[one.end() : other.start()]) for one, other in pairs)


def _cased(part: list[re.Match[str]], name: str, lower: bool) -> bool:
    """Whether the words stand with the capitals that the name has, or in lower case where that is usual."""
    if lower:
        return True
    written = [word for word in _WORD.findall(name) if word.casefold() != "the" or len(part) == len(_WORD.findall(name))]
    shapes = written[-len(part) :]
    return all(not shape[:1].isupper() or one[0][:1].isupper() for one, shape in zip(part, shapes, strict=True))


@lru_cache(maxsize=1)
def _name_rule() -> Rule:
    return rules()["named.name"]


@lru_cache(maxsize=2)
def names_of(language: str) -> Names:
    """The names that texts of ``language`` use; none where the gazetteer is not installed."""
    if util.find_spec("timeline.named_times") is None:
        return Names((), language)
    return Names(import_module("timeline.named_times").load(), language)
