"""A day of publication as a person types it: read by the rules that read the texts, and said back as understood."""

from __future__ import annotations

from timeline.errors import BadDate
from timeline.record.in_words import in_words
from timeline.record.model import Publication
from timeline.record.when import Day, Precision, When


def read_day(typed: str) -> Day:
    """The one day that ``typed`` names. Raises ``BadDate`` saying what would do."""
    when = read_when(typed)
    if when.earliest is None or when.earliest != when.latest:
        raise BadDate(f"“{typed}” is {in_words(when)}; a publication needs one day, such as 3 March 2021")
    return when.earliest


LONGEST = 200
"""Characters of a typed date; what is longer is refused before it is read."""


def read_when(typed: str) -> When:
    """The time that ``typed`` names, in any form the texts may have, or EDTF. Raises ``BadDate``."""
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
    return read_date(typed.strip())


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


def understood(typed: str) -> str:
    """What will be taken for a date of any precision, or why not; "" for an empty field."""
    if not typed.strip():
        return ""
    try:
        when = read_when(typed)
    except BadDate as problem:
        return f"Not understood: {problem}"
    words = in_words(when)
    if when.precision is Precision.DAY:
        return f"Understood as {words} · {when.edtf()}"
    first = when.earliest.isoformat() if when.earliest else "open"
    last = when.latest.isoformat() if when.latest else "open"
    return f"Understood as {words} · {when.edtf()} · {first} to {last}"
