"""Roman numerals, in the additive spelling of stones and books too: XIV and XIIII, MDCCCC and MCM."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_UNITS = ("", "i", "ii", "iii", "iiii", "iv", "v", "vi", "vii", "viii", "viiii", "ix")
_TENS = ("", "x", "xx", "xxx", "xxxx", "xl", "l", "lx", "lxx", "lxxx", "lxxxx", "xc")
_HUNDREDS = ("", "c", "cc", "ccc", "cccc", "cd", "d", "dc", "dcc", "dccc", "dcccc", "cm")

YEAR_PATTERN = r"M{1,2}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})"
DAY_PATTERN = r"(?:x{0,3}(?:ix|iv|v?i{0,3}[ij]|v)|x{1,3})"


def read_roman(text: str) -> int:
    """The number that a Roman numeral writes; a smaller sign before a larger one is taken away. "j" stands for "i"."""
    values = [_VALUES[sign] for sign in text.casefold().replace("j", "i") if sign in _VALUES]
    return sum(-value if value < max(values[at + 1 :], default=0) else value for at, value in enumerate(values))


@lru_cache(maxsize=1)
def year_words() -> frozenset[str]:
    """Every numeral of a year from 1000 to 2099, in small letters."""
    parts = product(("m", "mm"), _HUNDREDS, _TENS, _UNITS)
    return frozenset(word for word in map("".join, parts) if 1000 <= read_roman(word) < 2100)


@lru_cache(maxsize=1)
def day_words() -> frozenset[str]:
    """Every numeral of a day or month, 1 to 31, with "j" for a last "i"."""
    words = {tens + units for tens in ("", "x", "xx", "xxx") for units in _UNITS if tens + units}
    return frozenset(words | {word[:-1] + "j" for word in words if word.endswith("i")})


_ENDINGS = ("th", "st", "nd", "rd", "d", "o", "º")


@lru_cache(maxsize=1)
def roman_ordinals() -> frozenset[str]:
    """The numerals of days with the ending of an ordinal, joined or behind a mark."""
    return day_words() | {word + ending for word in day_words() for ending in _ENDINGS}


def read_ordinal(text: str) -> int:
    """The number of "xvth", "iijrd": the ending is no numeral."""
    bare = text.casefold()
    for ending in _ENDINGS:
        if bare.endswith(ending):
            bare = bare.removesuffix(ending)
            break
    return read_roman(bare)
