"""The date that a paper bears, told by the words of a language: it says which paper is meant, not when something was.

"Das Angebot der Firma Lenz vom 4. März wurde angenommen": it was not accepted on 4 March. "In einem Brief vom 4. März
erklärte er ..." does tell what was said on that day.
"""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.times.lexicon import language_of

_SHORT = r"[^\W\d_]{1,4}['’]?"
_NAME = r"[^\W\d_a-z]\w*"
_NOUN = r"[^\W\d_]{1,4}['’]\w+|(?<=\s(?:de|la|du)\s)\w+"
_BETWEEN = rf"(?:,?\s(?:{_SHORT}|{_NAME}|{_NOUN}))"
"""A short word, a name, or a noun behind an article, between a paper and its date."""
_FIGURE = re.compile(r"\d")


def is_date_of_paper(sentence: str, time_begins: int, language: str) -> bool:
    """Whether a paper and a word that dates it stand before a time, in a sentence in which nobody says anything."""
    paper, saying = _patterns(language)
    day = _FIGURE.search(sentence, time_begins)  # "del 8 de enero" may begin with the word that dates
    if paper is None or day is None or paper.search(sentence[: day.start()]) is None:
        return False
    return saying is None or saying.search(sentence) is None


@lru_cache(maxsize=64)
def _patterns(language: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    cues = language_of(language).cues
    papers, dating, saying = (_either(cues.get(name, ())) for name in ("dated papers", "dating", "reporting"))
    if not papers or not dating:
        return None, None
    said = re.compile(rf"\b(?:{saying})\b", re.IGNORECASE) if saying else None
    return re.compile(rf"\b(?i:{papers}){_BETWEEN}{{0,6}},?\s(?:{dating})\s$"), said


def _either(words: object) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))  # type: ignore[call-overload]
