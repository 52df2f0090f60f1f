"""How days stand in a list that shares a month: the text before a later day and behind an earlier one."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.languages import en_neighbours as near
from timeline.times.lexicon import language_of

MOST = 8
"""Days of one list; longer ones are tables."""


@lru_cache(maxsize=1)
def _shapes() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, int], dict[str, int]]:
    """What stands before a later day, what stands behind an earlier one, the ordinals and the months."""
    language = language_of("en")
    ordinals = {word.casefold(): value for word, value in language.ordinals.items() if value <= 31}
    months = {word.casefold(): value for word, value in language.words["month"].items()}
    weekdays = "|".join(re.escape(word) for word in sorted(language.words["weekday"], key=len, reverse=True))
    month = "|".join(re.escape(word) for word in sorted(months, key=len, reverse=True))
    the, marks = near.BEFORE_LISTED_DAY, near.ORDINAL_MARKS
    words = "|".join(sorted(ordinals, key=len, reverse=True))
    day = rf"(?:(?:(?:{weekdays}),?\s)?{the}(?:(?:3[01]|[12]\d|0?[1-9])(?:{marks})?|{words}))(?!\w)"
    glue = rf"(?:\s?[-–—/]\s?|,?\s(?:{near.LIST_JOINTS})\s|,\s)"
    before = re.compile(
        rf"\b({month})\s{the}({day})(?:{glue}{day}){{0,{MOST}}}{glue}{the}(?:(?:{weekdays}),?\s)?{the}$",
        re.IGNORECASE,
    )
    behind = re.compile(
        rf"((?:{glue}{day}){{1,{MOST}}})\s?{near.BEHIND_DAYS_PATTERN}({month})(?!\w)"
        rf"(?:,?\s{near.BEFORE_YEAR_OF_DAYS_PATTERN}(\d{{4}})(?!\d))?",
        re.IGNORECASE,
    )
    return before, behind, ordinals, months


def before_list() -> re.Pattern[str]:
    """What stands before a later day: month, first day, further days, and the word that joins."""
    return _shapes()[0]


def after_list() -> re.Pattern[str]:
    """What stands behind an earlier day: further days, then the month and perhaps its year."""
    return _shapes()[1]


def month_words() -> dict[str, int]:
    """The months by their words, all in small letters."""
    return _shapes()[3]


@lru_cache(maxsize=32)
def months_of(language: str) -> dict[str, int]:
    """The months of a language by their words, all in small letters."""
    return {word.casefold(): value for word, value in language_of(language).words.get("month", {}).items()}


_LAST_DAY = re.compile(rf"(\d{{1,2}}|[a-z]+(?:[ -][a-z]+)?)(?:{near.ORDINAL_MARKS})?$", re.IGNORECASE)


def day_in(text: str) -> int | None:
    """The last day of the month that a list names, in figures or words."""
    ordinals = _shapes()[2]
    bare = text.strip().casefold()
    words = [word for word in ordinals if bare.endswith(word)]
    if words:
        return ordinals[max(words, key=len)]
    match = _LAST_DAY.search(bare)
    return int(match[1]) if match and match[1].isdigit() else None
