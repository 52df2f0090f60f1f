"""Open ends: "since 1960", "until 1949", "before 1914", "after 1945", "as of 2010"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from timeline.languages import en_company as beside
from timeline.record.when import Day, When
from timeline.times.context import Context
from timeline.times.lexicon import language_of
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading


def with_open_end(match: PhraseMatch, reading: Reading, context: Context) -> Reading:
    """The reading with its end left open where the word before says so; TIMEX3 type and value stay as they are."""
    when = reading.when
    if when is None or reading.type not in ("DATE", "TIME") or match.rule.kind in ("range", "duration"):
        return reading
    words, pattern = _leads(context.document.language)
    lead = pattern.search(context.before(match, 24)) if words else None
    word = " ".join(lead[1].casefold().split()) if lead else ""
    if not word or re.match(beside.AFTER_OPENED_PATTERN, context.after(match, 6)) or _is_listed(match, context):
        return reading
    lead_words = context.before(match, 60).casefold().replace("n't", " n't").split()
    if words[word] in _SHUT and not language_of(context.document.language).cues["negation"].isdisjoint(lead_words):
        return reading  # "did not act until March" acts in March
    if words[word] in _BEHIND:
        when = _as_beginning(when)
    closely = lead is not None and _CLOSELY.search(context.before(match, 40)[: -len(lead[0])]) is not None
    if words[word] in _BESIDE and closely and not _is_long(when):
        about = when.qualified(approximate=True)
        return reading.but(when=about, steps=(*reading.steps, f"so near that '{word}' leaves it about there"))
    side = words[word]
    if side == "ahead":  # "as of": from then on where it is to come, else the day itself
        side = "from" if context.tense_of(match) == "future" else ""
    if (side, reading.mod) in (("before", "END"), ("after", "START")):
        side = "to" if side == "before" else "from"  # "before the end of the year" is up to its end
    opened = _opened(when, side)
    if opened is None:
        return reading
    return reading.but(when=opened, steps=(*reading.steps, f"'{word}' leaves the other end open"))


def _as_beginning(when: When) -> When:
    """ "After midnight on Sunday" begins where Sunday does, though "at midnight on Sunday" is where it ends."""
    last_second = when.clock is not None and when.clock.first == when.clock.last == _LAST_SECOND
    if not last_second or when.earliest is None or when.clock is None:
        return when
    return When.at(when.earliest, 0, zone=when.clock.zone)


_LAST_SECOND = 24 * 3600 - 1


def _is_long(when: When) -> bool:
    """Whether a time is a stretch of years: "just before the First World War" is no part of that war."""
    return when.latest is not None and when.earliest is not None and when.latest.ordinal - when.earliest.ordinal > 366


def _is_listed(match: PhraseMatch, context: Context) -> bool:
    """Whether another time follows that the word leads too: "before March and April"."""
    for other in context.matches[context.at + 1 : context.at + 2]:
        glue = context.document.text[match.end : other.start].strip().casefold()
        return glue in beside.LISTED_WITH
    return False


_SHUT, _BESIDE = frozenset({"to", "before"}), frozenset({"before", "after"})
"""Sides that are shut by a denial, and sides that leave the time itself out."""
_BEHIND = _BESIDE - _SHUT  # what begins where the time ends
_CLOSELY = re.compile(beside.CLOSELY_PATTERN, re.IGNORECASE)
"""Before "before" and "after": the time itself is as near as can be said."""


@lru_cache(maxsize=32)
def _leads(language: str) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """The words that open an end, and the pattern that finds one just before a time."""
    words = language_of(language).words.get("open_end", {})
    shapes = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))
    folded = {word.casefold(): side for word, side in words.items()}
    return folded, re.compile(rf"(?<!\w)({shapes}){beside.BEHIND_OPEN_END}\s{{0,4}}$", re.IGNORECASE)


def _opened(when: When, side: str) -> When | None:
    plain = when.bounds or (when, when)
    if when.clock is not None and side in ("before", "after"):
        return When.interval(None, when) if side == "before" else When.interval(when, None)
    match side:
        case "from":
            return When.interval(plain[0], None) if plain[0] else None
        case "to":
            return When.interval(None, plain[1]) if plain[1] else None
        case "before" if when.earliest is not None:
            return When.interval(None, _whole(when, when.earliest.plus(days=-1)))
        case "after" if when.latest is not None:
            return When.interval(_whole(when, when.latest.plus(days=1)), None)
    return None


def _whole(when: When, day: Day) -> When:
    """The day as finely as the time was said: before the year 1960 is up to the year 1959."""
    shown = When.year(day.year) if when.precision.value == "year" else When.on(day)
    return shown.qualified(approximate=True) if when.approximate else shown
