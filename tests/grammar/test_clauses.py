"""The parts of clauses, read from hand-built Docs in both label sets."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline.grammar import clauses
from timeline.grammar.parsed import Doc, Token

Built = Callable[[str], Doc]


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


def text_of(token: Token | None) -> str | None:
    return token.text if token is not None else None


@pytest.mark.parametrize(
    ("sentence", "verb", "subject", "how"),
    [
        ("passive", "signed", "pact", "own"),
        ("relative", "collapsed", "pact", "own"),
        ("relative", "left", "pact", "shared"),
        ("relative", "ended", "pact", "antecedent"),
        ("plan", "move", "council", "controller"),
        ("participle", "drawn", "Maps", "antecedent"),
        ("leaving", "Leaving", "she", "main"),
        ("lost subject", "said", "Reed", "nearest"),
    ],
)
def test_subject(built: Built, sentence: str, verb: str, subject: str, how: str) -> None:
    subject_read = clauses.find_subject(word(built(sentence), verb))
    assert subject_read is not None
    assert (subject_read.token.text, subject_read.how) == (subject, how)


def test_no_noun_no_subject(built: Built) -> None:
    doc = built("leaving")
    assert clauses.own_subject(word(doc, "Leaving")) is None
    assert clauses.find_subject(doc[0].head) is not None


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("future", "sell", ["mill"]),
        ("relative", "left", ["debts", "ruins"]),
        ("gift", "handed", ["maps"]),
        ("would", "return", []),
    ],
)
def test_objects(built: Built, sentence: str, verb: str, expected: list[str]) -> None:
    assert [token.text for token in clauses.objects(word(built(sentence), verb))] == expected


def test_indirect_object_and_particle(built: Built) -> None:
    verb = word(built("gift"), "handed")
    assert [token.text for token in clauses.indirect_objects(verb)] == ["him"]
    assert text_of(clauses.particle(verb)) == "over"


@pytest.mark.parametrize(
    ("sentence", "verb", "passive", "agent"),
    [
        ("passive", "signed", True, "towns"),
        ("participle", "drawn", True, "Reed"),
        ("gift", "handed", False, None),
        ("future", "sell", False, None),
    ],
)
def test_passive_and_agent(built: Built, sentence: str, verb: str, passive: bool, agent: str | None) -> None:
    token = word(built(sentence), verb)
    assert clauses.is_passive(token) is passive
    assert text_of(clauses.agent(token)) == agent


def test_auxiliaries_and_negation(built: Built) -> None:
    verb = word(built("future"), "sell")
    assert [token.text for token in clauses.auxiliaries(verb)] == ["will"]
    assert text_of(clauses.negation(verb)) == "not"
    assert clauses.negation(word(built("would"), "return")) is None


@pytest.mark.parametrize(
    ("sentence", "head", "expected"),
    [
        ("passive", "signed", [("in", "Redford"), ("by", "towns"), ("in", "1950")]),
        ("dated noun", "dispute", [("over", "Island"), ("in", "1969")]),
        ("gift", "handed", [("because of", "rain")]),
        ("names", "envoys", [("of", "Union"), ("of", "Institute")]),
        ("would", "return", []),
    ],
)
def test_prepositional_phrases(built: Built, sentence: str, head: str, expected: list[tuple[str, str]]) -> None:
    phrases = clauses.prepositional_phrases(word(built(sentence), head))
    assert [(phrase.preposition, phrase.noun.text) for phrase in phrases] == expected


def test_preposition_of(built: Built) -> None:
    doc = built("passive")
    assert text_of(clauses.preposition_of(word(doc, "Redford"))) == "in"
    assert clauses.preposition_of(word(doc, "pact")) is None


def test_bare_times(built: Built) -> None:
    assert "year" in [token.text for token in clauses.bare_times(word(built("future"), "sell"))]
    assert [token.text for token in clauses.bare_times(word(built("aside"), "broke"))] == ["early"]


@pytest.mark.parametrize("asked", ["was", "mayor"])
def test_copula(built: Built, asked: str) -> None:
    said_of = clauses.copula(word(built("copula"), asked))
    assert said_of is not None
    assert text_of(said_of.subject) in ("Ann", "Field")
    assert (said_of.verb.text, said_of.predicate.text) == ("was", "mayor")


def test_no_copula(built: Built) -> None:
    assert clauses.copula(word(built("passive"), "signed")) is None


def test_relative_clauses(built: Built) -> None:
    doc = built("relative")
    assert [token.text for token in clauses.relative_clauses(word(doc, "pact"))] == ["ended"]
    assert text_of(clauses.described_noun(word(doc, "ended"))) == "pact"
    assert clauses.described_noun(word(doc, "left")) is None
