"""One night that two days share: "the night of 14-15 April 1912", "in the night from 30 to 31 May".

TimeML annotators tag the two days apart, so this is a range: taken apart again for TIMEX3.
"""

from __future__ import annotations

from timeline.record.timex3 import day_value
from timeline.record.when import Day, When
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch, written_year
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule
from timeline.times.rules.parts_of_day import resolve_part

_FALLS, _ENDS = 20 * 3600, 5 * 3600
"""A night begins at eight in the evening and ends at five, as the parts of a day have it."""
_NIGHT = "NI"


def night_of(day: Day) -> When:
    """The night that begins on ``day``."""
    return When.interval(When.at(day, _FALLS), When.at(day.plus(days=1), _ENDS - 1))


def resolve_night(match: PhraseMatch, context: Context) -> Reading | None:
    """The night from one day into the next; days further apart are a span."""
    year = written_year(match["last"])
    context.lent = (year, match["last"]) if year is not None and written_year(match["first"]) is None else None
    first = context.resolve(match["first"])
    context.lent = None
    if first is None or first.when is None or first.when.earliest is None:
        return first
    context.note(first, match["first"])
    last = context.resolve(match["last"])
    context.placed.pop()
    if last is None or last.when is None or last.when.earliest is None:
        return first
    begin, end = first.when.earliest, last.when.earliest
    if end.ordinal - begin.ordinal != 1:
        when = When.interval(When.on(begin), When.on(end)) if begin < end else When.on(begin)
        return last.but(type="DATE", when=when, value=f"{day_value(begin)}/{day_value(end)}")
    steps = (*last.steps, "one night, from the evening of the first day into the morning of the second")
    reading = date(night_of(begin), value=f"{day_value(begin)}TNI", basis=last.basis, anchor=last.anchor, steps=steps,
                   confidence=min(first.confidence, last.confidence), findings=last.findings)  # fmt: skip
    return reading.but(type="TIME", whole=When.on(begin))


def resolve_into(match: PhraseMatch, context: Context) -> Reading | None:
    """The night that ends on a day ("Nacht zum Donnerstag"). A weekday is the last one, unless the verb looks ahead."""
    reading = context.resolve(match["a_day"])
    if reading is None or reading.when is None or reading.when.earliest is None:
        return reading
    day, published = reading.when.earliest, context.document.published
    weekday = match["a_day"].rule.kind == "weekday"
    if weekday and published is not None and day.ordinal > published.ordinal and context.tense_of(match) != "future":
        day = day.plus(days=-7)
    eve = day.plus(days=-1)
    steps = (*reading.steps, "the night before it, up to its morning")
    return reading.but(type="TIME", value=f"{day_value(eve)}TNI", when=night_of(eve), steps=steps)


def is_night(match: PhraseMatch) -> bool:
    """Whether a part of a day is the night of a day that is named."""
    part = match["part"].get("plain_part") if "part" in match else match.get("part_of_day")
    return part == _NIGHT and "a_day" in match


RULES = (
    Rule(
        "begins",
        "part",
        resolve_part,
        {"en": ("<part=an_open_part> (from|between|in|of the|from the|between the) <a_day>",)},
        (
            Example(
                "They came in the night from Monday to their camp.",
                "the night from Monday",
                "2021-03-01TNI",
                "2021-03-01T20:00:00/2021-03-01T23:59:59",
            ),
        ),
        check=lambda match, text: is_night(match),
    ),
    Rule(
        "night",
        "range",
        resolve_night,
        {
            "en": (
                "<first=a_part>( )?(-|–|—|/)( )?<last=a_day>",
                "<first=a_part> (to|into|and|until|on)( the)? <last=a_day>",
            )
        },
        (
            Example(
                "The liner struck the ice on the night of 14-15 April 1912.",
                "the night of 14-15 April 1912",
                "1912-04-14TNI",
                "1912-04-14T20:00:00/1912-04-15T04:59:59",
            ),
            Example(
                "The raid came in the night from 30 to 31 May 1942.",
                "the night from 30 to 31 May 1942",
                "1942-05-30TNI",
                "1942-05-30T20:00:00/1942-05-31T04:59:59",
            ),
            Example(
                "He fled on the night of April 30-May 1, 1945.",
                "the night of April 30-May 1, 1945",
                "1945-04-30TNI",
                "1945-04-30T20:00:00/1945-05-01T04:59:59",
            ),
        ),
        ("He came at night, 14-15 men with him.", "From the morning of 3 May to 4 May it rained."),
        check=lambda match, text: is_night(match["first"]),
    ),
    Rule(
        "into",
        "part",
        resolve_into,
        {},
        (
            Example("In der Nacht zum Dienstag brannte die Halle.", "Nacht zum Dienstag", "2021-03-01TNI",
                    "2021-03-01T20:00:00/2021-03-02T04:59:59", language="de"),
            Example("Nach dem Brand in der Nacht auf Dienstag sucht man Zeugen.", "Nacht auf Dienstag",
                    "2021-03-01TNI", "2021-03-01T20:00:00/2021-03-02T04:59:59", language="de"),
        ),
    ),
)  # fmt: skip
