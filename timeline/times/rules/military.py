"""Date-time groups of signals ("302258Z DEC 13") and times with a zone letter ("0600Z")."""

from __future__ import annotations

from timeline.record.when import Day
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule
from timeline.times.rules.calendar_dates import resolve_day
from timeline.times.rules.clock_times import at_clock, clock_value
from timeline.times.stand_alone import is_whole


def resolve_group(match: PhraseMatch, context: Context) -> Reading | None:
    """Day, hour, minute, zone letter, month and perhaps year."""
    day = resolve_day(match, context)
    if day is None or day.when is None or day.when.earliest is None:
        return day
    at: Day = day.when.earliest
    match.slots.setdefault("zone", "Z")
    steps = (*day.steps, f"day {match['day']} at {clock_value(match)}, zone {match['zone']}")
    value = f"{at.isoformat()}T{clock_value(match)}{match['zone']}"
    return date(at_clock(at, match), value=value, basis=day.basis, anchor=day.anchor, steps=steps,
                confidence=day.confidence)  # fmt: skip


RULE = Rule(
    "date_time_group",
    "part",
    resolve_group,
    {
        "en": (
            "<day=day2><hour=hour2><minute>( )?<zone=zone_letter>( )?<month>(( )?(<year=year4>|<year=year2>))?",
            "<day=day2><hour=hour2><minute>( )?<zone> <month>( (<year=year4>|<year=year2>))?",
            "<day=day2><hour=hour2><minute><month=zulu_month>(( )?(<year=year4>|<year=year2>))?",
        )
    },
    (
        Example("The signal bears 302258Z DEC 13.", "302258Z DEC 13", "2013-12-30T22:58Z", "2013-12-30T22:58:00Z"),
        Example(
            "Sent 061030B JUN 1944 to all.", "061030B JUN 1944", "1944-06-06T10:30+02:00", "1944-06-06T10:30:00+02:00"
        ),
    ),
    ("Order 302258 is late.", "Ticket 302258Z is closed."),
    check=is_whole,
)
