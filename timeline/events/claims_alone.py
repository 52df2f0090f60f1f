"""What a sentence claims, by its words alone, where no grammar of its language is read: denied, doubted or asserted.

The words are those of the language (``cues``): "negated" and its "not negated" turns of phrase, "denying" verbs, the
words that open what they deny ("content"), and "doubting" words. A word counts in the clause of the time alone, which
ends at a comma, at "and" or at a word that opens another clause; a verb of denying counts for the clause it opens.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from timeline.record.model import Certainty
from timeline.times.lexicon import language_of

_MARK = r"[,;:.!?–—]\s|\s[–—-]\s|[。；，]"
_REACH = 3
"""Words between a verb of denying and the word that opens what is denied."""


def claim_of(sentence: str, time_begins: int, time_ends: int, language: str) -> tuple[Certainty, str]:
    """What the clause with the time claims, and the word that says so."""
    words = _words_of(language)
    if words is None:
        return Certainty.ASSERTED, ""
    first, last = words.clause(sentence, time_begins, time_ends)
    if denying := words.denied(sentence[:time_begins]):
        return Certainty.NEGATED, denying
    if words.until and words.until.search(sentence[first:time_begins]):
        return Certainty.ASSERTED, ""  # "no volvió a abrir hasta 1941": it did then
    clause = words.spared.sub(" ", sentence[first:last]) if words.spared else sentence[first:last]
    for pattern, certainty in ((words.negated, Certainty.NEGATED), (words.doubting, Certainty.UNCERTAIN)):
        match = pattern.search(clause) if pattern else None
        if match:
            return certainty, match[0].casefold()
    return Certainty.ASSERTED, ""


class _Words:
    """The words of one language, as patterns; None for those it lacks."""

    def __init__(self, cues: Mapping[str, Iterable[str]], joiner: str, ends: Iterable[str]) -> None:
        self.negated, self.doubting = _any_of(cues["negated"]), _any_of(cues["doubting"])
        self.spared = _any_of(cues["not negated"])
        opening, denying = _either(cues["content"]), _either(cues["denying"])
        self.border = re.compile(rf"{_MARK}|\b(?:{_either((*cues['content'], joiner))})(?!\w)", re.IGNORECASE)
        self.until = re.compile(rf"(?<!\w)(?:{_either(ends)})\s?(?:\w+['’]?\s?)?$", re.IGNORECASE) if ends else None
        between = rf"(?:\s\S+){{0,{_REACH}}}?,?\s"
        self.denial = (
            re.compile(rf"\b({denying})\b{between}(?:{opening})(?!\w)", re.IGNORECASE) if denying and opening else None
        )

    def clause(self, sentence: str, begins: int, ends: int) -> tuple[int, int]:
        """Where the clause with a time lies."""
        first = max((mark.end() for mark in self.border.finditer(sentence, 0, begins)), default=0)
        behind = self.border.search(sentence, ends)
        return first, behind.start() if behind else len(sentence)

    def denied(self, before: str) -> str:
        """The verb that denies what follows ``before``, unless another clause has begun since."""
        match = next(iter(self.denial.finditer(before)), None) if self.denial else None
        return match[1].casefold() if match and not re.search(r"[;.!?]\s", before[match.end() :]) else ""


@lru_cache(maxsize=32)
def _words_of(language: str) -> _Words | None:
    cues = language_of(language).cues
    tables = {name: cues.get(name, ()) for name in ("negated", "not negated", "doubting", "denying", "content")}
    spoken = language_of(language)
    ends = [word for word, side in spoken.words.get("open_end", {}).items() if side in ("to", "before")]
    return _Words(tables, spoken.joiner, ends) if any(tables.values()) else None


def _any_of(words: Iterable[str]) -> re.Pattern[str] | None:
    either = _either(words)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE) if either else None


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))
