"""Weeks by their number or their first day: "week 26, 2013", "2019-W05", "w/c Feb. 4", "the week ending 3 May"."""

from __future__ import annotations

import re

from timeline.errors import BadDate
from timeline.languages import en_company as beside
from timeline.record.in_words import in_words
from timeline.record.timex3 import iso_week, value_of
from timeline.record.when import Day, When
from timeline.times.context import Context, day_anchor
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import NO_NARRATIVE, NO_PUBLICATION, Reading, date, unplaced
from timeline.times.rules import Example, Rule


def iso_monday(year: int, week: int) -> Day:
    """The Monday of an ISO week. Raises ``BadDate`` for a week that the year does not have."""
    fourth = Day(year, 1, 4)
    monday = fourth.plus(days=7 * (week - 1) - fourth.weekday)
    if week < 1 or iso_week(monday)[0] != year:
        raise BadDate(f"{year} has no week {week}")
    return monday


def resolve_week(match: PhraseMatch, context: Context) -> Reading | None:
    """A week of the year by its ISO number; without a year that of the publication or of the story."""
    week, anchor = int(match["week"]), None
    steps: tuple[str, ...] = ("counted as in ISO 8601, Monday to Sunday",)
    year = match.get("year")
    if year is None:
        anchor = context.reference("year")
        if anchor is None:
            return unplaced(f"XXXX-W{week:02}", NO_NARRATIVE if context.narrative else NO_PUBLICATION)
        year = day_anchor(anchor).year + match.get("last", 0)
        steps = (f"the year is that of {in_words(anchor.when)}", *steps)
    monday = iso_monday(year, week)
    confidence = 0.9 if "year" in match else 0.6
    if "weekday_number" in match:
        when = When.on(monday.plus(days=int(match["weekday_number"]) - 1))
    else:
        when = When.week(monday)
    basis = "explicit" if anchor is None else "inherited"
    return date(when, basis=basis, anchor=anchor, steps=steps, confidence=confidence)


def _is_week(match: PhraseMatch, text: str) -> bool:
    """ "Week 12" of a treatment, a course or a season is none of the calendar: "of" and a noun behind tell."""
    if not 1 <= int(match["week"]) <= 53:
        return False
    if "year" in match or "week_mark" in match or "last" in match:
        return True
    lead = text[max(0, match.start - 14) : match.start].casefold().split()[-1:]
    after = text[match.end : match.end + 14]
    leads = lead and lead[0] in beside.WEEK_LEADS
    return bool(leads) and not re.match(beside.AFTER_NO_WEEK_PATTERN, after.lstrip(" "))


def resolve_week_from(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The week commencing 4 February", "w/e 3 May": seven days from, or up to, a day."""
    reading = context.resolve(match["a_day"])
    if reading is None or reading.when is None or reading.when.earliest is None:
        return reading
    edge = match["week_edge"] if "week_edge" in match else match["week_code"]
    day = reading.when.earliest
    first, last = (day, day.plus(days=6)) if edge == 0 else (day.plus(days=-6), day)
    when = When.interval(When.on(first), When.on(last))
    return reading.but(type="DATE", value=value_of(when), when=when, mod="",
                       steps=(*reading.steps, f"seven days {'from' if edge == 0 else 'up to'} it"))  # fmt: skip


RULES = (
    Rule(
        "numbered",
        "period",
        resolve_week,
        {
            "en": (
                "(the )?(week|<week_mark>)( )?<week=two_digits_or_one>((,| of| in|, of)? (the year )?<year=year4>)?",
                "(the )?(week|<week_mark>)( )?<week=two_digits_or_one>( of| in|,)? <last=last_plain> year",
                "<year=year4>(-| )?W<week=two_digits>(-)?<weekday_number=weekday_digit>",
                "<year=year4>(-| )?W<week=two_digits>",
                "W<week=two_digits>(-|/| )<year=year4>",
            )
        },
        (
            Example("The court will rise in week 26, 2013.", "week 26, 2013", "2013-W26", "2013-06-24/2013-06-30"),
            Example("The switch came in calendar week 12 of 2021.", "calendar week 12 of 2021", "2021-W12",
                    "2021-03-22/2021-03-28"),
            Example("Delivery is planned for week 44.", "week 44", "2021-W44", "2021-11-01/2021-11-07"),
            Example("Logged 2019-W05 by hand.", "2019-W05", "2019-W05", "2019-01-28/2019-02-03"),
        ),
        ("In week 12 of treatment she slept.", "The score in week 3 Bears game.", "He lost in week 77."),
        check=_is_week,
    ),
    Rule(
        "from_day",
        "period",
        resolve_week_from,
        {"en": ("(the )?week <week_edge> <a_day>", "<a_unit> <week_edge> <a_day>", "<week_code> <a_day>")},
        (
            Example("They meet in the week commencing 8 March 2021.", "the week commencing 8 March 2021", "2021-W10",
                    "2021-03-08/2021-03-14"),
            Example("Seen w/e 14 March 2021 in the mill.", "w/e 14 March 2021", "2021-W10", "2021-03-08/2021-03-14"),
        ),
        check=lambda match, text: "a_unit" not in match or match["a_unit"].text.casefold().endswith(beside.WEEK),
        options={"apart": True},
    ),
)  # fmt: skip
