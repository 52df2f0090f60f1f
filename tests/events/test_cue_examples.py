"""The examples in every cue file are its tests, read with the shipped pipeline."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline.errors import BadRule
from timeline.events import cues
from timeline.events.certainty import Verdict, known, verdict
from timeline.events.cues import Cues
from timeline.grammar.parsing import parse_sentences
from timeline.grammar.speech import reports
from timeline.record.discover import collect
from timeline.record.model import Certainty

EXAMPLES = [
    pytest.param(*example, id=f"{name}: {example[0]}")
    for name, table in collect(cues, "CUES").items()
    if isinstance(table, Cues)
    for example in table.examples
]


NEVER = [
    pytest.param(table, *example, id=f"{name}: {example[0]}")
    for name, table in collect(cues, "CUES").items()
    if isinstance(table, Cues)
    for example in table.never
]


def judged(sentence: str, word: str) -> Verdict:
    """The verdict on a word, with tokens left out: they do not outlive their Doc."""

    def read(doc: object) -> Verdict:
        token = next(token for token in doc if token.text == word)  # type: ignore[attr-defined]
        return replace(verdict(token, list(reports(doc))), speaker=None, frame=None)  # type: ignore[arg-type]

    return next(iter(parse_sentences([sentence], read)))


@pytest.mark.parametrize(("sentence", "word", "expected"), EXAMPLES)
def test_examples(sentence: str, word: str, expected: str) -> None:
    assert judged(sentence, word).certainty is Certainty(expected)


@pytest.mark.parametrize(("table", "sentence", "word"), NEVER)
def test_what_a_cue_must_not_colour(table: Cues, sentence: str, word: str) -> None:
    assert judged(sentence, word).certainty is not table.certainty


def test_every_certainty_has_its_words() -> None:
    assert {table.certainty for table in known()} == set(Certainty)


def test_the_strongest_cue_comes_first() -> None:
    strengths = [table.strength for table in known()]
    assert strengths == sorted(strengths, reverse=True)
    assert known()[0].certainty is Certainty.NEGATED


def test_an_example_without_its_word_is_refused() -> None:
    with pytest.raises(BadRule, match="does not hold"):
        Cues(Certainty.NEGATED, 1, examples=(("Nothing fell.", "rose", "negated"),))
