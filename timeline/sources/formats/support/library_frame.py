"""The frame that a library of electronic books puts round each: its notice above, its licence and history below."""

from __future__ import annotations

import re
from dataclasses import dataclass

_START = re.compile(
    r"^[ \t]*\*{3}[ \t]*START OF (?:THE|THIS)[^\n*]{0,40}E-?(?:BOOK|TEXT)"
    r"[^\n]{0,300}(?:\n[^\n*]{1,200}){0,2}\*{3}[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_END = re.compile(
    r"^[ \t]*(?:\*{3}[ \t]*END OF (?:THE|THIS)[^\n*]{0,40}E-?(?:BOOK|TEXT)|End of (?:the )?Project Gutenberg)",
    re.IGNORECASE | re.MULTILINE,
)
_FACT = re.compile(r"^(Title|Author|Language):[ \t]*(\S[^\n]{0,300})$", re.MULTILINE)
_HEAD = 30_000  # the notice stands at the top
BOILERPLATE = "//*[contains(concat(' ', @class, ' '), ' pg-boilerplate ')]"
"""The same frame in pages and books."""


@dataclass(frozen=True)
class LibraryText:
    """The text inside the frame, what the frame says of it, and how many words it had."""

    text: str
    title: str = ""
    author: str = ""
    words: int = 0


def without_frame(text: str) -> LibraryText:
    """The text without such a frame; as it is when there is none."""
    start = _START.search(text[:_HEAD])
    if start is None:
        return LibraryText(text)
    end = next((match.start() for match in _END.finditer(text, start.end())), len(text))
    inside = text[start.end() : end].strip("\n")
    if not inside.strip():
        return LibraryText(text)
    facts = {match[1]: match[2].strip() for match in _FACT.finditer(text[: start.start()])}
    words = len(text[: start.end()].split()) + len(text[end:].split())
    return LibraryText(inside, facts.get("Title", ""), facts.get("Author", ""), words)


def frame_warning(words: int) -> tuple[str, ...]:
    """What was left out, for a person."""
    return (f"the library's notices round the book were left out ({words} words)",) if words else ()
