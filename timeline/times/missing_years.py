"""The year of a month or a day that is written without one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.languages.tenses_en import WILL_PATTERN
from timeline.record.in_words import in_words
from timeline.record.model import Anchor, Span
from timeline.record.timex3 import value_of
from timeline.record.when import Day, Precision, When, month_length
from timeline.times.context import Context, day_anchor
from timeline.times.lexicon import language_of
from timeline.times.phrase_match import PhraseMatch, written_year
from timeline.times.sides import UNDECIDED, said_of
from timeline.times.tense import Side

_WRONG_TENSE = 6.0
"""Months that a wrong tense weighs: the year nearest to the publication is the right one more often than not."""
_WRONG_TENSE_FIRST = 9.0
"""The same where a sentence opens with the month: "In January, the firm brought in" tells what came before."""


_WILL = re.compile(WILL_PATTERN, re.IGNORECASE)


Span12 = tuple[float, float]
"""Where a time begins and ends within a year, in months from 1.0."""


@dataclass(frozen=True, slots=True)
class Year:
    """A year found for a date without one, and why."""

    year: int
    anchor: Anchor
    step: str
    confidence: float


def year_for(context: Context, match: PhraseMatch, month: float, *, span: Span12 | None = None) -> Year | None:
    """The year in which a date of ``month`` (1.0 to 12.99, the fraction counting days) lies; None if nothing says.

    ``span`` is where a longer time begins and ends, in the same count: May is 5.0 to 5.99, winter 12.0 to 14.99.
    """
    shared = context.shared_year(match)
    if shared:
        year, other = shared
        anchor = Anchor("narrative", When.year(year), Span(other.start, other.end, other.text))
        return Year(year, anchor, f"the year stands in '{other.text}' beside it", 0.95)
    headed = context.clocks.year
    if headed is not None and _leans_on_heading(context, headed):
        anchor = Anchor("narrative", When.year(headed))
        return Year(headed, anchor, f"the heading above is of {headed}", 0.85)
    if context.narrative:
        if _WILL.search(context.before(match, 160)):
            # What "will be held on 3 June" lies ahead of the writer, not of the story.
            ahead = _news_year(context, match, month, span or (month, month))
            return ahead if ahead is not None or context.published is not None else _ahead_of_stated(context, month)
        return _narrative_year(context, match, month, span or (month, month))
    return _news_year(context, match, month, span or (month, month))


def _leads_on(context: Context, cue: str) -> frozenset[str]:
    """The words of a cue in the language of the document."""
    return language_of(context.document.language).cues.get(cue, frozenset())


def _leans_on_heading(context: Context, year: int) -> bool:
    """Whether nothing told in this section is of another year; a heading of the year of publication says little."""
    earlier = context.last_told("year")
    if earlier is not None and earlier.match.start < context.clocks.section_start:
        earlier = None  # the story starts over
    stand = earlier.reading.stand if earlier else None
    published = context.document.published
    near = published is not None and abs(published.year - year) <= 1
    return not near and (stand is None or stand.earliest is None or stand.earliest.year == year)


def _year_of_sentence(context: Context, match: PhraseMatch) -> Year | None:
    """ "In 1967, during the war that took place from June 5": the year that opens the sentence is that of its days.

    It need not be where the story stands: one that leaps is believed only once others follow it.
    """
    earlier = context.told_in_sentence(match)
    if earlier is None or written_year(earlier.match) is None or earlier.anchor.when.precision is not Precision.YEAR:
        return None
    opens = len(context.before(earlier.match, 12).split()) <= 1
    day = earlier.anchor.when.earliest
    if not opens or day is None:
        return None
    return Year(day.year, earlier.anchor, f"its sentence opens with {in_words(earlier.anchor.when)}", 0.85)


def _opens_report(context: Context, match: PhraseMatch, ahead: tuple[int, PhraseMatch] | None) -> bool:
    """ "Orme, a former mayor, died on March 5": the lead of an obituary: its day is the reporter's.

    The year in a later sentence is the life's; one in the same sentence is the day's own.
    """
    sentence = match.sentence
    if context.published is None or sentence is None or sentence.start > _LEAD:
        return False
    return ahead is None or ahead[1].sentence is not sentence


_LEAD = 300  # characters: a headline, and the first sentence below it


def _narrative_year(context: Context, match: PhraseMatch, month: float, span: Span12) -> Year | None:
    opened = _year_of_sentence(context, match)
    if opened is not None:
        return opened
    anchor = context.last("year")
    if anchor is None or anchor.when.earliest is None:
        ahead = context.year_ahead(match)
        if _opens_report(context, match, ahead):
            return _news_year(context, match, month, span)
        if not ahead:
            return None
        year, other = ahead
        anchor = Anchor("narrative", When.year(year), Span(other.start, other.end, other.text))
        if _first_month(other) < int(month):
            return Year(year - 1, anchor, f"it is told before '{other.text}', so in the year before that", 0.6)
        return Year(year, anchor, f"the year follows in '{other.text}'", 0.7)
    anchor = context.position(anchor)
    day = anchor.when.earliest
    assert day is not None, "the story stands at a time with a first day"
    step = f"the story stands at {in_words(anchor.when)}"
    if _before_then(context, match, anchor, month):
        return Year(day.year - 1, anchor, f"{step}, and the clause looks back from there: the year before", 0.7)
    last = context.end_of_range(match)
    fine = anchor.when.precision not in (Precision.YEAR, Precision.DECADE)
    if last is not None and last < int(month) and fine and day.month <= last:
        return Year(day.year - 1, anchor, f"{step}, within the range that ends in that year", 0.75)
    rolls = _rolls_over(context, anchor, match, month)
    if rolls:
        return Year(day.year + rolls, anchor, f"{step}, and the next year has begun", 0.75)
    return Year(day.year, anchor, step, 0.85)


def _first_month(match: PhraseMatch) -> int:
    """The month in which a time begins that is written with its year; 12 of a bare year, which any month may be of."""
    for leaf in match.leaves():
        month, season = leaf.get("month"), leaf.get("season")
        if isinstance(month, int):
            return month
        if isinstance(season, int):
            return _SEASONS.get(season, 12)
    return 12


_SEASONS = {21: 3, 22: 6, 23: 9}


def _ahead_of_stated(context: Context, month: float) -> Year | None:
    """ "An inquiry will open on 1 April" in minutes of 12 March, whose day of writing their own head tells."""
    day = context.stated.anchor.when.earliest if context.stated is not None else None
    if context.stated is None or day is None:
        return None
    passed = month < day.month + (day.day - 1) / 31
    step = f"the next one from {in_words(context.stated.anchor.when)}"
    return Year(day.year + passed, context.stated.anchor, step, 0.75)


def _before_then(context: Context, match: PhraseMatch, anchor: Anchor, month: float) -> bool:
    """ "The launch had been scheduled for 1 October", told of a day in February: the October before."""
    if anchor.when.precision not in (Precision.DAY, Precision.MONTH, Precision.INSTANT):
        return False
    day_told = day_anchor(anchor)
    cues, words = language_of(context.document.language).cues, context.verb_of(match).casefold().split()
    planned = cues.get("due", frozenset()) | cues.get("due after be", frozenset())
    had = words[:1] and words[0] in cues.get("had", frozenset())
    return bool(had) and month > day_told.month + (day_told.day - 1) / 31 and not planned.isdisjoint(words)


def _looked_ahead(context: Context, anchor: Anchor, month: float) -> bool:
    """Whether the anchor only looked ahead ("grew to 200,000 by December") and ``month`` fits the story before it."""
    last = context.placed[-1] if context.placed else None
    if last is None or anchor.span is None or last.match.start != anchor.span.start or len(context.placed) < 2:
        return False
    lead = context.document.text[max(0, anchor.span.start - 8) : anchor.span.start].casefold().split()[-1:]
    before = context.placed[-2].reading.stand
    if _leads_on(context, "reaching").isdisjoint(lead) or before is None or before.earliest is None:
        return False
    fine = before.precision in (Precision.DAY, Precision.MONTH)
    return fine and before.earliest.year == day_anchor(anchor).year and before.earliest.month <= month


_BACK = 6.0
"""How many months a story may step back within a year; further back means that the next year has begun."""
_FORWARD = 4.0
"""The same after words that lead forward, such as "by" and "until"."""


def _rolls_over(context: Context, anchor: Anchor, match: PhraseMatch, month: float) -> int:
    """1 when the words lead from late in a year into the next one: "by March" after "in November"."""
    earlier = context.last_told("year")
    if (
        earlier
        and anchor.when.precision is Precision.SEASON
        and earlier.reading.value != value_of(anchor.when)
        and month < 9
    ):
        return 1  # the winter told last runs into the next year
    if (
        anchor.when.precision in (Precision.YEAR, Precision.SEASON)
        or anchor.span is None
        or anchor.when.earliest is None
    ):
        return 0
    back = anchor.when.earliest.month - month
    if _looked_ahead(context, anchor, month):
        return 0
    lead = context.before(match, 14).casefold().split()
    forward = not _leads_on(context, "forward").isdisjoint(lead[-1:])
    return 1 if back >= (_FORWARD if forward else _BACK) else 0


_NEAR_LETTERS = 1200
_NEAR_MONTHS = 1.5


def _goes_on(context: Context, match: PhraseMatch, month: float) -> Year | None:
    """ "On 16 September 2021 the train left. ... It came back on 17 September": days of one story, told close by."""
    earlier = context.last_told("day")
    stand = earlier.reading.stand if earlier is not None else None
    if earlier is None or stand is None or stand.earliest is None or match.start - earlier.match.end > _NEAR_LETTERS:
        return None
    day = stand.earliest
    ahead = month - (day.month + (day.day - 1) / 31)
    published = context.document.published
    if earlier.reading.basis == "relative" or published is None or day.year >= published.year:
        return None
    if not 0 <= ahead <= _NEAR_MONTHS:
        return None
    return Year(day.year, earlier.anchor, f"the story stands at {in_words(stand)}", 0.85)


def _news_year(context: Context, match: PhraseMatch, month: float, span: Span12) -> Year | None:
    earlier = context.told_in_sentence(match)
    published = context.published
    side = context.side_of(match)
    if earlier and side.tense == "future":
        earlier = None
    if earlier and earlier.reading.basis == "explicit" and earlier.reading.when and earlier.reading.when.earliest:
        day = earlier.reading.when.earliest
        coarse = earlier.reading.when.precision is Precision.YEAR
        if not coarse and (published is None or abs(day.year - published.when.earliest.year) > 1):  # type: ignore[union-attr]
            return Year(day.year, earlier.anchor, f"the sentence speaks of {in_words(earlier.anchor.when)}", 0.8)
    if published is None or published.when.earliest is None:
        return None
    goes_on = _goes_on(context, match, month) if side.tense != "future" else None
    if goes_on is not None:
        return goes_on
    today = published.when.earliest
    named = _year_of_weekday(match, today.year)
    if named is not None:
        return Year(named, published, f"the year near {in_words(published.when)} in which that day has that name", 0.95)
    best, *others = _by_likelihood(today, month, span, side, opens=_opens_with_month(context, match))
    step = said_of(side) + (
        f"the last one before {in_words(published.when)}"
        if best < 0 or (best == 0 and span[0] <= today.month + (today.day - 1) / 31)
        else f"the next one from {in_words(published.when)}"
    )
    if side.sure:
        return Year(today.year + best, published, step, 0.9)
    return Year(today.year + best, published, f"{step}, though {today.year + others[0]} is possible as well", UNDECIDED)


def _year_of_weekday(match: PhraseMatch, year: int) -> int | None:
    """The one year of three in which a date falls on the weekday written with it."""
    weekday, month, day = match.get("weekday"), match.get("month"), match.get("day")
    if not (isinstance(weekday, int) and isinstance(month, int) and isinstance(day, int)):
        return None
    fitting = [nearby for nearby in (year, year - 1, year + 1) if _falls_on(nearby, month, day, weekday)]
    return fitting[0] if len(fitting) == 1 else None


def _falls_on(year: int, month: int, day: int, weekday: int) -> bool:
    return day <= month_length(year, month) and Day(year, month, day).weekday == weekday


def _opens_with_month(context: Context, match: PhraseMatch) -> bool:
    """ "In January, the firm brought in": a sentence that opens with the month tells what came before."""
    return context.before(match, 8).strip("\"'“‘` \n").casefold() in _leads_on(context, "month opening")


def _by_likelihood(today: Day, month: float, span: Span12, side: Side, *, opens: bool) -> list[int]:
    """Last year, this one and the next (-1, 0, 1), the likeliest first: the nearest one on the right side of now."""
    now = today.month + (today.day - 1) / 31
    weight = _WRONG_TENSE_FIRST if opens else _WRONG_TENSE

    def distance(offset: int) -> float:
        begins, ends = (12 * offset + edge - now for edge in span)
        against = (side.tense == "past" and begins > 0) or (side.tense == "future" and ends < 0)
        return abs(12 * offset + month - now) + (0.0 if not against else 1000.0 if side.sure else weight)

    return sorted((0, -1, 1), key=distance)
