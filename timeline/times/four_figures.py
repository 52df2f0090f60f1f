"""Four figures that are a time of day: "arrived at 2110", "H-hour was 0630", "from 1740 to 1805".

Most such figures are years. What stands round them decides, and whether the text tells the time in this way at all:
"at 0734 the train entered the yard" says that "about 2045" further down is a quarter to nine.
"""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.languages import en_company as beside
from timeline.times.phrase_match import PhraseMatch
from timeline.times.stand_alone import is_whole, lead_word

CLOCK_LEADS = beside.CLOCK_LEADS

_CLOCK = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_ENDS = re.compile(beside.CLOCK_ENDS_PATTERN)
_SURE = re.compile(beside.SURE_CLOCK_PATTERN, re.IGNORECASE)
_YEAR = re.compile(beside.SURE_YEAR_PATTERN)
_AT = re.compile(beside.AT_PATTERN, re.IGNORECASE)
_ABOUT = re.compile(beside.ABOUT_PATTERN, re.IGNORECASE)
_COUNTED = re.compile(r"\s[a-z]+s\b")  # "at 1200 feet", "about 1900 men" and "metres"
_SPAN = re.compile(beside.CLOCK_SPAN_PATTERN, re.IGNORECASE)
_FEWEST = 2


def is_bare_clock(match: PhraseMatch, text: str) -> bool:
    """Whether four figures are a time of day and no year, sum or number."""
    figures = match.text
    if not _CLOCK.fullmatch(figures) or not is_whole(match, text):
        return False
    lead, after = lead_word(match, text), text[match.end : match.end + 14]
    ends = _ENDS.match(after) is not None
    if figures[0] == "0":
        starts = lead == beside.AT and not _COUNTED.match(after)
        return starts or (ends and (lead in beside.HOUR_LEADS or text[match.end : match.end + 4] == beside.AFTER_HOUR))
    return (lead == beside.AT and ends) or _in_text_of_clocks(match, text)


def _in_text_of_clocks(match: PhraseMatch, text: str) -> bool:
    """As the other times of the text are told so: "at about 1020", "From 1740 to 1805"."""
    if not _tells_time_so(text):
        return False
    before, after = text[max(0, match.start - 24) : match.start], text[match.end : match.end + 14]
    if _AT.search(before):
        return _COUNTED.match(after) is None
    if match.text[:2] in _centuries(text):
        return False
    if _ABOUT.search(before):
        return _ENDS.match(after) is not None
    spans = _SPAN.finditer(text, max(0, match.start - 20), match.end + 20)
    return any(match.start in map(span.start, range(1, 5)) and _is_short(span) for span in spans)


def _is_short(span: re.Match[str]) -> bool:
    """Both ends are times of day."""
    return all(_CLOCK.fullmatch(figures) is not None for figures in span.groups() if figures)


@lru_cache(maxsize=4)
def _tells_time_so(text: str) -> bool:
    """Whether the text tells the time in four figures more than once where nothing else can be meant."""
    return sum(1 for _ in zip(range(_FEWEST), _SURE.finditer(text), strict=False)) >= _FEWEST


@lru_cache(maxsize=4)
def _centuries(text: str) -> frozenset[str]:
    """The first two figures of the years that the text writes out."""
    return frozenset(match[1] for match in _YEAR.finditer(text))
