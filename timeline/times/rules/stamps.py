"""Stamps that programs write: Apache ("23/May/2018:15:04:05 -0700"), ctime ("Thu Dec 29 10:14:52 EST 2016")."""

from __future__ import annotations

from timeline.record.when import Day
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule
from timeline.times.rules.clock_times import at_clock, clock_value
from timeline.times.stand_alone import is_whole


def resolve_stamp(match: PhraseMatch, context: Context) -> Reading | None:
    """A day, a time of that day, and the zone as written."""
    day = Day(match["year"], match["month"], match["day"])
    return date(at_clock(day, match), value=f"{day.isoformat()}T{clock_value(match)}")


_CLOCK = "<hour>:<minute>(:<second=minute>((.|,)<second_parts>)?)?"
_ZONE = "( <zone>| <zone=offset>)?"
_WEEKDAY = "((<weekday>|<weekday=weekday_short>)(,)? )?"

RULE = Rule(
    "program",
    "part",
    resolve_stamp,
    {
        "en": (
            f"<day=day_digits>/<month>/<year=year4>:{_CLOCK}{_ZONE}",
            f"<day=day_digits>-<month>-<year=year4>:{_CLOCK}{_ZONE}",
            f"{_WEEKDAY}<month> <day=day_digits> {_CLOCK}{_ZONE} <year=year4>",
            f"{_WEEKDAY}<day=day_digits> <month> {_CLOCK}{_ZONE} <year=year4>",
        )
    },
    (
        Example(
            '1.2.3.4 - - [23/May/2018:15:04:05 -0700] "GET /"',
            "23/May/2018:15:04:05 -0700",
            "2018-05-23T15:04",
            "2018-05-23T15:04:05-07:00",
        ),
        Example(
            "Thu Dec 29 10:14:52 EST 2016",
            "Thu Dec 29 10:14:52 EST 2016",
            "2016-12-29T10:14",
            "2016-12-29T10:14:52-05:00",
        ),
    ),
    ("On May 3 10:30 of 2016 trains ran.",),
    check=is_whole,
)
