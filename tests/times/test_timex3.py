"""Between times and TIMEX3 values."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.strategies import whens
from timeline.record.timex3 import Amount, value_of, weekend_value, when_of
from timeline.record.when import Day, Precision, When

ROUND = (
    Precision.DAY,
    Precision.WEEK,
    Precision.MONTH,
    Precision.SEASON,
    Precision.QUARTER,
    Precision.HALF,
    Precision.YEAR,
)


@pytest.mark.parametrize(
    ("edtf", "value"),
    [
        ("1969", "1969"),
        ("1969-03", "1969-03"),
        ("1969-03-02", "1969-03-02"),
        ("-0043", "BC0044"),
        ("-0043-03-15", "BC0044-03-15"),
        ("196X", "196"),
        ("18XX", "18"),
        ("1941-24", "1941-WI"),
        ("2020-35", "2020-Q3"),
        ("2020-41", "2020-H2"),
        ("2021-03-01/2021-03-07", "2021-W09"),
        ("2021-03-03T17:30:00", "2021-03-03T17:30"),
        ("2021-03-03T05:00:00/2021-03-03T11:59:59", "2021-03-03TMO"),
        ("1960/..", "1960/.."),
    ],
)
def test_values(edtf: str, value: str) -> None:
    assert value_of(When.from_edtf(edtf)) == value


@given(whens(open_ends=False, first_year=-9000, last_year=9000))
def test_plain_values_are_read_back(when: When) -> None:
    plain = when.qualified(approximate=False, uncertain=False)
    if plain.precision in ROUND and plain.earliest and plain.earliest.year > 0:
        assert when_of(value_of(plain)) == plain


@pytest.mark.parametrize("value", ["P2Y", "PAST_REF", "XXXX-05", "1998-WXX", "", "P1D", "196X-XX"])
def test_values_without_a_place_give_none(value: str) -> None:
    assert when_of(value) is None


@pytest.mark.parametrize(
    ("number", "unit", "value"),
    [
        (2, "year", "P2Y"),
        (36, "hour", "PT36H"),
        (None, "month", "PXM"),
        (2, "fortnight", "P4W"),
        (2.5, "year", "P2Y6M"),
        (1.5, "minute", "PT1M30S"),
        (0.5, "hour", "PT30M"),
        (3, "decade", "P30Y"),
        (1, "decade", "P1E"),
        (2, "century", "P2C"),
    ],
)
def test_amounts(number: float | None, unit: str, value: str) -> None:
    assert Amount(number, unit).value == value


def test_weekends() -> None:
    assert weekend_value(Day(2021, 3, 3)) == "2021-W09-WE"
    assert when_of("2021-W09-WE") == When.from_edtf("2021-03-06/2021-03-07")
