"""Rid a text of characters that no reader sees: NUL, other control characters, halves of surrogate pairs,
soft hyphens and other marks without a width.
"""

from __future__ import annotations

import re

_NEWLINES = re.compile(r"\r\n?|[\x0b\x0c\x85]")
_UNMEANT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
# Marks that steer how a text is shown and belong to no word: soft hyphens, zero-width blanks and joiners beside Latin
# letters (others need them), marks of writing direction.
_UNSEEN = re.compile(
    r"[\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]|(?<=[\x00-\u024f])[\u200c\u200d]|[\u200c\u200d](?=[\x00-\u024f])"
)
_SURROGATES = re.compile(r"[\ud800-\udfff]")


def tidy(text: str) -> tuple[str, int]:
    """The text with every newline as ``\\n`` and without control characters, and how many of those were left out.

    Line ends are made the same everywhere because a browser does so too, and offsets must agree on both sides.
    """
    if text.isascii() and text.isprintable():
        return text, 0
    text = _SURROGATES.sub("�", _NEWLINES.sub("\n", _UNSEEN.sub("", text)))
    return _UNMEANT.subn("", text)


def squeezed(text: str) -> str:
    """The text on one line with single blanks, for titles and names."""
    return " ".join(tidy(text)[0].split())
