"""The phrase grammar: what compiles, what is refused, and that no pattern can run away."""

from __future__ import annotations

import re
from itertools import pairwise
from re import _constants, _parser  # the standard library's own parser of patterns
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import BadRule
from timeline.record.model import Document, Publication
from timeline.record.when import Day
from timeline.text.sentences import split_sentences
from timeline.times import tag
from timeline.times.lexicon import slots_of
from timeline.times.opening_words import WORD
from timeline.times.phrase_patterns import Phrase, compile_phrase, table_slot
from timeline.times.recognise import PhraseRecogniser, recogniser, rules
from timeline.times.rules import FOUND_SLOTS, KINDS, Example, Rule

MAX_REPEAT = 22  # the longest run a slot may match: no repeat without bound, however long a text is


def compiled(source: str) -> Phrase:
    return compile_phrase(source, slots_of("en"), FOUND_SLOTS, rule="tests")


def all_phrases() -> list[Phrase]:
    tables = (recogniser("en").first_pass, *recogniser("en").operators)
    return [phrase for table in tables for _, phrase in table.entries]


@pytest.mark.parametrize(
    ("source", "text", "slots"),
    [
        ("<month> <year=year4>", "May 1968", {"month": 5, "year": 1968}),
        ("(the )?<ordinal>~century", "the nineteenth-century", {"ordinal": 19}),
        ("(last|past) <unit>", "past\nweek", {"unit": "week"}),
        ("<first=year4>-<last=year4>", "1960-1969", {"first": 1960, "last": 1969}),
        ("'<decade=decade2>s", "’60s", {"decade": 60}),
    ],
)
def test_a_phrase_reads_its_slots(source: str, text: str, slots: dict[str, Any]) -> None:
    phrase = compiled(source)
    match = phrase.pattern.fullmatch(text)
    assert match is not None
    assert phrase.slots(match) == slots


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("<monthh>", "monthh"),
        ("(the )?", "nothing"),
        ("(the <month>", "lacks"),
        ("the) <month>", "too many"),
        ("? <month>", "belongs to nothing"),
        ("the<", "sign"),
    ],
)
def test_a_bad_phrase_is_refused_with_its_rule(source: str, word: str) -> None:
    with pytest.raises(BadRule, match=rf"tests: .*{word}"):
        compiled(source)


def test_capitals_of_a_table_are_kept() -> None:
    slot = table_slot({"May": 5, "june": 6})
    pattern = re.compile(slot.pattern, re.IGNORECASE)
    assert [bool(pattern.fullmatch(word)) for word in ("May", "MAY", "may", "June", "june", "JUNE")] == [
        True, True, False, True, True, True,
    ]  # fmt: skip


def test_bad_rules_are_refused_when_defined() -> None:
    example = Example("In May.", "May", "2021-05")
    with pytest.raises(BadRule, match="known kinds"):
        Rule("x", "dayy", lambda match, context: None, {"en": ("<month>",)}, (example,))
    with pytest.raises(BadRule, match="comma"):
        Rule("x", "day", lambda match, context: None, {"en": "<month>"}, (example,))  # type: ignore[dict-item]
    with pytest.raises(BadRule, match="comma"):
        Rule("x", "day", lambda match, context: None, {"en": ("<month>",)}, (example,), "never")  # type: ignore[arg-type]
    with pytest.raises(BadRule, match="no example"):
        Rule("x", "day", lambda match, context: None, {"en": ("<month>",)})


def test_kinds_have_letters_of_their_own() -> None:
    assert len(set(KINDS.values())) == len(KINDS)
    assert all("\ue000" <= letter <= "\ue0ff" for letter in KINDS.values())


# -- patterns cannot run away -------------------------------------------------------------------------------------


def repeats(node: Any) -> list[tuple[int, int, Any]]:
    """Every repeat in a parsed pattern: its least and greatest count, and what it repeats."""
    repetitions: list[tuple[int, int, Any]] = []
    for operator, argument in node:
        if operator in (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT):
            repetitions.append(argument)
            repetitions += repeats(argument[2])
        elif operator is _constants.SUBPATTERN:
            repetitions += repeats(argument[3])
        elif operator is _constants.BRANCH:
            for branch in argument[1]:
                repetitions += repeats(branch)
        elif operator in (_constants.ASSERT, _constants.ASSERT_NOT):
            repetitions += repeats(argument[1])
        elif operator is _constants.ATOMIC_GROUP:
            repetitions += repeats(argument)
    return repetitions


@pytest.mark.parametrize("phrase", all_phrases(), ids=lambda phrase: phrase.source[:50])
def test_no_pattern_repeats_without_bound(phrase: Phrase) -> None:
    """A match looks at a bounded stretch, so that work grows with the length of a text and never faster."""
    parsed = _parser.parse(phrase.pattern.pattern, re.IGNORECASE)
    assert all(most <= MAX_REPEAT for _, most, _ in repeats(parsed))
    lengths = parsed.getwidth()
    assert 0 < lengths[0] <= lengths[1] < 700


def test_the_shape_check_sees_a_runaway() -> None:
    parsed = _parser.parse(r"(?:a+|b)*c")
    assert any(most > MAX_REPEAT for _, most, _ in repeats(parsed))


@pytest.mark.parametrize("phrase", all_phrases(), ids=lambda phrase: phrase.source[:50])
def test_a_phrase_says_what_it_needs(phrase: Phrase) -> None:
    assert phrase.first
    assert phrase.needed


# -- the gate loses nothing ---------------------------------------------------------------------------------------

_PIECES = (
    "the", "in", "on", "of", "from", "to", "until", "last", "next", "two", "twenty", "May", "5", "1968", "'68",
    "Monday", "year", "years", "century", "19th", "ago", "later", "1960s", "BC", "half", "third", "quarter", "every",
    "5 p.m.", "-", ",", ".", "early", "mid-", "spring", "a", "(", ")", "\n", "war", "Christmas", "now",
)  # fmt: skip


def ungated(recogniser_: PhraseRecogniser, text: str) -> set[tuple[int, int, str]]:
    """Matches of every first-pass phrase at every place, found without gate or index."""
    return {
        (match.start(), match.end(), rule.name)
        for rule, phrase in recogniser_.first_pass.entries
        for at in range(len(text))
        if (match := phrase.pattern.match(text, at))
    }


_FRENCH_PIECES = (
    "le", "la", "l'", "de", "du", "à", "au", "en", "dans", "depuis", "ce", "même", "dernier", "deux", "vingt", "mai",
    "1er", "5", "1968", "lundi", "an", "ans", "année", "siècle", "XIXe", "il y a", "plus tard", "années 1960", "soir",
    "av. J.-C.", "-", ",", ".", "début", "d'", "printemps", "prochain", "(", "\n", "h", "heures", "matin", "Noël",
)  # fmt: skip


@given(
    st.lists(st.sampled_from(_PIECES), max_size=8).map(lambda words: ("en", " ".join(words)))
    | st.lists(st.sampled_from(_FRENCH_PIECES), max_size=8).map(lambda words: ("fr", " ".join(words)))
)
def test_gate_and_index_lose_no_match(given: tuple[str, str]) -> None:
    language, text = given
    table = recogniser(language).first_pass
    words = {"#" if word[0].isdigit() else "'" if word[0] in "'’" else word for word in _words(text)}
    matches = {
        (match.start, match.end, match.rule.name) for match in table.match(text, 0, len(text), table.active(words))
    }
    assert matches == ungated(recogniser(language), text)


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold())


@given(st.text(st.sampled_from("019 aAsS'’-–,./:()\n½théMay"), max_size=60))
def test_any_text_is_tagged_without_error(text: str) -> None:
    document = Document(text, publication=Publication(Day(2021, 3, 3)))
    for expression in tag(document, split_sentences(text)):
        assert text[expression.start : expression.end] == expression.text


@given(st.lists(st.sampled_from(_PIECES), max_size=14).map(" ".join), st.sampled_from(["news", "narrative", "auto"]))
def test_time_words_in_any_order_are_tagged(text: str, mode: str) -> None:
    document = Document(text, publication=Publication(Day(2021, 3, 3)))
    expressions = tag(document, split_sentences(text), mode=mode)
    ends = [(expression.start, expression.end) for expression in expressions]
    assert ends == sorted(ends)
    assert all(left[1] <= right[0] for left, right in pairwise(ends)), "nothing overlaps"
    for expression in expressions:
        assert (expression.when is None) == bool(expression.reason), "placed, or a reason why not"


def test_rules_are_found_by_name() -> None:
    assert "decades.decade" in rules()
    assert all(name == rule.name for name, rule in rules().items())
