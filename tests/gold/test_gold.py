"""Whole texts with their whole timelines: every event that a reader would place, and nothing else."""

from __future__ import annotations

import pytest

from tests.gold.gold import Expected, compare, differences, gold, leaning_on, names, not_yet, seen

LINES = [pytest.param(name, row, id=f"{name}: {row.words}") for name in names() for row in gold(name).events]
EMPTY = [pytest.param(name, *row, id=f"{name}: {row[2]}") for name in names() for row in gold(name).empty]


@pytest.mark.parametrize(("name", "row"), LINES)
def test_every_event_comes_out_as_a_reader_would_sign_it(name: str, row: Expected) -> None:
    """Date, certainty, participants and headline; what ``not_yet.txt`` lists differs in just what it says."""
    event = next(event for line, event in compare(name).pairs if line == row)
    assert differences(row, event) == not_yet().get((name, row.words), frozenset()), event


@pytest.mark.parametrize("name", names())
def test_nothing_else_comes_out(name: str) -> None:
    extra = next((wrong for text, words, wrong in seen() if (text, words) == (name, "extra")), frozenset())
    assert extra == not_yet().get((name, "extra"), frozenset())


@pytest.mark.parametrize(("name", "start", "end", "why"), EMPTY)
def test_what_is_no_event_stays_empty(name: str, start: int, end: int, why: str) -> None:
    known = not_yet().get((name, gold(name).text[start:end]), frozenset())
    assert bool(leaning_on(name, start, end)) == (known == {"an event"}), why


def test_the_list_of_what_is_not_there_yet_names_lines_that_exist() -> None:
    lines = {(name, row.words) for name in names() for row in gold(name).events} | {(name, "extra") for name in names()}
    lines |= {(name, gold(name).text[start:end]) for name in names() for start, end, _ in gold(name).empty}
    assert set(not_yet()) <= lines
