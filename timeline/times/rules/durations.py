"""How long: "three years", "two and a half weeks", "the past two months", "a 12-year-old", "decades"."""

from __future__ import annotations

import re

from timeline.languages import en_company as beside
from timeline.languages import en_neighbours as near
from timeline.record.in_words import in_words
from timeline.record.timex3 import Amount
from timeline.record.when import When
from timeline.times.arithmetic import moved
from timeline.times.context import Context, day_anchor
from timeline.times.lengths import LONGEST_YEARS, YEARS
from timeline.times.lexicon import language_of
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, duration, repeated, vague
from timeline.times.rules import Example, Rule
from timeline.times.rules.clock_times import is_military
from timeline.times.stand_alone import lead_word

_FINE = ("second", "minute", "hour")


def amount_of(match: PhraseMatch) -> Amount:
    """The amount in the slots ``number`` and ``unit``; "and a half" adds one half."""
    if "length" in match:  # one word for both: "zweijährig"
        return Amount(*match["length"])
    unit = match.get("unit", "year")
    if "vague_number" in match:
        number = match["vague_number"]
    else:
        number = match.get("number", 1 if re.fullmatch(beside.LONG_PATTERN, match.text) else None)
    if number is not None and re.search(beside.AND_A_HALF_PATTERN, match.text.casefold()):
        number += 0.5
    if number is not None and "more" in match:  # "una hora y media"
        number += match["more"]
    return Amount(number, unit)


def resolve_amount(match: PhraseMatch, context: Context) -> Reading | None:
    """A length of time that the words place nowhere. "A year" behind an amount is a rate.

    Annotated news leaves rates alone.
    """
    if match.get("number") == 1 and "number" in match and _RATE.search(context.before(match, 50)):
        return repeated(Amount(1, match["unit"]).value) if context.narrative else None
    if not context.narrative and _EACH.match(context.after(match, 16)):
        return None  # "24 hours a day", "five days a week": how much, not how long
    title = match.text[0].isdigit() and match.text.split()[-1][:1].isupper() and not match.text.isupper()
    if title and not context.narrative and not language_of(context.document.language).noun_capitals:
        return None  # the television programme "60 Minutes"; histories mark it all the same
    if match.text.casefold() == beside.ONE_DAY and re.search(beside.AHEAD_PATTERN, context.before(match, 8)):
        return vague("FUTURE_REF")
    return duration(amount_of(match), mod=match.get("about", ""))


_EACH = re.compile(beside.EACH_UNIT_PATTERN)
_RATE = re.compile(beside.RATE_PATTERN, re.IGNORECASE)


def resolve_while(match: PhraseMatch, context: Context) -> Reading | None:
    """A length of time that names no unit."""
    return duration(Amount(None, "month")).but(value="PXX")


def resolve_span(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The past two years": a length of time that ends (or begins) at the day of writing or the time told last."""
    amount, step = amount_of(match), match["span"]
    reading = duration(amount, mod=match.get("about", ""))
    words = match.text.casefold()
    deictic = not any(word in words for word in beside.NARRATED)
    count, unit = (int(amount.number), amount.unit) if amount.number is not None else (None, amount.unit)
    if count is not None and unit in _FINE:
        # The day of writing has no hour: "the past 24 hours" began the day before, "the past two hours" on that day.
        count, unit = (count // 24 if unit == "hour" else 0), "day"
    anchor = context.reference(unit) if deictic else context.near(match, unit)
    if not step or anchor is None or count is None or count * YEARS.get(unit, 0) > LONGEST_YEARS:
        return reading
    base = day_anchor(anchor)
    other = moved(base, step * count, unit)
    ends = (other, base) if step < 0 else (base, other)
    span = When.on(base) if other == base else When.interval(When.on(ends[0]), When.on(ends[1]))
    when = span.qualified(approximate=True)
    steps = (f"counted {'back' if step < 0 else 'on'} from {in_words(anchor.when)}",)
    return reading.but(when=when, basis="relative", anchor=anchor, steps=steps, reason="", confidence=0.7)


def resolve_age(match: PhraseMatch, context: Context) -> Reading | None:
    """An age: how old, not when. Annotated news leaves the ages of people alone."""
    person = re.match(beside.CHILD_PATTERN, context.after(match, 16))
    if not context.narrative and (person or (amount_of(match).unit == "year" and "number" in match)):
        return None
    return duration(amount_of(match)).but(reason="it says how old somebody or something is, not when")


def _is_free(match: PhraseMatch, text: str) -> bool:
    """Not the tail of a longer number ("$1.5 years"), not "second" as an ordinal."""
    before = text[max(0, match.start - 2) : match.start]
    if before[-1:] and (before[-1] in "$£€" or (before[-1] in ".," and before[:1].isdigit())):
        return False
    hedge = re.match(near.HEDGED_MILITARY_PATTERN, match.text, re.IGNORECASE)
    if is_military(match, text) or (hedge is not None and lead_word(match, text) == beside.AT):
        return False  # "at about 1510 hrs" is a time of day
    unit = match.text.casefold().split()[-1]
    if (
        unit.endswith(beside.SECOND)
        and not match.text[0].isdigit()
        and not match.text.endswith(beside.SECOND_ADJECTIVE)
    ):
        return False
    return unit.split("-")[-1] not in beside.SHARES or not text.startswith(beside.OF_SHARES, match.end)


_NUMBER = "(<number=number_words>|<number=decimal>|<number=digits>)"
_SIZE = f"(<vague_number>|{_NUMBER})"
_ADJECTIVE = (
    "(more|additional|full|long|whole|straight|consecutive|successive|bloody|further|short|solid|extra|calendar|working|"
    "trading|business|difficult|hard|odd|good|entire|fiscal|happy|terrible|crucial|lean|school|other|light|academic|"
    "agonizing|intense|brutal|peaceful|such|or so|or more) "
)

RULES = (
    Rule(
        "amount",
        "duration",
        resolve_amount,
        {
            "en": (
                f"(<about> )?{_SIZE}~({_ADJECTIVE})?<unit=units>( or so| or more| or less)?",
                "the <number=number_words> <unit=units>",
                f"(a |an )?{_NUMBER}~<unit>( |-)period",
                f"(<about> )?{_NUMBER}( |-)and( |-)a( |-)half~<unit=units>",
                f"(<about> )?{_NUMBER}~<unit>(-long| long)?",
                f"(<about> )?(<number=a>) ({_ADJECTIVE})?<unit>( or so| or more| or less)?",
                "(<about> )?<number=a> <unit> and a half",
                f"(<about> )?{_NUMBER} (to|or) (<other=number_words>|<other=digits>)~<unit=units>",
                f"<span> {_NUMBER} (to|or) (<other=number_words>|<other=digits>)~<unit=units>",
                "(<about> )?<vague_number>( |-)?<unit>",
                "(<about> )?one and a half <unit=units>",
            )
        },
        (
            Example("It lasted three years.", "three years", "P3Y"),
            Example("It lasted two and a half weeks.", "two and a half weeks", "P2.5W"),
            Example("A 10-year plan was made.", "10-year", "P10Y"),
            Example("It took several months.", "several months", "PXM"),
            Example("They waited more than four hours.", "more than four hours", "PT4H"),
            Example("It took a minute and a half.", "a minute and a half", "PT1M30S"),
        ),
        (
            "He finished in a second place.",
            "They chose a day care.",
            "They own more than a quarter of the land.",
        ),
        check=_is_free,
    ),
    Rule(
        "bare",
        "duration",
        resolve_amount,
        {
            "en": (
                "<unit=long_units>",
                "<unit>~long",
                "<unit=long_units>(-long| long)",
                "<unit=long_units> (or|and) <other=long_units>",
            )
        },
        (
            Example("The siege went on for weeks.", "weeks", "PXW"),
            Example("A month-long strike ended.", "month-long", "P1M"),
            Example("It may take weeks or months.", "weeks or months", "PXW"),
            Example("He was seen there in the days before the vote.", "days", "PXD"),
        ),
        ("It is only a matter of days.",),
        check=lambda match, text: _bare_is_amount(match, text),
    ),
    Rule(
        "while",
        "duration",
        resolve_while,
        {"en": ("<while>",)},
        (Example("They waited for a while.", "a while", "PXX"),),
        ("A while loop runs.",),
        check=lambda match, text: (
            text[max(0, match.start - 16) : match.start].casefold().split()[-1:]
            in [[word] for word in beside.WHILE_LEADS]
        ),
    ),
    Rule(
        "span",
        "duration",
        resolve_span,
        {
            "en": (
                f"(<about=about_span> )?<span> {_SIZE}~({_ADJECTIVE})?<unit=units>( or so)?",
                f"<span> {_SIZE}~<unit=units>",
                "<span> couple of <unit=units>",
                "<span> <unit=units>",
                "<span> <unit=units> (or|and) <other=units>",
            )
        },
        (
            Example("Prices doubled over the past two years.", "the past two years", "P2Y", "2019-03-03~/2021-03-03~"),
            Example("It will grow in the next six months.", "the next six months", "P6M", "2021-03-03~/2021-09-03~"),
            Example("Ten ships passed in the past 24 hours.", "the past 24 hours", "PT24H", "2021-03-02~/2021-03-03~"),
            Example("Ten ships passed in the last two hours.", "the last two hours", "PT2H", "2021-03-03~"),
            Example(
                "It burned down on 9 May 2012. The owner had bought it in 2006 and rebuilt it over the following "
                "two years.",
                "the following two years",
                "P2Y",
                "2006-01-01~/2008-01-01~",
                "narrative",
            ),
        ),
    ),
    Rule(
        "age",
        "duration",
        resolve_age,
        {
            "en": (
                f"{_NUMBER}~(<unit>|<unit=units>)~old",
                f"{_NUMBER} <unit=units> of age",
                "<unit=long_units>-old",
            )
        },
        (
            Example("The 8-month-old truce held.", "8-month-old", "P8M"),
            Example("A decades-old quarrel ended.", "decades-old", "PXE"),
            Example("A years-old quarrel ended.", "years-old", "PXY"),
        ),
    ),
)


def _bare_is_amount(match: PhraseMatch, text: str) -> bool:
    """A bare plural is an amount where a preposition of extent leads: "for weeks", "after months", "in years"."""
    if beside.LONG in match.text.casefold():
        return True
    before = text[max(0, match.start - 16) : match.start].casefold().split()
    if tuple(before[-2:]) == beside.NEARLY_LENGTH:
        return False  # "a matter of days" says that it is near, not how long it is
    if before[-1:] != [beside.FIRST] and re.match(beside.BESIDE_PATTERN, text[match.end : match.end + 8]):
        return match.text.islower()
    if not match.text.casefold().startswith(beside.SHORT_UNITS):
        return before[-1:] != [beside.LIGHT] and match.text[:1].islower()
    return bool(before) and before[-1] in beside.EXTENT_LEADS
