"""Years that are only about right: "c1910", "c.1892", "abt. 1850", "1850 or so", "1745 ± 5 years"."""

from __future__ import annotations

from timeline.languages import en_company as beside
from timeline.record.when import When
from timeline.times.context import Context
from timeline.times.lengths import length_of
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule


def resolve_about(match: PhraseMatch, context: Context) -> Reading | None:
    """A year behind "c" or "abt"; it may have three figures."""
    year = match["year"]
    return date(When.year(year).qualified(approximate=True), value=date(When.year(year)).value, mod="APPROX")


def resolve_or_so(match: PhraseMatch, context: Context) -> Reading | None:
    """ "1850 or so": about then."""
    reading = context.resolve(match["a_fixed_date"])
    if reading is None or reading.when is None:
        return reading
    return reading.but(mod="APPROX", when=reading.when.qualified(approximate=True))


def resolve_margin(match: PhraseMatch, context: Context) -> Reading | None:
    """ "1745 ± 5": from five years before to five after, about."""
    reading = context.resolve(match["a_year"])
    if reading is None or reading.when is None or reading.when.earliest is None:
        return reading
    year, margin = reading.when.earliest.year, _margin(match)
    when = When.interval(When.year(year - margin), When.year(year + margin)).qualified(approximate=True)
    step = f"{margin} years either way"
    return reading.but(mod="APPROX", when=when, value=reading.value, whole=reading.when, steps=(*reading.steps, step))


def _margin(match: PhraseMatch) -> int:
    """Years either way; 0 when the words name no whole number of years."""
    if "digits" in match:
        return int(match["digits"])
    length = length_of(match["a_duration"])
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
        check=lambda match, text: "year" in match and not _counts(match, text),
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
        check=lambda match, text: 0 < _margin(match) < 500,
    ),
)  # fmt: skip


def _counts(match: PhraseMatch, text: str) -> bool:
    """Three figures count things unless the text goes on otherwise: a noun in the plural behind them tells."""
    if match["year"] >= 1000:
        return text[max(0, match.start - 1) : match.start] in ("-", "/") or text[match.end : match.end + 1] in (
            "%",
            "-",
        )
    word = text[match.end : match.end + 16].split()[:1]
    ends = text[match.end : match.end + 1] in (".", ",", ";", ")", "")
    return not ends and beside.AFTER_BARE_YEAR.isdisjoint(word)
