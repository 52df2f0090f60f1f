"""The language that a report is written in: what the program itself says there, not what documents say."""

from __future__ import annotations

from timeline.errors import BadData
from timeline.exports.export import Choice
from timeline.show.phrasebook import Wording, languages, wording

_NAMES = {"en": "English", "de": "Deutsch", "es": "Español", "fr": "Français"}

LANGUAGE = Choice("language", "Language", tuple((code, _NAMES.get(code, code)) for code in languages()))
"""What the program itself says in a report is said in that language; words of documents stay as they are."""


def words_of(language: str) -> Wording:
    """What the program says in a language that it speaks. Raises ``BadData`` for another."""
    if language not in languages():
        raise BadData(f"{language!r} is no value of language; known: {', '.join(languages())}")
    return wording(language)
