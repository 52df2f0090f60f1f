"""Rid a text of characters that no writer meant: NUL, other control characters, halves of surrogate pairs."""

from __future__ import annotations

import re

_NEWLINES = re.compile(r"\r\n?|[\x0b\x0c\x85]")
_UNMEANT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")


def tidy(text: str) -> tuple[str, int]:
    """The text with every newline as ``\\n`` and without control characters, and how many of those were left out.

    Line ends are made the same everywhere because a browser does so too, and offsets must agree on both sides.
    """
    if text.isascii() and text.isprintable():
        return text, 0
    text = _SURROGATES.sub("�", _NEWLINES.sub("\n", text))
    return _UNMEANT.subn("", text)


def squeezed(text: str) -> str:
    """The text on one line with single blanks, for titles and names."""
    return " ".join(tidy(text)[0].split())
