"""Words within a name that the parser took for verbs."""

from __future__ import annotations

import pytest

from timeline import extract
from timeline.grammar.mending import mend
from timeline.grammar.parsing import parse_sentences


def _classes(text: str) -> dict[str, str]:
    (found,) = parse_sentences([text], lambda doc: {token.text: token.pos_ for token in doc})
    return found


@pytest.mark.parametrize(
    "text", ["Digging began at Port Said the following April.", "He sailed from Port Said in 1901."]
)
def test_a_name_that_ends_like_a_verb_is_a_name(text: str) -> None:
    assert _classes(text)["Said"] == "PROPN"


@pytest.mark.parametrize(
    ("text", "word"), [("The minister said so in 1901.", "said"), ("Putin Visited Beijing", "Visited")]
)
def test_verbs_stay_verbs(text: str, word: str) -> None:
    assert _classes(text)[word] == "VERB"


def test_the_date_goes_to_the_verb_behind_the_name() -> None:
    (event,) = extract("The year was 1858. Digging began at Port Said the following April.").events[-1:]
    assert event.title == "Digging began at Port Said"
    assert event.when.edtf() == "1859-04"


def test_what_hung_on_the_word_hangs_on_its_head() -> None:
    def read(doc: object) -> list[tuple[str, str]]:
        assert mend(doc) is doc  # type: ignore[arg-type]  # again is harmless
        return [(token.text, token.head.text) for token in doc]  # type: ignore[attr-defined]

    (heads,) = parse_sentences(["Digging began at Port Said the following April."], read)
    assert ("April", "began") in heads
    assert ("Said", "Port") in heads
