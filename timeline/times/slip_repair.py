"""Dates with slips of typing, print or scanning: "l9 May 1945", "Decernber 7, 1941", "14 Octo-/ber 1806", "19 84".

Only whole dates are repaired, day, month and year side by side: there a wrong sign has little room to mean another
thing. What was changed is told with the date, which is less sure for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from timeline.languages.en_numbers import SMALL_WORDS

_FIGURES = str.maketrans({"l": "1", "I": "1", "|": "1", "i": "1", "O": "0", "o": "0", "S": "5", "B": "8"})
_YEAR = re.compile(r"(?<![\w.,/-])[1lI2|](?:\s?[\dlIOoSB]){3}(?![\w%]|[-/]\d|[.,:]\d)")
_WORD = r"(?P<word>[^\W_]{2,10}(?:-\s{0,3}[^\W_]{2,7}|\s[^\W_]{2,7})?)\.?"
_DAY = r"(?P<day>(?!\|\s)[\dlIO|](?:\s?[\dlIO|])?)(?:st|nd|rd|th|d)?"
_DAY_FIRST = re.compile(rf"(?<![\w.,/-]){_DAY}\.?\s{{1,2}}(?:[a-z]{{2}}\s)?{_WORD},?\s{{1,2}}$")
_MONTH_FIRST = re.compile(rf"(?<![\w.,/-]){_WORD}\s{{1,2}}{_DAY}[,.]?\s{{1,2}}$")
_MONTH_ALONE = re.compile(rf"(?<![\w.,/-]){_WORD},?\s{{1,2}}$")
_REACH = 36
_ENDS = re.compile(rf"\s*(?:[.,;:)\]]|$)|\s+(?:{'|'.join(sorted(SMALL_WORDS))})\b")
_ALIKE = str.maketrans({
    "1": "i", "l": "i", "|": "i", "j": "i", "0": "o", "a": "o", "c": "e", "u": "n", "v": "n", "q": "g", "b": "h",
    "5": "s",
})  # fmt: skip
"""Letters that a scanner takes for each other, each class under one of them."""
_LONG_NAME = 7
"""Letters from which on a name of a month is known with one letter quite wrong."""
_BREAK = re.compile(r"-?\s+|-")
_FIRST_YEAR, _LAST_YEAR = 1400, 2100


@dataclass(frozen=True, eq=False, slots=True)
class Months:
    """The months of a language by their words, in small letters, and those words as ``_folded`` writes them."""

    numbers: Mapping[str, int]
    folded: tuple[tuple[str, int], ...]

    @staticmethod
    def of(words: Mapping[str, int]) -> Months:
        """Months that stand by their words alone: a stop that shortens one is left out."""
        numbers = {word.casefold().rstrip("."): number for word, number in words.items()}
        return Months(numbers, tuple((_folded(name), number) for name, number in numbers.items() if len(name) >= 3))


@dataclass(frozen=True, slots=True)
class Slip:
    """A date as it was meant, where it stands, and what was wrong with it; ``day`` is 0 for a month alone."""

    start: int
    end: int
    day: int
    month: int
    year: int
    wrong: str


def slips(text: str, start: int, end: int, months: Months) -> Iterator[Slip]:
    """The dates between ``start`` and ``end`` of which a sign, a blank or a hyphen is wrong."""
    for year in _YEAR.finditer(text, start, end):
        before = text[max(start, year.start() - _REACH) : year.start()]
        for shape in (_DAY_FIRST, _MONTH_FIRST, _MONTH_ALONE):
            match = shape.search(before)
            slip = match and _repaired(text, year, match, year.start() - len(before), months)
            if slip:
                yield slip
                break


def _repaired(text: str, year: re.Match[str], match: re.Match[str], offset: int, months: Months) -> Slip | None:
    written = match.groupdict()
    word, first = written["word"], match.start()
    month = _month(word, months)
    if month is None and match.start("word") == first:  # "On 0ctober 5": the break was one between words
        word = re.split(r"\s+", word)[-1]
        month, first = _month(word, months), match.end("word") - len(word)
    figures, day = _figures(year[0]), _figures(written.get("day") or "1")
    if month is None or not figures.isdigit() or not day.isdigit():
        return None
    number, day_number = int(figures), int(day)
    if not _FIRST_YEAR <= number < _LAST_YEAR or not 1 <= day_number <= 31:
        return None
    signs = [written.get("day") or day, year[0]]
    wrong = [part for part, clean in zip(signs, (day, figures), strict=True) if part != clean]
    wrong += [word] if word.casefold() not in months.numbers else []
    if not wrong or not (year[0].isdigit() or _ENDS.match(text, year.end())):
        return None
    if " " in signs[0] and not re.search(r"(?:^|\b[a-z]{2,6}\s)$", match.string[:first]):
        return None
    if "day" not in written and len(word) < _LONG_NAME and not any(sign.isdigit() for sign in word):
        return None
    quoted = ", ".join(f"‘{' '.join(part.split())}’" for part in wrong)
    return Slip(offset + first, year.end(), day_number if "day" in written else 0, month, number, quoted)


def _figures(text: str) -> str:
    return re.sub(r"\s", "", text).translate(_FIGURES)


@lru_cache(maxsize=4096)  # the same few words stand before years again and again
def _month(word: str, months: Months) -> int | None:
    """The month that a word means, with letters taken for each other or a break inside."""
    joined = _BREAK.sub("", word.casefold())
    if joined in months.numbers:
        return months.numbers[joined]
    if len(joined) < 3:
        return None
    folded = _folded(joined)
    fitting = {number for name, number in months.folded if _is_alike(folded, name)}
    return fitting.pop() if len(fitting) == 1 else None


def _folded(word: str) -> str:
    return word.replace("rn", "m").replace("ii", "n").translate(_ALIKE)


def _is_alike(written: str, name: str) -> bool:
    if written == name:
        return True
    if len(written) != len(name) or len(name) < _LONG_NAME:
        return False
    return sum(letter != other for letter, other in zip(written, name, strict=True)) == 1
