"""Lengths of time as chats and logs shorten them: "in 4h", "for 30min", "took 45 sec"."""

from __future__ import annotations

import re

from timeline.languages import en_neighbours as near
from timeline.record.timex3 import Amount
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, duration
from timeline.times.rules import Example, Rule
from timeline.times.stand_alone import is_whole, lead_word

_BEHIND = re.compile(near.BEHIND_SHORT_LENGTH_PATTERN)


def resolve_short(match: PhraseMatch, context: Context) -> Reading | None:
    """The amount, placed nowhere by itself."""
    return duration(Amount(match["number"], match["unit"]))


def _is_length(match: PhraseMatch, text: str) -> bool:
    """ "4h" is a length behind a word of time, not "the 4h club" or "h" of a formula."""
    says_length = lead_word(match, text) in near.SHORT_LENGTH_LEADS or _BEHIND.match(text, match.end) is not None
    return says_length and is_whole(match, text) and not re.match(r"\d{4}", match.text)  # "at 0530h" is a time of day


RULE = Rule(
    "short",
    "duration",
    resolve_short,
    {"en": ("<number=digits><unit=short_unit>", "<number=digits> <unit=short_unit>")},
    (
        Example("They will be back in a van for 4h at most.", "4h", "PT4H"),
        Example("The job took 30min at least.", "30min", "PT30M"),
    ),
    ("The 4h club met.", "Its volume is 4h in all."),
    check=_is_length,
)
