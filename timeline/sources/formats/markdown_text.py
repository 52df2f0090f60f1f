"""Markdown by markdown-it-py: the words without their marks, with their shape, and facts from the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from timeline.errors import UnreadableSource
from timeline.sources.formats import Clue, Draft, Reader, Source
from timeline.sources.formats.support.assembly import Assembly
from timeline.sources.formats.support.decoding import decode, is_binary
from timeline.sources.formats.support.table_rows import row_of

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"(---|\+\+\+)[ \t]*\n(.{0,20000}?)\n(?:\1|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_FACT = re.compile(r"^([A-Za-z_-]{2,30})[ \t]*[:=][ \t]*(\S[^\n]*)$", re.MULTILINE)
_PANDOC_TITLE = re.compile(r"%[ \t]*([^\n]{0,300})\n(?:%[ \t]*([^\n]{0,300})\n)?(?:%[ \t]*([^\n]{0,300})\n)?")
_ATTRIBUTES = re.compile(r"[ \t]*\{[^{}\n]{0,100}\}$")
_TASK = re.compile(r"\[[ xX]\][ \t]+")
# Notes are no part of CommonMark: "[^1]" in a sentence, "[^1]: words" for the note.
_NOTE_MARK = re.compile(r"\[\^[^\[\]\n]{1,60}\](?!:)")
_NOTE = re.compile(r"^[ ]{0,3}\[\^[^\[\]\n]{1,60}\]:[ \t]*", re.MULTILINE)
_NOTE_SIGN = "\ue000"  # of the private use area, which no text holds; stands where a note begins
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,500}>|<!--.{0,10000}?-->", re.DOTALL)


def read(source: Source) -> Iterator[Draft]:
    """One document. Lines of a paragraph are joined, as Markdown means them to be."""
    from markdown_it import MarkdownIt

    if is_binary(source.data):
        raise UnreadableSource("it is named Markdown but holds binary data")
    decoded = decode(source.data, declared=source.charset)
    facts, body = _front_matter(decoded.text)
    body = _NOTE_MARK.sub("", _NOTE.sub("\n" + _NOTE_SIGN, body))
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    assembly = Assembly()
    _Writer(assembly).write(parser.parse(_without_comments(body)))
    date = facts.get("date") or facts.get("published") or ""
    yield Draft(
        assembly.text,
        title=facts.get("title", ""),
        author=facts.get("author") or facts.get("authors") or "",
        locale=facts.get("lang") or facts.get("language") or "",
        clues=(Clue(date, "front matter"),) if date else (),
        sections=assembly.sections(),
        warnings=decoded.warnings,
    )


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """Simple ``name: value`` facts of YAML or TOML at the top, or pandoc's title lines; and the text behind them."""
    match = _FRONT.match(text)
    if match:
        facts = {fact[1].lower(): fact[2].strip().strip("\"'[]") for fact in _FACT.finditer(match[2])}
        return facts, text[match.end() :]
    titled = _PANDOC_TITLE.match(text)
    if titled:
        named = zip(("title", "author", "date"), titled.groups(), strict=True)
        return {name: value.strip() for name, value in named if value}, text[titled.end() :]
    return {}, text


class _Writer:
    """Puts the blocks of a parsed text into an ``Assembly``."""

    def __init__(self, assembly: Assembly) -> None:
        self.assembly = assembly
        self._kind, self._level = "paragraph", 0
        self._lists = 0
        self._item = False
        self._cells: list[list[str]] | None = None

    def write(self, tokens: Sequence[Token]) -> None:
        """Every block in turn."""
        for token in tokens:
            kind = token.type
            if kind == "heading_open":
                self._kind, self._level = "heading", int(token.tag[1])
            elif kind in ("heading_close", "paragraph_close"):
                self._kind, self._level = "paragraph", 0
            elif kind in ("bullet_list_open", "ordered_list_open"):
                self._lists += 1
            elif kind in ("bullet_list_close", "ordered_list_close"):
                self._lists -= 1
            elif kind == "list_item_open":
                self._item = True
            elif kind == "blockquote_open":
                self.assembly.enter("quoted")
            elif kind == "blockquote_close":
                self.assembly.leave()
            elif kind == "tr_open":
                self._cells = []
            elif kind == "tr_close" and self._cells is not None:
                filled = [cell for cell in self._cells if cell[0].strip()]
                self.assembly.piece(row_of(filled) or "" if filled else "", "row" if len(filled) > 1 else "paragraph")
                self._cells = None
            elif kind == "inline":
                self._inline(token)
            elif kind in ("fence", "code_block"):
                self._lines(token.content)
            elif kind == "html_block":
                self._markup(token.content)

    def _lines(self, code: str) -> None:
        gap = "\n\n"
        for line in code.split("\n"):
            if self.assembly.paragraph(line, gap=gap):
                gap = "\n"

    def _markup(self, markup: str) -> None:
        text = _TAG.sub("", markup)
        for paragraph in text.split("\n\n"):
            self.assembly.paragraph(" ".join(paragraph.split()))

    def _inline(self, token: Token) -> None:
        text = _words(token.children or [])
        if self._cells is not None:
            self._cells.append([text])
            return
        for number, part in enumerate(text.split(_NOTE_SIGN)):
            self._place(part, note=number > 0)

    def _place(self, text: str, *, note: bool) -> None:
        if note:
            self.assembly.piece(text, "note")
        elif self._kind == "heading":
            self.assembly.heading(_ATTRIBUTES.sub("", text), self._level)
        elif self._item:
            self.assembly.piece(_TASK.sub("", text, count=1), "entry", level=self._lists)
            self._item = False
        else:
            self.assembly.paragraph(text)


def _words(tokens: Sequence[Token]) -> str:
    """The words of a paragraph without the marks on them; a meant line end stays one."""
    words: list[str] = []
    for token in tokens:
        if token.type in ("text", "code_inline"):
            words.append(token.content)
        elif token.type == "softbreak":
            words.append(" ")
        elif token.type == "hardbreak":
            words.append("\n")
        elif token.type == "image":
            words.append(_words(token.children or []))
    return "".join(words)


def _without_comments(text: str) -> str:
    """The text without ``<!-- ... -->``; by search and not by pattern, which many openings would make slow."""
    kept: list[str] = []
    place = 0
    while (start := text.find("<!--", place)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept.append(text[place:start])
        place = end + 3
    return "".join(kept) + text[place:]


READER = Reader(
    "Markdown",
    read,
    suffixes=(".md", ".markdown", ".mdown", ".qmd", ".rmd"),
    media_types=("text/markdown", "text/x-markdown"),
    safe=True,
)
