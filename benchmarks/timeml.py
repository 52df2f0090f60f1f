"""Gold time expressions: TimeML and WikiWars files as plain text with offsets.

A document is the text inside <TEXT> with its tags taken out and entities resolved; nothing else of the file is read
but the creation time. Of nested expressions only the outermost counts, as in-line annotation of one level has it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ENDINGS = (".tml", ".key.xml")
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z0-9_]+)(?P<rest>[^<>]*)>")
_ATTRIBUTE = re.compile(r"([\w:]+)\s*=\s*(\"[^\"]*\"|'[^']*')")


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated expression."""

    start: int
    end: int
    text: str
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A text, the day it was written (ISO 8601, "" if not said), and its expressions in order."""

    name: str
    text: str
    created: str
    gold: tuple[Gold, ...]


def corpora_in(folder: Path) -> dict[str, Path]:
    """Every folder at or below ``folder`` that holds annotated files, by its name."""
    folders = {folder.name: folder} if _files(folder) else {}
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        if path.is_dir() and _files(path):
            folders[path.name] = path
    return folders


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.name.endswith(ENDINGS) and path.name[0] != ".")


def read_corpus(folder: Path) -> Iterator[GoldDocument]:
    """The documents of one corpus, in the order of their names."""
    for path in _files(folder):
        raw = path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
        yield read_document(path.name.split(".key.xml")[0].removesuffix(".tml"), raw)


def read_document(name: str, raw: str) -> GoldDocument:
    """One TimeML (TIMEX3) or WikiWars (TIMEX2) file."""
    body = re.search(r"<TEXT>(.*)</TEXT>", raw, re.DOTALL)
    pieces: list[str] = []
    length, at = 0, 0
    opened: list[tuple[int, dict[str, str]]] = []
    spans: list[tuple[int, int, dict[str, str]]] = []
    content = body[1] if body else ""
    for tag in _TAG.finditer(content):
        piece = html.unescape(content[at : tag.start()])
        pieces.append(piece)
        length, at = length + len(piece), tag.end()
        if tag["name"] not in ("TIMEX2", "TIMEX3") or tag["rest"].rstrip().endswith("/"):
            continue
        if not tag["close"]:
            opened.append((length, _attributes(tag["rest"])))
        elif opened:
            start, attributes = opened.pop()
            if not opened and length > start:
                spans.append((start, length, attributes))
    text = "".join([*pieces, html.unescape(content[at:])])
    gold = [Gold(start, end, text[start:end], _type(marked), _value(marked)) for start, end, marked in spans]
    return GoldDocument(name, text, _created(raw), tuple(sorted(gold, key=lambda marked: (marked.start, marked.end))))


def _created(raw: str) -> str:
    tag = re.search(r"<(?:DCT|DATETIME)>.*?<TIMEX[23]([^<>]*)>", raw, re.DOTALL)
    return _value(_attributes(tag[1])) if tag else ""


def _attributes(rest: str) -> dict[str, str]:
    return {name: html.unescape(value[1:-1]) for name, value in _ATTRIBUTE.findall(rest)}


def _value(attributes: dict[str, str]) -> str:
    return attributes.get("value", attributes.get("val", ""))


def _type(attributes: dict[str, str]) -> str:
    """TIMEX2 states no type; it follows from the value."""
    if "type" in attributes:
        return attributes["type"]
    value = _value(attributes)
    if attributes.get("set", "").upper() == "YES":
        return "SET"
    if re.match(r"P[\dTX.]", value):
        return "DURATION"
    return "TIME" if re.match(r"[\dBX].*T", value) else "DATE"
