"""The words a phrase can begin with and those that can come second: most words that open a phrase open no time.

"De" and "in" begin many phrases, and nearly always the word behind them shows at once that none of these can match. A
recogniser that asks for the second word too tries a tenth of the patterns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_

UNSPACED = "\u3007\u3400-\u4dbf\u4e00-\u9fff\u3040-\u30ff"
"""Letters of scripts without spaces (Han, Kana): each is a word, and a match may begin and end at any of them."""
WORD = re.compile(rf"[{UNSPACED}]|[^\W\d_{UNSPACED}]+|\d+|['’](?=\d\d)")
"""What counts as a word when phrases are looked up: a run of letters, a run of digits, or the mark of "'68"."""
DIGIT = "#"
"""Stands for "a word that begins with a digit" in sets of words."""

_NOTHING = frozenset[str]()
_LETTER = re.compile(rf"[^\W\d_{UNSPACED}]")
LETTER_OF_WORD, DIGIT_OF_RUN = 1, 2
"""What at the border of a piece makes one word with its neighbour."""


@dataclass(frozen=True, slots=True)
class PieceOpening:
    """How a piece of a phrase begins.

    ``first`` are its first words, ``alone`` those of them that can be all of it, ``second`` the words that can follow
    its first one inside it. Of the first words in ``loose`` it is not known what follows; ``blurred`` means that there
    are first words which are not known either. ``wordless``: it can be without any word; ``void``: of any sign.
    ``begins`` and ``ends`` say what may stand at its borders (``LETTER_OF_WORD``, ``DIGIT_OF_RUN``, both or neither).
    """

    first: frozenset[str] = _NOTHING
    alone: frozenset[str] = _NOTHING
    second: frozenset[str] = _NOTHING
    loose: frozenset[str] = _NOTHING
    wordless: bool = False
    void: bool = False
    blurred: bool = False
    begins: int = 0
    ends: int = 0

    def before(self, other: PieceOpening) -> PieceOpening:
        """This piece with another right behind it."""
        unknown = self.alone if other.blurred else self._running_on(self.ends & other.begins)
        skipped = other if self.wordless else SEPARATOR
        return PieceOpening(
            self.first | skipped.first,
            (self.alone if other.wordless else _NOTHING) | skipped.alone,
            self.second | skipped.second | (other.first if self.alone else _NOTHING),
            self.loose | skipped.loose | unknown,
            self.wordless and other.wordless,
            self.void and other.void,
            self.blurred or bool(unknown) or skipped.blurred,
            self.begins | (other.begins if self.void else 0),
            other.ends | (self.ends if other.void else 0),
        )

    def _running_on(self, shared: int) -> frozenset[str]:
        """First words that would make one word with what stands behind them."""
        digits = self.alone & {DIGIT} if shared & DIGIT_OF_RUN else _NOTHING
        return digits | (self.alone - {DIGIT} if shared & LETTER_OF_WORD else _NOTHING)

    def or_nothing(self) -> PieceOpening:
        """This piece, or nothing at all."""
        return replace(self, wordless=True, void=True)


SEPARATOR = PieceOpening(wordless=True)
"""White space, or a mark: no word, and no letter of its own."""
FIGURES = PieceOpening(frozenset({DIGIT}), frozenset({DIGIT}), begins=DIGIT_OF_RUN, ends=DIGIT_OF_RUN)
"""One run of digits."""


def either(openings: Iterable[PieceOpening]) -> PieceOpening:
    """The opening of a choice between pieces."""
    pieces = list(openings)
    return PieceOpening(
        _NOTHING.union(*(piece.first for piece in pieces)),
        _NOTHING.union(*(piece.alone for piece in pieces)),
        _NOTHING.union(*(piece.second for piece in pieces)),
        _NOTHING.union(*(piece.loose for piece in pieces)),
        any(piece.wordless for piece in pieces),
        any(piece.void for piece in pieces),
        any(piece.blurred for piece in pieces),
        reduce(or_, (piece.begins for piece in pieces), 0),
        reduce(or_, (piece.ends for piece in pieces), 0),
    )


def words_of(text: str) -> list[str]:
    """The words of a text as they are looked up: in small letters, each run of digits as one sign.

    Letters are made small word by word: "ΐ" becomes three signs, of which two are no letters.
    """
    words = (word.casefold() for word in WORD.findall(text))
    return [DIGIT if word[0].isdigit() else "'" if word == "’" else word for word in words]


def of_words(texts: Iterable[str]) -> PieceOpening:
    """The opening of one of several stretches of text."""
    first, alone, second = set[str](), set[str](), set[str]()
    wordless, begins, ends = False, 0, 0
    for text in texts:
        words = words_of(text)
        if not words:
            wordless = True
            continue
        first.add(words[0])
        second.update(words[1:2])
        if len(words) == 1:
            alone.add(words[0])
        begins, ends = begins | _border(text[0]), ends | _border(text[-1])
    return PieceOpening(
        frozenset(first), frozenset(alone), frozenset(second), _NOTHING, wordless, begins=begins, ends=ends
    )


def words_in_row(texts: Iterable[str], between: Iterable[str]) -> PieceOpening:
    """The opening of one or more of several stretches of text, with ``between`` them or not."""
    opening = of_words(texts)
    return replace(opening, second=opening.second | opening.first | of_words(between).first)


def unknown(first: frozenset[str]) -> PieceOpening:
    """The opening of a pattern of which the first words are known at most."""
    border = LETTER_OF_WORD | DIGIT_OF_RUN
    return PieceOpening(first, loose=first, blurred=not first, begins=border, ends=border)


def _border(sign: str) -> int:
    if sign.isdigit():
        return DIGIT_OF_RUN
    return LETTER_OF_WORD if _LETTER.match(sign) else 0
