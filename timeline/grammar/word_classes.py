"""The embedding layer of the shipped English weights: spelling features plus classes and name lists of known words.

A treebank is small, so most words of a news page were never seen in training. The layer therefore looks every word up
in a table that travels inside the weights: its distributional class (words that occur in like contexts share one) and
the name lists it stands on. A class is a path in a binary tree whose lowest bits are nearest to the root, so ``class
& 63`` is a coarse class.

Importing this file registers the layer with spaCy; ``timeline.grammar.loading`` does so before it loads the weights.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy
from numpy.typing import NDArray
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array
from thinc.types import Floats2d

CLASS_BITS = (16, 10, 6)  # the class itself, and two coarser cuts of the tree
EXTRA_COLUMNS = len(CLASS_BITS) + 1  # and the name lists


@registry.architectures("timeline.WordClassEmbed.v1")  # type: ignore[untyped-decorator]  # spaCy gives it no type
def word_class_embed(
    width: int, attrs: list[str], rows: list[int], extra_rows: list[int], table: str | None = None
) -> Model[list[Doc], list[Floats2d]]:
    """Return a layer from Docs to one row of ``width`` numbers per token.

    ``rows`` gives the size of the hash table of each of ``attrs``; ``extra_rows`` those of the three cuts of the word
    class and of the name lists. ``table`` is the ``.npz`` file to read words from when training; a trained layer brings
    its own.
    """
    if len(rows) != len(attrs) or len(extra_rows) != EXTRA_COLUMNS:
        raise ValueError(f"expected {len(attrs)} rows and {EXTRA_COLUMNS} extra rows, got {rows} and {extra_rows}")
    sizes = [*rows, *extra_rows]
    # The seeds only have to differ, so that words which share a row in one table do not in the next.
    tables: list[Model[Any, Any]] = [
        HashEmbed(width, size, column=column, seed=8 + column) for column, size in enumerate(sizes)
    ]
    mixer = Maxout(width, width * len(tables), nP=3, dropout=0.0, normalize=True)
    features = word_features(attrs, read_table(table))
    return chain(features, list2ragged(), with_array(concatenate(*tables)), with_array(mixer), ragged2list())


def read_table(path: str | None) -> dict[str, NDArray[numpy.generic]]:
    """Return the arrays ``keys``, ``classes`` and ``lists`` of a word table; one dummy word when ``path`` is None."""
    if path is None:
        return {
            "keys": numpy.zeros(1, dtype="uint32"),
            "classes": numpy.zeros(1, dtype="uint16"),
            "lists": numpy.zeros(1, dtype="uint8"),
        }
    with numpy.load(Path(path)) as arrays:
        return {name: arrays[name] for name in ("keys", "classes", "lists")}


def word_features(attrs: list[str], table: dict[str, NDArray[numpy.generic]]) -> Model[list[Doc], list[NDArray[Any]]]:
    """Return the layer without parameters that turns each Doc into one row of unsigned integers per token."""
    return Model("word_class_features", _forward, attrs={"columns": list(attrs), **table})


def _forward(
    model: Model[list[Doc], list[NDArray[Any]]], docs: list[Doc], is_train: bool
) -> tuple[list[NDArray[Any]], Callable[[list[NDArray[Any]]], list[Doc]]]:
    features = [_rows_of(doc, model.attrs) for doc in docs]
    return features, lambda gradients: []


def _rows_of(doc: Doc, attrs: dict[str, Any]) -> NDArray[numpy.uint64]:
    columns = [*attrs["columns"], "ORTH", "LOWER"]
    spelling = doc.to_array(columns).astype("uint64").reshape((len(doc), len(columns)))
    as_written, lowered = spelling[:, -2], spelling[:, -1]
    place, known = find(attrs["keys"], as_written)
    lower_place, lower_known = find(attrs["keys"], lowered)
    # The name lists hold words as written; "IRAQ" in a headline still gets the class of "iraq" if there is one.
    classes = numpy.where(known, attrs["classes"][place], 0)
    classes = numpy.where(classes == 0, numpy.where(lower_known, attrs["classes"][lower_place], 0), classes)
    lists = numpy.where(known, attrs["lists"][place], 0)
    cuts = [classes & ((1 << bits) - 1) for bits in CLASS_BITS]
    extra = numpy.stack([*cuts, lists], axis=1).astype("uint64")
    return numpy.concatenate([spelling[:, :-2], extra], axis=1)


def find(
    keys: NDArray[numpy.uint32], hashes: NDArray[numpy.uint64]
) -> tuple[NDArray[numpy.intp], NDArray[numpy.bool_]]:
    """Return where in the sorted ``keys`` the low half of each hash would stand, and whether it does stand there.

    Half a hash is enough: among 100,000 words a stranger meets a wrong entry once in 40,000 times.
    """
    short = (hashes & 0xFFFFFFFF).astype("uint32")
    place = numpy.minimum(numpy.searchsorted(keys, short), len(keys) - 1)
    return place, keys[place] == short
