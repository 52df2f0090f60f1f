"""The rows of a table out of its columns. A cell may take several lines; a row begins where its first cell does."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.sources.formats.support.date_strings import is_month
from timeline.sources.layout.placed_words import Line

_TOLERANCE = 0.35  # of the size: lines of one row stand so near the same baseline
_LOOSE = 1.25  # times the usual step between lines: where a wider one begins, a row may
_UNFINISHED = re.compile(r"(?:[,;(–—-]|\b(?:of|the|and|in|to|for|a|an|by|at|on|or|with|from))$")

_YEAR = re.compile(r"\d{4}[.,;:]?")
_YEAR_INSIDE = re.compile(r"\d{4}")
_DAY = re.compile(r"(?:\d{1,2}(?:st|nd|rd|th|\.)?\s[^\W\d]{3,}\.?|[^\W\d]{3,}\.?\s\d{1,2}(?:st|nd|rd|th)?),?$")


@dataclass(frozen=True)
class Step:
    """What stands at one height of a table: a line or nothing for each column."""

    base: float
    cells: tuple[Line | None, ...]


def rows_of(columns: Sequence[Sequence[Line]]) -> list[list[list[Line]]]:
    """Rows of cells of lines."""
    steps = _steps(columns)
    groups = _groups(steps)
    rows = [row for group in groups for row in _rows(group)]
    return [[_column(row, number) for number in range(len(columns))] for row in rows]


def _column(row: Sequence[Step], number: int) -> list[Line]:
    return [line for step in row if (line := step.cells[number]) is not None]


def _steps(columns: Sequence[Sequence[Line]]) -> list[Step]:
    placed = sorted(
        ((line.base, number, line) for number, column in enumerate(columns) for line in column),
        key=lambda item: -item[0],
    )
    steps: list[tuple[float, list[Line | None]]] = []
    for base, number, line in placed:
        if steps and steps[-1][0] - base < _TOLERANCE * line.size and steps[-1][1][number] is None:
            steps[-1][1][number] = line
        else:
            cells: list[Line | None] = [None] * len(columns)
            cells[number] = line
            steps.append((base, cells))
    return [Step(base, tuple(cells)) for base, cells in steps]


def _groups(steps: Sequence[Step]) -> list[list[Step]]:
    """Steps cut where more room than usual lies between two: the rows of a table whose cells take several lines."""
    gaps = [above.base - below.base for above, below in itertools.pairwise(steps)]
    if not gaps:
        return [list(steps)]
    size = max(line.size for step in steps for line in step.cells if line)
    usual = max(sorted(gaps)[len(gaps) // 4], 1.05 * size)  # cells set in the middle of a row lie half a step apart
    groups = [[steps[0]]]
    for gap, step in zip(gaps, steps[1:], strict=True):
        if gap > _LOOSE * usual:
            groups.append([])
        groups[-1].append(step)
    return groups


def _rows(group: Sequence[Step]) -> Iterator[list[Step]]:
    """The rows of a group whose lines stand at even distances."""
    row: list[Step] = []
    for step in group:
        if row and _begins(row, step, group):
            yield row
            row = []
        row.append(step)
    if row:
        yield row


def _begins(row: Sequence[Step], step: Step, group: Sequence[Step]) -> bool:
    """Whether a step begins a row: its first cell has words, and no cell goes on a sentence from above."""
    key = step.cells[0]
    if key is None:
        return _is_unkeyed(group) and not _goes_on(row, step)
    if not any(earlier.cells[0] is not None for earlier in row) and len(row) < 4 and _is_centred(row, step, group):
        return False  # a key that stands in the middle of its row's height
    return not _goes_on(row, step)


def _is_unkeyed(group: Sequence[Step]) -> bool:
    """Whether most steps of the group have no first cell, so that it says nothing of where rows begin."""
    return sum(1 for step in group if step.cells[0] is not None) == 0


def _is_centred(row: Sequence[Step], step: Step, group: Sequence[Step]) -> bool:
    keys = [place for place, other in enumerate(group) if other.cells[0] is not None]
    return len(keys) == 1 or _goes_on(row, step)


def _goes_on(row: Sequence[Step], step: Step) -> bool:
    """Whether a cell goes on from above: with a small letter, behind an open end, or with the year of a date."""
    if step.cells[0] is not None and _YEAR.fullmatch(step.cells[0].text):
        key = " ".join(line.text for line in _column(row, 0))
        if (_DAY.search(key) or is_month(key)) and not _YEAR_INSIDE.search(key):
            return True
    for number, line in enumerate(step.cells):
        above = next((earlier.cells[number] for earlier in reversed(row) if earlier.cells[number]), None)
        if line is None or above is None:
            continue
        if line.text[0].islower() or _UNFINISHED.search(above.text):
            return True
    return False
