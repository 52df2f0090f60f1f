"""Stretches without times: every mask silences its own sentences and spares the times beside them."""

from __future__ import annotations

import pytest

from timeline.record.model import Document, Publication
from timeline.record.when import Day
from timeline.text.sentences import split_sentences
from timeline.times import tag
from timeline.times.masks import Mask, masked, masks


def _read(sentence: str) -> list[str]:
    document = Document(sentence, publication=Publication(Day(2021, 3, 3)))
    return [expression.text for expression in tag(document, split_sentences(sentence)) if expression.when is not None]


@pytest.mark.parametrize(
    ("mask", "sentence"),
    [(mask, sentence) for mask in masks() for sentence in mask.silent],
    ids=lambda value: str(value)[:50],
)
def test_a_mask_silences_its_sentences(mask: Mask, sentence: str) -> None:
    assert mask.name in [name for _, _, name in masked(sentence, 0, len(sentence))]
    assert _read(sentence) == []


@pytest.mark.parametrize(
    ("mask", "sentence", "words"),
    [(mask, sentence, words) for mask in masks() for sentence, words in mask.spared],
    ids=lambda value: str(value)[:50],
)
def test_a_mask_spares_times_beside_it(mask: Mask, sentence: str, words: str) -> None:
    assert words in _read(sentence)


def test_a_mask_of_english_words_leaves_other_languages_alone() -> None:
    spanish = "para 1999 y sin no 1812"
    assert [name for _, _, name in masked(spanish, 0, len(spanish), "es")] == []
