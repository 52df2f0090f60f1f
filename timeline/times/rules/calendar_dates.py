"""Days written out: ISO, US and European order, ordinals, with or without weekday and year."""

from __future__ import annotations

import re

from timeline.errors import BadDate
from timeline.languages import en_company as beside
from timeline.languages.en_numbers import DAY_LEADS
from timeline.record.in_words import in_words
from timeline.record.when import Day, When, is_leap, month_length
from timeline.times.context import Context
from timeline.times.day_order import in_order
from timeline.times.day_shapes import after_list
from timeline.times.missing_years import Year, year_for
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import NO_NARRATIVE, NO_PUBLICATION, Reading, date, unplaced
from timeline.times.rules import EVERY, Example, Rule
from timeline.times.sides import on_the_side
from timeline.times.stand_alone import is_end, lead_word
from timeline.times.tense import FUTURE, NO_SIDE

_WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _year(match: PhraseMatch) -> int | None:
    if "year_old" in match:
        year: int = match["year_old"]
    elif "year" in match:
        year = match["year"]
    else:
        return None
    return 1 - year if match.get("era") == "BC" else year


def resolve_day(match: PhraseMatch, context: Context) -> Reading | None:
    """A month and a day, with the year written or taken from the context."""
    year, month, day = _year(match), match["month"], match["day"]
    if year is not None:
        return _checked(date(When.on(Day(year, month, day))), match)
    known = year_for(context, match, month + (day - 1) / 31)
    if known is None:
        reason = NO_NARRATIVE if context.narrative else NO_PUBLICATION
        return unplaced(f"XXXX-{month:02}-{day:02}", reason, basis="inherited")
    chosen, step = _by_weekday(known, match) if known.anchor.kind == "publication" else (known.year, known.step)
    if (month, day) == (2, 29):
        chosen, step = _leap(chosen, step)
    when = When.on(Day(chosen, month, day))
    reading = date(when, basis="inherited", anchor=known.anchor, steps=(step,), confidence=known.confidence)
    return _checked(reading, match)


def _by_weekday(known: Year, match: PhraseMatch) -> tuple[int, str]:
    """The year beside the likeliest one in which the day is the weekday written with it, if only one is."""
    month, day, weekday = match["month"], match["day"], match.get("weekday")
    if weekday is None:
        return known.year, known.step
    fitting = [
        year
        for year in (known.year, known.year + 1, known.year - 1)
        if day <= month_length(year, month) and Day(year, month, day).weekday == weekday
    ]
    if len(fitting) != 1 or fitting[0] == known.year:
        return known.year, known.step
    return fitting[0], f"in {fitting[0]} it was a {_WEEKDAY_NAMES[weekday]}, as written"


def _leap(year: int, step: str) -> tuple[int, str]:
    """29 February without a year is of the leap year nearest to the one that was meant."""
    if is_leap(year):
        return year, step
    nearest = min(
        (near_year for near_year in range(year - 8, year + 9) if is_leap(near_year)),
        key=lambda near_year: abs(near_year - year),
    )
    return nearest, f"{step}; the nearest year with a 29 February is {nearest}"


def _checked(reading: Reading, match: PhraseMatch) -> Reading:
    """The reading, flagged when the weekday written with it is not that of the day."""
    weekday = match.get("weekday")
    day = reading.when.earliest if reading.when else None
    if weekday is None or day is None or day.weekday == weekday or day.year < 1600:
        return reading
    finding = f"{in_words(When.on(day))} was a {_WEEKDAY_NAMES[day.weekday]}, not a {_WEEKDAY_NAMES[weekday]}"
    return reading.but(findings=(*reading.findings, finding))


def resolve_numeric(match: PhraseMatch, context: Context) -> Reading | None:
    """Figures only: the order of day and month is the one that the document's own evidence shows, else the locale's."""
    year = match["year"]
    mark = re.sub(r"[^./-]", "", match.text)[-1:]
    order = in_order(match, context, year, mark)
    reading = date(
        When.on(Day(year, order.month, order.day)),
        steps=(order.step,) if order.step else (),
        confidence=order.confidence,
        findings=(order.finding,) if order.finding else (),
    )
    return _checked(reading, match)


def resolve_last_day_month(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Last Oct. 23"."""
    anchor = context.reference("day")
    month, day = match["month"], match["day"]
    if anchor is None or anchor.when.earliest is None:
        return unplaced(f"XXXX-{month:02}-{day:02}", NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    base = anchor.when.earliest
    year = base.year
    if match["last"] < 0 and (month, day) >= (base.month, base.day):
        year -= 1
    elif match["last"] > 0 and (month, day) <= (base.month, base.day):
        year += 1
    steps = (f"seen from {in_words(anchor.when)}",)
    return date(When.on(Day(year, month, day)), basis="relative", anchor=anchor, steps=steps)


def resolve_day_of_last_year(match: PhraseMatch, context: Context) -> Reading | None:
    """ "3 February this year", "24 January of the same year"."""
    anchor = context.near(match, "year") if "told" in match else context.reference("year")
    month, day = match["month"], match["day"]
    if anchor is None or anchor.when.earliest is None:
        return unplaced(f"XXXX-{month:02}-{day:02}", NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    year = anchor.when.earliest.year + (match["told"] if "told" in match else match["last"])
    steps = (f"year seen from {in_words(anchor.when)}",)
    return date(When.on(Day(year, month, day)), basis="relative", anchor=anchor, steps=steps, confidence=0.95)


def resolve_iso(match: PhraseMatch, context: Context) -> Reading | None:
    """ISO 8601: year, month and perhaps day."""
    if "day" not in match:
        return date(When.month(match["year"], match["month"]))
    return date(When.on(Day(match["year"], match["month"], match["day"])))


def resolve_day_of_month(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The 23rd": the month is the one told last, or the nearest in news."""
    anchor = context.last("month") or context.published
    if anchor is None or anchor.when.earliest is None:
        return unplaced(f"XXXX-XX-{match['day']:02}", NO_NARRATIVE)
    base = anchor.when.earliest.plus(days=1 - anchor.when.earliest.day)

    def of_month(count: int) -> When | None:
        first = base.plus(months=count)
        fits = match["day"] <= month_length(first.year, first.month)
        return When.on(first.plus(days=match["day"] - 1)) if fits else None

    side = context.side_of(match) if anchor.kind == "publication" else NO_SIDE
    when = on_the_side(of_month, anchor.when.earliest, side)
    if when is None and anchor.kind == "publication":  # the 31st, told in June
        when = of_month(1 if side.tense == FUTURE else -1)
    if when is None:
        raise BadDate(f"{base.year}-{base.month}-{match['day']} is not a day of the calendar")
    step = f"month taken from {in_words(anchor.when)}"
    return date(when, basis="inherited", anchor=anchor, steps=(step,), confidence=0.7)


def _is_day_of_month(match: PhraseMatch, text: str) -> bool:
    """ "The 23rd" is a day only where no noun follows ("the 23rd regiment") and a preposition leads."""
    before = text[max(0, match.start - 12) : match.start].casefold().split()
    after = text[match.end : match.end + 2]
    if after_list().match(text, match.end):
        return False  # the first of a list, whose month follows
    leads = bool(before) and before[-1] in beside.DAY_OF_MONTH_LEADS
    if leads and before[-1] == beside.ON and _SUBJECT_BEHIND.match(text, match.end):
        return True  # "On the 9th we reached the pass"
    return leads and (not after or after[0] in ".,;:)!?" or after[:1] == "\n")


_SUBJECT_BEHIND = re.compile(beside.SUBJECT_PATTERN)


def _is_figures(match: PhraseMatch, text: str) -> bool:
    """Figures inside a longer row of figures are no date; a short year behind dots needs a whole date before it."""
    if not is_end(match, text):
        return False
    short = re.fullmatch(r"(\d{1,2})[.-](\d{1,2})[.-]\d\d", match.text)
    if short is None:
        return True
    return len(short[1]) == len(short[2]) == 2 or lead_word(match, text) in DAY_LEADS


def _day_is_free(match: PhraseMatch, text: str) -> bool:
    """ "5 May" is no date in "1.5 May", nor "May 5" in "May 5.4"."""
    before, after = text[max(0, match.start - 1) : match.start], text[match.end : match.end + 2]
    if before in ("$", "£", "€") and match.text[0].isdigit():
        return False
    if before in (".", ",") and match.text[0].isdigit() and text[max(0, match.start - 2)].isdigit():
        return False
    if re.search(beside.NUMBERED_NAME_PATTERN, match.text):  # "in May the Second Squadron"
        return False
    if _DAY_BEFORE.search(text, max(0, match.start - 6), match.start) and _SPELLED.match(match.text):
        return False  # "on 18 November the first of three lorries left": the month has its day
    return not (after[:1] in ".,:" and after[1:2].isdigit()) and after[:1] != "%"


_SPELLED = re.compile(r"[^\W\d][^\d]*\Z")  # without a figure: "May the first", not "March 28" of "No 14 March 28"
_DAY_BEFORE = re.compile(r"\b[0-3]?[0-9]\.? \Z")
_DAY = "(<day=ordinal_day>|<day=day_digits>)"
_YEAR = "((,| ,| of| in)? (<year=year4>|<year=year_words>|<year=year_short>|<year_old> <era>))"
_LEAD = "((this coming |last |next |this )?(<weekday>|<weekday=weekday_short>)(,| the|, the)? )?"

RULES = (
    Rule(
        "day_month_year",
        "day",
        resolve_day,
        {
            "en": (
                f"{_LEAD}(the )?{_DAY}( of)? <month>{_YEAR}",
                f"{_LEAD}<month> (the )?{_DAY}{_YEAR}",
                f"{_LEAD}<month> (the )?{_DAY}, of <year=year4>",
            )
        },
        (
            Example("It opened on 5 May 1968.", "5 May 1968", "1968-05-05", "1968-05-05"),
            Example("It opened on May 5, 1968.", "May 5, 1968", "1968-05-05", "1968-05-05"),
            Example("It opened on the 5th of May, 1968.", "the 5th of May, 1968", "1968-05-05", "1968-05-05"),
            Example("On Sunday, May 5, 1968 it closed.", "Sunday, May 5, 1968", "1968-05-05", "1968-05-05"),
            Example("Caesar died on 15 March 44 BC.", "15 March 44 BC", "BC0044-03-15", "-0043-03-15"),
            Example("It opened on Sept. 27, '68.", "Sept. 27, '68", "1968-09-27", "1968-09-27"),
            Example("Meeting #14 March 28, 2018", "March 28, 2018", "2018-03-28", "2018-03-28"),
        ),
        ("They may 5 times a day.", "Chapter May 5.4 deals with it."),
        check=_day_is_free,
    ),
    Rule(
        "day_month",
        "day",
        resolve_day,
        {
            "en": (
                f"{_LEAD}(the )?{_DAY}( of)? <month>",
                f"{_LEAD}<month> (the )?{_DAY}",
            )
        },
        (
            Example("The fair was held on 5 November.", "5 November", "2020-11-05", "2020-11-05"),
            Example("It closes on March 31.", "March 31", "2021-03-31", "2021-03-31"),
            Example(
                "In 1914 the king travelled. On 28 June he died.", "28 June", "1914-06-28", "1914-06-28", "narrative"
            ),
            Example(
                "Peace was signed in July 1956. In 1977, in the war that broke out on 5 June, they took it.",
                "5 June",
                "1977-06-05",
                "1977-06-05",
                "narrative",
            ),
            Example("They named Orme the winner of the Feb. 18 vote.", "Feb. 18", "2021-02-18", "2021-02-18"),
            Example(
                "Orme, a mayor, died on March 1. Born in 1920, Orme joined in 1944, left in 1950 and wed in 1952.",
                "March 1",
                "2021-03-01",
                "2021-03-01",
            ),
            Example("On 3 May the first of ten lorries left.", "3 May", "2020-05-03", "2020-05-03"),
        ),
        ("The march 5 miles long was hard.",),
        check=_day_is_free,
    ),
    Rule(
        "last_day_month",
        "day",
        resolve_last_day_month,
        {"en": ("<last=last_plain> <month> <day=day_digits>",)},
        (Example("She was shot last Oct. 23 at home.", "last Oct. 23", "2020-10-23", "2020-10-23"),),
    ),
    Rule(
        "day_of_last_year",
        "day",
        resolve_day_of_last_year,
        {
            "en": (
                f"{_LEAD}(the )?{_DAY}( of)? <month>(,)?( of)? (<last=last_plain>|<told>) year",
                f"{_LEAD}<month> (the )?{_DAY}(,)?( of)? (<last=last_plain>|<told>) year",
            )
        },
        (Example("Traffic was stopped on 3 February this year.", "3 February this year", "2021-02-03", "2021-02-03"),),
        check=_day_is_free,
    ),
    Rule(
        "numeric",
        "day",
        resolve_numeric,
        {
            "en": (
                f"{_LEAD}<first=day_digits>/<second=day_digits>/(<year=year4>|<year=year2>)",
                f"{_LEAD}<first=day_digits>.<second=day_digits>.(<year=year4>|<year=year2>)",
                f"{_LEAD}<first=day_digits>-<second=day_digits>-(<year=year4>|<year=year2>)",
                f"{_LEAD}<first=day_digits> (-|/|.) <second=day_digits> (-|/|.) <year=year4>",
            )
        },
        (
            Example("Signed 10/30/89 in Ohio.", "10/30/89", "1989-10-30", "1989-10-30"),
            Example("Due on 25.12.2020 at last.", "25.12.2020", "2020-12-25", "2020-12-25"),
            Example("Signed 15.05.99 in Bonn.", "15.05.99", "1999-05-15", "1999-05-15"),
            Example("A fire on 06-27-17 closed it.", "06-27-17", "2017-06-27", "2017-06-27"),
            Example("The audit began on Tuesday 9/2/2021.", "Tuesday 9/2/2021", "2021-02-09", "2021-02-09"),
            Example("The council met on 04/03/2020 and voted.", "04/03/2020", "2020-04-03", "2020-04-03"),
            Example("Due on 3/4/2021, paid on 25/3/2021.", "3/4/2021", "2021-04-03", "2021-04-03"),
        ),
        ("Version 1.2.20211 is out.", "Release 1.2.13 is out.", "The lock is 12-34-56-78.", "It scored 4-3-20."),
        check=_is_figures,
    ),
    Rule(
        "iso",
        "day",
        resolve_iso,
        {
            EVERY: (
                "<year=year4>-<month=month_digits>-<day=day_digits>",
                "<year=year4>/<month=month_digits>/<day=day_digits>",
                "<year=year4>.<month=month2>.<day=day2>",
            )
        },
        (Example("Logged 2021-03-03 by hand.", "2021-03-03", "2021-03-03", "2021-03-03"),),
        check=_is_figures,
    ),
    Rule(
        "day_of_month",
        "day",
        resolve_day_of_month,
        {"en": ("the <day=ordinal_day>",)},
        (
            Example(
                "On 3 May 1808 they met; on the 23rd, they left.", "the 23rd", "1808-05-23", "1808-05-23", "narrative"
            ),
            Example(
                "They left on 3 May 1808. On the 9th they reached the pass.",
                "the 9th",
                "1808-05-09",
                "1808-05-09",
                "narrative",
            ),
        ),
        ("He led the 23rd regiment.", "It was the 5th of its kind.", "He sat on the 9th of the benches."),
        check=_is_day_of_month,
    ),
)
