"""Which of two figures is the day: "3/4/2021" is read as the document itself shows, and the reading says how sure.

What is asked, in this order: figures above 12, the weekday beside the date, the other dates of the document, a clause
in the past that cannot lie behind the publication, the mark between the figures, and last what is usual where the
text comes from. Only that last answer is a guess; then both days are named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from timeline.errors import BadDate
from timeline.record.in_words import in_words
from timeline.record.when import Day, When
from timeline.times.context import Context
from timeline.times.lexicon import language_of
from timeline.times.phrase_match import PhraseMatch

_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d\d)(?!\d|[/.-]\d)")
_DAY_FIRST_SITES = (".uk/", ".au/", ".in/", ".eu/", ".ie/", ".nz/", ".za/")


@dataclass(frozen=True, slots=True)
class DayOrder:
    """A month and a day, how they were told apart, and the other day that the figures allow where nothing tells."""

    month: int
    day: int
    step: str = ""
    confidence: float = 1.0
    finding: str = ""


@lru_cache(maxsize=16)
def order_shown(text: str) -> str:
    """ "day" or "month", whichever stands first in the dates of ``text`` that allow one order only; "" without any."""
    day_first = month_first = 0
    for figures in _FIGURES.finditer(text):
        first, second = int(figures[1]), int(figures[3])
        if 31 >= first > 12 >= second > 0:
            day_first += 1
        elif 31 >= second > 12 >= first > 0:
            month_first += 1
    if day_first == month_first:
        return ""
    return "day" if day_first > month_first else "month"


def in_order(match: PhraseMatch, context: Context, year: int | None, mark: str) -> DayOrder:
    """The month and the day that the slots ``first`` and ``second`` of ``match`` hold."""
    first, second = match["first"], match["second"]
    if first > 12:
        return DayOrder(second, first)
    if second > 12 or first == second:
        return DayOrder(first, second)
    month_first, day_first = DayOrder(first, second), DayOrder(second, first)
    fitting = [number for number in (month_first, day_first) if _is_weekday(number, year, match.get("weekday"))]
    if len(fitting) == 1:
        return DayOrder(fitting[0].month, fitting[0].day, "the weekday beside it tells day and month apart", 0.97)
    shown = order_shown(context.document.text)
    if shown:
        chosen = day_first if shown == "day" else month_first
        return DayOrder(chosen.month, chosen.day, f"figures read {shown} first, as other dates here show", 0.9)
    order = _not_ahead(match, context, year, month_first, day_first)
    if order:
        return DayOrder(order.month, order.day, "figures read so that a past clause lies before the publication", 0.85)
    return _as_usual(context, year, mark, month_first, day_first)


def _as_usual(context: Context, year: int | None, mark: str, month_first: DayOrder, day_first: DayOrder) -> DayOrder:
    if mark == ".":
        return DayOrder(day_first.month, day_first.day, "figures read day first, as is usual between dots", 0.9)
    usual_day_first = not language_of(context.document.language).month_first
    abroad = any(ending in context.document.url.casefold() for ending in _DAY_FIRST_SITES)
    if usual_day_first or abroad:
        where = "in this language" if usual_day_first else "where the text comes from"
        step, chosen, other = f"figures read day first, as is usual {where}", day_first, month_first
    else:
        step, chosen, other = "figures read month first, as is usual in US English", month_first, day_first
    finding = ""
    if year is not None:
        possible = in_words(When.on(Day(year, other.month, other.day)))
        finding = f"it may also be {possible}: nothing in the text says which figure is the day"
    return DayOrder(chosen.month, chosen.day, step, 0.7, finding)


def _is_weekday(order: DayOrder, year: int | None, weekday: int | None) -> bool:
    if year is None or weekday is None:
        return False
    try:
        return Day(year, order.month, order.day).weekday == weekday
    except BadDate:
        return False


def _not_ahead(match: PhraseMatch, context: Context, year: int | None, *orders: DayOrder) -> DayOrder | None:
    """The only order that puts a clause in the past before the publication."""
    published = context.document.published
    if published is None or year is None or context.tense_of(match) != "past":
        return None
    behind = [order for order in orders if (year, order.month, order.day) <= (published.year, published.month,
                                                                               published.day)]  # fmt: skip
    return behind[0] if len(behind) == 1 else None
