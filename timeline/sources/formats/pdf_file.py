"""PDF files with a text layer: paragraphs by pdfminer.six, page numbers as sections, running heads left out."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from timeline.errors import UnreadableSource
from timeline.sources.formats import Clue, Draft, Reader, Source
from timeline.sources.formats.support.assembly import Assembly

if TYPE_CHECKING:
    from pdfminer.layout import LTPage, LTTextLine
    from pdfminer.pdfdocument import PDFDocument

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\xad": "-"})
_HYPHENATED = re.compile(r"(?<=[^\W\d_])-\n(?=[a-zà-ÿ])")
_UNFINISHED = re.compile(r"[\w,;:–—-]$")
_BULLETS = re.compile(r"[\s•·◦▪■●–-]*")
_PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE)
_REPEATS = 3  # a first or last line on so many pages, numbers aside, is a running head


def read(source: Source) -> Iterator[Draft]:
    """One document. Scanned pages are named in a warning; a file of nothing else is refused."""
    from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError
    from pdfminer.pdfparser import PDFParser

    start = max(0, source.head.find(b"%PDF-"))
    try:
        document = PDFDocument(PDFParser(io.BytesIO(source.data[start:])))
    except PDFEncryptionError as error:
        raise UnreadableSource("it is encrypted; open it with its password and save a copy without one") from error
    pages = [_paragraphs(page) for page in _layout(document)]
    if not pages:
        raise UnreadableSource("it is damaged: no page can be found in it")
    if not any(pages):
        raise UnreadableSource("it holds pictures of pages but no text; run text recognition (OCR) on it first")
    empty = [number for number, page in enumerate(pages, 1) if not page]
    assembly = _assemble(_without_running_heads(pages))
    facts = _facts(document)
    yield Draft(
        assembly.text,
        title=_title(facts.get("Title", "")),
        author=facts.get("Author", ""),
        locale=_text(_resolved(document.catalog.get("Lang"))),
        clues=tuple(
            Clue(facts[name].removeprefix("D:")[:8], f"file property {name}", weak=True, quote=facts[name])
            for name in ("CreationDate", "ModDate")
            if name in facts
        ),
        sections=assembly.sections(),
        warnings=_empty_warning(empty) + assembly.warnings(),
    )


@dataclass(frozen=True)
class _Paragraph:
    text: str
    edge: bool  # first or last on its page, where running heads stand


def _layout(document: PDFDocument) -> Iterator[LTPage]:
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.layout import LAParams
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage

    manager = PDFResourceManager()
    device = PDFPageAggregator(manager, laparams=LAParams())
    interpreter = PDFPageInterpreter(manager, device)
    for page in PDFPage.create_pages(document):
        interpreter.process_page(page)
        yield device.get_result()


def _paragraphs(page: LTPage) -> list[_Paragraph]:
    from pdfminer.layout import LTTextBox, LTTextLine

    boxes = [box for box in page if isinstance(box, LTTextBox) and box.get_text().strip()]
    lines = [[line for line in box if isinstance(line, LTTextLine) and line.get_text().strip()] for box in boxes]
    long = [box.width for box, of_box in zip(boxes, lines, strict=True) if len(of_box) > 2]
    column = _column_width(long or [max((box.width for box in boxes), default=0.0)])
    top = max((box.y1 for box in boxes), default=0)
    bottom = min((box.y0 for box in boxes), default=0)
    return [
        _Paragraph(text, box.y1 == top or box.y0 == bottom)
        for box, of_box in zip(boxes, lines, strict=True)
        for text in _divided(of_box, max(box.width, column))
        if not _BULLETS.fullmatch(text)
    ]


def _column_width(widths: list[float]) -> float:
    """The usual width of a paragraph on the page, which short boxes do not show by themselves."""
    return sorted(widths)[len(widths) // 2] if widths else 0.0


def _divided(lines: Sequence[LTTextLine], width: float) -> Iterator[str]:
    """The paragraphs of a box: one ends where the next line's first word would still have found room in the line."""
    waiting: list[str] = []
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        waiting.append(line.get_text())
        if following is None or _is_meant_end(line, following, width):
            yield _joined("\n".join(waiting))
            waiting.clear()


def _is_meant_end(line: LTTextLine, following: LTTextLine, width: float) -> bool:
    text, next_text = line.get_text().strip(), following.get_text().strip()
    letter = following.width / max(1, len(next_text))
    room = width - line.width
    fits = room > 2 * letter * (len(next_text.split()[0]) + 1)
    return fits and not (_UNFINISHED.search(text) and next_text[0].islower())


def _joined(text: str) -> str:
    """Lines of a paragraph as one, words divided at a line's end put together."""
    lines = "\n".join(line.strip() for line in text.translate(_LIGATURES).split("\n") if line.strip())
    return " ".join(_HYPHENATED.sub("", lines).split())


def _without_running_heads(pages: Sequence[list[_Paragraph]]) -> list[list[_Paragraph]]:
    edges = Counter(key for page in pages for key in {_key(paragraph.text) for paragraph in page if paragraph.edge})
    running = {key for key, count in edges.items() if count >= _REPEATS}
    return [
        [
            paragraph
            for paragraph in page
            if not (paragraph.edge and (_key(paragraph.text) in running or _PAGE_NUMBER.fullmatch(paragraph.text)))
        ]
        for page in pages
    ]


def _key(text: str) -> str:
    return re.sub(r"\d+", "0", text.casefold())[:120]


def _assemble(pages: Sequence[list[_Paragraph]]) -> Assembly:
    """All pages as one text; a paragraph that a page's end cuts is put together, so that no sentence is."""
    assembly = Assembly()
    last = ""
    for number, page in enumerate(pages, 1):
        assembly.begin("page", f"page {number}")
        for place, paragraph in enumerate(page):
            goes_on = place == 0 and bool(_UNFINISHED.search(last)) and paragraph.text[:1].islower()
            assembly.paragraph(paragraph.text, gap=" " if goes_on else "\n\n")
            last = paragraph.text
    return assembly


def _facts(document: PDFDocument) -> dict[str, str]:
    found: dict[str, str] = {}
    for info in document.info:
        found.update({str(name): text for name, value in info.items() if (text := _text(_resolved(value)))})
    return found


def _resolved(value: Any) -> Any:
    from pdfminer.pdftypes import resolve1

    return resolve1(value)


def _text(value: Any) -> str:
    from pdfminer.utils import decode_text

    text = decode_text(value) if isinstance(value, bytes) else value if isinstance(value, str) else ""
    return text.strip("\0 \n")


def _title(title: str) -> str:
    """The title unless a program made it up from a file's name."""
    return "" if re.search(r"\.(?:docx?|odt|indd|tex|qxd|pdf|rtf)$|^untitled|^microsoft word", title, re.I) else title


def _empty_warning(empty: list[int]) -> tuple[str, ...]:
    if not empty:
        return ()
    shown = ", ".join(map(str, empty[:20])) + (" ..." if len(empty) > 20 else "")
    return (f"no text on page{'s' if len(empty) > 1 else ''} {shown}: blank, damaged, or a picture that needs OCR",)


READER = Reader(
    "PDF file",
    read,
    suffixes=(".pdf",),
    media_types=("application/pdf",),
    recognises=lambda source: b"%PDF-" in source.head[:1024],
    binary=True,
)
