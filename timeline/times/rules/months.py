"""Months: with a year, alone, and "last June", "June last year"."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.languages import en_company as beside
from timeline.languages import en_neighbours as near
from timeline.record.in_words import in_words
from timeline.record.when import When
from timeline.times.context import Context, day_anchor
from timeline.times.lexicon import language_of
from timeline.times.missing_years import year_for
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import NO_NARRATIVE, NO_PUBLICATION, Reading, date, unplaced
from timeline.times.rules import Example, Rule
from timeline.times.street_names import begins_name


def resolve_month_year(match: PhraseMatch, context: Context) -> Reading | None:
    """A month with its year."""
    year = match["year_old"] if "year_old" in match else match["year"]
    if match.get("era") == "BC" or ("era" not in match and "year_old" in match and context.counts_before_christ()):
        year = 1 - year
    return date(When.month(year, match["month"]))


def resolve_month(match: PhraseMatch, context: Context) -> Reading | None:
    """A month alone: the year comes from the story, or from publication and tense."""
    month = match["month"]
    known = year_for(context, match, float(month), span=(month, month + 0.99))
    if known is None:
        reason = NO_NARRATIVE if context.narrative else NO_PUBLICATION
        return unplaced(f"XXXX-{month:02}", reason, basis="inherited")
    when = When.month(known.year, month)
    return date(when, basis="inherited", anchor=known.anchor, steps=(known.step,), confidence=known.confidence)


def resolve_last_month_name(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Last June", "this June", "next June" as seen from the publication or the story."""
    month, step = match["month"], match["last"]
    anchor = context.reference("month")
    if anchor is None:
        return unplaced(f"XXXX-{month:02}", NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    base = day_anchor(anchor)
    year = base.year
    if step < 0 and month >= base.month:
        year -= 1
    elif step > 0 and month <= base.month:
        year += 1
    when = When.month(year, month)
    return date(when, basis="relative", anchor=anchor, steps=(f"seen from {in_words(anchor.when)}",), confidence=0.9)


def resolve_month_of_last_year(match: PhraseMatch, context: Context) -> Reading | None:
    """ "June last year", "next year's June"."""
    anchor = context.reference("year")
    if anchor is None:
        return unplaced(f"XXXX-{match['month']:02}", NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    when = When.month(day_anchor(anchor).year + match["last"], match["month"])
    return date(when, basis="relative", anchor=anchor, steps=(f"year seen from {in_words(anchor.when)}",))


def resolve_told_month_name(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The following April": the first one after the time told last; "that April" of the same year."""
    month, step = match["month"], match["told"]
    anchor = context.near(match, "year") or context.published
    if anchor is None:
        return unplaced(f"XXXX-{month:02}", NO_NARRATIVE)
    base = day_anchor(anchor)
    coarse = anchor.when.precision.value == "year"
    year = base.year
    if step > 0 and (coarse or month <= base.month):
        year += 1
    elif step < 0 and (coarse or month >= base.month):
        year -= 1
    steps = (f"seen from {in_words(anchor.when)}",)
    return date(When.month(year, month), basis="relative", anchor=anchor, steps=steps, confidence=0.85)


def resolve_month_that_year(match: PhraseMatch, context: Context) -> Reading | None:
    """ "June of that year": the year told last."""
    anchor = context.near(match, "year") or context.published
    if anchor is None:
        return unplaced(f"XXXX-{match['month']:02}", NO_NARRATIVE)
    when = When.month(day_anchor(anchor).year + match["told"], match["month"])
    return date(when, basis="relative", anchor=anchor, steps=(f"the year told last is {in_words(anchor.when)}",))


@lru_cache(maxsize=1)
def _month_words() -> frozenset[str]:
    return frozenset(word.casefold() for word in language_of("en").words["month"])


def _is_month(match: PhraseMatch, text: str) -> bool:
    """Words that are also names or verbs (May, March, June) need a word of time before them, or a line of their own."""
    word = match.text.casefold().rstrip(".")
    after = text[match.end : match.end + 24]
    joined = re.match(r"[-–]([^\W\d_]+\.?)", after)
    if joined and joined[1].casefold() in _month_words():
        return True  # "Nov-Dec 1975"
    if after[:1] in ("-", "'", "’") and after[1:2].isalpha() and after[1:3].casefold() not in ("s ", "s,", "s."):
        return after[1:4].casefold() in beside.SPAN_OF_MONTHS
    if begins_name(match, text):
        return False  # "in May Street"
    if word not in near.DOUBTFUL_MONTHS:
        return True
    if re.match(beside.AFTER_FIRST_NAME_PATTERN, after):
        return False
    before = text[max(0, match.start - 24) : match.start]
    if before[-4:].casefold() == beside.ARTICLE and re.match(beside.AFTER_NO_MONTH_PATTERN, after):
        return False
    lead = before.replace("(", " ").split()
    if lead and lead[-1].casefold().strip(",-–—") in near.MONTH_NAME_LEADS and before[-1:].isspace():
        following = after.split()
        name = following[0].rstrip(".,;:!?)") if following else ""
        named = after[:1] == " " and name[:1].isupper() and name.isalpha()
        return not (named and lead[-1].casefold() in beside.NAME_LEADS)
    return before[-1:] in ("-", "–") or (before.endswith(", ") and not re.match(r" [A-Z]", after))


_YEAR = "(,|, of| of| in)? (<year=year4>|<year=year_words>|<year=year_short>|<year_old> <era>)"

RULES = (
    Rule(
        "month_year",
        "month",
        resolve_month_year,
        {"en": (f"<month>{_YEAR}", "(the month of )<month>(,| of)? <year=year4>", "<month>/<year=year4>")},
        (
            Example("The law passed in October 2020.", "October 2020", "2020-10", "2020-10"),
            Example("The law passed in Sept. of 1911.", "Sept. of 1911", "1911-09", "1911-09"),
            Example("They met in August 480 BC at sea.", "August 480 BC", "BC0480-08", "-0479-08"),
        ),
    ),
    Rule(
        "month",
        "month",
        resolve_month,
        {"en": ("<month>", "the month of <month>")},
        (
            Example("The president said in October that he would go.", "October", "2020-10", "2020-10"),
            Example("The talks will resume in April.", "April", "2021-04", "2021-04"),
            Example("In January, the firm hired a cook.", "January", "2021-01", "2021-01", published="2021-10-25"),
            Example("War broke out in 1939. In October it was over.", "October", "1939-10", "1939-10", "narrative"),
        ),
        (
            "It may rain.",
            "They march on the capital.",
            "Theresa May resigned.",
            "The March of Dimes met.",
            "He was a friend of Jan Torv.",
            "It was bought by Jan de Torv.",
        ),
        check=_is_month,
    ),
    Rule(
        "last_month_name",
        "month",
        resolve_last_month_name,
        {"en": ("<last=last_plain> <month>",)},
        (
            Example("He resigned last June.", "last June", "2020-06", "2020-06"),
            Example("The vote is next May.", "next May", "2021-05", "2021-05"),
        ),
    ),
    Rule(
        "month_of_last_year",
        "month",
        resolve_month_of_last_year,
        {"en": ("<month>(,| of)? <last=last_plain> year", "<last=last_plain> year's <month>")},
        (
            Example("He resigned in June last year.", "June last year", "2020-06", "2020-06"),
            Example(
                "The chest of 1874 was stolen in January 1988. Dealers sold it in July this year.",
                "July this year",
                "2021-07",
                "2021-07",
            ),
        ),
        options={"news": 1},
    ),
    Rule(
        "told_month_name",
        "month",
        resolve_told_month_name,
        {"en": ("<told> <month>",)},
        (
            Example(
                "It was founded in December 1858. Digging began the following April.",
                "the following April",
                "1859-04",
                "1859-04",
                "narrative",
            ),
        ),
    ),
    Rule(
        "month_that_year",
        "month",
        resolve_month_that_year,
        {"en": ("<month>( of|,| in)? <told> year",)},
        (
            Example(
                "He ruled in 1911. In May of that year he fell.", "May of that year", "1911-05", "1911-05", "narrative"
            ),
            Example(
                "He won in 1911. In May the following year he fell.",
                "May the following year",
                "1912-05",
                "1912-05",
                "narrative",
            ),
        ),
    ),
)
