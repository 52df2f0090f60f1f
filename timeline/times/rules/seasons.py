"""Seasons: with a year, alone, and "last summer"."""

from __future__ import annotations

import re

from timeline.languages import en_company as beside
from timeline.record.in_words import in_words
from timeline.record.timex3 import year_value
from timeline.record.when import When
from timeline.times.context import Context, day_anchor
from timeline.times.missing_years import year_for
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import NO_NARRATIVE, NO_PUBLICATION, Reading, date, unplaced
from timeline.times.rules import Example, Rule
from timeline.times.street_names import begins_name

_LETTERS = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}
_MIDDLE = {21: 4.5, 22: 7.5, 23: 10.5, 24: 12.5}


def resolve_season_year(match: PhraseMatch, context: Context) -> Reading | None:
    """A season of a year. "The winter of 1941-42" begins in 1941."""
    year = match["year_old"] if "year_old" in match else match["year"]
    if match.get("era") == "BC":
        year = 1 - year
    return date(When.season(year, match["season"]))


def resolve_season(match: PhraseMatch, context: Context) -> Reading | None:
    """A season alone: the year comes from the story, or from publication and tense."""
    code = match["season"]
    known = year_for(context, match, _MIDDLE[code], span=(3 * (code - 20), 3 * (code - 20) + 2.99))
    if known is None:
        return unplaced(
            f"XXXX-{_LETTERS[code]}", NO_NARRATIVE if context.narrative else NO_PUBLICATION, basis="inherited"
        )
    when = When.season(known.year, code)
    value = ""
    if code == 24 and context.narrative and known.anchor.when.earliest and known.anchor.when.earliest.month >= 8:
        value = f"{year_value(known.year + 1)}-WI"  # annotators name a coming winter by the year it ends in
    return date(
        when,
        value=value,
        basis="inherited",
        anchor=known.anchor,
        steps=(known.step,),
        confidence=known.confidence - 0.05,
    )


def resolve_last_season(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Last summer", "this spring", "next winter"."""
    code, step = match["season"], match["last"]
    anchor = context.reference("season")
    if anchor is None:
        return unplaced(f"XXXX-{_LETTERS[code]}", NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    base = day_anchor(anchor)
    first = {21: 3, 22: 6, 23: 9, 24: 12}[code]
    year = base.year
    if step < 0 and first + 2 >= base.month:
        year -= 1
    elif step > 0 and first <= base.month:
        year += 1
    steps = (f"seen from {in_words(anchor.when)}",)
    return date(When.season(year, code), basis="relative", anchor=anchor, steps=steps, confidence=0.85)


def resolve_season_of_last_year(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The summer of last year", "spring of that year"."""
    is_told = "told" in match
    anchor = (context.last("year") or context.published) if is_told else context.reference("year")
    code = match["season"]
    if anchor is None:
        return unplaced(f"XXXX-{_LETTERS[code]}", NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    when = When.season(day_anchor(anchor).year + match["told" if is_told else "last"], code)
    return date(when, basis="relative", anchor=anchor, steps=(f"seen from {in_words(anchor.when)}",))


_CAMPAIGN = re.compile(beside.CAMPAIGN_PATTERN)


def _is_season(match: PhraseMatch, text: str) -> bool:
    """ "Fall" and "spring" are verbs and nouns too: a preposition must lead; "the fall of" is no season."""
    word = match.text.casefold()
    after = text[match.end : match.end + 20]
    if re.match(r"[-’']\w", after) and not re.match(r"['’]s\b", after):
        return False
    if _CAMPAIGN.match(after) and match.text.islower():
        return True  # "their main summer offensive"
    if begins_name(match, text):
        return False  # "in Spring Gardens", "at Winter Hill"
    before = text[max(0, match.start - 12) : match.start].split()
    if word.split()[-1] in beside.DOUBTFUL_SEASONS:
        if re.match(beside.AFTER_NO_SEASON_PATTERN, after):
            return False
        leads = beside.DOUBTFUL_SEASON_LEADS
        if word.startswith(beside.ARTICLE):
            leads = beside.THE_DOUBTFUL_SEASON_LEADS
        return bool(before) and before[-1].casefold() in leads
    if match.text[0].isupper() and word[0] != "t":
        return bool(before) and before[-1].casefold() in beside.SEASON_LEADS
    return (bool(before) and before[-1].casefold() in beside.SEASON_LEADS) or word.startswith(beside.ARTICLE)


_YEAR = "(,| of|, of| in)? (<year=year4>|<year=year_words>|<year=year_short>|<year_old> <era>)"

RULES = (
    Rule(
        "season_year",
        "season",
        resolve_season_year,
        {
            "en": (
                f"(the )?<season>{_YEAR}",
                "(the )?<season=season>( of)? <year=year4>(/|-|–)(<end=year4>|<end=two_digits>)",
            )
        },
        (
            Example("It fell in the summer of 1955.", "the summer of 1955", "1955-SU", "1955-22"),
            Example("It fell in spring 1941.", "spring 1941", "1941-SP", "1941-21"),
        ),
    ),
    Rule(
        "season",
        "season",
        resolve_season,
        {"en": ("<season>", "the <season>", "the (harsh|severe|long|cold|hot|dry|coming) <season>")},
        (
            Example(
                "War broke out in March 1939. In the summer it spread.", "the summer", "1939-SU", "1939-22", "narrative"
            ),
        ),
        ("It opens in Spring Gardens.", "They saw the fall of the city.", "A spring of water.", "Prices fall by half."),
        check=_is_season,
    ),
    Rule(
        "last_season",
        "season",
        resolve_last_season,
        {"en": ("<last=last_plain> <season>",)},
        (
            Example("He left last summer.", "last summer", "2020-SU", "2020-22"),
            Example("It opens this spring.", "this spring", "2021-SP", "2021-21"),
        ),
    ),
    Rule(
        "season_of_last_year",
        "season",
        resolve_season_of_last_year,
        {"en": ("(the )?<season>( of|,)? <last=last_plain> year", "(the )?<season>( of|,)? <told> year")},
        (Example("It began in the summer of last year.", "the summer of last year", "2020-SU", "2020-22"),),
    ),
)
