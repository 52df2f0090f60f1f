"""The calendar of the French Republic: "9 Thermidor Year II", "an VIII", "Germinal, Year III"."""

from __future__ import annotations

from timeline.record.when import Day, When
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule

_FIRST_DAYS = (22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23)
"""The day of September on which each year of the Republic began, from 1792 on."""
_BEFORE = 1791


def resolve_republican(match: PhraseMatch, context: Context) -> Reading | None:
    """A day, month or year of the Republic, as days of our calendar."""
    year = match["year"]
    if not 1 <= year <= len(_FIRST_DAYS):
        return None
    first = Day(_BEFORE + year, 9, _FIRST_DAYS[year - 1])
    step = f"year {year} of the French Republic began on {first}"
    if "republican_month" not in match:
        last = first.plus(years=1, days=-1)
        when = When.interval(When.on(first), When.on(last))
        return date(when, value=f"{first.year:04}", steps=(step,), confidence=0.9)
    begin = first.plus(days=30 * (match["republican_month"] - 1))
    if "day" in match:
        return date(When.on(begin.plus(days=match["day"] - 1)), steps=(step,), confidence=0.95)
    when = When.interval(When.on(begin), When.on(begin.plus(days=29)))
    return date(when, value=f"{begin.year:04}-{begin.month:02}", steps=(step,), confidence=0.9)


_YEAR = "((,)? (Year|year|of the year|an|An|de l'an) (<year=roman_day>|<year=two_digits_or_one>))"

RULES = (
    Rule(
        "day",
        "day",
        resolve_republican,
        {"en": (f"(the )?(<day=ordinal_day>|<day=day_digits>)( of)? <republican_month>{_YEAR}",)},
        (Example("He fell on 9 Thermidor Year II.", "9 Thermidor Year II", "1794-07-27", "1794-07-27"),),
    ),
    Rule(
        "month",
        "period",
        resolve_republican,
        {"en": (f"<republican_month>{_YEAR}",)},
        (Example("It was printed in Germinal, Year III.", "Germinal, Year III", "1795-03", "1795-03-21/1795-04-19"),),
    ),
    Rule(
        "year",
        "period",
        resolve_republican,
        {"en": ("(the )?(Year|An|an) <year=roman_day> (of the (French )?Republic|de la République)",)},
        (
            Example(
                "A law of Year II of the Republic was read.",
                "Year II of the Republic",
                "1793",
                "1793-09-22/1794-09-21",
            ),
        ),
    ),
)
