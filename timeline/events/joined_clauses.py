"""A sentence of two clauses that are joined by a word, each with its time in front, told by words where no parse tells.

"Erst 1874 wurde eine Straße gebaut, und am 3. Mai 1911 kam der erste Wagen" is two things that happened: where a comma
and a joining word stand right before a time, a clause begins that stands by itself; so it does behind a semicolon.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from timeline.record.model import Sentence
from timeline.times.lexicon import language_of

_LEAST_WORDS = 4
"""Words that tell something beside the time."""
_BEFORE_TIME = 2
"""Words that may stand between the joining word and the time: "und erst im"."""


def joined_clause(
    sentence: Sentence, span: tuple[int, int], spans: Sequence[tuple[int, int]], language: str
) -> Sentence:
    """The one of two joined clauses that the time stands in; the sentence itself where it is not of that form."""
    borders = [border for border in _joint(language).finditer(sentence.text) if _parts(border, sentence, spans)]
    begins = max((border.end() for border in borders if border.end() <= span[0] - sentence.start), default=0)
    ends = min((border.start() for border in borders if border.start() >= span[1] - sentence.start), default=None)
    text = sentence.text[begins:ends]
    if not borders or len(text.split()) < _LEAST_WORDS:
        return sentence
    return replace(sentence, start=sentence.start + begins, end=sentence.start + begins + len(text), text=text)


def _parts(border: re.Match[str], sentence: Sentence, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether something is told in front of a joining word, and a time opens what follows it and tells something."""
    if len(sentence.text[: border.start()].split()) < _LEAST_WORDS:
        return False
    if border[0].startswith(";"):
        return len(sentence.text[border.end() :].split()) >= _LEAST_WORDS
    places = [(start - sentence.start, end - sentence.start) for start, end in spans]
    later = min((place for place in places if place[0] >= border.end()), default=None)
    if later is None:
        return False
    between, behind = sentence.text[border.end() : later[0]], sentence.text[later[1] :]
    opened = len(between.split()) <= _BEFORE_TIME and between == between.lower() and "," not in between
    return opened and len(behind.split()) >= _LEAST_WORDS - 1 and behind[:1] not in ",;:.–"


@lru_cache(maxsize=64)
def _joint(language: str) -> re.Pattern[str]:
    """A semicolon, or a comma and the word of the language that joins two clauses."""
    return re.compile(rf";\s|,\s{re.escape(language_of(language).joiner)}\s")
