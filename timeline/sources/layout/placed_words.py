"""Words with their place on a page, and the lines they stand in. Points of 1/72 inch, from the page's lower left."""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

SAME_BASE = 0.25
"""Words whose baselines differ by less than this share of their size stand in one line."""


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word from ``left`` to ``right`` on the baseline ``base``. ``size`` is the height of its letters' body."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False


@dataclass(frozen=True)
class Line:
    """Words side by side, left to right."""

    words: tuple[PlacedWord, ...]

    @cached_property
    def left(self) -> float:
        """Where the first word begins."""
        return self.words[0].left

    @cached_property
    def right(self) -> float:
        """Where the last word ends."""
        return max(word.right for word in self.words)

    @cached_property
    def base(self) -> float:
        """The baseline of most of its letters."""
        return max(self.words, key=lambda word: (len(word.text), -word.left)).base

    @cached_property
    def size(self) -> float:
        """The size of most of its letters."""
        weights: dict[float, int] = {}
        for word in self.words:
            size = round(word.size, 1)
            weights[size] = weights.get(size, 0) + len(word.text)
        return max(weights, key=lambda size: (weights[size], size))

    @cached_property
    def bold(self) -> bool:
        """Whether every word with letters is bold."""
        lettered = [word for word in self.words if any(map(str.isalpha, word.text))]
        return bool(lettered) and all(word.bold for word in lettered)

    @cached_property
    def text(self) -> str:
        """The words with single blanks."""
        return " ".join(word.text for word in self.words)

    @property
    def letter(self) -> float:
        """The usual width of a character."""
        return sum(word.right - word.left for word in self.words) / max(1, sum(len(word.text) for word in self.words))


@dataclass(frozen=True)
class PageLines:
    """The lines of one page, top to bottom, each over the whole width of the page."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    aside: tuple[Line, ...] = ()
    """Lines that are turned against the rest of the page: stamps in the margin, heads of narrow columns."""
    recognised: float = 0.0
    """How sure the recognition of its picture was (0 to 1); 0 where the text was there as text."""

    @property
    def words(self) -> int:
        """How many words stand on it."""
        return sum(len(line.words) for line in (*self.lines, *self.aside))


def lines_of(words: Iterable[PlacedWord]) -> tuple[Line, ...]:
    """Words into lines by their baselines, top to bottom."""
    rows: list[list[PlacedWord]] = []
    for word in sorted(words, key=lambda word: (-word.base, word.left)):
        row = rows[-1] if rows else None
        if row and row[0].base - word.base < SAME_BASE * min(row[0].size, word.size):
            row.append(word)
        else:
            rows.append([word])
    return tuple(Line(tuple(sorted(row, key=lambda word: word.left))) for row in _with_raised(rows))


def _with_raised(rows: list[list[PlacedWord]]) -> list[list[PlacedWord]]:
    """Raised and lowered figures (1st, note numbers) put into the line whose words they touch."""
    kept: list[list[PlacedWord]] = []
    for number, row in enumerate(rows):
        host = _host(row, rows[number + 1 : number + 2]) or _host(row, rows[number - 1 : number] if number else [])
        if host is None:
            kept.append(row)
        else:
            base = max(host, key=lambda word: word.size).base
            host.extend(replace(word, base=base) for word in row)
    return kept


def _host(row: list[PlacedWord], neighbours: Sequence[list[PlacedWord]]) -> list[PlacedWord] | None:
    """The neighbouring line that every one of these small words touches."""
    for other in neighbours:
        size = max(word.size for word in other)
        near = all(
            word.size < 0.85 * size
            and len(word.text) <= 4
            and abs(word.base - other[0].base) < 0.6 * size
            and any(-0.5 * size < word.left - host.right < 0.35 * size or
                    -0.5 * size < host.left - word.right < 0.5 * size for host in other)
            for word in row
        )  # fmt: skip
        if near:
            return other
    return None


def usual_pitch(lines: Sequence[Line]) -> float:
    """The usual distance from baseline to baseline; 0 where there is one line."""
    steps = [
        above.base - below.base
        for above, below in itertools.pairwise(lines)
        if 0.5 * below.size < above.base - below.base < 4 * max(above.size, below.size)
    ]
    return statistics.median_low(steps) if steps else 0.0


def usual_size(lines: Iterable[Line]) -> float:
    """The size that most characters have."""
    weights: dict[float, int] = {}
    for line in lines:
        for word in line.words:
            size = round(word.size * 2) / 2
            weights[size] = weights.get(size, 0) + len(word.text)
    return max(weights, key=lambda size: weights[size], default=10.0)
