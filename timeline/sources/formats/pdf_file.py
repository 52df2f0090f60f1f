"""PDF files: words by pypdfium2, put in order by ``timeline.sources.layout``; scanned pages by OCR where there is one.

Pages are sections ("page 12"). Running heads, page numbers and numbers of lines are left out and counted in a warning.
A file that takes longer than it may is read as far as it goes, and the document says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.errors import UnreadableSource
from timeline.sources.formats import Clue, Draft, Reader, Source
from timeline.sources.formats.support.assembly import Assembly
from timeline.sources.formats.support.gathered_pictures import Album
from timeline.sources.layout.damage import damage
from timeline.sources.layout.flow import Piece, text_of
from timeline.sources.layout.placed_words import PageLines
from timeline.sources.layout.running_heads import Furniture
from timeline.sources.reading_time import Budget

if TYPE_CHECKING:
    from timeline.sources.layout.pdfium import PdfFile

_MADE_UP_TITLE = re.compile(
    r"\.(?:docx?|odt|indd|tex|qxd|pdf|rtf|xlsx?|pptx?|html?)$|^untitled|^microsoft word|^(?:scan|document)\s?\d*$", re.I
)
_GATHERING = 0.55  # of the time; putting the words of pages in order takes up to two thirds of finding them
_FEW_LETTERS = 25
"""A page with fewer characters than this and a picture is looked at as a scanned one."""


def read(source: Source) -> Iterator[Draft]:
    """One document. Pages without text are recognised, or named in a warning; a file of nothing else is refused."""
    from timeline.sources.layout.pdfium import PdfFile

    start = max(0, source.head.find(b"%PDF-"))
    pdf = PdfFile(source.data[start:])
    if not pdf.pages:
        raise UnreadableSource("it is damaged: no page can be found in it")
    pictures = Budget.now()
    gathered = _gather(pdf, Budget.now(_GATHERING))
    _recognise(pdf, gathered, pictures, source.settings.language or pdf.language())
    gathered.fault = damage(source.data, pdf.pages)
    pieces, furniture = text_of(gathered.pages)
    if not any(any(map(str.isalnum, piece.text)) for piece in pieces):
        raise UnreadableSource(gathered.refusal())
    assembly = _assemble(pieces, gathered.recognised)
    album = _album(pdf, gathered, assembly, pictures)
    facts = pdf.facts()
    yield Draft(
        assembly.text,
        title=_title(facts.get("Title", "")),
        author=facts.get("Author", ""),
        locale=pdf.language(),
        clues=tuple(_clues(facts, furniture)),
        sections=assembly.sections(),
        warnings=(*gathered.warnings(), *furniture.warnings(), *assembly.warnings(), *album.warnings()),
        pictures=album.pictures(),
    )


@dataclass
class _Gathered:
    """The pages as far as they were read, and what to say of them."""

    total: int
    pages: list[PageLines] = field(default_factory=list)
    empty: list[int] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    recognised: dict[int, float] = field(default_factory=dict)
    engine: str = ""
    missing: str = ""
    stopped: bool = False
    fault: str = ""

    def refusal(self) -> str:
        """Why there is no text at all."""
        if self.pictures:
            return f"it holds pictures of pages but no text; {self.missing or 'recognition found no words in them'}"
        if self.damaged and not self.empty:
            return "it is damaged: no page of it can be opened"
        if self.fault:
            return f"it is damaged: {self.fault}, and no text can be found in it"
        return "it holds no text: its pages are blank, or drawn without letters"

    def warnings(self) -> tuple[str, ...]:
        """What a person should know of the pages."""
        said = []
        if self.stopped:
            done = len(self.pages) + len(self.damaged)
            said.append(f"only the first {done} of {self.total} pages were read: the rest takes longer than is allowed")
        if self.recognised:
            sure = sum(self.recognised.values()) / len(self.recognised)
            said.append(
                f"the text of {_pages(list(self.recognised))} was recognised from pictures ({self.engine}, "
                f"{sure:.0%} sure of its words on average); check dates against the pages"
            )
        unread = [number for number in self.pictures if number not in self.recognised]
        if unread:
            said.append(f"no text on {_pages(unread)}: pictures; {self.missing or 'no words were recognised in them'}")
        blank = [number for number in self.empty if number not in self.pictures and number not in self.recognised]
        if blank:
            said.append(f"no text on {_pages(blank)}: blank, or drawn without letters")
        if self.fault:
            said.append(f"the file is damaged: {self.fault}; text may be missing")
        if self.damaged:
            said.append(f"{_pages(self.damaged)} could not be opened: the file is damaged")
        return tuple(said)


def _pages(numbers: Sequence[int]) -> str:
    shown = ", ".join(map(str, numbers[:20])) + (f" and {len(numbers) - 20} more" if len(numbers) > 20 else "")
    return f"page{'s' if len(numbers) > 1 else ''} {shown}"


def _gather(pdf: PdfFile, budget: Budget) -> _Gathered:
    """Every page in turn, until the budget is used up."""
    gathered = _Gathered(pdf.pages)
    for number in range(1, pdf.pages + 1):
        if budget.is_spent():
            gathered.stopped = True
            break
        try:
            page = pdf.page(number)
        except UnreadableSource:
            gathered.damaged.append(number)
            continue
        if sum(len(word.text) for line in page.lines for word in line.words) < _FEW_LETTERS and pdf.has_picture(number):
            gathered.pictures.append(number)
        if not page.words:
            gathered.empty.append(number)
        gathered.pages.append(page)
    return gathered


def _recognise(pdf: PdfFile, gathered: _Gathered, budget: Budget, language: str) -> None:
    """Read the pages that are pictures, if there is a recogniser, until the budget is used up."""
    if not gathered.pictures:
        return
    from timeline.sources.recognition import DOTS, how_to_install, page_of, recogniser

    engine = recogniser()
    if engine is None:
        gathered.missing = how_to_install()
        return
    gathered.engine = engine.title
    places = {page.number: place for place, page in enumerate(gathered.pages)}
    for number in gathered.pictures:
        if budget.is_spent():
            gathered.missing = "there was no time left to recognise them; read a part of the file"
            return
        page = gathered.pages[places[number]]
        try:
            lines = list(engine.recognise(pdf.picture(number, DOTS), language))
        except UnreadableSource:
            continue
        seen = page_of(lines, number, page.width, page.height)
        if seen.words > page.words:
            gathered.pages[places[number]] = seen
            gathered.recognised[number] = seen.recognised


def _assemble(pieces: Sequence[Piece], recognised: dict[int, float]) -> Assembly:
    """The pieces as one text with its sections; each page that a piece comes from is one."""
    assembly = Assembly()
    page = 0
    for piece in pieces:
        if piece.page != page:
            sure = recognised.get(piece.page, 1.0)
            label = f"page {piece.page}" + (f", recognised from a picture ({sure:.0%} sure)" if sure < 1 else "")
            assembly.begin("page", label, sure=sure)
            page = piece.page
        assembly.piece(piece.text, piece.kind, level=piece.level, joint=piece.joint)
    return assembly


def _album(pdf: PdfFile, gathered: _Gathered, assembly: Assembly, budget: Budget) -> Album:
    """The pictures of each page, behind its text; a page that is one picture is that page."""
    album = Album()
    ends = {section.label: section.end for section in assembly.sections() if section.kind == "page"}
    for page in gathered.pages:
        end = ends.get(f"page {page.number}")
        if end is None or page.number in gathered.pictures or budget.is_spent():
            continue
        for content in pdf.figures(page.number):
            album.add(end, content)
    return album


def _clues(facts: dict[str, str], furniture: Furniture) -> Iterator[Clue]:
    from timeline.sources.formats.support.publication_day import find_byline

    for head in furniture.first:
        byline = find_byline(head)
        if byline is not None and not byline.changed:
            yield Clue(head[byline.start : byline.end], "running head")
            break
    for name in ("CreationDate", "ModDate"):
        if name in facts:
            yield Clue(facts[name].removeprefix("D:")[:8], f"file property {name}", weak=True, quote=facts[name])


def _title(title: str) -> str:
    """The title unless a program made it up from a file's name."""
    return "" if _MADE_UP_TITLE.search(title) else title


READER = Reader(
    "PDF file",
    read,
    suffixes=(".pdf",),
    media_types=("application/pdf",),
    recognises=lambda source: b"%PDF-" in source.head[:1024],
    binary=True,
)
