"""Reading words off pictures of pages (OCR), by whatever recogniser is installed. To add one, add a file.

Recipe. The file declares ``RECOGNISER = Recogniser(...)`` with

- ``title``: its name as a person knows it; ``install``: the line that installs it;
- ``is_there()``: whether it can be used here and now, without loading it;
- ``recognise(picture, language)``: the lines that it sees in a picture (the bytes of a PNG, JPEG, TIFF or PGM file),
  with places in pixels from the upper left; ``language`` is a two-letter code or empty;
- ``rank``: the lowest that is there is used.

It is run in a child process with limits of memory and time, and may write no file.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from timeline.record.discover import collect
from timeline.sources.layout.placed_words import PageLines, PlacedWord, lines_of

DOTS = 200
"""Dots to an inch at which pages are drawn: letters of 8 points are 22 dots high, enough for every recogniser."""
SURE_ENOUGH = 0.2
"""Words below this are specks and lines of a drawing."""

_BELOW = frozenset("gjpqy,;()Q")


@dataclass(frozen=True, slots=True)
class Seen:
    """A word in a picture, in pixels, and how sure the recogniser is of it (0 to 1)."""

    text: str
    left: float
    right: float
    sure: float


@dataclass(frozen=True, slots=True)
class SeenLine:
    """Words side by side; ``top`` and ``bottom`` are those of the line's letters."""

    words: tuple[Seen, ...]
    top: float
    bottom: float


@dataclass(frozen=True)
class Recogniser:
    """A program or library that reads pictures; see the recipe above."""

    title: str
    install: str
    is_there: Callable[[], bool]
    recognise: Callable[[bytes, str], Iterable[SeenLine]]
    rank: int = 0


def recognisers() -> list[Recogniser]:
    """All that are known, best first."""
    import timeline.sources.recognition as here

    recognisers = (declared for declared in collect(here, "RECOGNISER").values() if isinstance(declared, Recogniser))
    return sorted(recognisers, key=lambda recogniser: recogniser.rank)


@lru_cache(maxsize=1)
def recogniser() -> Recogniser | None:
    """The best one that is installed; None when there is none."""
    return next((recogniser for recogniser in recognisers() if recogniser.is_there()), None)


def how_to_install() -> str:
    """One clause for a person whose pictures cannot be read."""
    return "to read them, install a recogniser: " + " or ".join(recogniser.install for recogniser in recognisers())


def page_of(lines: Sequence[SeenLine], number: int, width: float, height: float, dots: int = DOTS) -> PageLines:
    """What was seen as a page in points. The sizes of lines are evened out: they depend on which letters a line has."""
    scale = 72 / dots
    good = [(line, [word for word in line.words if word.sure >= SURE_ENOUGH]) for line in lines]
    heights = [line.bottom - line.top for line, words in good if words]
    usual = statistics.median(heights) if heights else 0.0
    placed: list[PlacedWord] = []
    weighed = letters = 0.0
    for line, words in good:
        own = line.bottom - line.top
        size = scale * 0.8 * (usual if 0.65 * usual < own < 1.35 * usual else own)
        below = 0.2 * own if any(set(word.text) & _BELOW for word in words) else 0.0
        base = height - scale * (line.bottom - below)
        for word in words:
            placed.append(PlacedWord(word.text, scale * word.left, scale * word.right, base, max(size, 1.0)))
            weighed += word.sure * len(word.text)
            letters += len(word.text)
    return PageLines(number, width, height, lines_of(placed), recognised=weighed / letters if letters else 0.0)
