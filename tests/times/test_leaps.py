"""Where a story stands once a sentence has told an earlier time."""

from __future__ import annotations

import pytest

from timeline import tag


@pytest.mark.parametrize(
    ("sentence", "may"),
    [
        ("The fair, cancelled in 1837, was held later on.", "1910-05"),
        ("Trade, when in 1837 the old mill burned down again, stopped.", "1837-05"),
    ],
)
def test_where_a_story_goes_on_behind_a_time_between_commas(sentence: str, may: str) -> None:
    expressions = tag(
        f"The town got its fair in 1910.\n\n{sentence} In May it closed.", mode="narrative", style="timeline"
    )
    when = expressions[-1].when
    assert when is not None
    assert when.edtf() == may
