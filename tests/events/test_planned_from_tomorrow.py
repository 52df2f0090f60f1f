"""What happens on the day of publication is no plan; what happens on the day after it is."""

from __future__ import annotations

import pytest

from timeline import extract


@pytest.mark.parametrize(
    ("day", "certainty"), [("2 March", "asserted"), ("3 March", "asserted"), ("4 March", "planned")]
)
def test_a_present_that_is_dated(day: str, certainty: str) -> None:
    text = f"The talks end. The new bridge opens on {day} 2021, and buses return."
    events = [event for event in extract(text, published="2021-03-03").events if "opens" in event.title]
    assert [event.certainty.value for event in events] == [certainty]
