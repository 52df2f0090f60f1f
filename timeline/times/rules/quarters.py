"""Quarters, halves and fiscal years."""

from __future__ import annotations

import re

from timeline.languages import en_neighbours as near
from timeline.record.in_words import in_words
from timeline.record.model import Anchor
from timeline.record.timex3 import Amount
from timeline.record.when import Precision, When
from timeline.times.context import Context, day_anchor
from timeline.times.lexicon import language_of
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import NO_NARRATIVE, NO_PUBLICATION, Reading, date, duration, unplaced
from timeline.times.rules import Example, Rule
from timeline.times.rules.relative_units import FISCAL
from timeline.times.sides import fits


def _base(context: Context) -> Anchor | None:
    return context.reference("year") or context.published


def resolve_quarter(match: PhraseMatch, context: Context) -> Reading | None:
    """A quarter with its year, or the latest one that has ended (or the coming one, in a future clause)."""
    quarter = match["quarter_word"] if "quarter_word" in match else match["digit"]
    fiscal = near.FISCAL in match.text.casefold() or near.FISCAL_MARK in match.text
    steps: tuple[str, ...] = (FISCAL,) if fiscal else ()
    confidence = 0.6 if steps else 0.95
    year = match.get("year", match.get("year2"))
    if year is not None:
        return date(When.quarter(year, quarter), steps=steps, confidence=confidence)
    anchor = _base(context)
    if anchor is None:
        return unplaced(f"XXXX-Q{quarter}", NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    day = day_anchor(anchor)
    if "last" in match:
        when = When.quarter(day.year + match["last"], quarter)
    else:
        when = _nearest_quarter(context, match, day.year, quarter, anchor)
    steps = (*steps, f"seen from {in_words(anchor.when)}")
    return date(when, basis="relative", anchor=anchor, steps=steps, confidence=min(confidence, 0.85))


def _nearest_quarter(context: Context, match: PhraseMatch, year: int, quarter: int, anchor: Anchor) -> When:
    if context.narrative:
        return When.quarter(year, quarter)
    middle = 3 * quarter - 0.5
    now = day_anchor(anchor)
    side = context.side_of(match)
    years = sorted((year, year - 1, year + 1), key=lambda year_near: _quarter_distance(
        12 * (year_near - now.year) + middle - now.month - 0.5, side.tense if side.sure else ""))  # fmt: skip
    quarters = [When.quarter(year, quarter) for year in years]
    cues = language_of(context.document.language).cues
    placed = not cues.get("within", frozenset()).isdisjoint(context.before(match, 10).casefold().split()[-1:])
    accounts = not cues.get("accounts", frozenset()).isdisjoint(side.cue.casefold().split())
    if side.tense == "future" and (accounts or not placed):
        return quarters[0]  # "expects to report", "plans after a third-quarter loss" are said of the quarter just ended
    return next((when for when in quarters if fits(when, now, side)), quarters[0])


def _quarter_distance(months: float, tense: str) -> float:
    """Companies speak of the quarter that just ended, also when they "expect to report" it."""
    against = (tense == "future" and months < -5) or (tense != "future" and months > 1)
    return abs(months) + (6 if against else 0)


def resolve_half(match: PhraseMatch, context: Context) -> Reading | None:
    """The first or second half of a year."""
    half = match["half_word"]
    if "year" in match:
        return date(When.half(match["year"], half))
    anchor = _base(context)
    if anchor is None:
        return unplaced(f"XXXX-H{half}", NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    when = When.half(day_anchor(anchor).year + match.get("last", 0), half)
    return date(when, basis="relative", anchor=anchor, steps=(f"seen from {in_words(anchor.when)}",), confidence=0.8)


def resolve_the_quarter(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The quarter", "the latest quarter", "the period": the one told last, else the last one that has ended."""
    ended = _ENDED.match(context.after(match, 30))
    if ended and ended[1][:3].casefold() in near.MONTHS_CUT:
        return _quarter_ended(context, near.MONTHS_CUT[ended[1][:3].casefold()])
    earlier = context.last_told("quarter", kinds=("quarter",))
    if earlier and match.get("stage") == "latest" and _is_to_come(context, earlier.anchor.when):
        earlier = None
    if earlier and match.get("stage") != "current":
        return date(
            earlier.anchor.when,
            basis="relative",
            anchor=earlier.anchor,
            steps=("the quarter told last",),
            confidence=0.7,
        )
    anchor = _base(context)
    if anchor is None:
        return unplaced("XXXX-QX", NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    day = day_anchor(anchor)
    now = match.get("stage") == "current" or ("this_one" in match and context.tense_of(match) != "past")
    within = day if now else day.plus(months=-3)
    when = When.quarter(within.year, (within.month + 2) // 3)
    return date(
        when, basis="relative", anchor=anchor, steps=(f"the last one before {in_words(anchor.when)}",), confidence=0.6
    )


_ENDED = re.compile(near.QUARTER_ENDED_PATTERN)


def _quarter_ended(context: Context, month: int) -> Reading:
    """ "The quarter ended July 31": the calendar quarter whose months mostly lie in it."""
    quarter = max(month // 3, 1)
    anchor = _base(context)
    if anchor is None:
        return unplaced(f"XXXX-Q{quarter}", NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    day = day_anchor(anchor)
    year = day.year if month <= day.month else day.year - 1
    return date(
        When.quarter(year, quarter),
        basis="relative",
        anchor=anchor,
        steps=("by the day that it ended on",),
        confidence=0.75,
    )


def _is_to_come(context: Context, when: When) -> bool:
    day = context.document.published
    return day is not None and when.latest is not None and when.latest >= day


def resolve_year_ago_period(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The year-ago quarter", "the 1988 period": the period under discussion, a year back or in that year."""
    earlier = context.business_period()
    if earlier is None:
        anchor = _base(context)
        year = match.get("year") or (day_anchor(anchor).year - 1 if anchor else None)
        if year is None:
            return unplaced("XXXX", NO_PUBLICATION)
        return date(When.year(year), basis="relative", anchor=anchor, confidence=0.6).but(aside=True)
    base = day_anchor(earlier.anchor)
    year = match.get("year")
    if year is None:
        year = base.year - 1
    quarter = match.get("quarter_word") or (base.month + 2) // 3
    when = When.quarter(year, quarter) if earlier.anchor.when.precision is Precision.QUARTER else When.year(year)
    return date(
        when,
        basis="relative",
        anchor=earlier.anchor,
        steps=(f"the period of {in_words(earlier.anchor.when)}, told last",),
        confidence=0.75,
    ).but(aside=True)


def resolve_months_of_year(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The first nine months", "the nine months"."""
    return duration(Amount(match["number"], "month"))


def resolve_fiscal_year(match: PhraseMatch, context: Context) -> Reading | None:
    """A fiscal year by its number; its months are not known."""
    year = match.get("year")
    if year is None and "year_short" in match:
        year = match["year_short"]
    if year is None and "two_digits" in match:
        year = match["two_digits"] + (2000 if match["two_digits"] < 40 else 1900)
    if year is None:
        return None
    return date(When.year(year), steps=(FISCAL,), confidence=0.6)


_FISCAL_WORD = "(fiscal( |-))?"

RULES = (
    Rule(
        "quarter",
        "quarter",
        resolve_quarter,
        {
            "en": (
                f"{_FISCAL_WORD}<quarter_word>~quarter",
                f"the {_FISCAL_WORD}<quarter_word> quarter",
                f"(the )?{_FISCAL_WORD}<quarter_word>~quarter( of| in|,)? (the year )?<year=year4>",
                f"(the )?<year=year4>'s {_FISCAL_WORD}<quarter_word>~quarter",
                f"(the )?<year=year4> {_FISCAL_WORD}<quarter_word>~quarter",
                f"(the )?{_FISCAL_WORD}<quarter_word>~quarter( of)? <last=last_plain> (fiscal )?year",
                f"<last=last_plain> year's {_FISCAL_WORD}<quarter_word>~quarter",
                "Q<digit>( |-|/)(<year=year4>)",
                "<year=year4>( |-|/)?Q<digit>",
                "Q<digit>",
                "Q<digit> of <year=year4>",
                "Q<digit>( |-)?FY( |-)?(<year=year4>|<year2>)",
                "<digit>(Q|QFY)( |-|/)?(FY)?(<year=year4>|<year2>)",
                "Q<digit>( |-|/)?'<year2>",
            )
        },
        (
            Example("Sales rose in the third quarter.", "the third quarter", "2020-Q3", "2020-35"),
            Example("Sales rose in the third quarter of 1984.", "the third quarter of 1984", "1984-Q3", "1984-35"),
            Example("Bookings grew in Q4FY21 again.", "Q4FY21", "2021-Q4", "2021-36"),
            Example("Bookings grew over 4Q20 again.", "4Q20", "2020-Q4", "2020-36"),
            Example("Sales rose in Q3 1991.", "Q3 1991", "1991-Q3", "1991-35"),
        ),
        ("Sales fell last quarter.",),
        check=lambda match, text: match.text.casefold() != near.LAST_QUARTER,
    ),
    Rule(
        "half",
        "quarter",
        resolve_half,
        {
            "en": (
                "(the )?<half_word>~half of (the year )?<year=year4>",
                "(the )?<half_word>~half (of|in) the year",
                "(the )?<half_word>~half of <last=last_plain> year",
                "<year=year4>'s <half_word> half",
                "(the )?<half_word>~half <year=year4>",
            )
        },
        (Example("Sales rose in the second half of 2008.", "the second half of 2008", "2008-H2", "2008-41"),),
        ("He scored in the second half.",),
    ),
    Rule(
        "the_quarter",
        "quarter",
        resolve_the_quarter,
        {"en": ("(the|<this_one>|that) (<stage> )?quarter", "the <stage=latest> period")},
        (
            Example(
                "Sales rose in the third quarter of 1984. In the quarter costs fell.",
                "the quarter",
                "1984-Q3",
                "1984-35",
            ),
        ),
        ("He lives in the quarter-mile house.",),
        check=lambda match, text: (
            text[match.end : match.end + 1] != "-" and text[match.end : match.end + 4] != near.OF_BEHIND
        ),
    ),
    Rule(
        "year_ago_period",
        "quarter",
        resolve_year_ago_period,
        {
            "en": (
                "(the )?(comparable |corresponding |same )?(year-ago|year-earlier|prior-year) "
                "(<quarter_word>~)?(quarter|period)",
                "the <year=year4> (period|quarter)",
                "the (comparable|corresponding|same) <year=year4> (<quarter_word>~)?(period|quarter)",
                "the (comparable |corresponding |same )(period|quarter)( of)? (last year|a year ago|a year earlier)",
                "the (period|quarter) (last year|a year ago|a year earlier)",
                "(year-ago|year-earlier)",
                "last year's (quarter|period)",
                "the (comparable |corresponding |same )(period|quarter) (of|in) <year=year4>",
            )
        },
        (
            Example(
                "Net rose in the third quarter of 2020 from the year-ago period.",
                "the year-ago period",
                "2019-Q3",
                "2019-35",
            ),
        ),
    ),
    Rule(
        "year_ago_months",
        "duration",
        resolve_months_of_year,
        {"en": ("(the )?(year-ago|year-earlier|prior-year) <number=number_words> months",)},
        (Example("Net for the year-earlier nine months rose.", "the year-earlier nine months", "P9M"),),
    ),
    Rule(
        "fiscal_year",
        "year",
        resolve_fiscal_year,
        {
            "en": (
                "(the )?fiscal (year )?(<year=year4>|<year=year_short>|<two_digits>)",
                "FY( )?(<year=year4>|<two_digits>)",
                "(the )?<year=year4> fiscal year",
                "the (school|academic) year <year=year4>",
            )
        },
        (Example("Costs fell in fiscal 1989.", "fiscal 1989", "1989", "1989"),),
    ),
)
