"""A day that a text says all its clock times are of.

"Unless otherwise noted all events happened on 3 May"; the day at the head of minutes, to which "the meeting closed at
9.10 pm" belongs.
"""

from __future__ import annotations

from timeline.record.model import Document
from timeline.times.lexicon import language_of
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading

_LEAD_OF_ALL = 70
"""Characters of a sentence in which it says that it speaks of all times."""
_HEAD_OF_MINUTES = 300


def states_day(document: Document, reading: Reading, match: PhraseMatch, *, first: bool) -> bool:
    """Whether a day is that of every clock time that stands alone; ``first``: no such day was told before."""
    when = reading.when
    if match.sentence is None or reading.basis != "explicit" or when is None:
        return False
    if when.earliest is None or when.earliest != when.latest:
        return False
    cues = language_of(document.language).cues
    if first and match.start < _HEAD_OF_MINUTES:
        title = document.text[: match.start].casefold()
        if any(word in title for word in cues.get("minutes", frozenset())):
            return True
    lead = match.sentence.text[:_LEAD_OF_ALL].casefold()
    return any(phrase in lead for phrase in cues.get("of all times", frozenset()))
