"""Laws over every phrase of every rule and language: none fails on words of its own, each EDTF is read back."""

from __future__ import annotations

from importlib.util import find_spec
from random import Random

import pytest

from tests.times.phrase_samples import Sampler, all_phrases
from timeline.record.model import Document, Publication
from timeline.record.when import Day, When
from timeline.times import read_times
from timeline.times.lexicon import languages
from timeline.times.phrase_patterns import Phrase
from timeline.times.rules import Rule

FILLINGS = 12  # of each phrase, each in three sentences and two modes
MOST_FILLINGS = 35  # where none of the first was found: some checks let few of the possible words pass
PUBLISHED = Publication(Day(2021, 3, 3))
SENTENCES = (
    "The old bridge was repaired {} and nobody complained.",
    "The council will meet again {} to decide.",
    "{}",
)


def _cases() -> list[tuple[str, Rule, Phrase]]:
    """Of languages that are a base alone two stand for all: their phrases come from one program."""
    codes = [code for code in sorted(languages()) if language_has_hand(code) or code in ("bg", "tr")]
    return [(code, rule, phrase) for code in codes for rule, phrase in all_phrases(code)]


def language_has_hand(code: str) -> bool:
    return find_spec(f"timeline.languages.{code}") is not None


@pytest.mark.parametrize(
    ("language", "rule", "phrase"), _cases(), ids=lambda value: getattr(value, "name", getattr(value, "source", value))
)
def test_a_phrase_filled_from_its_own_words_is_read_or_left_and_never_fails(
    language: str, rule: Rule, phrase: Phrase
) -> None:
    random = Random(f"{language} {rule.name} {phrase.source}")
    sampler = Sampler(language, random)
    matched = 0
    for number in range(MOST_FILLINGS):
        if number >= FILLINGS and matched:
            break
        words = sampler.sample(phrase)
        text = "\n\n".join(sentence.format(words) for sentence in SENTENCES)
        published = PUBLISHED if number % 3 else None
        document = Document(text, publication=published, language=language)
        # With TIMELINE_STRICT, which tests set, whatever fails inside is raised here.
        times = read_times(document, mode="news" if number % 2 else "narrative")
        assert not times.warnings, times.warnings
        for expression in times.expressions:
            assert text[expression.start : expression.end] == expression.text
            assert expression.when is not None or expression.reason
            if expression.when is not None:
                assert When.from_edtf(expression.when.edtf()) == expression.when
        matched += any(expression.start < len(SENTENCES[0]) + len(words) for expression in times.expressions)
    needs_more = rule.kind in ("not", "range", "event")  # "the war" is a time only where one was named before
    if rule.check is None and not needs_more:
        assert matched, f"none of {MOST_FILLINGS} fillings of {phrase.source!r} was found; the last was {words!r}"
