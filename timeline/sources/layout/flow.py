"""Paragraphs of all pages into one text: what a column's or a page's end cuts is joined, and what stands between (notes
at the foot, words of a picture) goes behind the sentence that it cuts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.sources.layout.columns import Block, blocks_of
from timeline.sources.layout.paragraphs import BULLET, LIST_MARK, Margin, Paragraph, paragraphs_of
from timeline.sources.layout.placed_words import Line, PageLines, usual_size
from timeline.sources.layout.running_heads import Furniture, without_furniture
from timeline.sources.layout.running_text import LineJoiner, compounds_of
from timeline.sources.layout.tables import rows_of

_NOTE_START = re.compile(r"(?:\d{1,3}|[*†‡§]{1,3}|[a-z])[.)]?\s+\S")
_SMALL = 0.94
"""Notes are set smaller than the text, by a tenth or more."""
_CAPTION = re.compile(r"(?:fig(?:ure)?|table|plate|map|photo|abb(?:ildung)?|tab|tabelle)\.?\s*\d+", re.IGNORECASE)
_ENTRY = re.compile(r"(?![*†‡])(?:" + LIST_MARK.pattern + ")")
_FLOATS = 12  # so many paragraphs may stand between the two halves of a sentence


@dataclass(frozen=True)
class Piece:
    """A paragraph, heading, row, note ... of the text. ``joint`` is what stands between it and the piece before it
    where it goes on that one from another column or page.
    """

    text: str
    kind: str
    page: int
    level: int = 0
    joint: str | None = None


def text_of(pages: Sequence[PageLines]) -> tuple[list[Piece], Furniture]:
    """The pieces of a text in reading order, and what was taken out of its pages."""
    kept, taken = without_furniture(pages)
    body = usual_size(line for page in kept for line in page.lines)
    blocks = [blocks_of(page.lines) for page in kept]
    margin = _margins(kept, blocks)
    wording = LineJoiner(compounds_of([line.text for page in kept for line in page.lines]))
    flow = [
        (page.number, paragraph)
        for page, of_page in zip(kept, blocks, strict=True)
        for paragraph in _page_paragraphs(page, of_page, margin, body, taken)
    ]
    return list(_pieces(flow, wording)), taken


def _margins(pages: Sequence[PageLines], blocks: Sequence[Sequence[Block]]) -> Margin:
    """Where lines that begin at the same place end at the farthest; a page's own few lines may not show it."""
    ends: dict[tuple[int, int], list[float]] = defaultdict(list)
    for page, of_page in zip(pages, blocks, strict=True):
        for block in of_page:
            if block.kind == "text":
                for line in block.columns[0]:
                    ends[round(page.width), round(line.left / 4)].append(line.right)
    far = {key: sorted(lefts)[-max(1, len(lefts) // 50)] for key, lefts in ends.items() if len(lefts) > 2}
    width = max((page.width for page in pages), default=0.0)

    def margin(line: Line) -> float:
        keys = [(round(width), round(line.left / 4) + step) for step in (-1, 0, 1)]
        return max((far[key] for key in keys if key in far), default=0.0)

    return margin


def _page_paragraphs(
    page: PageLines, blocks: Sequence[Block], margin: Margin, body: float, taken: Furniture
) -> Iterator[Paragraph]:
    words = sum(len(line.words) for block in blocks for column in block.columns for line in column)
    fences = sum(len(line.words) for line in page.lines) - words
    taken.rules += fences
    taken.words += fences
    for block in blocks:
        yield from _block_paragraphs(block, margin, body, page)
    for line in page.aside:
        yield Paragraph([line], "paragraph", line.left, line.right)


def _block_paragraphs(block: Block, margin: Margin, body: float, page: PageLines) -> Iterator[Paragraph]:
    if block.kind == "text":
        yield from _with_notes(list(paragraphs_of(block.columns[0], margin, body)), body, page)
    elif block.kind == "list":
        for mark, *cells in rows_of(block.columns):
            lines = [line for cell in cells for line in cell]
            if lines:
                right = max(line.right for line in block.columns[1])
                yield Paragraph([*mark, *lines], "entry", lines[0].left, right)
            elif mark:
                yield Paragraph(mark, "entry", mark[0].left, mark[0].right)
    else:
        for row in rows_of(block.columns):
            lines = [line for cell in row for line in cell]
            yield Paragraph(lines, "row", lines[0].left, lines[-1].right, cells=_cell_texts(row))


def _cell_texts(row: Sequence[Sequence[Line]]) -> tuple[str, ...]:
    return tuple("\n".join(line.text for line in cell) for cell in row if cell)


def _with_notes(paragraphs: list[Paragraph], body: float, page: PageLines) -> Iterator[Paragraph]:
    """The same paragraphs, those at the column's foot that are notes marked as such."""
    first = len(paragraphs)
    for place in reversed(range(len(paragraphs))):
        paragraph = paragraphs[place]
        small = paragraph.size < _SMALL * body
        marked = bool(_NOTE_START.match(paragraph.text))
        if not (small or (marked and _stands_apart(paragraphs, place))):
            break
        if marked:
            first = place
    for place, paragraph in enumerate(paragraphs):
        if _CAPTION.match(paragraph.text) and len(paragraph.text) < 300 and paragraph.kind in ("paragraph", "heading"):
            paragraph.kind = "caption"
        elif place >= first:
            paragraph.kind = "note"
        yield paragraph


def _stands_apart(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Whether a paragraph of the text's own size stands far below the one before, as notes under a rule do."""
    if not place:
        return False
    paragraph, before = paragraphs[place], paragraphs[place - 1]
    gap = before.last.base - paragraph.lines[0].base
    return gap > 2.5 * paragraph.size and paragraph.lines[0].base < 200 and not _ENTRY.match(paragraph.text)


def _pieces(flow: Sequence[tuple[int, Paragraph]], wording: LineJoiner) -> Iterator[Piece]:
    """Every paragraph once; a continuation comes right behind its beginning, what stood between them after it."""
    done: set[int] = set()
    for place in range(len(flow)):
        if place in done:
            continue
        chain = [place]
        while (following := _continuation(flow, chain[-1])) is not None and following not in done:
            chain.append(following)
        done.update(chain)
        yield from _joined([_piece(*flow[number], wording) for number in chain], wording)
        for number in range(place + 1, chain[-1]):
            if number not in done:
                yield _piece(*flow[number], wording)
                done.add(number)


def _joined(pieces: Sequence[Piece], wording: LineJoiner) -> Iterator[Piece]:
    """The parts of one paragraph, each knowing what joins it to the one before."""
    before = pieces[0]
    for piece in pieces[1:]:
        whole = wording.pair(before.text, piece.text)
        if whole.startswith(before.text):
            joint = whole[len(before.text) : len(whole) - len(piece.text)]
        else:
            before, joint = replace(before, text=before.text[:-1]), ""  # a word was divided: its hyphen goes
        yield before
        before = replace(piece, joint=joint, kind=pieces[0].kind)
    yield before


def _piece(page: int, paragraph: Paragraph, wording: LineJoiner) -> Piece:
    if paragraph.kind == "row":
        text = " | ".join(wording.joined(cell.split("\n")) for cell in paragraph.cells)
        return Piece(text, "row" if len(paragraph.cells) > 1 else "paragraph", page)
    text = wording.joined(line.text for line in paragraph.lines)
    if paragraph.kind == "entry":
        text = BULLET.sub("", text, count=1) if BULLET.match(text) else text
    return Piece(text, paragraph.kind, page, paragraph.level)


def _continuation(flow: Sequence[tuple[int, Paragraph]], place: int) -> int | None:
    """The paragraph in which ``place`` goes on: the next of its kind and size, when both their edges are open."""
    page, paragraph = flow[place]
    if not paragraph.open:
        return None
    for other in range(place + 1, min(len(flow), place + 1 + _FLOATS)):
        page_there, there = flow[other]
        if page_there > page + 1:
            return None
        same = there.kind in ("paragraph", paragraph.kind) and abs(there.size - paragraph.size) < 0.6
        if not same:
            if there.kind in ("note", "caption", "row") or there.size < paragraph.size - 0.6:
                continue
            return None
        return other if _fits(paragraph, there, page_there > page) else None
    return None


def _fits(paragraph: Paragraph, there: Paragraph, overleaf: bool) -> bool:
    """Whether ``there`` reads on from ``paragraph``: both stand in different columns or pages, one's last line is full
    and the other's first line not indented, or a small letter follows an open end.
    """
    elsewhere = overleaf or there.lines[0].base > paragraph.last.base
    if not elsewhere:
        return False
    first = there.lines[0]
    if LIST_MARK.match(first.text):
        return False
    if first.text[0].islower():
        return True
    full = paragraph.right - paragraph.last.right < 1.15 * (first.words[0].right - first.words[0].left) + 4
    indented = first.left > there.left + 0.6 * first.size
    return full and not indented and len(paragraph.text) > 25 and paragraph.text[-1] != ":"
