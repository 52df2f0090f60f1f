"""Words of time that are the first part of a street's or a place's name: "May Street", "Spring Gardens"."""

from __future__ import annotations

import re

from timeline.times.lexicon import language_of
from timeline.times.phrase_match import PhraseMatch

_BEHIND = re.compile(r" ([A-Z][a-z]+)\b")
_REACH = 24  # letters looked at behind the word


def begins_name(match: PhraseMatch, text: str) -> bool:
    """Whether a capitalised word of time stands before such a word with a capital of its own."""
    behind = _BEHIND.match(text[match.end : match.end + _REACH])
    last = match.text.split()[-1]
    streets = language_of("en").cues["streets"]
    return behind is not None and last[:1].isupper() and behind[1].casefold() in streets
