"""Months as letters name them: inst. is the month of writing, ult. the one before, prox. the one to come."""

from __future__ import annotations

from timeline.record.in_words import in_words
from timeline.record.when import Day, When
from timeline.times.context import Context, day_anchor
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import NO_NARRATIVE, NO_PUBLICATION, Reading, date, unplaced
from timeline.times.rules import Example, Rule


def resolve_letter_day(match: PhraseMatch, context: Context) -> Reading | None:
    """A day of the month that the letter was written in, or of the one beside it."""
    anchor = context.reference("month")
    if anchor is None:
        return unplaced(f"XXXX-XX-{match['day']:02}", NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    month = Day(day_anchor(anchor).year, day_anchor(anchor).month, 1).plus(months=match["letter_month"])
    when = When.on(Day(month.year, month.month, match["day"]))
    step = f"of the month {('before', 'of', 'after')[match['letter_month'] + 1]} {in_words(anchor.when)}"
    return date(when, basis="relative", anchor=anchor, steps=(step,), confidence=0.9)


_DAY = "(<day=ordinal_day>|<day=day_digits>)"

RULE = Rule(
    "letter_day",
    "day",
    resolve_letter_day,
    {"en": (f"(<weekday>(,)? )?(the )?{_DAY}( day)?( of)?( the)?( month)? <letter_month>",)},
    (
        Example(
            "Our loss on the 3d inst. was heavy.", "the 3d inst.", "1863-07-03", "1863-07-03", published="1863-07-10"
        ),
        Example(
            "Yours of the 28th ult. came to hand.", "the 28th ult.", "1863-06-28", "1863-06-28", published="1863-07-10"
        ),
        Example("They sail on the 4th proximo.", "the 4th proximo", "1864-01-04", "1864-01-04", published="1863-12-10"),
    ),
    ("The inst. code is 3.",),
)
