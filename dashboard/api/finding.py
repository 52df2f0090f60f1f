"""Which sentences hold the words of a search; which events do is for the project file to say (``timeline.project``)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from timeline.project.haystack import folded, words_of
from timeline.record.model import Document, Sentence
from timeline.text.sentences import split_sentences


def sentences_with(documents: Iterable[Document], typed: str) -> list[tuple[Document, Sentence]]:
    """Every sentence of the texts that holds all words that were typed, in reading order; none for none."""
    words = words_of(typed)
    return [
        (document, sentence)
        for document in documents
        if words and all(word in _text(document) for word in words)
        for sentence in split_sentences(document.text)
        if all(word in folded(sentence.text) for word in words)
    ]


@lru_cache(maxsize=64)
def _text(document: Document) -> str:
    return folded(document.text)
