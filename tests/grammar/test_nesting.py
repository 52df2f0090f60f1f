"""How deep clauses stand within one another, and that a sentence no writer writes costs no more than its length."""

from __future__ import annotations

import pytest

from tests.times.step_counts import steps
from timeline import extract
from timeline.events.sentence_facts import DEEPEST
from timeline.grammar.nesting import nesting
from timeline.grammar.parsing import parse_sentences

NESTED = [
    ("Anna fell.", 0),
    ("It burned, and it fell, and it was rebuilt.", 0),
    ("She said that the mill, which stood there, fell.", 2),
    ("she thought " * 60 + "it fell", 60),
]


@pytest.mark.parametrize(("text", "deep"), NESTED, ids=[text[:20] for text, _ in NESTED])
def test_clauses_within_clauses_are_counted(text: str, deep: int) -> None:
    assert list(parse_sentences([text], nesting)) == [deep]


def test_a_sentence_of_names_is_not_deep() -> None:
    (deep,) = parse_sentences([", ".join(f"Mr Name{number}" for number in range(80)) + " met in 1969."], nesting)
    assert deep < DEEPEST / 2


def test_a_time_under_more_clauses_than_anybody_writes_is_listed_with_the_reason() -> None:
    timeline = extract("he said that " * 80 + "the mill fell in 1969.")
    assert timeline.events == ()
    assert any("clauses within one another" in entry.reason for entry in timeline.unplaced)


def test_words_that_nest_without_end_take_steps_in_proportion() -> None:
    extract("He said that it fell in 1969.")
    short, long = (
        steps(lambda text=text: extract(text)) / len(text) for text in ("he said that " * 80, "he said that " * 280)
    )  # type: ignore[misc]
    assert long < 1.5 * short
