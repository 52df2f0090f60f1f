"""Lengths of several amounts: "two years and three months", "1 hour 30 minutes", "thirty (30) days"."""

from __future__ import annotations

from timeline.record.timex3 import Amount
from timeline.times.context import Context
from timeline.times.lengths import finer, length_of, said
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, duration
from timeline.times.rules import Example, Rule

_CLOCK = {"hour", "minute", "second"}


def resolve_compound(match: PhraseMatch, context: Context) -> Reading | None:
    """All amounts together; the value is written as ISO 8601 writes it."""
    length = length_of(match)
    if not length:
        return None
    pieces = [amount.value for amount in length]
    days = "".join(piece[1:] for amount, piece in zip(length, pieces, strict=True) if amount.unit not in _CLOCK)
    hours = "".join(piece[2:] for amount, piece in zip(length, pieces, strict=True) if amount.unit in _CLOCK)
    mod = match["first"].get("about", "")
    return duration(length[0], mod=mod).but(value=f"P{days}{'T' + hours if hours else ''}", steps=(said(length),))


def _descends(match: PhraseMatch, text: str) -> bool:
    first, second = length_of(match["first"]), length_of(match["second"])
    if not first or not second or ("number" not in match["second"] and "second" not in match["second"]):
        return False
    return finer(second[0].unit, first[-1].unit) and all(float(amount.number or 0).is_integer() for amount in first)


def resolve_repeated(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Thirty (30) days": the number in words and again in figures, as deeds write it."""
    unit, number = match["unit"], match["number"]
    return duration(Amount(number, unit))


RULES = (
    Rule(
        "compound",
        "duration",
        resolve_compound,
        {"en": ("<first=a_duration>( and|,|, and)? <second=a_duration>",)},
        (
            Example("It lasted two years and three months.", "two years and three months", "P2Y3M"),
            Example("It took 1 hour 30 minutes.", "1 hour 30 minutes", "PT1H30M"),
            Example("He served two years, three months and five days.", "two years, three months and five days",
                    "P2Y3M5D"),
        ),
        ("It took three days and two years.",),
        check=_descends,
        options={"apart": True, "binding": "tight"},
    ),
    Rule(
        "joined",
        "duration",
        resolve_compound,
        {},
        (Example("Es dauerte drei Jahre und vier Monate.", "drei Jahre und vier Monate", "P3Y4M", language="de"),),
        check=_descends,
        options={"binding": "tight"},
    ),
    Rule(
        "repeated",
        "duration",
        resolve_repeated,
        {"en": ("<number=number_words> <figures=in_brackets>( <working>)? (<unit>|<unit=units>)",)},
        (Example("Rent is due after thirty (30) days.", "thirty (30) days", "P30D"),),
        ("He lost three (4) days.",),
        check=lambda match, text: match["number"] == match["figures"],
    ),
)  # fmt: skip
