"""Word files (.docx): paragraphs, headings, lists, table rows, notes; insertions kept, deletions left out.

A text box follows the paragraph that it hangs on. Letterheads, feet and comments are no part of the text; a date of
filing or writing in them counts, and a warning says how many words they hold.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.errors import UnreadableSource
from timeline.sources.formats import Clue, Draft, Reader, Source
from timeline.sources.formats.support.assembly import Assembly
from timeline.sources.formats.support.gathered_pictures import Album
from timeline.sources.formats.support.packed import Packed, holds, open_packed
from timeline.sources.formats.support.publication_day import find_byline
from timeline.sources.formats.support.table_rows import row_of
from timeline.sources.formats.support.xml_tree import attribute, first_text, local_name, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTENTS = "[Content_Types].xml"
_BODY = "word/document.xml"
_LEFT_OUT = frozenset(("del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr", "sectPr", "tblPr", "tcPr"))
_HOLDERS = frozenset(("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice"))
_MARKS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
_HEADING = re.compile(r"(?:heading (\d)|title)$")
_LIST = re.compile(r"list(?: (?:bullet|number|paragraph|continue))?(?: \d)?$")


def read(source: Source) -> Iterator[Draft]:
    """One document; footnotes and endnotes follow the body."""
    packed = open_packed(source)
    package = _Package(packed)
    styles = package.optional("styles")
    assembly = Assembly()
    body = _Body(assembly, _styles(styles), package.picture)
    body.fill(parse_xml(packed.read(package.main), what="its text"))
    for name in ("footnotes", "endnotes"):
        root = package.optional(name)
        if root is not None:
            body.fill(root, kind="note")
    core = _core(packed)
    margins = [text for name in ("header", "footer") for root in package.all(name) if (text := _plain(root))]
    yield Draft(
        assembly.text,
        title=first_text(core, "title") if core is not None else "",
        author=first_text(core, "creator") if core is not None else "",
        locale=_locale(core, styles),
        clues=(*_letterhead(margins), *_clues(core)),
        sections=assembly.sections(),
        warnings=(
            *_left_out(margins, package.optional("comments")),
            *package.warnings,
            *assembly.warnings(),
            *body.album.warnings(),
        ),
        pictures=body.album.pictures(),
    )


@dataclass
class _Package:
    """The parts of the file by what they are for, whatever they are called."""

    packed: Packed
    warnings: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        targets = [target for _, kind, target in self._relations("_rels/.rels") if kind == "officeDocument"]
        self.main = next((target for target in targets if target in self.packed.names()), _BODY)
        if self.main not in self.packed.names():
            raise UnreadableSource("it is damaged: the part with its text is missing")
        folder, _, name = self.main.rpartition("/")
        self._parts = self._relations(f"{folder}/_rels/{name}.rels".lstrip("/"), folder)

    def _relations(self, path: str, folder: str = "") -> list[tuple[str, str, str]]:
        """Name, kind and target of each."""
        if path not in self.packed.names():
            return []
        try:
            root = parse_xml(self.packed.read(path), what=f"its part {path}")
        except UnreadableSource:
            return []  # the usual names are tried instead
        return [
            (
                attribute(relation, "Id"),
                attribute(relation, "Type").rpartition("/")[2],
                posixpath.normpath(posixpath.join(folder, attribute(relation, "Target"))).lstrip("/"),
            )
            for relation in root.iter("{*}Relationship")
            if attribute(relation, "TargetMode") != "External"
        ]

    def optional(self, name: str) -> _Element | None:
        """The part of that kind; None when there is none."""
        return next(iter(self.all(name)), None)

    def all(self, name: str) -> list[_Element]:
        """Every part of that kind that can be read; a broken one is told in a warning."""
        paths = dict.fromkeys(target for _, kind, target in self._parts if kind == name)
        usual = f"word/{name}.xml"
        elements = []
        for path in paths or ([usual] if usual in self.packed.names() else []):
            try:
                elements.append(parse_xml(self.packed.read(path), what=f"its part {path}"))
            except UnreadableSource as error:
                self.warnings.append(f"a part was left out: {error}")
        return elements

    def picture(self, name: str) -> bytes:
        """The bytes of a picture by the name of its relation; none where it is not in the file."""
        target = next((target for own, kind, target in self._parts if own == name and kind == "image"), "")
        try:
            return self.packed.read(target) if target in self.packed.names() else b""
        except UnreadableSource:
            return b""


@dataclass(frozen=True)
class _Style:
    """What a style says of its paragraphs: the kind of section and its level."""

    kind: str
    level: int = 0


def _styles(styles: _Element | None) -> Mapping[str, _Style]:
    """Style id -> kind. Ids are translated ("berschrift1"), names of built-in styles never are."""
    if styles is None:
        headings = {f"Heading{level}": _Style("heading", level) for level in range(1, 10)}
        return {
            **headings,
            "Title": _Style("heading"),
            "Caption": _Style("caption"),
            "ListParagraph": _Style("entry", 1),
        }
    known_styles: dict[str, _Style] = {"Caption": _Style("caption")}
    for style in styles.iter("{*}style"):
        name = next((attribute(child, "val") for child in style if local_name(child) == "name"), "").lower()
        heading = _HEADING.match(name)
        identifier = attribute(style, "styleId")
        if heading:
            known_styles[identifier] = _Style("heading", int(heading[1] or 0))
        elif name == "caption":
            known_styles[identifier] = _Style("caption")
        elif _LIST.match(name):
            known_styles[identifier] = _Style("entry", 1)
        elif name in ("quote", "intense quote"):
            known_styles[identifier] = _Style("quoted")
    return known_styles


@dataclass(frozen=True)
class _Paragraph:
    kind: str
    level: int
    text: str


@dataclass
class _Body:
    """Walks through the blocks of a part and adds them to the text."""

    assembly: Assembly
    styles: Mapping[str, _Style]
    picture: Callable[[str], bytes]
    album: Album = field(default_factory=Album)

    def fill(self, root: _Element, *, kind: str = "") -> None:
        """Every block under ``root``, in order; ``kind`` overrides what plain paragraphs are."""
        for paragraph in self._blocks(root):
            self._add(paragraph, kind)

    def _add(self, paragraph: _Paragraph, kind: str) -> None:
        chosen = kind if kind and paragraph.kind == "paragraph" else paragraph.kind
        if chosen == "quoted":
            self.assembly.enter("quoted")
            self.assembly.paragraph(paragraph.text)
            self.assembly.leave()
        else:
            label = "caption" if chosen == "caption" else ""
            self.assembly.piece(paragraph.text, chosen, level=paragraph.level, label=label)

    def _blocks(self, parent: _Element) -> Iterator[_Paragraph]:
        for child in parent:
            name = local_name(child)
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tbl":
                for row in _rows(child):
                    yield from self._row(row)
            elif name in ("footnote", "endnote", "body") or name in _HOLDERS:
                yield from self._blocks(child)

    def _row(self, row: _Element) -> Iterator[_Paragraph]:
        cells = [list(self._blocks(cell)) for cell in _cells(row)]
        line = row_of([[paragraph.text for paragraph in cell] for cell in cells])
        if line is None or any(paragraph.kind == "row" for cell in cells for paragraph in cell):
            yield from (paragraph for cell in cells for paragraph in cell)
        elif line:
            yield _Paragraph("row" if sum(map(bool, cells)) > 1 else "paragraph", 0, line)

    def _paragraph(self, element: _Element) -> Iterator[_Paragraph]:
        words: list[str] = []
        boxes: list[_Element] = []
        _gather(element, words, boxes)
        text = "".join(words)
        if text.strip():
            style = self._style(element)
            yield _Paragraph(style.kind, style.level, text)
        self._keep_pictures(element)  # what was yielded stands in the text by now
        for box in boxes:
            yield from self._blocks(box)

    def _keep_pictures(self, element: _Element) -> None:
        for blip in element.iter("{*}blip"):
            frames = blip.iterancestors("{*}inline", "{*}anchor")
            properties = next(
                (picture_properties for frame in frames for picture_properties in frame.iterfind("{*}docPr")), None
            )
            words = attribute(properties, "descr") if properties is not None else ""
            self.album.add(self.assembly.length, self.picture(attribute(blip, "embed")), words)

    def _style(self, element: _Element) -> _Style:
        properties = next(element.iterfind("{*}pPr"), None)
        if properties is None:
            return _Style("paragraph")
        named = next((attribute(element, "val") for element in properties.iterfind("{*}pStyle")), "")
        style = self.styles.get(named, _Style("paragraph"))
        if style.kind == "paragraph" and properties.find("{*}numPr") is not None:
            level = next((attribute(element, "val") for element in properties.iterfind("{*}numPr/{*}ilvl")), "0")
            return _Style("entry", 1 + int(level) if level.isdecimal() else 1)
        return style


def _gather(element: _Element, words: list[str], boxes: list[_Element]) -> None:
    """The words of a paragraph, and the text boxes that hang on it."""
    from lxml.etree import iterwalk

    walk = iterwalk(element, events=("start",))
    for _, inner in walk:
        name = local_name(inner)
        if name in _LEFT_OUT:
            walk.skip_subtree()
        elif name == "txbxContent":
            boxes.append(inner)
            walk.skip_subtree()
        elif name == "t":
            words.append(inner.text or "")
        elif name in _MARKS:
            words.append(_MARKS[name])


def _rows(table: _Element) -> Iterator[_Element]:
    yield from _inside(table, "tr")


def _cells(row: _Element) -> Iterator[_Element]:
    yield from _inside(row, "tc")


def _inside(parent: _Element, wanted: str) -> Iterator[_Element]:
    """The children of that name, those that a content control or an insertion holds among them."""
    for child in parent:
        name = local_name(child)
        if name == wanted:
            yield child
        elif name in _HOLDERS:
            yield from _inside(child, wanted)


def _plain(root: _Element) -> str:
    """The words of a part, a line a paragraph."""
    lines = []
    for paragraph in root.iter("{*}p"):
        words: list[str] = []
        _gather(paragraph, words, [])
        lines.append(" ".join("".join(words).split()))
    return "\n".join(line for line in lines if line)


def _letterhead(margins: Iterable[str]) -> Iterator[Clue]:
    for text in margins:
        byline = find_byline(text)
        if byline is not None and not byline.changed:
            yield Clue(text[byline.start : byline.end], "letterhead")


def _left_out(margins: Iterable[str], comments: _Element | None) -> tuple[str, ...]:
    said = []
    words = sum(len(text.split()) for text in dict.fromkeys(margins))
    if words:
        said.append(f"{words} word{'s' if words > 1 else ''} of letterheads and feet of pages were left out")
    count = sum(1 for _ in comments.iter("{*}comment")) if comments is not None else 0
    if count:
        said.append(f"{count} comment{'s' if count > 1 else ''} in the margin left out")
    return tuple(said)


def _core(packed: Packed) -> _Element | None:
    """The properties of the file; a broken part of properties is no reason to lose the text."""
    if "docProps/core.xml" not in packed.names():
        return None
    try:
        return parse_xml(packed.read("docProps/core.xml"), what="its properties")
    except UnreadableSource:
        return None


def _clues(core: _Element | None) -> tuple[Clue, ...]:
    """When the file was made and last changed: weak, for a text may be copied into a new file years later."""
    if core is None:
        return ()
    clues = (Clue(first_text(core, name), f"file property {name}", weak=True) for name in ("created", "modified"))
    return tuple(clue for clue in clues if clue.text)


def _locale(core: _Element | None, styles: _Element | None) -> str:
    said = first_text(core, "language") if core is not None else ""
    if said or styles is None:
        return said
    return next((attribute(lang, "val") for lang in styles.iterfind("{*}docDefaults//{*}lang")), "")


def _recognises(source: Source) -> bool:
    if holds(source, _CONTENTS, _BODY):
        return True
    if not holds(source, _CONTENTS):
        return False
    try:
        return b"wordprocessingml" in open_packed(source).read(_CONTENTS)
    except UnreadableSource:
        return False


READER = Reader(
    "Word file",
    read,
    suffixes=(".docx", ".docm", ".dotx"),
    media_types=("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    recognises=_recognises,
    binary=True,
)
