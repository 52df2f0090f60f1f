"""Markdown: the words without their marks, headings as sections, facts from the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.errors import UnreadableSource
from timeline.sources.formats import Clue, Draft, Reader, Source
from timeline.sources.formats.support.assembly import Assembly
from timeline.sources.formats.support.decoding import decode, is_binary

_FRONT = re.compile(r"(---|\+\+\+)[ \t]*\n(.{0,20000}?)\n(?:\1|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_FACT = re.compile(r"^([A-Za-z_-]{2,30})[ \t]*[:=][ \t]*(\S[^\n]*)$", re.MULTILINE)
_PANDOC_TITLE = re.compile(r"%[ \t]*([^\n]{0,300})\n(?:%[ \t]*([^\n]{0,300})\n)?(?:%[ \t]*([^\n]{0,300})\n)?")
_FENCE = re.compile(r"[ \t]*(```+|~~~+)")
_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]+([^\n]*?)[ \t]*#*[ \t]*(?:\{[^{}\n]{0,100}\})?$")
_UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-{2,})[ \t]*$")
_RULE = re.compile(r"[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_QUOTE = re.compile(r"(?:[ ]{0,3}>[ ]?)+")
_TABLE_RULE = re.compile(r"[ \t|:+=-]{3,}$")
_DEFINITION = re.compile(r"[ ]{0,3}\[[^\]\n^]{1,200}\]:[ \t]*\S")
_NOTE = re.compile(r"[ ]{0,3}\[\^[^\]\n]{1,60}\]:[ \t]*")
# The lengths are bounded, so that no text takes longer than in proportion to its size.
_ALONE = (
    (re.compile(r"!\[([^\]\n]{0,300})\]\([^()\n]{0,300}\)(?:\{[^{}\n]{0,200}\})?"), r"\1"),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\((?:[^()\n]|\([^()\n]{0,100}\)){0,300}\)"), r"\1"),
    (re.compile(r"\[([^\[\]\n^]{1,1000})\]\[[^\[\]\n]{0,200}\]"), r"\1"),
    (re.compile(r"\[\^[^\[\]\n]{1,60}\]"), ""),
    (re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,500})>"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^<>\n]{0,500}>"), ""),
    (re.compile(r"(?<!`)(`{1,5})(?!`)([^`\n]{1,500})\1(?!`)"), r"\2"),
    (re.compile(r"(?<![\w*\\])(\*{1,3})(?=\S)([^*\n]{1,500}?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w_\\])(_{1,3})(?=\S)([^_\n]{1,500}?)(?<=\S)\1(?![\w_])"), r"\2"),
    (re.compile(r"~~(?=\S)([^~\n]{1,500}?)~~"), r"\1"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)


def read(source: Source) -> Iterator[Draft]:
    """One document. Lines of a paragraph are joined, as Markdown means them to be."""
    if is_binary(source.data):
        raise UnreadableSource("it is named Markdown but holds binary data")
    decoded = decode(source.data, declared=source.charset)
    facts, body = _front_matter(decoded.text)
    assembly = Assembly()
    _fill(_without_comments(body), assembly)
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
    found = _FRONT.match(text)
    if found:
        facts = {fact[1].lower(): fact[2].strip().strip("\"'[]") for fact in _FACT.finditer(found[2])}
        return facts, text[found.end() :]
    titled = _PANDOC_TITLE.match(text)
    if titled:
        named = zip(("title", "author", "date"), titled.groups(), strict=True)
        return {name: value.strip() for name, value in named if value}, text[titled.end() :]
    return {}, text


def _fill(text: str, assembly: Assembly) -> None:
    waiting: list[str] = []
    fence = ""

    def flush() -> None:
        if waiting:
            assembly.paragraph(_bare("\n".join(waiting)).replace("\n", " ").replace("\r", "\n"))
            waiting.clear()

    for line in text.split("\n"):
        opened = _FENCE.match(line)
        if opened and (not fence or opened[1].startswith(fence)):
            flush()
            fence = "" if fence else opened[1]
            continue
        if fence:
            assembly.paragraph(line, gap="\n")
            continue
        line = _without(_QUOTE, line)
        heading = _HEADING.match(line)
        if heading:
            flush()
            assembly.heading(_bare(heading[1]))
        elif waiting and len(waiting) == 1 and _UNDERLINE.match(line) and not _ITEM.match(waiting[0]):
            title = _bare(waiting.pop())
            assembly.heading(title)
        elif not line.strip() or _RULE.match(line) or _DEFINITION.match(line):
            flush()
        elif line.lstrip().startswith("|"):
            flush()
            if not _TABLE_RULE.match(line):
                assembly.paragraph(_row(line))
        else:
            if _ITEM.match(line) or _NOTE.match(line):
                flush()
            line = _without(_NOTE, _without(_ITEM, line))
            hard = line.endswith(("  ", "\\"))
            waiting.append(line.strip().rstrip("\\") + ("\r" if hard else ""))
    flush()


def _without(mark: re.Pattern[str], line: str) -> str:
    """The line behind a mark that stands at its start."""
    found = mark.match(line)
    return line[found.end() :] if found else line


def _row(line: str) -> str:
    cells = (_bare(cell.strip()) for cell in line.strip().strip("|").split("|"))
    return " | ".join(cell for cell in cells if cell)


def _without_comments(text: str) -> str:
    """The text without ``<!-- ... -->``; by search and not by pattern, which many openings would make slow."""
    kept: list[str] = []
    place = 0
    while (start := text.find("<!--", place)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept.append(text[place:start])
        place = end + 3
    return "".join(kept) + text[place:]


def _bare(text: str) -> str:
    for pattern, kept in _ALONE:
        text = pattern.sub(kept, text)
    return text


READER = Reader(
    "Markdown",
    read,
    suffixes=(".md", ".markdown", ".mdown", ".qmd", ".rmd"),
    media_types=("text/markdown", "text/x-markdown"),
    safe=True,
)
