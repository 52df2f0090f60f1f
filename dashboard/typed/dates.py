"""A day of publication as a person types it: read by the rules that read the texts, and said back as understood."""

from __future__ import annotations

import re

from timeline.errors import BadDate
from timeline.record.in_words import in_words
from timeline.record.model import Document, Publication, Sentence
from timeline.record.when import Day, Precision, When


def read_day(typed: str) -> Day:
    """The one day that ``typed`` names. Raises ``BadDate`` saying what would do."""
    when = read_when(typed)
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
    except BadDate:
        found = _far_year(typed.strip()) or _as_in_a_text(" ".join(typed.split()), day)
        if found is None:
            raise
        return found


_FAR_YEAR = re.compile(r"([1-9][0-9]{4,8}) ?BC(?:E)?", re.IGNORECASE)


def _far_year(typed: str) -> When | None:
    """A year BC of five digits or more."""
    found = _FAR_YEAR.fullmatch(typed)
    if found is None:
        return None
    year = int(found[1]) - 1
    return When.from_edtf(f"Y-{year}" if year > 9999 else f"-{year}")


_AROUND = frozenset({"", "or", "the", "in", "on", "at", "by", "before", "after", "since", "until", "during", "from"})
"""Words that may stand beside the time expressions of a typed date: their part was read already, or they join two."""


def _as_in_a_text(typed: str, day: Day | None) -> When | None:
    """What the words would mean in a text published on ``day``; two times joined by "or" are the time they span."""
    from timeline.times.resolver import read_document

    # A month or a weekday alone counts behind a preposition only.
    for lead in ("", "in ", "on "):
        whole = lead + typed
        document = Document(whole, publication=Publication(day) if day else None)
        found = read_document(document, [Sentence(0, len(whole), whole)], mode="news").expressions
        rest, end = [], 0
        for expression in found:
            rest.append(whole[end : expression.start])
            end = expression.end
        rest.append(whole[end:])
        if {part.strip(" .,").casefold() for part in rest} <= _AROUND and not any(each.findings for each in found):
            whens = [each.when for each in found if each.when is not None]
            if len(whens) == len(found) == 1:
                return whens[0]
            if len(whens) == len(found) == 2 and rest[1].strip().casefold() == "or":
                return When.interval(*sorted(whens, key=lambda when: when.sort_key))
    return None


def given(typed: str) -> Publication | None:
    """The publication a person stated; None for an empty field. Raises ``BadDate``."""
    return Publication(read_day(typed)) if typed.strip() else None


def understood_day(typed: str) -> str:
    """What will be taken for ``typed``, or why not; "" for an empty field."""
    if not typed.strip():
        return ""
    try:
        day = read_day(typed)
    except BadDate as problem:
        return f"Not understood: {problem}"
    weekday = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[day.weekday]
    return f"Understood as {weekday}, {in_words(When.on(day))} ({day})"


def understood(typed: str, day: Day | None = None) -> str:
    """What will be taken for a date of any precision, or why not; "" for an empty field. ``day``: see ``read_when``."""
    if not typed.strip():
        return ""
    try:
        when = read_when(typed, day)
    except BadDate as problem:
        return f"Not understood: {problem}"
    words = in_words(when)
    if when.precision is Precision.DAY:
        return f"Understood as {words}"
    first = when.earliest.isoformat() if when.earliest else "open"
    last = when.latest.isoformat() if when.latest else "open"
    return f"Understood as {words} · {first} to {last}"
