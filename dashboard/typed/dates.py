"""A day of publication as a person types it: read by the rules that read the texts, and said back as understood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from timeline.errors import BadDate
from timeline.record.in_words import in_words
from timeline.record.model import Document, Publication, Sentence, TimeExpression
from timeline.record.when import Day, When

if TYPE_CHECKING:
    from timeline.languages import Language


def today() -> Day:
    """The day it is here: what somebody types as "yesterday" counts from it where no document says another."""
    now = date.today()
    return Day(now.year, now.month, now.day)


def read_day(typed: str, day: Day | None = None) -> Day:
    """The one day that ``typed`` names; ``day``: see ``read_when``. Raises ``BadDate`` saying what would do."""
    when = read_when(typed, day)
    if when.earliest is None or when.earliest != when.latest:
        raise BadDate(f"“{typed}” is {in_words(when)}; a publication needs one day, such as 3 March 2021")
    return when.earliest


LONGEST = 200
"""Characters of a typed date; what is longer is refused before it is read."""


def read_when(typed: str, day: Day | None = None) -> When:
    """The time that ``typed`` names, in any form the texts may have, or EDTF. Raises ``BadDate``.

    ``day`` is the day of publication of the text it belongs to, from which "Monday" or "last week" count.
    """
    from timeline.times import read_date

    if len(typed) > LONGEST:
        raise BadDate(f"A date has at most {LONGEST} characters; these are {len(typed):,}.")
    first, _, rest = typed.strip().partition(" ")
    # What the page itself shows ("about 1450", "perhaps 1990") must be readable when a person types it back.
    if first.lower() in {"about", "perhaps"} and rest:
        try:
            when = read_date(rest)
        except BadDate:
            return read_date(typed.strip())
        return when.qualified(approximate=True) if first.lower() == "about" else when.qualified(uncertain=True)
    try:
        return read_date(typed.strip())
    except BadDate as problem:
        read_as = _far_year(typed.strip()) or _as_in_a_text(" ".join(typed.split()), day)
        if read_as is None:
            raise _words_beside(" ".join(typed.split()), day) or problem from None
        return read_as


_FAR_YEAR = re.compile(r"([1-9][0-9]{4,8}) ?BC(?:E)?", re.IGNORECASE)


def _far_year(typed: str) -> When | None:
    """A year BC of five digits or more."""
    match = _FAR_YEAR.fullmatch(typed)
    if match is None:
        return None
    year = int(match[1]) - 1
    return When.from_edtf(f"Y-{year}" if year > 9999 else f"-{year}")


def _as_in_a_text(typed: str, day: Day | None) -> When | None:
    """What the words would mean in a text published on ``day``; two times joined by "or" are the time they span.

    Asked in every language that says how people type in it, English first.
    """
    readings = (
        _read_as(language, f"{lead} {typed}".strip(), day)
        for language in _speaking()
        for lead in ("", *sorted(language.cues["typed lead"]))
    )
    return next((when for when in readings if when is not None), None)


def _speaking() -> list[Language]:
    """The languages that say how people type in them, English first."""
    from timeline.times.lexicon import languages

    speaking = [language for language in languages().values() if language.cues.get("typed beside")]
    return sorted(speaking, key=lambda language: (language.code != "en", language.code))


def _read_as(language: Language, whole: str, day: Day | None) -> When | None:
    expressions, rest = _taken_apart(language, whole, day)
    beside = {word for part in rest for word in re.split(r"[\s.,:]+", part.casefold()) if word}
    known = language.cues["typed beside"] | language.cues.get("published", frozenset())
    if not beside <= known or any(expression.findings for expression in expressions):
        return None
    whens = [expression.when for expression in expressions if expression.when is not None]
    if len(whens) == len(expressions) == 1:
        return whens[0]
    if len(whens) == len(expressions) == 2 and rest[1].strip().casefold() in language.cues["typed or"]:
        return When.interval(*sorted(whens, key=lambda when: when.sort_key))
    return None


def _taken_apart(language: Language, whole: str, day: Day | None) -> tuple[Sequence[TimeExpression], list[str]]:
    """The times that a text of these words would tell, and what stands before, between and behind them."""
    from timeline.times.resolver import read_document

    document = Document(whole, language=language.code, publication=Publication(day) if day else None)
    expressions = read_document(document, [Sentence(0, len(whole), whole)], mode="news").expressions
    ends = [0, *(expression.end for expression in expressions)]
    starts = [*(expression.start for expression in expressions), len(whole)]
    return expressions, [whole[end:start] for end, start in zip(ends, starts, strict=True)]


def _words_beside(typed: str, day: Day | None) -> BadDate | None:
    """Says which words keep ``typed``, which holds one time, from being understood; None where that is not why."""
    for language in _speaking():
        expressions, rest = _taken_apart(language, typed, day)
        when = expressions[0].when if len(expressions) == 1 else None
        words = " ".join(part.strip(" .,:") for part in rest if part.strip(" .,:"))
        if when is not None and words and not expressions[0].findings:
            return BadDate(f"“{words}” stands beside {in_words(when)}; type the date alone")
    return None


_FIGURES = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{2}|\d{4})")


def both_days(typed: str) -> tuple[Day, ...]:
    """The two days that figures may name, day before month first; none where one reading alone is possible."""
    figures = _FIGURES.fullmatch(typed.strip())
    if figures is None:
        return ()
    first, second = int(figures[1]), int(figures[3])
    if not (1 <= first <= 12 and 1 <= second <= 12) or first == second:
        return ()
    century = read_when(f"{_SURE_DAY}{figures[2]}{second}{figures[2]}{figures[4]}").earliest
    assert century is not None, "a day has a beginning"
    return Day(century.year, second, first), Day(century.year, first, second)


_SURE_DAY = 13
"""No month has this number: what is typed in figures with it can be read in one way."""


def given(typed: str, day: Day | None = None) -> Publication | None:
    """The publication a person stated; None for an empty field. ``day``: see ``read_when``. Raises ``BadDate``."""
    return Publication(read_day(typed, day)) if typed.strip() else None


def understood_day(typed: str, day: Day | None = None) -> str:
    """What will be taken for ``typed``, or why not; "" for an empty field. ``day``: see ``read_when``."""
    if not typed.strip():
        return ""
    try:
        named = read_day(typed, day)
    except BadDate as problem:
        return _refusal(typed, problem)
    weekday = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[named.weekday]
    return f"Understood as {weekday}, {in_words(When.on(named))}"


def understood(typed: str, day: Day | None = None) -> str:
    """What will be taken for a date of any precision, or why not; "" for an empty field. ``day``: see ``read_when``."""
    if not typed.strip():
        return ""
    try:
        when = read_when(typed, day)
    except BadDate as problem:
        return _refusal(typed, problem)
    words = in_words(when)
    first, last = (in_words(When.on(end)) if end else "" for end in (when.earliest, when.latest))
    if first == last or words in (f"since {first}", f"until {last}", f"{first} to {last}"):
        return f"Understood as {words}"
    if not first or not last:
        return f"Understood as {words}: {f'from {first} on' if first else f'up to {last}'}"
    return f"Understood as {words}: {first} to {last}"


def _refusal(typed: str, problem: BadDate) -> str:
    return "Which day is meant?" if both_days(typed) else f"Not understood: {problem}"
