"""Which sentences hold the words of a search; which events do is for the project file to say (``timeline.project``)."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable
from functools import lru_cache

from timeline.project.haystack import folded, words_of
from timeline.record.model import Document, Sentence
from timeline.text.sentences import split_sentences

_MOST = 4_000_000
"""Characters of the texts whose sentences are kept in memory; forty long chapters, or a shelf of news."""

Sentences = tuple[tuple[Sentence, str], ...]
"""Each sentence of a text, and its words as searches compare them."""


def sentences_with(documents: Iterable[Document], typed: str) -> list[tuple[Document, Sentence]]:
    """Every sentence of the texts that holds all words that were typed, in reading order; none for none."""
    words = words_of(typed)
    return [
        (document, sentence)
        for document in documents
        if words and all(word in _text(document) for word in words)
        for sentence, text in _KEPT.sentences(document)
        if all(word in text for word in words)
    ]


@lru_cache(maxsize=64)
def _text(document: Document) -> str:
    return folded(document.text)


class _KeptSentences:
    """The sentences of the texts that were searched last. Methods may be called from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: OrderedDict[Document, Sentences] = OrderedDict()
        self._characters = 0

    def sentences(self, document: Document) -> Sentences:
        """All sentences of the text; put together once (perhaps by two threads at once)."""
        with self._lock:
            if document in self._kept:
                self._kept.move_to_end(document)
                return self._kept[document]
        made = tuple((sentence, folded(sentence.text)) for sentence in split_sentences(document.text))
        with self._lock:
            if document not in self._kept:
                self._kept[document] = made
                self._characters += len(document.text)
            while self._characters > _MOST:
                dropped, _ = self._kept.popitem(last=False)
                self._characters -= len(dropped.text)
        return made


_KEPT = _KeptSentences()
