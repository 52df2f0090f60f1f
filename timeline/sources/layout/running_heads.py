"""What stands on pages for the page's sake: running heads and feet, page numbers, numbers of lines.

A line is a running head when it stands apart at the edge of its page and another page has the same line at the same
height, with the same figures or with figures that count the pages ("Page 2 of 4", "Frm 00012"). Nothing else at an edge
is taken out: a table that goes on overleaf has cells there, a list its years.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from timeline.sources.layout.placed_words import Line, PageLines, usual_pitch, usual_size

EDGE_LINES = 4
"""So many lines from the top and the bottom of a page may be running heads."""
SAME_HEIGHT = 3.0
APART = 1.25
"""A running head stands so many line pitches or more from the text."""
_FAR_PAGES = 4  # left and right pages differ, and a chapter's first page has none
_FIGURES = re.compile(r"\d+")
_PAGE_WORDS = re.compile(
    r"\W*(?:(?:page|seite|p\.|pg\.|página|s\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/|von|de|sur)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§])[.)]?\s.*[.!?]['\"’”)]*$")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_SPACED = 2.0  # times the size: so far apart stand the parts of a running head
_LEAST_NUMBERED = 8  # lines of a page; fewer numbers in a margin may be a list's


@dataclass
class Furniture:
    """What was taken out: the words of each kind of running head and on how many pages, page and line numbers."""

    heads: Counter[str] = field(default_factory=Counter)
    page_numbers: int = 0
    line_numbers: int = 0
    rules: int = 0
    words: int = 0
    first: list[str] = field(default_factory=list)
    """The running heads of the first page that has some, as they stand: a court's stamp holds the day of filing."""

    def note(self, line: Line, page: int) -> None:
        """Count a line that is taken out."""
        self.words += len(line.words)
        if _PAGE_WORDS.fullmatch(line.text):
            self.page_numbers += 1
            return
        self.heads[_FIGURES.sub("0", line.text)] += 1
        if not any(_FIGURES.sub("0", other) == _FIGURES.sub("0", line.text) for other in self.first):
            self.first.append(line.text)

    def warnings(self) -> tuple[str, ...]:
        """What was taken out, for a person."""
        parts = []
        if self.heads:
            total = sum(self.heads.values())
            parts.append(f"{total} running head{'s' * (total > 1)} (“{self.first[0][:60]}”{' ...' * (total > 1)})")
        if self.page_numbers:
            parts.append(f"{self.page_numbers} page number{'s' * (self.page_numbers > 1)}")
        if self.line_numbers:
            parts.append(f"{self.line_numbers} numbers of lines in the margin")
        if self.rules:
            parts.append(f"{self.rules} brackets of a caption")
        return (f"left out as belonging to the pages and not to the text: {', '.join(parts)}",) if parts else ()


def without_furniture(pages: Sequence[PageLines]) -> tuple[list[PageLines], Furniture]:
    """The pages without their furniture, and what was taken out."""
    taken = Furniture()
    numbered = [_without_line_numbers(page, taken) for page in pages]
    edges = [dict(_edges(page)) for page in numbered]
    kept = []
    for place, page in enumerate(numbered):
        gone = {number for number in edges[place] if _is_furniture(numbered, edges, place, number)}
        gone = _outermost(gone, len(page.lines))
        for number in sorted(gone):
            taken.note(page.lines[number], page.number)
        lines = tuple(line for number, line in enumerate(page.lines) if number not in gone)
        kept.append(replace(page, lines=lines, aside=_aside(numbered, place, taken)))
    return kept, taken


def _outermost(gone: set[int], count: int) -> set[int]:
    """Only what no kept line parts from the page's edge."""
    top = next((number for number in range(count) if number not in gone), count)
    bottom = next((number for number in reversed(range(count)) if number not in gone), -1)
    return {number for number in gone if number < top or number > bottom}


def _edges(page: PageLines) -> Iterator[tuple[int, bool]]:
    """The lines near the page's edges, and whether each stands apart from the text within."""
    count = len(page.lines)
    pitch = usual_pitch(page.lines) or 1.2 * usual_size(page.lines)
    for number in range(min(EDGE_LINES, count)):
        below = page.lines[number + 1 :]
        yield number, not below or page.lines[number].base - below[0].base >= APART * pitch
    for number in range(max(EDGE_LINES, count - EDGE_LINES), count):
        yield number, page.lines[number - 1].base - page.lines[number].base >= APART * pitch


def _is_furniture(pages: Sequence[PageLines], edges: Sequence[dict[int, bool]], place: int, number: int) -> bool:
    line = pages[place].lines[number]
    if _NOTE.match(line.text) and len(line.words) > 6:
        return False
    apart = edges[place][number] or _apart_with_neighbours(edges[place], number, len(pages[place].lines))
    parts = _parts(line)
    if len(pages) == 1:
        return apart and _PAGE_WORDS.fullmatch(line.text) is not None and _numbers_a_page(line, pages[place])
    counted = False
    twins, again = 0, False
    for other in range(max(0, place - _FAR_PAGES), min(len(pages), place + _FAR_PAGES + 1)):
        if other == place:
            continue
        for their in edges[other]:
            twin = pages[other].lines[their]
            if abs(twin.base - line.base) > SAME_HEIGHT or abs(twin.size - line.size) > 1:
                continue
            distance = pages[other].number - pages[place].number
            if _PAGE_WORDS.fullmatch(line.text) and _PAGE_WORDS.fullmatch(twin.text):
                counted = counted or _counts_pages(line.text, twin.text, distance)
            elif apart and any(_same(part, their_part, distance) for part in parts for their_part in _parts(twin)):
                return True
            elif line.text == twin.text:
                twins += 1 if other < place else 0
                again = again or other > place
    # Heads that stand close to the text (a table's among them) are kept where they come first.
    return counted or (twins > 0 and (twins > 1 or again))


def _apart_with_neighbours(edge: dict[int, bool], number: int, count: int) -> bool:
    """Whether a head of two lines stands apart: the line itself need not, if the one between it and the text does."""
    within = range(number + 1, min(EDGE_LINES, count)) if number < count / 2 else range(count - EDGE_LINES, number)
    return any(edge.get(other, False) for other in within)


def _parts(line: Line) -> tuple[str, ...]:
    """The words of a line, cut where a wide gap parts them, with the page number set apart."""
    parts: list[list[str]] = [[]]
    right = line.left
    for word in line.words:
        if word.left - right > _SPACED * word.size and parts[-1]:
            parts.append([])
        parts[-1].append(word.text)
        right = word.right
    return tuple(" ".join(part) for part in parts)


def _same(text: str, other: str, distance: int) -> bool:
    """Whether two lines are one running head: the same letters, and figures that are the same or count pages."""
    if _FIGURES.sub("0", text.casefold()) != _FIGURES.sub("0", other.casefold()):
        return False
    if not any(character.isalpha() for character in text):
        return _counts_pages(text, other, distance)
    pairs = zip(_FIGURES.findall(text), _FIGURES.findall(other), strict=True)
    return all(int(there) - int(here) in (0, distance) for here, there in pairs)


def _counts_pages(text: str, other: str, distance: int) -> bool:
    """Whether the first figures of two page numbers lie as far apart as their pages."""
    here, there = _value(text), _value(other)
    return here is not None and there is not None and there - here == distance


def _value(text: str) -> int | None:
    match = _FIGURES.search(text)
    if match:
        return int(match[0])
    roman = re.search(r"\b[ivxlc]{1,7}\b", text.casefold())
    if not roman:
        return None
    values = [_ROMAN[letter] for letter in roman[0]]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))


def _numbers_a_page(line: Line, page: PageLines) -> bool:
    """Whether a number that is alone on the only page is its number and no year."""
    value = _value(line.text)
    at_edge = line.base < 0.12 * page.height or line.base > 0.9 * page.height
    return at_edge and value is not None and (value < 1000 or "of" in line.text.casefold().split())


def _aside(pages: Sequence[PageLines], place: int, taken: Furniture) -> tuple[Line, ...]:
    """Turned lines without those that other pages have as well: stamps in the margin."""
    kept = []
    for line in pages[place].aside:
        others = (other for far, page in enumerate(pages) if far != place for other in page.aside)
        if any(_FIGURES.sub("0", other.text) == _FIGURES.sub("0", line.text) for other in others):
            taken.note(line, pages[place].number)
        else:
            kept.append(line)
    return tuple(kept)


def _without_line_numbers(page: PageLines, taken: Furniture) -> PageLines:
    """The page without a column of numbers in its margin that count its lines (pleadings, transcripts, drafts)."""
    for at_right in (False, True):
        numbers = _margin_numbers(page, at_right)
        if not numbers:
            continue
        taken.line_numbers += len(numbers)
        taken.words += len(numbers)
        lines = []
        for place, line in enumerate(page.lines):
            rest = line.words
            if place in numbers:
                rest = line.words[:-1] if at_right else line.words[1:]
            if rest:
                lines.append(Line(rest))
        return replace(page, lines=tuple(lines))
    return page


def _margin_numbers(page: PageLines, at_right: bool) -> set[int]:
    """The lines whose outermost word is a number that counts on from the one above, at one place and even distances."""
    numbers: list[tuple[int, int, float, float]] = []
    for place, line in enumerate(page.lines):
        word = line.words[-1 if at_right else 0]
        if not (word.text.isdecimal() and len(word.text) <= 3):
            continue
        inner = line.words[-2].right if at_right and len(line.words) > 1 else None
        if not at_right and len(line.words) > 1:
            inner = line.words[1].left
        gap = abs(inner - (word.left if at_right else word.right)) if inner is not None else 99.0
        if gap > 0.8 * word.size:
            numbers.append((place, int(word.text), word.right, line.base))
    return _counting(numbers, page)


def _counting(numbers: list[tuple[int, int, float, float]], page: PageLines) -> set[int]:
    best: list[tuple[int, int, float, float]] = []
    run: list[tuple[int, int, float, float]] = []
    for here in numbers:
        if run and here[1] - run[-1][1] in (1, 5) and abs(here[2] - run[-1][2]) < 9:
            run.append(here)
        else:
            run = [here]
        if len(run) > len(best):
            best = run[:]
    if len(best) < _LEAST_NUMBERED or best[0][1] > 5:
        return set()
    steps = [above[3] - below[3] for above, below in itertools.pairwise(best)]
    even = max(steps) - min(steps) <= 0.15 * max(steps)
    numbered = {here[0] for here in best}
    first, last = best[0][3], best[-1][3]
    inside = [place for place, line in enumerate(page.lines) if last - 2 <= line.base <= first + 2]
    # A list numbers its entries, not every line of them; a pleading numbers empty lines as well.
    alone = sum(1 for place in numbered if len(page.lines[place].words) == 1)
    all_lines = len(numbered) >= 0.9 * len(inside) or best[1][1] - best[0][1] == 5
    # Where numbers and text stand at heights of their own, every number has a line to itself.
    all_lines = all_lines or (alone >= 0.9 * len(numbered) and len(numbered) >= 2 * _LEAST_NUMBERED)
    tabular = sum(1 for place in numbered if _is_tabular(page.lines[place]))
    long = sum(1 for place in numbered if page.lines[place].right - page.lines[place].left > 0.5 * page.width)
    prose = tabular < len(numbered) / 2 and long > len(numbered) / 2
    return numbered if even and all_lines and (alone or prose) else set()


def _is_tabular(line: Line) -> bool:
    """Whether there are wide gaps behind the first word's: cells of a table."""
    words = line.words[1:]
    pairs = itertools.pairwise(words)
    return any(right.left - left.right > _SPACED * left.size for left, right in pairs)
