"""Reported speech, noun phrases and names, in both label sets."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline.grammar import labels
from timeline.grammar.chunks import full_phrase, noun_chunks
from timeline.grammar.name_words import ORGANISATION_WORDS, OTHER_WORDS, PLACE_WORDS
from timeline.grammar.names import names
from timeline.grammar.parsed import Doc, Token
from timeline.grammar.speech import report_of, reports

Built = Callable[..., Doc]


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


@pytest.mark.parametrize(
    ("sentence", "verb", "speaker", "content", "quoted"),
    [
        ("quotation", "said", "he", "broke", True),
        ("aside", "said", "he", "broke", False),
        ("according", None, "ministry", "failed", False),
    ],
)
def test_reports(built: Built, sentence: str, verb: str | None, speaker: str, content: str, quoted: bool) -> None:
    (report,) = reports(built(sentence))
    assert (report.verb.text if report.verb is not None else None) == verb
    assert report.speaker is not None and report.speaker.text == speaker
    assert (report.content.text, report.quoted) == (content, quoted)


def test_report_of_a_word(built: Built) -> None:
    for sentence, inside, outside in (
        ("quotation", "1969", "he"),
        ("aside", "Ties", "said"),
        ("according", "1928", "ministry"),
    ):
        doc = built(sentence)
        assert report_of(word(doc, inside)) is not None
        assert report_of(word(doc, outside)) is None
    assert list(reports(built("passive"))) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("passive", ["The pact", "Redford", "both towns"]),
        ("copula", ["Ann Field", "mayor", "Redford"]),
        ("future", ["She", "her old mill", "next year"]),
        ("dated noun", ["The dispute", "Gray Island", "both"]),
        ("names", ["President Ann Field", "envoys", "the European Union", "the Redford Institute", "France", "May"]),
    ],
)
def test_noun_chunks(built: Built, sentence: str, expected: list[str]) -> None:
    assert [chunk.text for chunk in noun_chunks(built(sentence))] == expected


def test_full_phrase(built: Built) -> None:
    assert full_phrase(word(built("copula"), "mayor")).text == "mayor of Redford"
    assert full_phrase(word(built("dated noun"), "dispute")).text == "The dispute"
    wide = full_phrase(word(built("dated noun"), "dispute"), prepositions=frozenset({"of", "over"}))
    assert wide.text == "The dispute over Gray Island"


def test_names_without_entities(built: Built) -> None:
    listed = names(built("names"))
    assert [(name.text, name.type, name.source) for name in listed] == [
        ("Ann Field", labels.PERSON, "run"),
        ("European Union", labels.ORGANISATION, "run"),
        ("Redford Institute", labels.ORGANISATION, "run"),
        ("France", labels.PLACE, "run"),
    ]


@pytest.mark.timeout(30)
def test_a_run_of_names_goes_on_behind_what_it_took_in_before(built: Built) -> None:
    """Looking for the next name behind "First", which is a title and no name, came back to "Squadron" for ever."""
    assert [name.text for name in names(built("first squadron"))] == ["Squadron"]


def test_names_with_entities(built: Built) -> None:
    doc = built("names", [(0, 3, "PERSON"), (8, 9, "ORG"), (14, 15, "GPE"), (16, 17, "DATE")])
    listed = names(doc)
    assert [(name.text, name.type, name.source) for name in listed] == [
        ("Ann Field", labels.PERSON, "both"),  # the title is no part of the name
        ("European Union", labels.ORGANISATION, "both"),  # the entity cut it short
        ("Redford Institute", labels.ORGANISATION, "run"),
        ("France", labels.PLACE, "both"),
    ]
    assert all(doc.text[name.start : name.end] == name.text for name in listed)


def test_entity_labels_of_both_recognisers_are_known() -> None:
    kinds = {labels.PERSON, labels.ORGANISATION, labels.PLACE, labels.OTHER}
    assert set(labels.ENTITY_TYPES.values()) == kinds
    assert "DATE" not in labels.ENTITY_TYPES


def test_no_word_gives_two_kinds_away() -> None:
    tables = (ORGANISATION_WORDS, PLACE_WORDS, OTHER_WORDS)
    assert sum(map(len, tables)) == len(frozenset().union(*tables))
