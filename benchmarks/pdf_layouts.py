"""Running text set as PDFs in the layouts of courts, journals and books; for ``benchmarks.reading_pdf``."""

from __future__ import annotations

import html
import shutil
import subprocess
import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path

# Widths of the letters of Times Roman from blank to tilde, in thousandths of the size.
_WIDTHS = [
    int(width)
    for width in """
    250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278
    564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944
    722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389
    278 500 500 722 500 500 444 480 200 480 541
    """.split()
]
_PLAIN = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "—": "--"})


def plain_ascii(text: str) -> str:
    """The text in the letters that the widths are known of, paragraphs on one line each."""
    paragraphs = (" ".join(paragraph.split()) for paragraph in text.translate(_PLAIN).split("\n\n"))
    return "\n\n".join(paragraphs).encode("ascii", "ignore").decode()


def _width(text: str, size: float) -> float:
    return sum(_WIDTHS[ord(letter) - 32] for letter in text) * size / 1000


def _wrapped(text: str, size: float, width: float, first: float = 0.0) -> list[str]:
    lines, line, room = [], "", width - first
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and _width(longer, size) > room:
            lines.append(line)
            line, room = word, width
        else:
            line = longer
    return [*lines, line] if line else lines


class _Pages:
    """A PDF that grows by lines of Times Roman."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.open: list[str] = []

    def put(self, x: float, y: float, size: float, text: str) -> None:
        shown = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        self.open.append(f"BT /F1 {size} Tf {x:.2f} {y:.2f} Td ({shown}) Tj ET")

    def rule(self, x: float, y: float, end: float) -> None:
        self.open.append(f"{x} {y} m {end} {y} l S")

    def justified(self, x: float, y: float, size: float, line: str, width: float, *, last: bool) -> float:
        """Put a line word by word, stretched to a width unless it is the last; where it ends."""
        words = line.split()
        spare = width - sum(_width(word, size) for word in words)
        gap = 0.25 * size if last or len(words) < 2 else spare / (len(words) - 1)
        for word in words:
            self.put(x, y, size, word)
            x += _width(word, size) + gap
        return x - gap

    def turn(self) -> None:
        self.done.append("\n".join(self.open))
        self.open = []

    def data(self) -> bytes:
        if self.open:
            self.turn()
        objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
        objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>")
        kids = []
        for content in self.done:
            number = len(objects) + 1
            kids.append(f"{number} 0 R")
            packed = zlib.compress(content.encode("latin-1", "replace"))
            objects.append(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {number + 1} 0 R"
                " /Resources << /Font << /F1 3 0 R >> >> >>".encode()
            )
            head = f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode()
            objects.append(head + packed + b"\nendstream")
        objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
        out, offsets = bytearray(b"%PDF-1.4\n"), []
        for number, body in enumerate(objects, 1):
            offsets.append(len(out))
            out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
        table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
        end = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
        return bytes(out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode())


def _journal(text: str, columns: int, *, justified: bool = True) -> bytes:
    """Heads that change from page to page, raised note numbers, notes under a rule at the foot."""
    pages, size, lead, top, foot = _Pages(), 10, 12, 690.0, 110.0
    width = 345.0 if columns == 1 else 240.0
    edges = [133.0] if columns == 1 else [60.0, 316.0]
    notes: list[tuple[int, str]] = []
    number, column, y, count = 1, 0, top, 0

    def head() -> None:
        pages.put(edges[0], 720, 8, "A SHORT HISTORY" if number % 2 else "J. Q. WRITER")
        pages.put(edges[-1] + width - 10, 720, 8, str(number + 30))

    def finish() -> None:
        low = foot - 8
        for mark, note in notes:
            pages.put(edges[0] + 6, low + 3, 5.5, str(mark))
            for line in _wrapped(note, 8, width - 14):
                pages.put(edges[0] + 10, low, 8, line)
                low -= 9
        if notes:
            pages.rule(edges[0], foot + 2, edges[0] + 80)
        notes.clear()
        pages.turn()

    head()
    for place, paragraph in enumerate(text.split("\n\n")):
        lines = _wrapped(paragraph, size, width, first=15)
        for row, line in enumerate(lines):
            indent, last = (15 if row == 0 else 0), row == len(lines) - 1
            end = pages.justified(edges[column] + indent, y, size, line, width - indent, last=last or not justified)
            if last and place % 2 == 0:
                count += 1
                pages.put(end, y + 3.6, 7, str(count))
                notes.append((count, f"See the files of the county archive, box {count}, and the letters kept there."))
            y -= lead
            if y < foot + 10:
                column, y = column + 1, top
                if column == columns:
                    finish()
                    column, number = 0, number + 1
                    head()
    finish()
    return pages.data()


def _pleading(text: str) -> bytes:
    """28 numbered lines a page, a title at the foot."""
    pages = _Pages()
    lines = [(120, "SUPERIOR COURT OF THE COUNTY"), (0, "ANN VALE, Plaintiff,"), (40, "v.")]
    lines += [(0, "BO REED, Defendant."), (0, "")]
    for paragraph in text.split("\n\n"):
        wrapped = _wrapped(paragraph, 12, 432, first=36)
        lines += [(36 if row == 0 else 0, line) for row, line in enumerate(wrapped)]
    for number, start in enumerate(range(0, len(lines), 28), 1):
        for row in range(28):
            pages.put(70 if row < 9 else 64, 736 - 24 * row, 12, str(row + 1))
        for row, (indent, line) in enumerate(lines[start : start + 28]):
            pages.put(108 + indent, 736 - 24 * row, 12, line)
        pages.put(280, 40, 10, f"- {number} -")
        pages.put(108, 28, 8, "PLAINTIFF'S MOTION FOR SUMMARY JUDGMENT")
        pages.turn()
    return pages.data()


def _opinion(text: str) -> bytes:
    """A narrow justified column under heads of two lines that differ on left and right pages."""
    pages, number, y = _Pages(), 1, 640.0
    pages.put(230, 700, 12, "(Slip Opinion)")
    for paragraph in text.split("\n\n"):
        lines = _wrapped(paragraph, 11, 312, first=14)
        for row, line in enumerate(lines):
            indent = 14 if row == 0 else 0
            pages.justified(150 + indent, y, 11, line, 312 - indent, last=row == len(lines) - 1)
            y -= 12.5
            if y < 150:
                pages.turn()
                number, y = number + 1, 650.0
                pages.put(150 if number % 2 == 0 else 450, 700, 10, str(number))
                pages.put(230, 700, 10, "Cite as: 512 X. Y. ____ (2010)" if number % 2 else "VALE v. HARBOUR OFFICE")
                pages.put(265, 684, 10, "Opinion of the Court")
    return pages.data()


def _brief(text: str) -> bytes:
    """Double-spaced, with quotations set in and single-spaced, a stamp of filing at the head."""
    pages, number, y = _Pages(), 1, 700.0

    def frame() -> None:
        pages.put(300, 40, 12, str(number))
        pages.put(72, 760, 9, f"Case 2:15-cv-01234-ABC   Document 45   Filed 03/04/16   Page {number} of 12")

    def down(step: float) -> None:
        nonlocal number, y
        y -= step
        if y < 100:
            frame()
            pages.turn()
            number, y = number + 1, 700.0

    for place, paragraph in enumerate(text.split("\n\n")):
        quoted = place % 3 == 1
        lines = _wrapped(paragraph, 12, 360) if quoted else _wrapped(paragraph, 12, 468, first=36)
        for row, line in enumerate(lines):
            pages.put(126 if quoted else 72 + 36 * (row == 0), y, 12, line)
            down(14 if quoted else 26)
        if quoted:
            down(12)
    frame()
    return pages.data()


LAYOUTS: dict[str, Callable[[str], bytes]] = {
    "journal, one column": lambda text: _journal(text, 1),
    "journal, two columns": lambda text: _journal(text, 2),
    "journal, ragged": lambda text: _journal(text, 1, justified=False),
    "court: pleading": _pleading,
    "court: opinion": _opinion,
    "court: brief": _brief,
}

PRINTED = {
    "printed, plain": "body{font:11pt/1.3 serif} @page{margin:2.2cm; @bottom-center{content:counter(page)}}",
    "printed, double-spaced": "body{font:12pt/2.3 serif} p{text-indent:3em;margin:0} @page{margin:2.5cm;"
    "@top-right{content:'Document 12 Page ' counter(page) ' of 9'} @bottom-center{content:'- ' counter(page) ' -'}}",
    "printed, two columns": "body{font:9.5pt/1.2 serif;column-count:2;column-gap:6mm;text-align:justify;hyphens:auto}"
    "p{text-indent:1em;margin:0} @page{margin:1.8cm; @top-left{content:'Journal'} @top-right{content:counter(page)}}",
    "printed, three columns": "body{font:8pt/1.15 serif;column-count:3;column-gap:4mm;text-align:justify;hyphens:auto}"
    "p{text-indent:1em;margin:0} @page{margin:1.5cm; @top-center{content:'Gazette / Vol. 81'}}",
    "printed, small ragged": "body{font:11pt/1.35 sans-serif} p{margin:0;text-indent:2em} @page{size:A5; margin:1.6cm;"
    "@top-center{content:'A History of the Harbour'} @bottom-center{content:counter(page)}}",
    "printed, narrow": "body{font:10pt/1.25 serif;width:7cm} p{margin:0;text-indent:1.2em} @page{margin:2cm}",
}
"""Style sheets for pages that Chromium prints."""


def printed(text: str, style: str) -> bytes:
    """The text as Chromium prints it; empty where there is no Chromium."""
    names = ("chromium", "chromium-browser", "google-chrome")
    program = next((place for name in names if (place := shutil.which(name))), "")
    if not program:
        return b""
    body = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in text.split("\n\n"))
    with tempfile.TemporaryDirectory() as folder:
        page, made = Path(folder, "a.html"), Path(folder, "a.pdf")
        page.write_text(f"<html lang=en><meta charset=utf-8><style>{style}</style><h1>Title</h1>{body}", "utf-8")
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={made}"]
        subprocess.run([program, *options, str(page)], capture_output=True, check=False)
        return made.read_bytes() if made.exists() else b""


def table_pdf(pages: int) -> tuple[list[tuple[str, ...]], bytes]:
    """A table over so many pages, its heads on each, and its rows."""
    made, rows = _Pages(), []
    for number in range(pages):
        made.put(72, 760, 9, "Notices of closure")
        made.put(460, 760, 9, f"Page {number + 1} of {pages}")
        for x, name in zip((72, 150, 300, 410), ("Received", "Company", "Town", "Closing"), strict=True):
            made.put(x, 730, 10, name)
        for line in range(45):
            count = 45 * number + line
            row = (
                f"{1 + count % 12:02}/{1 + count % 28:02}/2015",
                f"{chr(65 + count % 26)}{count} Ship Works Ltd",
                ("Lowick", "Tarn", "Port Ellery", "Sandby")[count % 4],
                f"{1 + (count + 2) % 12:02}/{1 + (count + 9) % 28:02}/2015",
            )
            rows.append(row)
            for x, cell in zip((72, 150, 300, 410), row, strict=True):
                made.put(x, 717 - 14 * line, 10, cell)
        made.turn()
    return rows, made.data()
