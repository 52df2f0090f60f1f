"""Lines of a page into blocks: running text over the whole width, columns of text side by side, tables.

A strip without a word that several lines in a row share parts columns. What stands on both sides of it decides whether
these are columns of text, read one after the other, or the columns of a table, read row by row.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.sources.layout.words import Line, Word, lines_of, usual_pitch, usual_size

Strip = tuple[float, float]

NARROWEST = 0.9
"""A strip that parts columns is at least so many times as wide as the letters are high; a gap in a line seldom is."""
WIDE = 2.2  # a strip so wide parts columns even where only two lines share it
_LEAST_LINES = 3
_MARK = re.compile(
    r"(?:[•‣◦▪■●·*–—-]|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|\[\d{1,3}\]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|¶)"
)
_FENCE = re.compile(r"[)(|:§\]}*]+")
_PROSE_LETTERS = 22  # characters of a usual line; the narrowest newspaper columns have 25
_KEY_LETTERS = 20  # a column of dates or names is narrower


@dataclass(frozen=True)
class Block:
    """A stretch of a page, top to bottom. ``kind``: "text" (one column), "table" (several, read by rows) or "list"
    (marks on the left, their entries on the right).
    """

    kind: str
    columns: tuple[tuple[Line, ...], ...]


def blocks_of(lines: Sequence[Line], depth: int = 0) -> list[Block]:
    """The blocks of a page or column, in reading order."""
    found: list[Block] = []
    waiting: list[Line] = []
    place = 0
    size = usual_size(lines)
    while place < len(lines):
        end, strips = _columned(lines, place, size)
        if strips and depth < 4:
            first, last = _trimmed(lines, place, end, strips)
            waiting += lines[place:first]
            if waiting:
                found.append(Block("text", (tuple(waiting),)))
                waiting = []
            found += _parted(lines[first:last], strips, size, depth)
            place = last
        else:
            waiting.append(lines[place])
            place += 1
    if waiting:
        found.append(Block("text", (tuple(waiting),)))
    return found


def _columned(lines: Sequence[Line], start: int, size: float) -> tuple[int, list[Strip]]:
    """Where the lines end that share a strip with the line at ``start``, and the strips."""
    best: tuple[int, list[Strip]] = (start, [])
    shared = _gaps(lines[start], size)
    for end in range(start + 1, len(lines) + 1):
        inner = [strip for strip in shared if _parts(lines[start:end], strip)]
        wide = [strip for strip in inner if strip[1] - strip[0] >= WIDE * size]
        if (inner and end - start >= _LEAST_LINES) or (wide and end - start == 2):
            best = end, inner if end - start >= _LEAST_LINES else wide
        if end == len(lines):
            break
        if best[1] and lines[end - 1].base - lines[end].base > 6 * size:
            break
        narrowed = _common(shared, _gaps(lines[end], size), size)
        still = [strip for strip in narrowed if _may_part(lines[start : end + 1], strip)]
        if not still:
            break
        if best[1] and len([strip for strip in inner if _survives(strip, still)]) < len(best[1]) and end - start >= 4:
            # A line that closes one of several strips begins another block, unless it is one cell that is too long.
            following = _gaps(lines[end + 1], size) if end + 1 < len(lines) else []
            if len(_common(shared, following, size)) < len(shared):
                break
            continue
        shared = still
    return best


def _survives(strip: Strip, others: Sequence[Strip]) -> bool:
    return any(left < strip[1] and strip[0] < right for left, right in others)


def _gaps(line: Line, size: float) -> list[Strip]:
    """The stretches of a line without a word, its margins included."""
    found = [(-1e6, line.left)]
    right = line.words[0].right
    for word in line.words[1:]:
        if word.left - right >= NARROWEST * size:
            found.append((right, word.left))
        right = max(right, word.right)
    return [*found, (right, 1e6)]


def _common(some: Sequence[Strip], others: Sequence[Strip], size: float) -> list[Strip]:
    pairs = ((max(a[0], b[0]), min(a[1], b[1])) for a in some for b in others)
    return [strip for strip in pairs if strip[1] - strip[0] >= NARROWEST * size]


def _may_part(lines: Sequence[Line], strip: Strip) -> bool:
    """Whether words stand left of the strip, or right of it: a margin is one only while nothing stands beyond it."""
    return strip[0] > -1e5 or strip[1] < 1e5


def _parts(lines: Sequence[Line], strip: Strip) -> bool:
    """Whether words stand on both sides of a strip, more than once on each."""
    left = sum(1 for line in lines if line.left < strip[0] + 0.1)
    right = sum(1 for line in lines if line.right > strip[1] - 0.1)
    least = 2 if len(lines) > 2 else 1
    return left >= least and right >= least


def _trimmed(lines: Sequence[Line], start: int, end: int, strips: Sequence[Strip]) -> tuple[int, int]:
    """The block without lines at its ends that stand in one column alone and apart from the others."""
    pitch = usual_pitch(lines[start:end]) or 12.0

    def alone(line: Line) -> bool:
        return all(line.right <= strip[0] + 0.1 or line.left >= strip[1] - 0.1 for strip in strips)

    def apart(upper: int) -> bool:
        return lines[upper].base - lines[upper + 1].base > 1.3 * pitch

    first, last = start, end
    while (
        first < last - 2 and alone(lines[first]) and (apart(first) or lines[first].size > 1.1 * lines[first + 1].size)
    ):
        first += 1
    while last - 2 > first and alone(lines[last - 1]) and apart(last - 2):
        last -= 1
    return first, last


def _parted(lines: Sequence[Line], strips: Sequence[Strip], size: float, depth: int) -> Iterator[Block]:
    """The block or blocks of lines that strips part."""
    columns = [column for column in _columns(lines, strips) if column]
    fences = [column for column in columns if all(_FENCE.fullmatch(line.text) for line in column)]
    columns = [column for column in columns if column not in fences]
    if not columns:
        return
    if len(columns) == 1:
        yield from blocks_of(columns[0], depth + 1)
    elif fences and len(columns) == 2:
        for column in columns:
            yield Block("text", (column,))
    elif len(columns) == 2 and all(_MARK.fullmatch(line.text) for line in columns[0]):
        yield Block("list", tuple(columns))
    elif _is_table(columns, size):
        yield Block("table", tuple(columns))
    else:
        for column in columns:
            yield from blocks_of(column, depth + 1)


def _columns(lines: Sequence[Line], strips: Sequence[Strip]) -> list[tuple[Line, ...]]:
    edges = sorted((strip[0] + strip[1]) / 2 if strip[1] < 1e5 and strip[0] > -1e5 else strip[0] for strip in strips)
    found: list[list[Word]] = [[] for _ in range(len(edges) + 1)]
    for line in lines:
        for word in line.words:
            middle = (word.left + word.right) / 2
            found[sum(1 for edge in edges if middle > edge)].append(word)
    return [lines_of(words) for words in found]


def _is_table(columns: Sequence[Sequence[Line]], size: float) -> bool:
    """Whether columns side by side are those of a table and not of running text."""
    prose = [_is_prose(column) for column in columns]
    if all(prose):
        return _rows_agree(columns)
    return not (len(columns) == 2 and not any(prose) and _is_twofold_list(columns))


def _is_prose(column: Sequence[Line]) -> bool:
    """Whether the lines of a column are mostly full and long enough for running text."""
    if len(column) < 4:
        return False
    letters = statistics.median(len(line.text) for line in column)
    left, right = min(line.left for line in column), max(line.right for line in column)
    full = sum(1 for line in column if line.right > right - 0.2 * (right - left))
    return letters >= _PROSE_LETTERS and full >= 0.55 * len(column)


def _rows_agree(columns: Sequence[Sequence[Line]]) -> bool:
    """Whether columns of long lines begin anew at the same heights again and again, as the rows of a table do."""
    pitch = statistics.median([usual_pitch(column) or 12.0 for column in columns])

    def starts(column: Sequence[Line]) -> list[float]:
        return [below.base for above, below in pairwise(column) if above.base - below.base > 1.3 * pitch]

    first, *others = [starts(column) for column in columns]
    if len(first) < 2:
        return False
    return all(
        sum(1 for base in first if any(abs(base - other) < 2 for other in column)) >= 0.8 * max(len(first), len(column))
        for column in others
    )


def _is_twofold_list(columns: Sequence[Sequence[Line]]) -> bool:
    """Whether two columns are one list set side by side: as wide, as many lines, and alike at their lines' starts."""
    left, right = columns
    if min(len(left), len(right)) < 8:
        return False
    widths = [statistics.median(line.right - line.left for line in column) for column in columns]
    letters = [statistics.median(len(line.text) for line in column) for column in columns]
    if min(letters) <= _KEY_LETTERS or min(widths) < 0.6 * max(widths):
        return False
    figures = [sum(1 for line in column if line.text[0].isdigit()) / len(column) for column in columns]
    return abs(figures[0] - figures[1]) < 0.3


def strips_seen(columns: Sequence[Sequence[Line]]) -> list[float]:
    """Where each column of a block begins."""
    return [min(line.left for line in column) for column in columns]
