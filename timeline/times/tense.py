"""The tense of the clause round a time, from its words alone: nothing is parsed before times are worked out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.record.model import Sentence, Span
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
    first, last = _quotation(text, at, end)
    left, right = max(left, first), min(right, last)
    return _nearest(text, left, right, at, end, cues) or _nearest(text, first, last, at, end, cues)


def _quotation(text: str, at: int, end: int) -> tuple[int, int]:
    """The quotation round a place, or the whole text: what is said in it has a tense of its own."""
    opened = max(text.rfind("“", 0, max(at, 0)), text.rfind("``", 0, max(at, 0)))
    closed = max(text.rfind("”", 0, max(at, 0)), text.rfind("''", 0, max(at, 0)))
    if opened <= closed:
        return 0, len(text)
    behind = min((place for mark in ("”", "''") if (place := text.find(mark, end)) >= 0), default=len(text))
    return opened, behind


def _nearest(text: str, left: int, right: int, at: int, end: int, cues: Mapping[str, frozenset[str]]) -> str:
    best, found = 10_000, ""
    for word in _WORD.finditer(text, left, right):
        if word.end() > at and word.start() < end:
            continue
        tense = _tense_of(word[0].casefold(), text[word.end() : word.end() + 4].casefold() == " to ", cues)
        if not tense:
            continue
        if tense == "future" and text[max(0, word.start() - 9) : word.start()].casefold() == "had been ":
            tense = "past"  # "had been due to expire Friday" looks back
        gap = at - word.end() if word.start() < at else word.start() - end + 25  # verbs mostly stand before
        if tense == "future":
            gap -= 15  # "will" governs more of the clause than a participle near the date
        if gap < best:
            best, found = gap, tense
    return found


def _tense_of(word: str, to_follows: bool, cues: Mapping[str, frozenset[str]]) -> str:
    if to_follows and word in cues["future before to"]:
        return "future"
    for tense in ("future", "past", "present"):
        if word in cues[tense]:
            return tense
    if word.endswith(_PAST_ENDING) and len(word) > 4 and word not in cues["not past"]:
        return "past"
    return ""
