"""ISO 8601 beyond a plain date: points of time with their zone, ordinal dates, months, intervals."""

from __future__ import annotations

from timeline.languages import en_neighbours as near
from timeline.record.in_words import in_words
from timeline.record.when import Day, When
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import EVERY, Example, Rule
from timeline.times.rules.clock_times import at_clock, clock_value
from timeline.times.stand_alone import begins_lower, is_end, is_whole, lead_word


def resolve_stamp(match: PhraseMatch, context: Context) -> Reading | None:
    """A day and a time of that day, with the offset from UTC that is written."""
    day = Day(match["year"], match["month"], match["day"])
    seconds = f":{match['second']:02}" if match.get("second") else ""
    value = f"{day.isoformat()}T{clock_value(match)}{seconds}{match.get('zone', '')}"
    return date(at_clock(day, match), value=value)


def resolve_ordinal(match: PhraseMatch, context: Context) -> Reading | None:
    """The nth day of a year."""
    day = Day.from_ordinal(Day(match["year"], 1, 1).ordinal + match["nth"] - 1)
    if day.year != match["year"]:
        return None
    return date(When.on(day), steps=(f"day {match['nth']} of {match['year']}",), confidence=0.9)


def resolve_month(match: PhraseMatch, context: Context) -> Reading | None:
    """A year and a month."""
    return date(When.month(match["year"], match["month"]), confidence=0.95)


def resolve_compact(match: PhraseMatch, context: Context) -> Reading | None:
    """Eight figures: a day without marks."""
    return date(When.on(Day(match["year"], match["month"], match["day"])), confidence=0.85)


def resolve_interval(match: PhraseMatch, context: Context) -> Reading | None:
    """From the beginning of one day to the end of another."""
    first, last = context.resolve(match["first"]), context.resolve(match["last"])
    if first is None or last is None or first.when is None or last.when is None:
        return first
    step = f"from {in_words(first.when)} to {in_words(last.when)}"
    return date(When.interval(first.when, last.when), steps=(step,))


def _is_month(match: PhraseMatch, text: str) -> bool:
    """ "2014-10" is a month; "2010-11" is two years unless a word of a log or form stands before it."""
    if not is_end(match, text):
        return False
    short = match["year"] % 100
    return match["month"] <= short or text[max(0, match.start - 8) : match.start].casefold().endswith(near.MONTH_FIELD)


def _is_interval(first: PhraseMatch, last: PhraseMatch) -> bool:
    iso = all(end.rule.name.startswith(("calendar_dates.iso", "iso_stamps.")) for end in (first, last))
    return iso and first.text < last.text


def _is_timely(match: PhraseMatch, text: str) -> bool:
    """An ordinal date looks like any number of a file: a word of time has to stand before it."""
    return is_whole(match, text) and lead_word(match, text) in near.STAMP_LEADS and not begins_lower(match, text, "s")


def _is_compact(match: PhraseMatch, text: str) -> bool:
    """Eight figures that make a day are hardly ever anything else; masks see to numbers of orders and files."""
    return 1900 <= match["year"] <= 2100 and is_whole(match, text)


_CLOCK = "<hour=hour2>:<minute>(:<second=minute>((.|,)<second_parts>)?)?"
_ZONE = "(( )?(<zone=offset>|<zone=utc>))?"
_DAY = "<year=year4>-<month=month2>-<day=day2>"

RULES = (
    Rule(
        "stamp",
        "part",
        resolve_stamp,
        {
            EVERY: (
                f"{_DAY}T{_CLOCK}{_ZONE}",
                f"{_DAY}(,)? {_CLOCK}{_ZONE}",
                f"{_DAY}_{_CLOCK}{_ZONE}",
                f"<year=year4>/<month=month2>/<day=day2>(,)? {_CLOCK}{_ZONE}",
                f"<year=year4><month=month2><day=day2>T<hour=hour2><minute>(<second=minute>)?{_ZONE}",
                f"{_DAY}T<hour=hour2>{_ZONE}",
            )
        },
        (
            Example(
                "Sent 2020-10-26T12:04:33+01:00 by mail.",
                "2020-10-26T12:04:33+01:00",
                "2020-10-26T12:04:33+01:00",
                "2020-10-26T12:04:33+01:00",
            ),
            Example(
                "2019-04-02 07:15:59,120 WARN disk is full",
                "2019-04-02 07:15:59,120",
                "2019-04-02T07:15:59",
                "2019-04-02T07:15:59",
            ),
            Example("The job ran at 20190402T0715Z.", "20190402T0715Z", "2019-04-02T07:15Z", "2019-04-02T07:15:00Z"),
        ),
        ("It was 2019-04-02 7 times.", "He paid 2019-04-02:99 marks."),
    ),
    Rule(
        "ordinal",
        "day",
        resolve_ordinal,
        {EVERY: ("<year=year4>-<nth=day_of_year>",)},
        (Example("The probe fell silent on 2019-032.", "2019-032", "2019-02-01", "2019-02-01"),),
        ("See CVE-2019-032 for more.", "Part 2019-032 broke.", "They met in 2019-20."),
        check=_is_timely,
    ),
    Rule(
        "month",
        "month",
        resolve_month,
        {EVERY: ("<year=year4>-<month=month2>",)},
        (Example("The figures of 2014-10 were late.", "2014-10", "2014-10", "2014-10"),),
        ("The season 2010-11 was long.", "Part 2013-1500 broke."),
        check=_is_month,
    ),
    Rule(
        "compact",
        "day",
        resolve_compact,
        {EVERY: ("<year=year4><month=month2><day=day2>",)},
        (Example("The backup of 20190402 is gone.", "20190402", "2019-04-02", "2019-04-02"),),
        ("Order 20190402 was sent.", "The batch 20161131 is bad.", "It cost 20190402 lire."),
        check=lambda match, text: _is_compact(match, text) and not begins_lower(match, text),
    ),
    Rule(
        "interval",
        "range",
        resolve_interval,
        {EVERY: ("<first=a_calendar_day>(/|--)<last=a_calendar_day>", "<first=a_month>(/|--)<last=a_month>")},
        (
            Example(
                "Shown 2019-05-01/2019-06-15 in Rome.",
                "2019-05-01/2019-06-15",
                "2019-05-01/2019-06-15",
                "2019-05-01/2019-06-15",
            ),
        ),
        ("Shown May/June again.",),
        check=lambda match, text: _is_interval(match["first"], match["last"]),
    ),
)
