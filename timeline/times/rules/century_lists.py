"""Centuries that share one noun: "the 16th and 17th centuries", "5th to the 8th century BC", "15th/16th century"."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.languages import en_neighbours as near
from timeline.record.when import When
from timeline.times.context import Context
from timeline.times.lexicon import language_of
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule


@lru_cache(maxsize=1)
def _behind() -> re.Pattern[str]:
    """What must stand behind the first of several centuries, up to the noun and the era."""
    words = language_of("en").ordinals
    ordinal = rf"(?:\d{{1,2}}(?:{near.ORDINAL_MARKS})|{'|'.join(sorted(words, key=len, reverse=True))})"
    part, glue = near.CENTURY_PARTS_PATTERN, near.CENTURY_JOINT_PATTERN
    return re.compile(rf"(?:{glue}{part}{ordinal}){{1,4}}[\s-]?-?{near.CENTURY_NOUN_PATTERN}", re.IGNORECASE)


def _century(number: int, before_christ: bool) -> Reading:
    if before_christ:
        when = When.interval(When.year(1 - number * 100), When.year(-(number - 1) * 100))
        return date(when, value=f"BC{number - 1:02}")
    first = (number - 1) * 100
    return date(When.century(first), steps=(f"counted as {first} to {first + 99}",))


def resolve_lead(match: PhraseMatch, context: Context) -> Reading | None:
    """A century whose noun stands with a later one."""
    behind = _behind().match(context.document.text, match.end)
    return _century(match["ordinal"], bool(behind and behind[1]))


def resolve_tail(match: PhraseMatch, context: Context) -> Reading | None:
    """The last century of a list in the plural."""
    return _century(match["ordinal"], False)


def _has_lead(match: PhraseMatch, text: str) -> bool:
    if not 0 < match["ordinal"] <= 30:
        return False
    before = text[max(0, match.start - 40) : match.start]
    return re.search(near.BEFORE_LAST_CENTURY_PATTERN, before, re.IGNORECASE) is not None


RULES = (
    Rule(
        "lead",
        "period",
        resolve_lead,
        {"en": ("(the )?<ordinal>",)},
        (
            Example("Guilds fell in the 16th and 17th centuries.", "the 16th", "15", "15XX"),
            Example("Trams came back in the 20th and 21st centuries.", "the 20th", "19", "19XX"),
            Example("The tales are set in the 29th and 30th centuries.", "the 29th", "28", "28XX"),
        ),
        ("He came 16th and won in the 17th.",),
        check=lambda match, text: 0 < match["ordinal"] <= 30 and _behind().match(text, match.end) is not None,
    ),
    Rule(
        "tail",
        "period",
        resolve_tail,
        {"en": ("(the )?<ordinal>~centuries",)},
        (
            Example("Guilds fell in the 16th and 17th centuries.", "17th centuries", "16", "16XX"),
            Example("Trams came back in the 20th and 21st centuries.", "21st centuries", "20", "20XX"),
        ),
        ("Over 3 centuries it stood.",),
        check=_has_lead,
    ),
)
