"""What owns a date, and the tense of its clause, in both label sets."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline.grammar.governors import governor
from timeline.grammar.parsed import Doc, Token
from timeline.grammar.tenses import FUTURE, PAST, PRESENT, Tense, tense

Built = Callable[[str], Doc]


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


@pytest.mark.parametrize(
    ("sentence", "date", "owner", "verb"),
    [
        ("passive", "1950", "signed", "signed"),
        ("quotation", "1969", "broke", "broke"),
        ("dated noun", "1969", "dispute", "ruined"),
        ("plan", "May", "move", "move"),
        ("future", "year", "sell", "sell"),
        ("according", "1928", "failed", "failed"),
    ],
)
def test_governor(built: Built, sentence: str, date: str, owner: str, verb: str) -> None:
    governed = governor(word(built(sentence), date))
    assert governed.verb is not None
    assert (governed.owner.text, governed.verb.text) == (owner, verb)
    assert governed.agreed


def test_governor_of_a_span(built: Built) -> None:
    doc = built("future")
    assert governor(doc[7:9]).owner.text == "sell"


def test_copula_owns_a_date(built: Built) -> None:
    doc = built("copula")
    governed = governor(word(doc, "1962"))
    assert governed.verb is not None and governed.verb.text in ("mayor", "was")
    assert not governed.agreed


def test_heading_has_no_verb(built: Built) -> None:
    governed = governor(word(built("heading"), "1928"))
    assert (governed.owner.text, governed.verb, governed.agreed) == ("Floods", None, False)


@pytest.mark.parametrize(
    ("sentence", "token", "expected"),
    [
        ("passive", "1950", Tense(PAST)),
        ("copula", "1962", Tense(PAST)),
        ("future", "year", Tense(FUTURE, modal="will")),
        ("quotation", "1969", Tense(PAST)),
        ("plan", "council", Tense(PAST)),
        ("plan", "May", Tense(FUTURE, planned=True)),
        ("would", "He", Tense(FUTURE, modal="would")),
        ("would have", "He", Tense(PAST, perfect=True, modal="would")),
        ("has left", "left", Tense(PAST, perfect=True)),
        ("gift", "maps", Tense(PAST, perfect=True)),
        ("present", "May", Tense(PRESENT)),
        ("participle", "drawn", Tense(PAST)),
        ("leaving", "Redford", Tense(PAST)),
        ("is to be", "closed", Tense(FUTURE, planned=True)),
        ("going to", "closed", Tense(FUTURE, planned=True)),
        ("managed to", "leave", Tense(PAST)),
        ("heading", "1928", Tense("")),
    ],
)
def test_tense(built: Built, sentence: str, token: str, expected: Tense) -> None:
    assert tense(word(built(sentence), token)) == expected
