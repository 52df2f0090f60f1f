"""Weekday and part of the day in one word, as German writes them: "Montagabend"."""

from __future__ import annotations

from timeline.record.timex3 import day_value
from timeline.record.when import When
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading
from timeline.times.rules import Example, Rule
from timeline.times.rules.weekdays import resolve_weekday


def resolve_weekday_part(match: PhraseMatch, context: Context) -> Reading | None:
    """That part of the weekday meant."""
    match.slots["weekday"], part = match["weekday_part"]
    reading = resolve_weekday(match, context)
    if reading is None or reading.when is None or reading.when.earliest is None:
        return reading and reading.but(type="TIME", value=f"{reading.value}T{part}")
    day = reading.when.earliest
    return reading.but(type="TIME", value=f"{day_value(day)}T{part}", when=When.part_of_day(day, part))


RULE = Rule(
    "weekday_part",
    "part",
    resolve_weekday_part,
    {},
    (
        Example("Der Rat tagte am Montagabend.", "Montagabend", "2021-03-01TEV",
                "2021-03-01T17:00:00/2021-03-01T21:59:59", language="de"),
    ),
    options={"news": 1},
)  # fmt: skip
