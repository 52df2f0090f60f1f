"""Laws of the normalised time, with the ``edtf`` package as an independent reader of what we write.

Known difference: edtf counts December alone as a year's winter, we count December to February.
"""

from __future__ import annotations

import subprocess
import sys

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies import days, whens
from timeline.errors import BadDate
from timeline.record.when import Clock, Day, Precision, When

# -- days ---------------------------------------------------------------------------------------------------------


@given(days())
def test_day_survives_its_ordinal_and_its_text(day: Day) -> None:
    assert Day.from_ordinal(day.ordinal) == day
    assert Day.parse(day.isoformat()) == day


@given(days(), st.integers(-400_000, 400_000))
def test_days_are_counted_without_gaps(day: Day, step: int) -> None:
    moved = day.plus(days=step)
    assert moved.ordinal - day.ordinal == step
    assert (moved.weekday - day.weekday) % 7 == step % 7
    assert (moved > day) == (step > 0)


@given(days(first_year=1, last_year=9998))
def test_ordinals_and_weekdays_are_those_of_datetime(day: Day) -> None:
    from datetime import date

    assert date(day.year, day.month, day.day).toordinal() == day.ordinal
    assert date(day.year, day.month, day.day).weekday() == day.weekday


def test_months_end_on_their_last_day() -> None:
    assert Day(2021, 1, 31).plus(months=1) == Day(2021, 2, 28)
    assert Day(2020, 2, 29).plus(years=1) == Day(2021, 2, 28)
    assert Day(1, 1, 1).plus(months=-1) == Day(0, 12, 1)


@pytest.mark.parametrize(
    "parts", [(2021, 2, 29), (1900, 2, 29), (2021, 13, 1), (2021, 0, 1), (2021, 4, 31), (2021, 1, 0)]
)
def test_a_day_that_does_not_exist_is_refused(parts: tuple[int, int, int]) -> None:
    with pytest.raises(BadDate):
        Day(*parts)


@pytest.mark.parametrize("text", ["", "1969", "1969-3-2", "69-03-02", "1969-03-02T", "١٩٦٩-٠٣-٠٢", "1969-02-30"])
def test_a_text_that_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(BadDate):
        Day.parse(text)


# -- EDTF ---------------------------------------------------------------------------------------------------------


@given(whens())
def test_edtf_loses_nothing(when: When) -> None:
    assert When.from_edtf(when.edtf()) == when


def _strict_bounds(parsed: object) -> tuple[Day, Day]:
    lower, upper = parsed.lower_strict(), parsed.upper_strict()  # type: ignore[attr-defined]
    return Day(*lower[:3]), Day(*upper[:3])


def _is_winter(when: When) -> bool:
    sides = when.bounds or (when,)
    return any(side is not None and side.precision is Precision.SEASON and side.edtf()[-2:] == "24" for side in sides)


@settings(deadline=None)  # edtf's parser takes its time
@given(whens())
def test_edtf_package_reads_the_same_days(when: When) -> None:
    """Each end of an interval by itself: edtf refuses many intervals of mixed precision, above all near the year 0."""
    plain = when.qualified(approximate=False, uncertain=False)
    for side in plain.bounds or (plain,):
        if side is None or side.clock or _is_winter(side) or side.precision is Precision.WEEK:
            continue  # clocks and weeks are intervals of their own in EDTF
        if any(abs(day.year) > 9999 for day in (side.earliest, side.latest) if day):
            continue  # no months there with five-digit years
        assert _strict_bounds(parse_edtf(side.edtf())) == (side.earliest, side.latest)


@pytest.mark.parametrize("text", ["1960/1969", "1914-07-28/1918-11-11", "2020-10/2021-03", "0618/0907", "-0043/-0030"])
def test_edtf_package_reads_the_same_intervals(text: str) -> None:
    when = When.from_edtf(text)
    assert _strict_bounds(parse_edtf(text)) == (when.earliest, when.latest)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1969", "1969-01-01", "1969-12-31"),
        ("1969-02", "1969-02-01", "1969-02-28"),
        ("196X", "1960-01-01", "1969-12-31"),
        ("18XX", "1800-01-01", "1899-12-31"),
        ("-0043", "-0043-01-01", "-0043-12-31"),
        ("-004X", "-0049-01-01", "-0040-12-31"),
        ("1941-24", "1941-12-01", "1942-02-28"),
        ("2020-33", "2020-01-01", "2020-03-31"),
        ("2020-41", "2020-07-01", "2020-12-31"),
        ("1947~/1991", "1947-01-01", "1991-12-31"),
        ("1960/..", "1960-01-01", ""),
        ("../1960?", "", "1960-12-31"),
        ("Y17000", "+17000-01-01", "+17000-12-31"),
    ],
)
def test_edtf_bounds(text: str, first: str, last: str) -> None:
    when = When.from_edtf(text)
    assert (str(when.earliest or ""), str(when.latest or "")) == (first, last)
    assert when.edtf() == text


@pytest.mark.parametrize(
    "text",
    ["", "..", "../..", "/", "1969/", "19X9", "196x", "1969-13", "1969-25", "1969-02-30", "1969-01-01T24:00:00",
     "c. 1969",      "1969/1968/1967", "1970/1960", "nineteen", "1969-01-01T10:00", "Y1969", "~", "1969~~"],
)  # fmt: skip
def test_what_is_not_edtf_is_refused(text: str) -> None:
    with pytest.raises(BadDate):
        When.from_edtf(text)


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        When.from_edtf(text)
    except BadDate:
        return


# -- order and reasoning ------------------------------------------------------------------------------------------


@given(st.lists(whens(), min_size=2, max_size=6))
def test_sorting_is_total_and_stable_under_shuffling(times: list[When]) -> None:
    ordered = sorted(times, key=lambda when: when.sort_key)
    backwards = times[::-1]
    assert ordered == sorted(backwards, key=lambda when: when.sort_key)


@given(whens(), whens())
def test_before_is_three_valued_and_consistent(when: When, other: When) -> None:
    if when.before(other):
        assert other.before(when) is False
        assert other != when


@given(whens(), whens(), whens())
def test_before_is_transitive(when: When, other: When, third: When) -> None:
    if when.before(other) and other.before(third):
        assert when.before(third)


@given(whens(), whens())
def test_what_covers_also_overlaps(when: When, other: When) -> None:
    assert when.covers(when)
    if when.covers(other):
        assert when.overlaps(other) and other.overlaps(when)


@given(whens())
def test_qualifiers_change_no_bound(when: When) -> None:
    loose = when.qualified(approximate=True)
    assert (loose.earliest, loose.latest, loose.precision) == (when.earliest, when.latest, when.precision)
    assert loose.approximate and loose.edtf() == When.from_edtf(loose.edtf()).edtf()


@given(whens())
def test_a_time_is_hashable_and_equal_by_content(when: When) -> None:
    assert len({when, When.from_edtf(when.edtf())}) == 1


def test_open_ends_and_nested_intervals_are_refused() -> None:
    with pytest.raises(BadDate):
        When.interval(None, None)
    with pytest.raises(BadDate):
        When.interval(When.interval(When.year(1), None), When.year(3))
    with pytest.raises(BadDate):
        When.interval(When.year(1970), When.year(1960))


@pytest.mark.parametrize("span", [(-1, 0), (10, 5), (0, 86_400)])
def test_seconds_outside_a_day_are_refused(span: tuple[int, int]) -> None:
    with pytest.raises(BadDate):
        Clock(*span)


def test_seven_days_from_monday_are_a_week() -> None:
    week = When.interval(When.on(Day(2021, 3, 1)), When.on(Day(2021, 3, 7)))
    assert week.precision is Precision.WEEK
    assert week == When.week(Day(2021, 3, 3))


def test_importing_when_is_light() -> None:
    code = (
        "import sys, timeline.record.when, timeline.record.timex3;"
        "heavy = {'spacy', 'dash', 'pandas', 'numpy', 'plotly', 'dateparser', 'holidays'} & set(sys.modules);"
        "sys.exit(', '.join(heavy) or 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
