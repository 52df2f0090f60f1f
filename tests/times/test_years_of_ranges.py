"""The year of ranges whose ends have none: within one month, and over New Year."""

from __future__ import annotations

import pytest

from timeline import tag


def span_told_last(text: str) -> str:
    when = tag(text, mode="narrative", style="timeline")[-1].when
    return when.edtf() if when else ""


@pytest.mark.parametrize(
    ("range_said", "edtf"),
    [
        ("between 15 and 21 May", "1942-05-15/1942-05-21"),
        ("from 2 October to 8 October", "1942-10-02/1942-10-08"),
        ("from 29 May to 2 June", "1942-05-29/1942-06-02"),
    ],
)
def test_a_range_within_a_year_stays_where_the_story_stands(range_said: str, edtf: str) -> None:
    assert span_told_last(f"The town fell on 28 May 1942. The fighting lasted {range_said}.") == edtf


def test_a_range_over_new_year_ends_where_the_story_stands() -> None:
    assert span_told_last("The bridge fell in March 1945. The campaign ran from October to March.") == "1944-10/1945-03"
