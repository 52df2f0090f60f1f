"""Years of a reign, as charters and statutes count them: "the third year of Henry II", "25 Edward III"; years of the
Hegira and of the city of Rome."""

from __future__ import annotations

import re

from timeline.languages import en_neighbours as near
from timeline.record.in_words import in_words
from timeline.record.when import Day, When
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule
from timeline.times.stand_alone import is_whole, lead_word

_LONGEST = 72
"""Years of the longest reign of the tables."""
_HEGIRA = 227_015
"""The day of 16 July 622 of the Julian calendar, counted as ``Day.ordinal`` counts: year 1 of the Hegira begins."""
_ROME = 753
"""The year BC in which the city was founded, as Varro has it."""


def resolve_regnal(match: PhraseMatch, context: Context) -> Reading | None:
    """The nth year from the day of accession."""
    number = match["number"]
    if not 1 <= number <= _LONGEST:
        return None
    accession = Day(*match["monarch"])
    first = accession.plus(years=number - 1)
    when = When.interval(When.on(first), When.on(first.plus(years=1, days=-1)))
    step = f"year {number} of a reign that began on {in_words(When.on(accession))}"
    return date(when, value=f"{first.year:04}", steps=(step,), confidence=0.85)


def resolve_hegira(match: PhraseMatch, context: Context) -> Reading | None:
    """A year of the Hegira, by the calendar of thirty-year cycles; observed months may begin a day aside."""
    year = match["year_old"]
    first = Day.from_ordinal(_hegira_start(year))
    last = Day.from_ordinal(_hegira_start(year + 1) - 1)
    when = When.interval(When.on(first), When.on(last))
    return date(when, value=f"{first.year:04}", steps=(f"year {year} of the Hegira",), confidence=0.85)


def _hegira_start(year: int) -> int:
    return _HEGIRA + 354 * (year - 1) + (3 + 11 * year) // 30


def resolve_rome(match: PhraseMatch, context: Context) -> Reading | None:
    """A year from the foundation of Rome."""
    year = match["year_old"] - _ROME
    return date(When.year(year), steps=(f"{_ROME} BC is year 1 of the city of Rome",), confidence=0.85)


def _is_statute(match: PhraseMatch, text: str) -> bool:
    """ "25 Edward III" behind a word of time or law, not "12 George V stamps"."""
    after = text[match.end : match.end + 12]
    free = re.match(near.AFTER_STATUTE_PATTERN, after) is not None
    return is_whole(match, text) and free and lead_word(match, text) in near.STATUTE_LEADS


RULES = (
    Rule(
        "regnal",
        "year",
        resolve_regnal,
        {
            "en": (
                "(the )?<number=ordinal> (regnal )?year of( the reign of)?( (King|Queen))? <monarch>('s reign)?",
                "(the )?<number=ordinal> year of the reign of (our )?(sovereign )?(lord |lady )?(the )?(King|Queen) "
                "<monarch>",
            )
        },
        (
            Example(
                "In the 12th year of Henry VIII it passed.",
                "the 12th year of Henry VIII",
                "1520",
                "1520-04-22/1521-04-21",
            ),
            Example(
                "It was in the third year of the reign of King John.",
                "the third year of the reign of King John",
                "1201",
                "1201-05-27/1202-05-26",
            ),
        ),
        ("In the third year of the war he left.",),
    ),
    Rule(
        "statute",
        "year",
        resolve_regnal,
        {"en": ("<number=two_digits_or_one> <monarch=statute>",)},
        (Example("It was forbidden in 25 Edward III, c. 4.", "25 Edward III", "1351", "1351-01-25/1352-01-24"),),
        ("He sold 12 George V stamps.", "They saw 2 Henry VI plays."),
        check=_is_statute,
    ),
    Rule(
        "hegira",
        "year",
        resolve_hegira,
        {"en": ("<year_old> (AH|A.H.)", "(AH|A.H.) <year_old>", "(the )?year <year_old> of the (Hegira|Hijra|Hijri)")},
        (Example("The mosque was built in AH 1300.", "AH 1300", "1882", "1882-11-12/1883-11-01"),),
        ("Ah 20 men came.",),
        check=lambda match, text: (
            1 <= match["year_old"] <= 1600 and not any(mark in match.text for mark in near.SMALL_HEGIRA)
        ),
    ),
    Rule(
        "rome",
        "year",
        resolve_rome,
        {"en": ("<year_old> (AUC|A.U.C.)", "(AUC|A.U.C.) <year_old>", "<year_old> ab urbe condita")},
        (Example("The temple was vowed in 709 AUC.", "709 AUC", "BC0045", "-0044"),),
        ("AUC 0.98 is good.",),
        check=lambda match, text: 1 <= match["year_old"] <= 2800 and is_whole(match, text),
    ),
)
