"""What the embedding layer gave a word is remembered: it depends on the word alone, and most words were seen before.

The layer is a fifth of the parsing of a sentence; of the words of a news page nine in ten stood on it or on the page
before. While weights are trained nothing is remembered, for they change with every batch.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy
from numpy.typing import NDArray
from spacy.tokens import Doc
from thinc.api import Model, chain
from thinc.types import Floats2d

WORDS_REMEMBERED = 32_768
"""Words kept before all are forgotten; at a width of 96 they take 12 MB."""

_MIX = numpy.uint64(0x9E3779B97F4A7C15)  # odd, so that multiplying by it loses nothing


class WordMemory:
    """The rows of ``width`` numbers that words were given, by ``key_of``."""

    def __init__(self, width: int) -> None:
        self._width = width
        self.forget()

    def forget(self) -> None:
        """Know no word."""
        self._places: dict[int, int] = {}
        self._rows = numpy.zeros((1024, self._width), dtype="float32")

    def new_among(self, keys: list[int]) -> list[int]:
        """Where in ``keys`` words stand that are not known yet, each once."""
        first: dict[int, int] = {}
        for place, key in enumerate(keys):
            if key not in self._places:
                first.setdefault(key, place)
        return list(first.values())

    def learn(self, keys: list[int], rows: NDArray[numpy.float32]) -> None:
        """Keep the row of each key; all are new."""
        known = len(self._places)
        while known + len(keys) > len(self._rows):
            self._rows = numpy.concatenate([self._rows, numpy.zeros_like(self._rows)])
        self._rows[known : known + len(keys)] = rows
        self._places.update(zip(keys, range(known, known + len(keys)), strict=True))

    def rows_of(self, keys: list[int]) -> NDArray[numpy.float32]:
        """The rows of keys that are all known."""
        places = self._places
        rows: NDArray[numpy.float32] = self._rows[[places[key] for key in keys]]
        return rows

    def __len__(self) -> int:
        return len(self._places)


def remembering(
    width: int, features: Model[list[Doc], list[NDArray[Any]]], *others: Model[Any, Any]
) -> Model[list[Doc], list[Floats2d]]:
    """The chain of ``features`` and the ``others``, of which each token's row depends on its own features alone."""
    whole: Model[list[Doc], list[Floats2d]] = chain(features, *others)
    as_chain, memory = whole._func, WordMemory(width)

    def forward(
        model: Model[list[Doc], list[Floats2d]], docs: list[Doc], is_train: bool
    ) -> tuple[list[Floats2d], Callable[[list[Floats2d]], list[Doc]]]:
        if is_train:
            memory.forget()
            answer: tuple[list[Floats2d], Callable[[list[Floats2d]], list[Doc]]] = as_chain(model, docs, is_train)
            return answer
        if len(memory) > WORDS_REMEMBERED:
            memory.forget()
        keys = key_of(docs)
        new = memory.new_among(keys)
        if new:
            output: Any = [numpy.concatenate(model.layers[0].predict(docs))[new]]
            for layer in model.layers[1:]:
                output = layer.predict(output)
            memory.learn([keys[place] for place in new], output[0])
        ends = numpy.cumsum([len(doc) for doc in docs])[:-1]
        rows: Any = numpy.split(memory.rows_of(keys), ends)
        return rows, lambda gradients: []

    whole._func = forward
    return whole


def key_of(docs: list[Doc]) -> list[int]:
    """A number for each token of the docs: its word as written together with its usual form."""
    arrays = [doc.to_array(["ORTH", "NORM"]).reshape((len(doc), 2)) for doc in docs]
    words = numpy.concatenate(arrays).astype("uint64")
    with numpy.errstate(over="ignore"):
        keys: list[int] = (words[:, 0] * _MIX + words[:, 1]).tolist()
    return keys
