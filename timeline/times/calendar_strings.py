"""dateparser for running text, called from here alone: dates in forms and languages that our rules do not read.

Its habit of filling in what the words leave open is fenced: a result counts only when year, month and day all stand in
the words, and the words hold no unit or decade that it could take for an amount of time ("1960s" as 1,960 seconds).
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache

from timeline.languages.neutral import FULL_DATE_PATTERN, MONTH_STEMS
from timeline.record.when import Day, When

_CANDIDATE = re.compile(FULL_DATE_PATTERN)
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")
_MONTH_WORD = re.compile(r"[^\W\d_]{3,}")


def candidates(text: str, start: int, end: int, known: Container[str]) -> list[tuple[int, int]]:
    """Stretches of ``text`` shaped as a full date whose month is no word of ``known``, which our rules read."""
    matches = _CANDIDATE.finditer(text, start, end)
    return [match.span() for match in matches if match[1] is None or _is_month_word(match[1].casefold(), known)]


def _is_month_word(word: str, known: Container[str]) -> bool:
    """Whether a word begins like a month of another language. It spares dateparser "12 Marines 1968"."""
    return word not in known and (word[:3] in MONTH_STEMS or not word.isascii()) and len(word) <= 10


@lru_cache(maxsize=4096)
def read_calendar_string(text: str) -> When | None:
    """The day that ``text`` writes out in full, in any of the languages dateparser knows; None if it is not one."""
    year, day = _YEAR.search(text), _DAY.search(text)
    if not year or not day or not (_MONTH_WORD.search(text) or "月" in text):
        return None
    parsed = _parser().get_date_data(text)
    if parsed is None or parsed.date_obj is None or parsed.period != "day":
        return None
    moment = parsed.date_obj
    if moment.year != int(year[1]) or moment.day != int(day[1]):
        return None
    return When.on(Day(moment.year, moment.month, moment.day))


@lru_cache(maxsize=1)
def _parser():  # type: ignore[no-untyped-def]
    """One strict parser, kept: it asks for all three parts and never prefers a part of today's date."""
    from dateparser.date import DateDataParser

    return DateDataParser(
        settings={"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}
    )
