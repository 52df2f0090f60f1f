"""The copy of a parse answers as spaCy does, and outlives it."""

from __future__ import annotations

import gc
import weakref

import pytest
import spacy
from spacy.tokens import Doc, Span

from timeline.grammar import parsed
from timeline.grammar.parsing import parse_sentences

# "saw" hangs over a crossing arc: "in" belongs to "hearing", which stands before the verb.
CROSSED = {
    "words": ["A", "hearing", "opened", "in", "1960", "on", "ferries", ".", "Nobody", "came"],
    "heads": [1, 2, 2, 4, 2, 6, 1, 2, 9, 9],
    "deps": ["det", "nsubj", "ROOT", "case", "obl", "case", "nmod", "punct", "nsubj", "ROOT"],
    "pos": ["DET", "NOUN", "VERB", "ADP", "NUM", "ADP", "NOUN", "PUNCT", "PRON", "VERB"],
    "spaces": [True, True, True, True, True, True, False, True, True, False],
}
SAME = (
    "i idx text lower_ lemma_ pos_ tag_ dep_ ent_type_ ent_iob_ whitespace_ is_punct is_space is_alpha is_upper "
    "is_lower like_num like_url like_email"
).split()


@pytest.fixture(scope="module")
def both() -> tuple[Doc, parsed.Doc]:
    """A Doc of two sentences, with a name and a tree that is not projective, and its copy."""
    doc = Doc(spacy.blank("en").vocab, **CROSSED)  # type: ignore[arg-type]
    doc.ents = [Span(doc, 8, 9, label="PERSON")]
    return doc, parsed.Doc(doc)


def test_the_copy_says_of_each_word_what_spacy_says(both: tuple[Doc, parsed.Doc]) -> None:
    doc, copy = both
    assert len(copy) == len(doc)
    assert copy.text == doc.text
    for word, token in zip(copy, doc, strict=True):
        assert [getattr(word, name) for name in SAME] == [getattr(token, name) for name in SAME]
        assert word.head.i == token.head.i
        assert (word.left_edge.i, word.right_edge.i) == (token.left_edge.i, token.right_edge.i)
        assert (word.sent.start, word.sent.end) == (token.sent.start, token.sent.end)
        for family in ("children", "lefts", "rights", "subtree", "ancestors"):
            assert [other.i for other in getattr(word, family)] == [other.i for other in getattr(token, family)], family


def test_runs_of_words_are_cut_and_headed_as_spacy_does(both: tuple[Doc, parsed.Doc]) -> None:
    doc, copy = both
    for start in range(-2, len(doc) + 2):
        for end in range(-2, len(doc) + 2):
            ours, theirs = copy[start:end], doc[start:end]
            assert (ours.start, ours.end, ours.text, len(ours)) == (theirs.start, theirs.end, theirs.text, len(theirs))
            assert (ours.start_char, ours.end_char) == (theirs.start_char, theirs.end_char)
            if len(theirs):
                assert ours.root.i == theirs.root.i
                assert (ours[0].i, ours[-1].i) == (theirs[0].i, theirs[-1].i)
                assert [word.i for word in ours[1:]] == [token.i for token in theirs[1:]]


def test_words_are_found_by_their_characters_as_spacy_does(both: tuple[Doc, parsed.Doc]) -> None:
    doc, copy = both
    for start in range(len(doc.text)):
        for end in range(start + 2, len(doc.text) + 2):
            ours, theirs = copy.char_span(start, end), doc.char_span(start, end, alignment_mode="expand")
            assert (ours and (ours.start, ours.end)) == (theirs and (theirs.start, theirs.end)), (start, end)


def test_names_and_sentences_come_along(both: tuple[Doc, parsed.Doc]) -> None:
    _, copy = both
    assert [(ent.text, ent.label_, ent.start) for ent in copy.ents] == [("Nobody", "PERSON", 8)]
    assert [sentence.text for sentence in copy.sents] == ["A hearing opened in 1960 on ferries.", "Nobody came"]


def test_there_is_no_word_before_the_first_nor_behind_the_last(both: tuple[Doc, parsed.Doc]) -> None:
    _, copy = both
    assert copy[1].nbor(-1).text == "A"
    for place, step in ((0, -1), (len(copy) - 1, 1)):
        with pytest.raises(IndexError):
            copy[place].nbor(step)


def test_a_copy_lasts_when_the_batch_is_done_and_goes_when_nobody_holds_it() -> None:
    kept = list(parse_sentences(["The pact was signed in 1950.", "It ended."], lambda doc: doc))
    list(parse_sentences([f"Zx{number}q met Qy{number}w." for number in range(50)], len))
    assert [word.text for word in kept[0]] == ["The", "pact", "was", "signed", "in", "1950", "."]
    assert [word.head.text for word in kept[1]] == ["ended", "ended", "ended"]
    watched = weakref.ref(kept[0][0].sent)
    kept.clear()
    gc.collect()
    assert watched() is None
