"""Lines of one column into paragraphs.

A paragraph ends where a line ends though the next line's first word would have found room in it; where the next line
stands farther below than usual, is indented, is set larger, or begins with the mark of a list. A line that is full goes
on below, whatever its last and the next one's first letter: so double-spaced, ragged and indented text comes out whole.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.sources.layout.placed_words import Line, usual_pitch

STOP = re.compile(r"[.!?:;…]['\"’”»)\]]*(?:\d{1,3}|[*†‡])*$")
"""How a line ends that may be a paragraph's last."""
_SENTENCE_END = re.compile(r"[.!?…]['\"’”»)\]]*(?:\d{1,3}|[*†‡])*$")
_UNFINISHED = re.compile(r"(?:[^\W\d_][-\xad]|[,–—]|\b(?:of|the|and|in|to|for|a|an|by|at|on|or|with|from|that|which))$")
LIST_MARK = re.compile(
    r"(?:[•‣◦▪■●·]|[*–—-](?=\s)|\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5}|[IVX]{1,5})[.)](?=\s)|\[\d{1,3}\](?=\s)|¶|§)"
)
BULLET = re.compile(r"[•‣◦▪■●·*–—-]\s+")
_TELLING = 8
_SEVERAL = 0.12
_FAR = 1.3  # times the usual pitch
_ROOM = 1.15  # times the width of the next word: typesetters round
_INDENT = (0.6, 12.0)  # times the size: a first line begins so much farther right


@dataclass
class Paragraph:
    """Lines that belong together. ``right`` is where its column ends; ``kind`` as in ``SECTION_KINDS``."""

    lines: list[Line]
    kind: str = "paragraph"
    left: float = 0.0
    right: float = 0.0
    level: int = 0
    cells: tuple[str, ...] = ()

    @property
    def last(self) -> Line:
        """Its last line."""
        return self.lines[-1]

    @property
    def size(self) -> float:
        """The size of its first line."""
        return self.lines[0].size

    @property
    def text(self) -> str:
        """The words as they stand, for looking at; ``running_text`` makes the text."""
        return " ".join(line.text for line in self.lines)

    @property
    def open(self) -> bool:
        """Whether its last line is full and no stop ends it: it may go on elsewhere."""
        return self.kind in ("paragraph", "entry", "note") and not _SENTENCE_END.search(self.last.text)


Margin = Callable[[Line], float]
"""Where the column of a line ends, by what the whole document shows."""


@dataclass(frozen=True)
class ColumnMeasures:
    """What is usual in a column: its edges and the step from line to line."""

    left: float
    right: float
    pitches: Mapping[int, float]
    body: float = field(default=10.0)
    rights: Mapping[int, float] = field(default_factory=dict)

    def end(self, line: Line) -> float:
        """Where a line may end at the farthest: lines set in on the left (a quotation) are so on the right too."""
        if line.left < self.left + 1.5 * line.size:
            return self.right
        return self.rights.get(round(line.left / 2), self.right)

    def pitch(self, line: Line) -> float:
        """The usual step between lines of this size."""
        return self.pitches.get(round(line.size), 0.0)


def column_of(lines: Sequence[Line], margin: Margin, body: float) -> ColumnMeasures:
    """The edges and the pitch of a column."""
    lefts = Counter(round(line.left / 2) for line in lines)
    # The outermost place where several lines begin; first lines and quotations are set in from there.
    several = [place for place, count in lefts.items() if count >= max(2, _SEVERAL * len(lines))]
    left = min(line.left for line in lines if not several or round(line.left / 2) >= min(several))
    right = max(line.right for line in lines)
    if len(lines) < _TELLING:  # few lines do not show how far lines go
        right = max(right, *(margin(line) for line in lines))
    sizes = {round(line.size) for line in lines}
    pitches = {size: usual_pitch([line for line in lines if round(line.size) == size]) for size in sizes}
    return ColumnMeasures(left, right, pitches, body, _rights(lines))


def _rights(lines: Sequence[Line]) -> dict[int, float]:
    """Where lines that begin at one place end at the farthest, for each place with some of them."""
    ends: dict[int, list[float]] = defaultdict(list)
    for line in lines:
        ends[round(line.left / 2)].append(line.right)
    return {place: max(rights) for place, rights in ends.items() if len(rights) > 2}


def paragraphs_of(lines: Sequence[Line], margin: Margin, body: float) -> Iterator[Paragraph]:
    """The paragraphs of one column, in order."""
    if not lines:
        return
    column = column_of(lines, margin, body)
    waiting: list[Line] = []
    for place, line in enumerate(lines):
        if waiting and _parts(waiting, line, lines[place + 1] if place + 1 < len(lines) else None, column):
            yield _paragraph(waiting, column)
            waiting = []
        waiting.append(line)
    yield _paragraph(waiting, column)


def _paragraph(lines: list[Line], column: ColumnMeasures) -> Paragraph:
    kind = "paragraph"
    level = 0
    if is_heading(lines, column.body):
        kind = "heading"
    elif LIST_MARK.match(lines[0].text):
        kind = "entry"
    return Paragraph(list(lines), kind, column.left, column.right, level)


def is_heading(lines: Sequence[Line], body: float) -> bool:
    """Whether lines are a heading: few, no full stop, and larger than the text, or bold throughout."""
    text = " ".join(line.text for line in lines)
    if len(lines) > 3 or len(text) > 160 or text[-1] in ".,;:" or not any(map(str.isalpha, text)):
        return False
    return all(line.size >= 1.12 * body for line in lines) or (all(line.bold for line in lines) and len(text) < 120)


def _parts(above: Sequence[Line], line: Line, following: Line | None, column: ColumnMeasures) -> bool:
    """Whether ``line`` begins a new paragraph."""
    last = above[-1]
    step = last.base - line.base
    if step <= 0:
        return True
    if abs(last.size - line.size) > 0.12 * max(last.size, line.size):
        return not (_UNFINISHED.search(last.text) and line.text[0].islower())
    if _heads_differ(above, line, column.body):
        return True
    stop = bool(STOP.search(last.text))
    open_end = bool(_UNFINISHED.search(last.text)) or (not stop and line.text[0].islower())
    far = step > _FAR * max(column.pitch(line), 0.95 * line.size)
    if far and not _is_regular(above, line, following) and not (open_end and step < 3 * line.size):
        return True
    if open_end:
        return False
    if LIST_MARK.match(line.text) and (stop or _has_room(last, line, column)):
        return True
    if _has_room(last, line, column):
        return not _is_larger_heading(last, line, column.body)
    if stop and following is not None and _is_label(line, following, column):
        return True
    return stop and _is_indented(above, line, following, column)


def _is_regular(above: Sequence[Line], line: Line, following: Line | None) -> bool:
    """Whether a step is that of the lines round it: double-spaced text beside quotations that are not."""
    step = above[-1].base - line.base
    others = [above[-2].base - above[-1].base] if len(above) > 1 else []
    others += [line.base - following.base] if following is not None else []
    return any(abs(step - other) < 0.06 * step for other in others)


def _heads_differ(above: Sequence[Line], line: Line, body: float) -> bool:
    """Whether one of two lines is bold throughout and the other not, the bold one a heading of its own."""
    if above[-1].bold == line.bold:
        return False
    return is_heading(above, body) if above[-1].bold else is_heading([line], body) and bool(STOP.search(above[-1].text))


def _is_label(line: Line, following: Line, column: ColumnMeasures) -> bool:
    """Whether a line behind a full stop stands for itself: short, with a capital and without a stop ("Background")."""
    alone = _has_room(line, following, column) and following.text[0].isupper() and line.text[0].isupper()
    return alone and not STOP.search(line.text) and not _UNFINISHED.search(line.text) and len(line.words) <= 8


def _is_larger_heading(last: Line, line: Line, body: float) -> bool:
    """A heading over several lines is broken where its writer liked, not where it was full."""
    return last.size >= 1.12 * body and line.size >= 1.12 * body and last.base - line.base < 1.5 * line.size


def _has_room(last: Line, line: Line, column: ColumnMeasures) -> bool:
    """Whether the first word of ``line`` would have found room at the end of ``last``."""
    word = line.words[0]
    blank = 0.3 * last.size
    return column.end(last) - last.right > _ROOM * (word.right - word.left) + blank


def _is_indented(above: Sequence[Line], line: Line, following: Line | None, column: ColumnMeasures) -> bool:
    """Whether a line is indented as a paragraph's first is, or begins left of the one before as a hanging one's."""
    least, most = (share * line.size for share in _INDENT)
    if least < line.left - column.left < most and line.left - above[-1].left > least:
        # The lines below an indented first line go back to the edge; those of a hanging entry stay.
        return following is None or following.left < line.left - 0.5 * least or len(above) > 1
    back = above[-1].left - line.left > least and len(above) > 1
    hanging = abs(line.left - above[0].left) < least
    quoted = len(above) > 1 and min(line_above.left for line_above in above) - line.left > least
    return (back and hanging) or quoted
