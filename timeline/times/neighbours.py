"""What must and must not stand beside the words of a rule, by the limits that a language sets."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from timeline.languages import Limit
from timeline.times.phrase_match import PhraseMatch

_WORD_BEFORE = re.compile(r"([^\W_]+(?:[.'’]?[^\W_]+)*[.'’]?)$")
_BEFORE_WORDS = ' \t\n\r\f\v\xa0\u202f\u2009("“„«'
_MOST_BEFORE = 3
"""Spaces, brackets and quotation marks that may stand between a word and the one before it."""
_WORD_BEHIND = re.compile(r"[\s-]([^\W\d_]+)")
_OPENING = " \n\"'„“«»(–—-"
_REACH = 24  # letters looked at on either side: the longest word of time and its space
_SHORTEST_PLURAL = 5
_FAR = 48
"""Letters that a pattern of the language may reach."""
_FIRST_SURE_YEAR = 1500
"""Four figures below this, like full hundreds before a word, are an amount more often than a year, unless a word of
time leads."""
_NUMBER_BEHIND = re.compile(r"\s?%|[.,:]\d|°|\s?[-–—/]\s?\d(?!\d{3}(?!\d)|\d(?!\d))")


Check = Callable[[PhraseMatch, str], bool]


def check_of(limit: Limit, own: Check | None) -> Check | None:
    """The check that ``limit`` stands for; None when it allows everything. ``own`` is that of the rule."""
    if limit == Limit():
        return None
    folded: dict[str, Any] = {
        name: frozenset(word.casefold() for word in getattr(limit, name))
        for name in ("leads", "refused_leads", "refused_followers", "not_plural", "small")
    }
    limit = replace(limit, **folded)
    patterns = _Patterns.of(limit)
    if limit.own and own is not None:
        return lambda match, text: own(match, text) and _fits(limit, patterns, match, text)
    return lambda match, text: _fits(limit, patterns, match, text)


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns of a limit; one that it lacks is None."""

    before: re.Pattern[str] | None
    behind: re.Pattern[str] | None
    refused: re.Pattern[str] | None

    @staticmethod
    def of(limit: Limit) -> _Patterns:
        """Those of ``limit``, compiled before the first text comes."""
        sources = (f"(?:{limit.before})$" if limit.before else "", limit.behind, limit.refused)
        return _Patterns(*(re.compile(source, re.IGNORECASE) if source else None for source in sources))


def _fits(limit: Limit, patterns: _Patterns, match: PhraseMatch, text: str) -> bool:
    before, behind = text[max(0, match.start - _REACH) : match.start], text[match.end : match.end + _REACH]
    if patterns.before and not patterns.before.search(text[max(0, match.start - _FAR) : match.start]):
        return False
    if patterns.behind and not patterns.behind.match(text[match.end : match.end + _FAR]):
        return False
    if limit.year and not _signs_allow(match, before, behind):
        return False
    if limit.alone and behind.strip() and behind[0] not in ".,;:!?)\"'”“»\n":
        return False
    if patterns.refused and patterns.refused.search(_marked(match, text)):
        return False
    if limit.small and match.text[:1].isupper() and match.text.casefold() in limit.small and not opens(before):
        return False
    lead = _word_before(before)
    follower = _WORD_BEHIND.match(behind)
    if lead in limit.refused_leads or (follower and _counts(limit, follower[1].casefold())):
        return False
    if limit.year:
        amount = _year(match) < _FIRST_SURE_YEAR or (_year(match) % 100 == 0 and follower is not None)
        return not amount or lead in limit.leads
    return not limit.leads or lead in limit.leads


def _word_before(before: str) -> str:
    bare = before.rstrip(_BEFORE_WORDS)
    if len(before) - len(bare) > _MOST_BEFORE or not bare:
        return ""
    match = _WORD_BEFORE.search(bare.rsplit(None, 1)[-1])
    return match[1].casefold() if match else ""


def _counts(limit: Limit, follower: str) -> bool:
    """Whether the word behind is one that numbers count."""
    plural = limit.plural and len(follower) >= _SHORTEST_PLURAL and follower.endswith(limit.plural)
    return follower in limit.refused_followers or bool(plural and follower not in limit.not_plural)


def _marked(match: PhraseMatch, text: str) -> str:
    before, behind = text[max(0, match.start - _FAR) : match.start], text[match.end : match.end + _FAR]
    return f"{before}⟦{text[match.start : match.end]}⟧{behind}"


def opens(before: str) -> bool:
    """Whether nothing of a sentence stands before: only then a capital says nothing."""
    bare = before.rstrip(_OPENING)
    return not bare or bare[-1] in ".!?:…" or "\n" in before[len(bare) :]


def _year(match: PhraseMatch) -> int:
    year = match.get("year", _FIRST_SURE_YEAR)
    return year if isinstance(year, int) else _FIRST_SURE_YEAR


def _signs_allow(match: PhraseMatch, before: str, behind: str) -> bool:
    """Whether no sign beside four figures makes them part of a number, an amount or a row of figures."""
    if _NUMBER_BEHIND.match(behind) or not match.text[:1].isdigit():
        return not _NUMBER_BEHIND.match(behind)
    sign = before[-1:]
    if sign in ("/", "-", "–", "—") and before[-2:-1].isdigit():
        start = re.search(r"(\d{4})\s?[-–—/]$", before)
        return start is not None and 0 < _year(match) - int(start[1]) < 400
    if sign in (".", ","):
        return False
    return not sign or sign not in "$£€#№+=@:" or (sign == ":" and before[-2:-1].isspace())
