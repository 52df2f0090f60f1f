"""Days as deeds and charters write them: "this 4th day of July, A.D. 1999", "in the year of our Lord ..."."""

from __future__ import annotations

from timeline.times.rules import Example, Rule
from timeline.times.rules.calendar_dates import resolve_day
from timeline.times.rules.months import resolve_month_year
from timeline.times.rules.years import resolve_year

_WRITTEN_YEAR = "(<year=year4>|<year=year_words>|<year=roman_year>)"
_YEAR = f"((,| ,)? (<year_lead>(,)? )?{_WRITTEN_YEAR})"
_LED_YEAR = f"((,| ,)? <year_lead>(,)? {_WRITTEN_YEAR})"
_LEAD = "(<weekday>(,)? )?"
_DAY = "(<day=ordinal_day>|<day=roman_day>)"

RULES = (
    Rule(
        "day_of",
        "day",
        resolve_day,
        {
            "en": (
                f"{_LEAD}(the |this )?<day=ordinal_day> <bracketed_day>( day)? of <month>{_YEAR}?",
                f"{_LEAD}this {_DAY} day of <month>{_YEAR}?",
                f"{_LEAD}(the )?{_DAY} day of <month>{_LED_YEAR}",
                f"{_LEAD}(the )?<day=roman_day> day of <month>{_YEAR}?",
                f"{_LEAD}(the )?(<day=ordinal_day>|<day=day_digits>|<day=roman_day>)( of)? <month>{_LED_YEAR}",
                f"{_LEAD}<month> (the )?(<day=ordinal_day>|<day=day_digits>|<day=roman_day>){_LED_YEAR}",
            )
        },
        (
            Example("Executed this 8th day of May, 2012.", "this 8th day of May, 2012", "2012-05-08", "2012-05-08"),
            Example(
                "Signed this 4th day of July, A.D. 1999, by both.",
                "this 4th day of July, A.D. 1999",
                "1999-07-04",
                "1999-07-04",
            ),
            Example(
                "Done the ninth day of June in the Year of our Lord one thousand six hundred and Eighty two.",
                "the ninth day of June in the Year of our Lord one thousand six hundred and Eighty two",
                "1682-06-09",
                "1682-06-09",
            ),
            Example("Closed on 3 May, A.D. 1412.", "3 May, A.D. 1412", "1412-05-03", "1412-05-03"),
        ),
        ("It was the first day of school.",),
    ),
    Rule(
        "month_of",
        "month",
        resolve_month_year,
        {"en": (f"<month>{_LED_YEAR}",)},
        (Example("It was begun in May, A.D. 1412.", "May, A.D. 1412", "1412-05", "1412-05"),),
    ),
    Rule(
        "year_of",
        "year",
        resolve_year,
        {"en": ("(the )?<anno>(,)? (<year=roman_year>|<year=year_words>)",)},
        (Example("The stone is cut Anno Domini MDCCXXXI in capitals.", "Anno Domini MDCCXXXI", "1731", "1731"),),
    ),
)
