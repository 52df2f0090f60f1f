"""What must and must not stand beside the words of a rule, by the limits that a language sets."""

from __future__ import annotations

import re
from collections.abc import Callable

from timeline.languages import Limit
from timeline.times.found import Found

_WORD_BEFORE = re.compile(r"([^\W_]+(?:[.'’]?[^\W_]+)*[.'’]?)[\s(\"“„«]{0,3}$")
_WORD_BEHIND = re.compile(r"[\s-]([^\W\d_]+)")
_REACH = 24  # letters looked at on either side: the longest word of time and its space
_FIRST_SURE_YEAR = 1500
"""Four figures below this, like full hundreds before a word, are an amount more often than a year, unless a word of
time leads."""
_NUMBER_BEHIND = re.compile(r"\s?%|[.,:]\d|°|\s?[-–—/]\s?\d(?!\d{3}(?!\d)|\d(?!\d))")


def check_of(limit: Limit) -> Callable[[Found, str], bool] | None:
    """The check that ``limit`` stands for; None when it allows everything."""
    if limit == Limit():
        return None
    return lambda found, text: _fits(limit, found, text)


def _fits(limit: Limit, found: Found, text: str) -> bool:
    before, behind = text[max(0, found.start - _REACH) : found.start], text[found.end : found.end + _REACH]
    if limit.year and not _signs_allow(found, before, behind):
        return False
    if limit.alone and behind.strip() and behind[0] not in ".,;:!?)\"'”“»\n":
        return False
    match = _WORD_BEFORE.search(before)
    lead = match[1].casefold() if match else ""
    follower = _WORD_BEHIND.match(behind)
    if lead in limit.refused_leads or (follower and follower[1].casefold() in limit.refused_followers):
        return False
    if limit.year:
        amount = _year(found) < _FIRST_SURE_YEAR or (_year(found) % 100 == 0 and follower is not None)
        return not amount or lead in limit.leads
    return not limit.leads or lead in limit.leads


def _year(found: Found) -> int:
    year = found.get("year", _FIRST_SURE_YEAR)
    return year if isinstance(year, int) else _FIRST_SURE_YEAR


def _signs_allow(found: Found, before: str, behind: str) -> bool:
    """Whether no sign beside four figures makes them part of a number, an amount or a row of figures."""
    if _NUMBER_BEHIND.match(behind) or not found.text[:1].isdigit():
        return not _NUMBER_BEHIND.match(behind)
    sign = before[-1:]
    if sign in ("/", "-", "–", "—") and before[-2:-1].isdigit():
        start = re.search(r"(\d{4})\s?[-–—/]$", before)
        return start is not None and 0 < _year(found) - int(start[1]) < 400
    if sign in (".", ","):
        return False
    return not sign or sign not in "$£€#№+=@:" or (sign == ":" and before[-2:-1].isspace())
