"""Years that are only about right: "c1910", "c.1892", "abt. 1850", "1850 or so", "1745 ± 5 years"."""

from __future__ import annotations

from timeline.languages import en_company as beside
from timeline.record.when import When
from timeline.times.context import Context
from timeline.times.found import Found
from timeline.times.lengths import length_of
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule


def resolve_about(found: Found, context: Context) -> Reading | None:
    """A year behind "c" or "abt"; it may have three figures."""
    year = found["year"]
    return date(When.year(year).qualified(approximate=True), value=date(When.year(year)).value, mod="APPROX")


def resolve_or_so(found: Found, context: Context) -> Reading | None:
    """ "1850 or so": about then."""
    reading = context.resolve(found["a_fixed_date"])
    if reading is None or reading.when is None:
        return reading
    return reading.but(mod="APPROX", when=reading.when.qualified(approximate=True))


def resolve_margin(found: Found, context: Context) -> Reading | None:
    """ "1745 ± 5": from five years before to five after, about."""
    reading = context.resolve(found["a_year"])
    if reading is None or reading.when is None or reading.when.earliest is None:
        return reading
    year, margin = reading.when.earliest.year, _margin(found)
    when = When.interval(When.year(year - margin), When.year(year + margin)).qualified(approximate=True)
    step = f"{margin} years either way"
    return reading.but(mod="APPROX", when=when, value=reading.value, whole=reading.when, steps=(*reading.steps, step))


def _margin(found: Found) -> int:
    """Years either way; 0 when the words name no whole number of years."""
    if "digits" in found:
        return int(found["digits"])
    length = length_of(found["a_duration"])
    return int(length[0].number or 0) if len(length) == 1 and length[0].unit == "year" else 0


RULES = (
    Rule(
        "circa",
        "year",
        resolve_about,
        {
            "en": (
                "(c|c.|ca|ca.|circa)(<year=year4>)",
                "(c.|ca.|abt.|abt|circa|approx.) <year=year3>",
                "(abt|abt.|approx|approx.|ca) <year=year4>",
            )
        },
        (
            Example("The photograph is c1910 at best.", "c1910", "1910", "1910~"),
            Example("Born abt. 1850 in Kent.", "abt. 1850", "1850", "1850~"),
            Example("The bell is from c. 950 and cracked.", "c. 950", "0950", "0950~"),
        ),
        ("He earned c. 950 pounds.", "Of ca. 300 men ten came."),
        check=lambda found, text: "year" in found and not _counts(found, text),
    ),
    Rule(
        "or_so",
        "period",
        resolve_or_so,
        {"en": ("<a_fixed_date> (or so|or thereabouts|or thereabout)",)},
        (Example("It was built in 1850 or so.", "1850 or so", "1850", "1850~"),),
        ("It was built in 1850 or sold.",),
    ),
    Rule(
        "margin",
        "period",
        resolve_margin,
        {"en": ("<a_year>( )?(±|+/-|+-)( )?(<digits>|<a_duration>)",)},
        (Example("The wood is of 1745 ± 5 years.", "1745 ± 5 years", "1745", "1740~/1750~"),),
        check=lambda found, text: 0 < _margin(found) < 500,
    ),
)  # fmt: skip


def _counts(found: Found, text: str) -> bool:
    """Three figures count things unless the text goes on otherwise: a noun in the plural behind them tells."""
    if found["year"] >= 1000:
        return text[max(0, found.start - 1) : found.start] in ("-", "/") or text[found.end : found.end + 1] in (
            "%",
            "-",
        )
    word = text[found.end : found.end + 16].split()[:1]
    ends = text[found.end : found.end + 1] in (".", ",", ";", ")", "")
    return not ends and beside.AFTER_BARE_YEAR.isdisjoint(word)
