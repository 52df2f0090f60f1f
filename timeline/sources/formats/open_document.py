"""OpenDocument texts (.odt, .fodt) of LibreOffice and others: paragraphs, headings, lists, tables, notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.errors import UnreadableSource
from timeline.sources.formats import Clue, Draft, Reader, Source
from timeline.sources.formats.support.assembly import Assembly
from timeline.sources.formats.support.packed import holds, open_packed
from timeline.sources.formats.support.table_rows import row_of
from timeline.sources.formats.support.xml_tree import attribute, first_text, local_name, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEFT_OUT = frozenset(
    ("tracked-changes", "annotation", "note-citation", "sequence-decls", "forms", "desc", "ruby-text", "title",
     "index-title-template", "table-of-content-source", "binary-data")
)  # fmt: skip
_TITLES = ("Title", "Subtitle")
_MARKS = {"tab": " ", "line-break": "\n", "s": " "}


def read(source: Source) -> Iterator[Draft]:
    """One document; a note follows the paragraph it stands in."""
    content, meta, warnings = _flat(source) if not source.head.startswith(b"PK") else _packed(source)
    body = next(content.iter("{*}text"), None)
    if body is None:
        raise UnreadableSource("it is an OpenDocument file but holds no text document")
    assembly = Assembly()
    _fill(body, assembly)
    yield Draft(
        assembly.text,
        title=first_text(meta, "title") if meta is not None else "",
        author=first_text(meta, "initial-creator", "creator") if meta is not None else "",
        locale=first_text(meta, "language") if meta is not None else "",
        clues=_clues(meta),
        sections=assembly.sections(),
        warnings=(*warnings, *assembly.warnings()),
    )


_Parts = tuple["_Element", "_Element | None", tuple[str, ...]]


def _packed(source: Source) -> _Parts:
    packed = open_packed(source)
    names = packed.names()
    if "META-INF/manifest.xml" in names and b"encryption-data" in packed.read("META-INF/manifest.xml"):
        raise UnreadableSource("it is encrypted; open it with its password and save a copy without one")
    content = parse_xml(packed.read("content.xml"), what="its text")
    try:
        return content, parse_xml(packed.read("meta.xml"), what="its properties") if "meta.xml" in names else None, ()
    except UnreadableSource as error:  # the text is whole without them
        return content, None, (f"title, author and date were not read: {error}",)


def _flat(source: Source) -> _Parts:
    root = parse_xml(source.data, what="its text")
    return next(root.iter("{*}body"), root), next(root.iter("{*}meta"), None), ()


def _fill(body: _Element, assembly: Assembly) -> None:
    flow = _Flow(assembly)
    from lxml.etree import iterwalk

    walk = iterwalk(body, events=("start", "end"))
    left_out: _Element | None = None
    for event, element in walk:
        name = local_name(element)
        if event == "start":
            if name in _LEFT_OUT:
                walk.skip_subtree()
                left_out = element
            else:
                level = attribute(element, "outline-level")
                title = attribute(element, "style-name") in _TITLES
                flow.start("h" if title else name, element.text, int(level) if level.isdecimal() else 0)
        else:
            if left_out is element:
                left_out = None
            else:
                flow.end("h" if attribute(element, "style-name") in _TITLES else name)
            if element is not body:
                flow.say(element.tail)


class _Flow:
    """Running text of nested paragraphs: a note's paragraphs and a text box come out behind the one that holds it."""

    def __init__(self, assembly: Assembly) -> None:
        self.assembly = assembly
        self._texts: list[list[str]] = []
        self._waiting: list[str] = []
        self._rows: list[list[list[str]]] = []
        self._level = 0
        self._lists = 0
        self._item = False

    def start(self, name: str, text: str | None, level: int = 0) -> None:
        if name == "table-row":
            self._rows.append([])
        elif name in ("table-cell", "covered-table-cell") and self._rows:
            self._rows[-1].append([])
        elif name in ("p", "h"):
            self._texts.append([])
            self._level = level
        elif name == "list":
            self._lists += 1
        elif name in ("list-item", "list-header"):
            self._item = True
        elif name in _MARKS:
            self.say(_MARKS[name])
        self.say(text)

    def say(self, text: str | None) -> None:
        if text and self._texts:
            self._texts[-1].append(text)

    def end(self, name: str) -> None:
        if name == "table-row" and self._rows:
            self._end_row(self._rows.pop())
        elif name == "list":
            self._lists -= 1
        elif name in ("p", "h") and self._texts:
            lines = "".join(self._texts.pop()).split("\n")
            self._place("\n".join(" ".join(line.split()) for line in lines), name)

    def _end_row(self, cells: list[list[str]]) -> None:
        filled = [cell for cell in cells if any(text.strip() for text in cell)]
        line = row_of(filled) if filled else ""
        if line is None:
            for text in (text for cell in filled for text in cell):
                self._place(text, "p")
        elif line and self._rows and self._rows[-1]:
            self._rows[-1][-1].append(line)
        else:
            self.assembly.piece(line or "", "row" if len(filled) > 1 else "paragraph")

    def _place(self, text: str, name: str) -> None:
        if self._texts:
            self._waiting.append(text)
        elif self._rows and self._rows[-1]:
            self._rows[-1][-1].append(" ".join(text.split()))
        else:
            kind = "heading" if name == "h" else "entry" if self._lists and self._item else "paragraph"
            self.assembly.piece(text, kind, level=self._level if kind == "heading" else self._lists)
            self._item = False
            for note in self._waiting:
                self.assembly.piece(note, "note")
            self._waiting.clear()


def _clues(meta: _Element | None) -> tuple[Clue, ...]:
    if meta is None:
        return ()
    clues = (Clue(first_text(meta, name), f"file property {name}", weak=True) for name in ("creation-date", "date"))
    return tuple(clue for clue in clues if clue.text)


def _recognises(source: Source) -> bool:
    if source.head.startswith(b"PK"):
        return b"mimetypeapplication/vnd.oasis.opendocument.text" in source.head[:120]
    return b"office:document" in source.head[:1000] and b"opendocument.text" in source.head


READER = Reader(
    "OpenDocument text",
    read,
    suffixes=(".odt", ".fodt", ".ott"),
    media_types=("application/vnd.oasis.opendocument.text",),
    recognises=lambda source: _recognises(source) or (source.suffix == ".odt" and holds(source, "content.xml")),
    binary=True,
)
