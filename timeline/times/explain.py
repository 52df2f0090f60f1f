"""Why a time is what it is, in one sentence."""

from __future__ import annotations

from timeline.record.in_words import in_words
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading


def explained(match: PhraseMatch, reading: Reading) -> str:
    """The reasoning from words to time: "“October” → the last one before 3 March 2021 → October 2020"."""
    words = f"“{' '.join(match.text.split())}”"
    if reading.when is None:
        chain = " → ".join((words, *reading.steps))
        return f"{chain}: not placed, because {reading.reason}" if reading.reason else chain
    return " → ".join((words, *reading.steps, in_words(reading.when)))
