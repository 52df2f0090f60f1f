"""So long ago, or so long before or after the time told last: "two years ago", "ten days later"."""

from __future__ import annotations

from timeline.languages import en_neighbours as near
from timeline.record.in_words import in_words
from timeline.record.model import Anchor
from timeline.record.timex3 import Amount
from timeline.record.when import Precision, When
from timeline.times.arithmetic import clock_shifted, moved, shifted, unit_holding
from timeline.times.context import Context, day_anchor
from timeline.times.lengths import LONGEST_YEARS, YEARS
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import NO_NARRATIVE, NO_PUBLICATION, Reading, date, unplaced, vague
from timeline.times.rules import Example, Rule

_FINE = ("second", "minute", "hour")
_COARSE = {
    "decade": "year",
    "century": "decade",
    "millennium": "century",
    "fortnight": "day",
    "night": "day",
    "weekend": "weekend",
}
"""How finely an offset is meant: "two decades ago" names a year, "two centuries ago" a decade."""


def offset_reading(anchor: Anchor, amount: Amount, direction: int, *, mod: str = "") -> Reading:
    """The time that lies ``amount`` before (-1) or after (1) the anchor, as finely as its unit says."""
    if amount.number is None:
        return vague("PAST_REF" if direction < 0 else "FUTURE_REF")
    words = f"{'before' if direction < 0 else 'after'} {in_words(anchor.when)}"
    count = int(amount.number * direction) if amount.number >= 1 else 0
    base = day_anchor(anchor)
    if amount.unit in _FINE:
        when = clock_shifted(anchor.when, *_in_whole_units(amount, direction))
    elif amount.number != int(amount.number):
        months = round(amount.number * direction * {"year": 12, "decade": 120, "century": 1200}.get(amount.unit, 0))
        days = round(amount.number * direction * {"day": 1, "week": 7, "month": 30}.get(amount.unit, 0))
        when = unit_holding("month" if months else "day", base.plus(months=months, days=days))
    else:
        when = unit_holding(_granularity(anchor, amount.unit), moved(base, count, amount.unit))
    reading = date(when, mod=mod, basis="relative", anchor=anchor, steps=(words,), confidence=0.9)
    return reading.but(aside=direction < 0 and amount.unit not in ("day", "hour"))


def _in_whole_units(amount: Amount, direction: int) -> tuple[int, str]:
    """ "Half an hour" as 30 minutes, "an hour and a half" as 90."""
    number, unit = amount.number or 0, amount.unit
    if number != int(number) and unit in _FINER:
        number, unit = number * 60, _FINER[unit]
    return round(number * direction), unit


_FINER = {"hour": "minute", "minute": "second"}


def _granularity(anchor: Anchor, unit: str) -> str:
    return _COARSE.get(unit, unit)


def _amount(match: PhraseMatch) -> Amount:
    number = match["vague_number"] if "vague_number" in match else match.get("number")
    text = match.text.casefold()
    if number is not None and near.AND_A_HALF in text:
        number += 0.5
    return Amount(number, match["unit"])


def resolve_long_ago(match: PhraseMatch, context: Context) -> Reading | None:
    """Thousands and millions of years."""
    return vague("PAST_REF").but(reason="it lies so far back that no calendar reaches it")


def resolve_ago(match: PhraseMatch, context: Context) -> Reading | None:
    """Counted back from the day of writing; in a history from the time told last."""
    amount = _amount(match)
    direction = match.get("ago", -1)
    if amount.number is None:
        return vague("PAST_REF" if direction < 0 else "FUTURE_REF")
    if amount.number * YEARS.get(amount.unit, 0) > LONGEST_YEARS:
        return resolve_long_ago(match, context)
    anchor = context.reference(amount.unit)
    if anchor is None:
        return unplaced(
            "PAST_REF" if direction < 0 else "FUTURE_REF", NO_NARRATIVE if context.narrative else NO_PUBLICATION
        )
    business = _business_period(context, match, amount, direction)
    return business or offset_reading(anchor, amount, direction, mod=match.get("about", ""))


def _business_period(context: Context, match: PhraseMatch, amount: Amount, direction: int) -> Reading | None:
    """ "A year ago" in a report on a quarter: that quarter of the year before. It is a comparison, so the report goes
    on from its own quarter."""
    if context.narrative or amount.unit != "year" or amount.number != 1 or direction > 0:
        return None
    earlier = context.business_period()
    published = context.document.published
    if earlier is None or match.start - earlier.match.end > _REPORT_REACH:
        return None
    if published and day_anchor(earlier.anchor) > published:
        return None
    steps = (f"the quarter a year before {in_words(earlier.anchor.when)}, under discussion",)
    when = shifted(earlier.anchor.when, -12, "month")
    quarter = unit_holding("quarter", day_anchor(Anchor("narrative", when)))
    return date(quarter, basis="relative", anchor=earlier.anchor, steps=steps, confidence=0.7).but(aside=True)


_REPORT_REACH = 1200
"""How many characters a quarter stays under discussion: about two paragraphs of a business report."""


def resolve_later(match: PhraseMatch, context: Context) -> Reading | None:
    """Counted from the time told last."""
    amount, direction = _amount(match), match["later"]
    if amount.number is None:
        return vague("PAST_REF" if direction < 0 else "FUTURE_REF")
    business = _business_period(context, match, amount, direction)
    if business:
        return business
    year = _year_of_sentence(context, match, amount.unit)
    if year is not None:
        return _from_some_day_of(year, amount, direction, mod=match.get("about", ""))
    anchor = base_of_later(context, match, amount.unit)
    if anchor is None:
        return unplaced("PAST_REF" if direction < 0 else "FUTURE_REF", NO_NARRATIVE)
    return offset_reading(anchor, amount, direction, mod=match.get("about", ""))


def _year_of_sentence(context: Context, match: PhraseMatch, unit: str) -> Anchor | None:
    """The year that the sentence told just before, where no finer time of that year was told: "In 1911 she sued; five
    months later the court ruled" counts from some day of 1911, whatever months other sentences tell."""
    earlier = context.told_in_sentence(match)
    when = earlier.reading.stand if earlier is not None else None
    if earlier is None or when is None or when.precision is not Precision.YEAR or unit not in _WITHIN_A_YEAR:
        return None
    return earlier.anchor if context.position(earlier.anchor) == earlier.anchor else None


_WITHIN_A_YEAR = ("month", "week", "day")


def _from_some_day_of(year: Anchor, amount: Amount, direction: int, *, mod: str) -> Reading:
    """The months in which a time so long before or after some day of the year can lie."""
    first, last = year.when.earliest, year.when.latest
    assert first is not None and last is not None and amount.number is not None
    count = int(amount.number * direction)
    ends = [unit_holding("month", moved(day, count, amount.unit)) for day in (first, last)]
    words = f"{'before' if direction < 0 else 'after'} some day of {in_words(year.when)}"
    when = When.interval(*ends)
    reading = date(when, mod=mod, basis="relative", anchor=year, steps=(words,), confidence=0.8)
    return reading.but(aside=direction < 0)


def base_of_later(context: Context, match: PhraseMatch, unit: str) -> Anchor | None:
    """What "later" counts from: the last time told that is as fine as the unit, else the last one at all."""
    earlier = context.last_told("year")
    if earlier and earlier.reading.when and earlier.reading.when.precision in (Precision.QUARTER, Precision.HALF):
        return earlier.anchor
    return (
        context.near(match, unit) or context.near(match, "year") or (None if context.narrative else context.published)
    )


_NUMBER = "(<number=number_words>|<number=decimal>|<number=digits>|<number=a>)"
_SIZE = f"(<vague_number>|{_NUMBER})"
_AMOUNT = f"(<about> )?{_SIZE}~(<unit>|<unit=units>)"

RULES = (
    Rule(
        "long_ago",
        "unit",
        resolve_long_ago,
        {
            "en": (
                "(<about> )?(<number=decimal>|<number=digits>) (million|billion) years ago",
                "(<about> )?(<number=decimal>|<number=digits>) thousand years ago",
            )
        },
        (Example("The bed formed about 300 million years ago.", "about 300 million years ago", "PAST_REF"),),
    ),
    Rule(
        "ago",
        "offset",
        resolve_ago,
        {
            "en": (
                f"{_AMOUNT}( and a half)?( or so)? <ago>",
                f"{_NUMBER} and a half <unit=units> <ago>",
                "<unit=units> ago",
            )
        },
        (
            Example("He left two years ago.", "two years ago", "2019", "2019"),
            Example("He left three days ago.", "three days ago", "2021-02-28", "2021-02-28"),
            Example("He left several years ago.", "several years ago", "PAST_REF"),
        ),
        check=lambda match, text: not match.text.casefold().endswith(near.SINCE),
    ),
    Rule(
        "later",
        "offset",
        resolve_later,
        {"en": (f"{_AMOUNT}( and a half)?( or so)? <later>", "<unit=units> <later>")},
        (
            Example(
                "It sank on 3 May 1808. Ten days later it rose.",
                "Ten days later",
                "1808-05-13",
                "1808-05-13",
                "narrative",
            ),
            Example(
                "At 06:40 on 3 May 1908 it sailed. Half an hour later it stopped.",
                "Half an hour later",
                "1908-05-03T07:10",
                "1908-05-03T07:10:00",
                "narrative",
            ),
            Example(
                "He died in 1779.\n\nThe mill lay idle until the drought of 1811. Three years later it was sold.",
                "Three years later",
                "1814",
                "1814",
                "narrative",
            ),
            Example("He died in 1921. Anne took over two years later.", "two years later", "1923", "1923", "narrative"),
            Example(
                "The vote is planned for June. In 2011 the party lost and sued, and the court ruled five months later.",
                "five months later",
                "2011-06/2012-05",
                "2011-06/2012-05",
            ),
            Example(
                "The party met in May 2011. In 2011 it lost, and the court ruled five months later.",
                "five months later",
                "2011-10",
                "2011-10",
                "narrative",
            ),
            Example(
                "He was born in 1808. Two years earlier they had met.", "Two years earlier", "1806", "1806", "narrative"
            ),
        ),
        ("Three years before he died he wrote it.",),
        check=lambda match, text: _stands_alone(match, text),
    ),
)


def _stands_alone(match: PhraseMatch, text: str) -> bool:
    """ "Two years before" counts from the time told last only where nothing follows that it could count from.

    In "his daughter took over two years later" the "over" belongs to the verb.
    """
    lead = text[max(0, match.start - 12) : match.start].casefold().split()
    if match.text[:5].casefold() == near.OVER and lead and lead[-1] in near.TAKES_OVER:
        return False
    last = match.text.casefold().split()[-1]
    if last == near.ONWARDS:
        return False
    if last in near.SELF_STANDING:
        return True
    after = text[match.end : match.end + 2]
    return not after.strip() or after[0] in ".,;:!?)"
