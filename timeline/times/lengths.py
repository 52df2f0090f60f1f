"""Lengths of time that other times are counted by: one amount or several, and a day moved by them."""

from __future__ import annotations

from timeline.languages import en_neighbours as near
from timeline.record.timex3 import Amount
from timeline.record.when import Day, When
from timeline.times.arithmetic import UNIT_OF, clock_shifted, moved, unit_holding
from timeline.times.phrase_match import PhraseMatch

FINE = ("second", "minute", "hour")
_ORDER = ("second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade", "century",
          "millennium")  # fmt: skip
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
YEARS = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}
LONGEST_YEARS = 20_000
"""Nobody counts further on a calendar."""


def length_of(match: PhraseMatch) -> tuple[Amount, ...]:
    """The amounts of a length, the longest unit first; empty when a number is not said ("several days")."""
    parts = [part for part in match.inner() if part.rule.kind == "duration"]
    if parts:
        amounts = [length_of(part) for part in parts]
        return tuple(amount for amounts_of_part in amounts for amount in amounts_of_part) if all(amounts) else ()
    if "length" in match:
        number, unit = match["length"]
        return (Amount(number, unit),) if number is not None else ()
    number = match["vague_number"] if "vague_number" in match else match.get("number")
    unit = match.get("unit")
    if unit is None or unit not in _ORDER or number is None or number * _MONTHS.get(unit, 0) > 12 * LONGEST_YEARS:
        return ()
    halves = match.phrase.endswith(near.AND_A_HALF) or near.HALF_BY_HYPHENS in match.phrase
    return (Amount(number + match.get("more", 0.5 if halves else 0), unit),)


def finest(length: tuple[Amount, ...]) -> str:
    """The finest unit of a length."""
    return min((amount.unit for amount in length), key=_ORDER.index)


def finer(unit: str, other: str) -> bool:
    """Whether ``unit`` is shorter than ``other``."""
    order = (*_ORDER[:6], "month", "season", "quarter", "half", "year", "decade", "century", "millennium")
    return unit in order and other in order and order.index(unit) < order.index(other)


def moved_by(day: Day, length: tuple[Amount, ...], side: int, *, working: bool = False) -> Day:
    """``day`` moved by all amounts of ``length``; ``working`` days leave Saturdays and Sundays out."""
    for amount in length:
        number = amount.number or 0
        if amount.unit in FINE:
            hours = number / {"hour": 1, "minute": 60, "second": 3600}[amount.unit]
            day = day.plus(days=side * int(hours // 24))
        elif working and amount.unit == "day":
            day = _working_day(day, int(number), side)
        elif number == int(number):
            day = moved(day, side * int(number), amount.unit)
        else:
            day = _moved_by_part(day, number, side, amount.unit)
    return day


def _moved_by_part(day: Day, number: float, side: int, unit: str) -> Day:
    months = round(number * _MONTHS.get(unit, 0))
    if unit in _MONTHS and unit != "month":
        return day.plus(months=side * months)
    return day.plus(days=side * round(number * {"week": 7, "fortnight": 14, "month": 30}.get(unit, 1)))


def _working_day(day: Day, count: int, side: int) -> Day:
    while count > 0:
        day = day.plus(days=side)
        count -= day.weekday < 5
    return day


def shifted_by(when: When, length: tuple[Amount, ...], side: int, *, working: bool = False) -> When | None:
    """``when`` moved by ``length``, as finely as ``when`` was said; from the edge of a longer time if it is finer.

    Three days after March are counted from the end of March, and are about there; two years after March 1944 are
    March 1946.
    """
    if when.earliest is None or when.latest is None:
        return None
    unit = finest(length)
    if when.clock is not None and unit in FINE and len(length) == 1 and when.clock.first == when.clock.last:
        number = length[0].number or 0
        return clock_shifted(when, round(side * number * 3600), "second") if unit == "hour" else clock_shifted(
            when, side * int(number), unit
        )  # fmt: skip
    own = UNIT_OF.get(when.precision, "day")
    if own == "day":
        day = when.earliest if side < 0 else when.latest
        return When.on(moved_by(day, length, side, working=working))
    if finer(unit, own):
        edge = when.earliest if side < 0 else when.latest
        there = moved_by(edge, length, side, working=working)
        fine = "day" if unit in ("week", "fortnight", *FINE) else unit
        return unit_holding(fine, there).qualified(approximate=True)
    return unit_holding(own, moved_by(when.earliest, length, side))


def said(length: tuple[Amount, ...]) -> str:
    """A length in words: "2 years and 3 months"."""
    words = []
    for amount in length:
        number = amount.number or 0
        shown = str(int(number)) if number == int(number) else f"{number:g}"
        words.append(f"{shown} {amount.unit}" + ("s" if number != 1 else ""))
    return " and ".join(words).replace("centurys", "centuries")
