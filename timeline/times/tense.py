"""The tense of a clause, guessed from its words alone, for when no parse is at hand."""

from __future__ import annotations

import re

from timeline.model import Sentence, Span
from timeline.times.lexicon import language_of

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CLAUSE = re.compile(r"[;:—]|,\s|--")
_PAST_ENDING = "ed"


def guess_tense(sentence: Sentence, span: Span, *, language: str = "en") -> str:
    """ "past", "future", "present" or "": the nearest verb form that says, in the clause and then in the sentence."""
    cues = language_of(language).cues
    at = span.start - sentence.start
    end = span.end - sentence.start
    text = sentence.text
    left = max((cut.end() for cut in _CLAUSE.finditer(text, 0, max(at, 0))), default=0)
    cut = _CLAUSE.search(text, end)
    right = cut.start() if cut else len(text)
    return _nearest(text, left, right, at, end, cues) or _nearest(text, 0, len(text), at, end, cues)


def _nearest(text: str, left: int, right: int, at: int, end: int, cues: object) -> str:
    best, found = 10_000, ""
    for word in _WORD.finditer(text, left, right):
        if word.end() > at and word.start() < end:
            continue
        tense = _tense_of(word[0].casefold(), cues)
        if not tense:
            continue
        gap = at - word.end() if word.start() < at else word.start() - end + 25  # verbs mostly stand before
        if tense == "future":
            gap -= 15  # "will" governs more of the clause than a participle near the date
        if gap < best:
            best, found = gap, tense
    return found


def _tense_of(word: str, cues: object) -> str:
    for tense in ("future", "past", "present"):
        if word in cues[tense]:  # type: ignore[index]
            return tense
    if word.endswith(_PAST_ENDING) and len(word) > 4 and word not in cues["not past"]:  # type: ignore[index]
        return "past"
    return ""
