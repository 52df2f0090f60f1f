"""Japanese eras and Chinese reigns: "Meiji 31", "the Meiji era", "the first year of Heisei", "康熙六十年".

Boundaries of the five modern eras are facts of the Japanese calendar, as in Unicode CLDR.
"""

from __future__ import annotations

from timeline.record.when import Day, When
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule

_ERAS = {
    "meiji": (Day(1868, 10, 23), Day(1912, 7, 29)),
    "taisho": (Day(1912, 7, 30), Day(1926, 12, 24)),
    "showa": (Day(1926, 12, 25), Day(1989, 1, 7)),
    "heisei": (Day(1989, 1, 8), Day(2019, 4, 30)),
    "reiwa": (Day(2019, 5, 1), None),
}


def _bounds(era: str | tuple[int, int]) -> tuple[Day, Day | None]:
    """The first and last day of an era: of a Japanese one by its name, of a reign by its first and last year."""
    if isinstance(era, str):
        return _ERAS[era]
    return Day(era[0], 1, 1), Day(era[1], 12, 31)


def resolve_era_year(match: PhraseMatch, context: Context) -> Reading | None:
    """A year of an era, clipped to the era: Heisei 31 ends on 30 April 2019."""
    first, last = _bounds(match["japanese_era"])
    year = first.year + match["number"] - 1
    if last is not None and year > last.year:
        return None
    start, end = max(first, Day(year, 1, 1)), Day(year, 12, 31)
    end = min(end, last) if last else end
    when = (
        When.year(year)
        if (start, end) == (Day(year, 1, 1), Day(year, 12, 31))
        else When.interval(When.on(start), When.on(end))
    )
    return date(when, value=f"{year:04}", steps=(f"year {match['number']} of an era that began in {first.year}",))


def resolve_era(match: PhraseMatch, context: Context) -> Reading | None:
    """A whole era."""
    first, last = _bounds(match["japanese_era"])
    when = When.interval(When.on(first), When.on(last) if last else None)
    return date(when, basis="named", steps=(f"from {first} to {last}" if last else f"since {first}",)).but(aside=True)


RULES = (
    Rule(
        "era_year",
        "year",
        resolve_era_year,
        {"en": ("<japanese_era> <number=two_digits>", "the <number=ordinal> year of (the )?<japanese_era>( era)?")},
        (
            Example("A law of Meiji 31 was read.", "Meiji 31", "1898", "1898"),
            Example("It ended in Heisei 31 in spring.", "Heisei 31", "2019", "2019-01-01/2019-04-30"),
        ),
    ),
    Rule(
        "era",
        "period",
        resolve_era,
        {"en": ("(the )?<japanese_era> (era|period|years)",)},
        (
            Example(
                "Railways came in the Meiji era.", "the Meiji era", "1868-10-23/1912-07-29", "1868-10-23/1912-07-29"
            ),
        ),
        options={"named": True},
    ),
)
