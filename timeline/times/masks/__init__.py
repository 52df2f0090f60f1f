"""Stretches of text that hold no times, whatever their figures look like: addresses, identifiers, statutes, streets.

To add a family, write one new file here that declares ``MASK`` or ``MASKS``, each a ``Mask``: the pattern of a whole
stretch, words and signs of which one must stand in a sentence for it to be looked at (none: always), sentences in
which it silences everything, and sentences whose time must still be read. What lies inside a stretch is silent, unless
a longer time covers the stretch itself. Words come from ``timeline/languages``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType

from timeline.record.discover import collect


@dataclass(frozen=True, slots=True)
class Mask:
    """One family of stretches without times; the folder's opening lines explain the fields.

    ``language`` is that of the pattern's words, "" for none. ``spared`` holds sentences with
    the words in them that must still be read as a time.
    """

    name: str
    pattern: re.Pattern[str]
    language: str = ""
    words: frozenset[str] = frozenset()
    signs: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    spared: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=1)
def masks() -> tuple[Mask, ...]:
    """Every mask of this folder."""
    package: ModuleType = __import__(__name__, fromlist=["masks"])
    declared: list[Mask] = []
    for value in collect(package, "MASKS").values():
        assert isinstance(value, tuple), "MASKS is a tuple of Mask"
        declared += value
    for value in collect(package, "MASK").values():
        assert isinstance(value, Mask), "MASK is one Mask"
        declared.append(value)
    return tuple(declared)


_WORD = re.compile(r"[^\W\d_]+")


def first_words(names: Iterable[str]) -> frozenset[str]:
    """The first word of each name, in small letters: where none of them stands, no name does."""
    return frozenset(word[0].casefold() for name in names if (word := _WORD.search(name)))


@lru_cache(maxsize=1)
def _signs() -> frozenset[str]:
    return frozenset(sign for mask in masks() for sign in mask.signs)


def masked(text: str, start: int, end: int, language: str = "en") -> Iterator[tuple[int, int, str]]:
    """Where stretches without times lie between ``start`` and ``end``, and of which family they are."""
    part = text[start:end]
    words = frozenset(_WORD.findall(part.casefold()))
    held = {sign for sign in _signs() if sign in part}
    for mask in masks():
        if mask.language not in ("", language):
            continue
        if (mask.words or mask.signs) and mask.words.isdisjoint(words) and held.isdisjoint(mask.signs):
            continue
        for match in mask.pattern.finditer(text, start, end):
            yield match.start(), match.end(), mask.name
