"""Months and days in figures alone: "12/2019", "from 12.1987", "by 5/22"; and 9/11, which is one day."""

from __future__ import annotations

import re

from timeline.languages import en_neighbours as near
from timeline.languages.en_numbers import DAY_LEADS, MONTH_LEADS
from timeline.record.when import Day, When
from timeline.times.context import Context
from timeline.times.day_order import in_order
from timeline.times.missing_years import year_for
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import NO_NARRATIVE, NO_PUBLICATION, Reading, date, unplaced
from timeline.times.rules import EVERY, Example, Rule
from timeline.times.stand_alone import begins_lower, is_whole, lead_word


def resolve_month_year(match: PhraseMatch, context: Context) -> Reading | None:
    """A month and its year in figures."""
    return date(When.month(match["year"], match["month"]), confidence=0.9)


def resolve_day_month(match: PhraseMatch, context: Context) -> Reading | None:
    """Day and month in figures; the order and the year are worked out."""
    order = in_order(match, context, None, "/")
    known = year_for(context, match, order.month + (order.day - 1) / 31)
    if known is None:
        reason = NO_NARRATIVE if context.narrative else NO_PUBLICATION
        return unplaced(f"XXXX-{order.month:02}-{order.day:02}", reason, basis="inherited")
    return date(
        When.on(Day(known.year, order.month, order.day)),
        basis="inherited",
        anchor=known.anchor,
        steps=(order.step, known.step) if order.step else (known.step,),
        confidence=min(order.confidence, known.confidence),
    )


def resolve_nine_eleven(match: PhraseMatch, context: Context) -> Reading | None:
    """The day of the attacks, where the text was not written before it."""
    published = context.document.published
    day = Day(2001, 9, 11)
    return None if published is not None and published < day else date(When.on(day), basis="named", confidence=0.9)


_FOLLOWED = re.compile(near.FIGURES_FOLLOWED_PATTERN)
_PRECEDED = re.compile(near.FIGURES_PRECEDED_PATTERN)
_FRACTIONS = frozenset({(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 8), (3, 8), (5, 8), (7, 8), (9, 10), (1, 10)})


def _is_day_month(match: PhraseMatch, text: str) -> bool:
    """ "5/22" is a day behind a word that leads to one, or as an end of a span; halves and scores are not."""
    first, second = match["first"], match["second"]
    if (first > 12 and second > 12) or not _is_free(match, text):
        return False
    spanned = _FOLLOWED.match(text, match.end) or _PRECEDED.search(text[max(0, match.start - 16) : match.start])
    if spanned:
        return lead_word(match, text) in {*DAY_LEADS, ""} and spanned[1] in match.text
    if "-" in match.text or (first, second) in _FRACTIONS or (first, second) == (9, 11):
        return False
    return lead_word(match, text).rstrip(",.") in DAY_LEADS - near.JOINING_LEADS and not begins_lower(match, text)


def _is_free(match: PhraseMatch, text: str) -> bool:
    """As ``is_whole``, but a hyphen may lead to the other end of a span."""
    if _FOLLOWED.match(text, match.end):
        return text[match.start - 1 : match.start] not in ("/", "-", ".", "$")
    return is_whole(match, text)


_BEHIND_MONTH = re.compile(r"\s?[-–]\s?\d{1,2}/\d{4}(?![/\d-])")
_BEFORE_MONTH = re.compile(r"(?<![\d/-])\d{1,2}/\d{4}\s?[-–]\s?$")


def _is_month_year(match: PhraseMatch, text: str) -> bool:
    if "/" in match.text and (
        _BEHIND_MONTH.match(text, match.end) or _BEFORE_MONTH.search(text[max(0, match.start - 12) : match.start])
    ):
        return True  # one end of "01/2019-06/2019"
    if not is_whole(match, text):
        return False
    if "." in match.text:
        return lead_word(match, text) in MONTH_LEADS and not begins_lower(match, text)
    lead = lead_word(match, text)
    return not lead or lead[-1] in ":,;" or lead in MONTH_LEADS or lead[-1:].isalpha()


def _is_nine_eleven(match: PhraseMatch, text: str) -> bool:
    return is_whole(match, text) and lead_word(match, text) != near.NO_ATTACKS_LEAD


RULES = (
    Rule(
        "month_year",
        "month",
        resolve_month_year,
        {EVERY: ("<month=month_digits>/<year=year4>", "<month=month2>.<year=year4>", "<month=month2>-<year=year4>")},
        (
            Example("The lease ends 12/2019 at last.", "12/2019", "2019-12", "2019-12"),
            Example("The slide is from 12.1987, they say.", "12.1987", "1987-12", "1987-12"),
            Example("It was printed in 04-1998.", "04-1998", "1998-04", "1998-04"),
        ),
        ("The bill was 12.1987 crowns.", "It holds 05.1987 grams.", "See 3/12/2019 first.", "He paid $12/2019 shares."),
        check=lambda match, text: _is_month_year(match, text),
    ),
    Rule(
        "day_month",
        "day",
        resolve_day_month,
        {EVERY: ("<first=day_digits>/<second=day_digits>", "<first=day_digits>-<second=day_digits>")},
        (
            Example("The road is closed on 5/22.", "5/22", "2021-05-22", "2021-05-22"),
            Example("He was away since 25/12.", "25/12", "2020-12-25", "2020-12-25/.."),
        ),
        (
            "He scored 20/24 and she 9/10.",
            "The tank is full by 3/4.",
            "It won on 5/2 odds.",
            "The vote was 5-4.",
            "It is open 24/7.",
            "We went from 5-4 up to the end.",
        ),
        check=lambda match, text: _is_day_month(match, text),
    ),
    Rule(
        "nine_eleven",
        "named",
        resolve_nine_eleven,
        {"en": ("9/11",)},
        (Example("After 9/11 the rules changed.", "9/11", "2001-09-11", "2001-09-12/.."),),
        ("He won 9/11/4 points.", "The shop is shut on 9/11."),
        check=lambda match, text: _is_nine_eleven(match, text),
        options={"named": True},
    ),
)
