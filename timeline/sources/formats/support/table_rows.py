"""When a table's row is one line of text, and when it only lays out a page."""

from __future__ import annotations

import re
from collections.abc import Sequence

BAR = " | "
_STOP = re.compile(r"[.!?:;…]['\"’”»)\]]*$")
_LONGEST_KEY = 60
_LAID_OUT = 400
"""Characters of a cell that stands alone beside others and is longer than any cell of a list: a column of a page."""


def row_of(cells: Sequence[Sequence[str]]) -> str | None:
    """The row as one line, its cells parted by bars; None when its cells hold paragraphs that stand for themselves.

    A row whose first cell is a short key with a figure ("12 June 1991") keeps all its paragraphs: they are told of it.
    """
    filled = [[" ".join(text.split()) for text in cell if text.strip()] for cell in cells]
    filled = [cell for cell in filled if cell]
    if all(len(cell) == 1 for cell in filled):
        return BAR.join(cell[0] for cell in filled)
    key = filled[0]
    keyed = len(filled) > 1 and len(key) == 1 and len(key[0]) <= _LONGEST_KEY and re.search(r"\d", key[0])
    if not keyed or sum(len(text) for cell in filled[1:] for text in cell) > 5 * _LAID_OUT:
        return None
    return BAR.join(_line(cell) for cell in filled)


def _line(paragraphs: Sequence[str]) -> str:
    line = paragraphs[0]
    for text in paragraphs[1:]:
        line += (" " if _STOP.search(line) else BAR) + text
    return line
