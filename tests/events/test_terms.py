"""Lives and terms of office in the brackets behind a name."""

from __future__ import annotations

import pytest

import timeline


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Karl Voss (3 May 1820 – 4 June 1890) was a botanist.", [("1820-05-03/1890-06-04", "Karl Voss lived")]),
        (
            "Ada Holm OBE (11 May 1915 – 25 March 2010) was an astronomer.",
            [("1915-05-11/2010-03-25", "Ada Holm lived")],
        ),
        ("Ada Holm, FRS (1915–2010) was an astronomer.", [("1915/2010", "Ada Holm lived")]),
        ("The firm joined the NATO (1949–1990).", []),
        ("The sisters bought the OBS (1949–1990).", []),
    ],
)
def test_whose_life_a_bracket_tells(text: str, rows: list[tuple[str, str]]) -> None:
    assert [(event.when.edtf(), event.title) for event in timeline.extract(text).events] == rows
