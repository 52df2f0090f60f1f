"""An effect before its cause is a finding, where the sentence states the order and the dates are clear."""

from __future__ import annotations

import pytest

from timeline import extract
from timeline.events.order import EXAMPLES, MUST_NOT_MATCH


def _findings(text: str) -> list[tuple[str, str]]:
    return [(event.when.edtf(), finding) for event in extract(text).events for finding in event.findings]


@pytest.mark.parametrize("text", EXAMPLES)
def test_dates_against_the_stated_order_are_found(text: str) -> None:
    ((_, finding),) = _findings(text)
    assert "says that it comes" in finding


@pytest.mark.parametrize("text", MUST_NOT_MATCH)
def test_dates_in_the_stated_order_are_not(text: str) -> None:
    assert _findings(text) == []


def test_the_finding_tells_the_word_the_other_event_and_both_dates() -> None:
    findings = _findings("The treaty was signed in 1950 after the war had ended in 1953.")
    assert findings == [("1950", "“after” says that it comes after “War had ended”, but it is dated 1950, before 1953")]


def test_a_cause_is_called_one() -> None:
    ((year, finding),) = _findings("The mill burned in 1903 because the watchman had slept in 1904.")
    assert year == "1903"
    assert "comes of “Watchman had slept”" in finding
