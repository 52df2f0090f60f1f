"""Dates as people type them into the forms."""

from __future__ import annotations

import pytest

from dashboard.publication import given, read_day, read_when, understood, understood_day
from timeline.errors import BadDate
from timeline.record.in_words import in_words
from timeline.record.when import Day, When

SHOWN = (
    When.on(Day(1903, 6, 12)),
    When.month(2031, 10),
    When.season(1904, 21),
    When.year(-43),
    When.year(1450).qualified(approximate=True),
    When.year(1990).qualified(uncertain=True),
    When.decade(1960),
    When.century(1800),
    When.interval(When.year(1947), When.year(1991)),
    When.interval(When.year(1960), None),
)


@pytest.mark.parametrize("when", SHOWN, ids=str)
def test_what_the_page_shows_can_be_typed_back(when: When) -> None:
    assert read_when(in_words(when)) == when
    assert read_when(when.edtf()) == when


def test_a_publication_needs_one_day() -> None:
    assert read_day("3 March 2021") == Day(2021, 3, 3)
    with pytest.raises(BadDate, match="needs one day"):
        read_day("March 2021")
    with pytest.raises(BadDate):
        read_day("soon")


def test_an_empty_field_is_no_publication() -> None:
    assert given("  ") is None
    assert understood_day("") == ""
    assert understood("") == ""


def test_what_was_understood_is_said_back() -> None:
    assert understood_day("3 March 2021") == "Understood as Wednesday, 3 March 2021 (2021-03-03)"
    assert understood("the 1960s") == "Understood as the 1960s · 196X · 1960-01-01 to 1969-12-31"
    assert understood("since 1960") == "Understood as since 1960 · 1960/.. · 1960-01-01 to open"
    assert understood("blue").startswith("Not understood: ")
