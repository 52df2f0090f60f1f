"""Days that are counted back or on and then named: "a year ago today", "three Mondays ago", "Tuesday week"."""

from __future__ import annotations

import re

from timeline.languages import en_neighbours as near
from timeline.record.in_words import in_words
from timeline.record.timex3 import Amount
from timeline.record.when import When
from timeline.times.arithmetic import UNIT_OF, nearest_weekday, unit_holding
from timeline.times.context import Context, day_anchor
from timeline.times.lengths import finer, finest, length_of, moved_by, said
from timeline.times.phrase_match import PhraseMatch, written_year
from timeline.times.rule_reading import NO_NARRATIVE, NO_PUBLICATION, Reading, date, unplaced
from timeline.times.rules import Example, Rule
from timeline.times.rules.ago_later import base_of_later


def resolve_ago_today(match: PhraseMatch, context: Context) -> Reading | None:
    """ "A year ago today", "ten years ago this week": the day or unit named, moved by the length."""
    offset, named = match["an_offset"], context.resolve(match["a_date"])
    length, side = length_of(offset), offset.get("ago", -1)
    if named is None or named.when is None or named.when.earliest is None or not length:
        return named
    unit = UNIT_OF.get(named.when.precision, "day")
    when = unit_holding(unit, moved_by(named.when.earliest, length, side))
    if match["a_date"].rule.name == "weekdays.weekday" and finest(length) in ("month", "year"):
        when = When.on(nearest_weekday(moved_by(named.when.earliest, length, side), match["a_date"]["weekday"],
                                       direction=1))  # fmt: skip
    step = f"{said(length)} {'before' if side < 0 else 'after'} {in_words(named.when)} → {in_words(when)}"
    return date(when, basis="relative", anchor=named.anchor, steps=(*named.steps, step), confidence=0.9)


_NAMED = frozenset(
    {
        "deictic_days.day", "deictic_days.part_of_today", "relative_units.last", "weekdays.weekday",
        "weekdays.last_weekday", "seasons.last_season", "months.last_month_name", "quarters.the_quarter",
    }
)  # fmt: skip


def _is_ago(match: PhraseMatch, text: str) -> bool:
    offset, named = match["an_offset"], match["a_date"]
    if offset.rule.name != "ago_later.ago" or named.rule.name not in _NAMED or written_year(named) is not None:
        return False
    return bool(length_of(offset)) and named.get("last", 0) <= 0


def resolve_more_ago(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Two years and three months ago", "... later": all amounts together, as finely as the last one."""
    offset = match["an_offset"]
    length = (*length_of(match["a_duration"]), *length_of(offset))
    side = offset.get("later", offset.get("ago", -1))
    anchor = base_of_later(context, match, finest(length)) if "later" in offset else context.reference("day")
    if anchor is None:
        return unplaced("PAST_REF" if side < 0 else "FUTURE_REF", NO_PUBLICATION)
    there = moved_by(day_anchor(anchor), length, side)
    unit = finest(length)
    when = unit_holding(unit if unit in ("week", "month", "year") else "day", there)
    step = f"{said(length)} {'before' if side < 0 else 'after'} {in_words(anchor.when)} → {in_words(when)}"
    return date(when, basis="relative", anchor=anchor, steps=(step,), confidence=0.9).but(aside=side < 0)


def _adds_up(match: PhraseMatch) -> bool:
    """Whether both are amounts of one length: "vor" and "hace" say so before the first, "ago" and "later" behind."""
    offset, length = match["an_offset"], match["a_duration"]
    behind = "later" in offset or offset.get("ago", 0) < 0
    first, second = (length, offset) if behind else (offset, length)
    has_two_amounts = offset.rule.name in ("ago_later.ago", "ago_later.later") and length.rule.name in _AMOUNTS
    fits = has_two_amounts and first.start < second.start and bool(length_of(first) and length_of(second))
    return fits and (behind or finer(finest(length_of(second)), finest(length_of(first))))


_AMOUNTS = ("durations.amount", "compound_lengths.compound")


def resolve_weekdays_ago(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Three Mondays ago", "two Fridays from now"."""
    weekday, side = match["weekdays"], match["ago_word"]
    anchor = context.reference("week")
    if anchor is None:
        return unplaced(f"XXXX-WXX-{weekday + 1}", NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    first = nearest_weekday(day_anchor(anchor), weekday, direction=side, strict=True)
    day = first.plus(days=7 * side * (match["number"] - 1))
    step = f"number {match['number']} {'back' if side < 0 else 'on'} from {in_words(anchor.when)}"
    return date(When.on(day), basis="relative", anchor=anchor, steps=(step,), confidence=0.9)


def resolve_day_week(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Tuesday week", "tomorrow fortnight", "a week on Friday": a week or two after the coming day of that name."""
    inner = match["a_day"]
    reading = context.resolve(inner)
    anchor = context.published
    if reading is None or reading.when is None or reading.when.earliest is None or anchor is None:
        return reading
    day = reading.when.earliest
    if inner.rule.kind == "weekday":
        day = nearest_weekday(day_anchor(anchor), inner["weekday"], direction=1)
    length = length_of(match["a_duration"]) if "a_duration" in match else (Amount(1, match["week"]),)
    when = When.on(moved_by(day, length, 1))
    step = f"{said(length)} after {in_words(When.on(day))} → {in_words(when)}"
    return date(when, basis="relative", anchor=anchor, steps=(step,), confidence=0.9)


def _is_week_on(match: PhraseMatch, text: str) -> bool:
    if match["a_day"].rule.name not in ("weekdays.weekday", "deictic_days.day"):
        return False
    if "a_duration" in match:
        length = length_of(match["a_duration"])
        return len(length) == 1 and length[0].unit in ("week", "fortnight")
    return not re.match(near.NOT_A_WEEK_ON_PATTERN, text[match.end : match.end + 8])


def resolve_this_time(match: PhraseMatch, context: Context) -> Reading | None:
    """ "This time last year", "this day two years ago": the day of writing in that year or month."""
    there = context.resolve(match["a_unit"])
    anchor = context.reference("day")
    if there is None or there.when is None or there.when.earliest is None or anchor is None:
        return there
    base, start = day_anchor(anchor), there.when.earliest
    unit = UNIT_OF.get(there.when.precision, "day")
    if unit == "year":
        day = base.plus(years=start.year - base.year)
    elif unit == "month":
        day = base.plus(months=12 * (start.year - base.year) + start.month - base.month)
    elif unit == "week":
        day = start.plus(days=base.weekday)
    else:
        return there
    when = When.on(day).qualified(approximate=True)
    return there.but(
        value=date(when).value, when=when, steps=(*there.steps, f"the same day of it as {in_words(anchor.when)}")
    )


RULES = (
    Rule(
        "ago_today",
        "day",
        resolve_ago_today,
        {"en": ("<an_offset> <a_date>",)},
        (
            Example("A year ago today the dam broke.", "A year ago today", "2020-03-03", "2020-03-03"),
            Example("Ten years ago this week it broke.", "Ten years ago this week", "2011-W09",
                    "2011-02-28/2011-03-06"),
        ),
        ("Ten years ago 1998 was a bad year.",),
        check=_is_ago,
        options={"apart": True},
    ),
    Rule(
        "more_ago",
        "offset",
        resolve_more_ago,
        {"en": ("<a_duration>( and|,|, and)? <an_offset>",)},
        (
            Example("The mine closed two years and three months ago.", "two years and three months ago", "2018-12",
                    "2018-12"),
            Example("He fell in May 1990. Two years and a month later he died.", "Two years and a month later",
                    "1992-06", "1992-06", "narrative"),
        ),
        check=lambda match, text: _adds_up(match),
        options={"apart": True},
    ),
    Rule(
        "weekdays_ago",
        "day",
        resolve_weekdays_ago,
        {"en": ("(<number=number_words>|<number=digits>) <weekdays> <ago_word>",)},
        (Example("She left three Mondays ago.", "three Mondays ago", "2021-02-15", "2021-02-15"),),
        check=lambda match, text: match["number"] < 60,
    ),
    Rule(
        "day_week",
        "day",
        resolve_day_week,
        {"en": ("<a_day> <week=week_or_fortnight>", "<a_duration> on <a_day>")},
        (
            Example("The sale opens a week on Friday.", "a week on Friday", "2021-03-12", "2021-03-12"),
            Example("They meet Tuesday week.", "Tuesday week", "2021-03-16", "2021-03-16"),
        ),
        ("The Friday week-long fair opened.",),
        check=_is_week_on,
        options={"apart": True},
    ),
    Rule(
        "this_time",
        "day",
        resolve_this_time,
        {"en": ("(at )?this (very )?(time|day) <a_unit>",)},
        (Example("This time last year it was closed.", "This time last year", "2020-03-03", "2020-03-03~"),),
    ),
)  # fmt: skip
