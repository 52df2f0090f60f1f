"""A year or a clock time in front of an entry, without a mark behind it."""

from __future__ import annotations

import pytest

import timeline


def dated_words(text: str) -> list[tuple[str, str]]:
    result = timeline.extract(text, published="2021-06-30", publication_day=False, mode="narrative")
    return [(event.trigger.text, event.when.edtf()) for event in result.events]


def test_a_year_in_front_of_an_entry_dates_it() -> None:
    assert ("burn", "1525") in dated_words("1525 Peasants from the valley burn the barn of the abbey.")


def test_a_clock_time_in_front_of_a_line_dates_it() -> None:
    text = "Card payments failed on 22 June 2021.\n\n09:34 All nodes serve the new certificate.\n10:00 Incident closed."
    assert ("serve", "2021-06-22T09:34:00") in dated_words(text)


@pytest.mark.parametrize("text", ["1525 of them burned the barn.", "1525 Peasants' War graves lie in the valley."])
def test_what_goes_on_otherwise_is_no_label(text: str) -> None:
    assert not dated_words(text)
