"""Both sides of the limits that arithmetic on the calendar has."""

from __future__ import annotations

import pytest

from timeline import tag
from timeline.record.when import Day, When
from timeline.times.arithmetic import unit_holding
from timeline.times.feasts import day_of
from timeline.times.short_years import full_year


@pytest.mark.parametrize(("month", "day", "half"), [(1, 1, 1), (6, 30, 1), (7, 1, 2), (12, 31, 2)])
def test_a_year_has_two_halves_of_six_months(month: int, day: int, half: int) -> None:
    assert unit_holding("half", Day(2020, month, day)) == When.half(2020, half)


@pytest.mark.parametrize(
    ("number", "published", "year"),
    [(39, None, 2039), (40, None, 1940), (99, None, 1999), (0, None, 2000), (21, 2021, 2021), (60, 2021, 1960)],
)
def test_two_figures_are_a_year_of_the_last_hundred(number: int, published: int | None, year: int) -> None:
    assert full_year(number, None, published) == year


@pytest.mark.parametrize(("beside", "number", "year"), [(1899, 1, 1901), (1801, 98, 1798), (1950, 49, 1949)])
def test_two_figures_beside_a_year_are_the_nearest(beside: int, number: int, year: int) -> None:
    assert full_year(number, beside, 2021) == year


def test_a_feast_is_kept_from_its_first_year_on() -> None:
    since = ("since", 1986, ("fixed", 1, 20))
    assert [day_of(since, year) for year in (1985, 1986, 1987)] == [None, Day(1986, 1, 20), Day(1987, 1, 20)]


@pytest.mark.parametrize(("ended", "edtf"), [("March 31", "2021-33"), ("December 31", "2020-36")])
def test_the_quarter_that_ended_in_the_month_of_the_report(ended: str, edtf: str) -> None:
    quarter, _ = tag(f"Sales rose in the quarter ended {ended}.", published="2021-03-31")
    assert quarter.text == "the quarter" and quarter.when is not None and quarter.when.edtf() == edtf
