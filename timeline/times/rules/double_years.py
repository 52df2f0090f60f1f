"""Years that run from one calendar year into the next: "the 1957-58 season", "the 2019/20 academic year".

TimeML annotators tag the two years apart, so this is a range: taken apart again for TIMEX3.
"""

from __future__ import annotations

from timeline.record.when import When
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule


def resolve_double_year(match: PhraseMatch, context: Context) -> Reading | None:
    """About July to June: sports, schools and parliaments begin in the second half of a year and end in the first."""
    first = context.resolve(match["first"])
    if first is None or first.when is None or first.when.earliest is None:
        return first
    context.note(first, match["first"])
    last = context.resolve(match["last"])
    context.placed.pop()
    year = first.when.earliest.year
    if last is None or last.when is None or last.when.earliest is None or last.when.earliest.year != year + 1:
        return last
    when = When.interval(When.month(year, 7), When.month(year + 1, 6)).qualified(approximate=True)
    steps = ("such years run from the middle of one calendar year to the middle of the next",)
    return date(when, steps=steps, confidence=0.9).but(whole=last.when)


_NOUN = "(season|campaign|academic year|school year|university year|financial year|fiscal year|tax year|session|term)"

RULE = Rule(
    "double_year",
    "range",
    resolve_double_year,
    {"en": (f"(the )?<first=a_year>(-|–|/)<last=a_year> {_NOUN}",)},
    (
        Example("In the 1957-58 season the club fell.", "the 1957-58 season", "1957-07/1958-06", "1957-07~/1958-06~"),
        Example("Fees rose in the 2019/20 academic year.", "the 2019/20 academic year", "2019-07/2020-06",
                "2019-07~/2020-06~"),
    ),
    ("The 1957 season was long.",),
)  # fmt: skip
