"""Rich text (.rtf) by striprtf; title, author and time of creation from its info group."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.sources.formats import Clue, Draft, Reader, Source
from timeline.sources.formats.support.assembly import Assembly

_MOMENT = re.compile(r"\{\\(creatim|revtim)\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")
_FACT = re.compile(r"\{\\(title|author)\s((?:[^{}\\]|\\'[0-9a-f]{2}|\\u-?\d+\s?\??){1,300})\}", re.IGNORECASE)
_HEAD = 20_000  # the info group stands near the start


def read(source: Source) -> Iterator[Draft]:
    """One document, a paragraph a line of the original."""
    rtf = source.data.decode("latin-1")  # RTF is ASCII; bytes above it are read by its own code page below
    assembly = Assembly()
    # Cells come as lines that begin with a bar; a row is one paragraph.
    for paragraph in re.sub(r"\s*\n\s*\|", " | ", _plain(rtf)).split("\n"):
        words = re.sub(r"^\s*[•·◦▪]\s+|[\s|]+$", "", paragraph)
        assembly.paragraph(re.sub(r"(?<=\S)\|(?=\S)", " | ", words))
    facts = {
        match[1].lower(): _plain("{\\rtf1\\ansi " + match[2] + "}").strip() for match in _FACT.finditer(rtf[:_HEAD])
    }
    yield Draft(
        assembly.text,
        title=facts.get("title", ""),
        author=facts.get("author", ""),
        clues=tuple(
            Clue(f"{match[2]}-{match[3]:0>2}-{match[4]:0>2}", f"file property {match[1]}", weak=True)
            for match in _MOMENT.finditer(rtf[:_HEAD])
        ),
        sections=assembly.sections(),
        warnings=_lost_notes(rtf) + assembly.warnings(),
    )


def _lost_notes(rtf: str) -> tuple[str, ...]:
    count = len(re.findall(r"\\footnote\b", rtf))
    if not count:
        return ()
    return (f"{count} footnote{'s were' if count > 1 else ' was'} left out; save the text as .docx to keep them",)


def _plain(rtf: str) -> str:
    from striprtf.striprtf import rtf_to_text

    text: str = rtf_to_text(rtf, errors="replace")  # type: ignore[no-untyped-call]  # it ships no type information
    return text


READER = Reader(
    "RTF file",
    read,
    suffixes=(".rtf",),
    media_types=("application/rtf", "text/rtf"),
    recognises=lambda source: source.head.startswith(b"{\\rtf"),
    binary=True,
)
