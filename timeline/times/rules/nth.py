"""The nth, or the nth last, day, weekday or unit of a longer time: "the second Monday of last month"."""

from __future__ import annotations

import re

from timeline.errors import BadDate
from timeline.languages import en_neighbours as near
from timeline.record.in_words import in_words
from timeline.record.when import Day, Precision, When
from timeline.times.arithmetic import moved, nearest_weekday, unit_holding
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date, repeated
from timeline.times.rules import Example, Rule

_WEEKS_OF = (Precision.MONTH, Precision.YEAR, Precision.QUARTER, Precision.HALF, Precision.SEASON)
_LEAST = {"day": 2, "week": 8, "weekend": 8, "month": 60, "year": 700, "decade": 7000, "century": 70_000}
"""Days that the longer time must have at least, by the unit that is counted in it."""


def resolve_nth(match: PhraseMatch, context: Context) -> Reading | None:
    """The nth unit or weekday within the longer time."""
    period = context.resolve(match["a_period"])
    if period is None or period.when is None:
        return period
    first, last = period.when.earliest, period.when.latest
    if first is None or last is None:
        return period
    number, weekday, unit = _number(match), _weekday(match), _unit(match)
    if weekday is not None:
        when = When.on(nth_weekday_within(first, last, weekday, number))
        if "a_weekday_part" in match:
            when = When.part_of_day(when.earliest or first, match["a_weekday_part"]["part_of_day"])
    else:
        when = nth_unit(period.when, unit, number)
    step = f"{_ordinal(number)} {_WEEKDAYS[weekday] if weekday is not None else unit} of {in_words(period.when)}"
    reading = date(when, basis=period.basis, anchor=period.anchor,
                   steps=(*period.steps, f"the {step} → {in_words(when)}"),
                   confidence=min(period.confidence, 0.9))  # fmt: skip
    return reading.but(aside=period.aside, findings=period.findings)


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _ordinal(number: int) -> str:
    size = abs(number)
    suffix = "th" if size % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(size % 10, "th")
    if number < 0:
        return "last" if number == -1 else f"{size}{suffix} last"
    return f"{size}{suffix}"


def _number(match: PhraseMatch) -> int:
    """Which one: 1 the first, -1 the last, -2 the last but one."""
    if "a_last_unit" in match or "a_last_weekday" in match or "from_end" in match or match.phrase.startswith(_LAST):
        return -int(match.get("nth", match.get("from_end", 1)))
    return int(match["nth"])


_LAST = "(the )?<nth=ordinal>~last"


def _weekday(match: PhraseMatch) -> int | None:
    for slot in ("a_weekday", "a_last_weekday"):
        if slot in match:
            return int(match[slot]["weekday"])
    part = match.get("a_weekday_part")
    weekday: int | None = part["a_day"]["weekday"] if part else match.get("weekday")
    return weekday


def _unit(match: PhraseMatch) -> str:
    if "a_last_unit" in match:
        return str(match["a_last_unit"]["calendar_unit"])
    return str(match.get("nth_unit", "day"))


def nth_weekday_within(first: Day, last: Day, weekday: int, number: int) -> Day:
    """The nth (or nth last, negative) weekday from ``first`` to ``last``. Raises ``BadDate`` when there is none."""
    if number > 0:
        day = nearest_weekday(first, weekday, direction=1).plus(days=7 * (number - 1))
    else:
        day = nearest_weekday(last, weekday, direction=-1).plus(days=7 * (number + 1))
    if not first <= day <= last:
        raise BadDate(f"{in_words(When.on(first))} to {in_words(When.on(last))} has no {_ordinal(number)} such weekday")
    return day


def nth_unit(period: When, unit: str, number: int) -> When:
    """The nth (or nth last) unit of a period. A week counts where most of its days lie, as ISO 8601 has it.

    Raises ``BadDate`` when the period is too short.
    """
    first, last = period.earliest, period.latest
    assert first is not None and last is not None, "asked for periods with both ends"
    if last.ordinal - first.ordinal + 1 < _LEAST.get(unit, 1):
        raise BadDate(f"{in_words(period)} has no {unit}s to count")
    if unit == "week" and period.precision in _WEEKS_OF:
        thursday = nth_weekday_within(first, last, 3, number)
        return When.week(thursday).qualified(approximate=period.precision is not Precision.YEAR or None)
    if unit == "weekend":
        saturday = nth_weekday_within(first, last, 5, number)
        return unit_holding("weekend", saturday)
    if number > 0:
        start = moved(first, number - 1, unit)
        end = moved(first, number, unit).plus(days=-1)
    else:
        beyond = last.plus(days=1)
        start = moved(beyond, number, unit)
        end = moved(beyond, number + 1, unit).plus(days=-1)
    if start < first or end > last:
        raise BadDate(f"{in_words(period)} has no {_ordinal(number)} {unit}")
    if unit == "week":
        return When.interval(When.on(start), When.on(end)).qualified(approximate=True)
    return unit_holding(unit, start)


def resolve_nth_after(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The first Monday after Easter", "the last Friday before 3 May"."""
    point = context.resolve(match["a_point"])
    if point is None or point.when is None or point.when.earliest is None or point.when.latest is None:
        return point
    side, number = match["beside_unit"], match.get("nth", 1)
    weekday = _weekday(match)
    assert weekday is not None, "every phrase of this rule names a weekday"
    edge = point.when.latest if side > 0 else point.when.earliest
    day = nearest_weekday(edge, weekday, direction=side, strict=True).plus(days=7 * side * (number - 1))
    step = f"the {_ordinal(number)} {_WEEKDAYS[weekday]} {'after' if side > 0 else 'before'} {in_words(point.when)}"
    return point.but(type="DATE", when=When.on(day), value=day.isoformat(), basis="relative", mod="",
                     steps=(*point.steps, f"{step} → {in_words(When.on(day))}"), whole=None)  # fmt: skip


def resolve_day_of(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The 20th of next month", "the 15th day of June 1902"."""
    month = context.resolve(match["a_period"])
    if month is None or month.when is None or month.when.earliest is None:
        return month
    base = month.when.earliest
    when = When.on(Day(base.year, base.month, match["day"]))
    return month.but(value=date(when).value, when=when, steps=(*month.steps, f"its day {match['day']}"), mod="")


def _is_month(match: PhraseMatch, text: str) -> bool:
    inner = match["a_period"]
    if inner.rule.kind == "month":
        return False
    return bool(inner.get("calendar_unit", inner.get("unit")) == "month")


def resolve_nth_of_each(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The last Friday of each month", "the 2nd and 3rd Tuesday of the month": again and again."""
    weekday = _weekday(match)
    value = f"XXXX-WXX-{weekday + 1}" if weekday is not None else "P1M"
    return repeated(value, quant="EVERY")


def _is_last(match: PhraseMatch, text: str) -> bool:
    """ "Last Monday" of a period, not "next Monday" or "this week of"."""
    part = match.get("a_weekday_part")
    if part is not None and (part.get("a_day") is None or "weekday" not in part["a_day"] or "part_of_day" not in part):
        return False
    for slot in ("a_last_weekday", "a_last_unit"):
        inner = match.get(slot)
        if inner is not None and (inner.get("last") != -1 or re.search(near.PAST_OR_THIS_PATTERN, inner.text)):
            return False
    inner = match.get("a_last_unit")
    return inner is None or inner["calendar_unit"] in _LEAST


RULES = (
    Rule(
        "weekday",
        "day",
        resolve_nth,
        {
            "en": (
                "(the )?<nth=ordinal> <a_weekday> (of|in) (the year )?<a_period>",
                "(the )?<from_end> <a_weekday> (of|in) (the year )?<a_period>",
                "(the )?(very )?<a_last_weekday> (of|in) (the year )?<a_period>",
                "(the )?<nth=ordinal>~last <a_weekday> (of|in) <a_period>",
                "(the )?<nth=ordinal> <a_weekday_part=a_part> (of|in) <a_period>",
            )
        },
        (
            Example("They met on the second Monday of last month.", "the second Monday of last month", "2021-02-08",
                    "2021-02-08"),
            Example("It met the last Sunday of May 2020.", "the last Sunday of May 2020", "2020-05-31", "2020-05-31"),
            Example("It was the last Friday of October 2015.", "the last Friday of October 2015", "2015-10-30",
                    "2015-10-30"),
        ),
        ("She came last Friday of her own will.",),
        check=_is_last,
    ),
    Rule(
        "unit",
        "period",
        resolve_nth,
        {
            "en": (
                "(the )?<nth=ordinal> <nth_unit> (of|in) (the year )?<a_period>",
                "(the )?<from_end> <nth_unit> (of|in) (the year )?<a_period>",
                "(the )?<nth=ordinal>~last <nth_unit> (of|in) <a_period>",
                "(the )?(very )?<a_last_unit> (of|in) (the year )?<a_period>",
                "(the )?<nth=ordinal> <a_last_unit> (of|in) <a_period>",
            )
        },
        (
            Example("It rained in the first week of May 2020.", "the first week of May 2020", "2020-W19",
                    "2020-05-04~/2020-05-10~"),
            Example("It fell in the last week of March 1917.", "the last week of March 1917", "1917-W13",
                    "1917-03-26~/1917-04-01~"),
            Example("They met on the second day of May 1940.", "the second day of May 1940", "1940-05-02",
                    "1940-05-02"),
            Example("Orders doubled in the second month of 2020.", "the second month of 2020", "2020-02", "2020-02"),
            Example("It spread in the first decade of the 20th century.", "the first decade of the 20th century",
                    "190", "190X"),
            Example("It rained on the fifth last day of May 2020.", "the fifth last day of May 2020", "2020-05-27",
                    "2020-05-27"),
        ),
        ("He won the second day of the match.",),
        check=lambda match, text: _is_last(match, text),
        options={"apart": True},
    ),
    Rule(
        "weekday_beside",
        "day",
        resolve_nth_after,
        {
            "en": (
                "(the )?<nth=ordinal> <a_weekday> <beside_unit> <a_point>",
                "the <a_weekday> <beside_unit> <a_point>",
                "the <a_last_weekday> <beside_unit> <a_point>",
            )
        },
        (Example("It is on the first Monday after 5 April 2021.", "the first Monday after 5 April 2021", "2021-04-12",
                 "2021-04-12"),),
        options={"apart": True},
    ),
    Rule(
        "day_of",
        "day",
        resolve_day_of,
        {
            "en": (
                "(the )?(<day=ordinal_day>|<day=day_digits>) of <a_period>",
            )
        },
        (Example("Rent is due on the 20th of next month.", "the 20th of next month", "2021-04-20", "2021-04-20"),),
        ("He led the 20th of the regiments.",),
        check=_is_month,
    ),
    Rule(
        "weekday_of_each",
        "set",
        resolve_nth_of_each,
        {
            "en": (
                "(the )?<nth=ordinal> <a_weekday> (of|in) <a_set>",
                "(the )?<a_last_weekday> (of|in) <a_set>",
                "(the )?<other=ordinal> (and|or) <nth=ordinal> <a_weekday> (of|in) (<a_unit>|<a_set>)",
                "<each> <nth=ordinal> <a_weekday>",
            )
        },
        (
            Example("Wages are paid on the last Friday of each month.", "the last Friday of each month", "XXXX-WXX-5"),
            Example("Pay day is every 3rd Friday.", "every 3rd Friday", "XXXX-WXX-5"),
        ),
        check=_is_last,
    ),
)  # fmt: skip
