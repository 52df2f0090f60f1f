"""The embedding layer: which entry, class, list and vector a word gets, and that its tables travel with it."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest
import spacy
from spacy.strings import hash_string
from spacy.tokens import Doc

from timeline.grammar.word_classes import UNKNOWN, read_table, word_class_embed, word_features, word_vector_embed
from timeline.grammar.word_memory import WordMemory

DIMENSIONS = 3


def keys(*words: str) -> numpy.ndarray:
    """The sorted short hashes of words."""
    return numpy.sort(numpy.array([hash_string(word) & 0xFFFFFFFF for word in words], dtype="uint32"))


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table that knows "Harbour" as a place, and the vectors of "harbour" and "'s"; "met" alone was learnt."""
    path = tmp_path / "words.npz"
    numpy.savez(
        path,
        keys=keys("Harbour"),
        classes=numpy.array([70], dtype="uint16"),
        lists=numpy.array([4], dtype="uint8"),
        vector_keys=keys("harbour", "'s"),
        vectors=numpy.array([[0, 0, 0], [1, 2, 127], [3, 4, 127]], dtype="int8"),
        scale=numpy.array([0.5, 0.5, 0.01], dtype="float32"),
        learnt=keys("met"),
    )
    return path


def features(table: Path, words: list[str]) -> list[list[int]]:
    """The columns of each word: itself, three cuts of the class, lists, row of the vector."""
    doc = Doc(spacy.blank("en").vocab, words=words)
    (rows,) = word_features(["NORM"], read_table(str(table), DIMENSIONS)).predict([doc])
    return [[int(number) for number in row] for row in rows]


def test_words_that_were_not_learnt_share_one_entry(table: Path) -> None:
    met, harbour, quay = features(table, ["met", "Harbour", "quay"])
    assert met[0] == hash_string("met")
    assert harbour[0] == quay[0] == UNKNOWN


def test_class_and_lists_are_of_the_word_as_written(table: Path) -> None:
    written, lowered = features(table, ["Harbour", "harbour"])
    assert written[1:5] == [70, 70, 6, 4]
    assert lowered[1:5] == [0, 0, 0, 0]


def test_vectors_are_of_the_word_in_small_letters_or_its_usual_form(table: Path) -> None:
    rows = [row[5] for row in features(table, ["HARBOUR", "’s", "quay"])]
    assert sorted(rows[:2]) == [1, 2]
    assert rows[2] == UNKNOWN


def test_unknown_words_have_a_vector_of_zeros_and_known_ones_a_mark(table: Path) -> None:
    layer = word_vector_embed(8, ["NORM"], [10], [10, 10, 10, 10], DIMENSIONS, str(table))
    vectors = next(node for node in layer.walk() if node.name == "word_vectors")
    rows = numpy.array([[7, 0, 0, 0, 0, 0], [7, 0, 0, 0, 0, 2]], dtype="uint64")
    assert vectors.predict(rows).tolist() == [[0, 0, 0], pytest.approx([1.5, 2.0, 1.27])]


def test_the_tables_travel_with_the_layer(table: Path) -> None:
    docs = [Doc(spacy.blank("en").vocab, words=["They", "met", "at", "Harbour", "'s"])]
    trained = word_vector_embed(8, ["NORM"], [10], [10, 10, 10, 10], DIMENSIONS, str(table))
    trained.initialize(X=docs)
    loaded = word_vector_embed(8, ["NORM"], [10], [10, 10, 10, 10], DIMENSIONS)
    loaded.from_bytes(trained.to_bytes())
    assert numpy.array_equal(loaded.predict(docs)[0], trained.predict(docs)[0])
    assert next(node for node in loaded.walk() if node.name == "word_vectors").attrs["vectors"].dtype == "int8"


def test_the_first_form_has_no_vectors_and_an_entry_for_every_word(table: Path) -> None:
    doc = Doc(spacy.blank("en").vocab, words=["quay"])
    (rows,) = word_features(["NORM"], read_table(str(table), 0)).predict([doc])
    assert [int(number) for number in rows[0]] == [hash_string("quay"), 0, 0, 0, 0]
    layer = word_class_embed(8, ["NORM"], [10], [10, 10, 10, 10], str(table))
    assert all(node.name != "word_vectors" for node in layer.walk())


def test_a_layer_with_the_wrong_number_of_rows_says_so() -> None:
    with pytest.raises(ValueError, match="expected 1 rows and 4 extra rows"):
        word_vector_embed(8, ["NORM"], [10], [10], DIMENSIONS)


def test_what_is_remembered_is_what_the_layer_gives(table: Path) -> None:
    vocab = spacy.blank("en").vocab
    docs = [Doc(vocab, words=words) for words in (["met", "Harbour", "met"], ["Harbour", "quay", "'s", "quay"], ["x"])]
    docs[2][0].norm_ = "met"  # a usual form that the spelling does not tell
    layer = word_vector_embed(6, ["NORM", "SUFFIX"], [9, 9], [3, 3, 3, 3], DIMENSIONS, str(table))
    layer.initialize(X=docs)
    worked_out, _ = layer(docs, is_train=True)
    for _ in ("met", "remembered"):
        for expected, given in zip(worked_out, layer.predict(docs), strict=True):
            numpy.testing.assert_allclose(given, expected, rtol=1e-5)
    assert not numpy.allclose(layer.predict([docs[2]])[0], layer.predict([Doc(vocab, words=["x"])])[0])


def test_nothing_is_remembered_once_the_weights_have_changed(table: Path) -> None:
    doc = Doc(spacy.blank("en").vocab, words=["met", "quay"])
    layer = word_class_embed(6, ["NORM"], [9], [3, 3, 3, 3], str(table))
    layer.initialize(X=[doc])
    (before,) = layer.predict([doc])
    for node in layer.walk():
        for name in node.param_names:
            node.set_param(name, node.get_param(name) + 1)
    layer([doc], is_train=True)
    (after,) = layer.predict([doc])
    assert not numpy.allclose(before, after)


def test_a_memory_grows_and_forgets() -> None:
    memory = WordMemory(2)
    memory.learn(list(range(3000)), numpy.arange(6000, dtype="float32").reshape(3000, 2))
    assert memory.rows_of([2999, 0]).tolist() == [[5998, 5999], [0, 1]]
    assert memory.new_among([5, 3000, 3001, 3000]) == [1, 2]
    memory.forget()
    assert len(memory) == 0
