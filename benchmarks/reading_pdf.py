"""How whole sentences come out of PDFs: ``python -m benchmarks.reading_pdf [TEXTS.jsonl ...]``.

Running text is set in many layouts (double-spaced, pleading with numbered lines, slip opinion, brief with quotations,
journal in one and two columns with notes, pages printed by Chromium in one to three columns), read through the reader,
and compared with the text it was made from: the share of dated sentences that come out as exactly one sentence; words
of tables kept in their rows; letters lost; processor seconds for 100 pages; seconds for a scanned page.

The texts are objects with a ``text`` of paragraphs, one a line; without an argument the two samples that are shipped.
"""

from __future__ import annotations

import json
import random
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.pdf_layouts import LAYOUTS, PRINTED, plain_ascii, printed, table_pdf
from timeline.record.model import Document
from timeline.sources import read_all
from timeline.sources.formats import Source
from timeline.sources.samples import sample_paths
from timeline.sources.source_walk import walk
from timeline.text.sentences import split_sentences

A_LAYOUT = 6
"""Texts for each layout."""
_DATED = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_NOTE_NUMBER = re.compile(r"(?<=[.”\"])\d{1,2}$")


def texts_of(paths: list[str]) -> list[str]:
    """The texts to set, in an order that is always the same."""
    if not paths:
        return [path.read_text("utf-8") for path in sample_paths().values()]
    lines = (line for path in paths for line in Path(path).read_text("utf-8").splitlines() if line.strip())
    texts = [text for line in lines if 2500 < len(text := json.loads(line)["text"]) < 20_000]
    random.Random(7).shuffle(texts)
    return texts


def document_of(data: bytes) -> Document:
    """What the reader makes of a PDF."""
    (document,) = walk(Source("a.pdf", content=data))
    assert isinstance(document, Document), document
    return document


def dated(text: str) -> list[str]:
    """The dated sentences of a text."""
    paragraphs = (split_sentences(paragraph) for paragraph in text.split("\n\n"))
    sentences = (" ".join(sentence.text.split()) for of_it in paragraphs for sentence in of_it)
    return [sentence for sentence in sentences if _DATED.search(sentence)]


def whole(document: Document, wanted: list[str]) -> int:
    """How many of the sentences come out as exactly one; the number of a note may hang on its end."""
    have = {" ".join(sentence.text.split()) for sentence in split_sentences(document.text)}
    have |= {_NOTE_NUMBER.sub("", sentence) for sentence in have}
    return sum(sentence in have for sentence in wanted)


def made(texts: list[str]) -> Iterator[tuple[str, str, bytes]]:
    """Layout, the text as set, the PDF."""
    place = 0
    for name, layout in LAYOUTS.items():
        for _ in range(A_LAYOUT):
            text = plain_ascii(texts[place % len(texts)])
            place += 1
            yield name, text, layout(text)
    for name, style in PRINTED.items():
        for _ in range(A_LAYOUT):
            paragraphs = texts[place % len(texts)].split("\n\n")
            text = "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
            place += 1
            data = printed(text, style)
            if data:
                yield name, text, data


def sentences(texts: list[str]) -> None:
    """Print the share of dated sentences that come out whole, for each layout."""
    good: dict[str, int] = {}
    total: dict[str, int] = {}
    for name, text, data in made(texts):
        wanted = dated(text)
        total[name] = total.get(name, 0) + len(wanted)
        good[name] = good.get(name, 0) + whole(document_of(data), wanted)
    print(f"{'layout':24} {'dated':>6} {'whole':>6} {'share':>6}")
    for name in total:
        print(f"{name:24} {total[name]:6} {good[name]:6} {good[name] / max(1, total[name]):6.3f}")
    print(f"{'all':24} {sum(total.values()):6} {sum(good.values()):6} {sum(good.values()) / sum(total.values()):6.3f}")


def tables() -> None:
    """Print how many rows of a table of many pages come out as rows with all their cells."""
    rows, data = table_pdf(pages=16)
    lines = set(document_of(data).text.split("\n\n"))
    kept = sum(" | ".join(row) in lines for row in rows)
    print(f"rows of a table over 16 pages, whole: {kept} of {len(rows)}")


def pace(texts: list[str]) -> None:
    """Print processor seconds for 100 pages, and the time of a scanned one."""
    long = "\n\n".join(plain_ascii(text) for text in texts[:40])
    data = LAYOUTS["journal, one column"](long * (1 + 400_000 // len(long)))
    from timeline.sources.layout.pdfium import PdfFile

    pages = PdfFile(data).pages
    start = time.process_time()
    document_of(data)
    print(f"{pages} pages: {100 * (time.process_time() - start) / pages:.1f} processor seconds for 100")
    from tests.sources.formats.builders import scanned

    picture = scanned(LAYOUTS["journal, one column"](plain_ascii(texts[0])[:2000]))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "scan.pdf")
        path.write_bytes(picture)
        start = time.perf_counter()
        documents = list(read_all([path]))
    print(f"a scanned page: {time.perf_counter() - start:.1f} s ({type(documents[0]).__name__})")


def main() -> None:
    """Print all of it."""
    texts = texts_of(sys.argv[1:])
    sentences(texts)
    tables()
    pace(texts)


if __name__ == "__main__":
    main()
