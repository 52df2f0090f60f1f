"""How the clauses of a sentence hang on one another, with the shipped pipeline."""

from __future__ import annotations

import pytest

from timeline.grammar.clause import RELATIONS, Clause, read_clauses
from timeline.grammar.parsing import parse_sentences


def clauses(sentence: str) -> dict[str, Clause]:
    (read,) = parse_sentences([sentence], read_clauses)
    return {clause.word: clause for clause in read}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("When the regiment was disbanded in 1762, Dorn retired to his estate.",
         {"disbanded": ("adverbial", "when"), "retired": ("main", "")}),
        ("The driver was arrested and questioned in the absence of a lawyer.",
         {"arrested": ("main", ""), "questioned": ("joined", "and")}),
        ("She said in May that the firm had been sold.", {"said": ("main", ""), "sold": ("content", "that")}),
        ("The bridge collapsed, killing three people.", {"collapsed": ("main", ""), "killing": ("participle", "")}),
        ("The army halted to cross the river.", {"halted": ("main", ""), "cross": ("purpose", "to")}),
    ],
)  # fmt: skip
def test_relations(sentence: str, expected: dict[str, tuple[str, str]]) -> None:
    read = clauses(sentence)
    assert {word: (read[word].relation, read[word].mark) for word in expected} == expected
    assert {clause.relation for clause in read.values()} <= RELATIONS


def test_a_joined_participle_shares_the_auxiliary_of_the_first() -> None:
    read = clauses("The driver was arrested and questioned in the absence of a lawyer.")
    assert read["questioned"].passive and read["questioned"].narrates
    assert read["questioned"].above == read["arrested"].head


def test_what_is_joined_to_what_was_said_was_said_too() -> None:
    read = clauses("She said in May that the firm had been sold and that she would leave.")
    assert read["leave"].role == read["sold"].relation == "content"
    assert read["sold"].pluperfect and not read["sold"].narrates
    assert read["leave"].modal == "would"


def test_a_finite_verb_is_not_joined_to_an_infinitive() -> None:
    read = clauses("She was the first woman to win and died in 1910.")
    assert read["died"].role == "main"


def test_words_between_quotation_marks_are_somebody_elses() -> None:
    read = clauses("“The lights went out,” said Dora Finch.")
    assert read["went"].quoted and not read["said"].quoted
