"""Numbers of four figures that count, measure or name a thing, and are no years: "1700 stands of arms", "1998 mm"."""

from __future__ import annotations

import re

from timeline.languages.en_numbers import (
    COUNT_BEFORE_PATTERN,
    COUNTED_NOUNS,
    DETERMINERS,
    HYPHENED_YEARS,
    MEASURED_PATTERN,
    NAME_BEFORE_PATTERN,
    NO_PLURAL_ENDING,
    NOT_PLURALS,
    OF,
    PART_PATTERN,
    PRODUCTS,
    QUANTITIES,
    RATE_PATTERN,
    SURE_LEADS,
    UNIT_LETTERS,
    UNITS,
    YEAR_LEADS,
)

_FOLLOWING = re.compile(r"\s(?P<first>[^\W\d_]+)(?:\s(?P<second>[^\W\d_]+))?")
_JOINED = re.compile(r"-(?P<word>[a-z]{2,})")
_RATE = re.compile(RATE_PATTERN)
_PART = re.compile(PART_PATTERN)
_SIZE = re.compile(r"\s?[x×]\s?\d")
_LETTER_BEHIND = re.compile(r"-[A-Z](?![a-z])")
_COUNT_BEFORE = re.compile(COUNT_BEFORE_PATTERN)
_MEASURED = re.compile(MEASURED_PATTERN, re.IGNORECASE)
_NAME_BEFORE = re.compile(NAME_BEFORE_PATTERN)
_MARKS = frozenset('.,;:)”"')
_MODERN = 1900


def is_counted(text: str, start: int, end: int) -> bool:
    """Whether the number between ``start`` and ``end`` is an amount or a name rather than a year."""
    before, after = text[max(0, start - 40) : start], text[end : end + 40]
    if _RATE.match(after) or _PART.match(after) or _SIZE.match(after) or _LETTER_BEHIND.match(after):
        return True
    if _NAME_BEFORE.search(before):
        return True
    leads = before.rpartition("\n")[2].split()
    lead = leads[-1] if leads else ""
    joined = _JOINED.match(after)
    if joined:
        return joined["word"] not in HYPHENED_YEARS and lead.casefold() not in SURE_LEADS
    measured = _MEASURED.search(before)
    if measured and measured[1].casefold() in QUANTITIES:
        return True
    following = _FOLLOWING.match(after)
    return following is not None and _counts(text, start, lead, leads, following)


def _counts(text: str, start: int, lead: str, leads: list[str], following: re.Match[str]) -> bool:
    """Whether what follows the number is what it counts."""
    noun = following["first"]
    small, bare = noun.casefold(), lead.casefold().strip("(\"'“‘")
    timely = bare in YEAR_LEADS
    if small in UNITS and (small not in UNIT_LETTERS or not timely) and (noun == small or not timely):
        return True
    if small in UNIT_LETTERS and following["second"] == OF and bare not in SURE_LEADS:
        return True
    if small in PRODUCTS and lead[:1].isupper() and not timely:
        return True
    if not noun.islower() or not _is_plural(small):
        return False
    if _COUNT_BEFORE.search(text[max(0, start - 40) : start]):
        return True
    number = int(text[start : start + 4])
    if not lead:
        return number < _MODERN
    if timely or lead[:1].isupper() or lead[-1:] in _MARKS or lead.endswith(("'s", "’s")):
        return False
    return len(leads) < 2 or leads[-2].casefold() not in DETERMINERS


def _is_plural(word: str) -> bool:
    if word in COUNTED_NOUNS:
        return True
    return len(word) > 3 and word[-1] == "s" and not word.endswith(NO_PLURAL_ENDING) and word not in NOT_PLURALS
