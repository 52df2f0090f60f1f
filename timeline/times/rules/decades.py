"""Decades, centuries and millennia: "the 1960s", "the nineteen-sixties", "the '60s", "the 19th century"."""

from __future__ import annotations

import re

from timeline.languages import en_company as beside
from timeline.record.model import Anchor
from timeline.record.timex3 import year_value
from timeline.record.when import Precision, When
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule


def decade(first: int, *, era: str = "") -> Reading:
    """The ten years from ``first``, or the hundred of "the 1800s"; decades BC are named by their last year."""
    if era == "BC":
        when = When.interval(When.year(1 - first - 9), When.year(1 - first))
        return date(when, value=year_value(1 - first)[:-1])
    if first % 100 == 0 and first < 2000:
        # "The 1800s" are the century; only of the 2000s does anybody speak as of ten years.
        return date(When.century(first), steps=(f"the hundred years {first} to {first + 99}",), confidence=0.8)
    return date(When.decade(first))


def resolve_decade(match: PhraseMatch, context: Context) -> Reading | None:
    """A decade by its first year."""
    first = match.get("decade4", match.get("decade3"))
    if "era" not in match and "decade3" in match and context.counts_before_christ():
        return decade(first, era="BC")
    if "next_decade" in match:  # "les années 1950 et 1960"
        last = match["next_decade"] if match["next_decade"] > 99 else first // 100 * 100 + match["next_decade"]
        return date(When.interval(When.decade(first), When.decade(last))) if first < last else None
    return decade(first, era=match.get("era", ""))


def resolve_short_decade(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The '60s", "the Sixties": of the century told last, which is the 20th when nothing says otherwise."""
    short = match["decade"]
    if "century_word" in match:
        return decade(match["century_word"] + short)
    anchor = _beside(context, match) or (context.last("year") if context.narrative else None)
    year = anchor.when.earliest.year if anchor and anchor.when.earliest else 1950
    century = (year - short + 50) // 100 * 100 if anchor else 1900
    steps = ("of the century that the story stands in",) if anchor else ("of the 20th century, as usual",)
    reading = decade(century + short)
    if "next_decade" in match:  # "les années vingt, trente et quarante"
        if match["next_decade"] <= short:
            return None
        reading = date(When.interval(When.decade(century + short), When.decade(century + match["next_decade"])))
    return reading.but(basis="inherited", steps=steps, confidence=0.8)


def _beside(context: Context, match: PhraseMatch) -> Anchor | None:
    """The decade that this one is listed with: "the 1860s and '70s"."""
    earlier = context.told_in_sentence(match)
    if earlier is None or earlier.reading.stand is None or earlier.reading.stand.precision is not Precision.DECADE:
        return None
    glue = context.document.text[earlier.match.end : match.start].casefold()
    return earlier.anchor if _LISTED.fullmatch(glue) else None


_LISTED = re.compile(beside.LISTED_DECADES_PATTERN)


def resolve_century(match: PhraseMatch, context: Context) -> Reading | None:
    """A century by its number: the 19th is 1800 to 1899 here (EDTF 18XX); strictly it began in 1801."""
    number = match["ordinal"]
    if match.get("era") == "BC":
        first, last = 1 - number * 100, -(number - 1) * 100
        return date(When.interval(When.year(first), When.year(last)), value=f"BC{number - 1:02}")
    return date(When.century((number - 1) * 100), steps=(f"counted as {(number - 1) * 100} to {number * 100 - 1}",))


def resolve_millennium(match: PhraseMatch, context: Context) -> Reading | None:
    """A millennium by its number."""
    number = match["ordinal"]
    if match.get("era") == "BC":
        return date(
            When.interval(When.year(1 - number * 1000), When.year(-(number - 1) * 1000)), value=f"BC{number - 1}"
        )
    return date(When.millennium((number - 1) * 1000))


def _is_bare_decade(match: PhraseMatch, text: str) -> bool:
    """ "The sixties" needs a lead; "in his sixties" is an age, "temperatures in the 60s" too."""
    before = text[max(0, match.start - 14) : match.start].casefold().split()
    if before and before[-1] in beside.OWNERS:
        return False
    if match.text[0] in "'’" or match.text.casefold().startswith(beside.DECADE_BEGINS):
        return True
    after = text[match.end : match.end + 10]
    if match.text[0].isdigit():  # "80s Britain", "in the late 70s"
        parts = before and before[-1].casefold() in beside.DECADE_PARTS
        return bool(parts) or bool(
            before and before[-1].casefold() in beside.DECADE_LEADS and re.match(r" [A-Z]", after)
        )
    after = after.casefold()
    return not re.match(beside.DEGREES_PATTERN, after)


_SIMPLE = ("<decade4>s", "the <decade4>s", "<decade4>'s", "the <decade4>'s", "(the )?decade of the <decade4>s")

RULES = (
    Rule(
        "decade",
        "period",
        resolve_decade,
        {"en": (*_SIMPLE, "(the )?<decade3>s <era>", "the <decade3>s")},
        (
            Example("The pact collapsed in the 1960s.", "the 1960s", "196", "196X"),
            Example("Steel was cheap in the 1900s.", "the 1900s", "19", "19XX"),
            Example("Cars grew in the 2000s.", "the 2000s", "200", "200X"),
            Example("It grew in the 470s BC.", "the 470s BC", "BC047", "-0478/-0469"),
        ),
        ("A 1960s-style kitchen.", "He ran 1960 kilometres.", "He saw 470s."),
        check=lambda match, text: not re.match(beside.STYLE_PATTERN, text[match.end : match.end + 9]),
    ),
    Rule(
        "short_decade",
        "period",
        resolve_short_decade,
        {
            "en": (
                "the '<decade=decade2>s",
                "the <decade=decade2>s",
                "the <decade=decade2>'s",
                "<decade=decade2>s",
                "'<decade=decade2>s",
                "the <decade=decade_word>",
                "(the )?<century_word>~<decade=decade_word>",
                "the (swinging|roaring) <decade=decade_word>",
            )
        },
        (
            Example("Fashion of the Sixties is back.", "the Sixties", "196", "196X"),
            Example("Built in the '60s.", "the '60s", "196", "196X"),
            Example("Built in the nineteen-sixties.", "the nineteen-sixties", "196", "196X"),
        ),
        ("He is in his sixties.", "Highs in the 60s fahrenheit.", "Lows in 60s were seen.", "He ran 60s Tuesday."),
        check=_is_bare_decade,
    ),
    Rule(
        "century",
        "period",
        resolve_century,
        {
            "en": (
                "(the )?<ordinal>~century( <era>)?",
                "(the )?<ordinal>~centuries <era>",
                "the <ordinal> c.( <era>)?",
                "(the )?<ordinal>~cent.( <era>)?",
            )
        },
        (
            Example("Paper mills spread in the 19th century.", "the 19th century", "18", "18XX"),
            Example("The city flourished in the 4th century BC.", "the 4th century BC", "BC03", "-0399/-0300"),
            Example("Wool fell out of use in the 21st century.", "the 21st century", "20", "20XX"),
            Example("The novel is set in the 30th century.", "the 30th century", "29", "29XX"),
        ),
        ("She won her third Century Cup.", "He scored his 31st century against Kent."),
        check=lambda match, text: (
            0 < match["ordinal"] <= (60 if "era" in match else 30) and beside.CENTURY_NAME not in match.text[3:]
        ),
    ),
    Rule(
        "millennium",
        "period",
        resolve_millennium,
        {"en": ("(the )?<ordinal>~millennium( <era>)?",)},
        (Example("Tools of the 2nd millennium BC were found.", "the 2nd millennium BC", "BC1", "-1999/-1000"),),
        check=lambda match, text: 0 < match["ordinal"] < 10,
    ),
)
