"""Word files (.docx): paragraphs, headings, tables, text boxes, notes; insertions kept, deletions left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.sources.formats import Clue, Draft, Reader, Source
from timeline.sources.formats.support.assembly import Assembly
from timeline.sources.formats.support.packed import Packed, holds, open_packed
from timeline.sources.formats.support.xml_tree import attribute, first_text, local_name, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODY = "word/document.xml"
_LEFT_OUT = frozenset(("del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr", "sectPr", "tblPr", "tcPr"))
_HEADING = re.compile(r"(?:heading \d|title)$")


def read(source: Source) -> Iterator[Draft]:
    """One document; footnotes and endnotes follow the body."""
    packed = open_packed(source)
    styles = _optional(packed, "word/styles.xml")
    headings = _heading_styles(styles)
    assembly = Assembly()
    for part in (_BODY, "word/footnotes.xml", "word/endnotes.xml"):
        root = _optional(packed, part) if part != _BODY else parse_xml(packed.read(part), what="its text")
        if root is not None:
            _fill(root, assembly, headings)
    core = _optional(packed, "docProps/core.xml")
    yield Draft(
        assembly.text,
        title=first_text(core, "title") if core is not None else "",
        author=first_text(core, "creator") if core is not None else "",
        locale=_locale(core, styles),
        clues=_clues(core),
        sections=assembly.sections(),
        warnings=assembly.warnings(),
    )


def _optional(packed: Packed, name: str) -> _Element | None:
    return parse_xml(packed.read(name), what=f"its part {name}") if name in packed.names() else None


def _heading_styles(styles: _Element | None) -> frozenset[str]:
    """Ids of heading styles: ids are translated ("berschrift1"), names of built-in styles never are."""
    if styles is None:
        return frozenset(("Title", *(f"Heading{level}" for level in range(1, 10))))
    found = set()
    for style in styles.iter("{*}style"):
        name = next((attribute(child, "val") for child in style if local_name(child) == "name"), "")
        if _HEADING.match(name.lower()):
            found.add(attribute(style, "styleId"))
    return frozenset(found)


def _fill(root: _Element, assembly: Assembly, headings: frozenset[str]) -> None:
    """Paragraphs outside tables one by one, table rows as one paragraph each with cells set apart."""
    from lxml.etree import iterwalk

    words: list[str] = []
    depth_of_rows = 0
    walk = iterwalk(root, events=("start", "end"))
    left_out: _Element | None = None
    for event, element in walk:
        name = local_name(element)
        if event == "start":
            if name in _LEFT_OUT:
                walk.skip_subtree()
                left_out = element
            elif name == "tr":
                depth_of_rows += 1
            elif name == "p" and not depth_of_rows and "".join(words).strip():
                assembly.paragraph("".join(words))  # a text box stands inside the paragraph it hangs on
                words.clear()
            elif name == "t":
                words.append(element.text or "")
            elif name in _MARKS:
                words.append(_MARKS[name])
        elif left_out is element:
            left_out = None
        elif name == "tr":
            depth_of_rows -= 1
            if not depth_of_rows:
                assembly.paragraph(_row("".join(words)))
                words.clear()
        elif name == "tc":
            words.append(" \x1f ")
        elif name == "p":
            if depth_of_rows:
                words.append(" ")
            else:
                _add("".join(words), element, assembly, headings)
                words.clear()


_MARKS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}


def _row(text: str) -> str:
    return " | ".join(" ".join(cell.split()) for cell in text.split("\x1f") if cell.strip())


def _add(text: str, paragraph: _Element, assembly: Assembly, headings: frozenset[str]) -> None:
    style = next((attribute(found, "val") for found in paragraph.iterfind("{*}pPr/{*}pStyle")), "")
    if style in headings:
        assembly.heading(text)
    elif style == "Caption":
        assembly.caption(text)
    else:
        assembly.paragraph(text)


def _clues(core: _Element | None) -> tuple[Clue, ...]:
    """When the file was made and last changed: weak, for a text may be copied into a new file years later."""
    if core is None:
        return ()
    found = (Clue(first_text(core, name), f"file property {name}", weak=True) for name in ("created", "modified"))
    return tuple(clue for clue in found if clue.text)


def _locale(core: _Element | None, styles: _Element | None) -> str:
    said = first_text(core, "language") if core is not None else ""
    if said or styles is None:
        return said
    return next((attribute(lang, "val") for lang in styles.iterfind("{*}docDefaults//{*}lang")), "")


READER = Reader(
    "Word file",
    read,
    suffixes=(".docx", ".docm", ".dotx"),
    media_types=("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    recognises=lambda source: holds(source, "[Content_Types].xml", _BODY),
    binary=True,
)
