"""Times in plain English."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.strategies import whens
from timeline.record.in_words import day_in_words, in_words, ordinal, year_in_words
from timeline.record.when import Day, When


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2021-03-03", "3 March 2021"),
        ("2020-10", "October 2020"),
        ("1969", "1969"),
        ("196X", "the 1960s"),
        ("18XX", "the 19th century"),
        ("20XX", "the 21st century"),
        ("1XXX", "the 2nd millennium"),
        ("-0XXX", "the 1st millennium BC"),
        ("-01XX", "the 2nd century BC"),
        ("-004X", "50 to 41 BC"),
        ("000X", "1 BC to AD 9"),
        ("001X", "the 10s AD"),
        ("1450~", "about 1450"),
        ("1450?", "perhaps 1450"),
        ("1450%", "perhaps about 1450"),
        ("-0043", "44 BC"),
        ("-0043-03-15", "15 March 44 BC"),
        ("0079-08-24", "24 August AD 79"),
        ("Y17000", "AD 17,000"),
        ("Y-12000", "12,001 BC"),
        ("1960/..", "since 1960"),
        ("../1991", "until 1991"),
        ("1960~/..", "since about 1960"),
        ("1947/1991", "1947 to 1991"),
        ("1450~/1460~", "about 1450 to 1460"),
        ("1450/1460?", "1450 to perhaps 1460"),
        ("-0049/-0040", "50 to 41 BC"),
        ("-0043-03-15/0014", "15 March 44 BC to AD 14"),
        ("2021-03/2021-05", "March to May 2021"),
        ("2021-03-03/2021-03-06", "3 to 6 March 2021"),
        ("2021-12-30/2022-01-02", "30 December 2021 to 2 January 2022"),
        ("2021-03-01/2021-03-07", "the week of 1 to 7 March 2021"),
        ("1941-21", "spring 1941"),
        ("1941-24", "winter 1941–42"),
        ("1999-24", "winter 1999–2000"),
        ("0000-24", "winter 1 BC–AD 1"),
        ("2020-34", "the second quarter of 2020"),
        ("2020-41", "the second half of 2020"),
        ("2021-03-03T05:11:00+08:00", "3 March 2021, 05:11 UTC+08:00"),
        ("2021-03-03T05:11:09", "3 March 2021, 05:11:09"),
        ("2021-03-03T05:00:00Z/2021-03-03T05:59:59Z", "3 March 2021, 05:00 to 06:00 UTC"),
        ("2021-03-03T05:00:00/2021-03-03T11:59:59", "the morning of 3 March 2021"),
    ],
)
def test_times_are_said_as_people_say_them(edtf: str, words: str) -> None:
    assert in_words(When.from_edtf(edtf)) == words


@given(whens())
def test_any_time_has_words_that_name_its_years(when: When) -> None:
    words = in_words(when)
    assert words == words.strip() and "  " not in words
    assert ("about" in words) == when.approximate
    assert ("perhaps" in words) == when.uncertain
    assert words.startswith("since") == (when.latest is None)
    assert words.startswith("until") == (when.earliest is None)


def test_days_years_and_ordinals() -> None:
    assert day_in_words(Day(-43, 3, 15)) == "15 March 44 BC"
    assert [year_in_words(year) for year in (0, 1, 999, 1000, 9999)] == ["1 BC", "AD 1", "AD 999", "1000", "9999"]
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 101, 111)] == (
        ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "101st", "111th"]
    )
