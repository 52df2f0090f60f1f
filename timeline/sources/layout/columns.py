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

from timeline.sources.layout.placed_words import Line, PlacedWord, lines_of, usual_pitch, usual_size

Strip = tuple[float, float]

NARROWEST = 0.6
"""A strip that parts columns is so many times as wide as the letters are high, or wider; a blank is half that."""
WIDE = 2.2  # a strip so wide parts columns even where only two lines share it
_LEAST_LINES = 3
_LONE = 2.2  # times the usual pitch: a line so far above the next is no head of a column
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
    blocks: list[Block] = []
    waiting: list[Line] = []
    place = 0
    size = usual_size(lines)
    pitch = usual_pitch(lines) or 1.2 * size
    reach = _reach(lines)
    while place < len(lines):
        lone = place + 1 < len(lines) and lines[place].base - lines[place + 1].base > _LONE * pitch
        end, strips = (place, []) if lone else _columned(lines, place, size, reach)
        if strips and _stands_above(lines, place, end, strips, size, reach):
            strips = []
        if strips and depth < 4:
            first, last = _trimmed(lines, place, end, strips)
            waiting += lines[place:first]
            if waiting:
                blocks.append(Block("text", (tuple(waiting),)))
                waiting = []
            blocks += _parted(lines[first:last], strips, size, depth)
            place = last
        else:
            waiting.append(lines[place])
            place += 1
    if waiting:
        blocks.append(Block("text", (tuple(waiting),)))
    return blocks


_Reach = tuple[list[float], list[float]]


def _reach(lines: Sequence[Line]) -> _Reach:
    """How far left and right the lines from each place on reach."""
    lefts, rights = [line.left for line in lines], [line.right for line in lines]
    for place in range(len(lines) - 2, -1, -1):
        lefts[place] = min(lefts[place], lefts[place + 1])
        rights[place] = max(rights[place], rights[place + 1])
    return lefts, rights


def _stands_above(
    lines: Sequence[Line], place: int, end: int, strips: Sequence[Strip], size: float, reach: _Reach
) -> bool:
    """Whether a line only happens to leave room for some strips of the table below it."""
    end_below, strips_below = _columned(lines, place + 1, size, reach)
    return end_below >= end and len(strips_below) > len(strips)


@dataclass(frozen=True, slots=True)
class _Shared:
    """A strip that the lines so far share: how many have words on its left and right, and on both sides at once."""

    start: float
    end: float
    lefts: int = 0
    rights: int = 0
    both: int = 0

    def with_line(self, line: Line) -> _Shared:
        left, right = line.left < self.start + 0.1, line.right > self.end - 0.1
        return _Shared(self.start, self.end, self.lefts + left, self.rights + right, self.both + (left and right))

    def parts(self, least: int) -> bool:
        """Whether words stand on both sides, on each in so many lines."""
        return self.lefts >= least and self.rights >= least


def _columned(lines: Sequence[Line], start: int, size: float, reach: _Reach) -> tuple[int, list[Strip]]:
    """Where the lines end that share a strip with the line at ``start``, and the strips."""
    best: tuple[int, list[_Shared]] = (start, [])
    shared = [_Shared(left, right).with_line(lines[start]) for left, right in _gaps(lines[start], size)]
    for end in range(start + 1, len(lines) + 1):
        inner = _parting(shared, end - start, size)
        if inner:
            best = end, inner
        if end == len(lines) or (best[1] and lines[end - 1].base - lines[end].base > 6 * size):
            break
        narrowed = _common(shared, _gaps(lines[end], size), size)
        closed = [strip for strip in inner if strip.both >= _LEAST_LINES and not _survives(strip, narrowed)]
        if closed:
            # A line that closes a strip begins another block, unless it is one cell that is too long.
            following = _common(closed, _gaps(lines[end + 1], size)[1:-1], size) if end + 1 < len(lines) else []
            if len(following) < len(closed):
                break
            shared = [strip.with_line(lines[end]) for strip in shared]
            continue
        # Margins that no later line stands beyond part nothing.
        left, right = reach[0][end], reach[1][end]
        room = (NARROWEST + 1) * size
        shared = [
            strip.with_line(lines[end])
            for strip in narrowed
            if (strip.start > -1e5 or strip.end - left > room) and (strip.end < 1e5 or right - strip.start > room)
        ]
        if not shared:
            break
    return best[0], [(strip.start, strip.end) for strip in best[1]]


def _parting(shared: Sequence[_Shared], count: int, size: float) -> list[_Shared]:
    """Those strips that part columns in so many lines."""
    if count == 2:
        return [strip for strip in shared if strip.end - strip.start >= WIDE * size and strip.parts(1) and strip.both]
    return [strip for strip in shared if strip.parts(2) and count >= _lines_needed((strip.end - strip.start) / size)]


def _lines_needed(width: float) -> int:
    """In how many lines a strip so many letters wide must show: a narrow one comes about by chance in a few."""
    return _LEAST_LINES if width >= 1.5 else _LEAST_LINES + 2 if width >= 0.9 else _LEAST_LINES + 4


def _survives(strip: _Shared, others: Sequence[_Shared]) -> bool:
    return any(other.start < strip.end and strip.start < other.end for other in others)


def _gaps(line: Line, size: float) -> list[Strip]:
    """The stretches of a line without a word, its margins included."""
    gaps = [(-1e6, line.left)]
    right = line.words[0].right
    for word in line.words[1:]:
        if word.left - right >= NARROWEST * max(size, word.size):
            gaps.append((right, word.left))
        right = max(right, word.right)
    return [*gaps, (right, 1e6)]


def _common(shared: Sequence[_Shared], gaps: Sequence[Strip], size: float) -> list[_Shared]:
    shared_gaps = []
    for strip in shared:
        for left, right in gaps:
            start, end = max(strip.start, left), min(strip.end, right)
            if end - start >= NARROWEST * size:
                shared_gaps.append(_Shared(start, end, strip.lefts, strip.rights, strip.both))
    return shared_gaps


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
    cut = _end_of_fence(lines, columns)
    if cut < len(lines):
        yield from _parted(lines[:cut], strips, size, depth)
        yield from blocks_of(lines[cut:], depth + 1)
        return
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


def _end_of_fence(lines: Sequence[Line], columns: Sequence[Sequence[Line]]) -> int:
    """Where a caption ends that a fence of brackets divides; lines below the fence are not in it."""
    for column in columns:
        marks = [line.base for line in column if _FENCE.fullmatch(line.text)]
        if len(marks) >= _LEAST_LINES and len(marks) >= 0.6 * len(column):
            return next((number for number, line in enumerate(lines) if line.base < marks[-1] - 1), len(lines))
    return len(lines)


def _columns(lines: Sequence[Line], strips: Sequence[Strip]) -> list[tuple[Line, ...]]:
    edges = sorted((strip[0] + strip[1]) / 2 if strip[1] < 1e5 and strip[0] > -1e5 else strip[0] for strip in strips)
    columns: list[list[PlacedWord]] = [[] for _ in range(len(edges) + 1)]
    for line in lines:
        for word in line.words:
            middle = (word.left + word.right) / 2
            columns[sum(1 for edge in edges if middle > edge)].append(word)
    return [lines_of(words) for words in columns]


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
