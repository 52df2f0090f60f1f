"""Halves, thirds and quarters of decades and centuries: "the second half of the 19th century"."""

from __future__ import annotations

from timeline.record.when import When
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading
from timeline.times.rules import Example, Rule


def resolve_fraction(match: PhraseMatch, context: Context) -> Reading | None:
    """A share of a period of whole years. TIMEX3 keeps the whole period and says in ``mod`` which part."""
    reading = context.resolve(match["a_span_of_years"])
    if reading is None or reading.when is None:
        return reading
    first, last = reading.when.earliest, reading.when.latest
    quarter = match.get("a_quarter")
    shares = 4 if quarter else match["fraction"]
    if first is None or last is None or last.year - first.year + 1 < shares:
        return None
    number = min(quarter.get("quarter_word", 0) if quarter else match["share"], shares)
    if not number:
        return None
    years = last.year - first.year + 1
    start = When.year(first.year + years * (number - 1) // shares)
    end = When.year(first.year + years * number // shares - 1)
    mod = "START" if number == 1 else "END" if number == shares else "MID"
    step = f"share {number} of {shares}"
    return reading.but(
        mod=mod, when=When.interval(start, end), whole=reading.when, steps=(*reading.steps, step), confidence=0.9
    )


RULE = Rule(
    "fraction",
    "period",
    resolve_fraction,
    {"en": ("(the )?<share>~<fraction> of <a_span_of_years>", "<a_quarter> of <a_span_of_years>")},
    (
        Example("Mills spread in the second half of the 19th century.", "the second half of the 19th century", "18",
                "1850/1899"),
        Example("It fell in the last third of the 3rd century BC.", "the last third of the 3rd century BC", "BC02",
                "-0233/-0200"),
        Example("It grew in the first half of the 1930s.", "the first half of the 1930s", "193", "1930/1934"),
        Example("The last quarter of the 1st century was quiet.", "The last quarter of the 1st century", "00",
                "0075/0099"),
    ),
    ("He won the second half of the match.",),
)  # fmt: skip
