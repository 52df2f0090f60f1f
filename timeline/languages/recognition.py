"""Which language a text is in: read from the text itself, before anything else is read from it.

A few passages are looked at, from the beginning, the middle and the end, so that a quotation does not decide for the
whole. Languages with a hand part are told by their commonest words alone, where no other comes near; only other texts
wait for the recogniser of py3langid, which takes a third of a second to load.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import timeline.languages
from timeline.languages import Language
from timeline.languages.en import LANGUAGE as ENGLISH
from timeline.record.discover import collect

ENOUGH = 200
"""Letters from which on the text outweighs what its page declares: of gold documents so long all were told right."""
FEW = 24
"""Letters below which nothing is said; between the two only what is nearly sure counts."""
_SURE = 0.9
_PASSAGE = 4000
_ENGLISH_SHARE = 0.15
"""About a quarter of the words of English prose are among its commonest ones, of another language below a tenth."""
_SHARE = 0.12
"""The same for another language, whose list is shorter; and its words must be twice as many as those of the next."""
_ENOUGH_WORDS = 20
_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"https?://\S+|\S+@\S+")
_SAME = {"nb": "no", "nn": "no", "hr": "sr", "bs": "sr"}
_loading = threading.Lock()


def recognised(text: str) -> tuple[str, bool]:
    """The language code of ``text`` ("" when it is too short to tell), and whether so much text outweighs a claim."""
    words = _words_of(text)
    letters = sum(map(len, words))
    code = _told_by_words(words)
    if code or letters < FEW:
        return code, bool(code) and letters >= ENOUGH
    code, sure = _recogniser().classify(" ".join(words))
    if letters < ENOUGH and sure < _SURE:
        return "", False
    return _SAME.get(code, code), letters >= ENOUGH


def recognised_by_words(text: str) -> str:
    """As ``recognised``, by the commonest words alone: nothing is loaded, and "" is answered far more often."""
    return _told_by_words(_words_of(text))


def _words_of(text: str) -> list[str]:
    return _WORD.findall(_ADDRESS.sub(" ", _passages(text)))


def _told_by_words(words: Sequence[str]) -> str:
    if sum(map(len, words)) < FEW:
        return ""
    common = ENGLISH.cues["common"]
    if sum(word.lower() in common for word in words) >= _ENGLISH_SHARE * len(words):
        return ENGLISH.code
    return _by_common_words(words)


def _by_common_words(words: Sequence[str]) -> str:
    """The language whose commonest words stand here, "" where none or more than one comes near."""
    if len(words) < _ENOUGH_WORDS:
        return ""
    lowered = [word.lower() for word in words]
    shares = sorted(((sum(map(common.__contains__, lowered)), code) for code, common in _common_words()), reverse=True)
    (most, code), (next_most, _) = shares[:2]
    return code if most >= _SHARE * len(words) and most >= 2 * next_most else ""


@lru_cache(maxsize=1)
def _common_words() -> tuple[tuple[str, frozenset[str]], ...]:
    languages = [
        declared for declared in collect(timeline.languages, "LANGUAGE").values() if isinstance(declared, Language)
    ]
    return tuple(
        (language.code, frozenset(word for word in language.cues["common"] if len(word) > 1))
        for language in languages
        if language.cues.get("common")
    )


def language_for(text: str, declared: str = "") -> str:
    """The language to read ``text`` in: what the text shows, else what is declared of it, else English.

    English declared counts for nothing: pages in all languages come with it from the program that made them.
    """
    declared = "" if declared == ENGLISH.code else declared
    language, outweighs = recognised(text)
    if language and (outweighs or not declared):
        return language
    return declared or language or ENGLISH.code


def _passages(text: str) -> str:
    if len(text) <= 3 * _PASSAGE:
        return text
    middle = len(text) // 2
    return " ".join((text[:_PASSAGE], text[middle : middle + _PASSAGE], text[-_PASSAGE:]))


def _recogniser() -> Any:
    with _loading:
        return _loaded()


@lru_cache(maxsize=1)
def _loaded() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
