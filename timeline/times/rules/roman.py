"""Roman figures for days, months and years, and the days of the Roman calendar."""

from __future__ import annotations

from timeline.languages import en_neighbours as near
from timeline.record.in_words import in_words
from timeline.record.when import Day, When
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import EVERY, Example, Rule
from timeline.times.rules.calendar_dates import resolve_day
from timeline.times.rules.years import resolve_year
from timeline.times.stand_alone import is_whole, lead_word

_LONG_MONTHS = (3, 5, 7, 10)
"""Months whose Nones are the 7th and whose Ides are the 15th; elsewhere the 5th and the 13th."""


def resolve_roman_day(match: PhraseMatch, context: Context) -> Reading | None:
    """Kalends, Nones or Ides of a month, or a day counted back from them, both ends included."""
    month = match["month"]
    year = match.get("year")
    if year is not None and match.get("era") == "BC":
        year = 1 - year
    marks = {"kalends": 1, "nones": 7 if month in _LONG_MONTHS else 5, "ides": 15 if month in _LONG_MONTHS else 13}
    day = marks[match["roman_mark"]]
    back = match["before"] - 1 if "before" in match else 0
    shown = Day(year if year is not None else 2001, month, day).plus(days=-back)
    if year is None:
        match.slots["month"], match.slots["day"] = shown.month, shown.day
        reading = resolve_day(match, context)
    else:
        reading = date(When.on(shown))
    if reading is None or reading.when is None:
        return reading
    return reading.but(steps=(*reading.steps, f"in the Roman calendar, {in_words(reading.when)}"))


def _is_year(match: PhraseMatch, text: str) -> bool:
    return len(match.text) >= 4 and lead_word(match, text) in near.ROMAN_YEAR_LEADS and is_whole(match, text)


_WRITTEN_YEAR = "((,| ,)? (<year=year4>|<year=year_old> <era>|<year=roman_year>))"

RULES = (
    Rule(
        "month",
        "day",
        resolve_day,
        {
            EVERY: (
                "<day=day_digits>.<month=roman_month>.(<year=year4>|<year=year2>)",
                "<day=day_digits>. <month=roman_month>. <year=year4>",
                "<day=day_digits>-<month=roman_month>-(<year=year4>|<year=year2>)",
                "<day=day_digits>/<month=roman_month>/(<year=year4>|<year=year2>)",
                "<day=day_digits> <month=roman_month> <year=year4>",
            )
        },
        (
            Example("Collected 3.xi.1918 under bark.", "3.xi.1918", "1918-11-03", "1918-11-03"),
            Example("Seen on 24-VII-1961 by two.", "24-VII-1961", "1961-07-24", "1961-07-24"),
        ),
        ("Act 3 i 1918 says so, see 4.xiii.1918.",),
        check=lambda match, text: is_whole(match, text) and lead_word(match, text) not in near.NUMBERED_PARTS,
    ),
    Rule(
        "day",
        "day",
        resolve_day,
        {
            "en": (
                "(the )?<day=roman_day>( of)? <month>((,| ,)? (<year=year4>|<year=roman_year>))",
                "(the )?<day=roman_th>( day)?( of)? <month>((,| ,)? (<year=year4>|<year=roman_year>))?",
                "<day=day_digits> <month>(,)? <year=roman_year>",
                "<month> <day=day_digits>(,)? <year=roman_year>",
            )
        },
        (
            Example("It was sealed xv June 1215.", "xv June 1215", "1215-06-15", "1215-06-15"),
            Example(
                "It was sealed the xvth day of June 1215.", "the xvth day of June 1215", "1215-06-15", "1215-06-15"
            ),
            Example("It was read 4 May MDCXII aloud.", "4 May MDCXII", "1612-05-04", "1612-05-04"),
        ),
        ("Edward VI may come.", "Henry VIII march on."),
        check=lambda match, text: match.text.split()[0].casefold() != "i" and not lead_word(match, text)[:1].isupper(),
    ),
    Rule(
        "year",
        "year",
        resolve_year,
        {EVERY: ("<year=roman_year>",)},
        (Example("The title page says printed in MDCCXLII again.", "MDCCXLII", "1742", "1742"),),
        ("The MMXX car is fast.", "In MD and DC it rains.", "Volume MDCC is lost."),
        check=_is_year,
    ),
    Rule(
        "roman_calendar",
        "day",
        resolve_roman_day,
        {
            "en": (
                f"(the )?<roman_mark> of <month>{_WRITTEN_YEAR}?",
                f"(the )?<before=ordinal>( day)? before the <roman_mark> of <month>{_WRITTEN_YEAR}?",
                f"(the )?<roman_mark> <month>{_WRITTEN_YEAR}",
            )
        },
        (
            Example("They met on the Kalends of June, 1350.", "the Kalends of June, 1350", "1350-06-01", "1350-06-01"),
            Example(
                "He died the fourth day before the Nones of July, 1120.",
                "the fourth day before the Nones of July, 1120",
                "1120-07-04",
                "1120-07-04",
            ),
        ),
        ("The nones were sung.",),
        check=lambda match, text: near.NAMED_IDES not in match.text.casefold() or "before" in match,
    ),
)
