"""Pages of words at places, as an engine would hand them over. Letters are half as wide as they are high."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.sources.layout.flow import Piece, text_of
from timeline.sources.layout.placed_words import Line, PageLines, PlacedWord, lines_of

Put = tuple[float, float, str]


def words(x: float, y: float, text: str, size: float = 10.0) -> list[PlacedWord]:
    """The words of a line that begins at ``x``; blanks of several characters are as wide as they are many."""
    letter = size / 2
    placed, place = [], 0
    for word in text.split():
        place = text.index(word, place)
        placed.append(PlacedWord(word, x + place * letter, x + (place + len(word)) * letter, y, size))
        place += len(word)
    return placed


def page(number: int, *lines: Put | tuple[float, float, str, float]) -> PageLines:
    """A page of 612 by 792 points."""
    return PageLines(number, 612, 792, lines_of(word for line in lines for word in words(*line)))


def running(x: float, top: float, step: float, *lines: str) -> list[Put]:
    """Lines below one another."""
    return [(x, top - step * number, line) for number, line in enumerate(lines)]


def pieces(*pages: PageLines) -> list[Piece]:
    """What the layout makes of the pages."""
    return text_of(pages)[0]


def texts(*pages: PageLines) -> list[str]:
    """The text of each paragraph, row or note, continuations joined."""
    lines: list[str] = []
    for piece in pieces(*pages):
        if piece.joint is None:
            lines.append(piece.text)
        else:
            lines[-1] += piece.joint + piece.text
    return lines


def letters(lines: Iterable[Line]) -> str:
    """All letters and figures, sorted."""
    return "".join(sorted(c for line in lines for word in line.words for c in word.text if c.isalnum()))
