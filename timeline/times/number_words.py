"""Number words and written numbers, read as numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping

_SPLIT = re.compile(r"[\s,‐‑–-]+")


def read_words(text: str, values: Mapping[str, int], joiner: str = "and") -> int | None:
    """The number that words such as "twenty-five" or "two hundred and ten" name; None when they name none.

    ``values`` gives each word its value; values of 100 and more multiply what stands before them.
    """
    total, part, seen = 0, 0, False
    for word in _words(text.casefold().strip(), values):
        if word == joiner:
            continue
        value = values.get(word)
        if value is None:
            return None
        seen = True
        if value >= 1000:
            total, part = total + max(part, 1) * value, 0
        elif value == 100:
            part = max(part, 1) * 100
        elif value > 100:  # "novecientos", said in one word
            part += value
        else:
            part += value
    return total + part if seen else None


def _words(text: str, values: Mapping[str, int]) -> list[str]:
    """The words of a number; one with hyphens that has a value of its own ("quatre-vingt-dix") stays whole."""
    if text in values:
        return [text]
    words: list[str] = []
    for word in text.split():
        words += [word] if word in values else [part for part in _SPLIT.split(word) if part]
    return words


def read_year_words(text: str, values: Mapping[str, int], joiner: str = "and") -> int | None:
    """The year that words such as "nineteen ninety-six" or "two thousand four" name; None when they name none."""
    words = [word for word in _SPLIT.split(text.casefold().strip()) if word and word != joiner]
    if not words or any(word not in values for word in words):
        return None
    if any(values[word] >= 100 for word in words):
        return read_words(text, values, joiner)
    first, rest = values[words[0]], sum(values[word] for word in words[1:])
    return first * 100 + rest if len(words) > 1 and 10 <= first <= 20 else None


def read_digits(text: str) -> int:
    """A whole number in digits, with or without marks between the thousands."""
    return int(text.replace(",", "").replace(" ", ""))
