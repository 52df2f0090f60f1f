"""The embedding layer of the shipped English weights: spelling features plus what tables know of a word.

A treebank is small, so most words of a news page were never seen in training. The layer therefore looks every word up
in tables that travel inside the weights: its distributional class (words that occur in like contexts share one) and
the name lists it stands on. A class is a path in a binary tree whose lowest bits are nearest to the root, so ``class
& 63`` is a coarse class.

The second form has a word vector too. The vectors are not trained further; they are whole numbers of one byte, with a
scale for each dimension, in memory as on disk. And a word that training did not meet often enough to learn anything of
it has no entry of its own there: its spelling would only fetch rows that were learnt for other words, so all such words
share one entry, and tables and endings tell them apart.

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
from thinc.api import HashEmbed, Maxout, Model, concatenate, list2ragged, ragged2list, with_array
from thinc.types import Floats2d, Ints2d

from timeline.grammar.word_memory import remembering

CLASS_BITS = (16, 10, 6)  # the class itself, and two coarser cuts of the tree
EXTRA_COLUMNS = len(CLASS_BITS) + 1  # and the name lists
UNKNOWN = 0  # the row of the vectors, and the entry of the spelling, of words that are not in a table


@registry.architectures("timeline.WordClassEmbed.v1")  # type: ignore[untyped-decorator]  # spaCy gives it no type
def word_class_embed(
    width: int, attrs: list[str], rows: list[int], extra_rows: list[int], table: str | None = None
) -> Model[list[Doc], list[Floats2d]]:
    """The layer without vectors, in which every word has an entry of its own."""
    return embedding(width, attrs, rows, extra_rows, read_table(table, 0))


@registry.architectures("timeline.WordClassEmbed.v2")  # type: ignore[untyped-decorator]
def word_vector_embed(
    width: int, attrs: list[str], rows: list[int], extra_rows: list[int], dimensions: int, table: str | None = None
) -> Model[list[Doc], list[Floats2d]]:
    """The layer with word vectors of so many ``dimensions``."""
    return embedding(width, attrs, rows, extra_rows, read_table(table, dimensions))


def embedding(
    width: int, attrs: list[str], rows: list[int], extra_rows: list[int], table: dict[str, NDArray[numpy.generic]]
) -> Model[list[Doc], list[Floats2d]]:
    """Return a layer from Docs to one row of ``width`` numbers per token.

    ``rows`` gives the size of the hash table of each of ``attrs``, of which the first is the word itself;
    ``extra_rows`` those of the three cuts of the word class and of the name lists. ``table`` is what training read
    (``read_table``); a trained layer brings its own.
    """
    if len(rows) != len(attrs) or len(extra_rows) != EXTRA_COLUMNS:
        raise ValueError(f"expected {len(attrs)} rows and {EXTRA_COLUMNS} extra rows, got {rows} and {extra_rows}")
    sizes = [*rows, *extra_rows]
    # The seeds only have to differ, so that words which share a row in one table do not in the next.
    tables: list[Model[Any, Any]] = [
        HashEmbed(width, size, column=column, seed=8 + column) for column, size in enumerate(sizes)
    ]
    inputs = width * len(tables)
    if "vectors" in table:
        tables.append(word_vectors(table["vectors"], table["scale"], column=len(sizes)))
        inputs += table["vectors"].shape[1]
    mixer = Maxout(width, inputs, nP=3, dropout=0.0, normalize=True)
    features = word_features(attrs, table)
    return remembering(
        width, features, list2ragged(), with_array(concatenate(*tables)), with_array(mixer), ragged2list()
    )


def read_table(path: str | None, dimensions: int) -> dict[str, NDArray[numpy.generic]]:
    """Return the arrays of a word table, those of one dummy word when ``path`` is None; no vectors for 0 dimensions."""
    dummy: dict[str, NDArray[numpy.generic]] = {
        "keys": numpy.zeros(1, dtype="uint32"),
        "classes": numpy.zeros(1, dtype="uint16"),
        "lists": numpy.zeros(1, dtype="uint8"),
    }
    if dimensions:
        dummy |= {
            "vector_keys": numpy.zeros(1, dtype="uint32"),
            "vectors": numpy.zeros((2, dimensions), dtype="int8"),
            "scale": numpy.ones(dimensions, dtype="float32"),
            "learnt": numpy.zeros(1, dtype="uint32"),
        }
    if path is None:
        return dummy
    with numpy.load(Path(path)) as arrays:
        return {name: arrays[name] for name in dummy}


def word_vectors(
    vectors: NDArray[numpy.generic], scale: NDArray[numpy.generic], *, column: int
) -> Model[Ints2d, Floats2d]:
    """Return the layer without parameters that turns row numbers, in one column of its input, into word vectors."""
    attrs = {"vectors": vectors, "scale": scale, "column": column}
    return Model("word_vectors", _vectors_of, attrs=attrs, dims={"nO": vectors.shape[1]})


def _vectors_of(
    model: Model[Ints2d, Floats2d], rows: Ints2d, is_train: bool
) -> tuple[Floats2d, Callable[[Floats2d], Ints2d]]:
    vectors: Floats2d = model.attrs["vectors"][rows[:, model.attrs["column"]]] * model.attrs["scale"]

    def backprop(gradient: Floats2d) -> Ints2d:
        nothing: Ints2d = model.ops.alloc(rows.shape, dtype=rows.dtype)
        return nothing

    return vectors, backprop


def word_features(attrs: list[str], table: dict[str, NDArray[numpy.generic]]) -> Model[list[Doc], list[NDArray[Any]]]:
    """Return the layer without parameters that turns each Doc into one row of unsigned integers per token."""
    used = {name: table[name] for name in table if name not in ("vectors", "scale")}
    return Model("word_class_features", _forward, attrs={"columns": list(attrs), **used})


def _forward(
    model: Model[list[Doc], list[NDArray[Any]]], docs: list[Doc], is_train: bool
) -> tuple[list[NDArray[Any]], Callable[[list[NDArray[Any]]], list[Doc]]]:
    features = [_rows_of(doc, model.attrs) for doc in docs]
    return features, lambda gradients: []


def _rows_of(doc: Doc, attrs: dict[str, Any]) -> NDArray[numpy.uint64]:
    columns = [*attrs["columns"], "ORTH", "LOWER", "NORM"]
    spelling = doc.to_array(columns).astype("uint64").reshape((len(doc), len(columns)))
    as_written, lowered, norm = spelling[:, -3], spelling[:, -2], spelling[:, -1]
    if "learnt" in attrs:
        _, learnt = find(attrs["learnt"], spelling[:, 0])
        spelling[:, 0] = numpy.where(learnt, spelling[:, 0], UNKNOWN)
    place, known = find(attrs["keys"], as_written)
    lower_place, lower_known = find(attrs["keys"], lowered)
    # The name lists hold words as written; "IRAQ" in a headline still gets the class of "iraq" if there is one.
    classes = numpy.where(known, attrs["classes"][place], 0)
    classes = numpy.where(classes == 0, numpy.where(lower_known, attrs["classes"][lower_place], 0), classes)
    lists = numpy.where(known, attrs["lists"][place], 0)
    cuts = [classes & ((1 << bits) - 1) for bits in CLASS_BITS]
    columns_of_tables = [*cuts, lists]
    if "vector_keys" in attrs:
        columns_of_tables.append(_vector_rows(attrs["vector_keys"], lowered, norm))
    extra = numpy.stack(columns_of_tables, axis=1).astype("uint64")
    return numpy.concatenate([spelling[:, :-3], extra], axis=1)


def _vector_rows(
    keys: NDArray[numpy.uint32], lowered: NDArray[numpy.uint64], norm: NDArray[numpy.uint64]
) -> NDArray[numpy.intp]:
    """The row of each word's vector: that of the word in small letters, else of its usual form ("’s": "'s")."""
    place, known = find(keys, lowered)
    norm_place, norm_known = find(keys, norm)
    return numpy.where(known, place + 1, numpy.where(norm_known, norm_place + 1, UNKNOWN))


def find(
    keys: NDArray[numpy.uint32], hashes: NDArray[numpy.uint64]
) -> tuple[NDArray[numpy.intp], NDArray[numpy.bool_]]:
    """Return where in the sorted ``keys`` the low half of each hash would stand, and whether it does stand there.

    Half a hash is enough: among 100,000 words a stranger meets a wrong entry once in 40,000 times.
    """
    short = (hashes & 0xFFFFFFFF).astype("uint32")
    place = numpy.minimum(numpy.searchsorted(keys, short), len(keys) - 1)
    return place, keys[place] == short
