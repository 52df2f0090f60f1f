"""Lines in the style of a headline or a log: the verb is found where the parser took it for a plural."""

from __future__ import annotations

import pytest

from timeline.grammar.parsing import parse_sentences


def _root(text: str) -> tuple[str, str, list[str]]:
    (root,) = parse_sentences(
        [text],
        lambda doc: next(
            (token.text, token.tag_, [child.text for child in token.children if child.dep_ in ("nsubj", "obj")])
            for token in doc
            if token.head.i == token.i
        ),
    )
    return root


@pytest.mark.parametrize(
    ("line", "verb", "parties"),
    [
        ("Vendor ships a new card", "ships", ["Vendor", "card"]),
        ("Guard sprays marchers without provocation", "sprays", ["Guard", "marchers"]),
        ("Driver rams fence near school", "rams", ["Driver", "fence"]),
        ("Court fines firm", "fines", ["Court", "firm"]),
    ],
)
def test_a_line_without_a_verb_gets_the_one_it_has(line: str, verb: str, parties: list[str]) -> None:
    assert _root(line) == (verb, "VBZ", parties)


@pytest.mark.parametrize(
    "line", ["Repairs of the old bridges", "Plans of the harbour", "The guards marched past the bridges."]
)
def test_a_plural_stays_one_where_no_phrase_stands_behind_it(line: str) -> None:
    assert _root(line)[1] != "VBZ"
