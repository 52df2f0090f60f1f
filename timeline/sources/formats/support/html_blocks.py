"""Text of an HTML (or trafilatura) tree, block by block, into an ``Assembly``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.errors import UnreadableSource
from timeline.sources.formats.support.assembly import Assembly
from timeline.sources.formats.support.library_frame import BOILERPLATE
from timeline.sources.formats.support.table_rows import row_of

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "head"))
_CAPTIONS = frozenset(("figcaption", "caption"))
_BLOCKS = HEADINGS | _CAPTIONS | frozenset(
    ("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
     "fieldset", "figure", "footer", "form", "header", "hr", "html", "item", "li", "list", "main", "menu", "nav", "ol",
     "p", "pre", "quote", "row", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul")
)  # fmt: skip
_BREAKS = frozenset(("br", "lb"))
_ITEMS = frozenset(("li", "item"))
_LISTS = frozenset(("ul", "ol", "menu", "dir", "list", "dl"))
_QUOTES = frozenset(("blockquote", "quote"))
_ROWS = frozenset(("tr", "row"))
_CELLS = frozenset(("td", "th", "cell"))
_UNSEEN = frozenset(
    ("applet", "audio", "button", "canvas", "datalist", "embed", "iframe", "input", "link", "map", "meta",
     "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "title", "video")
)  # fmt: skip
_NOTE_MARK = re.compile(r"\W*(?:\d{1,3}|[a-z]|[ivx]{1,6})?\W*")
_NOTE_MARKS = (
    "//a[starts-with(@href,'#') or @role='doc-noteref' or @role='doc-backlink' or @*[name()='epub:type']='noteref']"
    "|//sup[contains(@class,'reference') or contains(@class,'footnote')]|//span[contains(@class,'mw-editsection')]"
)
MAX_ATTRIBUTES = 5_000
"""A tag with 10,000 takes 0.2 s to parse, one with 60,000 half a minute; real ones have dozens."""
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def tree_of(markup: str) -> HtmlElement | None:
    """A page or fragment as a tree; None when there is no element in it."""
    from lxml import html
    from lxml.etree import LxmlError

    if not markup.strip():
        return None
    _check_attributes(markup)
    try:
        parser = html.HTMLParser(encoding="utf-8", remove_pis=True, remove_comments=True)
        tree: HtmlElement = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (ValueError, AssertionError, LxmlError):
        return None
    for frame in tree.xpath(BOILERPLATE):
        if frame.getparent() is not None:
            frame.drop_tree()
    # Numbers that lead to a note and back would run into the words before them: "since about 1450.1".
    for mark in tree.xpath(_NOTE_MARKS):
        if mark.getparent() is not None and (mark.tag != "a" or _NOTE_MARK.fullmatch(mark.text_content())):
            mark.drop_tree()
    return tree


def _check_attributes(markup: str) -> None:
    """Refuse a tag with thousands of attributes, on which the parser's time grows with their square."""
    for piece in markup.split("<")[1:]:  # what stands before the first tag is text, however long
        # Neither has what begins with "!" or "?" (a comment, CDATA round a style sheet), nor "a < b".
        if len(piece) > 3 * MAX_ATTRIBUTES and (piece[0].isalpha() or piece[0] == "/"):
            inside = _QUOTED.sub("", piece).partition(">")[0]
            if len(inside.split()) > MAX_ATTRIBUTES:
                raise UnreadableSource("it has a tag with thousands of attributes, as only pages made to do harm do")


def fill_markup(markup: str, assembly: Assembly) -> None:
    """Add every visible block of a fragment of HTML."""
    tree = tree_of(markup)
    if tree is not None:
        fill(tree, assembly)


def fill(root: _Element, assembly: Assembly, *, without: frozenset[str] = frozenset()) -> None:
    """Add every visible block under ``root``; elements named in ``without`` are passed over too."""
    from lxml.etree import iterwalk

    flow = _Flow(assembly)
    walk = iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event in ("comment", "pi"):
            flow.say(element.tail)
            continue
        tag = element.tag.rpartition("}")[2].lower()
        if event == "start":
            if tag in _UNSEEN or tag in without or (tag == "head" and root.tag == "html") or _is_hidden(element):
                walk.skip_subtree()
                flow.skipped = element
                continue
            flow.start(tag, element.text, level=_level(element, tag))
        else:
            if flow.skipped is element:
                flow.skipped = None
            else:
                flow.end(tag)
            if element is not root:
                flow.say(element.tail)
    flow.finish()


def _is_hidden(element: _Element) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    style = element.get("style")
    return bool(style and _HIDDEN_STYLE.search(style))


def _level(element: _Element, tag: str) -> int:
    """The level of a heading: of its tag, or of what trafilatura writes beside its own."""
    name = element.get("rend") or "" if tag == "head" else tag
    return int(name[1]) if tag in HEADINGS and len(name) == 2 and name[1].isdigit() else 0


@dataclass(frozen=True)
class _Block:
    """A paragraph with its kind and level, kept until the row it stands in ends."""

    kind: str
    level: int
    text: str


class _Flow:
    """Gathers running text and hands it over as a paragraph, heading or caption at each block's edge.

    The cells of a table's row wait until it ends: a row of plain cells becomes one paragraph with the cells set apart,
    a row that lays out a page (several paragraphs in a cell) its paragraphs one by one.
    """

    def __init__(self, assembly: Assembly) -> None:
        self.assembly = assembly
        self.skipped: _Element | None = None
        self._words: list[str] = []
        self._kind = "paragraph"
        self._level = 0
        self._lists = 0
        self._item = False  # whether the next words begin an entry of a list
        self._kept = 0  # depth of <pre>, whose line ends count
        self._rows: list[list[list[_Block]]] = []
        self._quotes = 0
        self._defined = False  # whether the open row is a term of a list of definitions with what is said of it

    def start(self, tag: str, text: str | None, *, level: int = 0) -> None:
        if tag in _BLOCKS or tag in _CELLS:
            self.flush()
            self._kind = "heading" if tag in HEADINGS else "caption" if tag in _CAPTIONS else "paragraph"
            self._level = level
            self._kept += tag == "pre"
            self._lists += tag in _LISTS
            self._item = tag in _ITEMS or (self._item and tag not in _LISTS)
        if tag in _QUOTES and not self._rows:
            self._quotes += 1
            self.assembly.enter("quoted")
        if tag == "dt":
            self._end_definition()
            if not self._rows:
                self._rows.append([[]])
                self._defined = True
        elif tag == "dd" and self._defined:
            self._rows[-1].append([])
        elif tag in _ROWS:
            self._rows.append([])
        elif tag in _CELLS and self._rows:
            self._rows[-1].append([])
        elif tag in _BREAKS:
            self._words.append("\r")  # marks a meant line end; source line ends are blanks
        self.say(text)

    def end(self, tag: str) -> None:
        if tag in _BLOCKS or tag in _CELLS:
            self.flush()
            self._kind, self._level = "paragraph", 0
            self._kept -= tag == "pre"
            self._lists -= tag in _LISTS
            self._item = self._item and tag not in _ITEMS
        if tag in _QUOTES and self._quotes and not self._rows:
            self._quotes -= 1
            self.assembly.leave()
        if tag == "dl":
            self._end_definition()
        elif tag in _ROWS and self._rows:
            self._end_row(self._rows.pop())

    def finish(self) -> None:
        """Hand over what still waits."""
        self.flush()
        self._end_definition()

    def _end_definition(self) -> None:
        """A chronology may be a list of definitions: "1987" and what happened then are one row."""
        if self._defined:
            self._defined = False
            self._end_row(self._rows.pop(0))

    def _end_row(self, cells: list[list[_Block]]) -> None:
        filled = [cell for cell in cells if cell]
        line = row_of([[block.text for block in cell] for cell in filled]) if filled else ""
        if line is None or any(block.kind == "row" for cell in filled for block in cell):
            for block in (block for cell in filled for block in cell):
                self._place(block)
        elif line:
            self._place(_Block("row" if len(filled) > 1 else filled[0][0].kind, filled[0][0].level, line))

    def say(self, text: str | None) -> None:
        if text:
            self._words.append(text.replace("\n", "\r") if self._kept else text)

    def flush(self) -> None:
        lines = (" ".join(line.split()) for line in "".join(self._words).split("\r"))
        self._words.clear()
        text = "\n".join(lines).strip("\n")
        if not text.strip():
            return
        if self._item and self._kind == "paragraph":
            self._item = False
            self._place(_Block("entry", max(1, self._lists), text))
        else:
            self._place(_Block(self._kind, self._level, text))

    def _place(self, block: _Block) -> None:
        if self._rows and self._rows[-1]:
            self._rows[-1][-1].append(block)
        else:
            label = "caption" if block.kind == "caption" else ""
            self.assembly.piece(block.text, block.kind, level=block.level, label=label)
